"""Whether tend's other answers parse, and say the same of hostile names as of plain ones."""

import csv
import json
import re
import subprocess
import xml.etree.ElementTree
from html.parser import HTMLParser

import icalendar

from readers import Mismatch


def run(tend, *arguments):
    run = subprocess.run([tend, *map(str, arguments), "--quiet"], capture_output=True)
    if run.returncode != 0:
        raise Mismatch(f"tend {arguments[0]}: exit {run.returncode}: {run.stderr.decode()}")
    return run.stdout.decode()


def check_cells(path):
    """No cell is one that a spreadsheet runs."""
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            for cell in row:
                is_number = re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", cell)
                if cell[:1] in list("=+-@\t\r\n") and not is_number:
                    raise Mismatch(f"{path.name}: a spreadsheet runs {ascii(cell[:60])}")


def check_calendar(tend, log, path):
    """The follow-ups by icalendar are the list's first next steps; returns how many there are."""
    text = path.read_bytes()
    if any(len(line) > 75 for line in text.split(b"\r\n")):
        raise Mismatch(f"{path.name}: a line is longer than 75 bytes")
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    listed = json.loads(run(tend, "neglected", log, "--format", "json", "--top", 20))["ties"]
    if len(events) != len(listed):
        raise Mismatch(f"{path.name}: {len(events)} events, expected {len(listed)}")
    for event, finding in zip(events, listed):
        summary = "".join(map(visible, str(event["SUMMARY"]).replace("\n", "\ufffd")))
        step = "".join(map(visible, finding["nextStep"]))
        if summary != step:
            raise Mismatch(f"{path.name}: {ascii(summary[:80])}, expected {ascii(step[:80])}")
        if event["DTSTART"].dt.weekday() > 4 or event["DTSTART"].dt <= event["DTSTAMP"].dt.date():
            raise Mismatch(f"{path.name}: an event on {event['DTSTART'].dt}")
    if len({str(event["UID"]) for event in events}) != len(events):
        raise Mismatch(f"{path.name}: two events of one UID")
    return len(events)


def visible(character):
    """What a calendar shows in the place of a control character."""
    code = ord(character)
    is_control = (code < 32 or 127 <= code < 160 or 0x202A <= code <= 0x202E
                  or 0x2066 <= code <= 0x2069)
    return "\ufffd" if is_control else character


JSON_ANSWERS = [
    ["neglected", "--all"], ["bridges", "--all"], ["teams"], ["introductions"], ["check"],
]


def check_json(tend, log, person):
    for command, *options in JSON_ANSWERS + [["person", f"--id={person}"]]:
        answer = json.loads(run(tend, command, log, *options, "--format", "json"))
        if not answer["schema"].startswith("tend."):
            raise Mismatch(f"tend {command}: schema {answer['schema']}")


class Page(HTMLParser):
    """The elements of a page with the names of their attributes."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.scripts = []
        self.handlers = set()
        self.elements = set()

    def handle_starttag(self, tag, attributes):
        self.elements.add(tag)
        if tag == "script":
            self.scripts.append(dict(attributes))
        self.handlers |= {name for name, _ in attributes if name.startswith("on")}


def check_page(tend, log, path):
    """The page has its own two scripts, data and program, and nothing that names bring in."""
    run(tend, "report", log, "-o", path)
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    if len(page.scripts) != 2 or any("src" in script for script in page.scripts):
        raise Mismatch(f"{path.name}: scripts {page.scripts}")
    if page.handlers or page.elements & {"img", "iframe", "object", "embed", "form"}:
        raise Mismatch(f"{path.name}: {page.handlers}, {sorted(page.elements)}")


def check_maps(tend, log, folder):
    for name, options in [("people", []), ("teams", ["--level", "teams"])]:
        path = folder / f"{name}.svg"
        run(tend, "map", log, "-o", path, *options)
        for element in xml.etree.ElementTree.parse(path).iter():
            if element.tag.endswith("}script") or any(n.startswith("on") for n in element.attrib):
                raise Mismatch(f"{path.name}: {element.tag} with {list(element.attrib)}")


def check_alike(tend, plain, hostile, people):
    """The same figures for the same log, whatever its people are called; everybody's own answer."""
    for command, lists in [("neglected", ["ties"]), ("bridges", ["people", "ties"])]:
        answers = [json.loads(run(tend, command, log, "--all", "--format", "json"))
                   for log in (plain, hostile)]
        for name in lists:
            first, second = ([figures(entry) for entry in answer[name]] for answer in answers)
            if not first or first != second:
                raise Mismatch(f"tend {command}: {name} are not those of plain names")
    for command in ["compare", "backtest"]:
        json.loads(run(tend, command, hostile, "--format", "json"))
    for person in people:
        # Joined, for an identifier may start like an option.
        answer = json.loads(run(tend, "person", hostile, f"--id={person}", "--format", "json"))
        if answer["id"] != person:
            raise Mismatch(f"tend person: {ascii(answer['id'][:60])} for {ascii(person[:60])}")


def figures(entry):
    """The numbers and truths of an entry, which no name is part of."""
    return {key: value for key, value in entry.items()
            if isinstance(value, (int, float)) or value is None}
