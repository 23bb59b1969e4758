"""Rows held against other tellings, on a made-up set of tables."""

import pandas as pd
import pytest

from pakrus.analysis.defence import checked_rows

TABLE1 = pd.DataFrame(
    {"row_id": ["s-t1-01", "s-t1-02"], "year": [2001, 2002], "event_id": ["visit-a", "visit-b"], "is_visit": True}
).assign(from_state=["rus", "pak"], to_state=["pak", "rus"])
TABLE3 = pd.DataFrame({"row_id": ["s-t3-01"], "year": [2005], "event_id": ["embargo-ends"]})
ITEMS = pd.DataFrame(
    {
        "item_id": ["s-t3-01-1", "s-t3-01-2", "s-t3-01-3"],
        "row_id": "s-t3-01",
        "item": ["Embargo", "Tanks", "Ships"],
        "status": ["policy_change", "agreed", "expected"],
    }
)
TABLE4 = pd.DataFrame(
    {
        "row_id": ["s-t4-01", "s-t4-02"],
        "year": [2007, 2008],
        "event_id": ["drill-7", "drill-8"],
        "name_as_printed": ["Drill I", "Drill II"],
        "status": ["held", "expected"],
    }
)
TITLES = pd.Series({"visit-a": "A goes", "visit-b": "B goes"})
MILESTONES = pd.DataFrame(
    [
        ("deal-tanks", "s-t3-01-2", "agreed"),
        ("deal-tanks", "tank-deal", "agreed"),
        ("deal-tanks", "tank-talks", "discussed"),
        ("deal-ships", "s-t3-01-3", "due"),
    ],
    columns=["undertaking_id", "row_id", "stage"],
)
MENTIONS = pd.DataFrame(
    [
        ("x-m1", "visit-a", "x", pd.NA, pd.NA, "happened"),
        ("x-m2", "embargo-ends", "x", "2005", "at", "happened"),
        ("x-m3", "embargo-ends", "x", "2001", "at", "happened"),
        ("x-m4", "tank-deal", "x", "2006", "at", "happened"),
        ("x-m5", "tank-talks", "x", "2005", "at", "happened"),
        ("y-m1", "drill-7", "y", "2007-05", "at", "planned"),
        ("y-m2", "drill-8", "y", "2008", "at", "not_done"),
        ("y-m3", "visit-b", "y", "1999", "since", "happened"),
    ],
    columns=["mention_id", "event_id", "paper_id", "date_stated", "date_relation", "told_as"],
).astype({"date_stated": "string", "date_relation": "string"})
FACTS = pd.DataFrame(
    [("f1", "2007-05-01", "2007-05-09"), ("f2", "2008", "2008"), ("f3", "1995", "2025"), ("f4", pd.NA, pd.NA)],
    columns=["fact_id", "from", "to"],
).astype("string")
CHECKS = pd.DataFrame(
    [
        ("s-t4-01", "f1", "partly", "In part."),
        ("s-t1-01", "f2", "not_found", "No find."),
        ("s-t3-01-3", "f3", "contradicts", "None came."),
        ("s-t1-02", "f4", "confirms", "So it was."),
    ],
    columns=["row_id", "evidence_id", "verdict", "reason"],
)
ROWS = checked_rows.rows(TABLE1, TABLE3, ITEMS, TABLE4, TITLES)


def evidence(mentions=MENTIONS, checks=CHECKS):
    return checked_rows.evidence(ROWS, MILESTONES, mentions, checks, FACTS)


def test_rows_and_items_stand_in_one_list():
    assert ROWS[["row_id", "year", "what", "event_id", "planned"]].to_numpy().tolist() == [
        ["s-t1-01", 2001, "A goes", "visit-a", False],
        ["s-t1-02", 2002, "B goes", "visit-b", False],
        ["s-t3-01-1", 2005, "Embargo", "embargo-ends", False],
        ["s-t3-01-2", 2005, "Tanks", "embargo-ends", False],
        ["s-t3-01-3", 2005, "Ships", "embargo-ends", True],
        ["s-t4-01", 2007, "Drill I", "drill-7", False],
        ["s-t4-02", 2008, "Drill II", "drill-8", True],
    ]
    assert list(ROWS["table"].unique()) == list(checked_rows.TABLES)


def test_rows_are_chosen_by_year_and_by_whether_they_are_told_as_expected():
    assert list(checked_rows.chosen(ROWS, 2005, 2007, False)["row_id"]) == ["s-t3-01-1", "s-t3-01-2", "s-t4-01"]
    assert len(checked_rows.chosen(ROWS, 2001, 2008, True)) == 7
    with pytest.raises(ValueError, match=r"of 2009 to 2010; there are rows of [0-9]+ to [0-9]+$"):
        checked_rows.chosen(ROWS, 2009, 2010, True)


def test_an_item_is_told_by_the_same_step_of_its_deal_and_not_by_its_rows_event():
    same = checked_rows.same(ROWS, MILESTONES)
    of = same.groupby("row_id")["event_id"].agg(list).to_dict()
    assert of["s-t3-01-2"] == ["s-t3-01-2", "tank-deal"]
    assert of["s-t3-01-3"] == ["s-t3-01-3"]
    assert of["s-t3-01-1"] == ["embargo-ends"] and of["s-t4-02"] == ["drill-8"]


def test_how_each_source_speaks():
    rows = evidence()
    assert rows[["row_id", "evidence_id", "by", "speaks", "date"]].to_numpy().tolist() == [
        ["s-t1-01", "f2", "facts", "nothing", "2008"],
        ["s-t1-01", "x-m1", "x", "for", "no date"],
        ["s-t1-02", "f4", "facts", "for", "no date"],
        # since 1999 does not date it, so it cannot differ in its year
        ["s-t1-02", "y-m3", "y", "for", "since 1999"],
        # x-m3 tells another year, but the first dated mention counts
        ["s-t3-01-1", "x-m2", "x", "for", "2005"],
        ["s-t3-01-2", "x-m4", "x", "both", "2006"],
        ["s-t3-01-3", "f3", "facts", "against", "1995 to 2025"],
        ["s-t4-01", "f1", "facts", "both", "2007"],
        # the row tells it as held, the paper only as planned
        ["s-t4-01", "y-m1", "y", "nothing", "2007"],
        ["s-t4-02", "y-m2", "y", "against", "2008"],
    ]
    reasons = rows.set_index("evidence_id")["reason"]
    assert reasons["x-m4"] == "Tells it, but for 2006." and reasons["f1"] == "In part."


def test_a_table_is_about_the_states_that_more_than_half_of_its_rows_name():
    parts = pd.DataFrame(
        [("r1", "aaa"), ("r1", "bbb"), ("r2", "aaa"), ("r2", "bbb"), ("r3", "aaa"), ("r3", "ccc"), ("r4", "aaa")],
        columns=["row_id", "entity_id"],
    )
    assert checked_rows.parties(parts[parts["row_id"] != "r4"]) == {"aaa", "bbb"}
    # of four rows two are a half, and no more
    assert checked_rows.parties(parts) == {"aaa"}


def test_visits_that_others_tell_and_the_table_does_not_list():
    events = pd.DataFrame(
        [
            ("visit-a", "A", "2001", "visit", "happened"),
            ("v1", "One", "2003-02", "visit", "happened"),
            ("v2", "Two", "2001", "visit", "happened"),
            ("v3", "Three", "2002", "visit", "ongoing"),
            ("v4", "Four", "2009", "visit", "happened"),
            ("v5", "Five", pd.NA, "visit", "happened"),
            ("v6", "Six", "2002", "visit", "happened"),
            ("v7", "Seven", "2002", "talks", "happened"),
            ("v8", "Eight", "2002", "visit", "happened"),
        ],
        columns=["event_id", "title", "date", "kind", "status"],
    ).astype({"date": "string"})
    actors = pd.DataFrame(
        [(e, who, role) for e in events["event_id"] for who, role in (("pak", "host"), ("rus", "visitor"))],
        columns=["event_id", "entity_id", "role"],
    )
    actors.loc[(actors["event_id"] == "v6") & (actors["entity_id"] == "rus"), "entity_id"] = "chn"
    mentions = pd.DataFrame(
        [("v1", "y", "happened"), ("v1", "x", "happened"), ("v2", "x", "happened"), ("v8", "x", "planned")],
        columns=["event_id", "paper_id", "told_as"],
    )
    mentions = pd.concat(
        [mentions, events[["event_id"]].iloc[[0, 3, 4, 5, 6, 7]].assign(paper_id="x", told_as="happened")]
    )
    visits = checked_rows.unlisted(events, actors, mentions, TABLE1, 2001, 2003)
    assert visits[["event_id", "told_by"]].to_numpy().tolist() == [["v2", "x"], ["v1", "x, y"]]
    apart = TABLE1.assign(from_state=["rus", "chn"], to_state=["pak", "ind"])
    assert checked_rows.unlisted(events, actors, mentions, apart, 2001, 2003).empty
