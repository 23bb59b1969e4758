"""Singh's rows held against what the other papers tell and what checked facts say: the evidence, and a verdict by rule.

A row is *confirmed* where another paper tells the same or a fact confirms it, and nothing speaks against it;
*contradicted* where a fact speaks against it and nothing for it; *disputed* where something speaks for it and something
against it; *unmatched* where neither is so. What tells the same in another year, or bears it out only in part, speaks
for it and against it.
"""

import pandas as pd

from pakrus.analysis.rows import dates
from pakrus.analysis.rows.sources import FACT

TABLES = {"t1": "Table 1: visits", "t3": "Table 3: arms", "t4": "Table 4: exercises"}
VERDICTS = ("confirmed", "disputed", "contradicted", "unmatched")
SPEAKS = {"confirms": "for", "partly": "both", "contradicts": "against", "not_found": "nothing"}
"""How a checked fact speaks; a search that found nothing speaks neither for a row nor against it."""


def rows(table1: pd.DataFrame, table3: pd.DataFrame, items: pd.DataFrame, table4: pd.DataFrame,
         titles: pd.Series) -> pd.DataFrame:  # fmt: skip
    """The rows of Tables 1 and 4 and the items of Table 3: `row_id`, `table`, `year`, `what`, `event_id` (of its row),
    `planned` (whether it is told only as expected). `titles` are those of events, by id. In the tables' order.
    """
    parts = [
        table1.assign(what=table1["event_id"].map(titles), planned=False),
        items.merge(table3[["row_id", "year", "event_id"]], on="row_id").assign(
            row_id=lambda f: f["item_id"], what=lambda f: f["item"], planned=lambda f: f["status"] == "expected"
        ),
        table4.assign(what=table4["name_as_printed"], planned=table4["status"] == "expected"),
    ]
    found = pd.concat(parts)[["row_id", "year", "what", "event_id", "planned"]].sort_values("row_id")
    found.insert(1, "table", found["row_id"].str.split("-").str[1].map(TABLES))
    return found.astype({"planned": bool}).reset_index(drop=True)


def chosen(rows: pd.DataFrame, start_year: int, end_year: int, include_planned: bool) -> pd.DataFrame:
    """The rows of the years from `start_year` to `end_year`; those told only as expected only if asked for.

    Raises ValueError where none is left.
    """
    kept = rows[rows["year"].between(start_year, end_year) & (include_planned | ~rows["planned"])]
    if kept.empty:
        raise ValueError(f"no row of Singh's tables is of {start_year} to {end_year}; widen start_year or end_year")
    return kept.reset_index(drop=True)


def same(rows: pd.DataFrame, milestones: pd.DataFrame) -> pd.DataFrame:
    """The events that tell the same as a row: `row_id`, `event_id`.

    Of an item that is a step of a deal they are all rows of the same step of the same deal; else the row's own event.
    """
    step = milestones[["undertaking_id", "stage", "row_id"]]
    own = step[step["row_id"].isin(rows["row_id"])]
    paired = own.merge(step, on=["undertaking_id", "stage"], suffixes=("", "_other"))
    of_deals = paired[["row_id", "row_id_other"]].rename(columns={"row_id_other": "event_id"})
    others = rows.loc[~rows["row_id"].isin(own["row_id"]), ["row_id", "event_id"]]
    return pd.concat([of_deals, others]).drop_duplicates().sort_values(["row_id", "event_id"]).reset_index(drop=True)


def evidence(rows: pd.DataFrame, milestones: pd.DataFrame, mentions: pd.DataFrame, checks: pd.DataFrame,
             facts: pd.DataFrame) -> pd.DataFrame:  # fmt: skip
    """What speaks of each row: `row_id`, `evidence_id`, `by` (a paper, or `facts`), `speaks` (for / against / both /
    nothing), `date` (as that source gives it), `reason`.

    `mentions` are those of the papers that count as witnesses; of several by one paper the first that has a date
    counts. `rows` as `rows` gives them.
    """
    told = same(rows, milestones).merge(mentions, on="event_id").merge(rows[["row_id", "year", "planned"]], on="row_id")
    told["undated"] = told["date_stated"].isna() | (told["date_relation"] != "at")
    told = told.sort_values(["row_id", "paper_id", "undated", "mention_id"]).drop_duplicates(["row_id", "paper_id"])
    found = []
    for row in told.itertuples():
        date = dates.words(row.date_stated, row.date_relation)
        found.append((row.row_id, row.mention_id, row.paper_id, *_paper(row, date)))
    given = {row.fact_id: dates.span_words(row.first, row.last) for row in facts.rename(
        columns={"from": "first", "to": "last"}).itertuples()}  # fmt: skip
    for check in checks[checks["row_id"].isin(rows["row_id"])].itertuples():
        date = given[check.evidence_id]
        found.append((check.row_id, check.evidence_id, FACT, SPEAKS[check.verdict], date, check.reason))
    columns = ["row_id", "evidence_id", "by", "speaks", "date", "reason"]
    frame = pd.DataFrame(found, columns=columns)
    return frame.sort_values(["row_id", "by", "evidence_id"]).reset_index(drop=True)


def judged(rows: pd.DataFrame, evidence: pd.DataFrame) -> pd.DataFrame:
    """The rows with `papers` (how many other papers tell it), `facts` (how many facts speak of it), `verdict`."""
    kinds = evidence.groupby("row_id")["speaks"].agg(set).reindex(rows["row_id"])
    speaking = evidence[evidence["speaks"] != "nothing"]
    papers = speaking[speaking["by"] != FACT]["row_id"].value_counts()
    facts = speaking[speaking["by"] == FACT]["row_id"].value_counts()
    return rows.assign(
        papers=rows["row_id"].map(papers).fillna(0).astype(int),
        facts=rows["row_id"].map(facts).fillna(0).astype(int),
        verdict=[_verdict(own if isinstance(own, set) else set()) for own in kinds],
    )


def counts(judged: pd.DataFrame) -> pd.DataFrame:
    """How many rows of each table have each verdict: `table`, a column a verdict, `all`; the last line is the sum."""
    table = judged.groupby(["table", "verdict"]).size().unstack(fill_value=0).reindex(columns=VERDICTS, fill_value=0)
    table.loc["All"] = table.sum()
    return table.assign(all=table.sum(axis="columns")).reset_index().rename_axis(columns=None)


def moved(judged: pd.DataFrame, other: pd.DataFrame) -> list[str]:
    """The rows whose verdict differs between two judgements of the same rows, by id."""
    return sorted(judged.loc[judged["verdict"].to_numpy() != other["verdict"].to_numpy(), "row_id"])


def unlisted(events: pd.DataFrame, actors: pd.DataFrame, mentions: pd.DataFrame, listed: pd.DataFrame, first: int,
             last: int) -> pd.DataFrame:  # fmt: skip
    """Single visits between Pakistan and Russia of these years that the mentions tell as happened and no listed row
    has: `event_id`, `title`, `date`, `told_by` (papers); by date. `listed` are the rows of Table 1."""
    sides = actors[actors["role"].isin(["visitor", "host"])].groupby("event_id")["entity_id"].agg(set)
    own = events[(events["kind"] == "visit") & (events["status"] == "happened") & events["date"].notna()]
    own = own[[{"pak", "rus"} <= sides.get(event, set()) for event in own["event_id"]]]
    own = own[[dates.within(date, first, last) for date in own["date"]]]
    own = own[~own["event_id"].isin(listed["event_id"])]
    told = mentions[mentions["told_as"] == "happened"].groupby("event_id")["paper_id"]
    papers = told.agg(lambda names: ", ".join(sorted(set(names))))
    own = own.assign(told_by=own["event_id"].map(papers)).dropna(subset=["told_by"])
    return own.sort_values(["date", "event_id"])[["event_id", "title", "date", "told_by"]].reset_index(drop=True)


def _paper(row, date: str) -> tuple[str, str, str]:
    """How a paper's telling speaks of a row, with its date and the reason."""
    if row.told_as == "not_done":
        return "against", date, "Tells that it did not happen."
    if (row.told_as == "planned") != row.planned:
        return "nothing", date, f"Tells it as {row.told_as} only."
    if not row.undated and not dates.within(row.date_stated, row.year, row.year):
        return "both", date, f"Tells it, but for {date}."
    return "for", date, "Tells it, without a date." if date == "no date" else f"Tells it for {date}."


def _verdict(speaks: set) -> str:
    good, bad = bool(speaks & {"for", "both"}), bool(speaks & {"against", "both"})
    return {(True, False): "confirmed", (True, True): "disputed", (False, True): "contradicted"}.get(
        (good, bad), "unmatched"
    )
