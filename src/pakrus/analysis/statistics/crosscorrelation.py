"""Lagged correlation of two yearly series, with the largest over the lags as statistic, so that choosing the lag is
paid for; p by all circular shifts of the first series (see `shifts`). A shift by a year less than the lags go still
finds what is there at another lag, so where all years are shifted as one, p is rarely far below the number of lags over
that of years."""

from dataclasses import dataclass

import numpy as np

from pakrus.analysis.statistics import bootstrap, shifts
from pakrus.analysis.statistics.arrays import Floats, Ints
from pakrus.analysis.statistics.correlation import pearson, spread

FEWEST = 3
"""Fewest pairs of years that are correlated; a longer lag is not tried."""


@dataclass(frozen=True)
class Correlation:
    """The correlation that is farthest from 0 over the lags, its lag in years, its two-sided p and that of a series
    that repeats the first, the mean over the shifts of such correlations, and the interval at that lag."""

    r: float
    lag: int
    p: float
    least: float
    expected: float
    low: float
    high: float


def lagged(first: Floats, then: Floats, lag: int, years: Ints | None = None) -> Floats:
    """Pearson's correlation of `first` with `then` 0, 1, ... `lag` years later: rows by lags.

    `first` is one series or one a row; `then` is one series of the same years, or one a row. Where `years`, which rise,
    leave some out, only pairs that truly lie so many years apart count. 0 where a series does not vary.
    """
    first, then = np.atleast_2d(first).astype(float), np.atleast_2d(then).astype(float)
    correlations = []
    for step in range(lag + 1):
        lead, late = paired(first.shape[1], step, years)
        correlations.append(pearson(first[:, lead], then[:, late], flat=0.0))
    return np.stack(correlations, axis=1)


def paired(number: int, step: int, years: Ints | None = None) -> tuple[Ints, Ints]:
    """The places of the years that have another one `step` years later, and the places of those."""
    lead = np.arange(number - step)
    if years is not None:
        lead = lead[years[lead + step] - years[lead] == step]
    return lead, lead + step


def largest(
    first: Floats,
    then: Floats,
    lag: int,
    sizes: tuple[int, ...],
    draws: int = 0,
    seed: int = 0,
    years: Ints | None = None,
) -> Correlation:
    """The correlation farthest from 0 among those at 0 to `lag` years, `first` leading; `years` as `lagged` has them.

    p is two-sided, by the largest absolute value over all shifts of `first` by the groups `sizes`. The interval is that
    of the correlation at the lag found, by moving blocks; it does not pay for the choice. Missing where a series does
    not vary or is shorter than `FEWEST`.
    """
    nothing = float("nan")
    lag = min(lag, len(first) - FEWEST)
    if lag < 0 or not (spread(first) and spread(then)):
        return Correlation(nothing, 0, nothing, nothing, nothing, nothing, nothing)
    moved = np.asarray(first)[shifts.shifts(sizes, seed)]
    correlations = lagged(moved, then, lag, years)
    place = int(np.abs(correlations[0]).argmax())
    extreme = np.take_along_axis(correlations, np.abs(correlations).argmax(axis=1)[:, None], axis=1)[:, 0]
    pairs = paired(len(first), place, years)
    low, high = bootstrap.interval(_drawn(first, then, pairs, sizes, draws, seed))
    most = np.abs(correlations).max(axis=1)
    return Correlation(
        r=float(correlations[0, place]),
        lag=place,
        p=shifts.one_sided(most),
        least=shifts.one_sided(np.abs(lagged(moved, first, lag, years)).max(axis=1)),
        expected=float(extreme.mean()),
        low=low,
        high=high,
    )


def _drawn(
    first: Floats,
    then: Floats,
    pairs: tuple[Ints, Ints],
    sizes: tuple[int, ...],
    draws: int,
    seed: int,
) -> Floats:
    """The correlation at one lag in each bootstrap draw of pairs of years, within the groups that their first years
    make."""
    if not draws:
        return np.array([])
    lead, late = np.asarray(first)[pairs[0]], np.asarray(then)[pairs[1]]
    shorter = shifts.groups(pairs[0], tuple(int(end) for end in np.cumsum(sizes)[:-1]))
    index = bootstrap.resamples(shorter, draws, seed)
    return pearson(lead[index], late[index], flat=0.0)
