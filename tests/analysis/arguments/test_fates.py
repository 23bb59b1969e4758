"""Who tells what became of a made-up paper's predictions."""

import pandas as pd

from pakrus.analysis.arguments import fates

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
MENTIONS = pd.DataFrame({"event_id": ["sale", "sale", "sale", "sale", "own"], "paper_id": ["z", "y", "x", "y", "x"]})
CLAIMS = pd.DataFrame({"claim_id": ["y-c1", "x-c1"], "paper_id": ["y", "x"]})


def test_evidence_is_told_by_the_other_papers_or_is_a_checked_fact():
    found = fates.tellers(BEARING, MENTIONS, CLAIMS, "x")
    assert list(found["told_by"][:4]) == ["y, z", "y", fates.FACT, fates.FACT]
    assert list(found.columns) == [*BEARING.columns, "told_by"]


def test_without_evidence_nobody_tells_it():
    assert fates.tellers(BEARING, MENTIONS, CLAIMS, "x")["told_by"].isna().tolist() == [False] * 4 + [True]


def test_an_arguments_outcome_is_that_of_all_its_rows_or_mixed():
    assert fates.summed(BEARING).to_dict() == {"x-a1": "borne_out", "x-a2": fates.MIXED, "x-a3": "open"}
