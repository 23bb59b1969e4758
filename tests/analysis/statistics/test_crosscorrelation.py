"""Lagged correlation: by hand, against numpy, and on simulated years."""

import numpy as np
import pytest

from pakrus.analysis.statistics import crosscorrelation as cc


def test_a_series_that_repeats_another_a_year_later_correlates_fully_at_one_year():
    first = np.array([0.0, 3, 1, 0, 5, 0, 0, 2])
    then = np.concatenate([[7.0], first[:-1]])
    correlations = cc.lagged(first, then, 2)[0]
    assert correlations[1] == pytest.approx(1)
    assert correlations[0] == pytest.approx(np.corrcoef(first, then)[0, 1])
    assert correlations[2] == pytest.approx(np.corrcoef(first[:-2], then[2:])[0, 1])


def test_the_largest_in_absolute_value_is_found_with_its_sign():
    first = np.array([0.0, 3, 1, 0, 5, 0, 0, 2, 1, 0])
    then = -np.concatenate([[0.0], first[:-1]])
    largest = cc.largest(first, then, 2, (10,))
    assert (largest.r, largest.lag) == (pytest.approx(-1), 1)
    # moved by a year either way it is as good at another of the three lags: 3 of 10 shifts
    assert largest.p == pytest.approx(0.3)
    # with no lag but 0, and a first series without a second year like it, only the true place is as good: 1 of 10
    assert cc.largest(first, -first, 0, (10,)).p == pytest.approx(0.1)


def test_a_series_that_does_not_vary_gives_nothing():
    assert np.isnan(cc.largest(np.zeros(10), np.arange(10.0), 1, (10,)).p)
    assert np.isnan(cc.largest(np.arange(2.0), np.arange(2.0), 1, (2,)).p), "two years are too few"


def test_a_series_that_varies_by_rounding_alone_gives_nothing():
    first = np.full(20, 0.1)
    first[3] = np.nextafter(0.1, 1)
    assert np.isnan(cc.largest(first, np.arange(20.0), 1, (20,)).r)


def test_a_lag_that_leaves_too_few_years_is_not_tried():
    assert cc.largest(np.array([1.0, 2, 4, 3]), np.array([2.0, 1, 3, 9]), 9, (4,)).lag <= 1


def simulated(rng, effect):
    first = rng.normal(size=50)
    then = rng.normal(size=50)
    then[1:] += effect * first[:-1]
    return cc.largest(first, then, 2, (50,)).p < 0.05


def test_it_rejects_at_its_level_where_there_is_no_effect():
    # 2 of 50 shifts may be as far out: p of 0.02 or 0.04 rejects, so the level that can be reached is 0.04
    rng = np.random.default_rng(21)
    rate = np.mean([simulated(rng, 0) for _ in range(1000)])
    assert abs(rate - 0.04) <= 3 * np.sqrt(0.04 * 0.96 / 1000)


def test_it_finds_an_effect_that_is_there():
    rng = np.random.default_rng(22)
    assert np.mean([simulated(rng, 0.8) for _ in range(150)]) > 0.8


def test_the_interval_holds_the_correlation():
    rng = np.random.default_rng(23)
    first = rng.normal(size=80)
    then = first + rng.normal(size=80)
    largest = cc.largest(first, then, 1, (40, 40), draws=300, seed=1)
    assert 0 < largest.low < largest.r < largest.high < 1
