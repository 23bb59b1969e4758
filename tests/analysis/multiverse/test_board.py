"""The choices behind a curve of four specifications, worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.multiverse import board
from pakrus.analysis.multiverse.choices import grid

NONE = np.nan
WORLDS = np.array([[0.4, 0.2, -0.1, NONE], [0.1, 0.3, -0.2, 0.5], [-0.3, 0.0, 0.2, NONE], [0.0, -0.4, -0.3, NONE]])
CHOICES = grid({"scale": ("sign", "score"), "lag": (0, 1)})


def test_values_of_choices_are_counted():
    counts = board.by_value(CHOICES, WORLDS[0])
    assert counts.iloc[:, :4].to_numpy().tolist() == [
        ["scale", "sign", 2, 0], ["scale", "score", 2, 1], ["lag", "0", 2, 0], ["lag", "1", 2, 1]
    ]  # fmt: skip
    assert counts["predicted"].tolist() == [1.0, 0.0, 0.5, 1.0]
    assert counts["median"].tolist() == pytest.approx([0.3, -0.1, 0.15, 0.2])


def test_a_value_without_any_effect_has_no_share():
    counts = board.by_value(CHOICES, np.array([0.1, 0.2, NONE, NONE])).set_index("value")
    assert np.isnan(counts.loc["score", "predicted"]) and counts.loc["score", "undefined"] == 2


def test_eta_squared_is_the_share_between_groups():
    # means 2 and 6 about 4: between 2*4 + 2*4 = 16, whole 9 + 1 + 1 + 9 = 20
    values, groups = pd.Series([1.0, 3.0, 5.0, 7.0]), pd.Series(list("aabb"))
    assert board.eta_squared(values, groups) == pytest.approx(0.8)
    assert board.eta_squared(pd.Series([1.0, 1.0]), pd.Series(["a", "b"])) == 0.0


def test_the_choice_that_moves_most_comes_first():
    # by lag 0.1 and 0.5: all of the spread; by scale none
    rows = board.drivers(CHOICES, np.array([0.1, 0.5, 0.1, 0.5]))
    assert rows["choice"].tolist() == ["lag", "scale"] and rows["eta_effect"].tolist() == pytest.approx([1.0, 0.0])
    signs = board.drivers(CHOICES, np.array([-0.1, 0.5, -0.1, 0.5]))
    assert signs["eta_sign"].tolist() == pytest.approx([1.0, 0.0])


def test_a_curve_rises_within_the_band_of_the_other_worlds():
    band = board.curve(WORLDS[:3, :3], 3)
    assert band["at"].tolist() == [0, 0.5, 1] and band["effect"].tolist() == [-0.1, 0.2, 0.4]
    # the other two start at -0.2 and -0.3: their middle 95 per cent leaves a fortieth of the way out at each side
    assert (band["low"][0], band["high"][0]) == (-0.2975, -0.2025)


def test_a_strip_is_high_where_its_value_is_used_more():
    # sorted: 0.1 (score, 0), 0.2 (score, 1), 0.3 (sign, 0), 0.4 (sign, 1)
    strips = board.strips(CHOICES, np.array([0.3, 0.4, 0.1, 0.2]), bins=2).set_index(["choice", "value"])
    assert strips.loc[("scale", "sign"), "use"].tolist() == [0.0, 2.0]
    assert strips.loc[("lag", "0"), "use"].tolist() == [1.0, 1.0]
    assert strips.loc[("lag", "0"), "effect"].tolist() == pytest.approx([0.15, 0.35])


def test_what_has_no_effect_is_on_no_strip():
    strips = board.strips(CHOICES, np.array([0.3, NONE, 0.1, 0.2]), bins=1).set_index(["choice", "value"])
    # of three: two thirds are scores, so each value is used as often as overall
    assert strips["use"].tolist() == [1.0] * 4


def test_all_effects_are_laid_out_by_one_choice():
    table = board.wide(CHOICES, {"P1": WORLDS[0], "P2": WORLDS[1]}, "lag")
    assert list(table) == ["scale", "P1_0", "P1_1", "P2_0", "P2_1"]
    assert table.iloc[0].tolist() == ["sign", 0.4, 0.2, 0.1, 0.3]


def test_an_effect_of_none_at_all_is_not_as_predicted():
    counts = board.by_value(CHOICES, np.array([0.0, 0.2, 0.0, -0.1])).set_index(["choice", "value"])
    assert counts["predicted"].tolist() == [0.5, 0.0, 0.0, 0.5]
    signs = board.drivers(CHOICES, np.array([0.0, 0.5, 0.0, 0.5]))
    assert signs["eta_sign"].tolist() == pytest.approx([1.0, 0.0])


def test_eta_is_of_the_specifications_that_have_an_effect():
    rows = board.drivers(CHOICES, np.array([0.1, 0.5, NONE, 0.3])).set_index("choice")
    # about 0.3: by lag 0.04 for 0.1 and 2 * 0.01 for 0.5 and 0.3, of 0.04 + 0.04
    assert rows.loc["lag", "eta_effect"] == pytest.approx(0.75)
