"""What arithmetic alone gives: a state's closeness to two opposed poles, when it moves with no regard to either.

A vote on which the poles differ brings a state as much closer to one as farther from the other. So the correlation of
its closeness to both is below 0 wherever it moves along the line between them more than off it (on chance in such
scores: Häge 2011, Political Analysis 19(3)).
"""

import numpy as np
import pandas as pd

from pakrus.analysis.statistics import surrogates
from pakrus.analysis.statistics.arrays import Floats
from pakrus.evidence.dyads import between


def on_a_line(reach: float) -> float:
    """The correlation of the distances to poles at -1 and 1 of a state whose place is uniform from -`reach` to `reach`.

    Between the poles (reach to 1) it is -1: what one distance gains the other loses. Beyond them, with the means
    m = (reach² + 1) / 2 reach, the mean product (reach³/3 - reach + 4/3) / reach and the mean square reach²/3 + 1:
    (product - m²) / (square - m²). Raises ValueError for a reach that is not above 0.
    """
    if reach <= 0:
        raise ValueError(f"reach {reach:g} is not above 0")
    if reach <= 1:
        return -1.0
    mean = (reach**2 + 1) / (2 * reach)
    product = (reach**3 / 3 - reach + 4 / 3) / reach
    return (product - mean**2) / (reach**2 / 3 + 1 - mean**2)


def on_votes(split: float, along: float = 1.0, off: float = 1.0) -> float:
    """The expected correlation of a state's agreement with two poles that differ on the share `split` of votes.

    On these, its agreement with the one is what it lacks with the other; it varies with spread `along`. On the rest the
    two agreements are the same; they vary with spread `off`, on their own. Then both agreements have the variance
    split² along² + (1 - split)² off², and the covariance is (1 - split)² off² - split² along².
    """
    a, b = (split * along) ** 2, ((1 - split) * off) ** 2
    return (b - a) / (b + a)


def coordinates(first: Floats, second: Floats, split: Floats) -> tuple[Floats, Floats]:
    """A state's agreement with the first pole where the poles differ (`along`), and with both where they do not
    (`off`), from its agreement with each and the share of votes on which they differ; what `agreements` undoes."""
    return (first - second + split) / (2 * split), (first + second - split) / (2 * (1 - split))


def agreements(along: Floats, off: Floats, split: Floats) -> tuple[Floats, Floats]:
    """Agreement with the first and the second pole: split · along + (1 - split) · off, and the same with 1 - along."""
    return split * along + (1 - split) * off, split * (1 - along) + (1 - split) * off


def at_random(first: Floats, second: Floats, split: Floats, draws: int, seed: int) -> tuple[Floats, Floats]:
    """Agreements with both poles of a state that moves as much, and as slowly, as the one given, along and off the line
    on its own, while the poles differ as they did: draws by years, twice. Raises ValueError for a split of 0 or 1."""
    if not ((split > 0) & (split < 1)).all():
        raise ValueError("poles that differ on all votes of a year, or none, leave nothing to tell apart")
    along, off = coordinates(first, second, split)
    return agreements(surrogates.drawn(along, draws, seed), surrogates.drawn(off, draws, seed + 1), split)


def of_votes(at: list[float], draws: int, seed: int) -> pd.DataFrame:
    """`on_votes` with equal spreads over shares from 0.02 to 0.98: `split`, `expected`, and, at the shares `at`, the
    correlation of `draws` simulated years (`simulated`)."""
    rng = np.random.default_rng(seed)
    along, off = rng.normal(size=(2, draws))
    simulated = {split: float(np.corrcoef(*agreements(along, off, np.full(draws, split)))[0, 1]) for split in at}
    shares = sorted({*np.linspace(0.02, 0.98, 49).round(2), *at})
    return pd.DataFrame(
        [(split, on_votes(split), simulated.get(split, np.nan)) for split in shares],
        columns=["split", "expected", "simulated"],
    )


def of_line(at: list[float], draws: int, seed: int) -> pd.DataFrame:
    """`on_a_line` over reaches from 0.25 to 6: `reach`, `expected`, and, at the reaches `at`, the correlation of the
    distances of `draws` simulated places (`simulated`)."""
    place = np.random.default_rng(seed).uniform(-1, 1, draws)
    simulated = {reach: float(np.corrcoef(np.abs(reach * place + 1), np.abs(reach * place - 1))[0, 1]) for reach in at}
    reaches = sorted({*np.linspace(0.25, 6, 93).round(4), *at})
    return pd.DataFrame(
        [(reach, on_a_line(reach), simulated.get(reach, np.nan)) for reach in reaches],
        columns=["reach", "expected", "simulated"],
    )


def seen(both: pd.DataFrame, effect: str, cause: str, spans: dict[str, tuple[int, int]]) -> pd.DataFrame:
    """What a state's votes show in each span: `span`, mean `split`, correlation `r` of its agreement with both poles;
    `both` as `independent.spells.levels`, `effect` and `cause` the pairs with the one pole and the other. Spans with
    fewer than 10 years are left out."""
    rows = []
    for span, (first, last) in spans.items():
        within = both[(both.index >= first) & (both.index <= last)]
        if len(within) >= 10:
            r = float(np.corrcoef(within[effect], within[cause])[0, 1])
            rows.append((span, float(1 - within[between(effect, cause)].mean()), r))
    return pd.DataFrame(rows, columns=["span", "split", "r"])


def farthest(distances: pd.DataFrame) -> pd.Series:
    """Which pair, of the columns, is the farthest apart in each year that all have; the third state is then between."""
    return distances.dropna().idxmax(axis=1)
