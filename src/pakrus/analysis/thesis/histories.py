"""Scored events as yearly series, under the choices by which the propositions of the thesis are tested."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from pakrus.analysis.events import series
from pakrus.analysis.statistics import shifts
from pakrus.analysis.statistics.arrays import Bools, Floats, Ints

WARM = ("any", "strong")


@dataclass(frozen=True)
class Choices:
    """How the propositions are tested.

    `lag` in years; `warm` counts a year of the pair as warm where its sum is above 0 (`any`), or above the
    median of such years (`strong`); with `apart`, an event that moves both pairs counts for the cause only. Years are
    shifted within the groups that `breaks` make. `left_out` is a span of years without which all is computed. A
    shift of the level is held against stretches of `block` years in random order. `permutations` serve what is not
    shifted, `draws` (0 for none) the intervals.
    """

    first: int = 1947
    last: int = 2023
    lag: int = 2
    warm: str = "any"
    apart: bool = True
    weights: str = "equal"
    breaks: tuple[int, ...] = (1991,)
    left_out: tuple[int, int] | None = None
    block: int = 5
    permutations: int = 999
    draws: int = 0
    seed: int = 1


def warm_years(sums: Floats, warm: str) -> Bools:
    """Which years are warm by one of `WARM`: above 0, or above the median of the years that are."""
    above = sums > 0
    return sums > np.median(sums[above]) if warm == "strong" and above.any() else above


class NothingTold(ValueError):
    """No event of the pair is left to test on."""


class History:
    """Scored events as yearly series under given choices: all years for windows, `kept` ones for what is counted."""

    def __init__(self, scored: pd.DataFrame, pair: str, choices: Choices):
        """`pair` is the one whose warming is to be explained. Raises NothingTold where no event bears on it."""
        self.pair, self.choices = pair, choices
        self.all_years = np.arange(choices.first, choices.last + 1)
        self.kept = np.ones(len(self.all_years), dtype=bool)
        if choices.left_out:
            start, end = choices.left_out
            self.kept = (self.all_years < start) | (self.all_years > end)
            scored = scored[~scored["year"].between(start, end)]
        self.scored = scored
        self.years = self.all_years[self.kept]
        self.sizes = shifts.groups(self.years, choices.breaks)
        if not self.counts(pair).any():
            raise NothingTold(f"no event of {pair} from {choices.first} to {choices.last} in the papers chosen")

    def sums(self, pair: str, without: str | None = None) -> Floats:
        """The sum of a pair's scores in each of all years; `without` leaves out what moves that other pair too."""
        rows = self.scored
        if without:
            moving = rows.loc[(rows["dyad"] == without) & (rows["score"] != 0), "event_id"]
            rows = rows[(rows["dyad"] != pair) | ~rows["event_id"].isin(moving)]
        return np.asarray(series.yearly(rows, pair, self.choices.first, self.choices.last, self.choices.weights))

    def counts(self, pair: str) -> Ints:
        """How many events bear on a pair in each of all years."""
        return np.asarray(series.counts(self.scored, pair, self.choices.first, self.choices.last))

    def warm(self, sums: Floats) -> Bools:
        """Which years are warm, as chosen."""
        return warm_years(sums, self.choices.warm)

    def outcome(self, cause: str) -> Floats:
        """Yearly sums of the pair as they are held against a cause."""
        return self.sums(self.pair, cause if self.choices.apart else None)
