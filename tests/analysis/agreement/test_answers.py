"""Who answers which question, and whether alike, on questions of made-up papers."""

import pandas as pd

from pakrus.analysis.agreement import answers as agreement

POSITIONS = pd.DataFrame(
    [
        ("q1", "a", "affirms"), ("q1", "b", "affirms"), ("q1", "c", "affirms"),
        ("q2", "a", "affirms"), ("q2", "b", "qualifies"), ("q2", "c", "silent"),
        ("q3", "a", "denies"), ("q3", "b", "qualifies"), ("q3", "c", "affirms"),
        ("q4", "a", "silent"), ("q4", "b", "denies"), ("q4", "c", "silent"),
        ("q5", "a", "silent"), ("q5", "b", "silent"), ("q5", "c", "silent"),
        ("q6", "a", "denies"), ("q6", "b", "denies"), ("q6", "c", "silent"),
    ],
    columns=["question_id", "paper_id", "position"],
)  # fmt: skip


def answers(papers=("a", "b", "c")):
    return agreement.answers(POSITIONS, list(papers))


def test_a_paper_is_left_out_by_its_name_and_nobody_by_none():
    papers = pd.DataFrame({"paper_id": ["c", "a", "b"]})
    assert agreement.kept(papers, "b") == ["a", "c"]
    assert agreement.kept(papers, agreement.NOBODY) == ["a", "b", "c"]


def test_the_grid_has_the_papers_asked_for_in_their_order():
    grid = answers(["c", "a"])
    assert list(grid.columns) == ["c", "a"] and list(grid.index) == ["q1", "q2", "q3", "q4", "q5", "q6"]
    assert list(grid.loc["q3"]) == ["affirms", "denies"]


def test_patterns_tell_same_degree_opposed_alone_and_none_apart():
    patterns = agreement.patterns(answers())
    # q1 is answered by three and q6 by two, so q1 is first; both denying is the same, as both affirming is.
    assert patterns[["question_id", "answered", "pattern"]].to_numpy().tolist() == [
        ["q1", 3, "same"],
        ["q6", 2, "same"],
        ["q2", 2, "degree"],
        ["q3", 3, "opposed"],
        ["q4", 1, "alone"],
        ["q5", 0, "none"],
    ]
    assert patterns.loc[3, ["affirms", "qualifies", "denies"]].tolist() == [1, 1, 1]


def test_a_no_beside_an_answer_in_part_is_no_opposition():
    # Without c, a denies q3 and b only qualifies.
    assert agreement.patterns(answers(["a", "b"])).set_index("question_id").loc["q3", "pattern"] == "degree"


def test_questions_are_counted_by_how_many_answer():
    counts = agreement.by_answered(agreement.patterns(answers()))
    assert counts.to_numpy().tolist() == [[3, 2, 1, 0, 1], [2, 2, 1, 1, 0], [1, 1, 0, 0, 0], [0, 1, 0, 0, 0]]
    assert list(counts.columns) == ["answered", "questions", "same", "degree", "opposed"]


def test_each_papers_answers_are_counted_and_those_that_it_alone_gives():
    by_paper = agreement.by_paper(answers())
    assert list(by_paper.columns) == ["paper_id", "affirms", "qualifies", "denies", "silent", "answered", "alone"]
    # b answers q1, q2, q3, q4, q6, and q4 alone; a answers four; c answers q1 and q3.
    assert by_paper.to_numpy().tolist() == [["b", 1, 2, 2, 1, 5, 1], ["a", 2, 0, 2, 2, 4, 0], ["c", 2, 0, 0, 4, 2, 0]]


def test_pairs_are_of_papers_that_both_answer():
    pairs = agreement.pairs(answers())
    assert pairs.to_numpy().tolist() == [
        ["q1", "a", "b", True],
        ["q1", "a", "c", True],
        ["q1", "b", "c", True],
        ["q2", "a", "b", False],
        ["q3", "a", "b", False],
        ["q3", "a", "c", False],
        ["q3", "b", "c", False],
        ["q6", "a", "b", True],
    ]


def test_papers_that_never_meet_make_no_pair():
    assert agreement.pairs(answers(["c"])).empty
