"""Lanes of events by year say every number, and which lane has none."""

import pandas as pd
import pytest
from drawings import ROUNDED, bars
from plotted import ticks, with_axes

from pakrus.figures.thesis import lanes as draw

COUNTS = pd.DataFrame(
    [
        ("PAK-RUS", 1, 1965, 3, 0),
        ("PAK-RUS", 1, 1972, 1, 0),
        ("PAK-USA", -1, 1965, 2, 1),
        ("IND-USA", 1, 1971, 4, 2),
    ],
    columns=["pair", "direction", "year", "events", "shared"],
)


LANES = [("PAK-RUS", 1), ("PAK-RUS", -1), ("PAK-USA", -1), ("PAK-USA", 1), ("IND-RUS", -1), ("IND-USA", 1)]
PAIRS = {"PAK-RUS": "Pakistan-Russia", "PAK-USA": "Pakistan-US", "IND-RUS": "India-Russia", "IND-USA": "India-US"}


def figure(counts=COUNTS, marks=None):
    return draw.lanes(counts, LANES, PAIRS, name="fig-l", marks=marks or {}, source="x")


def test_every_lane_is_told_with_its_years_or_as_without_an_event():
    assert "Bars along the years 1965 to 1972." in figure().alt
    assert "Pakistan-Russia warms: 1965 3, 1972 1; Pakistan-Russia cools: no event;" in figure().alt
    assert "Pakistan-US cools: 1965 2; Pakistan-US warms: no event; India-Russia cools: no event;" in figure().alt
    assert "India-US warms: 1971 4. Told in the first lane too: 3." in figure().alt


def test_the_caption_says_what_a_bar_and_an_open_bar_are():
    assert "Dated events of x by year" in figure().caption and "the tallest bar has 4 events" in figure().caption
    assert "Open bars are events that also stand in the first lane" in figure().caption


def test_what_is_shared_and_what_is_marked_is_drawn():
    shared = COUNTS.assign(shared=[0, 0, 2, 2])
    assert figure(shared).digest != figure().digest
    assert figure(marks={"an accord": 1970}).digest != figure().digest


def test_a_mark_outside_the_years_is_left_out():
    assert figure(marks={"too early": 1960, "too late": 1990}).digest == figure().digest


def test_a_bar_is_as_high_as_its_events_and_open_for_those_of_the_first_lane():
    counts = pd.DataFrame(
        [("PAK-RUS", 1, 1965, 4, 0), ("PAK-USA", -1, 1965, 4, 1)],
        columns=["pair", "direction", "year", "events", "shared"],
    )
    alone, shared, first = bars(figure(counts).svg)  # the lowest lane is drawn first
    assert (alone.high, shared.high) == (
        pytest.approx(first.high * 3 / 4, **ROUNDED),
        pytest.approx(first.high / 4, **ROUNDED),
    )
    assert (first.full, alone.full, shared.full) == (True, True, False)


@pytest.mark.parametrize(
    ("last", "labelled"),
    [(1975, ["1965", "1966", "1967", "1968", "1969", "1970", "1971", "1972", "1973", "1974", "1975"]),
     (1976, ["1965", "1970", "1975"]), (1995, ["1965", "1970", "1975", "1980", "1985", "1990", "1995"]),
     (1996, ["1970", "1980", "1990"])],
)  # fmt: skip
def test_years_are_labelled_the_more_sparsely_the_more_there_are(monkeypatch, last, labelled):
    counts = COUNTS.assign(year=[1965, 1970, 1965, last])
    _, axes = with_axes(monkeypatch, draw, lambda: figure(counts))
    assert ticks(axes.xaxis) == labelled
