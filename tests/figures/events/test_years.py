"""Years of a made-up paper are told as they are drawn."""

import pandas as pd

from pakrus.figures.events import years as draw

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


def years(events=EVENTS, pair=PAIR):
    return draw.years(events, pair, ("Of others", "Of the two"), name="fig-y", source="x", dyad="Aland and Bland")


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


def test_a_ring_of_neither_is_hollow():
    hollow = "fill-opacity:0"
    neither = EVENTS.assign(direction=pd.array([1, -1, pd.NA, 1], dtype="Int64"))
    assert years().svg.count(hollow) == 1 and hollow not in years(neither).svg
