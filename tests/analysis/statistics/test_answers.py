"""The four answers, by the words of the plan."""

import numpy as np
import pytest

from pakrus.analysis.statistics import answers, decisions

NAN = float("nan")


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((0.4, 0.7, 0.03, 1.0), "shows"),
        ((0.4, 0.7, 0.051, 1.0), "cannot say"),  # above the level after correction
        ((0.2, 0.29, 0.03, 1.0), "no such effect"),  # told from chance, and too small to matter
        ((0.2, 0.35, 0.03, 1.0), "cannot say"),
        ((-0.4, -0.1, 1.0, 0.05), "shows the opposite"),
        ((-0.4, -0.1, 1.0, 0.051), "no such effect"),  # corrected on the other side too
        ((-0.2, 0.1, 1.0, 0.01), "no such effect"),
        ((0.0, 0.2, 1.0, 1.0), "no such effect"),
        ((0.0, 0.3, 1.0, 1.0), "cannot say"),
        ((NAN, NAN, NAN, NAN), "cannot say"),
        ((0.4, NAN, 0.2, 0.8), "cannot say"),  # without an interval nothing is ruled out
    ],
)
def test_an_estimate(numbers, said):
    assert answers.of_estimate(*numbers, matters=0.3) == said


@pytest.mark.parametrize(
    ("p", "corrected", "other", "best", "said"),
    [
        (0.01, 0.03, 1.0, 0.001, "shows"),
        (0.01, 0.06, 1.0, 0.001, "cannot say"),
        (0.12, 0.04, 1.0, 0.2, "no such effect"),  # after correction it cannot be, and it is not among the outer ones
        (0.1, 0.3, 1.0, 0.05, "cannot say"),
        (0.4, 1.0, 1.0, 0.1, "cannot say"),  # the better end of its interval is among the outer tenth
        (0.4, 1.0, 1.0, 0.11, "no such effect"),
        (0.4, 1.0, 1.0, NAN, "cannot say"),  # without an interval nothing is ruled out
        (0.96, 1.0, 0.05, 0.5, "shows the opposite"),
        (0.96, 1.0, 0.06, 0.5, "no such effect"),
        (NAN, NAN, NAN, NAN, "cannot say"),
    ],
)
def test_a_place(p, corrected, other, best, said):
    assert answers.of_place(p, corrected, other, best, outer=0.1) == said


def test_holm_multiplies_by_the_number_of_tests_that_are_left():
    # sorted 0.01, 0.02, 0.03, 0.2: times 4, 3, 2, 1 = 0.04, 0.06, 0.06, 0.2
    assert decisions.holm([0.03, 0.01, 0.2, 0.02]) == pytest.approx([0.06, 0.04, 0.2, 0.06])


def test_holm_never_decreases_and_never_passes_one():
    # 0.02 * 2 = 0.04, then 0.03 * 1 = 0.03, lifted to 0.04; 0.9 * 2 = 1.8, cut to 1
    assert decisions.holm([0.02, 0.03]) == pytest.approx([0.04, 0.04])
    assert decisions.holm([0.9, 0.95]) == pytest.approx([1.0, 1.0])


def test_holm_leaves_out_what_is_missing():
    assert decisions.holm([0.02, np.nan, 0.03])[[0, 2]] == pytest.approx([0.04, 0.04])
    assert np.isnan(decisions.holm([0.02, np.nan])[1])
