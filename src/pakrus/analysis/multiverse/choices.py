"""The choices behind an answer of the coded events that a careful reader could have made otherwise, all crossed.

A multiverse (Steegen, Tuerlinckx, Gelman and Vanpaemel 2016, Perspectives on Psychological Science 11(5)) runs one
question through every reasonable way of preparing the data. A specification is one value for each choice: the first
three make the events (`data`), the others say which years are compared and how (`ASKED`, or `turned` for a new level).
"""

from itertools import product
from typing import Any

import pandas as pd

Choices = dict[str, tuple[Any, ...]]
"""Choices and their values, in the order in which specifications are numbered, the last running fastest."""
EVERY, ARTICLES, WITHOUT = "all", "articles", "no "
"""Sets of papers: all, the articles, all but the one that is named."""
STARTS = (1947, 1971, 1991)
COUNTED = ("told", "years")
"""What a balance is divided by: all that is told, or the years."""
ASKED: Choices = {
    "apart": ("once", "both"),
    "start": STARTS,
    "lag": (1, 2, 3),
    "window": ("later", "same"),
    "per": COUNTED,
}

PLAN = {
    "scale": "all",
    "papers": EVERY,
    "planned": "out",
    "apart": "once",
    "start": STARTS[0],
    "lag": 2,
    "window": "later",
    "per": "told",
}
"""What the plan of the analysis chose, of the choices other than the turn."""


def data(papers: pd.DataFrame) -> Choices:
    """The choices that make the events, given the table `papers`: each paper is left out once."""
    return {
        "scale": ("all", "direct", "goldstein"),
        "papers": (EVERY, *(f"{WITHOUT}{paper}" for paper in sorted(papers["paper_id"])), ARTICLES),
        "planned": ("out", "in"),
    }


def turned(years: tuple[int, ...]) -> Choices:
    """The choices for a new level, given the years that are claimed: each of these, and the one after the first."""
    return {"start": STARTS, "turn": tuple(sorted({*years, years[0] + 1})), "per": COUNTED}


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
