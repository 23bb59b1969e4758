"""Shares of a recipient's arms imports before and after a year, in windows of the same length."""

import pandas as pd

COLUMNS = ["dyad", "before", "after", "change", "years"]


def of_one_source(panel: pd.DataFrame, measure: str, pair: str, first: int, last: int) -> pd.Series:
    """A measure of a pair by year, as far back as the source of its last year reaches."""
    rows = panel[(panel["dyad"] == pair) & (panel["measure"] == measure) & panel["year"].between(first, last)]
    rows = rows.sort_values("year")
    rows = rows[rows["source_id"] == rows["source_id"].iloc[-1]] if len(rows) else rows
    return pd.Series(rows["value"].to_numpy(dtype=float), index=rows["year"].astype(int).to_numpy(), name=pair)


def before_and_after(panel: pd.DataFrame, measure: str, pairs: list[str], year: int, window: int) -> pd.DataFrame:
    """Mean shares of each pair in the `window` years before `year` and from it on: `dyad`, `before`, `after`, `change`,
    `years` on record. Twenty years of big deliveries are too few to test; they are shown as they are.

    Raises ValueError where a pair has no year on one of the sides.
    """
    rows = []
    for pair in pairs:
        series = of_one_source(panel, measure, pair, year - window, year + window - 1)
        before, after = series[series.index < year], series[series.index >= year]
        if before.empty or after.empty:
            raise ValueError(f"no {measure} of {pair} on both sides of {year}")
        rows.append((pair, before.mean(), after.mean(), after.mean() - before.mean(), len(series)))
    return pd.DataFrame(rows, columns=COLUMNS)
