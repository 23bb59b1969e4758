"""Warm spells of a pair of states: runs of years whose sum of scores warms it, how long they last and what ends them.

A spell that lasts to the end of the series, or to a gap in its years, is censored; lengths are those of Kaplan and
Meier 1958, Journal of the American Statistical Association 53(282), with scipy's interval (log-log).
"""

import warnings
from functools import lru_cache

import numpy as np
import pandas as pd
from scipy.stats import CensoredData, ecdf

from pakrus.analysis.statistics.arrays import Bools, Floats, Ints
from pakrus.analysis.statistics.shifts import fixed


def starts(warm: Bools, years: Ints) -> Bools:
    """Whether a spell starts in each year: it is warm, and the year before is not, or is not there. Rows by years, or
    one row."""
    joined = np.concatenate([[False], np.diff(years) == 1])
    return np.asarray(warm & ~(_previous(warm) & joined))


def ends(warm: Bools, years: Ints) -> Bools:
    """Whether each year is the first that is not warm after a spell."""
    joined = np.concatenate([[False], np.diff(years) == 1])
    return np.asarray(~warm & _previous(warm) & joined)


def spells(warm: pd.Series) -> pd.DataFrame:
    """The spells of an indicator by year: `first`, `last`, `length` (years), `ended` (whether the year after the last
    is there and not warm)."""
    years, values = warm.index.to_numpy(), warm.to_numpy()
    first = np.flatnonzero(starts(values, years))
    over = {int(year) for year in years[ends(values, years)]}
    rows = []
    for place in first:
        last = place
        while last + 1 < len(values) and values[last + 1] and years[last + 1] == years[last] + 1:
            last += 1
        rows.append((int(years[place]), int(years[last]), int(last - place + 1), int(years[last]) + 1 in over))
    return pd.DataFrame(rows, columns=["first", "last", "length", "ended"])


def lasting(spells: pd.DataFrame) -> pd.DataFrame:
    """The share of spells that last longer than so many years: `years`, `share`, `low`, `high` (95 per cent)."""
    over = spells["ended"]
    data = CensoredData(uncensored=spells.loc[over, "length"], right=spells.loc[~over, "length"])
    function = ecdf(data).sf
    with warnings.catch_warnings():  # bounds at the ends of the curve are not defined, and are missing below
        warnings.simplefilter("ignore", RuntimeWarning)
        bounds = function.confidence_interval(0.95, method="log-log")
    return pd.DataFrame(
        {
            "years": function.quantiles.astype(int),
            "share": function.probabilities,
            "low": bounds.low.probabilities,
            "high": bounds.high.probabilities,
        }
    )


def median(lasting: pd.DataFrame) -> tuple[float, float, float]:
    """The length that half of the spells do not pass, with its interval: where the share, and its bounds, first fall to
    a half (Brookmeyer and Crowley 1982, Biometrics 38(1)). Missing where they do not."""
    lengths = []
    for column in ("share", "low", "high"):
        reached = lasting.loc[lasting[column] <= 0.5, "years"]
        lengths.append(float(reached.iloc[0]) if len(reached) else float("nan"))
    return lengths[0], lengths[1], lengths[2]


def mean_lengths(warm: Bools, years: Ints) -> Floats:
    """Warm years to a spell, a row a series: rows by years. Missing where there is no spell."""
    warm = np.atleast_2d(warm)
    number = starts(warm, years).sum(axis=1)
    total = warm.sum(axis=1).astype(float)
    return np.asarray(np.divide(total, number, out=np.full(len(total), np.nan), where=number > 0))


@lru_cache(maxsize=64)
def orders(sizes: tuple[int, ...], permutations: int, seed: int) -> Ints:
    """Years in random order within their groups, the true order first: 1 and `permutations` rows by years."""
    rng = np.random.default_rng(seed)
    parts, start = [], 0
    for size in sizes:
        order = rng.random((permutations + 1, size)).argsort(axis=1)
        order[0] = np.arange(size)
        parts.append(start + order)
        start += size
    return fixed(np.concatenate(parts, axis=1))


def _previous(warm: Bools) -> Bools:
    previous = np.zeros_like(warm)
    previous[..., 1:] = warm[..., :-1]
    return previous
