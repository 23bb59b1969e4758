"""What is left of agreement between papers that may be two witnesses, on rows of made-up papers."""

import pandas as pd

from pakrus.analysis.agreement import independence

MENTIONS = pd.DataFrame(
    [("m1", "e1", "a"), ("m2", "e1", "a"), ("m3", "e1", "b"), ("m4", "e2", "b"), ("m5", "e1", "c")],
    columns=["mention_id", "event_id", "paper_id"],
)
PRINTED = pd.DataFrame([("t1", "b", "e1"), ("t2", "b", pd.NA)], columns=["row_id", "paper_id", "event_id"]).astype(
    {"event_id": "string"}
)
ITEMS = pd.DataFrame([("i1", "t1"), ("i2", "t2")], columns=["item_id", "row_id"])
ARGUMENTS = pd.DataFrame([("a-a1", "a"), ("b-a1", "b"), ("b-a2", "b")], columns=["argument_id", "paper_id"])
GROUNDS = pd.DataFrame([("a-a1", "e1"), ("b-a1", "c1"), ("b-a1", "k3")], columns=["argument_id", "ground_id"])
CITATIONS = (
    pd.DataFrame([("k1", "r1"), ("k2", "r2"), ("k3", "r3"), ("k4", pd.NA)], columns=["citation_id", "ref_id"])
    .assign(as_printed="1")
    .astype({"ref_id": "string"})
)
ROW_CITATIONS = pd.DataFrame([("m1", "k1"), ("c1", "k2"), ("c1", "k4")], columns=["row_id", "citation_id"])
WORKS = pd.Series({"r1": "w", "r2": "w", "r3": "r3"})
CITING = pd.DataFrame({"paper_id": ["b"], "cites": ["a"], "ref_id": ["r3"]})
NOBODY = CITING.iloc[:0]

OVERLAP = pd.DataFrame(
    [("a", "b", 0, "b"), ("a", "c", 2, ""), ("a", "d", 0, ""), ("a", "e", 0, "")], columns=["a", "b", "works", "cites"]
)
LISTED = pd.DataFrame({"paper_id": list("abcde"), "works": [9, 9, 9, 0, 9]})
PAIRS = pd.DataFrame([("q1", "a", b) for b in "bcde"] + [("q2", "a", "e")], columns=["question_id", "a", "b"])
SOURCES = pd.DataFrame(
    [("q1", "a", "w"), ("q2", "a", "w"), ("q2", "e", "w"), ("q2", "e", "v")],
    columns=["question_id", "paper_id", "work"],
)


def test_every_two_papers_that_tell_an_event_are_a_pair():
    assert independence.telling(MENTIONS).to_numpy().tolist() == [["e1", "a", "b"], ["e1", "a", "c"], ["e1", "b", "c"]]


def test_an_event_is_told_by_mentions_printed_rows_and_their_items():
    rows = independence.event_rows(MENTIONS, PRINTED, ITEMS)
    of_b = rows[(rows["event_id"] == "e1") & (rows["paper_id"] == "b")]
    assert sorted(of_b["row_id"]) == ["i1", "m3", "t1"] and len(rows) == 7


def test_an_arguments_sources_may_stand_under_itself_its_grounds_and_its_own_papers_telling():
    rows = independence.argument_rows(ARGUMENTS, GROUNDS, independence.event_rows(MENTIONS, PRINTED, ITEMS))
    by = rows.groupby("argument_id")["row_id"].agg(sorted).to_dict()
    assert by == {"a-a1": ["a-a1", "e1", "m1", "m2"], "b-a1": ["b-a1", "c1", "k3"], "b-a2": ["b-a2"]}


def test_rows_have_the_works_cited_for_them_and_a_citation_has_its_own():
    works = independence.cited(ROW_CITATIONS, CITATIONS, WORKS, NOBODY)
    assert sorted(zip(works["row_id"], works["work"], strict=True)) == [
        ("c1", "w"),
        ("k1", "w"),
        ("k2", "w"),
        ("k3", "r3"),
        ("m1", "w"),
    ]


def test_an_entry_for_one_of_the_papers_stands_for_that_paper():
    works = independence.cited(ROW_CITATIONS, CITATIONS, WORKS, CITING).set_index("row_id")["work"]
    assert works["k3"] == "a" and WORKS["r3"] == "r3"


def held(sources=SOURCES):
    return independence.tested(PAIRS, sources, OVERLAP, LISTED, "question_id")


def test_a_pair_meets_conditions_up_to_the_first_that_fails():
    pairs = held()
    # b lists a (2 met); a and c share works (3); d has no list (4); a and e meet all five; on q2 both cite w (1).
    assert list(pairs["step"]) == [2, 3, 4, 5, 1]
    assert list(pairs["works"]) == ["", "", "", "", "w"]
    assert list(pairs["cite"]) == [1, 1, 1, 1, 2]


def test_citing_the_other_paper_for_it_is_a_shared_source():
    pairs = held(pd.DataFrame([("q1", "b", "a")], columns=SOURCES.columns))
    assert pairs.loc[0, ["works", "cite", "step"]].tolist() == ["a", 1, 1]


def test_what_remains_shrinks_from_step_to_step():
    steps = independence.remaining(held(), "question_id")
    assert list(steps["condition"]) == independence.STEPS
    assert steps[["pairs", "things"]].to_numpy().tolist() == [[5, 2], [4, 1], [3, 1], [2, 1], [1, 1]]


def test_without_pairs_nothing_remains():
    none = independence.tested(PAIRS.iloc[:0], SOURCES, OVERLAP, LISTED, "question_id")
    assert independence.remaining(none, "question_id")["pairs"].tolist() == [0] * 5
