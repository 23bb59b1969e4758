"""Causes and what follows them, listed and counted by hand."""

import pandas as pd
from theses import thesis
from told import told

from pakrus.analysis.thesis import causes

P1 = thesis()["P1"]


def test_each_cause_is_listed_with_what_follows_it():
    rows = causes.followed(told(), P1, 2000, 2009, 1)
    # the cut is told as warming too, and does not follow itself; the sale is two years later
    assert rows[["cause_id", "year", "both", "followed"]].to_numpy().tolist() == [
        ["cut", 2000, True, 1],
        ["ban", 2005, False, 1],
    ]
    assert rows["first_id"].tolist() == ["visit", "deal"] and rows["first_year"].tolist() == [2001, 2005]
    assert causes.followed(told(), P1, 2000, 2009, 2)["followed"].tolist() == [2, 1]
    alone = causes.followed(told({"ban": (2005, {"PAK-USA": -1.0})}), P1, 2000, 2009, 2)
    assert alone["followed"].tolist() == [0] and alone[["first_id", "first_year"]].isna().all(axis=None)
    assert causes.followed(told(), P1, 2001, 2004, 1).empty


def test_causes_that_are_responses_too_are_counted():
    found = causes.circles(told(), thesis(), 2000, 2009).set_index("proposition")
    assert list(found.index) == ["P1", "P2", "P3", "P4"]
    assert found.loc["P1", ["cause", "causes", "both"]].tolist() == ["Pakistan-US", 2, 1]
    assert found.loc["P3", ["causes", "both"]].tolist() == [1, 0]
    assert found.loc["P4", ["causes", "both"]].tolist() == [0, 0]
    assert causes.circles(told(), thesis(), 2001, 2009).set_index("proposition").loc["P1", "causes"] == 1


def test_the_order_within_a_year_is_told_by_months():
    dates = {"ban": "2005-06", "deal": "2005-07-02", "early": "2005-05", "whole": "2005", "same": "2005-06-10"}
    events = {"ban": (2005, {"PAK-USA": -1.0})} | {
        name: (2005, {"PAK-RUS": 1.0}) for name in ("deal", "early", "whole", "same")
    }
    # the deal comes after, the early one before; the same month cannot be told apart, and a year has no month
    assert causes.order_within_years(told(events), dates, P1, 2000, 2009) == (1, 1, 1)
    later = {"ban": (2005, {"PAK-USA": -1.0}), "deal": (2006, {"PAK-RUS": 1.0})}
    assert causes.order_within_years(told(later), dates, P1, 2000, 2009) == (0, 0, 0)
    assert causes.order_within_years(told(events), dates, P1, 2010, 2019) == (0, 0, 0), "no cause in these years"


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
