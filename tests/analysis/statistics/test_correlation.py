"""Pearson's correlation, on series small enough to be worked out by hand."""

import numpy as np
import pytest

from pakrus.analysis.statistics import correlation, crosscorrelation
from pakrus.analysis.statistics.correlation import deviations, pearson, ratio, spread

ONE, OTHER = np.array([1.0, 2, 3]), np.array([1.0, 3, 2])


def test_by_hand():
    # deviations (-1, 0, 1) and (-1, 1, 0): products 1 + 0 + 0 = 1, sizes sqrt(2 * 2) = 2, r = 1/2
    assert pearson(ONE, OTHER) == pytest.approx(0.5)
    assert pearson(np.stack([ONE, OTHER, -ONE]), OTHER) == pytest.approx([0.5, 1, -0.5])


def test_it_is_that_of_numpy():
    one, other = np.random.default_rng(1).normal(size=(2, 50))
    assert pearson(one, other) == pytest.approx(np.corrcoef(one, other)[0, 1])


@pytest.mark.parametrize("scale", [1e-12, 1e-5, 1.0, 1e9])
def test_the_scale_of_a_series_is_no_matter(scale):
    assert pearson(scale * ONE, OTHER) == pytest.approx(0.5)
    assert pearson(scale * ONE, scale * OTHER) == pytest.approx(0.5)
    assert crosscorrelation.lagged(scale * ONE, scale * OTHER, 0)[0, 0] == pytest.approx(0.5)


@pytest.mark.parametrize("constant", [0.0, 0.1, 1e-7, 123456.7])
def test_a_series_that_does_not_vary_has_none(constant):
    flat = np.full(7, constant)
    assert np.isnan(pearson(flat, np.arange(7.0)))
    assert pearson(np.arange(7.0), flat, flat=0.0) == 0


def test_what_varies_less_than_rounding_may_leave_does_not_vary():
    # deviations of +-1 around a mean: their share of the size is 1 / mean
    assert spread(np.array([-1.0, 1, -1, 1]) + 0.5 / correlation.TOLERANCE) == 4
    assert spread(np.array([-1.0, 1, -1, 1]) + 2.0 / correlation.TOLERANCE) == 0


def test_means_of_stretches_are_taken_out():
    values, starts = np.array([1.0, 3, 10, 10, 13]), np.array([0, 2])
    assert deviations(values, starts).tolist() == [-1, 1, -1, -1, 2]
    assert spread(values, starts) == 8
    assert deviations(values, np.array([0])) == pytest.approx(deviations(values))


def test_a_ratio_without_spread_is_what_is_asked_for():
    assert ratio(np.array([1.0, 1]), np.array([4.0, 0]), np.array([4.0, 4]), flat=0.0).tolist() == [0.25, 0]
