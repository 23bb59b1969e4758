"""Predictions and recommendations with what became of them, on made-up rows."""

import pandas as pd

from pakrus.analysis.arguments import fates

ARGUMENTS = pd.DataFrame(
    {
        "argument_id": ["x-a2", "x-a1", "y-a1", "x-a4"],
        "paper_id": ["x", "x", "y", "x"],
        "role": ["prediction", "recommendation", "prediction", "thesis"],
        "topic": "trade",
        "statement": ["Gas will flow.", "Sell more.", "Jets will come.", "So it is."],
    }
)
CHECKS = pd.DataFrame(
    {
        "fate_id": ["fate-x-a1", "fate-x-a2", "fate-y-a1"],
        "argument_id": ["x-a1", "x-a2", "y-a1"],
        "verdict": ["not_borne_out", "partly", "open"],
        "reason": ["Less was sold.", "Some of it flowed.", "There is time."],
    }
)
OUTCOMES = pd.DataFrame(
    {
        "argument_id": ["x-a1", "x-a2", "x-a1"],
        "evidence_id": ["record-002", "sale-2030", "fact-one"],
        "outcome": ["contradicted", "partly", "contradicted"],
    }
)


def told():
    return fates.fates(ARGUMENTS, CHECKS, OUTCOMES)


def test_each_forecast_has_its_verdict_in_words_and_what_has_none_is_left_out():
    assert list(zip(told()["argument_id"], told()["in_words"], strict=True)) == [
        ("x-a2", "in part"),
        ("x-a1", "not borne out"),
        ("y-a1", "still open"),
    ]


def test_the_rows_that_show_it_stand_in_order_or_are_missing():
    assert list(told()["shown_by"].fillna("-")) == ["sale-2030", "fact-one record-002", "-"]


def test_counts_name_the_verdicts_that_none_has():
    assert fates.counts(told()).to_dict() == {
        "borne_out": 0,
        "partly": 1,
        "not_borne_out": 1,
        "not_found": 0,
        "open": 1,
        "uncheckable": 0,
    }
    assert list(fates.counts(told())) == list(fates.by_paper(told()).sum())


def test_papers_are_counted_apart():
    table = fates.by_paper(told())
    assert list(table.index) == ["x", "y"] and table.columns.tolist() == list(fates.VERDICTS)
    assert (table.loc["x", "not_borne_out"], table.loc["y", "open"], table.loc["y", "partly"]) == (1, 1, 0)


def test_the_summary_leaves_out_what_none_has():
    assert fates.summary(told()) == "in part 1, not borne out 1 and still open 1"
