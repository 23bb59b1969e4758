"""Pearson's correlation, and when a series varies at all, in one place for all that correlate."""

import numpy as np

from pakrus.analysis.statistics.arrays import Floats

TOLERANCE = 1e-9
"""A series varies where the root of its mean squared deviation is more than this share of the root of its mean square.
What rounding leaves of a constant is some 1e-16 of it. The series' own scale counts: a share of trade of 0.00001 that
doubles varies, and so does one of a thousand that rises by one."""


def pearson(one: Floats, other: Floats, flat: float = np.nan) -> Floats:
    """Pearson's correlation along the last axis of two series, or of as many pairs as the other axes, which are
    broadcast, make; `flat` where one of a pair does not vary."""
    one, other = np.asarray(one, dtype=float), np.asarray(other, dtype=float)
    from_one, from_other = (values - values.mean(axis=-1, keepdims=True) for values in (one, other))
    together = (from_one * from_other).sum(axis=-1)
    size = np.sqrt(_squared(one, from_one) * _squared(other, from_other))
    quotient: Floats = np.divide(together, size, out=np.full(np.shape(size), flat), where=size > 0)
    return quotient


def _squared(values: Floats, moved: Floats) -> Floats:
    squared = (moved**2).sum(axis=-1)
    return np.where(squared > TOLERANCE**2 * (values**2).sum(axis=-1), squared, 0.0)
