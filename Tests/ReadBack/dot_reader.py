"""People and ties of a DOT file as Graphviz itself reads them, through its libcgraph."""

import ctypes
import ctypes.util

POINTER, TEXT, NUMBER = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int

FUNCTIONS = {
    "agmemread": (POINTER, [TEXT]),
    "agnedges": (NUMBER, [POINTER]),
    "agfstnode": (POINTER, [POINTER]),
    "agnxtnode": (POINTER, [POINTER, POINTER]),
    "agedge": (POINTER, [POINTER, POINTER, POINTER, TEXT, NUMBER]),
    "agnameof": (TEXT, [POINTER]),
    "agget": (TEXT, [POINTER, TEXT]),
    "agclose": (NUMBER, [POINTER]),
}


class Unreadable(Exception):
    """Graphviz is missing, or has no graph for the file."""


def library():
    name = ctypes.util.find_library("cgraph")
    if name is None:
        raise Unreadable("Graphviz's libcgraph is not installed; run '.ci/setup' first")
    graphviz = ctypes.CDLL(name)
    for function, (result, arguments) in FUNCTIONS.items():
        getattr(graphviz, function).restype = result
        getattr(graphviz, function).argtypes = arguments
    return graphviz


def read(path, pairs):
    """The names of nodes, the weight of each of the pairs that is an edge, and how many edges.

    The ends of an edge can be had by macros of C alone, so edges are asked for by their ends.
    """
    graphviz = library()
    graph = graphviz.agmemread(path.read_bytes())
    if not graph:
        raise Unreadable(f"{path.name}: Graphviz can't read it")
    names, nodes = set(), {}
    node = graphviz.agfstnode(graph)
    while node:
        name = graphviz.agnameof(node).decode()
        names.add(name)
        nodes[name] = node
        node = graphviz.agnxtnode(graph, node)
    weights = {}
    for a, b in pairs:
        if a in nodes and b in nodes:
            edge = graphviz.agedge(graph, nodes[a], nodes[b], None, 0)
            if edge:
                weights[a, b] = float(graphviz.agget(edge, b"weight"))
    count = graphviz.agnedges(graph)
    graphviz.agclose(graph)
    return names, weights, count
