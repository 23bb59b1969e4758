"""Event coincidence: rates by hand, against the closed form of their mean, and on simulated years."""

import numpy as np
import pytest

from pakrus.analysis.statistics import coincidence, shifts

CAUSE = np.array([0, 1, 0, 0, 0, 0, 1, 0, 0, 0], dtype=bool)
WARM = np.array([0, 0, 1, 0, 1, 0, 0, 0, 1, 1], dtype=bool)


def test_windows_hold_the_year_and_those_after_or_before():
    assert np.flatnonzero(coincidence.before(CAUSE, 0)).tolist() == [1, 6]
    assert np.flatnonzero(coincidence.before(CAUSE, 2)).tolist() == [1, 2, 3, 6, 7, 8]
    assert np.flatnonzero(coincidence.after(CAUSE, 2)).tolist() == [0, 1, 4, 5, 6], "cut where the years begin"


def test_the_precursor_rate_and_its_mean_over_all_shifts():
    # warm years 2, 4, 8, 9; in the windows 1-3 and 6-8 are 2 and 8: 2 of 4. Over all shifts each warm year meets every
    # year once, and 6 of 10 years are in a window: 0.6
    rate = coincidence.rate(WARM, coincidence.before(CAUSE, 2), (10,))
    assert (rate.observed, rate.n) == (0.5, 4)
    assert rate.expected == pytest.approx(0.6)
    assert rate.effect == pytest.approx(-0.1)


def test_the_trigger_rate():
    # cause in year 1: warm in 2; cause in year 6: warm in 8: 2 of 2. Years with a warm one in them or 2 after: 0 to 4,
    # 6 to 9: 9 of 10
    rate = coincidence.rate(CAUSE, coincidence.after(WARM, 2), (10,))
    assert (rate.observed, rate.expected) == (1.0, pytest.approx(0.9))


def test_within_groups_chance_is_that_of_each_group():
    # first five years: window 1-3 of them, 0.6, warm 2 of them; last five: 6-8, 0.6, warm 2 of them; with the window of
    # the second group gone the mean is (2 * 0.6 + 2 * 0) / 4
    window = coincidence.before(CAUSE, 2)
    window[5:] = False
    rate = coincidence.rate(WARM, window, (5, 5))
    assert rate.expected == pytest.approx(0.3)
    assert rate.observed == 0.25


def test_without_a_counted_year_there_is_nothing_to_say():
    rate = coincidence.rate(np.zeros(10, dtype=bool), CAUSE, (10,), draws=10)
    assert rate.n == 0 and np.isnan(rate.observed) and np.isnan(rate.low)


def test_the_interval_lies_around_the_excess():
    rng = np.random.default_rng(1)
    cause = rng.random(200) < 0.2
    warm = np.roll(cause, 1) & (rng.random(200) < 0.8)
    rate = coincidence.rate(warm, coincidence.before(cause, 1), (200,), draws=300, seed=2)
    assert 0 < rate.low < rate.effect < rate.high


def simulated(rng, share):
    """Whether independent years are rejected, where a share of warm years is moved into the years after causes."""
    cause, warm = rng.random(60) < 0.15, rng.random(60) < 0.3
    window = coincidence.before(cause, 1)
    for year in np.flatnonzero(warm & ~window):
        if window.any() and rng.random() < share:
            warm[year] = False
            warm[rng.choice(np.flatnonzero(window))] = True
    if not (warm.any() and cause.any()):
        return False
    return shifts.two_sided(coincidence.rate(warm, window, (60,)).shifted) < 0.05


def test_it_rejects_no_more_than_its_level_where_there_is_no_effect():
    rng = np.random.default_rng(11)
    assert np.mean([simulated(rng, 0) for _ in range(800)]) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 800)


def test_it_finds_an_effect_that_is_there():
    rng = np.random.default_rng(12)
    assert np.mean([simulated(rng, 0.8) for _ in range(200)]) > 0.8


def test_years_are_laid_out_for_the_figure():
    by_year = coincidence.by_year(np.arange(2000, 2010), CAUSE, WARM, 1)
    assert by_year.loc[by_year["window"], "year"].tolist() == [2001, 2002, 2006, 2007]
