"""Levels by hand, and the comparison on simulated years."""

import numpy as np
import pytest

from pakrus.analysis.thesis import ceiling

ONE, OTHER = np.array([0.0, 1, 0, 3]), np.array([1.0, 1, 0, 0])


def test_levels_are_sums_to_date_and_means_need_an_event():
    assert ceiling.levels(ONE).tolist() == [0, 1, 1, 4]
    means = ceiling.means(ONE, np.array([0, 2, 0, 1]))
    assert np.isnan(means[0]) and means[1:].tolist() == pytest.approx([0.5, 0.5, 4 / 3])


def test_the_share_of_years_below_and_over_all_shifts():
    # levels of the other: 1 2 2 2. Unshifted 0 1 1 4: below in 3 years. Shifts: 3 3 4 4: 0 below; 0 3 3 4: 1; 1 1 4 4:
    # 1, since 1 is not below 1. Mean (3 + 0 + 1 + 1) / 16
    result = ceiling.below(ONE, OTHER, (4,))
    assert result.observed == 0.75
    assert result.expected == pytest.approx(5 / 16)
    assert result.p == pytest.approx(0.5)  # 1 of 4 as high, twice that
    assert result.by_year.tolist() == [True, True, True, False]


def test_by_event_only_years_with_both_count():
    # means to date: one: nothing, 0.5, 0.5, 4/3; other: 1, 1, 1, 1: below in 2 of 3 years
    result = ceiling.below_by_event((ONE, np.array([0, 2, 0, 1])), (OTHER, np.array([1, 1, 0, 0])), (4,))
    assert (result.observed, result.n) == (pytest.approx(2 / 3), 3)


def test_without_an_event_nothing_is_compared():
    nothing = (np.zeros(4), np.zeros(4, dtype=int))
    assert np.isnan(ceiling.below_by_event((ONE, np.array([0, 2, 0, 1])), nothing, (4,)).observed)


def test_the_frame_for_the_figure():
    frame = ceiling.by_year(np.arange(2000, 2004), ONE, OTHER, np.array([0, 2, 0, 1]), np.array([1, 1, 0, 0]))
    assert frame["below"].tolist() == [True, True, True, False]
    assert (frame["own"].iloc[-1], frame["other"].iloc[-1]) == (4, 2)


def test_it_rejects_no_more_than_its_level_where_there_is_no_effect():
    rng = np.random.default_rng(31)
    rejected = [ceiling.below(rng.normal(size=40), rng.normal(size=40), (40,)).p < 0.05 for _ in range(800)]
    assert np.mean(rejected) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 800)


def some(rng, years, first, last):
    """Twelve events in so many years, from a first to a last."""
    scores = np.zeros(years)
    scores[rng.choice(np.arange(first, last), 12, replace=False)] = 1.0
    return scores


def test_it_finds_a_pair_that_warms_much_later_than_the_other():
    # the other warms in the first 12 of 60 years, the one in the last 12: below until the last year, when both are at
    # 12, and in no other place so long: p 2 of 60
    one, other = np.repeat([0.0, 1.0], [48, 12]), np.repeat([1.0, 0.0], [12, 48])
    result = ceiling.below(one, other, (60,))
    assert (result.observed, result.p) == (59 / 60, pytest.approx(2 / 60))


def test_it_does_not_see_a_pair_that_follows_the_other_closely_from_below():
    # three years behind it is never above, and yet not below more often than by chance, since it keeps catching up: a
    # limit of the comparison, which the chapter states
    rng = np.random.default_rng(33)
    ps = []
    for _ in range(100):
        other = some(rng, 60, 0, 56)
        ps.append(ceiling.below(np.concatenate([np.zeros(3), other[:-3]]), other, (60,)).p < 0.05)
    assert np.mean(ps) < 0.2
