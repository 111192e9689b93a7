#!/usr/bin/env python3
"""tend and what users would pick instead, timed in turn on the same log; prints ratios.

usage: side_by_side.py {reading,report} TEND PEERS LOG [RUNS]
       side_by_side.py map TEND LOG [RUNS]
       side_by_side.py measures BENCHMARKS PEERS TIES.csv [NAME ...]

PEERS is a folder with log_to_ties.py and whole_job.py. `reading` times `tend check` against DuckDB
and Polars reading the log into daily ties; `report` times `tend report` against the polars + igraph
and the pandas + networkx stacks doing the whole job. Peers that are not installed are passed over.
`map` times `tend map`, from the log to SVG, against `dot -Ksfdp` drawing the backbone that tend
wrote, and against tend handing it to sfdp itself.
`measures` runs BENCHMARKS (the program TendBenchmarks) and graph_measures.py on a table of ties as
'tend export' writes it, on two threads each, and prints each measure beside each peer's.
The programs run in turn, and each ratio is of the middle times, so that a slow moment of the
machine falls on all of them.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time


def seconds(command):
    if not shutil.which(command[0]):
        return None
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        return None
    return time.perf_counter() - start


def contestants(job, tend, peers, log, folder):
    if job == "reading":
        script = os.path.join(peers, "log_to_ties.py")
        yield "tend check", [tend, "check", log, "--quiet"]
        for engine in ("duckdb", "polars"):
            yield engine, [sys.executable, script, engine, log, str(os.cpu_count())]
    elif job == "map":
        svg, dot = os.path.join(folder, "m.svg"), os.path.join(folder, "m.dot")
        own = [tend, "map", log, "--quiet", "-o"]
        yield "tend map", own + [svg]
        yield "tend, sfdp", own + [svg, "--engine", "sfdp"]
        subprocess.run(own + [dot, "--engine", "sfdp"], check=True)
        yield "dot -Ksfdp", ["dot", "-Ksfdp", "-Tsvg", dot, "-o", os.path.join(folder, "d.svg")]
    else:
        script = os.path.join(peers, "whole_job.py")
        yield "tend report", [tend, "report", log, "-o", os.path.join(folder, "r.html"), "--quiet"]
        for stack in ("igraph", "networkx"):
            yield stack, [sys.executable, script, stack, log, os.path.join(folder, stack)]


# Each of tend's measures, and the peers' that answer the same question.
MEASURES = {
    "betweenness by strength, exact": (
        "NetworKit betweenness, 1/weight, exact", "igraph betweenness, 1/weight, exact"),
    "betweenness by hops, exact": (
        "NetworKit betweenness, unweighted, exact", "igraph betweenness, unweighted, exact"),
    "betweenness by hops, error 0.01 at 10 %": ("NetworKit KADABRA, eps 0.01, delta 0.1",),
    "constraint and effective size": ("igraph constraint",),
    "bridge ties and cut people": (
        "igraph cut vertices and bridges", "NetworKit biconnected components"),
    "coreness": ("igraph coreness",),
    "local bridges and overlap": ("igraph local clustering",),
    "groups by Leiden, one run": (
        "NetworKit ParallelLeiden", "igraph Leiden, modularity, to convergence"),
}


def figures(text, unit):
    """The seconds of each name in lines that end in a number and a unit."""
    found = {}
    for line in text.splitlines():
        words = line.split()
        if len(words) > 2 and words[-1] == unit:
            found[" ".join(words[:-2])] = float(words[-2]) / (1000 if unit == "ms" else 1)
    return found


def measures(benchmarks, peers, ties, names):
    exact = sum(1 for _ in open(ties)) < 200_000
    script = [sys.executable, os.path.join(peers, "graph_measures.py"), ties]
    own = subprocess.run([benchmarks, "ties=" + ties, "threads=2", *names], check=True,
                         capture_output=True, text=True).stdout
    theirs = subprocess.run(script + ([] if exact else ["--no-exact"]), check=True,
                            capture_output=True, text=True).stdout
    own, theirs = figures(own, "ms"), figures(theirs, "s")
    for name, seconds in own.items():
        print(f"{name:46s} {seconds:9.4f} s")
        for peer in MEASURES.get(name, ()):
            if peer in theirs:
                ratio = theirs[peer] / seconds
                print(f"    {peer:42s} {theirs[peer]:9.4f} s  {ratio:6.2f} x tend's time")


if __name__ == "__main__":
    if sys.argv[1] == "measures":
        sys.exit(measures(*sys.argv[2:5], sys.argv[5:]))
    if sys.argv[1] == "map":
        sys.argv.insert(3, "")
    job, tend, peers, log = sys.argv[1:5]
    runs = int(sys.argv[5]) if len(sys.argv) > 5 else 3
    with tempfile.TemporaryDirectory() as folder:
        entries = list(contestants(job, tend, peers, log, folder))
        times = {name: [] for name, _ in entries}
        for _ in range(runs):
            for name, command in entries:
                if None not in times[name]:
                    times[name].append(seconds(command))
    middle = {n: sorted(t)[len(t) // 2] for n, t in times.items() if t and None not in t}
    own = middle.get(entries[0][0])
    if own is None:
        sys.exit(f"side-by-side: {entries[0][0]} failed")
    for name, _ in entries:
        if name in middle:
            print(f"{name:12s} {middle[name]:8.2f} s  {middle[name] / own:6.2f} x tend's time")
        else:
            print(f"{name:12s} not installed or failed")
