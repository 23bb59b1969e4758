"""Series of the panel in levels and changes, and their correlation, worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.independent import series as independent
from pakrus.analysis.statistics.correlation import pearson

PANEL = pd.DataFrame(
    [
        ("PAK-RUS", 1990, "near", 0.2, "a"),
        ("PAK-RUS", 1991, "near", 0.5, "a"),
        ("PAK-RUS", 1992, "near", 0.4, "b"),
        ("PAK-RUS", 1993, "near", 0.7, "b"),
        ("PAK-RUS", 1995, "near", 0.9, "b"),
        ("PAK-RUS", 1990, "far", 2.0, "c"),
        ("PAK-USA", 1990, "near", 0.1, "a"),
    ],
    columns=["dyad", "year", "measure", "value", "source_id"],
)
SIGNS = pd.Series({"near": 1, "far": -1, "talk": 0})


def series(form, measure="near", first=1990, last=2000):
    return independent.series(PANEL, SIGNS, "PAK-RUS", measure, form, first, last).to_dict()


def test_levels_are_turned_so_that_higher_is_closer():
    assert series("levels") == {1990: 0.2, 1991: 0.5, 1992: 0.4, 1993: 0.7, 1995: 0.9}
    assert series("levels", "far") == {1990: -2.0}


def test_a_change_is_within_one_source_and_from_one_year_to_the_next():
    # 1992 is by another source, 1995 comes after a gap
    assert series("changes") == pytest.approx({1991: 0.3, 1993: 0.3})
    assert series("changes", first=1991) == pytest.approx({1993: 0.3})


def test_a_measure_of_neither_is_refused_and_so_is_another_form():
    with pytest.raises(ValueError, match="says nothing of closeness"):
        series("levels", "talk")
    with pytest.raises(ValueError, match="form 'logs'"):
        series("logs")


def test_spans_lie_within_the_years_given():
    assert independent.years("whole", 1946, 2024) == (1946, 2024)
    assert independent.years("to 1991", 1946, 2024) == (1946, 1991)
    assert independent.years("from 1992", 1995, 2020) == (1995, 2020)
    with pytest.raises(ValueError, match="span 'now'"):
        independent.years("now", 1946, 2024)


def test_a_lag_sets_a_year_beside_an_earlier_one_of_the_other():
    one = pd.Series({2000: 1.0, 2001: 2.0, 2002: 3.0})
    other = pd.Series({1999: 7.0, 2000: 8.0, 2001: 9.0})
    assert [list(side) for side in independent.joined(one, other, 1)] == [[1, 2, 3], [7, 8, 9]]
    assert [list(side) for side in independent.joined(one, other, 0)] == [[1, 2], [8, 9]]


def test_a_lead_sets_a_year_beside_a_later_one():
    one = pd.Series({2000: 1.0, 2001: 2.0})
    other = pd.Series({2001: 8.0, 2002: 9.0})
    assert [list(side) for side in independent.joined(one, other, -1)] == [[1, 2], [8, 9]]


def test_fisher_by_hand():
    # atanh 0.5 = 0.5493; 1.96 / sqrt(28 - 3) = 0.3920; tanh 0.1573 = 0.1560, tanh 0.9413 = 0.7359
    assert independent.fisher(0.5, 28) == pytest.approx((0.1560, 0.7359), abs=1e-4)
    assert independent.fisher(0.5, 3) == (0.5, 0.5)


def test_what_can_be_found_by_hand():
    # (1.960 + 0.842) / sqrt(28 - 3) = 0.5603; tanh = 0.5082
    assert independent.detectable(28, 0.05) == pytest.approx(0.5082, abs=1e-4)


def test_what_can_be_found_is_found_in_four_cases_of_five():
    rng, n, true = np.random.default_rng(2), 40, independent.detectable(40, 0.05)
    one = rng.normal(size=(4000, n))
    other = true * one + np.sqrt(1 - true**2) * rng.normal(size=(4000, n))
    r = pearson(one, other)
    bound = np.tanh(1.96 / np.sqrt(n - 3))
    assert (np.abs(r) > bound).mean() == pytest.approx(0.8, abs=0.02)


def test_a_series_goes_with_itself():
    values = pd.Series(np.random.default_rng(1).normal(size=20), index=range(2000, 2020))
    result = independent.correlate(values, values, 0, 199, 1)
    assert (result.r, result.n) == (pytest.approx(1.0), 20)
    # of the 20 shifts only the series itself is as high: twice 1 / 20; of 199 surrogates none: twice 1 / 200
    assert (result.p_shift, result.p) == (pytest.approx(0.1), pytest.approx(0.01))


def test_few_years_or_a_flat_series_have_no_correlation():
    values = pd.Series(np.arange(9.0), index=range(2000, 2009))
    assert independent.correlate(values, values, 0, 10, 1) is None
    flat = pd.Series(np.zeros(20), index=range(2000, 2020))
    assert independent.correlate(flat, flat, 0, 10, 1) is None


def test_unrelated_series_stay_within_a_band_that_narrows_with_the_years():
    """1.96 over the root of 28 - 3 is 0.392; of 400 - 3 years, 0.098."""
    band = independent.unrelated(pd.Series([28, 400]))
    assert list(band.round(3)) == [0.392, 0.098]
