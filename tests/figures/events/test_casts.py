"""Casts of made-up events are told as they are drawn."""

import pandas as pd

from pakrus.figures.events import casts as draw

CASTS = pd.DataFrame(
    [
        ("pact", "A pact", 2001, "Aland", "acts"),
        ("pact", "A pact", 2001, "Bland", "acts"),
        ("quarrel", "A quarrel", pd.NA, "Aland", "acts"),
        ("quarrel", "A quarrel", pd.NA, "Cland", "acted on"),
    ],
    columns=["event_id", "title", "year", "state", "part"],
).astype({"year": "Int64"})


def casts(frame=CASTS, marked="Cland"):
    return draw.casts(frame, ["Aland"], marked, name="fig-c", source="x", where="in its second part")


def test_a_cast_tells_in_how_many_events_each_state_has_a_part():
    assert casts().alt == "A grid of 2 events and 3 states. Parts: Aland in 2, Bland in 1 and Cland in 1."
    assert "The 2 events that x tells in its second part" in casts().caption
    assert "Cland has a part in 1." in casts().caption


def test_a_marked_state_without_a_part_has_an_empty_column():
    assert "4 states" in casts(marked="Dland").alt and "Dland in 0" in casts(marked="Dland").alt
    assert "Dland has a part in 0." in casts(marked="Dland").caption


def test_acting_and_being_acted_on_are_drawn_apart():
    assert casts(CASTS.assign(part="acts")).digest != casts().digest


def test_a_ring_of_what_is_acted_on_is_hollow():
    hollow = "fill-opacity:0"
    assert casts().svg.count(hollow) == 1 and hollow not in casts(CASTS.assign(part="acts")).svg
