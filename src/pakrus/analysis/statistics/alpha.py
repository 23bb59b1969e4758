"""Krippendorff's alpha from counts of values by unit (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability).

Alpha rests on the coincidence matrix alone, which is a sum over units: a bootstrap adds up those of the units it draws.
"""

import numpy as np

from pakrus.analysis.statistics.arrays import Floats, Ints

NOMINAL, ORDINAL = "nominal", "ordinal"
"""Levels of measurement: values that are only the same or not, and values in an order."""


def coincidences(counts: Ints) -> Floats:
    """The coincidence matrix of each unit, values by values after the axes of `counts`' units; `counts` has a unit's
    values along its last axis: how many observers give it that value. A unit with one value has no pair, and zeros."""
    pairs = counts[..., :, None] * (counts[..., None, :] - np.eye(counts.shape[-1]))
    size = counts.sum(axis=-1)
    return np.asarray(pairs / np.maximum(size - 1, 1)[..., None, None])


def alpha(coincidences: Floats, level: str) -> Floats:
    """Alpha of each coincidence matrix (values by values, in their order) along the leading axes: 1 for full agreement,
    0 for what chance would give, not a number where fewer than two values occur. Raises ValueError for an unknown
    level of measurement."""
    total = coincidences.sum(axis=-1)
    distance = _squared_distance(total, level)
    observed = (coincidences * distance).sum(axis=(-2, -1))
    expected = (total[..., :, None] * total[..., None, :] * distance).sum(axis=(-2, -1))
    varied = (total > 0).sum(axis=-1) > 1
    ratio = np.divide(observed * (total.sum(axis=-1) - 1), expected, out=np.full(varied.shape, np.nan), where=varied)
    return np.asarray(1 - ratio)


def _squared_distance(total: Floats, level: str) -> Floats:
    """The square of the distance of each two values; in an order, it is that of their mean ranks."""
    if level == NOMINAL:
        return 1 - np.eye(total.shape[-1])
    if level == ORDINAL:
        rank = total.cumsum(axis=-1) - total / 2
        return np.asarray((rank[..., :, None] - rank[..., None, :]) ** 2)
    raise ValueError(f"level of measurement: found {level!r}; allowed: {NOMINAL}, {ORDINAL}")
