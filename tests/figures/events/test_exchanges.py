"""Acts that face each other: a year a line, boxes that lead to the events, a side without an act is said."""

from itertools import combinations

import pandas as pd
from bs4 import BeautifulSoup

from pakrus.figures.events import exchanges
from pakrus.figures.kit.boxes import PAGE

HEADS = {"aaa": "Aland", "bbb": "Bland"}
ACTS = pd.DataFrame(
    [
        ("sale", "A sale that takes so many words that they fill more than one line of their box", 2010, "aaa", "y, z"),
        ("vow", "A vow", 2010, "aaa", ""),
        ("raid", "A raid", 2010, "bbb", ""),
        ("visit", "A visit", 2014, "bbb", "y"),
    ],
    columns=["event_id", "title", "year", "side", "also"],
)


def drawn(acts=ACTS):
    return exchanges.sides(acts, HEADS, name="sides-x", caption="Acts of Aland and Bland.")


def page(acts=ACTS):
    return BeautifulSoup(drawn(acts).svg, "html.parser")


def frames(svg):
    return {a["href"]: [float(a.rect[k]) for k in ("x", "y", "width", "height")] for a in svg.find_all("a")}


def test_every_act_is_said_with_its_year_side_and_tellers():
    assert drawn().words.splitlines() == [
        "2010, Aland: A sale that takes so many words that they fill more than one line of their box "
        "(sale; also told by y, z)",
        "2010, Aland: A vow (vow; told by no other paper)",
        "2010, Bland: A raid (raid; told by no other paper)",
        "2014, Bland: A visit (visit; also told by y)",
    ]
    assert "Acts of Aland and Bland." in repr(drawn())


def test_boxes_lead_to_the_events_and_stand_on_their_side():
    left = {link: box[0] < PAGE / 2 for link, box in frames(page()).items()}
    assert left == {"#sale": True, "#vow": True, "#raid": False, "#visit": False}


def test_boxes_do_not_overlap_and_keep_to_the_page():
    svg = page()
    boxes = list(frames(svg).values())
    for (x, y, w, h), (a, b, c, d) in combinations(boxes, 2):
        assert x + w < a or a + c < x or y + h < b or b + d < y
    assert svg.svg["width"] == str(PAGE)
    assert all(x >= 0 and x + w <= PAGE and y + h <= float(svg.svg["height"]) for x, y, w, h in boxes)


def test_a_year_stands_beside_its_acts_and_below_the_one_before():
    svg = page()
    at = {text.text: float(text["y"]) for text in svg.find_all("text") if text.text.isdigit()}
    boxes = frames(svg)
    assert boxes["#sale"][1] < at["2010"] < boxes["#visit"][1] < at["2014"]
    assert len(svg.find_all("path")) == 1, "a line parts two years"
    (_, sale, _, high), (_, vow, *_) = boxes["#sale"], boxes["#vow"]
    assert sale + high < vow


def test_a_side_without_an_act_is_drawn_and_said():
    lone = ACTS[ACTS["side"] == "bbb"]
    assert drawn(lone).words.splitlines()[0] == "Aland: no act"
    words = [text.text for text in page(lone).find_all("text")]
    assert "Aland" in words and words.count("no act") == 1
    assert "no act" not in drawn().words


def test_without_any_act_both_heads_stand():
    words = [text.text for text in page(ACTS[:0]).find_all("text")]
    assert words == ["Aland", "Bland", "no act", "no act"]
    assert drawn(ACTS[:0]).words == "Aland: no act\nBland: no act"


def test_who_else_tells_an_act_changes_what_is_compared():
    other = drawn(ACTS.assign(also=["y, z", "", "", "z"]))
    assert other.svg != drawn().svg and other.words != drawn().words
