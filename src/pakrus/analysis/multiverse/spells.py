"""Transience put through its own multiverse: whether warm spells of one pair end when another moves.

Of the years that could have ended a spell, those that did are held against those that did not. How long spells last is
not crossed here: shifts of the other pair leave the lengths as they are.
"""

import numpy as np

from pakrus.analysis.multiverse.choices import MODEL, Choices, Histories
from pakrus.analysis.statistics import spells
from pakrus.analysis.statistics.arrays import Bools, Floats, Ints
from pakrus.analysis.thesis.histories import WARM, warm_years

SPELLS_MODEL: Choices = {"start": MODEL["start"], "lag": MODEL["lag"], "warm": WARM}


def ending_effects(histories: Histories, years: range, worlds: Ints, model: Choices = SPELLS_MODEL) -> Floats:
    """How much oftener a window holds the ends of warm spells than the years in which a spell went on: worlds by
    specifications, a difference of two shares, from -1 to 1, to three decimals.

    An end is the first year that is not warm; a window is a year in which the pair before warms and the `lag` years
    after it. Not a number where, from `start` on, no spell ends, or none goes on, or there is no window.
    """
    distinct, which = np.unique(histories.before > 0, axis=0, return_inverse=True)
    moved, columns = distinct[:, worlds], []
    marks = {name: np.array([warm_years(row, name) for row in histories.outcome]) for name in model["warm"]}
    for start in model["start"]:
        left = start - years[0]
        kept = np.array(years[left:])
        for lag in model["lag"]:
            window = np.any([_back(moved, step) for step in range(lag + 1)], axis=0)[which][..., left:]
            none = ~window.any(axis=-1)
            for name in model["warm"]:
                warm = marks[name][:, left:]
                over = np.array([spells.ends(row, kept) for row in warm])
                on = np.array([row & ~spells.starts(row, kept) for row in warm])
                effect = _share(window, over) - _share(window, on)
                columns.append(np.where(none, np.nan, effect).T)
    return np.round(np.stack(columns, axis=-1).reshape(len(worlds), -1), 3)


def _back(moved: Bools, step: int) -> Bools:
    """The marks of `step` years earlier; none before the first year."""
    marks = np.zeros_like(moved)
    marks[..., step:] = moved[..., : moved.shape[-1] - step]
    return marks


def _share(window: Bools, years: Bools) -> Floats:
    """The share of marked years (sets by years) that lie in the windows (sets by worlds by years); sets by worlds."""
    number = years.sum(axis=1)[:, None]
    inside = np.einsum("pwt,pt->pw", window.astype(float), years.astype(float))
    return np.where(number > 0, inside / np.maximum(number, 1), np.nan)
