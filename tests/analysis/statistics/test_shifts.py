"""Circular shifts within groups of years, and p by them."""

import numpy as np
import pytest

from pakrus.analysis.statistics import bootstrap, changepoints, shifts, spells, surrogates


def test_years_fall_into_groups_at_the_breaks():
    years = np.arange(1989, 1995)
    assert shifts.groups(years, (1991,)) == (2, 4)
    assert shifts.groups(years, ()) == (6,)
    assert shifts.groups(years, (1947, 2010)) == (6,), "a group without a year is none"
    assert shifts.groups(years, (1993, 1991)) == (2, 2, 2)


def test_all_shifts_are_made_and_the_first_is_none():
    # two years that change places, then three that turn round: 2 times 3 shifts
    values = np.array([1, 2, 7, 8, 9])[shifts.shifts((2, 3))]
    assert values.tolist() == [
        [1, 2, 7, 8, 9],
        [1, 2, 9, 7, 8],
        [1, 2, 8, 9, 7],
        [2, 1, 7, 8, 9],
        [2, 1, 9, 7, 8],
        [2, 1, 8, 9, 7],
    ]


def test_where_there_are_too_many_some_are_drawn_by_the_seed():
    drawn = shifts.shifts((77, 77), seed=3)
    assert drawn.shape == (shifts.EXHAUSTIVE, 154)
    assert drawn[0].tolist() == list(range(154))
    assert (np.sort(drawn, axis=1) == np.arange(154)).all(), "each is an order of the years"
    assert (drawn[:, :77] < 77).all(), "no year leaves its group"
    assert not np.array_equal(drawn, shifts.shifts((77, 77), seed=4))


def test_p_counts_the_series_itself_among_its_shifts():
    # the first is 3; as high are 3 and 5, 2 of 4; as low are 3, 1, 2, 3 of 4; twice the smaller is 1
    statistics = np.array([3.0, 5.0, 1.0, 2.0])
    assert shifts.one_sided(statistics) == 0.5
    assert shifts.two_sided(statistics) == 1.0
    # the highest of 40 stands alone: 1 of 40, twice that is 1 of 20; the lowest has the same two-sided p
    assert shifts.one_sided(np.arange(40.0)[::-1]) == pytest.approx(1 / 40)
    assert shifts.two_sided(np.arange(40.0)[::-1]) == pytest.approx(1 / 20)
    assert shifts.two_sided(np.arange(40.0)) == pytest.approx(1 / 20)


def test_the_smallest_p_is_that_of_the_end_that_fewest_reach():
    # 3 is reached by one of five, 0 by two: twice a fifth
    assert shifts.least(np.array([1.0, 3.0, 0.0, 0.0, np.nan, 2.0])) == pytest.approx(0.4)
    assert shifts.least(np.ones(4)) == 1.0 and np.isnan(shifts.least(np.array([np.nan])))


def test_p_of_many_at_once_is_that_of_each():
    many = np.array([[3.0, 1, 2], [1.0, 1, 3], [2.0, 1, 0], [3.0, 1, 1]])
    assert shifts.two_sided_each(many).tolist() == [1.0, 1.0, 1.0]
    # the first of these is the highest of 40, alone: 2 * 1 / 40
    assert shifts.two_sided_each(np.arange(40.0)[::-1, None]).tolist() == [0.05]
    assert shifts.two_sided(np.arange(40.0)[::-1]) == 0.05


@pytest.mark.parametrize(
    "drawn",
    [
        lambda: shifts.shifts((3, 4)),
        lambda: bootstrap.resamples((6, 7), 3, 1),
        lambda: changepoints.reordered(12, 3, 1),
        lambda: spells.orders((6, 7), 3, 1),
        lambda: surrogates._turns(12, 3, 1),
    ],
    ids=["shifts", "bootstrap", "changepoints", "spells", "surrogates"],
)
def test_what_is_kept_and_handed_out_again_cannot_be_written_to(drawn):
    before = drawn().copy()
    with pytest.raises(ValueError, match="read-only"):
        drawn()[0] = 0
    assert (drawn() == before).all()
