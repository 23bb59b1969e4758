"""Positions of three made-up papers on two questions."""

import pandas as pd

from pakrus.analysis.agreement import positions

QUESTIONS = pd.DataFrame({"question_id": ["q-gas", "q-arms", "q-tea"], "question": ["Gas?", "Arms?", "Tea?"]})
POSITIONS = pd.DataFrame(
    [
        ("q-arms", "a", "affirms", "a-a1", 1),
        ("q-arms", "b", "affirms", "b-a1", 2),
        ("q-arms", "c", "silent", pd.NA, pd.NA),
        ("q-gas", "a", "silent", pd.NA, pd.NA),
        ("q-gas", "b", "denies", "b-a2", 3),
        ("q-gas", "c", "silent", pd.NA, pd.NA),
        ("q-tea", "a", "affirms", "a-a2", 4),
        ("q-gas", "d", "affirms", "d-a1", 5),
    ],
    columns=["question_id", "paper_id", "position", "argument_id", "para"],
).assign(note="Why.")


def matrix():
    return positions.matrix(POSITIONS, QUESTIONS, ["q-gas", "q-arms"], ["c", "a", "b"])


def test_questions_and_papers_come_as_asked_and_no_others():
    assert matrix()[["question_id", "paper_id", "position"]].to_numpy().tolist() == [
        ["q-gas", "c", "silent"],
        ["q-gas", "a", "silent"],
        ["q-gas", "b", "denies"],
        ["q-arms", "c", "silent"],
        ["q-arms", "a", "affirms"],
        ["q-arms", "b", "affirms"],
    ]


def test_a_position_comes_with_its_question_argument_and_place():
    last = matrix().iloc[-1]
    assert last.to_dict() == {
        "question_id": "q-arms",
        "question": "Arms?",
        "paper_id": "b",
        "position": "affirms",
        "argument_id": "b-a1",
        "para": 2,
        "note": "Why.",
    }


def test_the_others_agree_differ_or_are_silent():
    assert positions.agreeing(matrix(), "b").to_numpy().tolist() == [
        ["q-gas", "denies", 0, 0, 2],
        ["q-arms", "affirms", 1, 0, 1],
    ]


def test_two_that_are_silent_do_not_agree():
    assert positions.agreeing(matrix(), "a").to_numpy().tolist()[0] == ["q-gas", "silent", 0, 1, 1]
