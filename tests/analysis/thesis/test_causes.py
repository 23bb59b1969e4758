"""Causes and what follows them, listed and counted by hand."""

import pandas as pd

from pakrus.analysis.thesis import causes

SCORED = pd.DataFrame(
    [
        ("cut", "PAK-USA", 2000, -1.0),
        ("cut", "PAK-RUS", 2000, 1.0),
        ("visit", "PAK-RUS", 2001, 1.0),
        ("sale", "PAK-RUS", 2002, 1.0),
        ("row", "PAK-RUS", 2001, -1.0),
        ("ban", "PAK-USA", 2010, -1.0),
        ("aid", "PAK-USA", 2001, 1.0),
    ],
    columns=["event_id", "dyad", "year", "score"],
)


def test_each_cause_is_listed_with_what_follows_it():
    rows = causes.followed(SCORED, "PAK-USA", "PAK-RUS", -1, 1)
    # the cut is told as warming too, and does not follow itself; the sale is two years later
    assert rows[["cause_id", "year", "both", "followed"]].to_numpy().tolist() == [
        ["cut", 2000, True, 1],
        ["ban", 2010, False, 0],
    ]
    assert rows.loc[0, ["first_id", "first_year"]].tolist() == ["visit", 2001]
    assert rows.loc[1, ["first_id", "first_year"]].isna().all()
    assert causes.followed(SCORED, "PAK-USA", "PAK-RUS", -1, 2)["followed"].tolist() == [2, 0]


def test_events_of_each_pair_are_counted():
    counts = causes.event_counts(SCORED, ["PAK-RUS", "IND-USA"], 2000, 2001)
    # 2000: 1; 2001: 1 and -1, a year that is neither warm nor cool
    assert counts.to_numpy().tolist() == [["PAK-RUS", 3, 2, 1, 1, 0], ["IND-USA", 0, 0, 0, 0, 0]]


def test_tellers_are_named_in_the_order_of_the_events():
    mentions = pd.DataFrame({"event_id": ["a", "b", "a", "a"], "paper_id": ["x", "y", "w", "x"]})
    assert causes.told_by(mentions, pd.Series(["b", "a"])).tolist() == ["y", "w, x"]


def test_what_has_no_place_among_the_years_is_counted():
    events = pd.DataFrame(
        {
            "event_id": ["a", "b", "c", "d", "e"],
            "date": ["2001", pd.NA, "2002", "2003", pd.NA],
            "time": ["happening", "happening", "period", "practice", "period"],
        }
    )
    effects = pd.DataFrame({"event_id": list("abcde"), "dyad": "PAK-RUS", "direction": [1, -1, 1, 0, 1]})
    mentions = pd.DataFrame({"event_id": list("abcde"), "paper_id": ["x", "x", "x", "x", "y"]})
    assert causes.without_a_place(events, effects, mentions, ["PAK-RUS"], ["x"]) == (1, 1)
    assert causes.without_a_place(events, effects, mentions, ["PAK-RUS"], ["x", "y"]) == (2, 1)
    assert causes.without_a_place(events, effects, mentions, ["PAK-USA"], ["x"]) == (0, 0)
