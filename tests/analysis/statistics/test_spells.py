"""Warm spells worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.statistics import spells

YEARS = np.arange(2000, 2010)
WARM = np.array([1, 1, 0, 0, 1, 0, 0, 1, 1, 1], dtype=bool)


def test_runs_of_warm_years_are_spells_and_the_last_is_open():
    rows = spells.spells(pd.Series(WARM, index=YEARS))
    assert rows.to_numpy().tolist() == [[2000, 2001, 2, True], [2004, 2004, 1, True], [2007, 2009, 3, False]]
    assert YEARS[spells.ends(WARM, YEARS)].tolist() == [2002, 2005]
    assert YEARS[spells.starts(WARM, YEARS)].tolist() == [2000, 2004, 2007]


def test_a_gap_in_the_years_parts_a_spell_and_is_no_end():
    years = np.array([2000, 2001, 2005, 2006])
    warm = np.array([1, 1, 1, 0], dtype=bool)
    rows = spells.spells(pd.Series(warm, index=years))
    assert rows.to_numpy().tolist() == [[2000, 2001, 2, False], [2005, 2005, 1, True]]


def test_no_warm_year_makes_no_spell():
    assert spells.spells(pd.Series(np.zeros(4, dtype=bool), index=YEARS[:4])).empty
    assert np.isnan(spells.mean_lengths(np.zeros(4, dtype=bool), YEARS[:4])[0])


def test_the_estimate_of_kaplan_and_meier():
    # lengths 1, 2, 2, 3 and an open one of 2: after 1: 4/5; at 2 four are at risk and two end: 4/5 * 2/4 = 2/5; at 3
    # one is at risk and ends: 0
    frame = pd.DataFrame({"length": [1, 2, 2, 3, 2], "ended": [True, True, True, True, False]})
    lasting = spells.lasting(frame)
    assert lasting["years"].tolist() == [1, 2, 3]
    assert lasting["share"].tolist() == pytest.approx([0.8, 0.4, 0])
    assert spells.median(lasting)[0] == 2


def test_a_median_that_is_not_reached_is_missing():
    frame = pd.DataFrame({"length": [1, 5, 5, 5], "ended": [True, False, False, False]})
    assert np.isnan(spells.median(spells.lasting(frame))[0])


def test_mean_lengths_of_many_orders_at_once():
    # six warm years in three spells: 2; all six together: 6
    many = np.stack([WARM, np.sort(WARM)])
    assert spells.mean_lengths(many, YEARS).tolist() == [2.0, 6.0]


def test_orders_keep_groups_and_start_with_the_true_one():
    orders = spells.orders((4, 6), 20, seed=1)
    assert orders.shape == (21, 10)
    assert orders[0].tolist() == list(range(10))
    assert (np.sort(orders[:, :4], axis=1) == np.arange(4)).all()
    assert (np.sort(orders[:, 4:], axis=1) == np.arange(4, 10)).all()


def test_the_mean_length_over_random_orders_is_that_of_the_closed_form():
    # k warm of n years in random order make k (n - k + 1) / n spells on average: 6 * 5 / 10 = 3
    order = spells.orders((10,), 4000, seed=2)
    number = spells.starts(WARM[order], YEARS).sum(axis=1)
    assert number.mean() == pytest.approx(3, abs=0.05)
