"""What a test says of a proposition, by one rule, and the correction of p for the number of tests."""

import numpy as np

ALPHA = 0.05
DIRECTIONS = ("supports", "contradicts", "silent")


def direction(value: float, low: float, high: float, p: float, alpha: float = ALPHA) -> str:
    """What a result says of a proposition, of `DIRECTIONS`.

    `value` is an effect signed so that above 0 is as predicted, `low` to `high` its interval, `p` a two-sided p, after
    correction where there are several tests. It supports with an effect above 0 and contradicts with one below, where
    `p` is below `alpha`, and is silent otherwise, and where value or p is missing. The interval does not decide; it is
    shown beside. Raises ValueError for a p outside 0 to 1 or an interval that ends before it starts.
    """
    if np.isnan(value) or np.isnan(p):
        return "silent"
    if not 0 <= p <= 1:
        raise ValueError(f"p {p} is not from 0 to 1")
    if low > high:
        raise ValueError(f"the interval from {low} to {high} ends before it starts")
    if p >= alpha or value == 0:
        return "silent"
    return "supports" if value > 0 else "contradicts"


def holm(p: np.ndarray) -> np.ndarray:
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
