"""Trade of Pakistan and Russia by data that the papers did not choose."""

import pandas as pd

COLUMNS = ["year", "per_ten_thousand"]


def series(panel: pd.DataFrame, measure: str, pair: str, first: int, last: int) -> pd.DataFrame:
    """A pair's trade by year, in dollars per 10,000 dollars of both states' GDP: `year`, `per_ten_thousand`.

    `panel` is the table `dyad_year`. A year that is not on record has no row. Raises ValueError where none is left.
    """
    rows = panel[(panel["dyad"] == pair) & (panel["measure"] == measure) & panel["year"].between(first, last)]
    if rows.empty:
        raise ValueError(f"no year of {measure} of {pair} from {first} to {last}")
    rows = rows.sort_values("year")
    per = 10_000 * rows["value"].to_numpy(dtype=float)
    return pd.DataFrame({"year": rows["year"].to_numpy(dtype=int), "per_ten_thousand": per}, columns=COLUMNS)
