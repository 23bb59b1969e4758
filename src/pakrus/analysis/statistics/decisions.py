"""What a test says of a proposition, by one rule, and the correction of p for the number of tests."""

import numpy as np
import pandas as pd

from pakrus.analysis.statistics.arrays import Bools, Floats

ALPHA = 0.05
SUPPORTS, CONTRADICTS, SILENT, CANNOT_TELL = "supports", "contradicts", "silent", "cannot tell"
SPEAKING = (SUPPORTS, CONTRADICTS)
DIRECTIONS = (*SPEAKING, SILENT, CANNOT_TELL)


def direction(value: float, low: float, high: float, p: float, alpha: float = ALPHA) -> str:
    """What a result says of a proposition, of `DIRECTIONS` but the last.

    `value` is an effect signed so that above 0 is as predicted, `low` to `high` its interval, `p` a two-sided p, after
    correction where there are several tests. It supports with an effect above 0 and contradicts with one below, where
    `p` is below `alpha`, and is silent otherwise, and where value or p is missing. The interval does not decide; it is
    shown beside. Raises ValueError for a p outside 0 to 1 or an interval that ends before it starts.
    """
    if np.isnan(value) or np.isnan(p):
        return SILENT
    if not 0 <= p <= 1:
        raise ValueError(f"p {p} is not from 0 to 1")
    if low > high:
        raise ValueError(f"the interval from {low} to {high} ends before it starts")
    if p >= alpha or value == 0:
        return SILENT
    return SUPPORTS if value > 0 else CONTRADICTS


def judged(tests: pd.DataFrame, alpha: float = ALPHA) -> pd.DataFrame:
    """A family of tests with `p_holm`, each p corrected for their number, and `direction`, of `DIRECTIONS`.

    `tests` has `value`, `low`, `high`, `p`, as `direction` takes them before correction, and `least`: the p of
    the largest effect that the same number of years and draws could show, as each test works it out. A test that is
    silent, and would be so with that p too while the others are as they are, cannot tell: its silence says nothing.
    """
    family = tests.assign(p_holm=holm(tests["p"].to_numpy()))
    able = could_speak(tests["p"].to_numpy(), tests["least"].to_numpy(), alpha)
    said = [direction(row.value, row.low, row.high, row.p_holm, alpha) for row in family.itertuples()]
    family["direction"] = [
        CANNOT_TELL if way == SILENT and not may else way for way, may in zip(said, able, strict=True)
    ]
    return family


def could_speak(p: Floats, least: Floats, alpha: float = ALPHA) -> Bools:
    """Whether each of several tests would pass after Holm's correction with its smallest p, the others as they are. A
    missing one could not."""
    p, able = np.asarray(p, dtype=float), []
    for place, smallest in enumerate(np.asarray(least, dtype=float)):
        family = p.copy()
        family[place] = smallest
        able.append(bool(holm(family)[place] < alpha))
    return np.array(able, dtype=bool)


def holm(p: Floats) -> Floats:
    """The p of several tests, each corrected for the number of them; missing ones stay missing and do not count.

    The smallest is multiplied by how many there are, the next by one fewer, and so on, none above 1 and none below
    the one before it. Holm 1979, Scandinavian Journal of Statistics 6(2).
    """
    p = np.asarray(p, dtype=float)
    corrected = np.full(p.shape, np.nan)
    there = np.flatnonzero(~np.isnan(p))
    order = there[np.argsort(p[there], kind="stable")]
    corrected[order] = np.minimum(np.maximum.accumulate(p[order] * np.arange(len(order), 0, -1)), 1.0)
    return corrected
