"""The choices behind a test of the thesis, all of them crossed, and the series that each set of choices makes.

A multiverse (Steegen, Tuerlinckx, Gelman and Vanpaemel 2016, Perspectives on Psychological Science 11(5)) runs one
question through every reasonable way of preparing the data. Here a specification is one value for each of nine choices:
five make the series of events (`DATA`), four say how two series are compared (`MODEL`).
"""

from itertools import product
from typing import NamedTuple

import numpy as np
import pandas as pd

from pakrus.analysis.events import series

TABLES = ("papers", "events", "event_mentions", "event_codes", "cameo", "event_effects")
"""The tables of the evidence that every multiverse here is made from."""
DATA: dict[str, tuple] = {
    "scale": ("goldstein", "direct", "all", "once"),
    "weights": series.WEIGHTS,
    "papers": ("all", "no hayat", "no nasim", "no outreach", "no pm_visit", "no singh", "articles"),
    "planned": ("out", "in"),
    "multilateral": ("in", "out"),
}
MODEL: dict[str, tuple] = {
    "start": (1947, 1971, 1991, 2001),
    "lag": (0, 1, 2, 3),
    "periods": ("across", "within"),
    "statistic": ("coincidence", "pearson", "spearman"),
}
CHOICES = DATA | MODEL
"""Choices and their values, in the order in which specifications are numbered, the last running fastest."""


class Proposition(NamedTuple):
    """What is said to come before a warming of `outcome`: a move of the pair `before`, up (1) or down (-1)."""

    outcome: str
    before: str
    sign: int


PROPOSITIONS = {"P1": Proposition("PAK-RUS", "PAK-USA", -1), "P2": Proposition("PAK-RUS", "IND-USA", 1)}


class Histories(NamedTuple):
    """Two arrays, sets of data choices by years: `before` (positive where the proposition expects a warming to follow)
    and `outcome`."""

    before: np.ndarray
    outcome: np.ndarray


def grid(choices: dict[str, tuple] = CHOICES) -> pd.DataFrame:
    """Every specification: a column for each choice, in the order of the arrays of effects."""
    return pd.DataFrame(list(product(*choices.values())), columns=list(choices))


def paper_set(name: str, papers: pd.DataFrame) -> list[str]:
    """The ids of a set of papers by its name in `DATA`; raises ValueError for a paper that there is not."""
    ids = sorted(papers["paper_id"])
    if name == "all":
        return ids
    if name == "articles":
        return sorted(papers.loc[papers["kind"] == "article", "paper_id"])
    left_out = name.removeprefix("no ")
    if left_out not in ids:
        raise ValueError(f"{name!r} leaves out a paper that there is not; there are {', '.join(ids)}")
    return [paper for paper in ids if paper != left_out]


def histories(
    tables: dict[str, pd.DataFrame], proposition: Proposition, years: range, choices: dict[str, tuple] = DATA
) -> Histories:
    """The two series of a proposition under every set of data choices.

    `tables` holds those of `TABLES` by name. On the scale `once`, an event that moves
    both pairs counts for the pair before only, so that it is never both the cause and its effect.
    """
    before, outcome, made = [], [], {}
    for one in grid(choices).itertuples():
        rows = scored(tables, one, made)
        if one.scale == "once":
            moving = rows.loc[(rows["dyad"] == proposition.before) & (rows["score"] != 0), "event_id"]
            rows = rows[(rows["dyad"] != proposition.outcome) | ~rows["event_id"].isin(moving)]
        span = (years[0], years[-1], one.weights)
        before.append(proposition.sign * series.yearly(rows, proposition.before, *span).to_numpy())
        outcome.append(series.yearly(rows, proposition.outcome, *span).to_numpy())
    return Histories(np.array(before), np.array(outcome))


def scored(tables: dict[str, pd.DataFrame], one, made: dict[tuple, pd.DataFrame]) -> pd.DataFrame:
    """The scored events of one set of data choices (a row of `grid`), as `events.series.scored` gives them; kept in
    `made`, so that each is computed once. On the scale `once` the signs are those of `all`."""
    scale = "all" if one.scale == "once" else one.scale
    key = (scale, one.papers, one.planned, one.multilateral)
    if key not in made:
        names = ("events", "event_mentions", "event_codes", "cameo", "event_effects")
        made[key] = series.scored(
            *(tables[name] for name in names),
            scale="goldstein" if scale == "goldstein" else "sign",
            papers=paper_set(one.papers, tables["papers"]),
            third_parties=scale == "all",
            include_planned=one.planned == "in",
            multilateral=one.multilateral == "in",
        )
    return made[key]


def causes(tables: dict[str, pd.DataFrame], proposition: Proposition) -> pd.DataFrame:
    """The dated events that move the pair before, as all papers tell them: `event_id`, `year`, `score` (positive where
    a warming is expected to follow), `papers` (how many tell it), `first` (one that does), `both` (whether it is coded
    as moving the outcome too)."""
    every = next(
        grid({"scale": ("all",), "papers": ("all",), "planned": ("out",), "multilateral": ("in",)}).itertuples()
    )
    rows = scored(tables, every, {})
    moving = rows[(rows["dyad"] == proposition.before) & (rows["score"] != 0)]
    also = rows.loc[(rows["dyad"] == proposition.outcome) & (rows["score"] != 0), "event_id"]
    first = tables["event_mentions"].groupby("event_id")["paper_id"].min()
    found = moving.assign(
        score=proposition.sign * moving["score"],
        first=moving["event_id"].map(first),
        both=moving["event_id"].isin(also),
    )
    return found[["event_id", "year", "score", "papers", "first", "both"]].reset_index(drop=True)
