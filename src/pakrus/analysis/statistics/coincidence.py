"""Event coincidence analysis of yearly indicators: how often one kind of year comes with another shortly before.

Rates, and the test by surrogates, are those of Donges, Schleussner, Siegmund and Donner 2016, European Physical Journal
Special Topics 225: the precursor rate is the share of effects with a cause in the years up to them, the trigger rate
the share of causes with an effect in the years from them on. The year itself counts in both, since a year's order of
events is not known.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from pakrus.analysis.statistics import bootstrap, shifts
from pakrus.analysis.statistics.arrays import Bools, Floats, Ints


@dataclass(frozen=True)
class Rate:
    """A coincidence rate, the mean over the shifts (`expected`), `n` years that it is a share of, its statistics over
    all shifts, and the interval of its excess."""

    observed: float
    expected: float
    low: float
    high: float
    n: int
    shifted: Floats

    @property
    def effect(self) -> float:
        """How far the rate is above that of the shifts."""
        return self.observed - self.expected


def before(indicator: Bools, lag: int) -> Bools:
    """Whether the indicator holds in a year or in one of the `lag` years before it."""
    window = indicator.copy()
    for step in range(1, lag + 1):
        window[step:] |= indicator[: len(indicator) - step]
    return window


def after(indicator: Bools, lag: int) -> Bools:
    """Whether the indicator holds in a year or in one of the `lag` years after it."""
    return before(indicator[::-1], lag)[::-1]


def rate(counted: Bools, window: Bools, sizes: tuple[int, ...], draws: int = 0, seed: int = 0) -> Rate:
    """The share of the counted years that lie in the window, held against all shifts of the counted years.

    Both are true or false by year, `sizes` as `statistics.shifts.groups` gives them. The interval is that of the excess
    over what the window's share of each group would give; without draws, or without a counted year, it is missing.
    """
    n = int(counted.sum())
    if not n:
        nothing = float("nan")
        return Rate(nothing, nothing, nothing, nothing, 0, np.array([nothing]))
    index = shifts.shifts(sizes, seed)
    shifted = counted[index].astype(float) @ window.astype(float) / n
    low, high = bootstrap.interval(_drawn(counted, window, sizes, draws, seed))
    return Rate(float(shifted[0]), float(shifted.mean()), low, high, n, shifted)


def _drawn(counted: Bools, window: Bools, sizes: tuple[int, ...], draws: int, seed: int) -> Floats:
    """The excess in each bootstrap draw: the share of counted years in the window less the window's share of their
    group, which is the mean over all shifts."""
    if not draws:
        return np.array([])
    index = bootstrap.resamples(sizes, draws, seed)
    inside, hits = window[index].astype(float), counted[index].astype(float)
    excess, start = np.zeros(draws), 0
    for size in sizes:
        some = slice(start, start + size)
        share = inside[:, some].mean(axis=1, keepdims=True)
        excess += (hits[:, some] * (inside[:, some] - share)).sum(axis=1)
        start += size
    number = hits.sum(axis=1)
    return np.asarray(np.divide(excess, number, out=np.full(draws, np.nan), where=number > 0))


def by_year(years: Ints, cause: Bools, warm: Bools, lag: int) -> pd.DataFrame:
    """Each year with whether it has the cause, whether it lies in the cause's window, and whether it is warm: `year`,
    `cause`, `window`, `warm`."""
    return pd.DataFrame({"year": years, "cause": cause, "window": before(cause, lag), "warm": warm})
