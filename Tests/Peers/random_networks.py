#!/usr/bin/env python3
"""tend against igraph on seeded random networks of awkward kinds.

usage: random_networks.py TEND [COUNT]

Draws COUNT networks (1,000 unless told): sparse, dense, disconnected, stars, cliques, rings, trees,
equal strengths, strengths over four orders of magnitude, small whole strengths with many equal
paths, people without a tie. On each, bridges, cut people and coreness must be igraph's, constraint
and effective size (by its formula) equal to 1e-9, betweenness to 1e-6 of the value.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import igraph

KINDS = ("sparse", "dense", "islands", "star", "clique", "ring", "tree", "cliques", "grid")


def pairs_of(kind, people, draw):
    if kind == "star":
        return {(0, other) for other in range(1, people)}
    if kind == "clique":
        return {(a, b) for b in range(min(people, 16)) for a in range(b)}
    if kind == "ring":
        ring = {tuple(sorted((p, (p + 1) % people))) for p in range(people)}
        chords = {tuple(sorted(draw.sample(range(people), 2))) for _ in range(draw.randrange(3))}
        return ring | chords
    if kind == "tree":
        return {(draw.randrange(p), p) for p in range(1, people)}
    if kind == "cliques":
        size = draw.randrange(3, 7)
        pairs = {(a, b) for b in range(people) for a in range(b) if a // size == b // size}
        return pairs | {(p - 1, p) for p in range(size, people, size)}
    if kind == "grid":
        width = draw.randrange(2, 7)
        return {(p, p + step) for p in range(people) for step in (1, width)
                if p + step < people and (step > 1 or (p + 1) % width)}
    density = {"sparse": 1.6 / people, "dense": 0.4, "islands": 0.7 / people}[kind]
    return {(a, b) for b in range(people) for a in range(b) if draw.random() < density}


def strengths_for(pairs, draw):
    scale = draw.choice(("equal", "whole", "orders", "uniform"))
    equal = draw.choice((1.0, 0.1, 3.0))
    return {pair: {"equal": equal, "whole": float(draw.randrange(1, 5)),
                   "orders": 10 ** draw.uniform(-2, 2), "uniform": draw.uniform(0.5, 2)}[scale]
            for pair in sorted(pairs)}


def network(seed):
    draw = random.Random(seed)
    people = draw.randrange(4, 60)
    kind = KINDS[seed % len(KINDS)]
    return kind, people, strengths_for(pairs_of(kind, people, draw), draw)


def effective_size(rows, person):
    row = rows[person]
    total = sum(row.values())
    return sum(1 - sum(w / total * rows[j].get(q, 0) for q, w in row.items()) / max(rows[j].values())
               for j in row)


def faults(tend, seed, folder):
    kind, people, ties = network(seed)
    if not ties:
        return []
    path = os.path.join(folder, f"{seed}.csv")
    nodes = os.path.join(folder, f"{seed}-people.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("from,to,weight\n" + "".join(f"{a},{b},{w!r}\n" for (a, b), w in ties.items()))
    with open(nodes, "w", encoding="utf-8") as file:
        file.write("id\n" + "".join(f"{p}\n" for p in range(people)))
    done = subprocess.run([tend, "bridges", path, "--people", nodes, "--all", "--format", "json",
                           "--quiet"], capture_output=True, check=True)
    found = json.loads(done.stdout)
    of = {int(p["id"]): p for p in found["people"]}
    graph = igraph.Graph(n=people, edges=list(ties))
    weights = list(ties.values())
    rows = {}
    for (a, b), weight in ties.items():
        rows.setdefault(a, {})[b] = weight
        rows.setdefault(b, {})[a] = weight
    wrong = []

    def expect(what, got, wanted, tolerance):
        if abs(got - wanted) > tolerance * max(1, abs(wanted)):
            wrong.append(f"{kind} {seed}: {what}: {got} instead of {wanted}")

    if len(of) != people:
        wrong.append(f"{kind} {seed}: {len(of)} people instead of {people}")
    bridges = {tuple(sorted((int(t["a"]), int(t["b"])))) for t in found["ties"] if t["isBridge"]}
    if bridges != {tuple(sorted(graph.es[e].tuple)) for e in graph.bridges()}:
        wrong.append(f"{kind} {seed}: bridges")
    if {p for p in of if of[p]["isCutPerson"]} != set(graph.articulation_points()):
        wrong.append(f"{kind} {seed}: cut people")
    betweenness = graph.betweenness(weights=[1 / w for w in weights])
    constraint = graph.constraint(weights=weights)
    coreness = graph.coreness()
    for p in range(people):
        if of[p]["coreness"] != coreness[p]:
            wrong.append(f"{kind} {seed}: coreness of {p}")
        expect(f"betweenness of {p}", of[p]["betweenness"], betweenness[p], 1e-6)
        if p in rows:
            expect(f"constraint of {p}", of[p]["constraint"], constraint[p], 1e-9)
            expect(f"effective size of {p}", of[p]["effectiveSize"], effective_size(rows, p), 1e-9)
        elif of[p]["constraint"] is not None or of[p]["effectiveSize"] is not None:
            wrong.append(f"{kind} {seed}: figures for {p}, who has no tie")
    return wrong


if __name__ == "__main__":
    tend = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [fault for some in pool.map(lambda seed: faults(tend, seed, folder), range(count))
                 for fault in some]
    for fault in found[:20]:
        print(f"random-networks: {fault}", file=sys.stderr)
    print(f"random-networks: {count} networks, {len(found)} differences from igraph")
    sys.exit(1 if found else 0)
