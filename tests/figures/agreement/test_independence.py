"""What is left of agreement is told and drawn step by step."""

import pandas as pd
from drawings import bars, words

from pakrus.analysis.agreement.independence import STEPS
from pakrus.figures.agreement import independence

ANSWERS = pd.DataFrame({"condition": STEPS, "pairs": [8, 6, 4, 2, 0], "things": [5, 5, 4, 2, 0]})
EVENTS = pd.DataFrame({"condition": STEPS, "pairs": [9, 9, 9, 3, 1], "things": [9, 9, 9, 3, 1]})


def remaining(answers=ANSWERS, events=EVENTS):
    return independence.remaining(answers, events, name="fig-left")


def test_both_sides_are_told_step_by_step():
    assert remaining().alt == (
        "Bars of pairs left. Two papers answer a question alike: any, 8, no shared source for it, 6, neither lists the "
        "other, 4, no work in both lists, 2, both list works, 0; two papers tell one event: any, 9, no shared source "
        "for it, 9, neither lists the other, 9, no work in both lists, 3, both list works, 1."
    )


def test_the_caption_says_how_many_are_left_in_the_end():
    assert "Of 8 pairs of equal answers, none is between" in remaining().caption
    assert "Of 8 pairs of equal answers, 2 are between" in remaining(ANSWERS.assign(pairs=[8, 6, 4, 2, 2])).caption


def test_bars_are_as_long_as_their_pairs_and_none_is_written_out():
    figure = remaining()
    left = [bar.wide for bar in bars(figure.svg)][:4]
    assert [round(8 * wide / left[0]) for wide in left] == [8, 6, 4, 2]
    assert {"none", "6, on 5 questions", "3, on 3 events"} <= set(words(figure.svg))


def test_rows_say_which_side_they_are_of():
    assert "any,8,5,answers" in remaining().rows and "both list works,1,1,events" in remaining().rows
