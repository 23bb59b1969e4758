"""How often one pair's level lies below another's, and how sure a share of years can be."""

import numpy as np

from pakrus.analysis.statistics import bootstrap, surrogates
from pakrus.analysis.statistics.arrays import Floats

SLOWEST = 0.98
"""The highest persistence that is reckoned with; beyond it a series has no level."""


def persistence(values: Floats) -> float:
    """The correlation of a series with itself a year before, raised for its bias in short series by (1 + 3 r) / n
    (Kendall 1954, Biometrika 41), from 0 to `SLOWEST`; `SLOWEST` where it does not vary."""
    deviations = values - values.mean()
    size = float((deviations**2).sum())
    if not size:
        return SLOWEST
    r = float((deviations[1:] * deviations[:-1]).sum()) / size
    return float(np.clip(r + (1 + 3 * r) / len(values), 0.0, SLOWEST))


def possible(persistence: float, years: int, draws: int, seed: int) -> Floats:
    """Persistences that a series of so many years leaves open when `persistence` is found in it: draws, normal on the
    scale of Fisher's z with a spread of one over the root of n - 3, from 0 to `SLOWEST`."""
    z = np.random.default_rng(seed).normal(np.arctanh(persistence), 1 / np.sqrt(years - 3), draws)
    return np.clip(np.tanh(z), 0.0, SLOWEST)


def wandering(years: int, persistence: float | Floats, draws: int, seed: int) -> Floats:
    """Series that come back to 0 and keep `persistence` of where they were from year to year (one for all, or one a
    draw): draws by years."""
    noise = np.random.default_rng(seed).normal(size=(years, draws))
    series = np.empty_like(noise)
    series[0] = noise[0] / np.sqrt(1 - np.square(persistence))
    for year in range(1, years):
        series[year] = persistence * series[year - 1] + noise[year]
    return series.T


def below(one: Floats, other: Floats, draws: int, seed: int) -> tuple[float, float, float, float, float]:
    """The share of years in which `one` lies below `other`, its interval by moving blocks, the two-sided p of its
    distance from a half, and the smallest that it could have; a year in which both are the same counts a half.

    Chance is a difference that is as slow as the true one may be around its mean, and prefers neither side
    (`wandering`; a parametric bootstrap, Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 16).
    How slow it is, few years say badly, so each draw has one of the persistences that they leave open. Circular shifts
    cannot ask this: a series that is always below stays below however it is shifted.
    """
    difference = np.round(other - one, 12)
    under = 0.5 + np.sign(difference) / 2
    share = float(under.mean())
    low, high = bootstrap.interval(under[bootstrap.resamples((len(under),), draws, seed)].mean(axis=1))
    slowness = possible(persistence(difference), len(under), draws, seed)
    by_chance = (wandering(len(under), slowness, draws, seed + 1) > 0).mean(axis=1)
    return share, low, high, surrogates.two_sided(share, by_chance), surrogates.two_sided(1.0, by_chance)
