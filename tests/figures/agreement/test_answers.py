"""Bars of answers and intervals of agreement say in words what they draw."""

import pandas as pd
from drawings import bars, words

from pakrus.analysis.agreement.chance import COLUMNS
from pakrus.figures.agreement import answers as agreement

ANSWERS = pd.DataFrame(
    [("b", 3, 1, 2, 0, 6, 1), ("a", 2, 0, 1, 3, 3, 0)],
    columns=["paper_id", "affirms", "qualifies", "denies", "silent", "answered", "alone"],
)
MEASURED = pd.DataFrame(
    [("a and b", 9, 0.5, 0.4, -0.1, 0.8, 0.0), ("a and c", 4, 0.2, -0.5, -0.9, 0.1, 0.0)], columns=COLUMNS
)
NAN = float("nan")


def answers(frame=ANSWERS):
    return agreement.answers(frame, name="fig-x", caption="Who answers what.")


def intervals(frame=MEASURED, marked=""):
    return agreement.intervals(frame, name="fig-y", caption="Who agrees.", marked=marked)


def test_answers_are_told_by_paper():
    assert answers().alt == (
        "Bars by paper: b affirms 3, qualifies 1, denies 2 and is silent on 0; "
        "a affirms 2, qualifies 0, denies 1 and is silent on 3."
    )


def test_a_part_is_as_long_as_its_number_and_none_is_drawn_for_zero():
    long = [bar.wide for bar in bars(answers().svg)]
    # b: 3, 1, 2; a: 2, 1, 3.
    assert [round(wide / min(long)) for wide in long] == [3, 1, 2, 2, 1, 3]


def test_the_first_bar_names_the_answers():
    assert {"yes", "in part", "no"} <= set(words(answers().svg))


def test_intervals_are_told_with_their_number_of_questions():
    assert intervals().alt == (
        "Agreement: a and b, 0.40 from -0.10 to 0.80, 9 questions and a and c, -0.50 from -0.90 to 0.10, 4 questions."
    )
    assert {"a and b, 9", "0.40 (-0.10 to 0.80)"} <= set(words(intervals().svg))


def test_an_interval_is_drawn_where_it_lies():
    assert intervals(MEASURED.assign(high=[0.9, 0.1])).digest != intervals().digest
    assert intervals(MEASURED.assign(value=[0.3, -0.5])).digest != intervals().digest


def test_a_line_without_a_value_says_so():
    figure = intervals(pd.concat([MEASURED, pd.DataFrame([("b and c", 1, 1.0, NAN, NAN, NAN, 1.0)], columns=COLUMNS)]))
    assert figure.alt.endswith("and b and c, no value.")
    assert "no value: fewer than two different answers" in words(figure.svg)


def test_the_marked_line_has_another_colour():
    assert intervals(marked="a and b").svg != intervals().svg
