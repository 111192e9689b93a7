#!/usr/bin/env python3
"""tend and what users would pick instead, timed in turn on the same log; prints ratios.

usage: side_by_side.py {reading,report} TEND PEERS LOG [RUNS]

PEERS is a folder with log_to_ties.py and whole_job.py. `reading` times `tend check` against DuckDB
and Polars reading the log into daily ties; `report` times `tend report` against the polars + igraph
and the pandas + networkx stacks doing the whole job. Peers that are not installed are passed over.
The programs run in turn, and each ratio is of the middle times, so that a slow moment of the
machine falls on all of them.
"""
import os
import subprocess
import sys
import tempfile
import time


def seconds(command):
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
    else:
        script = os.path.join(peers, "whole_job.py")
        yield "tend report", [tend, "report", log, "-o", os.path.join(folder, "r.html"), "--quiet"]
        for stack in ("igraph", "networkx"):
            yield stack, [sys.executable, script, stack, log, os.path.join(folder, stack)]


if __name__ == "__main__":
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
