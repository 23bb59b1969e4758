"""The four answers, by the words of the plan."""

import numpy as np
import pytest

from pakrus.analysis.statistics import answers, decisions

NAN = float("nan")


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((0.4, 0.1, 0.7, 0.01, 0.99, 0.03), "shows"),
        ((0.4, 0.1, 0.7, 0.01, 0.99, 0.051), "cannot say"),  # above the level after correction
        ((0.2, 0.1, 0.29, 0.01, 0.99, 0.03), "no such effect"),  # told from chance, and too small to matter
        ((0.2, 0.1, 0.35, 0.01, 0.99, 0.03), "cannot say"),
        ((-0.4, -0.7, -0.1, 0.99, 0.01, 1.0), "shows the opposite"),
        ((-0.2, -0.7, 0.1, 0.99, 0.01, 1.0), "no such effect"),
        ((0.0, -0.2, 0.2, 0.5, 0.5, 1.0), "no such effect"),
        ((0.0, -0.2, 0.3, 0.5, 0.5, 1.0), "cannot say"),
        ((NAN, NAN, NAN, NAN, NAN, NAN), "cannot say"),
        ((0.4, NAN, NAN, 0.2, 0.8, 0.2), "cannot say"),  # without an interval nothing is ruled out
    ],
)
def test_an_estimate(numbers, said):
    assert answers.of_estimate(*numbers, matters=0.3) == said


@pytest.mark.parametrize(
    ("p", "corrected", "said"),
    [
        (0.01, 0.03, "shows"),
        (0.01, 0.06, "cannot say"),
        (0.1, 0.3, "cannot say"),
        (0.11, 0.3, "no such effect"),
        (0.96, 1.0, "shows the opposite"),
        (NAN, NAN, "cannot say"),
    ],
)
def test_a_place(p, corrected, said):
    assert answers.of_place(p, corrected, outer=0.1) == said


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
