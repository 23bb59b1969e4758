"""The figures of a profile say what they show, from the frames they are handed."""

import pandas as pd
from drawings import words

from pakrus.figures.agreement import reliability
from pakrus.figures.arguments import inventory
from pakrus.figures.events import periods, timelines
from pakrus.figures.rows import sources

EVENTS = pd.DataFrame(
    {
        "event_id": ["a", "b", "c"],
        "title": ["An agreement", "A quarrel", "A visit"],
        "year": [1965, 1965, 1972],
        "domain": ["arms", "diplomatic", "diplomatic"],
        "direction": pd.array([1, -1, pd.NA], dtype="Int64"),
        "mentions": 1,
        "grounds": [2, 0, 1],
    }
)


def test_a_timeline_counts_directions_and_names_the_key_events():
    key = EVENTS[EVENTS["grounds"] > 0]
    figure = timelines.events(EVENTS, key, {"the sixties": (1960, 1969)}, name="fig-t", pair="PAK-RUS", source="x")
    assert "1 warming, 1 cooling and 0 neither, and 1 without an effect" in figure.alt
    assert "1965, An agreement; 1972, A visit" in figure.alt and "A quarrel" not in figure.alt
    assert "3 dated events" in figure.caption and figure.rows.count("\n") == 4
    other = timelines.events(EVENTS, key, {}, name="fig-t", pair="PAK-RUS", source="x")
    assert other.digest != figure.digest, "a heading of a period is part of what is shown"


def test_periods_tell_both_directions_of_every_pair():
    frame = pd.DataFrame({"period": ["one", "two"], "warming": [2, 0], "cooling": [0, 3], "neither": 0})
    figure = periods.side_by_side({"PAK-RUS": frame, "PAK-USA": frame}, name="fig-p", source="x")
    assert "PAK-USA: one 2 warming and 0 cooling, two 0 warming and 3 cooling" in figure.alt


def test_sources_tell_the_year_and_the_kind_with_most_works():
    ages = pd.DataFrame({"year": [2001, 2020], "works": [1, 4]})
    assert "most, 4, are of 2020" in sources.ages(ages, name="fig-a", source="x", undated=2).alt
    for most in (1, 4, 13):
        figure = sources.ages(ages.assign(works=[1, most]), name="fig-a", source="x", undated=2)
        assert all(word.isdigit() for word in words(figure.svg) if "work" not in word), "no tick at half a work"
    kinds = pd.DataFrame({"kind": ["search_page", "book"], "works": [3, 1], "cited": [5, 1]})
    assert "search_page 3; book 1" in sources.kinds(kinds, name="fig-k", source="x").alt


def test_an_inventory_names_the_topics_with_most_arguments():
    counts = pd.DataFrame({"thesis": [1, 0], "premise": [4, 2]}, index=pd.Index(["us", "trade"], name="topic"))
    figure = inventory.by_topic(counts, name="fig-i", source="x")
    assert "the United States (5), trade (2)" in figure.alt and "The 7 arguments" in figure.caption


def test_agreement_tells_each_alpha_with_its_interval():
    frame = pd.DataFrame(
        {"coded": ["A thing"], "units": [10], "same": [0.9], "alpha": [0.8], "low": [0.7], "high": [0.9]}
    )
    assert "A thing, 0.80 from 0.70 to 0.90" in reliability.agreement(frame).alt


def test_what_arguments_rest_on_is_told_for_each_kind():
    counts = pd.DataFrame({"event": [2, 0], "nothing": [1, 3]}, index=pd.Index(["us", "arms"], name="topic"))
    figure = inventory.by_ground(counts, name="fig-g", source="x")
    assert "Arguments in all: event 2, nothing 4" in figure.alt
    changed = inventory.by_ground(counts.replace(2, 5), name="fig-g", source="x")
    assert changed.digest != figure.digest


def test_many_marks_of_a_year_take_two_rows_and_long_names_are_told_whole():
    many = pd.DataFrame(
        {
            "event_id": [f"e{n}" for n in range(5)],
            "title": ["A very long name of an event that can by no means stand in a single line beside the columns"]
            * 5,
            "year": 2021,
            "domain": "arms",
            "direction": pd.array([1] * 5, dtype="Int64"),
            "mentions": 1,
            "grounds": 1,
        }
    )
    marked = timelines._marked(many, ["arms"])
    places = list(zip(marked["x"].round(6), marked["down"].round(6), strict=True))
    assert len(set(places)) == 5 and set(marked["down"].round(2)) == {-0.21, 0.21}
    key = many.head(1)
    shown = timelines.events(many, key, {}, name="fig-t", pair="x", source="x")
    assert key["title"].iloc[0] in shown.alt
