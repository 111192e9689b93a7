#!/usr/bin/env python3
"""Every answer of tend in JSON against its schema.

usage: validate.py TEND

The schemas are the files in the documentation of TendReport. Each must be a valid schema of JSON
Schema 2020-12 that describes each of its keys, each answer of each command must hold to the schema
that it names, and each schema must be that of some answer.
"""

import copy
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "Sources/TendReport/TendReport.docc/Schemas"

# What each log is asked. Every variant that changes which keys or values an answer has is here.
DATED = [
    "neglected", "neglected --all", "neglected --all --order risk", "neglected --top 1",
    "bridges", "bridges --all", "bridges --all --betweenness sampled", "bridges --min-strength 1e9",
    "teams", "introductions", "introductions --top 2",
    "compare", "backtest", "backtest --horizon 3", "check", "check --aliases",
]
HARBOR = [
    "neglected --explain ada,bram", "neglected --explain tomas,wren",
    "neglected --for tomas", "neglected --team Customs",
    "bridges --team Yard", "bridges --without nadia", "bridges --without nadia --without greta",
    "bridges --without nadia --betweenness sampled", "teams --team Yard",
    "introductions --team Customs", "compare --team Customs",
    "compare --before 2025-01-01..2025-06-30 --after 2025-07-01..2025-12-19",
    "check --kind one-on-one", "check --exclude *a*", "check --since 2025-06-01 --until 2025-09-30",
]
UNDATED = [
    "bridges", "bridges --all", "bridges --without a", "teams", "introductions", "check",
]
# Teams of nobody, names in need of quotes, a bot, an alias, rows of every fate.
ODD_PEOPLE = """id,name,team,manager,end
ana@x.org,Ana Bell,Dock,,
bo@x.org,"Bo ""B"" Cole",,ana@x.org,2026-01-20
cy@x.org,,Yard,ana@x.org,
"""


def odd_log():
    rows = ["timestamp,from,to,kind"]
    for day in range(5, 29):
        rows += [
            f"2026-01-{day:02}T09:00:00Z,ana@x.org,bo@x.org;no-reply@x.org,email",
            f"2026-01-{day:02}T09:30:00Z,no-reply@x.org,ana@x.org,email",
            f"2026-01-{day:02}T10:00:00Z,bo@x.org,ana+trips@x.org,help",
            f"2026-01-{day:02}T10:00:00Z,bo@x.org,ana+trips@x.org,help",
            f"2026-01-{day:02}T11:00:00Z,cy@x.org,cy@x.org,help",
        ]
    rows += ["2026-03-30T09:00:00Z,ana@x.org,cy@x.org,help", "never,ana@x.org,bo@x.org,help"]
    return "\n".join(rows) + "\n"


def described(schema, path):
    """The paths of keys that nothing describes."""
    missing = []
    for key, value in schema.get("properties", {}).items():
        if not value.get("description"):
            missing.append(f"{path}.{key}")
        missing += described(value, f"{path}.{key}")
    if isinstance(schema.get("items"), dict):
        missing += described(schema["items"], path + "[]")
    for name, value in schema.get("$defs", {}).items():
        missing += described(value, f"{path}#{name}")
    if schema.get("properties") and schema.get("additionalProperties") is not False:
        missing.append(f"{path} allows further keys")
    return missing


def spoiled(answer):
    """Copies of an answer, each with one thing that no schema may let pass, and what that is.

    Of each list the first element stands for all.
    """
    def walk(value, path):
        if isinstance(value, dict):
            yield path + ["zzz"], 1, "a further key"
            for key, inner in value.items():
                wrong = {"zzz": 1} if isinstance(inner, list) else [["wrong"]]
                yield path + [key], wrong, "another type"
                yield from walk(inner, path + [key])
        elif isinstance(value, list) and value:
            yield from walk(value[0], path + [0])

    for path, wrong, what in walk(answer, []):
        copied = copy.deepcopy(answer)
        place = copied
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = wrong
        yield copied, f"{what} at {'.'.join(map(str, path))}"


def read_schemas():
    schemas, faults = {}, []
    for path in sorted(SCHEMAS.glob("*.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        faults += [f"{path.name}: no description: {key}" for key in described(schema, "$")]
        schemas[schema["properties"]["schema"]["const"]] = Draft202012Validator(
            schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return schemas, faults


def people_of(log):
    """The identifiers of a folder's people file."""
    lines = (log / "people.csv").read_text(encoding="utf-8").splitlines()
    return [line.split(",")[0] for line in lines[1:]]


def runs(folder):
    """The arguments of every run, and the file that it writes, if it is none to standard output."""
    harbor, workplace = ROOT / "samples/harbor", ROOT / "samples/workplace-2015"
    for question in DATED + HARBOR:
        command, *options = question.split(" ")
        yield [command, str(harbor), *options], None
    for person in people_of(harbor):
        yield ["person", str(harbor), "--id", person], None
    for question in DATED:
        command, *options = question.split(" ")
        # Two weeks are too short to look 30 days back.
        if question != "backtest":
            yield [command, str(workplace), *options], None
    yield ["bridges", str(workplace), "--without", "366"], None
    for person in people_of(workplace)[:5]:
        yield ["person", str(workplace), "--id", person], None

    ties = folder / "ties.csv"
    ties.write_text("from,to,weight\na,b,2\nb,c,1\nc,d,3\nd,e,1\nc,e,2\n", encoding="utf-8")
    log, people = folder / "odd.csv", folder / "people.csv"
    log.write_text(odd_log(), encoding="utf-8")
    people.write_text(ODD_PEOPLE, encoding="utf-8")
    for question in UNDATED:
        command, *options = question.split(" ")
        yield [command, str(ties), *options], None
    for question in ["neglected --all", "bridges --all", "teams", "introductions", "check", "compare",
                     "person --id ana@x.org", "person --id cy@x.org"]:
        command, *options = question.split(" ")
        yield [command, str(log), "--people", str(people), *options], None
    for place, source in enumerate([harbor, workplace, ties, log]):
        output = folder / f"network-{place}.json"
        yield ["export", str(source), "-o", str(output)], output


def main():
    tend = str(Path(sys.argv[1]).resolve())
    schemas, faults = read_schemas()
    used = {name: 0 for name in schemas}
    with tempfile.TemporaryDirectory() as folder:
        for arguments, output in runs(Path(folder)):
            form = [] if output else ["--format", "json"]
            run = subprocess.run(
                [tend, *arguments, *form, "--quiet", "--max-rejects", "99%"], capture_output=True,
                text=True)
            words = " ".join(arguments)
            if run.returncode != 0:
                faults.append(f"{words}: exit code {run.returncode}: {run.stderr.strip()}")
                continue
            text = output.read_text(encoding="utf-8") if output else run.stdout
            answer = json.loads(text)
            if answer.get("schema") not in schemas:
                faults.append(f"{words}: there is no schema {answer.get('schema')}")
                continue
            used[answer["schema"]] += 1
            for error in schemas[answer["schema"]].iter_errors(answer):
                faults.append(f"{words}: {error.json_path}: {error.message[:200]}")
            if used[answer["schema"]] > 1:
                continue
            for wrong, what in spoiled(answer):
                if schemas[answer["schema"]].is_valid(wrong):
                    faults.append(f"{words}: the schema lets {what} pass")
    faults += [f"{name}: no answer has this schema" for name, count in used.items() if count == 0]
    for name, count in sorted(used.items()):
        print(f"schemas: {name}: {count} answer{'' if count == 1 else 's'}")
    for fault in faults:
        print(f"schemas: {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
