"""Intervals of effects by the moving-block bootstrap (Kuensch 1989, Annals of Statistics 17(3)): stretches of years are
drawn anew, so that what hangs together from year to year stays together."""

from functools import lru_cache

import numpy as np

from pakrus.analysis.statistics.arrays import Floats, Ints
from pakrus.analysis.statistics.shifts import fixed

BLOCK = 5
"""Years in a stretch that is drawn as a whole."""
LEVEL = 0.95


@lru_cache(maxsize=64)
def resamples(sizes: tuple[int, ...], draws: int, seed: int, block: int = BLOCK) -> Ints:
    """Places in a series, drawn anew: draws by years. Each group of years is drawn from itself, in stretches of `block`
    years (or of all its years, where it has fewer), the last one cut."""
    rng = np.random.default_rng(seed)
    parts, start = [], 0
    for size in sizes:
        length = min(block, size)
        first = rng.integers(size - length + 1, size=(draws, -(-size // length)))
        stretches = (first[:, :, None] + np.arange(length)).reshape(draws, -1)
        parts.append(start + stretches[:, :size])
        start += size
    return fixed(np.concatenate(parts, axis=1))


def interval(drawn: Floats) -> tuple[float, float]:
    """The percentile interval at `LEVEL`, missing draws left out; missing where all are."""
    if not len(drawn) or np.isnan(drawn).all():
        return float("nan"), float("nan")
    low, high = np.nanquantile(drawn, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)
