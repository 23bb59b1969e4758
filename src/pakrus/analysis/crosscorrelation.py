"""Lagged correlation of two yearly series, with the largest over the lags as statistic, so that choosing the lag is
paid for; p by all circular shifts of the first series (see `shifts`). A shift by a year less than the lags go still
finds what is there at another lag, so p is rarely far below the number of lags over that of years."""

from dataclasses import dataclass

import numpy as np

from pakrus.analysis import effects, shifts

FEWEST = 3
"""Fewest pairs of years that are correlated; a longer lag is not tried."""


@dataclass(frozen=True)
class Correlation:
    """The correlation that is farthest from 0 over the lags, its lag in years, two-sided and one-sided p (for one that
    is above 0), the mean over the shifts of such correlations, and the interval at that lag."""

    r: float
    lag: int
    p: float
    p_one: float
    expected: float
    low: float
    high: float


def lagged(first: np.ndarray, then: np.ndarray, lag: int) -> np.ndarray:
    """Pearson's correlation of `first` with `then` 0, 1, ... `lag` years later: rows by lags.

    `first` is one series or one a row; `then` is one series of the same years, or one a row. 0 where a series does not
    vary.
    """
    first, then = np.atleast_2d(first).astype(float), np.atleast_2d(then).astype(float)
    return np.stack([_correlation(first, then, step) for step in range(lag + 1)], axis=1)


def largest(
    first: np.ndarray, then: np.ndarray, lag: int, sizes: tuple[int, ...], draws: int = 0, seed: int = 0
) -> Correlation:
    """The correlation farthest from 0 among those at 0 to `lag` years, `first` leading.

    p is two-sided by the largest absolute value, one-sided by the largest value, over all shifts of `first` by the
    groups `sizes`. The interval is that of the correlation at the lag found, by moving blocks; it does not pay for the
    choice. Missing where a series does not vary or is shorter than `FEWEST`.
    """
    nothing = float("nan")
    lag = min(lag, len(first) - FEWEST)
    if lag < 0 or not (np.ptp(first) and np.ptp(then)):
        return Correlation(nothing, 0, nothing, nothing, nothing, nothing, nothing)
    found = lagged(np.asarray(first)[shifts.shifts(sizes, seed)], then, lag)
    place = int(np.abs(found[0]).argmax())
    extreme = np.take_along_axis(found, np.abs(found).argmax(axis=1)[:, None], axis=1)[:, 0]
    low, high = effects.interval(_drawn(first, then, place, sizes, draws, seed))
    return Correlation(
        r=float(found[0, place]),
        lag=place,
        p=shifts.one_sided(np.abs(found).max(axis=1)),
        p_one=shifts.one_sided(found.max(axis=1)),
        expected=float(extreme.mean()),
        low=low,
        high=high,
    )


def _correlation(first: np.ndarray, then: np.ndarray, step: int) -> np.ndarray:
    years = first.shape[1] - step
    lead, late = first[:, :years], then[:, step:]
    lead, late = lead - lead.mean(axis=1, keepdims=True), late - late.mean(axis=1, keepdims=True)
    size = np.sqrt((lead**2).sum(axis=1) * (late**2).sum(axis=1))
    together = (lead * late).sum(axis=1)
    return np.divide(together, size, out=np.zeros(len(together)), where=size > shifts.NEAR)


def _drawn(first: np.ndarray, then: np.ndarray, step: int, sizes: tuple[int, ...], draws: int, seed: int) -> np.ndarray:
    """The correlation at one lag in each bootstrap draw of pairs of years that lie `step` apart."""
    if not draws:
        return np.array([])
    lead, late = np.asarray(first)[: len(first) - step], np.asarray(then)[step:]
    shorter = tuple(size for size in (*sizes[:-1], sizes[-1] - step) if size > 0)
    if sum(shorter) != len(lead):
        shorter = (len(lead),)
    index = effects.resamples(shorter, draws, seed)
    return _correlation(lead[index].astype(float), late[index].astype(float), 0)
