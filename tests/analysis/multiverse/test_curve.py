"""Whole curves of a few specifications in a few worlds, worked out by hand."""

import numpy as np
import pytest

from pakrus.analysis.multiverse import curve
from pakrus.analysis.multiverse.choices import grid

NONE = np.nan
WORLDS = np.array([[0.4, 0.2, -0.1, NONE], [0.1, 0.3, -0.2, 0.5], [-0.3, 0.0, 0.2, NONE], [0.0, -0.4, -0.3, NONE]])
CHOICES = grid({"scale": ("sign", "score"), "lag": (0, 1)})


def test_the_own_p_is_the_share_of_worlds_that_are_as_high():
    # first: 0.4 is the highest of four, 0.1 the second; last: there is only one world with an effect
    assert curve.own_p(WORLDS)[:, 0].tolist() == [0.25, 0.5, 1.0, 0.75]
    assert np.array_equal(curve.own_p(WORLDS)[:, 3], [NONE, 1.0, NONE, NONE], equal_nan=True)
    assert curve.own_p(np.array([[1.0], [1.0], [0.0]]))[:, 0].tolist() == [2 / 3, 2 / 3, 1.0]


def test_statistics_are_of_the_specifications_with_an_effect():
    stats = curve.statistics(WORLDS, alpha=0.3)
    assert stats[curve.MEDIAN].tolist() == [0.2, 0.2, 0.0, -0.3]  # 0.4, 0.2, -0.1 in the first; 0.1 and 0.3 in the next
    assert stats[curve.PREDICTED].tolist() == [2 / 3, 3 / 4, 1 / 3, 0.0]
    # own p of the true world are 1/4, 2/4, 2/4: one of three is at most 0.3; in the second 2/4, 1/4, 3/4, 1
    assert stats[curve.SIGNIFICANT].tolist() == [1 / 3, 1 / 4, 1 / 3, 0.0]


def test_the_curve_is_held_against_the_other_worlds():
    stats = curve.curve_test(WORLDS, alpha=0.3).set_index("statistic")
    median = stats.loc[curve.MEDIAN]
    # as high: the first and the second of 4 worlds; the other medians are 0.2, 0 and -0.3
    assert (median["value"], median["usual"], median["p"], median["worlds"]) == (0.2, 0.0, 0.5, 4)
    assert median["p_two"] == 1.0
    assert stats.loc[curve.PREDICTED, "p"] == 0.5


def test_worlds_without_any_effect_are_left_out_and_the_true_one_must_have_some():
    assert curve.curve_test(np.vstack([WORLDS, [NONE] * 4]), 0.3)["worlds"].tolist() == [4] * 3
    with pytest.raises(ValueError, match="no specification has an effect; too few events are told"):
        curve.curve_test(np.array([[NONE], [0.5]]), 0.3)


def test_a_part_of_a_curve_is_tested_by_itself():
    parts = curve.parts_test(CHOICES, WORLDS, {"signs": {"scale": ("sign",)}, "one": {"lag": (1,)}})
    assert parts["part"].tolist() == ["signs", "one"] and parts["specifications"].tolist() == [2, 1]
    assert parts["value"].tolist() == pytest.approx([0.3, 0.2])  # median of 0.4 and 0.2; 0.2 alone
    assert parts["predicted"].tolist() == [1.0, 1.0]
    assert parts["p"].tolist() == [0.25, 0.5]  # 0.3 over 0.2, -0.15 and -0.2; 0.2 below 0.4, over 0 and -0.4


def test_a_curve_becomes_a_line_of_results():
    # 41 worlds: P1 lies above all others, p 2/41 two-sided, doubled for two curves; P2 in the middle of them
    others = np.linspace(-0.2, 0.2, 40)
    worlds = {name: np.concatenate([[value], others])[:, None] for name, value in {"P1": 0.9, "P2": 0.0}.items()}
    tests = {name: curve.curve_test(effects, 0.05) for name, effects in worlds.items()}
    rows = curve.results(tests, {"P1": 1, "P2": 1}, alpha=0.1).set_index("proposition")
    assert rows.loc["P1", "value"] == pytest.approx(0.9) and rows.loc["P1", "p_holm"] == pytest.approx(4 / 41)
    assert rows["direction"].tolist() == ["supports", "silent"]
    # at 0.08 the smallest that 41 worlds can give, 2/41 twice, would not pass: P2 cannot tell
    strict = curve.results(tests, {"P1": 1, "P2": 1}, alpha=0.04).set_index("proposition")
    assert strict["direction"].tolist() == ["cannot tell", "cannot tell"] and strict["least"].max() == 2 / 41
