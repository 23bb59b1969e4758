"""Argument maps: every argument stands in a box of its own that leads to its record, and is told in words."""

import os
import re
import subprocess
import sys

import pandas as pd
from bs4 import BeautifulSoup

from pakrus.figures.arguments import maps
from pakrus.figures.kit.boxes import PAGE

NODES = pd.DataFrame(
    {
        "argument_id": ["t", "p", "c"],
        "role": ["thesis", "premise", "challenge"],
        "voice": ["author", "reported", "author"],
        "topic": "us",
        "statement": ["A thesis that is long enough to be wrapped into lines.", "A premise & more.", "A challenge."],
        "step": [0, 1, 1],
        "grounds": [0, 2, 0],
        "beyond": [0, 3, 0],
    }
)
EDGES = pd.DataFrame({"source_id": ["p", "c"], "target_id": ["t", "t"], "relation": ["supports", "attacks"]})


def drawn():
    return maps.carrying(NODES, EDGES, name="map-x", caption="A map.")


def svg():
    return BeautifulSoup(drawn()._repr_mimebundle_()[0]["text/html"], "html.parser")


def test_each_argument_is_a_link_with_its_words():
    boxes = {
        a["href"]: " ".join(a.find_all("text")[1].get_text().split())
        for a in svg().svg.find_all("a", class_="evidence")
    }
    assert boxes == {f"#{row.argument_id}": row.statement for row in NODES.itertuples()}


def outline(nodes=NODES, edges=EDGES, roots=("t",)):
    return BeautifulSoup(maps.outline(nodes, edges, roots), "html.parser")


def test_the_outline_says_what_the_map_says_and_groups_it():
    page = outline()
    assert {a["href"]: a.get_text() for a in page.find_all("a")} == {
        f"#{row.argument_id}": row.statement for row in NODES.itertuples()
    }
    assert [s.get_text() for s in page.find_all("summary")] == ["1 premise in support", "1 challenge against it"]
    marks = [mark["aria-label"] for mark in page.select("span.mark")]
    assert marks == ["asserted", "backed by rows of the paper", "asserted"]
    assert page.select_one(".root a")["href"] == "#t" and "and 3 further off" in page.get_text()


def test_what_bears_on_several_is_unfolded_where_it_comes_first_and_a_circle_ends():
    nodes = pd.concat([NODES, NODES.iloc[[1]].assign(argument_id="d", statement="Further off.")])
    edges = pd.DataFrame({"source_id": ["p", "c", "d", "d", "p"], "target_id": ["t", "t", "p", "c", "d"],
                          "relation": ["supports"] * 5})  # fmt: skip
    page = outline(nodes, edges)
    assert [a["href"] for a in page.find_all("a")] == ["#t", "#p", "#d", "#p", "#c", "#d"]
    several = outline(NODES, EDGES.assign(relation="qualifies"))
    assert several.summary.get_text() == "1 premise in qualification"


def test_a_map_higher_than_a_screen_begins_with_its_outline():
    many = pd.concat([NODES.iloc[[0]], *(NODES.iloc[[1]].assign(argument_id=f"p{n}") for n in range(30))])
    edges = pd.DataFrame({"source_id": [f"p{n}" for n in range(30)], "target_id": "t", "relation": "supports"})
    shown = maps.carrying(many, edges, name="m", caption="")._repr_mimebundle_()[0]["text/html"]
    page = BeautifulSoup(shown, "html.parser")
    assert page.select_one("details.drawn svg") and "30 premises in support" in page.select_one(".outline").get_text()
    assert svg().select_one("details.drawn") is None, "a small one is seen at once"


def test_marks_and_words_tell_grounds_voice_and_relation():
    page = svg()
    assert [circle["class"] for circle in page.find_all("circle")] == [["ungrounded"], ["grounded"], ["ungrounded"]]
    assert [text.get_text() for text in page.find_all("text", class_="role")] == [
        "thesis",
        "premise, reported  + 3",
        "challenge",
    ]
    assert [text.get_text() for text in page.find_all("text", class_="relation")] == ["attacks"]


def test_boxes_do_not_overlap():
    boxes = [[float(r[k]) for k in ("x", "y", "width", "height")] for r in svg().find_all("rect")]
    for n, (x, y, w, h) in enumerate(boxes):
        for other_x, other_y, other_w, other_h in boxes[n + 1 :]:
            assert x + w <= other_x or other_x + other_w <= x or y + h <= other_y or other_y + other_h <= y


def test_a_line_that_passes_a_layer_runs_under_no_box():
    """`c` bears on `p` and on `t`: its line to `t` passes the layer of `p`, above or below its box."""
    edges = pd.concat([EDGES, pd.DataFrame({"source_id": ["c"], "target_id": ["p"], "relation": ["supports"]})])
    page = BeautifulSoup(
        maps.carrying(NODES, edges, name="map-x", caption="")._repr_mimebundle_()[0]["text/html"], "html.parser"
    )
    boxes = {
        a["href"]: {k: float(a.rect[k]) for k in ("x", "y", "width", "height")} for a in page.select("svg a.evidence")
    }
    passed = boxes["#p"]
    (way,) = (path["d"] for path in page.find_all("path", class_="attacks"))
    (start, end), height = re.search(r"([\d.]+) [\d.]+H([\d.]+)", way).groups(), float(re.search(r"([\d.]+)H", way)[1])
    assert (float(start), float(end)) == (passed["x"], passed["x"] + passed["width"])
    assert not passed["y"] < height < passed["y"] + passed["height"]


def test_more_layers_make_narrower_boxes_so_that_four_fit_the_page():
    nodes = pd.concat([NODES, NODES.tail(1).assign(argument_id="d", step=2)])
    chain = pd.DataFrame({"source_id": ["p", "c", "d"], "target_id": ["t", "p", "c"], "relation": "supports"})
    page = BeautifulSoup(
        maps.carrying(nodes, chain, name="map-x", caption="")._repr_mimebundle_()[0]["text/html"], "html.parser"
    )
    assert len({rect["x"] for rect in page.find_all("rect")}) == 4
    assert float(page.svg["width"]) <= PAGE + 2


def test_a_map_is_the_same_in_every_process():
    ids = [f"n{n}" for n in range(30)]
    code = f"""
import pandas as pd
from pakrus.figures.arguments import maps
nodes = pd.DataFrame({{"argument_id": {ids}, "role": "premise", "voice": "author", "topic": "us", "step": 1}})
nodes = nodes.assign(statement=[f"A premise {{'and more ' * (n % 7)}}." for n in range(30)], grounds=0, beyond=0)
ties = [(f"n{{n}}", f"n{{to}}", "supports") for n in range(1, 30) for to in sorted({{n // 3, n // 2, max(n - 7, 0)}})]
edges = pd.DataFrame(ties, columns=["source_id", "target_id", "relation"])
print(maps.carrying(nodes, edges, name="map-x", caption="").svg)
"""
    drawn = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(drawn) == 1


def test_two_that_bear_on_each_other_have_two_lines_side_by_side():
    """Both lines lead from the right side of the left box to the left side of the right one, eight pixels apart."""
    both = pd.DataFrame({"source_id": ["p", "t"], "target_id": ["t", "p"], "relation": ["supports", "attacks"]})
    page = BeautifulSoup(maps.carrying(NODES.head(2), both, name="map-x", caption="").svg, "html.parser")
    ends = [[float(n) for n in re.findall(r"[\d.]+", path["d"])] for path in page.find_all("path")]
    (x1, y1, *_, x2, y2), (a1, b1, *_, a2, b2) = ends
    left, right = sorted((rect for rect in page.find_all("rect")), key=lambda rect: float(rect["x"]))
    assert x1 == a1 == float(left["x"]) + float(left["width"]) and x2 == a2 == float(right["x"])
    assert abs(b1 - y1) == abs(b2 - y2) == maps.BESIDE


def test_the_text_says_all_and_changes_with_the_drawing():
    text = repr(drawn())
    assert "p (premise): A premise & more." in text and "c attacks t" in text
    assert text != repr(maps.carrying(NODES, EDGES.assign(relation="supports"), name="map-x", caption="A map."))
    assert text == repr(drawn())
