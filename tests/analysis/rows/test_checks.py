"""Checked statements of one paper, in words, on made-up rows."""

import pandas as pd

from pakrus.analysis.rows import checks

ROWS = pd.DataFrame(
    [
        ("check-x-01", "x", "wrong", "clear_error"),
        ("check-x-02", "x", "right", None),
        ("check-y-01", "y", "right", None),
        ("check-x-03", "x", "partly", "definition"),
        ("check-x-04", "x", "right", None),
    ],
    columns=["check_id", "paper_id", "verdict", "strength"],
)


def test_what_is_right_comes_first_and_other_papers_are_left_out():
    told = checks.checked(ROWS, "x")
    assert list(zip(told["check_id"], told["told"], strict=True)) == [
        ("check-x-02", "right"),
        ("check-x-04", "right"),
        ("check-x-03", "in part: depends on what is counted"),
        ("check-x-01", "wrong: clear error"),
    ]


def test_the_summary_leaves_out_what_none_has():
    assert checks.summary(checks.checked(ROWS, "x")) == "right 2, in part 1 and wrong 1"
    assert checks.summary(checks.checked(ROWS, "y")) == "right 1"
