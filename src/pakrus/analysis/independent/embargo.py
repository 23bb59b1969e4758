"""Shares of a recipient's arms imports before and after a year, in windows of the same length."""

import numpy as np
import pandas as pd

from pakrus.analysis.statistics import changepoints, shifts

COLUMNS = ["dyad", "before", "after", "change", "low", "high", "p", "least", "years"]


def of_one_source(panel: pd.DataFrame, measure: str, pair: str, first: int, last: int) -> pd.Series:
    """A measure of a pair by year, as far back as the source of its last year reaches."""
    rows = panel[(panel["dyad"] == pair) & (panel["measure"] == measure) & panel["year"].between(first, last)]
    rows = rows.sort_values("year")
    rows = rows[rows["source_id"] == rows["source_id"].iloc[-1]] if len(rows) else rows
    return pd.Series(rows["value"].to_numpy(dtype=float), index=rows["year"].astype(int).to_numpy(), name=pair)


def before_and_after(
    panel: pd.DataFrame, measure: str, pairs: list[str], year: int, window: int, draws: int, seed: int
) -> pd.DataFrame:
    """Mean shares of each pair in the `window` years before `year` and from it on: `dyad`, `before`, `after`, `change`,
    its interval by moving blocks (`low`, `high`), two-sided `p` by orders of stretches of years, the `least` that any
    of these orders has, `years` on record.

    Raises ValueError where a pair has no year on one of the sides.
    """
    rows = []
    for pair in pairs:
        series = of_one_source(panel, measure, pair, year - window, year + window - 1)
        values, place = series.to_numpy(), int((series.index < year).sum())
        if not 0 < place < len(values):
            raise ValueError(f"no {measure} of {pair} on both sides of {year}")
        change = float(changepoints.shift(values, place))
        chance = changepoints.shift(values[changepoints.reordered(len(values), draws, seed)], place)
        low, high = changepoints.shift_interval(values, place, draws, seed)
        rows.append((pair, float(values[:place].mean()), float(values[place:].mean()), change, low, high,
                     shifts.two_sided(np.asarray(chance)), shifts.least(np.asarray(chance)), len(values)))  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS)
