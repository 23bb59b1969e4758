"""Layered drawings of directed graphs (Sugiyama, Tagawa and Toda 1981), with nodes as high as their words.

A node's layer is the longest way to it (networkx). A line that passes layers takes a gap in each of them, as a node
without height. Layers are ordered by barycentres, and packed as near to their neighbours as heights allow: that is an
isotonic regression. Nothing depends on chance or on how objects hash, so a graph is always drawn the same.
"""

from collections.abc import Hashable, Mapping
from itertools import combinations, pairwise

import networkx as nx
import numpy as np
from scipy.optimize import isotonic_regression

SWEEPS = 24
"""How often layers are ordered anew, and how often they are packed."""
STRAIGHT = 8.0
"""The weight of a gap against a box when a layer is packed: long lines run level where they can."""

Layers = list[list[Hashable]]
Middles = dict[Hashable, float]
Edge = tuple[str, str]


def layers(graph: nx.DiGraph) -> list[list[str]]:
    """The nodes by layer; an edge that closes a circle does not count, and leads back."""
    return [list(layer) for layer in nx.topological_generations(_without_circles(graph))]


def layout(
    graph: nx.DiGraph, heights: Mapping[str, float], between: float
) -> tuple[dict[str, float], dict[Edge, list[float]]]:
    """The middle of each node, down its layer; and for each edge those of the gaps that it takes in the layers between
    its ends, from the first layer on. Parts that nothing joins stand below each other; between two nodes, gaps or parts
    there is at least the room of `between`."""
    middles: dict[str, float] = {}
    gaps: dict[Edge, list[float]] = {edge: [] for edge in graph.edges}
    top = 0.0
    for members in nx.weakly_connected_components(graph):
        part = nx.DiGraph()
        part.add_nodes_from(node for node in graph if node in members)
        part.add_edges_from(edge for edge in graph.edges if edge[0] in members)
        steps, order = _steps(part)
        order = _ordered(steps, order)
        half = {node: heights.get(node, 0.0) / 2 for node in steps}
        at = _packed(steps, order, half, between)
        start = top - min(at[node] - half[node] for node in steps)
        middles |= {node: at[node] + start for node in part}
        for edge in part.edges:
            gaps[edge] = [at[node] + start for layer in order for node in layer if node[:-1] == edge]  # type: ignore[index]
        top = max(at[node] + half[node] for node in steps) + start + between
    return middles, gaps


def _without_circles(graph: nx.DiGraph) -> nx.DiGraph:
    """The graph without each edge that closes a circle with those before it."""
    kept = nx.DiGraph()
    kept.add_nodes_from(graph)
    for source, target in graph.edges:
        if not nx.has_path(kept, target, source):
            kept.add_edge(source, target)
    return kept


def _steps(graph: nx.DiGraph) -> tuple[nx.DiGraph, Layers]:
    """The graph with each edge as steps of one layer, over gaps `(source, target, layer)`; and the layers with gaps."""
    order: Layers = [list(layer) for layer in layers(graph)]
    level = {node: number for number, layer in enumerate(order) for node in layer}
    steps = nx.DiGraph()
    steps.add_nodes_from(graph)
    for source, target in graph.edges:
        first, last = sorted((source, target), key=level.__getitem__)
        gaps = [(source, target, number) for number in range(level[first] + 1, level[last])]
        nx.add_path(steps, [first, *gaps, last])
        for gap in gaps:
            order[gap[2]].append(gap)
    return steps, order


def _ordered(steps: nx.DiGraph, order: Layers) -> Layers:
    """The layers, each in the order of the means of its neighbours' places, with the fewest crossings found."""
    best, least = [list(layer) for layer in order], _crossings(steps, order)
    for sweep in range(SWEEPS):
        neighbours, turn = (steps.pred, 1) if sweep % 2 == 0 else (steps.succ, -1)
        for before, layer in pairwise(order[::turn]):
            place = {node: (n + 0.5) / len(before) for n, node in enumerate(before)}
            own_place = {node: (n + 0.5) / len(layer) for n, node in enumerate(layer)}
            mean = {n: float(np.mean([place[m] for m in neighbours[n]] or own_place[n])) for n in layer}
            layer.sort(key=mean.__getitem__)
        if (crossings := _crossings(steps, order)) < least:
            best, least = [list(layer) for layer in order], crossings
    return best


def _crossings(steps: nx.DiGraph, order: Layers) -> int:
    """How many pairs of steps cross."""
    place = {node: n for layer in order for n, node in enumerate(layer)}
    total = 0
    for layer in order:
        ends = [(place[node], place[other]) for node in layer for other in steps.succ[node]]
        total += sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(ends, 2))
    return total


def _packed(steps: nx.DiGraph, order: Layers, half: Mapping[Hashable, float], between: float) -> Middles:
    """The middle of each node and gap: as near to its neighbours' as those above and below it in its layer allow."""
    room: Middles = {}
    for layer in order:
        for above, node in zip([None, *layer], layer, strict=False):
            room[node] = 0.0 if above is None else room[above] + half[above] + between + half[node]
    at = dict(room)
    for sweep in range(SWEEPS):
        near = {node: [*steps.pred[node], *steps.succ[node]] for node in steps}
        for layer in order[:: 1 if sweep % 2 else -1]:
            wanted = [float(np.mean([at[m] for m in near[n]] or at[n])) - room[n] for n in layer]
            weights = [1.0 if half[n] else STRAIGHT for n in layer]
            fitted = isotonic_regression(wanted, weights=weights).x
            at |= {node: float(x) + room[node] for node, x in zip(layer, fitted, strict=True)}
    return at
