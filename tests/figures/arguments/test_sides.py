"""Sides of a made-up case are told as they are drawn."""

import pandas as pd
import pytest
from plotted import lines, marks, with_axes

from pakrus.figures.arguments import sides as draw
from pakrus.figures.kit.style import WIDTH

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


def test_marks_lead_inwards_from_both_edges_the_firmest_first(monkeypatch):
    _, axes = with_axes(monkeypatch, draw, sides)
    trade, arms, advice = ([mark for mark in marks(axes) if mark.y == height] for height in (0.5, 1.5, 1.0))
    assert [mark.fill for mark in trade] == ["full", "none"] and trade[0].x < trade[1].x < WIDTH / 2
    assert [mark.fill for mark in arms] == ["left"] and arms[0].x == trade[0].x
    assert [mark.fill for mark in advice] == ["left"] and advice[0].x > WIDTH / 2
    ((along, down, _),) = lines(axes)
    assert along[0] > trade[1].x and along[1] < advice[0].x and down == (0.5, 1.0), "a tie joins the inner ends"


@pytest.mark.parametrize("name", ["Advice", "Defence cooperation and the sale of arms"])
def test_names_of_groups_stand_outside_their_marks_and_within_the_drawing(monkeypatch, name):
    named = {"Trade": name, "Arms": "Arms", "Advice": name}
    parts = (LEFT.assign(group=LEFT["group"].map(named)), RIGHT.assign(group=RIGHT["group"].map(named)))
    _, axes = with_axes(monkeypatch, draw, lambda: sides(*parts, ties=TIES[:0]))
    across, room = axes.transData.transform, axes.figure.bbox
    named_at = {text.get_position()[1]: text.get_window_extent() for text in axes.texts if text.get_position()[1] > 0}
    for y in (0.5, 1.5, 1.0):
        words, places = named_at[y], [across((mark.x, y))[0] for mark in marks(axes) if mark.y == y]
        assert room.x0 <= words.x0 and words.x1 <= room.x1
        assert words.x0 > max(places) + 4 if y == 1.0 else words.x1 < min(places) - 4, "a mark is 4 points and more"


def test_heads_stand_above_their_sides_and_every_filling_is_explained(monkeypatch):
    _, axes = with_axes(monkeypatch, draw, sides)
    words = {text.get_text(): text for text in axes.texts}
    heads = [words[head] for head in ("What is", "What should be")]
    places = [(head.get_position()[0], head.get_horizontalalignment()) for head in heads]
    assert places == [(0, "left"), (WIDTH, "right")]
    below = [mark for mark in marks(axes) if mark.y > 2]
    assert [mark.fill for mark in below] == ["full", "left", "none"]
    for mark, meaning in zip(below, ("cites a source", "events or numbers, no source", "nothing"), strict=True):
        assert words[meaning].get_position()[0] > mark.x and words[meaning].get_position()[1] == mark.y
