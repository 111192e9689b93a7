"""People, ties and weights as each format has them, read by the programs of its users."""

import csv
import json
from dataclasses import dataclass

import networkx
import pandas

import dot_reader


class Mismatch(Exception):
    """What was read back is not what stands in the log."""


@dataclass
class Network:
    people: set | None
    ties: dict


def tie(a, b):
    return tuple(sorted((a, b)))


def read_json(path):
    found = json.loads(path.read_text(encoding="utf-8"))
    return Network({person["id"] for person in found["people"]},
                   {tie(t["a"], t["b"]): t["strength"] for t in found["ties"]})


def read_ties_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return Network(None, {tie(row["from"], row["to"]): float(row["weight"])
                              for row in csv.DictReader(file)})


def read_gephi(folder):
    """Both tables, each identifier without the mark that makes it harmless."""
    def table(name):
        # As text: pandas reads numbers faster than to the last digit.
        return pandas.read_csv(folder / name, dtype=str, keep_default_na=False,
                               lineterminator="\n")
    nodes, edges = table("nodes.csv"), table("edges.csv")
    for column in ["Strength", "Betweenness", "Ties"]:
        pandas.to_numeric(nodes[column])
    if set(edges["Type"]) != {"Undirected"}:
        raise Mismatch("edges.csv: a tie is not undirected")
    rows = zip(edges["Source"], edges["Target"], edges["Weight"])
    return Network({unmarked(id) for id in nodes["Id"]},
                   {tie(unmarked(a), unmarked(b)): float(weight) for a, b, weight in rows})


def unmarked(cell):
    rest = cell.lstrip("'")
    return cell[1:] if cell.startswith("'") and rest[:1] in list("=+-@\t\r\n") else cell


def read_graphml(path):
    graph = networkx.read_graphml(path)
    of_people = {"name": str, "strength": float, "ties": int, "isCutPerson": bool}
    of_ties = {"weight": float, "interactions": int, "isBridge": bool}
    check_types("ties.graphml", graph, of_people, of_ties)
    return of_graph(graph)


def read_gexf(path, mode="dynamic"):
    """The graph, by networkx, which knows 1.3.

    Spells of people lie within the record, and those of a tie within those of both its people.
    """
    graph = networkx.read_gexf(path, version="1.3")
    if graph.graph["mode"] != mode:
        raise Mismatch(f"{path.name}: mode is {graph.graph['mode']}")
    check_types(path.name, graph, {"label": str, "strength": float, "isCutPerson": bool},
                {"weight": float, "interactions": int, "isBridge": bool})
    if mode == "dynamic":
        record = (graph.graph["start"], graph.graph["end"])
        for _, data in graph.nodes(data=True):
            check_spells(path.name, data.get("spells", []), [record])
        for a, b, data in graph.edges(data=True):
            for person in (a, b):
                check_spells(path.name, data["spells"], graph.nodes[person]["spells"])
    return of_graph(graph)


def check_spells(name, spells, around):
    """Spells follow one another, and each lies within one of others; dates sort as text."""
    if any(last[1] >= following[0] for last, following in zip(spells, spells[1:])):
        raise Mismatch(f"{name}: spells overlap: {spells}")
    for start, end in spells:
        if not start <= end or not any(low <= start and end <= high for low, high in around):
            raise Mismatch(f"{name}: the spell {start} to {end} is not within {around}")


def check_types(name, graph, of_people, of_ties):
    for _, data in graph.nodes(data=True):
        for key, kind in of_people.items():
            if not isinstance(data[key], kind):
                raise Mismatch(f"{name}: {key} of a person is {data[key]!r}")
    for _, _, data in graph.edges(data=True):
        for key, kind in of_ties.items():
            if not isinstance(data[key], kind):
                raise Mismatch(f"{name}: {key} of a tie is {data[key]!r}")


def of_graph(graph):
    return Network(set(graph.nodes),
                   {tie(a, b): weight for a, b, weight in graph.edges(data="weight")})


def read_dot(path, expected):
    """The graph, by Graphviz: the expected ties that it has, and no others."""
    try:
        people, ties, count = dot_reader.read(path, expected.ties)
    except dot_reader.Unreadable as unreadable:
        raise Mismatch(str(unreadable)) from unreadable
    if count != len(expected.ties):
        raise Mismatch(f"{path.name}: {count} ties, expected {len(expected.ties)}")
    return Network(people, ties)


def in_xml(network):
    """The network with identifiers as XML can hold them: control characters are pictures."""
    known = network.people or {end for ends in network.ties for end in ends}
    written, taken = {}, set(known)
    for person in sorted(known, key=lambda id: id.encode()):
        legal = base = "".join(map(xml_character, person))
        turn = 2
        while legal != person and legal in taken:
            legal, turn = f"{base}~{turn}", turn + 1
        taken.add(legal)
        written[person] = legal
    return renamed(network, written.__getitem__)


def xml_character(character):
    code = ord(character)
    if code < 32 and character not in "\t\n\r":
        return chr(0x2400 + code)
    return "\ufffd" if code in (0xFFFE, 0xFFFF) else character


def in_dot(network):
    """The network with each backslash twice, as DOT text has it."""
    return renamed(network, lambda id: id.replace("\\", "\\\\"))


def renamed(network, name):
    return Network(network.people and {name(id) for id in network.people},
                   {tie(name(a), name(b)): weight for (a, b), weight in network.ties.items()})
