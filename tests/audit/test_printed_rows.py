"""Verdicts on printed rows, by what speaks for and against each; the evidence is made up."""

import pandas as pd
import pytest
from audited import put, world

from pakrus.audit import printed_rows

ROWS = pd.DataFrame(
    {
        "row_id": ["v1", "v2", "d1", "d2", "e1", "e2", "e3"],
        "table": ["visits", "visits", "arms", "arms", "exercises", "exercises", "exercises"],
    }
)
EVIDENCE = pd.DataFrame(
    [
        ("v1", "f1", "facts", "nothing"),
        ("v1", "m1", "x", "for"),
        ("v2", "f2", "facts", "for"),
        ("d1", "m2", "x", "both"),
        ("d2", "f3", "facts", "against"),
        ("e1", "m3", "x", "for"),
        ("e1", "f4", "facts", "against"),
        ("e2", "m4", "y", "against"),
        ("e3", "m5", "y", "nothing"),
    ],
    columns=["row_id", "evidence_id", "by", "speaks"],
)


def judged(evidence=EVIDENCE):
    return printed_rows.judged(ROWS, evidence)


def test_verdicts_follow_the_rule():
    rows = judged()
    assert rows.set_index("row_id")["verdict"].to_dict() == {
        "v1": "confirmed",
        "v2": "confirmed",
        "d1": "in part",
        "d2": "contradicted",
        "e1": "disputed",
        "e2": "contradicted",
        "e3": "unmatched",
    }
    assert list(rows["papers"]) == [1, 0, 1, 0, 1, 1, 0]
    assert list(rows["facts"]) == [0, 1, 0, 1, 1, 0, 0]


def test_without_evidence_every_row_is_unmatched():
    rows = judged(EVIDENCE.iloc[:0])
    assert set(rows["verdict"]) == {"unmatched"} and rows[["papers", "facts"]].to_numpy().sum() == 0


def test_a_search_without_a_find_leaves_a_row_unmatched():
    assert set(judged(EVIDENCE[EVIDENCE["speaks"] == "nothing"])["verdict"]) == {"unmatched"}


def test_counts_end_with_their_sum():
    counts = printed_rows.counts(judged())
    assert list(counts.columns) == ["table", *printed_rows.VERDICTS, "all"]
    assert counts.to_numpy().tolist() == [
        ["arms", 0, 1, 0, 1, 0, 2],
        ["exercises", 0, 0, 1, 1, 1, 3],
        ["visits", 2, 0, 0, 0, 0, 2],
        ["All", 2, 1, 1, 2, 1, 7],
    ]


def test_a_witness_that_is_left_out_may_move_verdicts():
    apart = judged(EVIDENCE[EVIDENCE["by"] != "x"])
    # v1 and d1 have nothing else that speaks, e1 a fact against it
    assert printed_rows.moved(judged(), apart) == ["d1", "e1", "v1"]
    assert printed_rows.moved(judged(), judged()) == []


def test_a_finding_says_what_a_paper_and_what_a_checked_fact_says():
    """The made-up paper's visit is told of otherwise by another paper, its drill by a fact."""
    tables = put("event_mentions", "two-m1", told_as="not_done")(world())
    tables = put("table_checks", "one-t4-1", verdict="contradicts")(tables)
    words = {finding.row_id: finding.words for finding in printed_rows.contradicted.findings(tables)}
    assert words["one-t4-1"].startswith("Contradicted. Checked fact: ")
    assert words["one-t1-1"].startswith("Contradicted. two: ")


@pytest.mark.parametrize(
    ("papers", "facts", "verdict"),
    [
        ({"for"}, set(), "confirmed"),
        ({"both"}, set(), "in part"),
        ({"for"}, {"both"}, "in part"),
        ({"both"}, {"for"}, "confirmed"),
        ({"for"}, {"against"}, "disputed"),
        (set(), {"against", "both"}, "disputed"),
        ({"against"}, set(), "contradicted"),
        (set(), set(), "unmatched"),
    ],
)
def test_facts_decide_between_whole_and_part_and_a_voice_against_disputes(papers, facts, verdict):
    assert printed_rows._verdict(papers, facts) == verdict
