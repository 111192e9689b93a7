"""The pages that the checks look at, made by the program itself."""

import csv
import subprocess
from dataclasses import dataclass
from pathlib import Path

# Names that try to leave the text they stand in.
HOSTILE_NAMES = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "'><svg onload=alert(3)>",
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "{{name}} {{{data}}}",
    "</script><script>alert(4)</script>",
    "</title></style><!--<script>",
    "long " + "x" * 4_995,
    "\u202e\u05d0\u05d1\u05d2 \u0645\u0631\u062d\u0628\u0627",
    "\U0001f469\u200d\U0001f680 \U0001f1e8\U0001f1ed",
    '"\u0301 onmouseover=alert(5) x',
    "line\u2028separator \\u003c ${alert(6)} `",
    "&lt;b&gt; & % # ?person=1&team=2",
    "   ",
    "__proto__",
]


@dataclass
class Made:
    """A page, and what has to hold of it."""

    name: str
    path: Path
    largest: int
    is_hostile: bool = False


def make(tend, root, out, only=None):
    """Makes every page whose log is there, or only the one of a name."""
    data = root / ".." / "shared" / "data"
    logs = {
        "harbor": ([root / "samples" / "harbor"], 1_000_000),
        "workplace-2015": ([root / "samples" / "workplace-2015"], 3_000_000),
        "manufacturing": (
            [data / "manufacturing-emails.csv", "--people",
             data / "manufacturing-emails-people.csv"], 3_000_000),
        "email-Eu-core": ([data / "email-eu-core-temporal.csv"], 3_000_000),
        "5000-people": (["--sample"], 10_000_000),
        "hostile": (hostile_log(out), 1_500_000),
    }
    made = []
    for name, (arguments, largest) in logs.items():
        # The large page takes minutes, so it is made only when it is asked for.
        if name != only and (only is not None or name == "5000-people"):
            continue
        if arguments == ["--sample"]:
            arguments = [large_log(tend, out)]
        if not Path(arguments[0]).exists():
            print(f"browser: no log for {name}; skipped")
            continue
        path = out / f"{name}.html"
        subprocess.run(
            [tend, "report", *map(str, arguments), "-o", str(path), "--quiet"], check=True,
            stderr=subprocess.DEVNULL)
        made.append(Made(name, path.resolve(), largest, name == "hostile"))
    return made


def hostile_log(out):
    """A log in which identifiers, names, teams, roles and kinds are hostile."""
    log, people = out / "hostile.csv", out / "hostile-people.csv"
    count = len(HOSTILE_NAMES)
    with people.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "name", "team", "role", "manager"])
        for place, name in enumerate(HOSTILE_NAMES):
            team = HOSTILE_NAMES[place % 3] + " team"
            rows.writerow([identifier(place), name, team, name, identifier(place // 2)])
    with log.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["timestamp", "from", "to", "kind"])
        for day in range(120):
            for place in range(count):
                other = (place * 3 + 1) % count
                # Every third tie falls silent, so that there is something to tend.
                is_silent = place % 3 == 0 and day > 60
                if other != place and day % (2 + place % 5) == 0 and not is_silent:
                    kind = ["mail", HOSTILE_NAMES[0], HOSTILE_NAMES[1]][place % 3]
                    date = f"2026-{1 + day // 28:02}-{1 + day % 28:02}"
                    rows.writerow([date, identifier(place), identifier(other), kind])
    return [log, "--people", people]


def identifier(place):
    """Some identifiers are hostile too."""
    return HOSTILE_NAMES[place] if place in (0, 1, 5, 12) else f"p{place}"


def large_log(tend, out):
    """A made-up organisation of 5,000 people."""
    folder = out / "large"
    subprocess.run(
        [tend, "sample", "--people", "5000", "--rows", "1000000", "-o", str(folder)], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder
