"""Pearson's correlation, on series small enough to be worked out by hand."""

import numpy as np
import pytest

from pakrus.analysis.statistics import correlation
from pakrus.analysis.statistics.correlation import pearson

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


@pytest.mark.parametrize("constant", [0.0, 0.1, 1e-7, 123456.7])
def test_a_series_that_does_not_vary_has_none(constant):
    flat = np.full(7, constant)
    assert np.isnan(pearson(flat, np.arange(7.0)))
    assert pearson(np.arange(7.0), flat, flat=0.0) == 0


def test_what_varies_less_than_rounding_may_leave_does_not_vary():
    # deviations of +-1 around a mean: their share of the size is 1 / mean
    swing = np.array([-1.0, 1, -1, 1])
    assert pearson(swing + 0.5 / correlation.TOLERANCE, swing) == pytest.approx(1)
    assert np.isnan(pearson(swing + 2.0 / correlation.TOLERANCE, swing))
