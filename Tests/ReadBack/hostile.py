"""A log whose people are called what breaks a format, by identifier and by name."""

import csv
import datetime

NAMES = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "=HYPERLINK(\"http://127.0.0.1/\",\"x\")",
    "'=1+1",
    "=1+1",
    "+49 30 1234",
    "-5",
    "-x",
    "@SUM(A1)",
    "{{name}}",
    "{{{name}}}",
    "x" * 5000,
    "a long name of many words " * 192 + "end",
    "مرحبا بالعالم",
    "שלום\u202edlrow",
    "👩‍💻🏳️‍🌈",
    "bell\x07\x1b[31mred",
    "bell\u2407\u241b[31mred",
    "bell\u2407\u241b[31mred~2",
    "no\ufffecharacter",
    "no\ufffdcharacter",
    "line\nend",
    "tab\there",
    "back\\slash\\",
    "back\\\\slash\\",
    "\\N\\G\\",
    "&copy",
    "]]>",
    "<!--",
    "graph",
    "e\u0301",
    "BEGIN:VCALENDAR",
    "comma, colon: and so on",
    "__proto__",
]

FIRST_DAY = datetime.date(2026, 1, 1)


def plain_names():
    """As many names that break nothing, in the same order of their bytes."""
    order = sorted(range(len(NAMES)), key=lambda place: NAMES[place].encode())
    plain = [""] * len(NAMES)
    for rank, place in enumerate(order):
        plain[place] = f"p{rank:02}"
    return plain


def contacts(count):
    """Rows of (day, from, to): a circle with chords, each of its rhythm, some silent in the end."""
    rows = []
    for place in range(count):
        for step, gap in [(1, 3), (2, 5), (5, 11)]:
            other = (place + step) % count
            last = 120 if (place + step) % 4 == 0 else 240
            for number, day in enumerate(range(place % gap, last, gap)):
                ends = (place, other) if number % 3 else (other, place)
                rows.append((day, *ends))
    return sorted(rows)


def write(folder, names):
    """The log and its people file: three teams of hostile names, and a name that is only spaces."""
    folder.mkdir()
    with open(folder / "interactions.csv", "w", encoding="utf-8", newline="") as file:
        log = csv.writer(file, lineterminator="\n")
        log.writerow(["timestamp", "from", "to", "kind"])
        for day, sender, recipient in contacts(len(names)):
            date = FIRST_DAY + datetime.timedelta(days=day)
            log.writerow([date, names[sender], names[recipient], "email"])
        # Names that are empty after trimming: rows without a person.
        log.writerow([FIRST_DAY, "   ", names[0], "email"])
        log.writerow([FIRST_DAY, names[0], "\t", "email"])
    with open(folder / "people.csv", "w", encoding="utf-8", newline="") as file:
        people = csv.writer(file, lineterminator="\n")
        people.writerow(["id", "name", "team"])
        for place, name in enumerate(names):
            shown = "  " if place == 3 else name
            people.writerow([name, shown, names[place % 3]])
    return folder
