"""The choices behind a test of the thesis, all of them crossed, and the series that each set of choices makes.

A multiverse (Steegen, Tuerlinckx, Gelman and Vanpaemel 2016, Perspectives on Psychological Science 11(5)) runs one
question through every reasonable way of preparing the data. Here a specification is one value for each of nine choices:
five make the series of events (`data`), four say how two series are compared (`MODEL`).
"""

from collections.abc import Mapping
from itertools import product
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from pakrus.analysis.events import series
from pakrus.analysis.statistics.arrays import Floats
from pakrus.analysis.thesis.claims import Proposition

Choices = dict[str, tuple[Any, ...]]
"""Choices and their values, in the order in which specifications are numbered, the last running fastest."""
TABLES = ("papers", "events", "event_mentions", "event_codes", "cameo", "event_effects", "entities")
"""The tables of the evidence that every multiverse here is made from."""
EVERY, ARTICLES, WITHOUT = "all", "articles", "no "
"""Sets of papers: all, the articles, all but the one that is named."""
MODEL: Choices = {
    "start": (1947, 1971, 1991, 2001),
    "lag": (0, 1, 2, 3),
    "periods": ("across", "within"),
    "statistic": ("coincidence", "pearson", "spearman"),
}


class Histories(NamedTuple):
    """Two arrays, sets of data choices by years: `before` (positive where the proposition expects a warming to follow)
    and `outcome`."""

    before: Floats
    outcome: Floats


def data(papers: pd.DataFrame) -> Choices:
    """The choices that make the series, given the table `papers`: each paper is left out once."""
    return {
        "scale": ("goldstein", "direct", "all", "once"),
        "weights": series.WEIGHTS,
        "papers": (EVERY, *(f"{WITHOUT}{paper}" for paper in sorted(papers["paper_id"])), ARTICLES),
        "planned": ("out", "in"),
        "multilateral": ("in", "out"),
    }


def grid(choices: Choices) -> pd.DataFrame:
    """Every specification: a column for each choice, in the order of the arrays of effects."""
    return pd.DataFrame(list(product(*choices.values())), columns=list(choices))


def paper_set(name: str, papers: pd.DataFrame) -> list[str]:
    """The ids of a set of papers by its name in `data`; raises ValueError for a paper that there is not."""
    ids = sorted(papers["paper_id"])
    if name == EVERY:
        return ids
    if name == ARTICLES:
        return sorted(papers.loc[papers["kind"] == "article", "paper_id"])
    left_out = name.removeprefix(WITHOUT)
    if left_out not in ids:
        raise ValueError(f"{name!r} leaves out a paper that there is not; there are {', '.join(ids)}")
    return [paper for paper in ids if paper != left_out]


class Scorings:
    """The coded events scored under every set of data choices, each set once.

    `tables` has those of `TABLES` by name. One object serves all curves that are made of the same evidence.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame]):
        self.tables = tables
        self.data = data(tables["papers"])
        self._made: dict[tuple[str, ...], pd.DataFrame] = {}

    @property
    def choices(self) -> Choices:
        """All nine choices."""
        return self.data | MODEL

    def scored(self, chosen: Any) -> pd.DataFrame:
        """The scored events of one set of data choices (a row of `grid`), as `events.series.scored` gives them. On the
        scale `once` the signs are those of `all`."""
        scale = "all" if chosen.scale == "once" else chosen.scale
        key = (scale, chosen.papers, chosen.planned, chosen.multilateral)
        if key not in self._made:
            self._made[key] = series.scored(
                *(self.tables[name] for name in TABLES if name != "papers"),
                scale="goldstein" if scale == "goldstein" else "sign",
                papers=paper_set(chosen.papers, self.tables["papers"]),
                third_parties=scale == "all",
                include_planned=chosen.planned == "in",
                multilateral=chosen.multilateral == "in",
            )
        return self._made[key]

    def histories(self, proposition: Proposition, years: range, choices: Choices | None = None) -> Histories:
        """The two series of a proposition under every set of data choices.

        On the scale `once`, an event that moves both pairs counts for the pair before only, so that it is never both
        the cause and its effect.
        """
        before, outcome = [], []
        for chosen in grid(choices or self.data).itertuples():
            rows = self.scored(chosen)
            if chosen.scale == "once":
                moving = rows.loc[(rows["dyad"] == proposition.cause) & (rows["score"] != 0), "event_id"]
                rows = rows[(rows["dyad"] != proposition.effect) | ~rows["event_id"].isin(moving)]
            span = (years[0], years[-1], chosen.weights)
            before.append(proposition.cause_sign * series.yearly(rows, proposition.cause, *span).to_numpy())
            outcome.append(series.yearly(rows, proposition.effect, *span).to_numpy())
        return Histories(np.array(before), np.array(outcome))

    def causes(self, proposition: Proposition) -> pd.DataFrame:
        """The dated events that move the pair before, as all papers tell them: `event_id`, `year`, `score` (positive
        where a warming is expected to follow), `papers` (how many tell it), `first` (one that does), `both` (whether it
        is coded as moving the outcome too)."""
        plain = grid({"scale": ("all",), "papers": (EVERY,), "planned": ("out",), "multilateral": ("in",)})
        rows = self.scored(next(plain.itertuples()))
        moving = rows[(rows["dyad"] == proposition.cause) & (rows["score"] != 0)]
        also = rows.loc[(rows["dyad"] == proposition.effect) & (rows["score"] != 0), "event_id"]
        first = self.tables["event_mentions"].groupby("event_id")["paper_id"].min()
        marked = moving.assign(
            score=proposition.cause_sign * moving["score"],
            first=moving["event_id"].map(first),
            both=moving["event_id"].isin(also),
        )
        return marked[["event_id", "year", "score", "papers", "first", "both"]].reset_index(drop=True)
