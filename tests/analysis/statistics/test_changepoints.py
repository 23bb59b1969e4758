"""Breaks and shifts on series whose level is known."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.statistics import changepoints

STEP = pd.Series([0.0, 1, 0, 1, 0, 1, 8, 9, 8, 9, 8, 9], index=range(2000, 2012))


def test_both_searches_find_a_step_at_nearly_every_penalty():
    shares = changepoints.stability(STEP).set_index("year")
    assert shares.loc[2006, "pelt"] > 0.9 and shares.loc[2006, "binseg"] > 0.9
    assert shares["pelt"].drop(2006).max() < 0.2
    numbers = changepoints.stability(STEP).attrs["numbers"]
    assert numbers["pelt"].is_monotonic_decreasing, "a higher penalty never gives more breaks"


def test_the_shift_and_its_weight():
    # before 2006 the mean is 0.5, from it on 8.5: 8, weighted by the root of 6 * 6 / 12
    assert changepoints.shift(STEP.to_numpy(), 6) == pytest.approx(8)
    assert changepoints.weighted(STEP.to_numpy(), [6])[0, 0] == pytest.approx(8 * np.sqrt(3))
    assert changepoints.weighted(STEP.to_numpy(), [4])[0, 0] == pytest.approx((51 / 8 + 0.125 - 0.5) * np.sqrt(32 / 12))


def test_years_are_ranked_by_what_speaks_for_a_shift():
    ranked = changepoints.ranked(STEP)
    assert ranked.loc[0, ["year", "rank"]].tolist() == [2006, 1]
    assert sorted(ranked["year"]) == list(range(2003, 2010)), "three years at least on each side"


def test_claimed_years_need_years_on_both_sides():
    years = np.arange(2000, 2012)
    assert changepoints.allowed(years, (2002, 2003, 2009, 2010, 1990, 2030)) == [3, 9]


def test_orders_move_stretches_and_keep_the_true_one():
    orders = changepoints.reordered(12, 30, seed=1, block=4)
    assert orders[0].tolist() == list(range(12))
    assert (np.sort(orders, axis=1) == np.arange(12)).all()
    steps = np.diff(orders, axis=1)
    assert ((steps == 1) | (steps == -11)).sum(axis=1).min() >= 9, "three stretches of four: nine steps within them"


def test_the_better_of_the_claimed_years_is_tested():
    place, value, p = changepoints.at_best(STEP.to_numpy(), [4, 6], 499, 1)
    assert (place, value) == (6, pytest.approx(8))
    assert p < 0.25, "few stretches, so no p can be small"


def test_the_interval_of_a_shift_that_has_no_noise_is_the_shift():
    values = np.array([2.0] * 8 + [5.0] * 8)
    assert changepoints.shift_interval(values, 8, 100, 1) == (3.0, 3.0)


def test_it_rejects_at_its_level_where_there_is_no_shift():
    rng = np.random.default_rng(41)
    rejected = [changepoints.at_best(rng.normal(size=60), [30, 40], 199, 1)[2] < 0.05 for _ in range(600)]
    # 200 orders with the true one: p below 0.05 is 9 of 200 or fewer
    assert abs(np.mean(rejected) - 0.045) <= 3 * np.sqrt(0.045 * 0.955 / 600)


def test_it_finds_a_shift_that_is_there():
    rng = np.random.default_rng(42)
    level = np.repeat([0.0, 1.5], [40, 20])
    assert (
        np.mean([changepoints.at_best(rng.normal(size=60) + level, [40], 199, 1)[2] < 0.05 for _ in range(100)]) > 0.8
    )


def test_a_series_without_a_change_is_refused():
    with pytest.raises(ValueError, match="in 12 years that hardly vary; it takes 6"):
        changepoints.stability(pd.Series(np.zeros(12), index=range(2000, 2012)))
    with pytest.raises(ValueError, match="no shift can be looked for in 4 years"):
        changepoints.ranked(STEP.iloc[:4])


def test_years_that_hang_together_are_taken_for_a_shift_too_often():
    """Stretches of five years do not hold a series that keeps much from year to year; longer ones hold more."""
    rng = np.random.default_rng(43)
    noise = rng.normal(size=(300, 60))
    for year in range(1, 60):
        noise[:, year] += 0.7 * noise[:, year - 1]
    rates = {
        block: np.mean([changepoints.at_best(row, [30, 40], 199, 1, block)[2] < 0.05 for row in noise])
        for block in (5, 10)
    }
    assert rates[5] > 0.05 + 2 * np.sqrt(0.05 * 0.95 / 300) and rates[10] < rates[5]


def test_the_smallest_p_is_that_of_a_clean_step():
    step = np.repeat([0.0, 1.0], [12, 8])
    mixed = np.random.default_rng(2).permutation(step)
    least = changepoints.least(mixed, [12], 499, 1)
    assert least == changepoints.at_best(step, [12], 499, 1)[2] <= changepoints.at_best(mixed, [12], 499, 1)[2]
