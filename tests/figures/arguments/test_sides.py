"""Sides of a made-up case are told as they are drawn."""

import pandas as pd

from pakrus.figures.arguments import sides as draw

LEFT = pd.DataFrame({"group": ["Trade", "Trade", "Arms"], "argument_id": ["a1", "a2", "a3"]})
RIGHT = pd.DataFrame({"group": ["Advice"], "argument_id": ["a4"]})
FIRMEST = pd.Series({"a1": "work", "a2": "nothing", "a3": "dated", "a4": "undated"})
TIES = pd.DataFrame([("Trade", "Advice", "ground", "pact")], columns=["left", "right", "by", "row_id"])


def sides(left=LEFT, right=RIGHT, firmest=FIRMEST, ties=TIES):
    heads = ("What is", "What should be")
    return draw.sides(left, right, firmest, ties, {"pact": "A pact"}, heads, name="fig-s", source="x")


def test_sides_tell_what_each_group_rests_on_and_where_they_touch():
    assert sides().alt == (
        "Arguments by what they rest on. "
        "Trade: 1 cites a source, 0 events or numbers, no source, 1 nothing; "
        "Arms: 0 cites a source, 1 events or numbers, no source, 0 nothing; "
        "Advice: 0 cites a source, 1 events or numbers, no source, 0 nothing. "
        "Joined are Trade with Advice (A pact)."
    )
    assert sides().caption.startswith("What is (3 arguments) and what should be (1): a mark for each argument")


def test_sides_that_do_not_touch_and_an_empty_side_are_told():
    assert sides(ties=TIES[:0]).alt.endswith("Joined are none.")
    assert sides(ties=TIES[:0]).digest != sides().digest
    assert "what should be (0)" in sides(right=RIGHT[:0], ties=TIES[:0]).caption


def test_what_an_argument_rests_on_is_drawn_and_in_the_rows():
    other = sides(firmest=FIRMEST.replace({"nothing": "work"}))
    assert other.digest != sides().digest and other.alt != sides().alt
    assert "Trade,a2,What is,nothing" in sides().rows and "Advice,a4,What should be,undated" in sides().rows
