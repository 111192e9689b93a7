"""Reads back what tend writes, with the programs that its users have.

    read_back.py TEND

Exports each log in every format and reads the files with networkx, pandas, Graphviz and icalendar:
the same people, ties and weights in all of them. A log of hostile names has to give the findings of
the same log with plain names, no cell that a spreadsheet runs, and answers that all parse.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import answers
import hostile
import readers
from readers import Mismatch

FORMATS = ["csv", "json", "graphml", "gexf", "dot"]


def export(tend, log, output, *options):
    command = [tend, "export", str(log), "-o", str(output), "--quiet", *options]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0 or run.stderr:
        raise Mismatch(f"{Path(output).name}: exit {run.returncode}: {run.stderr.strip()}")


def check_same(name, got, expected):
    """Fails where people, ties or weights differ; weights are the same to the last digit."""
    if got.people is not None and got.people != expected.people:
        missing, more = expected.people - got.people, got.people - expected.people
        raise Mismatch(f"{name}: people missing: {shown(missing)}; not in the log: {shown(more)}")
    if got.ties.keys() != expected.ties.keys():
        raise Mismatch(f"{name}: other ties: {shown(got.ties.keys() ^ expected.ties.keys())}")
    for ends, weight in expected.ties.items():
        if got.ties[ends] != weight:
            raise Mismatch(f"{name}: {shown([ends])} weighs {got.ties[ends]}, expected {weight}")


def shown(things):
    return ascii(sorted(map(str, things))[:3])[:300]


def read_exports(tend, log, folder, *options):
    """Every export of a log, held against the JSON one; returns that."""
    for ending in FORMATS:
        export(tend, log, folder / f"ties.{ending}", *options)
    export(tend, log, f"{folder}/gephi/", *options)
    expected = readers.read_json(folder / "ties.json")
    if not expected.people or not expected.ties:
        raise Mismatch("ties.json: nobody or no tie")
    check_same("ties.csv", readers.read_ties_csv(folder / "ties.csv"), expected)
    check_same("gephi", readers.read_gephi(folder / "gephi"), expected)
    written = readers.in_xml(expected)
    check_same("ties.graphml", readers.read_graphml(folder / "ties.graphml"), written)
    check_same("ties.gexf", readers.read_gexf(folder / "ties.gexf"), written)
    written = readers.in_dot(expected)
    check_same("ties.dot", readers.read_dot(folder / "ties.dot", written), written)
    for table in ["nodes.csv", "edges.csv"]:
        answers.check_cells(folder / "gephi" / table)
    return expected


def check_log(tend, log, folder):
    network = read_exports(tend, log, folder)
    read_exports(tend, log, folder, "--min-strength", "0")
    export(tend, log, folder / "next.ics")
    events = answers.check_calendar(tend, log, folder / "next.ics")
    answers.check_json(tend, log, sorted(network.people)[0])
    answers.check_page(tend, log, folder / "report.html")
    answers.check_maps(tend, log, folder)
    return f"{len(network.people)} people, {len(network.ties)} ties, {events} follow-ups"


def check_table_of_ties(tend, folder):
    """A table of ties, the export's own, gives the same ties and a static graph."""
    export(tend, folder / "ties.csv", folder / "again.gexf", "--min-strength", "0")
    again = readers.read_gexf(folder / "again.gexf", mode="static")
    first = readers.in_xml(readers.read_ties_csv(folder / "ties.csv"))
    if again.ties != first.ties:
        raise Mismatch(f"again.gexf: other ties: {shown(again.ties.items() ^ first.ties.items())}")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    tend = str(Path(sys.argv[1]).resolve())
    samples = Path(__file__).resolve().parents[2] / "samples"
    with tempfile.TemporaryDirectory() as place:
        logs = {name: samples / name for name in ["harbor", "workplace-2015"]}
        logs["hostile names"] = hostile.write(Path(place) / "hostile", hostile.NAMES)
        plain = hostile.write(Path(place) / "plain", hostile.plain_names())
        for number, (name, log) in enumerate(logs.items()):
            folder = Path(place) / f"out{number}"
            folder.mkdir()
            try:
                account = check_log(tend, log, folder)
                check_table_of_ties(tend, folder)
                if name == "hostile names":
                    answers.check_alike(tend, plain, log, hostile.NAMES)
            except Mismatch as mismatch:
                sys.exit(f"read-back: {name}: {mismatch}")
            print(f"read-back: {name}: {account}")


if __name__ == "__main__":
    main()
