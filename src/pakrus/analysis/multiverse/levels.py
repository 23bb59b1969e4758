"""The two propositions on levels put through their own, smaller multiverses: the ceiling and the turning point."""

import numpy as np
import pandas as pd

from pakrus.analysis.events import series
from pakrus.analysis.multiverse.choices import DATA, MODEL, Histories, grid, scored

LEVEL_DATA: dict[str, tuple] = {
    "scale": DATA["scale"][:3],  # without the scale that shares events out between two pairs
    "measure": ("sum", "mean"),
    "papers": DATA["papers"],
    "planned": DATA["planned"],
    "multilateral": DATA["multilateral"],
}
"""A year's value is the sum of its events' scores, or their mean, which does not grow with how many are told."""
CEILING = LEVEL_DATA | {"start": MODEL["start"], "level": ("year", "five", "sum")}
TURNING_DATA = LEVEL_DATA | {"turn": (2010, 2014)}
TURNING_MODEL = {"start": MODEL["start"], "lag": (0,), "periods": ("across",), "statistic": MODEL["statistic"]}
TURNING = TURNING_DATA | {"start": MODEL["start"], "statistic": MODEL["statistic"]}
SPAN = 5
"""Years of a running mean, the year itself the last of them."""


def ceiling_histories(tables: dict[str, pd.DataFrame], years: range) -> Histories:
    """India-Russia (`before`) and Pakistan-Russia (`outcome`) under every set of `LEVEL_DATA`."""
    over, under, made = [], [], {}
    for one in grid(LEVEL_DATA).itertuples():
        rows = scored(tables, one, made)
        over.append(values(rows, "IND-RUS", years, one.measure))
        under.append(values(rows, "PAK-RUS", years, one.measure))
    return Histories(np.array(over), np.array(under))


def ceiling_effects(histories: Histories, years: range, worlds: np.ndarray) -> np.ndarray:
    """The share of years in which Pakistan-Russia stands below India-Russia less the share in which it stands above,
    worlds by specifications, from -1 to 1. Not a number where neither pair has an event in the window."""
    distinct, which = np.unique(histories.before, axis=0, return_inverse=True)
    moved, columns = distinct[:, worlds], []
    for start in CEILING["start"]:
        left = start - years[0]
        for level in CEILING["level"]:
            over = LEVELS[level](moved[..., left:])[which]
            under = LEVELS[level](histories.outcome[:, left:])[:, None, :]
            silent = (over == 0).all(axis=-1) & (under == 0).all(axis=-1)
            gap = np.round(over - under, 9)
            columns.append(np.where(silent, np.nan, np.sign(gap).mean(axis=-1)).T)
    return np.round(np.stack(columns, axis=-1).reshape(len(worlds), -1), 3)


def turning_histories(tables: dict[str, pd.DataFrame], years: range) -> Histories:
    """The years from the turn on, marked (`before`), and Pakistan-Russia (`outcome`) under all sets of `TURNING_DATA`.

    Put through `multiverse.effects.effects` with `TURNING_MODEL`, they say how far the years since the turn are warmer
    than those before it.
    """
    marks, outcome, made = [], [], {}
    for one in grid(TURNING_DATA).itertuples():
        marks.append((np.array(years) >= one.turn).astype(float))
        outcome.append(values(scored(tables, one, made), "PAK-RUS", years, one.measure))
    return Histories(np.array(marks), np.array(outcome))


def values(scored: pd.DataFrame, pair: str, years: range, measure: str) -> np.ndarray:
    """A pair's value in each year, the `sum` of its scores or their `mean`; 0 in a year without events."""
    sums = series.yearly(scored, pair, years[0], years[-1]).to_numpy()
    if measure == "sum":
        return sums
    return sums / np.maximum(series.counts(scored, pair, years[0], years[-1]).to_numpy(), 1)


def _five(of_years: np.ndarray) -> np.ndarray:
    """The mean of each year and of those before it in the window, `SPAN` of them at most."""
    sums = np.cumsum(of_years, axis=-1)
    short = np.minimum(np.arange(1, of_years.shape[-1] + 1), SPAN)
    before = np.concatenate([np.zeros((*of_years.shape[:-1], SPAN)), sums[..., :-SPAN]], axis=-1)
    return (sums - before[..., : of_years.shape[-1]]) / short


LEVELS = {"year": np.asarray, "five": _five, "sum": lambda of_years: np.cumsum(of_years, axis=-1)}
"""What is called a pair's level in a year."""
