"""Circular shifts of yearly series, the draws by which a coincidence in time is held against chance.

A shift keeps a series as it is, its clusters and silences too, and breaks only its alignment with another (the shift
round a ring of Lotwick and Silverman 1982, Journal of the Royal Statistical Society B 44(3), in one dimension). Where a
series becomes denser in later years, as what papers tell does, years are shifted within groups (the years before a
break and those from it on), so that the break stays where it is. A p counts the series as it stands among its shifts
(Phipson and Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9(1)).
"""

from functools import lru_cache
from itertools import product

import numpy as np

from pakrus.analysis.statistics.arrays import Floats, Ints

EXHAUSTIVE = 4000
"""Most shifts that are all made; where there are more, as many are drawn."""
NEAR = 1e-9
"""Statistics that differ by less are the same."""


def groups(years: Ints, breaks: tuple[int, ...]) -> tuple[int, ...]:
    """How many of the years, which rise, stand before the first break, from it to the second, and so on; none is 0."""
    cuts = np.searchsorted(years, sorted(breaks))
    sizes = np.diff([0, *cuts, len(years)])
    return tuple(int(size) for size in sizes if size)


@lru_cache(maxsize=64)
def shifts(sizes: tuple[int, ...], seed: int = 0) -> Ints:
    """Shifts by years: where each value of a shifted series comes from, the series itself first.

    All combinations of shifts of the groups where they are at most `EXHAUSTIVE`; otherwise that many drawn by `seed`.
    """
    number = int(np.prod(np.array(sizes, dtype=float)))
    if number <= EXHAUSTIVE:
        steps = np.array(list(product(*(range(size) for size in sizes))), dtype=int)
    else:
        rng = np.random.default_rng(seed)
        steps = np.stack([rng.integers(size, size=EXHAUSTIVE) for size in sizes], axis=1)
        steps[0] = 0
    starts = np.cumsum([0, *sizes[:-1]])
    parts = [
        start + (np.arange(size) - steps[:, [place]]) % size
        for place, (start, size) in enumerate(zip(starts, sizes, strict=True))
    ]
    return fixed(np.concatenate(parts, axis=1))


def fixed(drawn: np.ndarray) -> np.ndarray:
    """The same array, which can no longer be written to: it is kept, and handed out again."""
    drawn.setflags(write=False)
    return drawn


def least(statistics: Floats) -> float:
    """The smallest two-sided p that any of the statistics would have in the place of the first; missing ones are left
    out, and nothing but them has none."""
    there = statistics[~np.isnan(statistics)]
    if not len(there):
        return float("nan")
    top, bottom = (there >= there.max() - NEAR).mean(), (there <= there.min() + NEAR).mean()
    return float(min(1.0, 2 * min(top, bottom)))


def one_sided(statistics: Floats) -> float:
    """The share of statistics that are as high as the first, which is that of the series itself."""
    return float((statistics >= statistics[0] - NEAR).mean())


def two_sided(statistics: Floats) -> float:
    """Twice the share of statistics that are as far out as the first on its side, itself among them, at most 1."""
    return float(two_sided_each(statistics[:, None])[0])


def two_sided_each(statistics: Floats) -> Floats:
    """The `two_sided` p of the first row among all rows, a column at a time."""
    first, others = statistics[0], statistics[1:]
    above = 1 + (others >= first - NEAR).sum(axis=0)
    below = 1 + (others <= first + NEAR).sum(axis=0)
    p: Floats = np.minimum(1.0, 2 * np.minimum(above, below) / len(statistics))
    return p
