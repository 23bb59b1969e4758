"""Trade of Pakistan and Russia by data that the papers did not choose."""

import pandas as pd

MEASURE = "trade-gdp"
COLUMNS = ["year", "per_ten_thousand"]


def series(panel: pd.DataFrame, first: int, last: int, pair: str = "PAK-RUS") -> pd.DataFrame:
    """A pair's trade by year, in dollars per 10,000 dollars of both states' GDP: `year`, `per_ten_thousand`.

    `panel` is the table `dyad_year`. A year that is not on record has no row. Raises ValueError where none is left.
    """
    own = panel[(panel["dyad"] == pair) & (panel["measure"] == MEASURE) & panel["year"].between(first, last)]
    if own.empty:
        raise ValueError("no year of the independent trade series is left: widen start_year and end_year")
    own = own.sort_values("year")
    per = 10_000 * own["value"].to_numpy(dtype=float)
    return pd.DataFrame({"year": own["year"].to_numpy(dtype=int), "per_ten_thousand": per}, columns=COLUMNS)
