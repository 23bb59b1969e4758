"""Arguments joined with what later rows say of them, on made-up rows."""

import pandas as pd

from pakrus.analysis.arguments import outcomes

ARGUMENTS = pd.DataFrame(
    {
        "argument_id": ["x-a2", "x-a1", "x-a3"],
        "paper_id": "x",
        "role": ["prediction", "recommendation", "prediction"],
        "topic": ["energy", "trade", "arms"],
        "statement": ["Gas will flow.", "Sell more.", "Jets will come."],
    }
)
OUTCOMES = pd.DataFrame(
    {
        "argument_id": ["x-a1", "x-a1", "x-a2", "y-a9"],
        "evidence_id": ["y-c1", "fact-one", "sale-2030", "sale-2030"],
        "outcome": ["partly", "contradicted", "borne_out", "partly"],
        "reason": ["A little more.", "Less in the end.", "It flowed.", "Of another paper."],
    }
)
EVENTS = pd.DataFrame({"event_id": ["sale-2030"], "title": ["A sale"]})
CLAIMS = pd.DataFrame({"claim_id": ["y-c1"], "as_stated": ["$5 million"]})
FACTS = pd.DataFrame({"fact_id": ["fact-one"], "statement": ["Trade fell."]})
BEARING = pd.DataFrame(
    [
        ("x-a1", "borne_out", "sale"),
        ("x-a1", "borne_out", "y-c1"),
        ("x-a2", "partly", "fact-1"),
        ("x-a2", "contradicted", "own"),
        ("x-a3", "open", pd.NA),
    ],
    columns=["argument_id", "outcome", "evidence_id"],
)
TELLING = pd.DataFrame({"event_id": ["sale", "sale", "sale", "sale", "own"], "paper_id": ["z", "y", "x", "y", "x"]})
COUNTED = pd.DataFrame({"claim_id": ["y-c1", "x-c1"], "paper_id": ["y", "x"]})


def bearing():
    return outcomes.bearing(ARGUMENTS, OUTCOMES, EVENTS, CLAIMS, FACTS)


def test_each_row_that_bears_on_an_argument_is_a_line():
    assert list(zip(bearing()["argument_id"], bearing()["outcome"], strict=True)) == [
        ("x-a1", "contradicted"),
        ("x-a1", "partly"),
        ("x-a2", "borne_out"),
        ("x-a3", "open"),
    ]


def test_the_evidence_is_told_whatever_its_kind():
    assert list(bearing()["evidence"][:3]) == ["Trade fell.", "$5 million", "A sale"]


def test_an_argument_on_which_nothing_bears_is_open():
    last = bearing().iloc[-1]
    assert (last["statement"], last["outcome"]) == ("Jets will come.", outcomes.OPEN)
    assert last[["evidence_id", "evidence", "reason"]].isna().all()


def test_columns_are_the_promised_ones():
    assert list(bearing().columns) == [
        "argument_id",
        "statement",
        "role",
        "topic",
        "outcome",
        "evidence_id",
        "evidence",
        "reason",
    ]


def test_later_events_are_those_after_the_month_or_perhaps_of_its_year():
    events = pd.DataFrame(
        {
            "event_id": ["before", "same-year", "after", "next-year", "known", "undated", "decade"],
            "title": "Something",
            "date": ["2023-06-30", "2023", "2023-07", "2024", "2024", pd.NA, "202X"],
            "status": "happened",
        }
    ).astype({"date": "string"})
    event_ids = list(events["event_id"])
    mentions = pd.DataFrame({"event_id": [*event_ids, "known"], "paper_id": [*["other"] * len(event_ids), "mine"]})
    later = outcomes.later(events, mentions, "mine", "2023-06")
    assert list(zip(later["event_id"], later["later"], strict=True)) == [
        ("same-year", "perhaps"),
        ("after", "surely"),
        ("next-year", "surely"),
        ("decade", "perhaps"),
    ]


def test_evidence_is_told_by_the_other_papers_or_is_a_checked_fact():
    rows = outcomes.with_tellers(BEARING, TELLING, COUNTED, "x")
    assert list(rows["told_by"][:4]) == ["y, z", "y", outcomes.FACT, outcomes.FACT]
    assert list(rows.columns) == [*BEARING.columns, "told_by"]


def test_without_evidence_nobody_tells_it():
    assert outcomes.with_tellers(BEARING, TELLING, COUNTED, "x")["told_by"].isna().tolist() == [False] * 4 + [True]


def test_an_arguments_outcome_is_that_of_all_its_rows_or_mixed():
    assert outcomes.summed(BEARING).to_dict() == {"x-a1": "borne_out", "x-a2": outcomes.MIXED, "x-a3": "open"}
