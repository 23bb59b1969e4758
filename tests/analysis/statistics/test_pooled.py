"""The model of all kinds of evidence: against closed forms, and in words."""

from math import erf, exp, sqrt

import numpy as np
import pytest
from scipy import integrate
from scipy.stats import halfnorm, norm

from pakrus.analysis.statistics import pooled

NONE = 1e-6
"""A spread between kinds that is as good as none."""


def closed(deviate: float, prior: float) -> float:
    """The Bayes factor of one deviate without a spread between kinds: the ratio of its density with a half-normal prior
    of the mean to that with none. The integral is a normal of variance 1 + prior², times twice the share of the
    posterior that lies above 0."""
    variance = 1 + prior**2
    centre, width = deviate * prior**2 / variance, sqrt(prior**2 / variance)
    above = 0.5 * (1 + erf(centre / width / sqrt(2)))
    return 2 * above * exp(-(deviate**2) / 2 / variance) / sqrt(variance) / exp(-(deviate**2) / 2)


@pytest.mark.parametrize("deviate", [-2.0, 0.0, 1.0, 2.5])
@pytest.mark.parametrize("prior", [0.5, 1.0, 2.0])
def test_one_deviate_has_the_factor_of_the_closed_form(deviate, prior):
    assert pooled.pooled([deviate], prior, NONE).factor == pytest.approx(closed(deviate, prior), rel=0.01)


def test_the_mean_is_shrunk_towards_none():
    # with a prior of one and no spread the posterior of two deviates of 1 is 2/3, with a variance of 1/3
    one = pooled.pooled([1.0, 1.0], 1.0, NONE)
    assert one.mean == pytest.approx(2 / 3, abs=0.005)
    assert (one.low, one.high) == pytest.approx((2 / 3 - 1.96 / sqrt(3), 2 / 3 + 1.96 / sqrt(3)), abs=0.01)


def test_a_spread_between_kinds_makes_the_mean_less_sure():
    alike, apart = pooled.pooled([1.0, 1.0, 1.0]), pooled.pooled([3.0, -1.0, 1.0])
    assert apart.high - apart.low > alike.high - alike.low


def test_what_the_factor_says():
    assert pooled.pooled([2.5, 2.0, 2.2]).says == "speaks for it"
    assert pooled.pooled([-2.5, -2.0, -1.0]).says == "speaks against it"
    assert pooled.pooled([0.3]).says == "does not say"


def test_what_is_missing_is_left_out():
    assert pooled.pooled([1.0, float("nan")]) == pooled.pooled([1.0])
    none = pooled.pooled([float("nan")])
    assert none.kinds == 0 and np.isnan(none.factor) and none.says == "does not say"


def test_a_deviate_is_above_none_where_p_is_below_a_half():
    assert pooled.deviate(0.5) == pytest.approx(0.0) and pooled.deviate(0.025) == pytest.approx(1.96, abs=0.001)
    assert pooled.deviate(0.0) == pooled.deviate(0.001) and pooled.deviate(1.0) == pooled.deviate(0.999)
    assert np.isnan(pooled.deviate(float("nan")))


def test_the_factor_of_two_deviates_is_that_of_a_double_integral():
    """With a spread between kinds, by adaptive quadrature: the mean half-normal of one, the spread of a half."""

    def likely(mean, spread):
        return np.prod(norm.pdf([1.5, -0.4], mean, np.sqrt(1 + spread**2)))

    def under(spread, mean):
        return likely(mean, spread) * halfnorm.pdf(mean) * halfnorm.pdf(spread, scale=0.5)

    claimed, _ = integrate.dblquad(under, 0, 8, 0, 4)
    chance, _ = integrate.quad(lambda spread: likely(0, spread) * halfnorm.pdf(spread, scale=0.5), 0, 4)
    assert pooled.pooled([1.5, -0.4]).factor == pytest.approx(claimed / chance, abs=0.005)
