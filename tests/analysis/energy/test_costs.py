"""Stated costs with the date they speak of, on made-up rows."""

import pandas as pd
import pytest

from pakrus.analysis.energy import costs


def references(*rows):
    frame = pd.DataFrame(rows, columns=["ref_id", "paper_id", "year", "date"])
    return frame.astype({"year": "Int64", "date": "string"})


REFERENCES = references(
    ("r1", "hayat", 2019, pd.NA),
    ("r2", "hayat", 2021, "2021-03-04"),
    ("r4", "nasim", 2024, pd.NA),
    ("r5", "singh", pd.NA, pd.NA),
)
PAPERS = pd.DataFrame(
    [("nasim", 2022, pd.NA), ("hayat", 2019, "2019-04"), ("singh", pd.NA, pd.NA)], columns=["paper_id", "year", "date"]
).astype({"year": "Int64", "date": "string"})


def claims(*rows):
    columns = ["claim_id", "paper_id", "measure", "from", "value", "value_high", "as_stated"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.astype({"from": "string", "value": "Float64", "value_high": "Float64"})


CLAIMS = claims(
    ("c0", "nasim", "length", "2015", 1100, pd.NA, "1,100 km"),
    ("c1", "nasim", "cost", "2015", 2.0, pd.NA, "$2"),
    ("c2", "nasim", "cost", pd.NA, 2.5, 3.0, "$2.5 to 3"),
    ("c3", "nasim", "cost", pd.NA, 4.0, pd.NA, "$4"),
    ("c4", "singh", "cost", pd.NA, 5.0, pd.NA, "$5"),
    ("c5", "nasim", "cost", pd.NA, 6.0, pd.NA, "$6"),
    ("c6", "hayat", "cost", pd.NA, 7.0, pd.NA, "$7"),
)
FACTS = pd.DataFrame(
    [
        ("f1", "cost", "A report", "2014-10", 1.5, pd.NA),
        ("f2", "length", "A report", "2014", 900.0, pd.NA),
        ("f3", "cost", "A register", "2023", 1.0, 1.25),
    ],
    columns=["fact_id", "measure", "source", "from", "value", "value_high"],
).astype({"from": "string", "value": "Float64", "value_high": "Float64"})
SOURCES = pd.DataFrame(
    [
        ("c1", "2001"),  # the printed period comes first
        ("c2", "2021-05"),
        ("c2", "2020"),  # the earliest counts
        ("c2", pd.NA),
        ("c5", pd.NA),  # a work without a date dates nothing
    ],
    columns=["row_id", "date"],
).astype("string")


def stated(rows=CLAIMS, facts=FACTS):
    return costs.stated(rows, facts, SOURCES, PAPERS, "cost")


def test_a_value_is_dated_by_its_period_the_work_cited_or_the_paper_in_this_order():
    values = stated()
    assert values[["row_id", "teller", "kind", "date", "basis"]].fillna("-").to_numpy().tolist() == [
        ["f1", "A report", "fact", "2014-10", "fact"],
        ["c1", "nasim", "paper", "2015", "period"],
        ["c6", "hayat", "paper", "2019-04", "paper"],
        ["c2", "nasim", "paper", "2020", "source"],
        ["c3", "nasim", "paper", "2022", "paper"],
        ["c5", "nasim", "paper", "2022", "paper"],
        ["f3", "A register", "fact", "2023", "fact"],
        ["c4", "singh", "paper", "-", "none"],
    ]
    # October 2014: after 273 of 365 days, half of 31. April 2019: after 90, half of 30.
    years = [2014 + 288.5 / 365, 2015.5, 2019 + 105 / 365, 2020.5, 2022.5, 2022.5, 2023.5]
    assert list(values["year"].iloc[:-1]) == pytest.approx(years, abs=1e-9)
    assert pd.isna(values["year"].iloc[-1])


def test_a_range_keeps_both_ends_and_a_value_is_its_own_upper_end():
    values = stated().set_index("row_id")
    assert values["value"].to_dict() == {
        "f1": 1.5,
        "c1": 2.0,
        "c2": 2.5,
        "c3": 4.0,
        "c5": 6.0,
        "c4": 5.0,
        "c6": 7.0,
        "f3": 1.0,
    }
    assert values["high"].to_dict() == {
        "f1": 1.5,
        "c1": 2.0,
        "c2": 3.0,
        "c3": 4.0,
        "c5": 6.0,
        "c4": 5.0,
        "c6": 7.0,
        "f3": 1.25,
    }
    assert values.loc["c2", "as_stated"] == "$2.5 to 3" and pd.isna(values.loc["f1", "as_stated"])


def test_rows_may_come_with_any_index_and_order():
    pd.testing.assert_frame_equal(stated(CLAIMS.iloc[::-1]), stated())


def test_facts_or_papers_alone_and_neither():
    assert list(stated(CLAIMS.iloc[:0])["row_id"]) == ["f1", "f3"]
    assert list(stated(CLAIMS.iloc[:2], FACTS.iloc[:0])["row_id"]) == ["c1"]
    assert stated(CLAIMS.iloc[:1], FACTS.iloc[:0]).empty


def test_works_cited_for_a_row_give_their_day_or_else_their_year():
    row_citations = pd.DataFrame([("c1", "k1"), ("c1", "k2"), ("c2", "k3")], columns=["row_id", "citation_id"])
    citations = pd.DataFrame(
        [("k1", "r2"), ("k2", "r1"), ("k3", "r5"), ("k4", "r4")], columns=["citation_id", "ref_id"]
    )
    works = costs.cited_on(row_citations, citations, REFERENCES)
    assert list(works.columns) == ["row_id", "date"]
    assert works.fillna("-").to_numpy().tolist() == [["c1", "2021-03-04"], ["c1", "2019"], ["c2", "-"]]
