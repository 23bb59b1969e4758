"""Circular shifts of yearly series, the draws by which a coincidence in time is held against chance.

A shift keeps a series as it is, its clusters and silences too, and breaks only its alignment with another (the shift
round a ring of Lotwick and Silverman 1982, Journal of the Royal Statistical Society B 44(3), in one dimension). Where a
series becomes denser in later years, as what papers tell does, years are shifted within groups (the years before a
break and those from it on), so that the break stays where it is. A p counts the series as it stands among its shifts
(Phipson and Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9(1)).
"""

import numpy as np

from pakrus.analysis.statistics.arrays import Ints

NEAR = 1e-9
"""Statistics that differ by less are the same."""


def groups(years: Ints, breaks: tuple[int, ...]) -> tuple[int, ...]:
    """How many of the years, which rise, stand before the first break, from it to the second, and so on; none is 0."""
    cuts = np.searchsorted(years, sorted(breaks))
    sizes = np.diff([0, *cuts, len(years)])
    return tuple(int(size) for size in sizes if size)
