"""The network of papers joined by their sources: what is drawn is said, and stands apart."""

import re

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from pakrus.figures.agreement import shared_sources
from pakrus.figures.kit.boxes import PAGE

LISTED = pd.DataFrame({"paper_id": ["a", "b", "c", "d", "e"], "works": [5, 1, 9, 0, 0]})
OVERLAP = pd.DataFrame(
    [("a", "b", 1, ""), ("a", "c", 4, "c"), ("b", "c", 0, ""), ("a", "d", 0, "")], columns=["a", "b", "works", "cites"]
)


def network(overlap=OVERLAP, listed=LISTED):
    return shared_sources.network(overlap, listed, name="net", caption="Who shares what.")


def page(**kwargs):
    return BeautifulSoup(network(**kwargs).svg, "html.parser")


def test_papers_works_in_common_and_who_lists_whom_are_said():
    assert network().words.splitlines() == [
        "a lists 5 works",
        "b lists 1 work",
        "c lists 9 works",
        "d lists no works",
        "e lists no works",
        "a and b both list 1 work",
        "a and c both list 4 works",
        "c lists a itself",
    ]


def test_words_on_the_lines_are_those_of_the_pairs_that_share():
    shown = [text.text.strip() for text in page().find_all("text")]
    assert {"1 in common", "4 in common", "c lists a"} <= set(shown) and "0 in common" not in shown


def test_papers_that_share_are_joined_and_no_others():
    assert len(re.findall(r'<path d="[^"]*" style="stroke-width:3"', network().svg)) == 2


def test_an_arrow_points_at_the_paper_that_is_listed():
    head = next(path["d"] for path in page().find_all("path") if "fill:#b34700" in path.get("style", ""))
    x, y = (float(number) for number in re.match(r"M([\d.-]+) ([\d.-]+)", head).groups())
    tops = {text.text: (float(text["x"]), float(text["y"])) for text in page().find_all("text", class_="role")}
    # `a` stands at the top, `c` at the lower left: the point is nearer to a.
    distance = {paper: (x - tops[paper][0]) ** 2 + (y - tops[paper][1]) ** 2 for paper in ("a", "c")}
    assert distance["a"] < distance["c"]


def rects(svg):
    return [[float(r[k]) for k in ("x", "y", "width", "height")] for r in svg.find_all("rect")]


def apart(one, other):
    return (
        one[0] + one[2] <= other[0]
        or other[0] + other[2] <= one[0]
        or one[1] + one[3] <= other[1]
        or other[1] + other[3] <= one[1]
    )


@pytest.mark.parametrize("some", [2, 3])
def test_boxes_and_words_do_not_overlap_and_keep_to_the_page(some):
    ids = list("abcde")
    listed = LISTED.assign(works=[7] * some + [0] * (5 - some))
    boxes = rects(page(listed=listed, overlap=OVERLAP.iloc[:1] if some == 2 else OVERLAP))
    assert len(boxes) >= len(ids) and float(page(listed=listed)("svg")[0]["width"]) <= PAGE
    assert all(apart(a, b) for n, a in enumerate(boxes) for b in boxes[:n])
    assert all(x >= 0 and y >= 0 and x + w <= PAGE and y + h <= shared_sources.HIGH for x, y, w, h in boxes)


def ends(path):
    return [tuple(map(float, point.split(" "))) for point in path["d"].removeprefix("M").split("L")]


def off(point, start, end):
    """How far a point is from a line, and on which side of it."""
    (x1, y1), (x2, y2) = start, end
    long = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    return ((x2 - x1) * (point[1] - y1) - (y2 - y1) * (point[0] - x1)) / long


@pytest.mark.parametrize("pair", [("a", "b"), ("a", "c"), ("b", "c")])
@pytest.mark.parametrize("turned", [False, True])
def test_an_arrow_runs_beside_the_line_of_the_works_in_common_on_its_outer_side(pair, turned):
    """By as much at both ends, from box to box; its word is farther out, that of the works on the other side."""
    overlap = pd.DataFrame([(*pair, 4, pair[turned])], columns=["a", "b", "works", "cites"])
    drawn = page(overlap=overlap)
    line = ends(drawn.find("path", style="stroke-width:3"))
    arrow = ends(drawn.find("path", style=re.compile(r"^stroke:#b34700;stroke-width:2$")))
    outer = 1 if off(shared_sources.CENTRE, *line) < 0 else -1
    beside = [outer * off(point, *line) for point in arrow]
    assert beside == pytest.approx([shared_sources.ASIDE] * 2, abs=1.5), "pixels are whole"
    places = {text.text: (float(text["x"]), float(text["y"]) - 4) for text in drawn.find_all("text", class_="role")}
    source, target = pair[::-1] if turned else pair
    assert outer * off(places[f"{source} lists {target}"], *line) > max(beside)
    assert outer * off(places["4 in common"], *line) < 0
    boxes = [box for box in rects(drawn) if box[2] == shared_sources.WIDE]
    for x, y in arrow:
        assert not any(a <= x <= a + wide and b <= y <= b + high for a, b, wide, high in boxes), "no end lies in a box"
    middles = {name: next((x + w / 2, y + h / 2) for x, y, w, h in boxes if x < places[name][0] < x + w
                          and y < places[name][1] < y + h) for name in pair}  # fmt: skip
    reach = [((x - middles[name][0]) ** 2 + (y - middles[name][1]) ** 2) ** 0.5
             for (x, y), name in zip(arrow, (source, target), strict=True)]  # fmt: skip
    assert max(reach) < shared_sources.WIDE / 2 + shared_sources.ASIDE + 5, "each end is at its own box"
