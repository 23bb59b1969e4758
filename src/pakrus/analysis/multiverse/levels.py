"""The two propositions on levels put through their own, smaller multiverses: the ceiling and the turning point."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from pakrus.analysis.events import series
from pakrus.analysis.multiverse.choices import MODEL, Choices, Histories, Scorings, grid
from pakrus.analysis.statistics.arrays import Floats, Ints
from pakrus.analysis.thesis.claims import Proposition

CEILING_MODEL: Choices = {"start": MODEL["start"], "level": ("year", "five", "sum")}
TURNING_MODEL: Choices = {
    "start": MODEL["start"],
    "lag": (0,),
    "periods": ("across",),
    "statistic": MODEL["statistic"],
}
SPAN = 5
"""Years of a running mean, the year itself the last of them."""


def ceiling_data(data: Choices) -> Choices:
    """The data choices of levels, from those of all series (`multiverse.choices.data`): a year's value is the sum of
    its events' scores, or their mean, which does not grow with how many are told. The scale that shares events out
    between two pairs has no part."""
    return {
        "scale": tuple(scale for scale in data["scale"] if scale != "once"),
        "measure": ("sum", "mean"),
        "papers": data["papers"],
        "planned": data["planned"],
        "multilateral": data["multilateral"],
    }


def turning_data(data: Choices, proposition: Proposition) -> Choices:
    """The data choices of a turn, which may lie in any of the years that the proposition names."""
    return ceiling_data(data) | {"turn": proposition.years}


def turning(data: Choices, proposition: Proposition) -> Choices:
    """All choices of a turn, those of its model that have one value left out."""
    return turning_data(data, proposition) | {"start": MODEL["start"], "statistic": MODEL["statistic"]}


def ceiling_histories(scorings: Scorings, proposition: Proposition, years: range, data: Choices) -> Histories:
    """The pair that is said to be above (`before`) and the one below (`outcome`) under every set of `data`."""
    over, under = [], []
    for chosen in grid(data).itertuples():
        rows = scorings.scored(chosen)
        over.append(values(rows, proposition.cause, years, chosen.measure))
        under.append(values(rows, proposition.effect, years, chosen.measure))
    return Histories(np.array(over), np.array(under))


def ceiling_effects(histories: Histories, years: range, worlds: Ints, model: Choices = CEILING_MODEL) -> Floats:
    """The share of years in which the outcome stands below the other pair less the share in which it stands above,
    worlds by specifications, from -1 to 1. Not a number where neither pair has an event in the window."""
    distinct, which = np.unique(histories.before, axis=0, return_inverse=True)
    moved, columns = distinct[:, worlds], []
    for start in model["start"]:
        left = start - years[0]
        for level in model["level"]:
            over = LEVELS[level](moved[..., left:])[which]
            under = LEVELS[level](histories.outcome[:, left:])[:, None, :]
            silent = (over == 0).all(axis=-1) & (under == 0).all(axis=-1)
            gap = np.round(over - under, 9)
            columns.append(np.where(silent, np.nan, np.sign(gap).mean(axis=-1)).T)
    return np.round(np.stack(columns, axis=-1).reshape(len(worlds), -1), 3)


def turning_histories(scorings: Scorings, proposition: Proposition, years: range, data: Choices) -> Histories:
    """The years from the turn on, marked (`before`), and the pair (`outcome`) under every set of `data`.

    Put through `multiverse.effects.effects` with `TURNING_MODEL`, they say how far the years since the turn are warmer
    than those before it.
    """
    marks, outcome = [], []
    for chosen in grid(data).itertuples():
        marks.append((np.array(years) >= chosen.turn).astype(float))
        outcome.append(values(scorings.scored(chosen), proposition.effect, years, chosen.measure))
    return Histories(np.array(marks), np.array(outcome))


def values(scored: pd.DataFrame, pair: str, years: range, measure: str) -> Floats:
    """A pair's value in each year, the `sum` of its scores or their `mean`; 0 in a year without events."""
    sums = np.asarray(series.yearly(scored, pair, years[0], years[-1]))
    if measure == "sum":
        return sums
    return np.asarray(sums / np.maximum(series.counts(scored, pair, years[0], years[-1]).to_numpy(), 1))


def _five(of_years: Floats) -> Floats:
    """The mean of each year and of those before it in the window, `SPAN` of them at most."""
    sums = np.cumsum(of_years, axis=-1)
    short = np.minimum(np.arange(1, of_years.shape[-1] + 1), SPAN)
    before = np.concatenate([np.zeros((*of_years.shape[:-1], SPAN)), sums[..., :-SPAN]], axis=-1)
    return np.asarray((sums - before[..., : of_years.shape[-1]]) / short)


LEVELS: dict[str, Callable[[Floats], Floats]] = {
    "year": np.asarray,
    "five": _five,
    "sum": lambda of_years: np.cumsum(of_years, axis=-1),
}
"""What is called a pair's level in a year."""
