"""Warm spells above the trend and what happens at their ends, by hand."""

import numpy as np
import pandas as pd
import pytest
from theses import thesis

from pakrus.analysis.independent import spells

ENDS = thesis(2010)["P3"]


def test_trend_has_fewer_years_at_the_ends():
    # window 3: (1+2)/2, (1+2+6)/3, (2+6+4)/3, (6+4)/2
    assert spells.trend(np.array([1.0, 2, 6, 4]), 3) == pytest.approx([1.5, 3, 4, 5])
    assert spells.trend(np.array([[1.0, 2, 6, 4]] * 2), 3)[1] == pytest.approx([1.5, 3, 4, 5])


def test_difference_of_lengths_by_hand():
    value, low, high, p, least = spells.shorter(np.array([1, 1, 1]), np.array([3, 5]), 999, 1)
    # 4 - 1 = 3; of the 10 ways to deal, one is as large: a tenth, twice is about 0.2
    assert value == 3
    assert (low, high) == (2, 4)
    assert p == least == pytest.approx(0.2, abs=0.04)


def test_gap_at_ends_by_hand():
    ends, changes = np.array([True, False, True, False]), np.array([2.0, 1.0, 4.0, -1.0])
    # (2 + 4) / 2 - (1 - 1) / 2 = 3
    assert spells.gap_at(ends, changes) == pytest.approx([3.0])
    assert np.isnan(spells.gap_at(np.zeros(4, dtype=bool), changes)).all()
    assert np.isnan(spells.gap_at(np.ones(4, dtype=bool), changes)).all()


def test_a_gap_needs_years_and_an_end():
    years = range(2000, 2012)
    changes = pd.Series(np.tile([1.0, -1.0], 6), index=years)
    ends = pd.Series([True, *[False] * 11], index=years)
    # 1 - (5 - 6) / 11 = 1 + 1/11
    gap = spells.gap(ends, changes, 99, 1)
    assert (gap.value, gap.n, gap.ends) == (pytest.approx(12 / 11), 12, 1)
    assert spells.gap(ends.iloc[1:], changes, 99, 1) is None
    assert spells.gap(ends.iloc[:5], changes, 99, 1) is None


def test_an_end_is_the_first_year_after_a_spell():
    values = pd.Series([0.0, 5.0, 0.0, 0.0], index=range(2000, 2004))
    # the trend over all years is 1.25: 2001 is warm, 2002 the end
    assert spells.warm(values).tolist() == [False, True, False, False]
    assert spells.ends_of(values).tolist() == [False, False, True, False]


def test_by_year_has_the_rise_of_the_other_pair():
    both = pd.DataFrame({"PAK-RUS": [0.0, 5.0, 0.0], "PAK-USA": [0.25, 0.5, 1.0]}, index=[2000, 2001, 2003])
    by_year = spells.by_year(both, ENDS)
    assert by_year["warm"].tolist() == [False, True, False]
    assert by_year["rise"].tolist() == pytest.approx([np.nan, 0.25, np.nan], nan_ok=True)


def test_states_that_move_at_random_draw_near_the_one_when_they_leave_the_other():
    rng = np.random.default_rng(1)
    along, off, split = rng.normal(0.6, 0.1, 60), rng.normal(0.8, 0.02, 60), np.full(60, 0.8)
    both = pd.DataFrame(
        {
            "PAK-RUS": split * along + (1 - split) * off,
            "PAK-USA": split * (1 - along) + (1 - split) * off,
            "RUS-USA": 1 - split,
        },
        index=range(1950, 2010),
    )
    assert (spells.gaps_at_random(both, ENDS, 100, 1) > 0).mean() > 0.95
