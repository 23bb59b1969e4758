"""Measures of the independent panel by year.

Every measure is turned so that higher is closer: a distance counts with its sign changed.
"""

import pandas as pd

CUT = 1992
"""The first year of the Russian Federation."""
AGES = {"to 1991": (0, CUT - 1), "from 1992": (CUT, 9999)}


def closeness(panel: pd.DataFrame, signs: pd.Series, pair: str, measure: str, first: int, last: int) -> pd.Series:
    """A measure of a pair by year, higher for closer; empty where there is none. `panel` is the table `dyad_year`.

    `signs` is 1 or -1 by measure (`direction` of the table `panel_measures`). Raises ValueError for a measure whose
    sign is 0, since more of it is neither closer nor farther.
    """
    if not signs[measure]:
        raise ValueError(f"measure {measure!r} says nothing of closeness")
    rows = panel[(panel["dyad"] == pair) & (panel["measure"] == measure) & panel["year"].between(first, last)]
    rows = rows.sort_values("year")
    value = rows["value"].to_numpy(dtype=float) * float(signs[measure])
    return pd.Series(value, index=pd.Index(rows["year"].astype(int), name="year"), name=pair)


def beside(panel: pd.DataFrame, measures: pd.DataFrame, pairs: list[str], first: int, last: int) -> pd.DataFrame:
    """How close two pairs are by every measure that says so and that both have, over the years in which both have it,
    in each of `AGES`: `measure`, `short` (its name), `age`, `one`, `other` (the means), `years`, `above` (in how many
    the first is closer). `measures` is the table `panel_measures`."""
    signs = measures.set_index("measure")["direction"].astype(int)
    rows = []
    for measure in measures.sort_values("place").itertuples():
        if not signs[measure.measure]:
            continue
        series = [closeness(panel, signs, pair, measure.measure, first, last) for pair in pairs]
        both = pd.concat(series, axis=1).dropna()
        for age, (start, end) in AGES.items():
            own = both.loc[start:end]
            if len(own):
                one, other = own[pairs[0]], own[pairs[1]]
                rows.append((measure.measure, measure.short, age, one.mean(), other.mean(), len(own),
                             int((one > other).sum())))  # fmt: skip
    return pd.DataFrame(rows, columns=["measure", "short", "age", "one", "other", "years", "above"])
