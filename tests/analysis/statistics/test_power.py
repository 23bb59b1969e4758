"""Power of the test of coincidence, on small made-up histories."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.statistics import coincidence, power, shifts

COUNTED = np.isin(np.arange(40), [3, 9, 14, 20, 26, 33])
WINDOW = np.isin(np.arange(40), [4, 5, 10, 11, 21, 22, 23, 34])


def test_many_p_at_once_are_those_of_the_test():
    ps = power.p_values(np.stack([COUNTED, WINDOW], axis=1).astype(float), WINDOW, (15, 25))
    expected = [shifts.two_sided(coincidence.rate(some, WINDOW, (15, 25)).shifted) for some in (COUNTED, WINDOW)]
    assert ps.tolist() == pytest.approx(expected)


def test_power_is_given_for_every_share_that_can_be_and_rises_to_nearly_one():
    curve = power.curve(COUNTED, WINDOW, (40,), 0.1, 60, 1)
    assert curve["share"].tolist() == pytest.approx([hits / 6 for hits in range(7)])
    assert curve["power"].iloc[-1] > 0.9
    assert curve["power"].iloc[1] < 0.3


def test_a_p_counts_as_found_only_where_it_lies_below_the_level():
    """One year counted and one in the window, of four: of the four shifts one hits, so a hit has a p of 2 * 1 / 4."""
    one = np.array([True, False, False, False])
    powers = [power.curve(one, one, (4,), level, 5, 1)["power"].tolist() for level in (0.4, 0.5, 0.6)]
    assert powers == [[0, 0], [0, 0], [0, 1]], "none is found where no year lies in the window, p is 1 there"
    assert power.least(one, one, (4,), 5) == 0.5


def test_where_few_years_lie_outside_the_window_some_must_lie_in_it():
    """Three of four years are in the window, two are counted: one at least, two at most."""
    counted, window = np.array([True, True, False, False]), np.array([True, True, True, False])
    assert power.curve(counted, window, (4,), 0.1, 3, 1)["share"].tolist() == [0.5, 1.0]


def test_fewer_years_in_the_window_than_are_counted_bound_the_share():
    curve = power.curve(COUNTED, np.isin(np.arange(40), [1, 2]), (40,), 0.1, 5, 1)
    assert curve["share"].max() == pytest.approx(2 / 6)


def test_nothing_counted_has_no_curve():
    assert power.curve(np.zeros(40, dtype=bool), WINDOW, (40,), 0.1, 5, 1).empty


def test_the_share_needed_lies_above_chance():
    curve = pd.DataFrame({"share": [0.0, 0.25, 0.5, 0.75], "power": [0.9, 0.1, 0.7, 0.85]})
    assert power.needed(curve, 0.2) == 0.75, "the power at 0 is that of the opposite"
    assert np.isnan(power.needed(curve, 0.8))


def test_where_nothing_is_there_few_are_rejected():
    shares = power.by_chance(COUNTED, WINDOW, 1, (15, 25), 150, 99, 1)
    assert shares["rejected"] <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 150)
    assert 0.5 <= shares["covered"] <= 1
    nothing = power.by_chance(np.zeros(40, dtype=bool), WINDOW, 1, (15, 25), 5, 9, 1)
    assert np.isnan(nothing["rejected"])


def test_growth_is_found_again():
    # an exact exponential is its own best fit, and noise around it hardly moves the fit
    true = np.exp(np.linspace(-1, 2, 77))
    assert power.growth(true) == pytest.approx(true)
    drawn = np.random.default_rng(3).poisson(true, size=(200, 77)).mean(axis=0)
    assert power.growth(drawn) == pytest.approx(true, rel=0.1)


def test_a_steady_growth_is_taken_for_a_shift_and_a_steady_level_is_not():
    places = [60, 64]
    grown = power.by_growth(np.exp(np.linspace(-1, 2.3, 77)), places, 60, 499, 1, (0.05, 0.01))
    level = power.by_growth(np.full(77, 3.0), places, 200, 499, 1, (0.05,))
    assert grown[0] > 0.5 and grown[1] <= grown[0]
    assert level[0] <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 200)
