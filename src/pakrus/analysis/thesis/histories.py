"""All that papers tell, by event and by year: what moves each pair of states, beside how much is told at all."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from pakrus.analysis.statistics.arrays import Bools, Floats, Ints

GOLDSTEIN_RANGE = 10.0
"""Scores by acts run from -10 to 10 and are divided by it, so that both scales have the same units."""


@dataclass(frozen=True)
class Told:
    """Every dated happening that is told: its year, and its score for each pair that it bears on (0 for all others),
    from -1 to 1."""

    events: pd.Index
    years: Ints
    scores: dict[str, Floats]

    def score(self, pair: str) -> Floats:
        """The score of each event for a pair."""
        return self.scores.get(pair, np.zeros(len(self.years)))


@dataclass(frozen=True)
class Years:
    """A question's years: the `balance` of the pair asked of (scores of what is no cause), how much is `told` beside
    the causes, and which years have the `cause`."""

    years: Ints
    balance: Floats
    told: Floats
    cause: Bools


def told(years: pd.Series, scored: pd.DataFrame, scale: str) -> Told:
    """What `events.series.told` and `events.series.scored` give of the same papers."""
    place = pd.Series(np.arange(len(years)), index=years.index)
    unit = GOLDSTEIN_RANGE if scale == "goldstein" else 1.0
    scores = {}
    for pair, rows in scored.groupby("dyad"):
        column = np.zeros(len(years))
        column[place[rows["event_id"]].to_numpy()] = rows["score"].to_numpy() / unit
        scores[str(pair)] = column
    return Told(years.index, years.to_numpy(), scores)


def by_year(
    told: Told, effect: str, causes: Sequence[tuple[str, int]], first: int, last: int, *, apart: bool = True
) -> Years:
    """The years from `first` to `last` as a question asks of them: `causes` are pairs with the way they move.

    A year has the cause where the scores of the causes' pairs, each times its way, sum to more than nothing. What moves
    one of these pairs is no response and is not counted as told; without `apart` it is both.
    """
    inside = (told.years >= first) & (told.years <= last)
    moving = np.zeros(len(told.years), dtype=bool)
    pull = np.zeros(len(told.years))
    for pair, way in causes:
        score = told.score(pair)
        moving |= score != 0
        pull += way * score
    counted = inside & ~moving if apart else inside

    def summed(worth: Floats, rows: Bools) -> Floats:
        sums = np.bincount(told.years[rows] - first, weights=worth[rows], minlength=last - first + 1)
        return np.asarray(np.round(sums, 9))  # so that the order of the rows does not matter

    return Years(
        np.arange(first, last + 1),
        summed(told.score(effect), counted),
        summed(np.ones(len(told.years)), counted),
        summed(pull, inside & moving) > 0,
    )
