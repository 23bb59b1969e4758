"""Events along the years, on made-up events."""

import pandas as pd
import pytest

from pakrus.analysis.events import timeline

EVENTS = pd.DataFrame(
    {
        "event_id": ["a", "b", "c", "d"],
        "title": ["A", "B", "C", "D"],
        "date": ["1965-04", "197X", "1971/1974", pd.NA],
        "time": "happening",
        "domain": "diplomatic",
        "kind": "visit",
        "status": "happened",
    }
)
MENTIONS = pd.DataFrame({"event_id": ["a", "a", "b", "c", "d"]})
EFFECTS = pd.DataFrame(
    {"event_id": ["a", "b", "a"], "dyad": ["PAK-RUS", "PAK-RUS", "PAK-USA"], "direction": [1, -1, 0]}
)
GROUNDS = pd.DataFrame({"argument_id": ["x", "y", "x"], "ground_id": ["c", "c", "a"]})
SPREAD = pd.DataFrame(
    {"event_id": ["pact", "quarrel", "sale", "vow"], "date": ["2001-05", "199X", pd.NA, "2010"]}
).astype({"date": "string"})


@pytest.fixture
def events():
    return timeline.events(EVENTS, MENTIONS, EFFECTS, GROUNDS, "PAK-RUS")


def test_dated_events_with_their_direction_and_weight(events):
    assert list(events["event_id"]) == ["a", "b", "c"]
    assert list(events["year"]) == [1965, 1970, 1971]
    assert events["direction"].tolist() == [1, -1, pd.NA]
    assert list(events["mentions"]) == [2, 1, 1] and list(events["grounds"]) == [1, 0, 2]


def test_events_that_nobody_mentions_are_left_out():
    assert "b" not in set(timeline.events(EVENTS, MENTIONS.iloc[:2], EFFECTS, GROUNDS, "PAK-RUS")["event_id"])


def test_key_events_are_those_that_arguments_rest_on(events):
    assert list(timeline.key_events(events, 5)["event_id"]) == ["a", "c"]
    assert list(timeline.key_events(events, 1)["event_id"]) == ["c"]


def test_directions_by_period(events):
    counts = timeline.by_period(events, {"sixties": (1960, 1969), "seventies": (1970, 1979)})
    assert counts.to_numpy().tolist() == [["sixties", 1960, 1969, 1, 0, 0], ["seventies", 1970, 1979, 0, 1, 0]]


def test_events_are_kept_by_their_first_year_and_undated_ones_at_will():
    assert list(timeline.dated_within(SPREAD, 1990, 2001, undated=True)["event_id"]) == ["pact", "quarrel", "sale"]
    assert list(timeline.dated_within(SPREAD, 2001, 2020, undated=False)["event_id"]) == ["pact", "vow"]


def test_a_period_without_a_dated_event_says_where_there_are_some():
    with pytest.raises(ValueError, match=r"^no dated event from 1950 to 1960; there are events from 1990 to 2010$"):
        timeline.dated_within(SPREAD, 1950, 1960, undated=True)
    with pytest.raises(ValueError, match=r"; no event has a date$"):
        timeline.dated_within(SPREAD[2:3], 1950, 1960, undated=True)


def test_a_period_has_no_point_on_the_line():
    events = EVENTS.assign(time=["happening", "period", "practice", "happening"])
    assert list(timeline.events(events, MENTIONS, EFFECTS, GROUNDS, "PAK-RUS")["event_id"]) == ["a"]
