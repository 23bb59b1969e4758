"""One partially pooled model of what several kinds of evidence say of one claim, with a Bayes factor.

Each kind gives a normal deviate with a variance of one. These vary round a common mean with a spread between kinds
(the model of meta-analysis: DerSimonian and Laird 1986, Controlled Clinical Trials 7(3)), which has a half-normal
prior. Under the claim the mean has a half-normal prior on the side predicted, under chance it is none; the Bayes factor
compares how likely the deviates are (Kass and Raftery 1995, Journal of the American Statistical Association 90(430)).
All integrals are sums on fixed grids, so every machine gives the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from statistics import NormalDist

import numpy as np

from pakrus.analysis.statistics.arrays import Floats

PRIOR, SPREAD = 1.0, 0.5
"""The scales of the half-normal priors of the mean, under the claim, and of the spread between kinds."""
SPEAKS = 3.0
"""A Bayes factor above this speaks for the claim, one below its inverse against it."""
FOR, AGAINST, BETWEEN = "speaks for it", "speaks against it", "does not say"
NEAREST = 0.001
"""A p is not taken to be nearer to 0 or 1 than this."""
MEANS, SPREADS = np.linspace(-6.0, 6.0, 2401), np.linspace(0.0, 3.0, 301)


@dataclass(frozen=True)
class Pooled:
    """The mean of the kinds (`mean`) with the interval that holds 95 per cent of its posterior (`low`, `high`), with a
    normal prior on both sides; the Bayes factor of the claim against chance (`factor`); how many kinds (`kinds`)."""

    mean: float
    low: float
    high: float
    factor: float
    kinds: int

    @property
    def says(self) -> str:
        """What the Bayes factor says: of `FOR`, `AGAINST` and `BETWEEN`."""
        return FOR if self.factor > SPEAKS else AGAINST if self.factor < 1 / SPEAKS else BETWEEN


def deviate(p: float) -> float:
    """The normal deviate of a one-sided p: above 0 where it is below a half; missing where it is."""
    return nan if p != p else NormalDist().inv_cdf(1 - min(max(p, NEAREST), 1 - NEAREST))


def pooled(deviates: Sequence[float], prior: float = PRIOR, spread: float = SPREAD) -> Pooled:
    """The model for the deviates of one claim; missing ones are left out, and without any all is missing."""
    there = np.array([value for value in deviates if value == value])
    if not len(there):
        return Pooled(nan, nan, nan, nan, 0)
    of_spread = _half_normal(SPREADS, spread)
    likely = np.exp(_log_likelihood(there)) @ of_spread
    under = _half_normal(MEANS, prior) * (MEANS >= 0)
    under /= under.sum()
    chance = float(likely[len(MEANS) // 2])
    posterior = likely * _half_normal(MEANS, prior)
    posterior /= posterior.sum()
    cumulated = np.cumsum(posterior)
    low, high = (float(MEANS[np.searchsorted(cumulated, at)]) for at in (0.025, 0.975))
    return Pooled(float(posterior @ MEANS), low, high, float(likely @ under) / chance, len(there))


def _half_normal(grid: Floats, scale: float) -> Floats:
    """Weights of a normal density over a grid, which sum to one."""
    weights = np.exp(-0.5 * (grid / scale) ** 2)
    return np.asarray(weights / weights.sum())


def _log_likelihood(deviates: Floats) -> Floats:
    """How likely the deviates are, by mean (rows) and spread (columns)."""
    variance = 1 + SPREADS**2
    squares = ((deviates[None, :] - MEANS[:, None]) ** 2).sum(axis=1)
    return np.asarray(-0.5 * (squares[:, None] / variance + len(deviates) * np.log(2 * np.pi * variance)))
