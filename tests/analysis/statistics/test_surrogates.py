"""Surrogate series: what they keep, and that a test by them rejects as often as it says."""

import numpy as np
import pytest

from pakrus.analysis.statistics import surrogates
from pakrus.analysis.statistics.correlation import pearson


def slow(years, keep, rng):
    noise = rng.normal(size=years + 50)
    for year in range(1, years + 50):
        noise[year] += keep * noise[year - 1]
    return noise[50:]


def rejected(keep, effect, seed, histories=150, years=60, draws=199):
    rng, low = np.random.default_rng(seed), 0
    for _ in range(histories):
        one = slow(years, keep, rng)
        other = effect * one + slow(years, keep, rng)
        r = float(pearson(one, other))
        low += surrogates.two_sided(r, pearson(surrogates.drawn(one, draws, seed), other)) < 0.05
    return low / histories


@pytest.mark.parametrize("years", [9, 10])
def test_mean_and_spread_and_autocorrelation_are_kept(years):
    values = np.array([3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3])[:years]
    drawn = surrogates.drawn(values, 20, 1)
    assert drawn.shape == (20, years)
    assert drawn.mean(axis=1) == pytest.approx(np.full(20, values.mean()))
    assert drawn.var(axis=1) == pytest.approx(np.full(20, values.var()))
    deviations = values - values.mean()
    circular = (deviations * np.roll(deviations, 1)).sum()
    drawn_deviations = drawn - values.mean()
    assert (drawn_deviations * np.roll(drawn_deviations, 1, axis=1)).sum(axis=1) == pytest.approx(np.full(20, circular))
    assert not np.allclose(drawn[0], values)


def test_the_same_seed_gives_the_same_series():
    values = np.arange(8.0)
    assert (surrogates.drawn(values, 5, 3) == surrogates.drawn(values, 5, 3)).all()
    assert (surrogates.drawn(values, 5, 3) != surrogates.drawn(values, 5, 4)).any()


def test_p_is_twice_the_smaller_tail_with_the_value_itself_in_it():
    # of 4 draws one is as high as 2: (1 + 1) / 5 = 0.4, twice is 0.8
    assert surrogates.two_sided(2.0, np.array([3.0, 1, 0, -1])) == pytest.approx(0.8)
    # none is as high as 5: 1 / 5, twice is 0.4; for -5 the same on the other side
    assert surrogates.two_sided(5.0, np.array([3.0, 1, 0, -1])) == pytest.approx(0.4)
    assert surrogates.two_sided(-5.0, np.array([3.0, 1, 0, -1])) == pytest.approx(0.4)
    assert surrogates.two_sided(0.0, np.zeros(4)) == 1.0


@pytest.mark.parametrize("keep", [0.0, 0.6])
def test_without_an_effect_one_test_in_twenty_rejects(keep):
    # the standard error of 0.05 over 150 histories is 0.018; three of them above are 0.104
    assert rejected(keep, 0.0, seed=5) < 0.104


def test_an_effect_of_half_a_standard_deviation_is_mostly_found():
    # r is 0.5 / sqrt(1.25) = 0.45, which 60 years find in more than nine of ten by Fisher's z
    assert rejected(0.0, 0.5, seed=6) > 0.85


def test_the_smallest_p_counts_what_ties_with_the_end():
    # the top is reached by one draw of five and by the value itself: twice 2 of 6
    assert surrogates.least(np.array([0.0, 0.0, 0.5, 0.6, 1.0])) == pytest.approx(4 / 6)


def test_phases_are_drawn_from_the_whole_circle():
    """The mean of 20,000 such turns is within 0.02 of nothing but once in three thousand times."""
    turns = surrogates._turns(9, 20_000, 1)[:, 1:]
    assert np.abs(turns.mean(axis=0)).max() < 0.02
    assert np.abs((turns**2).mean(axis=0)).max() < 0.02
