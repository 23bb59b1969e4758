"""Rows of printed tables, and what other papers and checked facts say of each; `audit.printed_rows` judges by it."""

from typing import Any

import pandas as pd

from pakrus.analysis.events.mentions import best_dated, told_by
from pakrus.analysis.rows import dates
from pakrus.analysis.rows.sources import FACT

TABLES = ("Table 1: visits", "Table 3: arms", "Table 4: exercises")
SPEAKS = {"confirms": "for", "partly": "both", "contradicts": "against", "not_found": "nothing"}
"""How a checked fact speaks; a search that found nothing speaks neither for a row nor against it."""


def rows(table1: pd.DataFrame, table3: pd.DataFrame, items: pd.DataFrame, table4: pd.DataFrame,
         titles: pd.Series) -> pd.DataFrame:  # fmt: skip
    """The rows of Tables 1 and 4 and the items of Table 3: `row_id`, `table`, `year`, `what`, `event_id` (of its row),
    `planned` (whether it is told only as expected). `titles` are those of events, by id. In the tables' order.
    """
    visits, arms, exercises = TABLES
    parts = [
        table1.assign(table=visits, what=table1["event_id"].map(titles), planned=False),
        items.merge(table3[["row_id", "year", "event_id"]], on="row_id").assign(
            row_id=lambda f: f["item_id"],
            table=arms,
            what=lambda f: f["item"],
            planned=lambda f: f["status"] == "expected",
        ),
        table4.assign(table=exercises, what=table4["name_as_printed"], planned=table4["status"] == "expected"),
    ]
    every = pd.concat(parts)[["row_id", "table", "year", "what", "event_id", "planned"]]
    return every.sort_values(["table", "row_id"]).astype({"planned": bool}).reset_index(drop=True)


def chosen(rows: pd.DataFrame, start_year: int, end_year: int, include_planned: bool) -> pd.DataFrame:
    """The rows of the years from `start_year` to `end_year`; those told only as expected only if asked for.

    Raises ValueError where none is left.
    """
    kept = rows[rows["year"].between(start_year, end_year) & (include_planned | ~rows["planned"])]
    if kept.empty:
        years = rows["year"]
        raise ValueError(
            f"no row of Singh's tables is of {start_year} to {end_year}; "
            f"there are rows of {years.min()} to {years.max()}"
        )
    return kept.reset_index(drop=True)


def same(rows: pd.DataFrame, milestones: pd.DataFrame) -> pd.DataFrame:
    """The events that tell the same as a row: `row_id`, `event_id`.

    Of an item that is a step of a deal they are all rows of the same step of the same deal; else the row's own event.
    """
    step = milestones[["undertaking_id", "stage", "row_id"]]
    deal_steps = step[step["row_id"].isin(rows["row_id"])]
    paired = deal_steps.merge(step, on=["undertaking_id", "stage"], suffixes=("", "_other"))
    of_deals = paired[["row_id", "row_id_other"]].rename(columns={"row_id_other": "event_id"})
    others = rows.loc[~rows["row_id"].isin(deal_steps["row_id"]), ["row_id", "event_id"]]
    return pd.concat([of_deals, others]).drop_duplicates().sort_values(["row_id", "event_id"]).reset_index(drop=True)


def evidence(rows: pd.DataFrame, milestones: pd.DataFrame, mentions: pd.DataFrame, checks: pd.DataFrame,
             facts: pd.DataFrame) -> pd.DataFrame:  # fmt: skip
    """What speaks of each row: `row_id`, `evidence_id`, `by` (a paper, or `facts`), `speaks` (for / against / both /
    nothing), `date` (as that source gives it), `reason`.

    `mentions` are those of the papers that count as witnesses; of several by one paper the one that dates it
    best counts. `rows` as `rows` gives them.
    """
    witnesses = (
        same(rows, milestones).merge(mentions, on="event_id").merge(rows[["row_id", "year", "planned"]], on="row_id")
    )
    witnesses = best_dated(witnesses, by=("row_id", "paper_id"))
    witnesses["undated"] = witnesses["date_stated"].isna() | (witnesses["date_relation"] != "at")
    lines = []
    for row in witnesses.itertuples():
        date = dates.words(row.date_stated, row.date_relation)
        lines.append((row.row_id, row.mention_id, row.paper_id, *_paper(row, date)))
    given = {row.fact_id: dates.span_words(row.first, row.last) for row in facts.rename(
        columns={"from": "first", "to": "last"}).itertuples()}  # fmt: skip
    for check in checks[checks["row_id"].isin(rows["row_id"])].itertuples():
        date = given[check.evidence_id]
        lines.append((check.row_id, check.evidence_id, FACT, SPEAKS[check.verdict], date, check.reason))
    columns = ["row_id", "evidence_id", "by", "speaks", "date", "reason"]
    frame = pd.DataFrame(lines, columns=columns)
    return frame.sort_values(["row_id", "by", "evidence_id"]).reset_index(drop=True)


def parties(parts: pd.DataFrame) -> set[str]:
    """The states that a table is about: those that more than half of its rows name; `parts` has `row_id`, `entity_id`
    for each state that a row names."""
    number = parts.groupby("entity_id")["row_id"].nunique()
    return set(number[number > parts["row_id"].nunique() / 2].index)


def unlisted(events: pd.DataFrame, actors: pd.DataFrame, mentions: pd.DataFrame, listed: pd.DataFrame, first: int,
             last: int) -> pd.DataFrame:  # fmt: skip
    """Single visits of these years, between the two states that most listed visits are of, that the mentions tell as
    happened and no listed row has: `event_id`, `title`, `date`, `told_by` (papers); by date. `listed` are the rows of a
    table of visits; where they are of no two states, nothing is missing."""
    ends = listed.melt("row_id", ["from_state", "to_state"], value_name="entity_id").dropna(subset=["entity_id"])
    both = parties(ends)
    sides = actors[actors["role"].isin(["visitor", "host"])].groupby("event_id")["entity_id"].agg(set)
    visits = events[(events["kind"] == "visit") & (events["status"] == "happened") & events["date"].notna()]
    between = [
        len(both) == 2 and both <= sides.get(event, set()) and dates.within(date, first, last)
        for event, date in zip(visits["event_id"], visits["date"], strict=True)
    ]
    visits = visits[pd.Series(between, index=visits.index, dtype=bool)]
    visits = visits[~visits["event_id"].isin(listed["event_id"])]
    papers = told_by(mentions[mentions["told_as"] == "happened"])
    visits = visits.assign(told_by=visits["event_id"].map(papers)).dropna(subset=["told_by"])
    return visits.sort_values(["date", "event_id"])[["event_id", "title", "date", "told_by"]].reset_index(drop=True)


def _paper(row: Any, date: str) -> tuple[str, str, str]:
    """How a paper's telling speaks of a row, with its date and the reason."""
    if row.told_as == "not_done":
        return "against", date, "Tells that it did not happen."
    if (row.told_as == "planned") != row.planned:
        return "nothing", date, f"Tells it as {row.told_as} only."
    if not row.undated and not dates.within(row.date_stated, row.year, row.year):
        return "both", date, f"Tells it, but for {date}."
    return "for", date, "Tells it, without a date." if date == "no date" else f"Tells it for {date}."
