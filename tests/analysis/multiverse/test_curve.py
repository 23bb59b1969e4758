"""Whole curves of a few specifications in a few worlds, worked out by hand."""

import numpy as np
import pytest

from pakrus.analysis.multiverse import curve

NONE = np.nan
WORLDS = np.array([[0.4, 0.2, -0.1, NONE], [0.1, 0.3, -0.2, 0.5], [-0.3, 0.0, 0.2, NONE], [0.0, -0.4, -0.3, NONE]])


def test_the_median_is_of_the_specifications_with_an_effect():
    # 0.4, 0.2, -0.1 in the first; 0.1 and 0.3 in the next
    assert curve.medians(WORLDS).tolist() == [0.2, 0.2, 0.0, -0.3]


def test_the_curve_is_held_against_the_other_worlds():
    stats = curve.curve_test(WORLDS).set_index("statistic")
    median = stats.loc[curve.MEDIAN]
    # as high: the first and the second of 4 worlds; the other medians are 0.2, 0 and -0.3
    assert (median["value"], median["usual"], median["p"], median["worlds"]) == (0.2, 0.0, 0.5, 4)
    assert median["least"] == 0.5  # no world has a higher median, and two have this one
    # shares above zero: 2/3, 3/4, 1/3, 0
    assert stats.loc[curve.PREDICTED, "value"] == 2 / 3 and stats.loc[curve.PREDICTED, "p"] == 0.5
    assert stats.loc[curve.PREDICTED, "least"] == 0.25
    assert curve.of_median(WORLDS)["p"] == median["p"]


def test_worlds_without_any_effect_are_left_out_and_the_true_one_must_have_some():
    assert curve.curve_test(np.vstack([WORLDS, [NONE] * 4]))["worlds"].tolist() == [4] * 2
    with pytest.raises(ValueError, match="no specification has an effect; too few events are told"):
        curve.curve_test(np.array([[NONE], [0.5]]))
