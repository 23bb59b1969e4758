"""Measures of the independent panel as yearly series, in levels and changes, and how two of them go together.

Every measure is turned so that higher is closer: a distance counts with its sign changed.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.stats import norm

from pakrus.analysis.statistics import bootstrap, shifts, surrogates
from pakrus.analysis.statistics.arrays import Floats
from pakrus.analysis.statistics.correlation import pearson, spread

FORMS = ("levels", "changes")
SPANS = ("whole", "to 1991", "from 1992")
CUT = 1992
"""The first year of the Russian Federation."""
LEAST = 10
"""Fewest years that a correlation is taken of."""


@dataclass(frozen=True)
class Correlation:
    """Pearson's r over `n` years; its interval by Fisher's z (Fisher 1921, Metron 1), which takes years as
    independent, and by moving blocks, which does not; two-sided p by all circular shifts and by surrogates."""

    r: float
    n: int
    low: float
    high: float
    block_low: float
    block_high: float
    p_shift: float
    p: float


def years(span: str, first: int, last: int) -> tuple[int, int]:
    """The first and last year of a span of `SPANS`, within those given."""
    if span not in SPANS:
        raise ValueError(f"span {span!r} is none of {', '.join(SPANS)}")
    return (max(first, CUT) if span == "from 1992" else first), (min(last, CUT - 1) if span == "to 1991" else last)


def closeness(panel: pd.DataFrame, signs: pd.Series, pair: str, measure: str, first: int, last: int) -> pd.DataFrame:
    """A measure of a pair by year, higher for closer: index `year`; `value`, `source_id`. Empty where there is none.

    `signs` is 1 or -1 by measure (`direction` of the table `panel_measures`). Raises ValueError for a measure whose
    sign is 0, since more of it is neither closer nor farther.
    """
    if not signs[measure]:
        raise ValueError(f"measure {measure!r} says nothing of closeness")
    rows = panel[(panel["dyad"] == pair) & (panel["measure"] == measure) & panel["year"].between(first, last)]
    rows = rows.sort_values("year")
    value = rows["value"].to_numpy(dtype=float) * float(signs[measure])
    index = pd.Index(rows["year"].astype(int), name="year")
    return pd.DataFrame({"value": value, "source_id": rows["source_id"].to_numpy()}, index=index)


def series(
    panel: pd.DataFrame, signs: pd.Series, pair: str, measure: str, form: str, first: int, last: int
) -> pd.Series:
    """A measure of a pair in one of `FORMS`, by year, as `closeness`. A change is one from the year before, if that
    is in the span and by the same source: a step from one source to another is no change."""
    if form not in FORMS:
        raise ValueError(f"form {form!r} is none of {', '.join(FORMS)}")
    values = closeness(panel, signs, pair, measure, first, last)
    if form == "levels":
        return values["value"]
    follows = (values.index.to_series().diff() == 1) & (values["source_id"] == values["source_id"].shift())
    return values["value"].diff()[follows]


def joined(one: pd.Series, other: pd.Series, lag: int = 0) -> tuple[Floats, Floats]:
    """Values of `one` in the years in which `other` has a value `lag` years before, and those; a lag below 0 is a lead
    of `one`."""
    moved = other.set_axis(other.index + lag)
    both = pd.concat([one, moved], axis=1, join="inner").sort_index().to_numpy(dtype=float)
    return both[:, 0], both[:, 1]


def fisher(r: float, n: int, level: float = bootstrap.LEVEL) -> tuple[float, float]:
    """The interval of r by Fisher's z: atanh r, give or take a quantile over the root of n - 3."""
    if n <= 3 or abs(r) >= 1:
        return r, r
    reach = norm.ppf((1 + level) / 2) / np.sqrt(n - 3)
    return float(np.tanh(np.arctanh(r) - reach)), float(np.tanh(np.arctanh(r) + reach))


def unrelated(n: pd.Series, level: float = bootstrap.LEVEL) -> pd.Series:
    """How far from 0, at most, that share of correlations lies where series of n independent years have nothing to do
    with each other, by the standard error of Fisher's z, which for small correlations is near to r."""
    return norm.ppf((1 + level) / 2) / np.sqrt(n - 3)


def detectable(n: int, alpha: float, power: float = 0.8) -> float:
    """The smallest true r that a two-sided test at `alpha` finds with this `power` in `n` independent years (by
    Fisher's z; Cohen 1988, Statistical Power Analysis, chapter 3)."""
    return float(np.tanh((norm.ppf(1 - alpha / 2) + norm.ppf(power)) / np.sqrt(n - 3)))


def correlate(one: pd.Series, other: pd.Series, lag: int, draws: int, seed: int) -> Correlation | None:
    """How `one` goes with `other` of `lag` years before; None where they share fewer than `LEAST` years or one of them
    does not vary. Years that a source lacks are closed up for shifts, blocks and surrogates."""
    first, second = joined(one, other, lag)
    n = len(first)
    if n < LEAST or not (spread(first) and spread(second)):
        return None
    r = float(pearson(first, second))
    index = bootstrap.resamples((n,), draws, seed)
    block_low, block_high = bootstrap.interval(pearson(first[index], second[index], flat=0.0))
    shifted = pearson(first[shifts.shifts((n,))], second, flat=0.0)
    by_chance = pearson(surrogates.drawn(first, draws, seed), second, flat=0.0)
    p = surrogates.two_sided(r, by_chance)
    return Correlation(r, n, *fisher(r, n), block_low, block_high, shifts.two_sided(shifted), p)
