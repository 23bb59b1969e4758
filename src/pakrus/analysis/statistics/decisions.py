"""The level of a test, and the correction of p for the number of tests."""

import numpy as np

from pakrus.analysis.statistics.arrays import Floats

ALPHA = 0.05


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
