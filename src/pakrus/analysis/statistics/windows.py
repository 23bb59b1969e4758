"""How much more there is in some years than in quiet ones, for all that is told in them, held against all shifts.

A balance (say, warmings less coolings) and an exposure (all that is told) are given by year, and marks that say which
years follow a cause. The statistic is the balance per unit of exposure in the marked years less that in the quiet ones.
Chance is every circular shift of the marks against the years (`statistics.shifts`), so nothing is drawn. The interval
inverts that test: it holds the effects, added to the balance in proportion to the exposure of the marked years, that
the test does not reject (Lehmann and Romano 2005, Testing Statistical Hypotheses, 3.5); every shift has one effect at
which it comes level with the true marks, so the ends are order statistics of these.
"""

from dataclasses import dataclass
from functools import reduce
from math import nan

import numpy as np

from pakrus.analysis.statistics import shifts
from pakrus.analysis.statistics.arrays import Bools, Floats, Ints
from pakrus.analysis.statistics.decisions import ALPHA

QUIET, SAME, LATER = range(3)
WIDEST = 2.0
"""No two balances per event differ by more, each from -1 to 1; an end of an interval that nothing rejects is there."""


@dataclass(frozen=True)
class Difference:
    """The balance per exposure in the marked years (`marked`) and in the quiet ones (`quiet`), their difference
    (`value`) with its 95 per cent interval (`low`, `high`), the one-sided p that it is above 0 (`p`) and below
    (`p_other`), the smallest p that any shift has (`least`), the mean over all shifts, which is what chance alone gives
    (`usual`; not 0 where marked years lie in another age than quiet ones), how many years are marked (`n`) and how much
    is told in them (`told`). Where either has no exposure, all are missing but the last two."""

    value: float
    low: float
    high: float
    p: float
    p_other: float
    least: float
    usual: float
    marked: float
    quiet: float
    n: int
    told: float


def marks(cause: Bools, lag: int) -> Ints:
    """Each year as `SAME` (the cause is in it), `LATER` (in one of the `lag` years before it and not in it), or
    `QUIET`."""
    found = np.full(len(cause), QUIET)
    for step in range(1, lag + 1):
        found[step:][cause[: len(cause) - step]] = LATER
    found[cause] = SAME
    return found


def difference(balance: Floats, told: Floats, marked: Bools, quiet: Bools, sizes: tuple[int, ...]) -> Difference:
    """The statistic and its test; all by year. `sizes` of the groups within which years are shifted, as
    `shifts.groups` gives them."""
    n, exposure = int(marked.sum()), float(told[marked].sum())
    drawn = _Shifted(balance, told, marked, quiet, sizes)
    if not exposure or not told[quiet].sum():
        return Difference(nan, nan, nan, nan, nan, nan, nan, nan, nan, n, exposure)
    value, values = float(drawn.values[0]), drawn.values[drawn.there]
    p = float((values >= value - shifts.NEAR).mean())
    p_other = float((values <= value + shifts.NEAR).mean())
    least = float((values >= values.max() - shifts.NEAR).mean())
    low, high = _inverted(value, values, drawn.carried(marked)[drawn.there])
    at = float(balance[marked].sum() / exposure)
    return Difference(value, low, high, p, p_other, least, float(values.mean()), at, at - value, n, exposure)


def over_shifts(balance: Floats, told: Floats, marked: Bools, quiet: Bools, sizes: tuple[int, ...]) -> Floats:
    """The statistic of `difference` for every shift, the true marks first; missing where one has no exposure."""
    return _Shifted(balance, told, marked, quiet, sizes).values


def power(
    balance: Floats, told: Floats, marked: Bools, quiet: Bools, sizes: tuple[int, ...], effects: list[float]
) -> list[float]:
    """How often the test passes at 5 per cent, one-sided, where an effect of each size is there: over all worlds in
    which the marks are shifted against the years and the effect is added to the marked ones. Missing where the marks or
    the quiet years have no exposure in the true world."""
    drawn = _Shifted(balance, told, marked, quiet, sizes)
    if np.isnan(drawn.values[0]):
        return [nan] * len(effects)
    worlds = np.flatnonzero(drawn.there)
    found = np.zeros(len(effects))
    for world in worlds:
        carried = drawn.carried(drawn.marks(int(world)))[drawn.there]
        for place, effect in enumerate(effects):
            values = drawn.values[drawn.there] + effect * carried
            found[place] += (values >= drawn.values[world] + effect - shifts.NEAR).mean() <= ALPHA
    return [float(share) for share in found / len(worlds)]


class _Shifted:
    """The statistic over all shifts of the marks, the true ones first; `there` says where it has exposure.

    What a shift of every group sums to is the sum of what each group's shift does, so the groups are turned one by one.
    """

    def __init__(self, balance: Floats, told: Floats, marked: Bools, quiet: Bools, sizes: tuple[int, ...]):
        self.told, self.sizes = told, sizes
        self._marked, self._quiet = _turned(marked, sizes), _turned(quiet, sizes)
        self._in_marked, self._in_quiet = self._sums(self._marked, told), self._sums(self._quiet, told)
        self.there = (self._in_marked > 0) & (self._in_quiet > 0)
        self.values = self._per_told(balance)

    def marks(self, shift: int) -> Bools:
        """The marks as a shift has them, by year."""
        steps = np.unravel_index(shift, self.sizes)
        marks = np.concatenate([part[step] for part, step in zip(self._marked, steps, strict=True)])
        return np.asarray(marks > 0, dtype=bool)

    def carried(self, planted: Bools) -> Floats:
        """How much of an effect in the `planted` years each shift shows: 1 where it marks just those."""
        return self._per_told(np.where(planted, self.told, 0.0))

    def _sums(self, turned: list[Floats], amount: Floats) -> Floats:
        ends = np.cumsum(self.sizes)[:-1]
        parts = [part @ of_group for part, of_group in zip(turned, np.split(amount, ends), strict=True)]
        return np.asarray(reduce(np.add.outer, parts)).ravel()

    def _per_told(self, amount: Floats) -> Floats:
        def share(sums: Floats, exposure: Floats) -> Floats:
            return np.asarray(np.divide(sums, exposure, out=np.full(len(sums), nan), where=exposure > 0))

        return share(self._sums(self._marked, amount), self._in_marked) - share(
            self._sums(self._quiet, amount), self._in_quiet
        )


def _turned(marks: Bools, sizes: tuple[int, ...]) -> list[Floats]:
    """Of each group of years, all shifts of its marks round its ends: a row a shift, the marks as they are first."""
    groups = np.split(marks.astype(float), np.cumsum(sizes)[:-1])
    return [group[(np.arange(len(group)) - np.arange(len(group))[:, None]) % len(group)] for group in groups]


def _inverted(value: float, values: Floats, carried: Floats) -> tuple[float, float]:
    """The effects that are not rejected at 2.5 per cent on either side.

    A shift that carries all of an effect moves as the true marks do, and stays on its side of them.
    """
    moves = carried < 1 - shifts.NEAR
    level = np.sort((value - values[moves]) / (1 - carried[moves]))
    still, allowed = values[~moves], int(np.floor(ALPHA / 2 * len(values) + shifts.NEAR))
    below = allowed - int((still >= value - shifts.NEAR).sum())
    above = allowed - int((still <= value + shifts.NEAR).sum())
    low = -WIDEST if below < 0 else value if below >= len(level) else float(level[below])
    high = WIDEST if above < 0 else value if above >= len(level) else float(level[-1 - above])
    return max(low, -WIDEST), min(high, WIDEST)
