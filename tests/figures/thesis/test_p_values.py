"""p-values in order: what lies below the level and what speaks is told, and moves the drawing."""

import pandas as pd

from pakrus.figures.thesis import p_values

TESTS = pd.DataFrame(
    [
        ("P1", "arms", 0.6, "silent"),
        ("P4", "arms", 0.001, "supports"),
        ("P2", "trade", 0.04, "silent"),
    ],
    columns=["proposition", "evidence", "raw", "direction"],
)


def figure(tests=TESTS):
    return p_values.ordered(tests, name="fig-w", alpha=0.05, source="x")


def test_how_many_lie_below_the_level_and_which_speak_is_told():
    # tests of nothing would give 3 x 0.05, written with one decimal
    assert "all 3 tests before any correction: 2 lie below 0.05, where" in figure().caption
    assert figure().caption.endswith("Source: x.")
    assert figure().alt.endswith("the mark in the middle is at 0.04. Full marks: P4 (arms, p 0.0010).")


def test_rows_are_in_the_order_of_p_with_the_line_of_no_effect():
    # ranks 1, 2, 3 of 3 tests lie at 1/4, 2/4 and 3/4
    assert figure().rows.splitlines()[1:] == [
        "P4,arms,0.001,supports,1,0.25",
        "P2,trade,0.04,silent,2,0.5",
        "P1,arms,0.6,silent,3,0.75",
    ]


def test_another_p_or_direction_is_another_drawing():
    assert figure(TESTS.assign(raw=[0.6, 0.002, 0.04])).digest != figure().digest
    assert figure(TESTS.assign(direction="silent")).digest != figure().digest
