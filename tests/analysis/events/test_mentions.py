"""Who tells what, in which order and with which date, on a handful of mentions."""

import pandas as pd

from pakrus.analysis.events import mentions as telling

EVENTS = pd.DataFrame(
    {
        "event_id": ["pact", "quarrel", "sale", "vow"],
        "title": ["A pact", "A quarrel", "A sale", "A vow"],
        "date": ["2001-05", "199X", pd.NA, "2010"],
        "status": ["happened", "happened", "ongoing", "happened"],
    }
).astype({"date": "string"})
TOLD = pd.DataFrame(
    [
        ("m1", "y", "pact", pd.NA, pd.NA),
        ("m2", "x", "pact", pd.NA, pd.NA),
        ("m3", "x", "pact", "2016", "before"),
        ("m4", "x", "pact", "2014", "at"),
        ("m5", "x", "pact", "2015", "at"),
        ("m6", "x", "sale", "2001", "since"),
        ("m7", "x", "sale", "2003", "about"),
    ],
    columns=["mention_id", "paper_id", "event_id", "date_stated", "date_relation"],
)


def test_events_come_in_the_order_of_telling():
    mentions = pd.DataFrame({"mention_id": ["m1", "m2", "m3"], "event_id": ["sale", "pact", "sale"]})
    assert list(telling.as_told(EVENTS, mentions)["event_id"]) == ["sale", "pact"]


def test_what_is_told_comes_by_paragraph_events_first():
    mentions = pd.DataFrame(
        {"mention_id": ["m1", "m2"], "event_id": ["vow", "pact"], "para": [5, 4], "told_as": ["planned", "happened"]}
    )
    claims = pd.DataFrame(
        {
            "claim_id": ["c1"],
            "para": [4],
            "measure": ["cost"],
            "as_stated": ["$5"],
            "from": ["2001"],
            "modality": ["stated"],
        }
    )
    measures = pd.DataFrame({"measure": ["cost"], "label": ["Cost"]})
    rows = telling.told_in(EVENTS, mentions, claims, measures)
    assert list(rows["row_id"]) == ["pact", "c1", "vow"]
    assert list(rows["told_as"]) == ["happened", "stated", "planned"]
    assert list(rows["as_stated"].fillna("")) == ["", "$5", ""]


def test_who_tells_an_event_is_named_once_in_order():
    assert telling.tellers(TOLD).to_dict() == {"pact": ("x", "y"), "sale": ("x",)}
    assert telling.told_by(TOLD).to_dict() == {"pact": "x, y", "sale": "x"}
    assert telling.tellers(TOLD, ["event_id", "date_stated"]).to_dict()["sale", "2001"] == ("x",)
    assert telling.told_by(TOLD[:0]).empty


def test_the_best_date_is_one_at_which_it_was_then_any_then_none():
    best = telling.best_dated(TOLD).set_index(["event_id", "paper_id"])["mention_id"]
    assert best.to_dict() == {("pact", "x"): "m4", ("pact", "y"): "m1", ("sale", "x"): "m6"}
    without = telling.best_dated(TOLD[~TOLD["mention_id"].isin(["m4", "m5"])])
    assert set(without["mention_id"]) == {"m1", "m3", "m6"}
    assert list(telling.best_dated(TOLD, by=("event_id",))["mention_id"]) == ["m4", "m6"]


def test_what_a_fact_dates_has_the_papers_own_date_or_none():
    events = pd.DataFrame(
        {
            "event_id": ["finer", "undated", "bounded", "told"],
            "date": ["1990-10", "2001-09", "2011", "1965"],
            "end_date": [pd.NA, "2001-10", pd.NA, "1966"],
            "date_basis": ["fact", "fact", "fact", "mention"],
        }
    )
    mentions = pd.DataFrame(
        [("m1", "finer", "x", "1990", "at"), ("m2", "finer", "y", "199X", "about"),
         ("m3", "undated", "x", pd.NA, pd.NA), ("m4", "bounded", "x", "2012", "before"),
         ("m5", "told", "x", "1964", "at")],
        columns=["mention_id", "event_id", "paper_id", "date_stated", "date_relation"],
    )  # fmt: skip
    rows = telling.own_dates(events, mentions)
    assert rows["date"].fillna("none").tolist() == ["1990", "none", "none", "1965"]
    assert rows["end_date"].fillna("none").tolist() == ["none", "none", "none", "1966"]
