"""Projects and arms deals from talk to delivery: their steps, how far each came, and by whose telling."""

from collections.abc import Iterable
from math import inf
from typing import Any

import pandas as pd

from pakrus.analysis.events.mentions import tellers
from pakrus.analysis.rows import dates
from pakrus.analysis.rows.dates import HAPPENING
from pakrus.analysis.rows.sources import FACT
from pakrus.evidence.edtf import Edtf

FORWARD = ("discussed", "due", "announced", "agreed", "under_way", "delivered")
"""Stages that lead on, the furthest last; what is only due has been said to come, so it stands before announced."""
SETBACKS = ("held_up", "dropped")
NONE = "none"
"""What is furthest where only a setback is told."""


def chosen(undertakings: pd.DataFrame, field: str, names: Iterable[str]) -> pd.DataFrame:
    """The undertakings of a field (`energy`, `arms`) that are named by their ids, `project-` or `deal-` left off.

    `all` stands for all of them. Raises ValueError, which lists the names, for one that there is not.
    """
    of_field = undertakings[undertakings["field"] == field].reset_index(drop=True)
    short = of_field["undertaking_id"].str.split("-", n=1).str[1]
    asked = list(names)
    if "all" in asked:
        return of_field
    if stray := sorted(set(asked) - set(short)):
        raise ValueError(f"no such undertaking: {', '.join(stray)}; there are all, {', '.join(sorted(short))}")
    return of_field[short.isin(asked)].reset_index(drop=True)


def steps(
    milestones: pd.DataFrame,
    events: pd.DataFrame,
    mentions: pd.DataFrame,
    printed: pd.DataFrame,
    items: pd.DataFrame,
    arguments: pd.DataFrame,
    facts: pd.DataFrame,
) -> pd.DataFrame:
    """Every step with what tells it: `undertaking_id`, `row_id`, `stage`, `cause`, `date` (EDTF, missing where there is
    none), `year` (its middle, with the fraction; of what lasted its beginning), `lasted_to` (where that ends, infinite
    where it has no end; missing for a happening), `told_by` (papers, or `facts`; joined by a space), `title`; by
    undertaking, then year, the undated last.

    `printed` is Table 3 and `items` its items: their date is the year of their row. A step that single mentions of an
    event tell is that event's, told by the papers of these mentions alone.
    """
    papers = tellers(mentions).map(" ".join)
    of_items = items.merge(printed[["row_id", "paper_id", "year"]], on="row_id")
    known = pd.concat(
        [
            _rows(events["event_id"], events["date"], events["event_id"].map(papers), events["title"]),
            _rows(of_items["item_id"], of_items["year"].astype("string"), of_items["paper_id"], of_items["item"]),
            _rows(arguments["argument_id"], pd.NA, arguments["paper_id"], arguments["statement"]),
            _rows(facts["fact_id"], facts["from"], FACT, facts["statement"]),
        ]
    ).set_index("row_id")
    lasting = events[events["time"] != HAPPENING].set_index("event_id")
    ends = lasting["end_date"].map(lambda date: inf if pd.isna(date) else Edtf.parse(date).end)
    single = mentions.set_index("mention_id")
    rows = milestones[["undertaking_id", "row_id", "stage", "cause"]].copy()
    alone = rows["row_id"].map(single["paper_id"])
    rows["row_id"] = rows["row_id"].map(single["event_id"]).fillna(rows["row_id"])
    rows = rows.join(known, on="row_id")
    rows["told_by"] = alone.fillna(rows["told_by"])
    keys = ["undertaking_id", "row_id", "stage"]
    words = by_teller(rows.dropna(subset=["told_by"])).rename(columns={"teller": "paper_id"})
    told_by = tellers(words, keys).map(" ".join).rename("told_by")
    rows = rows.drop_duplicates(keys).drop(columns="told_by").join(told_by, on=keys)
    rows["lasted_to"] = rows["row_id"].map(ends).astype(float).where(rows["date"].notna())
    rows["year"] = dates.middles(rows["date"]).where(rows["lasted_to"].isna(), dates.starts(rows["date"]))
    columns = ["undertaking_id", "row_id", "stage", "cause", "date", "year", "lasted_to", "told_by", "title"]
    return rows.sort_values(["undertaking_id", "year", "row_id"])[columns].reset_index(drop=True)


def _rows(row_id: pd.Series, date: Any, told_by: Any, title: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"row_id": row_id, "date": date, "told_by": told_by, "title": title})


def until(steps: pd.DataFrame, as_of: int) -> pd.DataFrame:
    """The steps of a year and before; those without a date stay."""
    return steps[steps["year"].isna() | (steps["year"] < as_of + 1)].reset_index(drop=True)


def by_teller(steps: pd.DataFrame) -> pd.DataFrame:
    """The steps once for each that tells them, who is `teller`."""
    return steps.assign(teller=steps["told_by"].str.split(" ")).explode("teller").reset_index(drop=True)


def standing(steps: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """How far each group of steps came: the columns of `by`, `furthest` (a stage of `FORWARD`, or `NONE`),
    `row_id` (the step that tells it, the first of several), `held_up`, `dropped` (whether such a step is told).
    """
    rows = []
    for key, group in steps.groupby(by, sort=True):
        ahead = group[group["stage"].isin(FORWARD)]
        rank = ahead["stage"].map(FORWARD.index)
        best = ahead[rank == rank.max()]
        stage, row = (NONE, group["row_id"].iloc[0]) if best.empty else (best["stage"].iloc[0], best["row_id"].iloc[0])
        rows.append((*key, stage, row, *(bool((group["stage"] == setback).any()) for setback in SETBACKS)))
    return pd.DataFrame(rows, columns=[*by, "furthest", "row_id", *SETBACKS])


def order(undertakings: pd.DataFrame, steps: pd.DataFrame) -> pd.Series:
    """The titles by `undertaking_id`: those that most papers name first, of these the earliest first."""
    papers = named_by(steps).map(len)
    first = steps.groupby("undertaking_id")["year"].min()
    rows = undertakings.assign(
        papers=-undertakings["undertaking_id"].map(papers).fillna(0), first=undertakings["undertaking_id"].map(first)
    )
    return rows.sort_values(["papers", "first", "undertaking_id"]).set_index("undertaking_id")["title"]


def alike(by_teller: pd.DataFrame) -> pd.DataFrame:
    """The undertakings that two papers or more tell: `undertaking_id`, `papers` (how many), `alike` (whether all tell
    the same furthest stage and the same setbacks). `by_teller` as `standing` gives it by undertaking and teller."""
    papers = by_teller[by_teller["teller"] != FACT]
    rows = [
        (undertaking, len(group), len(group[["furthest", *SETBACKS]].drop_duplicates()) == 1)
        for undertaking, group in papers.groupby("undertaking_id")
        if len(group) > 1
    ]
    return pd.DataFrame(rows, columns=["undertaking_id", "papers", "alike"])


def counts(standing: pd.DataFrame) -> pd.DataFrame:
    """How many undertakings came how far: `furthest`, `number`, `set_back` (of them held up or dropped), `ids`; first
    those of which only a setback is told (`none`)."""
    rows = []
    for stage in (NONE, *FORWARD):
        group = standing[standing["furthest"] == stage]
        back = group[list(SETBACKS)].any(axis="columns")
        rows.append((stage, len(group), int(back.sum()), " ".join(sorted(group["undertaking_id"]))))
    return pd.DataFrame(rows, columns=["furthest", "number", "set_back", "ids"])


def named_by(steps: pd.DataFrame) -> pd.Series:
    """The papers that name each undertaking, as a tuple; indexed by `undertaking_id`."""
    rows = by_teller(steps.dropna(subset=["told_by"]))
    rows = rows[rows["teller"] != FACT].rename(columns={"teller": "paper_id"})
    return tellers(rows, "undertaking_id")
