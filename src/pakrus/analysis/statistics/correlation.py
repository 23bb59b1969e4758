"""Pearson's correlation, and when a series varies at all, in one place for all that correlate."""

import numpy as np

from pakrus.analysis.statistics.arrays import Floats, Ints

TOLERANCE = 1e-9
"""A series varies where the root of its mean squared deviation is more than this share of the root of its mean square.
What rounding leaves of a constant is some 1e-16 of it. The series' own scale counts: a share of trade of 0.00001 that
doubles varies, and so does one of a thousand that rises by one."""


def deviations(values: Floats, starts: Ints | None = None) -> Floats:
    """The values less their mean, along the last axis; less the mean of their stretch where `starts`, the places at
    which stretches begin, the first at 0, are given."""
    values = np.asarray(values, dtype=float)
    if starts is None:
        means: Floats = values.mean(axis=-1, keepdims=True)
    else:
        sizes = np.diff([*starts, values.shape[-1]])
        means = np.repeat(np.add.reduceat(values, starts, axis=-1) / sizes, sizes, axis=-1)
    moved: Floats = values - means
    return moved


def spread(values: Floats, starts: Ints | None = None) -> Floats:
    """The sum of the squared deviations along the last axis, 0 where the values do not vary by `TOLERANCE`; `starts`
    as `deviations` takes them."""
    return _squared(np.asarray(values, dtype=float), deviations(values, starts))


def ratio(together: Floats, one: Floats, other: Floats, flat: float = np.nan) -> Floats:
    """The correlation, from the sum of the products of the deviations and the two series' `spread`; `flat` where one of
    them does not vary."""
    size = np.sqrt(one * other)
    quotient: Floats = np.divide(together, size, out=np.full(np.shape(size), flat), where=size > 0)
    return quotient


def pearson(one: Floats, other: Floats, flat: float = np.nan) -> Floats:
    """Pearson's correlation along the last axis of two series, or of as many pairs as the other axes, which are
    broadcast, make; `flat` where one of a pair does not vary."""
    one, other = np.asarray(one, dtype=float), np.asarray(other, dtype=float)
    from_one, from_other = deviations(one), deviations(other)
    together = (from_one * from_other).sum(axis=-1)
    return ratio(together, _squared(one, from_one), _squared(other, from_other), flat)


def _squared(values: Floats, moved: Floats) -> Floats:
    squared = (moved**2).sum(axis=-1)
    return np.where(squared > TOLERANCE**2 * (values**2).sum(axis=-1), squared, 0.0)
