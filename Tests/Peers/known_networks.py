#!/usr/bin/env python3
"""tend against what others say of well-known networks.

usage: known_networks.py TEND FOLDER

FOLDER holds NAME.csv (from,to,weight), NAME-nodes.csv and expected-networkx.json. Rows of the same
two people are merged and their weights summed, self-rows and weight 0 dropped. Bridges, cut people,
degrees, transitivity, people and components are held against networkx's values; betweenness and
constraint against igraph's, where igraph is installed, and effective size against its formula.
"""
import csv
import json
import os
import subprocess
import sys

try:
    import igraph
except ImportError:
    igraph = None

TOLERANCE = 1e-6


def tend_says(tend, ties, nodes):
    command = [tend, "bridges", ties, "--people", nodes, "--min-strength", "0", "--all",
               "--format", "json", "--quiet"]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def merged_ties(path):
    ties = {}
    for row in csv.DictReader(open(path, encoding="utf-8")):
        pair = tuple(sorted((row["from"], row["to"])))
        if pair[0] != pair[1]:
            ties[pair] = ties.get(pair, 0) + float(row.get("weight") or 1)
    return {pair: weight for pair, weight in ties.items() if weight > 0}


def neighbours_of(ties):
    rows = {}
    for (a, b), weight in ties.items():
        rows.setdefault(a, {})[b] = weight
        rows.setdefault(b, {})[a] = weight
    return rows


def components(people, rows):
    left, count = set(people), 0
    while left:
        count += 1
        stack = [left.pop()]
        while stack:
            for other in rows.get(stack.pop(), {}):
                if other in left:
                    left.remove(other)
                    stack.append(other)
    return count


def transitivity(rows):
    closed = triads = 0
    for person, row in rows.items():
        names = list(row)
        triads += len(names) * (len(names) - 1)
        closed += sum(2 for i, a in enumerate(names) for b in names[:i] if a in rows[b])
    return closed / triads if triads else 0


def effective_size(rows, person):
    """Burt 1992: the sum over contacts j of 1 - sum over q of p_iq m_jq."""
    row = rows[person]
    total = sum(row.values())
    size = 0
    for j in row:
        largest = max(rows[j].values())
        size += 1 - sum(w / total * rows[j][q] / largest for q, w in row.items() if q in rows[j])
    return size


def near(a, b):
    return abs(a - b) <= TOLERANCE * max(1, abs(a), abs(b))


def check(tend, folder, name, expected):
    faults = []

    def expect(what, got, wanted):
        if got != wanted:
            faults.append(f"{what}: {got} instead of {wanted}")

    path = os.path.join(folder, name + ".csv")
    found = tend_says(tend, path, os.path.join(folder, name + "-nodes.csv"))
    ties = merged_ties(path)
    rows = neighbours_of(ties)
    people = {p["id"]: p for p in found["people"]}
    bridges = {tuple(sorted((t["a"], t["b"]))) for t in found["ties"] if t["isBridge"]}
    expect("people", len(people), expected["nodes"])
    expect("ties", {tuple(sorted((t["a"], t["b"]))) for t in found["ties"]} == set(ties), True)
    expect("components", components(people, rows), expected["components_undirected"])
    expect("bridges", bridges, {tuple(sorted(map(str, b))) for b in expected["bridges_undirected"]})
    expect("cut people", {i for i, p in people.items() if p["isCutPerson"]},
           set(map(str, expected["articulation_points_undirected"])))
    for person, degree in expected["degree_undirected_top10"]:
        expect(f"ties of {person}", people[str(person)]["ties"], degree)
    if not near(round(transitivity(rows), 6), expected["transitivity_undirected"]):
        faults.append("transitivity")
    for person in rows:
        if not near(people[person]["effectiveSize"], effective_size(rows, person)):
            faults.append(f"effective size of {person}")
    if igraph:
        names = sorted(rows)
        index = {person: place for place, person in enumerate(names)}
        graph = igraph.Graph(n=len(names), edges=[(index[a], index[b]) for a, b in ties])
        weights = list(ties.values())
        betweenness = graph.betweenness(weights=[1 / w for w in weights])
        constraint = graph.constraint(weights=weights)
        for place, person in enumerate(names):
            if not near(people[person]["betweenness"], betweenness[place]):
                faults.append(f"betweenness of {person}")
            if not near(people[person]["constraint"], constraint[place]):
                faults.append(f"constraint of {person}")
    for fault in faults:
        print(f"known-networks: {name}: {fault}", file=sys.stderr)
    return not faults


if __name__ == "__main__":
    tend, folder = sys.argv[1:]
    with open(os.path.join(folder, "expected-networkx.json"), encoding="utf-8") as file:
        expected = json.load(file)
    right = [check(tend, folder, name, facts) for name, facts in expected.items()]
    peers = "networkx and igraph" if igraph else "networkx (igraph is not installed)"
    print(f"known-networks: {sum(right)} of {len(right)} networks as {peers} say")
    sys.exit(0 if all(right) else 1)
