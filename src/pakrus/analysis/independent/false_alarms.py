"""How often the tests on independent data reject in made-up series that have no effect."""

import numpy as np

from pakrus.analysis.independent import levels as independent_levels
from pakrus.analysis.statistics import surrogates
from pakrus.analysis.statistics.correlation import pearson

HISTORIES = 400
DRAWS = 199
LEVEL = 0.05


def of_correlation(years: int, keep: float, seed: int, histories: int = HISTORIES, draws: int = DRAWS) -> float:
    """The share of pairs of unrelated series, each keeping `keep` from year to year, whose correlation has a p below
    0.05 by surrogates."""
    ones = independent_levels.wandering(years, keep, histories, seed)
    others = independent_levels.wandering(years, keep, histories, seed + 1)
    low = 0
    for one, other in zip(ones, others, strict=True):
        r = float(pearson(one, other))
        low += surrogates.two_sided(r, pearson(surrogates.drawn(one, draws, seed), other)) < LEVEL
    return low / histories


def of_level(
    years: int, keep: float, seed: int, histories: int = HISTORIES, draws: int = DRAWS, level: float = LEVEL
) -> float:
    """The share of differences that prefer no side, each keeping `keep`, whose share of years below has a p below
    `level`, which takes some 10 / `level` draws to be told."""
    differences = independent_levels.wandering(years, keep, histories, seed)
    return float(
        np.mean([independent_levels.below(np.zeros(years), row, draws, seed)[3] < level for row in differences])
    )
