"""Where the level of a yearly series shifts: breaks found by `ruptures`, and shifts at given years against chance.

Breaks minimise squared errors (`l2`) at a penalty for each: exactly by PELT (Killick, Fearnhead and Eckley 2012,
Journal of the American Statistical Association 107(500)), greedily by binary segmentation; both as in Truong, Oudre
and Vayatis 2020, Signal Processing 167. Chance is stretches of years put in a random order, so that what hangs together
from year to year stays together.
"""

from functools import lru_cache

import numpy as np
import pandas as pd
import ruptures

from pakrus.analysis.statistics import bootstrap, shifts
from pakrus.analysis.statistics.arrays import Floats, Ints

SMALLEST = 3
"""Fewest years between two breaks, or before or after a shift."""
PENALTIES = tuple(np.geomspace(0.5, 16, 31).round(4))
"""The penalty of a break, in units of the noise's variance times the logarithm of the number of years; 2 is that of the
Bayesian information criterion for a mean and a place."""


def penalty_unit(values: Floats) -> float:
    """The variance of the noise, from differences of neighbouring years, times the logarithm of the years' number."""
    noise = float(np.var(np.diff(values)) / 2)
    return noise * float(np.log(len(values)))


def breaks(values: Floats, penalty: float, method: str) -> list[int]:
    """Places at which a new level starts, by `pelt` or `binseg`, at a penalty in the series' own units."""
    search = {"pelt": ruptures.Pelt, "binseg": ruptures.Binseg}[method](model="l2", min_size=SMALLEST, jump=1)
    return [int(place) for place in search.fit(values.reshape(-1, 1)).predict(pen=penalty)[:-1]]


def stability(series: pd.Series, penalties: tuple[float, ...] = PENALTIES) -> pd.DataFrame:
    """How often a break falls in each year over the penalties: `year`, `pelt`, `binseg` (shares, 0 to 1); and how many
    breaks each penalty gives, as `attrs["numbers"]`: `penalty`, `pelt`, `binseg`.

    Raises ValueError where the series does not vary or has fewer years than two levels need.
    """
    values = series.to_numpy()
    unit = penalty_unit(values)
    if len(values) < 2 * SMALLEST or not unit:
        raise ValueError(
            f"no break can be looked for in {len(values)} years that hardly vary; it takes {2 * SMALLEST} that do"
        )
    shares = pd.DataFrame({"year": series.index.astype(int)})
    numbers = pd.DataFrame({"penalty": penalties})
    for method in ("pelt", "binseg"):
        each = [breaks(values, unit * penalty, method) for penalty in penalties]
        hits = np.zeros(len(values))
        for some in each:
            hits[some] += 1
        shares[method] = hits / len(penalties)
        numbers[method] = [len(some) for some in each]
    shares.attrs["numbers"] = numbers
    return shares


def shift(values: Floats, place: int) -> Floats:
    """The mean from a place on less the mean before it; of each row, where there are several."""
    return np.asarray(values[..., place:].mean(axis=-1) - values[..., :place].mean(axis=-1))


def weighted(values: Floats, places: list[int]) -> Floats:
    """The shift at each place times the square root of the two stretches' lengths' product over that of all years (the
    statistic of Hawkins 1977, Journal of the American Statistical Association 72(357)): rows by places."""
    values = np.atleast_2d(values)
    years = values.shape[1]
    total = np.cumsum(values, axis=1)
    at = np.asarray(places)
    left = total[:, at - 1]
    shifts_at = (total[:, [-1]] - left) / (years - at) - left / at
    return np.asarray(shifts_at * np.sqrt(at * (years - at) / years))


def allowed(years: Ints, claimed: tuple[int, ...]) -> list[int]:
    """The places of the claimed years that have enough years before and after them."""
    places = [int(np.searchsorted(years, year)) for year in claimed if years[0] < year <= years[-1]]
    return [place for place in places if SMALLEST <= place <= len(years) - SMALLEST]


@lru_cache(maxsize=64)
def reordered(years: int, permutations: int, seed: int, block: int = bootstrap.BLOCK) -> Ints:
    """Stretches of `block` years in random order, the true order first: rows by years. Where the cuts between stretches
    lie is drawn too."""
    rng = np.random.default_rng(seed)
    stretch = np.arange(years) // block
    turned = (np.arange(years) + rng.integers(block, size=(permutations, 1))) % years
    place = rng.random((permutations, int(stretch[-1]) + 1))[:, stretch]
    drawn = np.take_along_axis(turned, place.argsort(axis=1, kind="stable"), axis=1)
    return shifts.fixed(np.concatenate([np.arange(years)[None, :], drawn]))


def ranked(series: pd.Series) -> pd.DataFrame:
    """Every year at which a new level could start, by how much speaks for it: `year`, `shift` (mean from then on less
    mean before), `weighted`, `rank` (1 for the largest in absolute value). Raises ValueError as `stability` does."""
    values, years = series.to_numpy(), series.index.to_numpy()
    places = list(range(SMALLEST, len(values) - SMALLEST + 1))
    if not places:
        raise ValueError(f"no shift can be looked for in {len(values)} years; it takes {2 * SMALLEST}")
    candidates = pd.DataFrame({"year": years[places], "shift": [float(shift(values, place)) for place in places]})
    candidates["weighted"] = weighted(values, places)[0]
    candidates["rank"] = candidates["weighted"].abs().rank(ascending=False, method="min").astype(int)
    return candidates.sort_values(["rank", "year"]).reset_index(drop=True)


def at_best(
    values: Floats, places: list[int], permutations: int, seed: int, block: int = bootstrap.BLOCK
) -> tuple[int, float, float]:
    """The place, among those given, with the largest weighted shift in either direction, the shift there, and its
    two-sided p by the same maximum over all orders of stretches of `block` years (Kirch 2007, Journal of Statistical
    Planning and Inference 137(7))."""
    magnitudes = np.abs(weighted(values[reordered(len(values), permutations, seed, block)], places))
    place = places[int(magnitudes[0].argmax())]
    return place, float(shift(values, place)), shifts.one_sided(magnitudes.max(axis=1))


def least(values: Floats, places: list[int], permutations: int, seed: int, block: int = bootstrap.BLOCK) -> float:
    """The p of the same values in rising order: no other order of them has a larger shift, so none a smaller p."""
    return at_best(np.sort(values), places, permutations, seed, block)[2]


def shift_interval(values: Floats, place: int, draws: int, seed: int) -> tuple[float, float]:
    """The interval of a shift, each side's years drawn anew from themselves in stretches."""
    index = bootstrap.resamples((place, len(values) - place), draws, seed)
    return bootstrap.interval(shift(values[index], place))
