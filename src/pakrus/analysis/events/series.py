"""Coded events as series of pairs of states by year, on a stated scale, with the events behind every value.

Scores are Goldstein's (Goldstein 1992, Journal of Conflict Resolution 36(2)), looked up by CAMEO code, for what two
states do to each other; or plain signs, which third parties' effects have too.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from pakrus.analysis.rows import dates
from pakrus.analysis.statistics.arrays import Floats
from pakrus.evidence.dyads import counted_as, dyad

SCALES = ("goldstein", "sign")
UNREALISED = ("planned", "unconfirmed")
"""Statuses of events that are told as to come, or not surely as happened."""
WEIGHTS = ("equal", "mentions", "papers")


def scored(
    events: pd.DataFrame,
    mentions: pd.DataFrame,
    codes: pd.DataFrame,
    cameo: pd.DataFrame,
    effects: pd.DataFrame,
    entities: pd.DataFrame,
    *,
    scale: str,
    papers: list[str],
    third_parties: bool = True,
    include_planned: bool = False,
    multilateral: bool = True,
) -> pd.DataFrame:
    """Every dated happening that one of the papers tells, once for each pair of states it bears on: `event_id`, `dyad`,
    `year` (the first of a span or decade), `score`, `mentions`, `papers` (how many in these papers); by year and id.

    On the scale `goldstein`, the score is the mean of the scores of what the two do to each other in the event; what is
    told as not done has none there, since its code is that of the act, and `third_parties` has no part. On `sign`, it
    is the coded direction. Raises ValueError for another scale.
    """
    if scale not in SCALES:
        raise ValueError(f"scale {scale!r} is none of {', '.join(SCALES)}")
    of_papers = mentions[mentions["paper_id"].isin(papers)]
    tellings = of_papers.groupby("event_id").agg(mentions=("mention_id", "size"), papers=("paper_id", "nunique"))
    years = told(events, mentions, papers=papers, include_planned=include_planned, multilateral=multilateral)
    if scale == "goldstein":
        years = years[~years.index.isin(events.loc[events["status"] == "not_done", "event_id"])]
    scores = (
        by_goldstein(codes, cameo, counted_as(entities)) if scale == "goldstein" else by_sign(effects, third_parties)
    )
    scores = scores[scores["event_id"].isin(years.index)].join(tellings, on="event_id")
    scores = scores.assign(year=scores["event_id"].map(years))
    columns = ["event_id", "dyad", "year", "score", "mentions", "papers"]
    return scores.sort_values(["year", "event_id", "dyad"])[columns].reset_index(drop=True)


def told(
    events: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    papers: list[str],
    include_planned: bool = False,
    multilateral: bool = True,
) -> pd.Series:
    """Every dated happening that one of the papers tells, whatever pairs it bears on: its year (the first of a span or
    decade) by `event_id`."""
    kept = dates.happenings(events)
    kept = kept[kept["event_id"].isin(mentions.loc[mentions["paper_id"].isin(papers), "event_id"])]
    if not include_planned:
        kept = kept[~kept["status"].isin(UNREALISED)]
    if not multilateral:
        kept = kept[kept["domain"] != "multilateral"]
    return dates.first_years(kept.set_index("event_id")["date"]).astype(int)


def by_goldstein(codes: pd.DataFrame, cameo: pd.DataFrame, counts_as: Mapping[str, str]) -> pd.DataFrame:
    """The mean Goldstein score of each event for each pair that acts in it: `event_id`, `dyad`, `score` (-10 to 10);
    `counts_as` as `evidence.dyads.counted_as`."""
    acts = codes.merge(cameo[["cameo", "goldstein"]], on="cameo")
    acts["dyad"] = [dyad(row.source, row.target, counts_as) for row in acts.itertuples()]
    scores = acts.groupby(["event_id", "dyad"], as_index=False)["goldstein"].mean()
    return scores.rename(columns={"goldstein": "score"}).astype({"score": float})


def by_sign(effects: pd.DataFrame, third_parties: bool) -> pd.DataFrame:
    """The coded direction of each event for each pair: `event_id`, `dyad`, `score` (-1, 0, 1); effects on pairs that do
    not act in the event only with `third_parties`."""
    rows = effects if third_parties else effects[effects["basis"] == "direct"]
    return rows[["event_id", "dyad", "direction"]].rename(columns={"direction": "score"}).astype({"score": float})


def yearly(scored: pd.DataFrame, pair: str, first: int, last: int, weights: str = "equal") -> pd.Series:
    """The sum of a pair's scores in each year from `first` to `last`, both included, 0 where no event is told.

    Each score counts once (`equal`), or as often as the event is told (`mentions`), or by as many papers (`papers`).
    Raises ValueError for other weights.
    """
    if weights not in WEIGHTS:
        raise ValueError(f"weights {weights!r} are none of {', '.join(WEIGHTS)}")
    times = 1 if weights == "equal" else scored[weights].to_numpy()
    return _by_year(scored, pair, first, last, scored["score"].to_numpy() * times)


def counts(scored: pd.DataFrame, pair: str, first: int, last: int) -> pd.Series:
    """How many events bear on a pair in each year."""
    return _by_year(scored, pair, first, last, np.ones(len(scored))).astype(int)


def _by_year(scored: pd.DataFrame, pair: str, first: int, last: int, worth: Floats) -> pd.Series:
    """The sum of what a pair's rows are worth in each year, to nine decimals, so that their order does not matter. A
    multiverse asks this thousands of times, and pandas' groups take forty times as long."""
    years = scored["year"].to_numpy(dtype=int)
    chosen = (scored["dyad"].to_numpy() == pair) & (years >= first) & (years <= last)
    sums = np.bincount(years[chosen] - first, weights=worth[chosen], minlength=last - first + 1)
    return pd.Series(np.round(sums, 9), index=pd.RangeIndex(first, last + 1, name="year"), name=pair)


def behind(scored: pd.DataFrame, events: pd.DataFrame, pair: str, year: int) -> pd.DataFrame:
    """The events behind a pair's value in a year: `event_id`, `title`, `score`, `mentions`, `papers`; the strongest
    first."""
    rows = scored[(scored["dyad"] == pair) & (scored["year"] == year)].merge(
        events[["event_id", "title"]], on="event_id"
    )
    rows = rows.assign(strength=rows["score"].abs()).sort_values(["strength", "event_id"], ascending=[False, True])
    return rows[["event_id", "title", "score", "mentions", "papers"]].reset_index(drop=True)
