"""Turns in the relation of two states, and what another pair did before and after them.

What a turn is was laid down before the record was opened (book/analysis_plan.md): it begins with the first row in a
direction after which, within twelve months, at least two more go the same way and none the other.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd
from scipy.stats import binomtest

from pakrus.evidence.edtf import Edtf

WINDOW = 12
"""Months before a turn, and after it, that are compared; and within which the turn has to go on."""
GOES_ON = 2
"""Rows in the same direction that a turn needs after its first."""
LEVEL = 0.95


@dataclass(frozen=True)
class Windows:
    """How many rows lie in the twelve months before a day and in those from it on; `share` is that of the later ones,
    with its exact binomial interval at 95 per cent (Clopper and Pearson 1934); missing where there are none."""

    before: int
    after: int
    share: float
    low: float
    high: float

    @property
    def tells(self) -> bool:
        """Whether the interval leaves out one half, so that the rows are enough to say that there is a difference."""
        return self.low > 0.5 or self.high < 0.5


def turn(rows: pd.DataFrame, direction: int) -> date | None:
    """The first day of the first turn of a pair in one direction (1, -1); None where no rows make one. `rows` as
    `analysis.record.deeds.of` gives them."""
    moves = [(Edtf.parse(row.date).first, row.direction) for row in rows.itertuples() if row.direction]
    for day, way in moves:
        later = [other for when, other in moves if day < when <= months_after(day, WINDOW)]
        if way == direction and later.count(direction) >= GOES_ON and -direction not in later:
            return day
    return None


def windows(rows: pd.DataFrame, day: date) -> Windows:
    """The rows in the windows before and after a day."""
    days = [Edtf.parse(when).first for when in rows["date"]]
    before = sum(months_after(day, -WINDOW) <= when < day for when in days)
    after = sum(day <= when < months_after(day, WINDOW) for when in days)
    if not before + after:
        return Windows(0, 0, float("nan"), float("nan"), float("nan"))
    interval = binomtest(after, before + after).proportion_ci(LEVEL, method="exact")
    return Windows(before, after, after / (before + after), float(interval.low), float(interval.high))


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or earlier; the last of the month where it has no such day."""
    moved: date = (pd.Timestamp(day) + pd.DateOffset(months=months)).date()
    return moved
