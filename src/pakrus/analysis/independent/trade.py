"""Trade of Pakistan and Russia by data that the papers did not choose."""

import pandas as pd

MEASURE = "trade-gdp"
COLUMNS = ["year", "per_ten_thousand"]


def series(panel: pd.DataFrame, first: int, last: int, pair: str = "PAK-RUS") -> pd.DataFrame:
    """A pair's trade by year, in dollars per 10,000 dollars of both states' GDP: `year`, `per_ten_thousand`.

    `panel` is the table `dyad_year`. A year that is not on record has no row. Raises ValueError where none is left.
    """
    every = panel[(panel["dyad"] == pair) & (panel["measure"] == MEASURE)]
    own = every[every["year"].between(first, last)]
    if own.empty:
        years = every["year"]
        there = f"there is trade from {years.min()} to {years.max()}" if len(years) else "there is no trade of the pair"
        raise ValueError(f"no trade on record from {first} to {last}; {there}")
    own = own.sort_values("year")
    per = 10_000 * own["value"].to_numpy(dtype=float)
    return pd.DataFrame({"year": own["year"].to_numpy(dtype=int), "per_ten_thousand": per}, columns=COLUMNS)
