"""Warm spells in votes: years in which a pair's agreement is above its own trend, and what is seen at their ends."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from pakrus.analysis.independent import geometry
from pakrus.analysis.independent import series as independent
from pakrus.analysis.statistics import bootstrap, spells, surrogates
from pakrus.analysis.statistics.arrays import Bools, Floats, Ints
from pakrus.analysis.thesis.claims import Proposition
from pakrus.evidence.dyads import between

WINDOW = 11
"""Years of the running mean that is the trend: a year with the five before and after it, as far as there are any."""


@dataclass(frozen=True)
class Gap:
    """A mean change at the ends of spells less that in other years, its interval by moving blocks, the two-sided p by
    surrogates of the changes, the `n` years compared and the `ends` among them."""

    value: float
    low: float
    high: float
    p: float
    n: int
    ends: int


def levels(
    panel: pd.DataFrame,
    signs: pd.Series,
    measure: str,
    ends: Proposition,
    above: list[Proposition],
    first: int,
    last: int,
) -> pd.DataFrame:
    """A measure of the pair whose spells end, of the one said to end them, of the two powers between them, and of the
    pairs that other propositions set above: columns by dyad, in the years that all have."""
    pairs = [ends.effect, *(proposition.cause for proposition in above), ends.cause, between(ends.effect, ends.cause)]
    series = {pair: independent.series(panel, signs, pair, measure, "levels", first, last) for pair in pairs}
    return pd.concat(series, axis=1, join="inner")


def trend(values: Floats, window: int = WINDOW) -> Floats:
    """The running mean around each year, of fewer years at the ends; rows by years, or one row."""
    reach, n = window // 2, values.shape[-1]
    total = np.concatenate([np.zeros((*values.shape[:-1], 1)), np.cumsum(values, axis=-1)], axis=-1)
    low, high = np.maximum(np.arange(n) - reach, 0), np.minimum(np.arange(n) + reach + 1, n)
    return np.asarray((total[..., high] - total[..., low]) / (high - low))


def warm(values: pd.Series) -> pd.Series:
    """Whether each year is above the trend."""
    return pd.Series(values.to_numpy() > trend(values.to_numpy(dtype=float)), index=values.index)


def shorter(one: Ints, other: Ints, draws: int, seed: int) -> tuple[float, float, float, float, float]:
    """How much shorter the spells of `one` are than those of `other`, in years of the mean: the difference, its
    percentile interval (spells drawn anew), its two-sided p, lengths dealt to both at random, and the smallest p that a
    deal has. A spell that goes on at the end of the data counts with the years that it has had."""
    rng = np.random.default_rng(seed)
    pooled, size = np.concatenate([one, other]).astype(float), len(one)
    observed = float(other.mean() - one.mean())
    dealt = pooled[rng.random((draws, len(pooled))).argsort(axis=1)]
    by_chance = dealt[:, size:].mean(axis=1) - dealt[:, :size].mean(axis=1)
    again = [some[rng.integers(len(some), size=(draws, len(some)))].mean(axis=1) for some in (one, other)]
    interval = bootstrap.interval(again[1] - again[0])
    return observed, *interval, surrogates.two_sided(observed, by_chance), surrogates.least(by_chance)


def ends_of(values: pd.Series) -> pd.Series:
    """Whether each year is the first that is not above the trend after a spell."""
    above = warm(values)
    return pd.Series(spells.ends(above.to_numpy(), above.index.to_numpy()), index=above.index)


def gap_at(ends: Bools, changes: Floats) -> Floats:
    """The mean change in the years marked as ends less that in the others; rows by years, or one row. Missing where
    there are none of either."""
    ends, changes = np.broadcast_arrays(np.atleast_2d(ends), np.atleast_2d(changes))
    number, n = ends.sum(axis=1), ends.shape[1]
    at = np.where(ends, changes, 0.0).sum(axis=1)
    some = (number > 0) & (number < n)
    inside = np.divide(at, number, out=np.full(len(number), np.nan), where=some)
    outside = np.divide(changes.sum(axis=1) - at, n - number, out=np.zeros(len(number)), where=some)
    return np.asarray(inside - outside)


def gap(ends: pd.Series, changes: pd.Series, draws: int, seed: int) -> Gap | None:
    """The gap over the years that both have; None where they are fewer than `independent.series.LEAST` or have no
    end."""
    both = pd.concat([ends.rename("ends"), changes.rename("change")], axis=1, join="inner")
    at, change = both["ends"].to_numpy(dtype=bool), both["change"].to_numpy(dtype=float)
    if len(both) < independent.LEAST or not at.any():
        return None
    value = float(gap_at(at, change)[0])
    index = bootstrap.resamples((len(at),), draws, seed)
    low, high = bootstrap.interval(gap_at(at[index], change[index]))
    p = surrogates.two_sided(value, gap_at(at, surrogates.drawn(change, draws, seed)))
    return Gap(value, low, high, p, len(both), int(at.sum()))


def gaps_at_random(both: pd.DataFrame, ends: Proposition, draws: int, seed: int) -> Floats:
    """The gap of changes with the cause at the ends of warm spells of the effect for states that move at random while
    the two powers differ as they did (`independent.geometry.at_random`); `both` as `levels`. Draws without an end are
    left out."""
    years = both.index.to_numpy()
    pairs = (ends.effect, ends.cause, between(ends.effect, ends.cause))
    effect, cause, poles = (both[pair].to_numpy() for pair in pairs)
    with_effect, with_cause = geometry.at_random(effect, cause, 1 - poles, draws, seed)
    over = spells.ends(with_effect > trend(with_effect), years)[:, 1:]
    follows = np.diff(years) == 1
    gaps = gap_at(over[:, follows], np.diff(with_cause, axis=1)[:, follows])
    return gaps[~np.isnan(gaps)]


def by_year(both: pd.DataFrame, ends: Proposition) -> pd.DataFrame:
    """For each year: `year`, `effect` (the pair whose spells end), its `trend`, `warm`, `end` (the first year after a
    spell), `cause` and its `rise` on the year before (missing where that is not there); `both` as `levels`."""
    effect = both[ends.effect]
    frame = pd.DataFrame({"year": both.index, "effect": effect.to_numpy(), "trend": trend(effect.to_numpy())})
    frame["warm"], frame["end"] = warm(effect).to_numpy(), ends_of(effect).to_numpy()
    frame["cause"] = both[ends.cause].to_numpy()
    frame["rise"] = frame["cause"].diff().where(frame["year"].diff() == 1)
    return frame
