"""Whether the level of one pair of states stays below that of another: cumulated scores, year by year.

The level of a pair is the sum of its scores up to a year; the mean score of its events up to then is free of how many
are told. Chance is every circular shift of the first pair's years (see `shifts`). A shift keeps the sum of all years,
so the comparison sees that one pair's scores come later than the other's, and not that one level follows the other
closely from below.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from pakrus.analysis.statistics import bootstrap, shifts
from pakrus.analysis.statistics.arrays import Bools, Floats, Ints


@dataclass(frozen=True)
class Below:
    """The share of years in which one level lies below the other, by year and over the shifts, its p and the smallest
    that a shift would have had; `n` years compared."""

    observed: float
    expected: float
    p: float
    least: float
    low: float
    high: float
    n: int
    by_year: Bools

    @property
    def effect(self) -> float:
        """How far the share is above that of the shifts."""
        return self.observed - self.expected


def levels(scores: Floats) -> Floats:
    """The sum of the scores up to each year."""
    return np.cumsum(scores, axis=-1)


def means(scores: Floats, counts: Ints) -> Floats:
    """The mean score of the events up to each year; missing before the first."""
    number = np.cumsum(counts, axis=-1)
    return np.asarray(np.divide(levels(scores), number, out=np.full(number.shape, np.nan), where=number > 0))


def by_year(years: Ints, one: Floats, other: Floats, one_events: Ints, other_events: Ints) -> pd.DataFrame:
    """Both levels by year: `year`, `own`, `other`, `below` (whether the first is the lower), and how many events each
    year has: `own_events`, `other_events`."""
    frame = pd.DataFrame({"year": years, "own": levels(one), "other": levels(other)})
    frame["below"] = frame["own"] < frame["other"] - shifts.NEAR
    return frame.assign(own_events=one_events, other_events=other_events)


def below(one: Floats, other: Floats, sizes: tuple[int, ...], draws: int = 0, seed: int = 0) -> Below:
    """How often the level of `one` lies below that of `other`; both are scores by year."""
    return _compared(levels(one[shifts.shifts(sizes, seed)]), levels(other), sizes, draws, seed)


def below_by_event(
    one: tuple[Floats, Ints],
    other: tuple[Floats, Ints],
    sizes: tuple[int, ...],
    draws: int = 0,
    seed: int = 0,
) -> Below:
    """How often the mean score of the events of `one` so far lies below that of `other`, of the years in which both
    have had an event; each is scores and numbers of events by year."""
    index = shifts.shifts(sizes, seed)
    return _compared(means(one[0][index], one[1][index]), means(*other), sizes, draws, seed)


def _compared(one: Floats, other: Floats, sizes: tuple[int, ...], draws: int, seed: int) -> Below:
    there = ~(np.isnan(one) | np.isnan(other))
    under = np.where(there, one < other - shifts.NEAR, False)
    number = there.sum(axis=1)
    shares = np.divide(under.sum(axis=1), number, out=np.full(len(number), np.nan), where=number > 0)
    if np.isnan(shares[0]):
        nothing = float("nan")
        return Below(nothing, nothing, nothing, nothing, nothing, nothing, 0, under[0])
    shares = shares[~np.isnan(shares)]
    low, high = float("nan"), float("nan")
    if draws:
        index = bootstrap.resamples(sizes, draws, seed)
        years = there[0][index].sum(axis=1)
        drawn = np.divide(under[0][index].sum(axis=1), years, out=np.full(draws, np.nan), where=years > 0)
        low, high = bootstrap.interval(drawn - shares.mean())
    p, least = shifts.two_sided(shares), shifts.least(shares)
    return Below(float(shares[0]), float(shares.mean()), p, least, low, high, int(number[0]), under[0] & there[0])
