"""Casts, sides and years of a made-up paper are told as they are drawn."""

import pandas as pd

from pakrus.figures.papers import setting

CASTS = pd.DataFrame(
    [
        ("pact", "A pact", 2001, "Aland", "acts"),
        ("pact", "A pact", 2001, "Bland", "acts"),
        ("quarrel", "A quarrel", pd.NA, "Aland", "acts"),
        ("quarrel", "A quarrel", pd.NA, "Cland", "acted on"),
    ],
    columns=["event_id", "title", "year", "state", "part"],
).astype({"year": "Int64"})
LEFT = pd.DataFrame({"group": ["Trade", "Trade", "Arms"], "argument_id": ["a1", "a2", "a3"]})
RIGHT = pd.DataFrame({"group": ["Advice"], "argument_id": ["a4"]})
BASES = pd.Series({"a1": "source", "a2": "nothing", "a3": "rows", "a4": "rows"})
TIES = pd.DataFrame([("Trade", "Advice", "ground", "pact")], columns=["left", "right", "by", "row_id"])
EVENTS = pd.DataFrame(
    {
        "event_id": ["pact", "quarrel", "sale", "vow"],
        "title": ["A pact", "A quarrel", "A sale", "A vow"],
        "year": [2001, 2001, 2001, 2003],
        "direction": pd.array([1, -1, pd.NA, 0], dtype="Int64"),
        "mentions": 1,
        "grounds": [1, 2, 0, 1],
    }
)
PAIR = pd.Series([True, True, False, True])


def casts(frame=CASTS, marked="Cland"):
    return setting.casts(frame, ["Aland"], marked, name="fig-c", source="x", where="in its second part")


def sides(left=LEFT, right=RIGHT, bases=BASES, ties=TIES):
    heads = ("What is", "What should be")
    return setting.sides(left, right, bases, ties, {"pact": "A pact"}, heads, name="fig-s", source="x")


def years(events=EVENTS, pair=PAIR):
    return setting.years(events, pair, ("Of others", "Of the two"), name="fig-y", source="x", dyad="Aland and Bland")


def test_a_cast_tells_in_how_many_events_each_state_has_a_part():
    assert casts().alt == "A grid of 2 events and 3 states. Parts: Aland in 2, Bland in 1 and Cland in 1."
    assert "The 2 events that x tells in its second part" in casts().caption
    assert "Cland has a part in 1." in casts().caption


def test_a_marked_state_without_a_part_has_an_empty_column():
    assert "4 states" in casts(marked="Dland").alt and "Dland in 0" in casts(marked="Dland").alt
    assert "Dland has a part in 0." in casts(marked="Dland").caption


def test_acting_and_being_acted_on_are_drawn_apart():
    assert casts(CASTS.assign(part="acts")).digest != casts().digest


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
    other = sides(bases=BASES.replace({"nothing": "source"}))
    assert other.digest != sides().digest and other.alt != sides().alt
    assert "Trade,a2,What is,nothing" in sides().rows and "Advice,a4,What should be,rows" in sides().rows


def test_years_are_counted_on_both_sides():
    assert years().alt == (
        "A line for each year from 2001 to 2003. Of others: 1 in 2001; Of the two: 2 in 2001, 1 in 2003."
    )
    assert "The 4 dated events of x from 2001 to 2003" in years().caption
    assert "both states of Aland and Bland have a part" in years().caption


def test_a_side_without_an_event_is_told_to_have_none():
    assert "Of others: no event; Of the two: 3 in 2001, 1 in 2003." in years(pair=PAIR | True).alt
    assert "Of others: 3 in 2001, 1 in 2003; Of the two: no event." in years(pair=PAIR & False).alt


def test_directions_and_the_event_on_which_most_rests_are_drawn():
    assert years(EVENTS.assign(direction=pd.array([1, 1, pd.NA, 0], dtype="Int64"))).digest != years().digest
    assert years(EVENTS.assign(grounds=[3, 2, 0, 1])).digest != years().digest


def test_an_event_with_an_effect_of_neither_is_not_one_without_an_effect():
    assert years(EVENTS.assign(direction=pd.array([1, -1, 0, 0], dtype="Int64"))).digest != years().digest


def test_a_ring_is_hollow():
    hollow = "fill-opacity: 0"
    assert casts().svg.count(hollow) == 1 and hollow not in casts(CASTS.assign(part="acts")).svg
    neither = EVENTS.assign(direction=pd.array([1, -1, pd.NA, 1], dtype="Int64"))
    assert years().svg.count(hollow) == 1 and hollow not in years(neither).svg
