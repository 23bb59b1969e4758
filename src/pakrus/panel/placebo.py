"""What every state's votes say on the statistics asked of Pakistan's: a placebo, since most states have no part in it.

The scores of a state with two opposed poles are tied by arithmetic: a vote near the one is a vote far from the other
(Häge 2011, Political Analysis 19(3), on chance in such scores). Where Pakistan stands among all states says what is its
own.
"""

import math

import numpy as np
import pandas as pd

from pakrus.analysis.statistics.correlation import pearson
from pakrus.panel.measures import LEAST_VOTES

LEAST_YEARS = 20
"""A state is asked where so many years of a span have both values."""
SPANS = {"whole": (1900, 2100), "to-1991": (1900, 1991), "from-1992": (1992, 2100)}
FORMS = ("levels", "changes")
COLUMNS = ["state", "statistic", "value", "n"]


def statistics() -> list[str]:
    """The names of all statistics, in order."""
    pairs = ("un-agreement-rus-usa", "un-agreement-rus-ind", "un-distance-rus-usa")
    correlations = [f"{pair}-{form}-{span}" for pair in pairs for form in FORMS for span in SPANS]
    return [*correlations, "un-agreement-rus-trend-from-1992"]


def of_agreement(votes: pd.DataFrame) -> pd.DataFrame:
    """Each state's correlations, over years, of its agreement with Russia and with the United States, and with Russia
    and with India, and its trend with Russia from 1992 (change per decade): `state`, `statistic`, `value`, `n`.

    Years with fewer than ten common votes with a partner are left out.
    """
    kept = votes[votes["n_common"] >= LEAST_VOTES]
    rows = []
    for state, state_votes in kept.groupby("country"):
        scores = state_votes.pivot(index="year", columns="partner", values="agree_score").reindex(
            columns=["RUS", "USA", "IND"]
        )
        for other in ("USA", "IND"):
            rows += _correlations(state, f"un-agreement-rus-{other.lower()}", scores[["RUS", other]])
        recent = scores["RUS"].dropna().loc[1992:]
        if len(recent) >= LEAST_YEARS:
            rows.append((state, "un-agreement-rus-trend-from-1992", 10 * slope(recent), len(recent)))
    return pd.DataFrame(rows, columns=COLUMNS)


def of_distance(points: pd.DataFrame) -> pd.DataFrame:
    """Each other state's correlations, over years, of the distances of its ideal point to those of Russia and of the
    United States, in the columns of `of_agreement`. Points that rest on fewer than ten votes are left out."""
    kept = points[points["NVotes"] >= LEAST_VOTES]
    poles = {pole: kept[kept["iso3"] == pole].set_index("year")["IdealPoint"] for pole in ("RUS", "USA")}
    rows = []
    for state, state_points in kept[~kept["iso3"].isin(poles)].groupby("name"):
        point = state_points.set_index("year")["IdealPoint"]
        distances = pd.DataFrame({pole: (point - its).abs() for pole, its in poles.items()}).loc[point.index]
        rows += _correlations(state, "un-distance-rus-usa", distances)
    return pd.DataFrame(rows, columns=COLUMNS)


def slope(values: pd.Series) -> float:
    """The least-squares slope of values over their index, per unit of the index."""
    at = values.index.to_numpy(dtype=float)
    at = at - at.mean()
    return float((at * values.to_numpy()).sum() / np.square(at).sum())


def changes(values: pd.DataFrame) -> pd.DataFrame:
    """First differences, between years that follow one another only."""
    return values.sort_index().diff()[values.sort_index().index.to_series().diff() == 1]


def _correlations(state: str, pair: str, values: pd.DataFrame) -> list[tuple[str, str, float, int]]:
    """The correlations of two series of a state in each form and span. A span's changes lie within it."""
    rows = []
    for span, (first, last) in SPANS.items():
        in_span = values.dropna().sort_index().loc[first:last]
        if len(in_span) < LEAST_YEARS:
            continue
        for form in FORMS:
            used = in_span if form == "levels" else changes(in_span)
            value = float(pearson(used.iloc[:, 0].to_numpy(), used.iloc[:, 1].to_numpy()))
            if not math.isnan(value):
                rows.append((state, f"{pair}-{form}-{span}", value, len(used)))
    return rows
