"""The defence tables as frames, on small made-up tables whose answers are worked out by hand."""

import pandas as pd
import pytest

from pakrus.analysis.defence import tables as defence

ENTITIES = pd.DataFrame(
    {"entity_id": ["ann-a", "bob-b", "pak", "rus"], "name": ["Ann A", "Bob B", "Pakistan", "Russia"]}
)
WAYS = defence.directions(("rus", "pak"), ENTITIES)
TABLE1 = pd.DataFrame(
    {
        "row_id": ["t-t1-01", "t-t1-02", "t-t1-03"],
        "year": [2011, 2012, 2013],
        "visitor": ["ann-a", "bob-b", "ann-a"],
        "office": ["foreign_minister", "president", "foreign_minister"],
        "from_state": ["rus", "pak", "rus"],
        "to_state": ["pak", "rus", pd.NA],
        "is_visit": [True, True, False],
    }
)
TABLE3 = pd.DataFrame({"row_id": ["t-t3-01", "t-t3-02"], "year": [2014, 2016]})
ITEMS = pd.DataFrame(
    {
        "item_id": ["t-t3-02-1", "t-t3-01-1", "t-t3-01-2"],
        "row_id": ["t-t3-02", "t-t3-01", "t-t3-01"],
        "item": ["tanks", "guns", "ships"],
        "status": ["expected", "agreed", "delivered"],
        "supplier": "rus",
        "recipient": "pak",
    }
)
TABLE4 = pd.DataFrame(
    {
        "row_id": ["t-t4-01", "t-t4-02", "t-t4-03", "t-t4-04"],
        "year": [2016, 2017, 2017, 2018],
        "name_as_printed": ["D-1", "K", "D-II", "D-V"],
        "series": ["d", "k", "d", "d"],
        "ordinal_as_printed": [pd.NA, pd.NA, "II", "V"],
        "ordinal": pd.array([pd.NA, pd.NA, 2, 5], dtype="Int64"),
        "status": ["held", "held", "expected", "held"],
    }
)


def test_in_period_keeps_both_ends_and_names_an_empty_table():
    assert list(defence.in_period(TABLE1, 2012, 2013, "Table 1")["year"]) == [2012, 2013]
    with pytest.raises(ValueError, match=r"^Table 1: no row lies from 1990 to 1991; its rows are of 2011, 2012, 2013$"):
        defence.in_period(TABLE1, 1990, 1991, "Table 1")


def test_visits_have_a_direction_only_where_a_visit_is_told():
    visits = defence.visits(TABLE1, ENTITIES, WAYS)
    assert list(visits["direction"]) == ["Russia to Pakistan", "Pakistan to Russia", "No visit"]
    assert list(visits["visitor"]) == ["Ann A", "Bob B", "Ann A"]
    assert list(visits["office"]) == ["foreign minister", "president", "foreign minister"]
    with pytest.raises(ValueError, match="a visit from rus to rus is none of Russia to Pakistan, Pakistan to Russia"):
        defence.visits(TABLE1.assign(to_state="rus"), ENTITIES, WAYS)


def test_visit_counts_by_office_and_direction():
    counts = defence.visit_counts(defence.visits(TABLE1, ENTITIES, WAYS), WAYS).set_index("office")
    assert list(counts.index) == ["foreign minister", "president"]
    assert counts.loc["foreign minister"].to_list() == [1, 0, 1, "t-t1-01 t-t1-03"]
    assert counts.loc["president"].to_list() == [0, 1, 0, "t-t1-02"]
    assert list(counts.columns) == ["Russia to Pakistan", "Pakistan to Russia", "No visit", "rows"]


def test_arms_items_come_in_order_of_their_rows_years():
    arms = defence.arms_items(TABLE3, ITEMS, include_expected=True)
    assert list(zip(arms["item"], arms["year"], strict=True)) == [("guns", 2014), ("ships", 2014), ("tanks", 2016)]
    assert list(defence.arms_items(TABLE3, ITEMS, include_expected=False)["item"]) == ["guns", "ships"]


def test_a_row_is_talk_only_where_every_item_is():
    items = ITEMS.assign(status=["expected", "agreed", "announced"])
    assert defence.talk_only(defence.arms_items(TABLE3, items, include_expected=True)) == ["t-t3-02"]


def test_status_counts_name_what_no_item_has():
    counts = defence.status_counts(defence.arms_items(TABLE3, ITEMS, include_expected=True))
    assert counts.to_dict() == {
        "under_discussion": 0,
        "announced": 0,
        "expected": 1,
        "agreed": 1,
        "delivered": 1,
        "policy_change": 0,
        "not_a_russian_deal": 0,
    }


def test_an_exercises_place_is_counted_in_its_series_over_the_whole_table():
    every = defence.exercises(TABLE4, include_expected=True)
    assert list(every["place"]) == [1, 1, 2, 3]
    assert list(every["place_held"].fillna(0)) == [1, 1, 0, 2]
    held = defence.exercises(TABLE4, include_expected=False)
    assert list(zip(held["name_as_printed"], held["place"], strict=True)) == [("D-1", 1), ("K", 1), ("D-V", 3)]


def test_objectives_are_counted_by_table_of_the_given_rows():
    printed = pd.DataFrame(
        {
            "row_id": ["t-t1-01", "t-t1-02", "t-t4-01", "t-t4-02", "t-t4-99"],
            "objective": ["peace", "peace", "peace", "drill", "drill"],
        }
    )
    labels = pd.DataFrame(
        {"objective": ["peace", "drill", "none"], "label": ["Peace", "Drill", "None"], "description": ""}
    )
    counts = defence.objectives(printed, labels, ["t-t1-01", "t-t1-02", "t-t4-01", "t-t4-02"])
    assert counts.to_dict("records") == [
        {
            "objective": "Peace",
            "Visits (Table 1)": 2,
            "Arms deals (Table 3)": 0,
            "Exercises (Table 4)": 1,
            "total": 3,
            "rows": "t-t1-01 t-t1-02 t-t4-01",
        },
        {
            "objective": "Drill",
            "Visits (Table 1)": 0,
            "Arms deals (Table 3)": 0,
            "Exercises (Table 4)": 1,
            "total": 1,
            "rows": "t-t4-02",
        },
    ]


def test_printed_objectives_are_joined():
    printed = pd.DataFrame({"row_id": ["a", "a", "b"], "objective": ["peace", "drill", "drill"]})
    labels = pd.DataFrame({"objective": ["peace", "drill"], "label": ["Peace", "Drill"]})
    assert defence.printed_objectives(printed, labels).to_dict() == {"a": "Peace; Drill", "b": "Drill"}


def test_sources_are_one_row_a_footnote_and_know_how_much_older_they_are():
    rows = pd.DataFrame(
        {
            "row_id": ["x", "y", "z", "bare"],
            "year": [2014, 2014, 2016, 2017],
            "what": ["guns", "ships", "visit", "talk"],
        }
    )
    row_citations = pd.DataFrame({"row_id": ["x", "y", "z", "z"], "citation_id": ["c1", "c1", "c2", "c3"]})
    citations = pd.DataFrame(
        {"citation_id": ["c1", "c2", "c3"], "as_printed": ["10", "9", "11"], "ref_id": ["r1", "r2", pd.NA]}
    )
    references = pd.DataFrame(
        {"ref_id": ["r1", "r2"], "title": ["Old", "Undated"], "year": pd.array([2012, pd.NA], dtype="Int64")}
    )
    sources = defence.sources(rows, row_citations, citations, references)
    assert list(sources["footnote"]) == [9, 10, 11]
    assert list(sources["what"]) == ["visit", "guns and 1 more", "visit"]
    assert list(sources["title"].fillna("none")) == ["Undated", "Old", "none"]
    assert sources["lag"].iloc[1] == -2 and pd.isna(sources["lag"].iloc[0])
    assert list(defence.unsourced(rows, row_citations)["row_id"]) == ["bare"]


def test_dated_rows_put_rows_and_items_under_one_another():
    rows = defence.dated_rows(
        defence.visits(TABLE1, ENTITIES, WAYS), defence.arms_items(TABLE3, ITEMS, True), defence.exercises(TABLE4, True)
    )
    assert list(rows.columns) == ["row_id", "year", "what"] and len(rows) == 3 + 3 + 4
    assert set(rows["what"]) >= {"Ann A visits", "Ann A", "guns", "D-II"}
    assert "t-t3-02-1" in set(rows["row_id"])
