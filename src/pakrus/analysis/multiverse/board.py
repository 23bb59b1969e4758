"""A curve of specifications laid out: which values of which choices lie where on it, and which choices move it."""

import numpy as np
import pandas as pd

from pakrus.analysis.multiverse.curve import BAND
from pakrus.analysis.statistics.arrays import Floats


def by_value(specifications: pd.DataFrame, effects: Floats) -> pd.DataFrame:
    """A line for each value of each choice: `choice`, `value`, `specifications`, `undefined` (without an effect),
    `predicted` (share of the others with an effect above zero), `median`."""
    effect, rows = pd.Series(effects), []
    for choice, column in specifications.items():
        for value, group in effect.groupby(column.to_numpy(), sort=False):
            some = group.dropna()
            share = (some > 0).mean() if len(some) else np.nan
            rows.append((choice, str(value), len(group), len(group) - len(some), share, some.median()))
    columns = ["choice", "value", "specifications", "undefined", "predicted", "median"]
    return pd.DataFrame(rows, columns=columns)


def drivers(specifications: pd.DataFrame, effects: Floats) -> pd.DataFrame:
    """How much of the spread each choice accounts for alone: `choice`, `eta_effect`, `eta_sign`, the largest first.

    Eta squared, the sum of squares between a choice's values over the whole: of the effects, and of whether they are
    above zero. Specifications without an effect are left out, so choices are not quite independent of one another.
    """
    some = ~np.isnan(effects)
    effect = pd.Series(effects[some])
    rows = [
        (choice, eta_squared(effect, column[some]), eta_squared((effect > 0).astype(float), column[some]))
        for choice, column in specifications.items()
    ]
    frame = pd.DataFrame(rows, columns=["choice", "eta_effect", "eta_sign"])
    return frame.sort_values(["eta_effect", "choice"], ascending=[False, True]).reset_index(drop=True)


def eta_squared(values: pd.Series, groups: pd.Series) -> float:
    """The share of the values' spread that lies between groups; 0 where they do not differ at all."""
    centre = values.mean()
    whole = ((values - centre) ** 2).sum()
    by_group = values.groupby(groups.to_numpy()).agg(["mean", "size"])
    return float(((by_group["mean"] - centre) ** 2 * by_group["size"]).sum() / whole) if whole else 0.0


def curve(effects: Floats, points: int) -> pd.DataFrame:
    """The sorted curve at evenly spaced places, and where it lies in the other worlds: `at` (share of specifications
    below, 0 to 1), `effect`, `low`, `high` (the middle 95 per cent of worlds, at the same place)."""
    at = np.linspace(0, 1, points)
    worlds = [np.quantile(world[~np.isnan(world)], at) for world in effects if not np.isnan(world).all()]
    low, high = np.quantile(worlds[1:], BAND, axis=0)
    return pd.DataFrame({"at": at, "effect": worlds[0], "low": low, "high": high}).round(4)


def strips(specifications: pd.DataFrame, effects: Floats, bins: int) -> pd.DataFrame:
    """Where along the sorted curve each value is used: `choice`, `value`, `bin` (from the smallest effects), `effect`
    (the bin's median), `use`.

    `use` is the share of the bin's specifications that have the value, over its share of all: 1 where it makes no
    difference to the place. Of the specifications that have an effect; equal ones in the order of their numbers.
    """
    some = specifications[~np.isnan(effects)]
    order = np.argsort(effects[~np.isnan(effects)], kind="stable")
    place = np.empty(len(order), dtype=int)
    place[order] = np.arange(len(order)) * bins // len(order)
    middle = pd.Series(effects[~np.isnan(effects)]).groupby(place).median()
    rows = []
    for choice, column in some.items():
        shares = pd.crosstab(column.to_numpy(), place, normalize="columns")
        for value in column.unique():
            use = (shares.loc[value] / (column == value).mean()).round(4)
            rows += [(choice, str(value), n, middle[n], use[n]) for n in middle.index]
    return pd.DataFrame(rows, columns=["choice", "value", "bin", "effect", "use"])


def wide(specifications: pd.DataFrame, effects: dict[str, Floats], across: str) -> pd.DataFrame:
    """All effects of several curves: a column for each of a choice's values, `P1_1947`, a row for each set of the other
    choices, in their order."""
    others = [name for name in specifications if name != across]
    parts = []
    for name, values in effects.items():
        frame = specifications.assign(effect=values)
        parts += [
            group.set_index(others)["effect"].rename(f"{name}_{value}")
            for value, group in frame.groupby(across, sort=False)
        ]
    return pd.concat(parts, axis=1).reset_index()
