"""Promised dates of completion, on made-up rows: what dates a promise, and how long it leaves."""

import pandas as pd
import pytest

from pakrus.analysis.energy import promises

PROMISES = pd.DataFrame(
    [
        ("m1", "line", "pact"),
        ("m2", "line", "r1"),
        ("m3", "line", "r2"),
        ("m4", "line", "nasim"),
        ("m9", "air", "hayat"),
        ("m5", "dam", "plan"),
        ("m6", "dam", "plan"),
    ],
    columns=["mention_id", "undertaking_id", "evidence_id"],
).astype("string")
MENTIONS = pd.DataFrame(
    [
        ("m6", "e3", "hayat", "2003"),
        ("m1", "e1", "hayat", "2018"),
        ("m2", "e2", "hayat", "2023"),
        ("m3", "e2", "singh", "2020"),
        ("m4", "e2", "nasim", "2025"),
        ("m5", "e3", "singh", "2003"),
        ("m7", "e4", "singh", "2030"),
        ("m8", "e5", "nasim", "2017/2018"),
        ("m9", "e6", "hayat", "2025"),
    ],
    columns=["mention_id", "event_id", "paper_id", "date_stated"],
).astype("string")
EVENTS = pd.DataFrame({"event_id": ["pact", "plan"], "date": ["2015-10-16", "2001"]}).astype("string")
REFERENCES = pd.DataFrame(
    {"ref_id": ["r1", "r2"], "year": [2021, 2017], "date": pd.array(["2021-07", pd.NA], dtype="string")}
).astype({"year": "Int64"})
PAPERS = pd.DataFrame(
    {"paper_id": ["nasim", "hayat"], "year": [2022, 2023], "date": pd.array([pd.NA, "2023-07"], dtype="string")}
).astype({"year": "Int64"})
COLUMNS = ["mention_id", "event_id", "undertaking_id", "paper_id", "promised", "basis", "at", "due", "due_year", "wait"]


def dated(rows=PROMISES):
    return promises.dated(rows, MENTIONS, EVENTS, REFERENCES, PAPERS)


def test_a_promise_is_dated_by_the_agreement_the_work_cited_or_the_paper():
    rows = dated()
    assert list(rows.columns) == COLUMNS
    assert rows[COLUMNS[:6]].to_numpy().tolist() == [
        ["m9", "e6", "air", "hayat", "2023-07", "paper"],
        ["m5", "e3", "dam", "singh", "2001", "agreement"],
        ["m6", "e3", "dam", "hayat", "2001", "agreement"],
        ["m1", "e1", "line", "hayat", "2015-10-16", "agreement"],
        ["m3", "e2", "line", "singh", "2017", "source"],
        ["m2", "e2", "line", "hayat", "2021-07", "source"],
        ["m4", "e2", "line", "nasim", "2022", "paper"],
    ]


def test_a_promise_runs_from_the_middle_of_its_date_to_the_end_of_the_year_it_names():
    rows = dated().set_index("mention_id")
    # 16 October 2015 is day 289: noon is 288.5 of 365. July 2021 begins after 181 days and has 31.
    at = {"m1": 2015 + 288.5 / 365, "m2": 2021 + 196.5 / 365, "m3": 2017.5, "m4": 2022.5, "m9": 2023 + 196.5 / 365}
    assert rows.loc[list(at), "at"].to_dict() == pytest.approx(at, abs=1e-9)
    assert rows["due_year"].to_dict() == {
        "m5": 2003,
        "m6": 2003,
        "m1": 2018,
        "m3": 2020,
        "m2": 2023,
        "m4": 2025,
        "m9": 2025,
    }
    assert rows["due"].to_dict() == {
        "m5": 2004,
        "m6": 2004,
        "m1": 2019,
        "m3": 2021,
        "m2": 2024,
        "m4": 2026,
        "m9": 2026,
    }
    # 2019 - 2015.790, 2024 - 2021.538, 2021 - 2017.5, 2026 - 2022.5, 2004 - 2001.5
    wait = {
        "m1": 4 - 288.5 / 365,
        "m2": 3 - 196.5 / 365,
        "m3": 3.5,
        "m4": 3.5,
        "m5": 2.5,
        "m6": 2.5,
        "m9": 3 - 196.5 / 365,
    }
    assert rows["wait"].to_dict() == pytest.approx(wait, abs=1e-9)


def test_a_promise_for_a_span_is_due_at_its_end():
    promise = dated(PROMISES.iloc[[0]].assign(mention_id="m8")).iloc[0]
    assert (promise["due"], promise["due_year"]) == (2019.0, 2018)


def test_a_work_with_a_day_is_dated_by_it_and_not_by_its_year():
    assert dated(PROMISES.iloc[[1]])["at"].iloc[0] != pytest.approx(2021.5)


def test_the_order_of_the_rows_changes_nothing():
    pd.testing.assert_frame_equal(dated(PROMISES.iloc[::-1]), dated())
