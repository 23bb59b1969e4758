"""What a whole curve of specifications says: its test against worlds without a link.

The test follows Simonsohn, Simmons and Nelson 2020 (Specification curve analysis, Nature Human Behaviour 4, 1208-1214):
three statistics of the curve, each held against the same statistic in worlds where there is no link.
"""

import numpy as np
import pandas as pd
from scipy.stats import rankdata

from pakrus.analysis.multiverse.choices import Choices
from pakrus.analysis.statistics import results as tables
from pakrus.analysis.statistics import shifts
from pakrus.analysis.statistics.arrays import Floats
from pakrus.analysis.statistics.results import Result
from pakrus.analysis.thesis.tests import CURVE

MEDIAN, PREDICTED, SIGNIFICANT = "median effect", "share with the predicted sign", "share significant"
AGAINST = ["value", "usual", "low", "high", "p", "p_two", "least", "worlds"]
BAND = (0.025, 0.975)
"""The middle 95 per cent of worlds."""


def own_p(effects: Floats) -> Floats:
    """For every specification in every world, the share of worlds in which it is at least as large, its own included
    (worlds by specifications); not a number where it has no effect. One-sided, in the predicted direction."""
    none = np.isnan(effects)
    above = rankdata(np.where(none, np.inf, -effects), method="max", axis=0)
    return np.where(none, np.nan, above / np.maximum((~none).sum(axis=0), 1))


def statistics(effects: Floats, alpha: float) -> pd.DataFrame:
    """The statistics of the curve in every world, a row each; of the specifications that have an effect there.

    A specification is significant where its own p, over these worlds, is below `alpha`.
    """
    given = (~np.isnan(effects)).sum(axis=1)
    some = np.where(given, given, np.nan)
    predicted, significant = (effects > 0).sum(axis=1) / some, (own_p(effects) < alpha).sum(axis=1) / some
    return pd.DataFrame({MEDIAN: medians(effects), PREDICTED: predicted, SIGNIFICANT: significant})


def medians(effects: Floats) -> pd.Series:
    """The median effect in every world; not a number in one without any effect."""
    given = ~np.isnan(effects).all(axis=1)
    values = np.full(len(effects), np.nan)
    values[given] = np.nanmedian(effects[given], axis=1)
    return pd.Series(values)


def curve_test(effects: Floats, alpha: float) -> pd.DataFrame:
    """The test of the whole curve: `statistic`, `value`, `usual` (its median over the other worlds), `low`, `high`
    (their middle 95 per cent), `p` (share of worlds at least as large), `p_two` (twice the smaller tail, at most 1),
    `least` (the smallest `p_two` that any world has), `worlds`.

    The first world is the true one, and counts as one of them. Worlds without any effect are left out. Raises
    ValueError where the true one has none.
    """
    rows = [(name, *_against_worlds(values)) for name, values in statistics(effects, alpha).items()]
    return pd.DataFrame(rows, columns=["statistic", *AGAINST])


def _against_worlds(values: pd.Series) -> tuple[float, ...]:
    """A statistic by world, held against the worlds, as `AGAINST`."""
    defined = values.dropna()
    if 0 not in defined.index:
        raise ValueError("no specification has an effect; too few events are told in these years")
    low, high = defined[1:].quantile(BAND)
    every = defined.to_numpy()
    p, p_two, least = shifts.one_sided(every), shifts.two_sided(every), shifts.least(every)
    return every[0], np.median(every[1:]), low, high, p, p_two, least, len(every)


def results(tests: dict[str, pd.DataFrame], sizes: dict[str, int], alpha: float) -> pd.DataFrame:
    """A line for each proposition, as `statistics.results.frame`; `n` is that of specifications with an effect, and the
    correction is for the number of curves.

    `observed` is the curve's median and `expected` its usual place in worlds without a link, `value` their difference.
    `low` and `high` are missing: the spread of worlds is no interval of the effect.
    """
    medians = {code: test.set_index("statistic").loc[MEDIAN] for code, test in tests.items()}
    return tables.frame(
        (
            Result(code, CURVE, MEDIAN, sizes[code], median["value"] - median["usual"], median["p_two"],
                   observed=median["value"], expected=median["usual"], least=median["least"], unit="median effect")
            for code, median in medians.items()
        ),
        alpha,
    )  # fmt: skip


def parts_test(specifications: pd.DataFrame, effects: Floats, parts: dict[str, Choices]) -> pd.DataFrame:
    """The test of the median on parts of a curve: `part`, `specifications` (with an effect), `predicted` (share of them
    above zero), then `value` to `worlds` as `curve_test` has them. A part is told by the values it keeps of choices.
    Raises ValueError where no specification of a part has an effect."""
    rows = []
    for name, kept in parts.items():
        of_part = effects[
            :, np.logical_and.reduce([specifications[choice].isin(values) for choice, values in kept.items()])
        ]
        given = int((~np.isnan(of_part[0])).sum())
        tested = _against_worlds(medians(of_part))
        rows.append((name, given, (of_part[0] > 0).sum() / given, *tested))
    return pd.DataFrame(rows, columns=["part", "specifications", "predicted", *AGAINST])
