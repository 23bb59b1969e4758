"""What a whole curve of specifications says: its test against worlds without a link.

The test follows Simonsohn, Simmons and Nelson 2020 (Specification curve analysis, Nature Human Behaviour 4, 1208-1214):
a statistic of the curve is held against the same statistic in worlds where there is no link.
"""

import numpy as np
import pandas as pd

from pakrus.analysis.statistics import shifts
from pakrus.analysis.statistics.arrays import Floats

MEDIAN, PREDICTED = "median effect", "share with the predicted sign"
AGAINST = ["value", "usual", "low", "high", "p", "least", "worlds"]
BAND = (0.025, 0.975)
"""The middle 95 per cent of worlds."""


def medians(effects: Floats) -> pd.Series:
    """The median effect in every world; not a number in one without any effect."""
    given = ~np.isnan(effects).all(axis=1)
    values = np.full(len(effects), np.nan)
    values[given] = np.nanmedian(effects[given], axis=1)
    return pd.Series(values)


def curve_test(effects: Floats) -> pd.DataFrame:
    """The test of the whole curve by the median effect and by the share with the predicted sign: `statistic`, `value`,
    `usual` (its median over the other worlds), `low`, `high` (their middle 95 per cent), `p` (share of worlds at least
    as large), `least` (the smallest `p` that any world has), `worlds`.

    The first world is the true one, and counts as one of them. Worlds without any effect are left out. Raises
    ValueError where the true one has none.
    """
    given = (~np.isnan(effects)).sum(axis=1)
    predicted = pd.Series((effects > 0).sum(axis=1) / np.where(given, given, np.nan))
    rows = [(MEDIAN, *_against_worlds(medians(effects))), (PREDICTED, *_against_worlds(predicted))]
    return pd.DataFrame(rows, columns=["statistic", *AGAINST])


def of_median(effects: Floats) -> pd.Series:
    """The median effect held against the worlds, as a line of `curve_test`."""
    return pd.Series(_against_worlds(medians(effects)), index=AGAINST)


def _against_worlds(values: pd.Series) -> tuple[float, ...]:
    """A statistic by world, held against the worlds, as `AGAINST`."""
    defined = values.dropna()
    if 0 not in defined.index:
        raise ValueError("no specification has an effect; too few events are told in these years")
    low, high = defined[1:].quantile(BAND)
    every = defined.to_numpy()
    p, least = ((every >= at - shifts.NEAR).mean() for at in (every[0], every.max()))
    return every[0], np.median(every[1:]), low, high, float(p), float(least), len(every)
