"""The rule of direction and Holm's correction, worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.statistics import decisions


@pytest.mark.parametrize(
    ("value", "low", "high", "p", "said"),
    [
        (0.3, 0.1, 0.5, 0.01, "supports"),
        (-0.3, -0.5, -0.1, 0.01, "contradicts"),
        (0.3, 0.1, 0.5, 0.05, "silent"),  # p must be below alpha
        (0.3, -0.1, 0.5, 0.01, "supports"),  # the interval does not decide
        (0.3, np.nan, np.nan, 0.01, "supports"),
        (0.0, 0.0, 0.0, 0.01, "silent"),
        (np.nan, np.nan, np.nan, 0.01, "silent"),
        (0.3, 0.1, 0.5, np.nan, "silent"),
    ],
)
def test_a_result_supports_contradicts_or_is_silent(value, low, high, p, said):
    assert decisions.direction(value, low, high, p) == said


def test_alpha_is_a_choice():
    assert decisions.direction(0.3, 0.1, 0.5, 0.07, alpha=0.1) == "supports"


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


def test_impossible_results_are_refused():
    with pytest.raises(ValueError, match=r"p 1\.2 is not from 0 to 1"):
        decisions.direction(0.1, 0.0, 0.2, 1.2)
    with pytest.raises(ValueError, match="ends before it starts"):
        decisions.direction(0.1, 0.2, 0.0, 0.01)


def test_a_test_that_could_not_have_passed_cannot_tell():
    tests = pd.DataFrame(
        [(0.3, 0.001, 0.001), (0.2, 0.04, 0.001), (0.1, 0.5, 0.03), (-0.1, 0.5, 0.02), (np.nan, np.nan, np.nan)],
        columns=["value", "p", "least"],
    ).assign(low=np.nan, high=np.nan)
    judged = decisions.judged(tests)
    # 4 x 0.001 passes; 3 x 0.04 does not, and 4 x 0.001 would have; 0.03 would have been the second of four, 3 x 0.03;
    # 0.02 too, 3 x 0.02; what has no p could not speak
    assert judged["direction"].tolist() == ["supports", "silent", "cannot tell", "cannot tell", "cannot tell"]
    assert judged["p_holm"].tolist()[:2] == [0.004, 0.12]
    # a family of two asks less of the last of them
    assert decisions.could_speak(np.array([0.001, 0.5]), np.array([0.001, 0.03])).tolist() == [True, True]
