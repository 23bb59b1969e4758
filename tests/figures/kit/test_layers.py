"""Layered drawings: layers by the longest way, room for all, no chance in it."""

import os
import subprocess
import sys
from itertools import combinations, pairwise, product

import networkx as nx
import pytest

from pakrus.figures.kit.layers import layers, layout

SHORT_CUT = nx.DiGraph([("t", "a"), ("a", "b"), ("t", "b")])


def test_a_layer_is_the_longest_way():
    assert layers(SHORT_CUT) == [["t"], ["a"], ["b"]]


def test_an_edge_that_closes_a_circle_leads_back():
    circle = nx.DiGraph([("t", "a"), ("a", "b"), ("b", "t")])
    assert layers(circle) == [["t"], ["a"], ["b"]]
    middles, gaps = layout(circle, dict.fromkeys("tab", 20.0), 10)
    assert len(gaps["b", "t"]) == 1 and abs(gaps["b", "t"][0] - middles["a"]) >= 10 + 10


def test_nodes_of_a_layer_keep_their_heights_and_the_room_between():
    """Two of 20 and 40 with 10 between: their middles are 10 + 10 + 20 apart, around the one they hang on."""
    middles, gaps = layout(nx.DiGraph([("t", "a"), ("t", "b")]), {"t": 10.0, "a": 20.0, "b": 40.0}, 10)
    assert middles["b"] - middles["a"] == pytest.approx(40)
    assert middles["t"] == pytest.approx((middles["a"] + middles["b"]) / 2)
    assert middles["a"] == pytest.approx(10)  # the highest edge lies at 0
    assert gaps == {("t", "a"): [], ("t", "b"): []}


def test_a_line_that_passes_a_layer_takes_a_gap_there():
    middles, gaps = layout(SHORT_CUT, dict.fromkeys("tab", 20.0), 10)
    (gap,) = gaps["t", "b"]
    assert abs(gap - middles["a"]) >= 20 / 2 + 10 - 1e-9


def test_layers_are_turned_so_that_lines_do_not_cross():
    crossed = nx.DiGraph([("t", "a"), ("t", "b"), ("a", "y"), ("b", "x")])
    crossed = nx.DiGraph([*crossed.edges, ("t", "c"), ("c", "z")])
    middles, _ = layout(crossed, dict.fromkeys(crossed, 20.0), 10)
    pairs = sorted((middles[a], middles[b]) for a, b in (("a", "y"), ("b", "x"), ("c", "z")))
    assert [below for _, below in pairs] == sorted(below for _, below in pairs)


def crossings(graph):
    """How many pairs of lines cross between two layers, as `layout` draws them."""
    middles, gaps = layout(graph, dict.fromkeys(graph, 20.0), 10)
    level = {node: number for number, layer in enumerate(layers(graph)) for node in layer}
    steps = [
        (level[source] + place, *ends)
        for source, target in graph.edges
        for place, ends in enumerate(pairwise([middles[source], *gaps[source, target], middles[target]]))
    ]
    return sum(
        one[0] == other[0] and (one[1] - other[1]) * (one[2] - other[2]) < 0 for one, other in combinations(steps, 2)
    )


@pytest.mark.parametrize(
    "edges",
    [
        ["sz", "ta", "az"],  # the gap of s to z comes after a, which hangs on t below s
        ["tz", "ta", "tb", "ay", "bz", "yz"],
        ["ab", "ad", "bd", "be", "cd"],
        ["ta", "tb", "tc", "ap", "cp", "bq"],  # p hangs on the first and the last, q on the one between
    ],
)
def test_lines_that_need_not_cross_do_not(edges):
    assert crossings(nx.DiGraph(edges)) == 0


def test_lines_that_must_cross_cross_as_rarely_as_they_can():
    """Two nodes that both lead to the same two cross once, whatever the order; three that lead to three, nine times."""
    assert crossings(nx.DiGraph(product("ab", "xy"))) == 1
    assert crossings(nx.DiGraph(product("abc", "xyz"))) == 9


def test_parts_that_nothing_joins_stand_below_each_other():
    middles, _ = layout(nx.DiGraph([("t", "a"), ("u", "b")]), dict.fromkeys("taub", 20.0), 10)
    assert middles == pytest.approx({"t": 10, "a": 10, "u": 40, "b": 40})


DRAW = """
import networkx as nx
from pakrus.figures.kit.layers import layout
wide = nx.DiGraph([(f"n{n // 3}", f"n{n}") for n in range(1, 30)] + [(f"n{n // 7}", f"n{n}") for n in range(9, 30)])
wide.add_edges_from([("lone", "other"), ("one", "more"), ("n29", "n1")])
print(layout(wide, {node: 20.0 + len(node) for node in wide}, 10))
"""


def test_the_same_bytes_whatever_the_seed_of_hashes():
    """Names hash otherwise in every process; nothing may follow from the order in which sets hold them."""
    drawn = {
        subprocess.run(
            [sys.executable, "-c", DRAW], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(drawn) == 1
