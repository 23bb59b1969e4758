"""Boxes that face each other: they keep to the page, do not overlap, and lead to the rows they name."""

from itertools import combinations, pairwise

import pytest
from bs4 import BeautifulSoup

from pakrus.figures.kit.boxes import HEAD, LETTER, LINE, PAD, PAGE, Box, Pair, drawing, facing, text

LONG = "Words that go on for so long that they take several lines of any box that holds them, and then some more."


def pair(left, right, *, words="Short.", event="Told.", key=None, **look):
    return Pair((left, "", words), right if key is None else key, (right, "event", event), **look)


CASES = {
    "one to one": [pair("a", "r1"), pair("b", "r2")],
    "one to many": [pair("a", "r1"), pair("a", "r2", event=LONG), pair("a", "r3"), pair("b", "r4")],
    "many to one": [pair("a", "r1", words=LONG), pair("b", "r1", words=LONG), pair("c", "r1")],
    "crossed": [pair("a", "r1"), pair("a", "r2"), pair("b", "r2"), pair("b", "r1", event=LONG), pair("c", "r3")],
    "missing": [pair("a", "r1"), pair("b", "", event=LONG), pair("c", "", words=LONG), pair("d", "r2")],
    "long at the left": [pair("a", "r1", words=LONG * 3), pair("b", "r2"), pair("c", "r3")],
    "long at the right": [pair("a", "r1", event=LONG * 3), pair("b", "r1"), pair("c", "r2"), pair("b", "r3")],
}


def page(svg):
    return BeautifulSoup(svg, "html.parser")


def frames(svg):
    return [[float(rect[k]) for k in ("x", "y", "width", "height")] for rect in page(svg).find_all("rect")]


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_boxes_never_overlap_and_lie_within_the_drawing(pairs):
    svg = facing(pairs, 275, 325)
    high = float(page(svg).svg["height"])
    boxes = frames(svg)
    assert len(boxes) == len({p.left[0] for p in pairs}) + len({p.key or p.left[0] for p in pairs})
    for (x, y, w, h), (a, b, c, d) in combinations(boxes, 2):
        assert x + w < a or a + c < x or y + h < b or b + d < y
    assert all(x >= 0 and y >= 0 and x + w <= PAGE and y + h <= high for x, y, w, h in boxes)


@pytest.mark.parametrize("pairs", [*CASES.values(), []], ids=[*CASES, "none"])
def test_a_drawing_is_as_wide_as_the_page_and_not_less_than_nothing_high(pairs):
    svg = page(facing(pairs, 275, 325)).svg
    assert svg["width"] == str(PAGE) and svg["viewbox"].split()[2] == str(PAGE)
    assert float(svg["height"]) >= 0


def test_boxes_lead_to_their_rows_and_a_missing_one_leads_nowhere():
    svg = page(facing([pair("a", "r1"), pair("b", "r1"), pair("c", "", event="Nothing is told.")], 275, 325))
    links = {a["href"]: a.tspan.text.strip() for a in svg.find_all("a", class_="evidence")}
    assert links == {"#a": "Short.", "#b": "Short.", "#c": "Short.", "#r1": "Told."}
    assert "Nothing is told." in svg.get_text()


def test_a_line_joins_the_boxes_of_each_pair_and_none_goes_to_what_is_missing():
    svg = page(facing([pair("a", "r1"), pair("b", "r1", line="qualifies"), pair("c", "")], 275, 325))
    a, b, _, right, _ = frames(str(svg))
    starts = [path["d"].split("C")[0] for path in svg.find_all("path")]
    assert starts == [f"M276 {y + h / 2:.0f}" for _, y, _, h in (a, b)]
    x, y, _, h = right
    assert all(path["d"].endswith(f"{x:.0f} {y + h / 2:.0f}") for path in svg.find_all("path"))
    assert [path.get("class") for path in svg.find_all("path")] == [None, ["qualifies"]]


def test_the_look_of_a_pair_is_that_of_its_right_box():
    svg = page(facing([pair("a", "r1", look="stroke:red")], 275, 325))
    assert [rect.get("style") for rect in svg.find_all("rect")] == [None, "stroke:red"]


def test_words_stay_within_their_box():
    box = Box("head", LONG, 200, x=10, y=20)
    assert " ".join(box.lines) == LONG and len(box.lines) > 3
    assert max(map(len, box.lines)) * LETTER <= 200 - 2 * PAD
    assert box.height == HEAD + LINE * len(box.lines) + 2 * PAD
    ys = [float(span["y"]) for span in page(box.svg).find_all("tspan")]
    assert ys[0] > float(page(box.svg).find("text", class_="role")["y"]) and ys[-1] < 20 + box.height
    assert [b - a for a, b in pairwise(ys)] == [LINE] * (len(ys) - 1)


def test_a_box_without_a_head_gives_it_no_room():
    assert Box("", "Words.", 200).height == LINE + 2 * PAD
    assert page(Box("", "Words.", 200).svg).find(class_="role") is None


def test_words_are_words_and_no_markup():
    svg = drawing(10, 10, [text(1, 2, "a < b & c"), Box("<i>", "d > e", 200).svg])
    assert page(svg).find("i") is None and "a < b & c" in page(svg).get_text() and "d > e" in page(svg).get_text()
