"""Series that move as a given one does, from year to year and over longer spans, at times of their own.

A surrogate has the spectrum of the series, so its mean, spread and autocorrelation, and phases drawn at random
(Theiler and others 1992, Physica D 58). Circular shifts ask the same and are as many as the years; surrogates can be
as many as a correction for many tests needs. Both take the series as stationary: simulations in the tests say how
far the rate of false alarms holds.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from pakrus.analysis.statistics import shifts
from pakrus.analysis.statistics.arrays import Floats


@lru_cache(maxsize=32)
def _turns(years: int, draws: int, seed: int) -> npt.NDArray[np.complex128]:
    """Turns of the phases: draws by frequencies, complex of size 1; the mean is left alone, and the highest frequency
    of an even number of years can only keep or change its sign."""
    rng = np.random.default_rng(seed)
    angles = rng.uniform(0, 2 * np.pi, (draws, years // 2 + 1))
    angles[:, 0] = 0.0
    if years % 2 == 0:
        angles[:, -1] = np.pi * rng.integers(0, 2, draws)
    return shifts.fixed(np.exp(1j * angles))


def drawn(values: Floats, draws: int, seed: int) -> Floats:
    """Surrogates of a series: draws by years."""
    values = np.asarray(values, dtype=float)
    spectrum = np.fft.rfft(values - values.mean())
    return np.asarray(values.mean() + np.fft.irfft(spectrum * _turns(len(values), draws, seed), len(values)))


def least(under_chance: Floats) -> float:
    """The smallest two-sided p that a value at either end of what chance gives would have."""
    return min(two_sided(float(under_chance.max()), under_chance), two_sided(float(under_chance.min()), under_chance))


def two_sided(observed: float, under_chance: Floats) -> float:
    """Twice the share of draws that are as far out as the observed value on its side, itself counted among them, at
    most 1 (Phipson and Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9(1))."""
    return shifts.two_sided(np.append(observed, under_chance))
