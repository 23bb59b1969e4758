"""Which papers tell which events: what all, some or one of them report, and with which dates."""

from datetime import date
from itertools import combinations
from typing import Any

import pandas as pd

from pakrus.analysis.events.mentions import tellers
from pakrus.analysis.rows.dates import first_years
from pakrus.evidence.edtf import Edtf


def told_events(events: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Every event of the mentions given: `event_id`, `title`, `domain`, `year` (of a span or decade its first, none
    where nothing dates it), `papers` (how many tell it), `told_by` (their names); most papers first, then by id.
    """
    by = tellers(mentions)
    rows = events[events["event_id"].isin(by.index)][["event_id", "title", "domain"]].copy()
    years = first_years(events.set_index("event_id")["date"])
    rows["year"] = rows["event_id"].map(years).astype("Int64")
    rows["papers"] = rows["event_id"].map(by.map(len)).astype(int)
    rows["told_by"] = rows["event_id"].map(by.map(", ".join))
    return rows.sort_values(["papers", "event_id"], ascending=[False, True]).reset_index(drop=True)


def by_number(events: pd.DataFrame, papers: int) -> pd.DataFrame:
    """How many events one paper tells, two, and so on up to `papers`: `papers`, `events`, `share`."""
    counts = events["papers"].value_counts().reindex(range(1, papers + 1), fill_value=0)
    return pd.DataFrame({"papers": counts.index, "events": counts.to_numpy(), "share": counts.to_numpy() / len(events)})


def by_domain(events: pd.DataFrame) -> pd.DataFrame:
    """Events by domain, most first: `domain`, `events`, `one` (told by one paper), `several`, `share` (of one)."""
    single = events["papers"] == 1
    counts = (
        events.assign(one=single, several=~single).groupby("domain").agg(one=("one", "sum"), several=("several", "sum"))
    )
    counts.insert(0, "events", counts["one"] + counts["several"])
    counts["share"] = counts["one"] / counts["events"]
    return counts.reset_index().sort_values(["events", "domain"], ascending=[False, True]).reset_index(drop=True)


def treating(papers: pd.DataFrame, year: Any) -> int:
    """How many of the papers treat a year, as `covers_from` and `covers_to` say; none treat one that is missing."""
    if pd.isna(year):
        return 0
    return int(((papers["covers_from"] <= year) & (papers["covers_to"] >= year)).sum())


def by_treating(events: pd.DataFrame, papers: pd.DataFrame) -> pd.DataFrame:
    """Dated events by how many papers treat their year: `treating`, `events`, `one`, `share` (told by one paper)."""
    dated = events.dropna(subset=["year"])
    treat = dated["year"].map(lambda year: treating(papers, year)).rename("treating")
    counts = (dated["papers"] == 1).groupby(treat).agg(["size", "sum"]).reset_index()
    counts.columns = ["treating", "events", "one"]
    return counts.astype(int).assign(share=counts["one"] / counts["events"])


def by_paper(events: pd.DataFrame, mentions: pd.DataFrame, papers: pd.DataFrame) -> pd.DataFrame:
    """What each paper tells: `paper_id`, `told`, `shared` (also told by another), and of what it alone tells
    `common` (its year is treated by two papers or more), `own` (by fewer), `undated`; `common_told` (all that it
    tells from years treated by two or more), `common_share` (of these, told by it alone). Most events first.
    """
    treat = events["year"].map(lambda year: treating(papers, year))
    rows = []
    for paper in sorted(papers["paper_id"]):
        mine = events["event_id"].isin(mentions.loc[mentions["paper_id"] == paper, "event_id"])
        alone, common = mine & (events["papers"] == 1), treat >= 2
        counts = [mine, mine & ~alone, alone & common, alone & ~common & events["year"].notna(),
                  alone & events["year"].isna(), mine & common]  # fmt: skip
        rows.append((paper, *(int(frame.sum()) for frame in counts)))
    frame = pd.DataFrame(rows, columns=["paper_id", "told", "shared", "common", "own", "undated", "common_told"])
    frame["common_share"] = frame["common"] / frame["common_told"]
    return frame.sort_values(["told", "paper_id"], ascending=[False, True]).reset_index(drop=True)


def dates(events: pd.DataFrame, mentions: pd.DataFrame, papers: list[str], least: int) -> pd.DataFrame:
    """The events that at least so many papers tell: `event_id`, `title`, `papers`, and for each paper the dates that it
    gives in its order (`2014; before 2016`), `no date`, or nothing where it does not tell the event.

    Raises ValueError where no event is told by so many.
    """
    rows = events[events["papers"] >= least]
    if rows.empty:
        most = events["papers"].max() if len(events) else "none"
        raise ValueError(f"no event is told by {least} papers; the most that tell one are {most}")
    frame = rows[["event_id", "title", "papers"]].copy()
    for paper in papers:
        by_event = mentions[mentions["paper_id"] == paper].sort_values("mention_id").groupby("event_id")
        frame[paper] = frame["event_id"].map({event: _in_words(group) for event, group in by_event}).astype("string")
    return frame.reset_index(drop=True)


def told_alone(events: pd.DataFrame, grounds: pd.DataFrame, most: int) -> pd.DataFrame:
    """The events that one paper alone tells, those first that most of its arguments rest on, at most so many:
    `event_id`, `title`, `year`, `told_by`, `arguments`.
    """
    rows = events[events["papers"] == 1].copy()
    rows["arguments"] = rows["event_id"].map(grounds["ground_id"].value_counts()).fillna(0).astype(int)
    rows = rows.sort_values(["arguments", "event_id"], ascending=[False, True]).head(most)
    return rows[["event_id", "title", "year", "told_by", "arguments"]].reset_index(drop=True)


def kin_told_elsewhere(events: pd.DataFrame, coded: pd.DataFrame) -> list[str]:
    """The events that one paper alone tells and that are a part of, or have as a part, an event that another tells.

    `events` as `told_events` gives it; `coded` with `part_of`.
    """
    by = events.set_index("event_id")["told_by"]
    ties = coded.dropna(subset=["part_of"])[["event_id", "part_of"]].to_numpy().tolist()
    kin = [pair for part, whole in ties for pair in ((part, whole), (whole, part))]
    alone = set(events.loc[events["papers"] == 1, "event_id"])
    return sorted(
        {event for event, other in kin if event in alone and set(by.get(other, "").split(", ")) - {by[event], ""}}
    )


def _in_words(mentions: pd.DataFrame) -> str:
    given = mentions.dropna(subset=["date_stated"])
    words = given["date_stated"].str.replace("/", " to ")
    at = words.where(given["date_relation"] == "at", given["date_relation"] + " " + words)
    return "; ".join(dict.fromkeys(at)) or "no date"


def both_dated(mentions: pd.DataFrame) -> pd.DataFrame:
    """For each event and each two papers that date it: `event_id`, `a`, `b`, `agree` (some date of the one can be the
    same time as some date of the other, in days; `before`, `after` and `since` are open at one end).

    Dates that a mention gives only as `about` are left out.
    """
    given = mentions.dropna(subset=["date_stated"])
    given = given[given["date_relation"] != "about"]
    rows = []
    for event, group in given.groupby("event_id"):
        spans = {
            paper: [_span(row.date_stated, row.date_relation) for row in of_paper.itertuples()]
            for paper, of_paper in group.groupby("paper_id")
        }
        for a, b in combinations(sorted(spans), 2):
            agree = any(x[0] <= y[1] and y[0] <= x[1] for x in spans[a] for y in spans[b])
            rows.append((event, a, b, agree))
    return pd.DataFrame(rows, columns=["event_id", "a", "b", "agree"]).astype({"agree": bool})


def _span(text: str, relation: str) -> tuple[date, date]:
    """The first and last day of a date; open at the end to which its relation leaves it."""
    parsed = Edtf.parse(text)
    if relation == "before":
        return date.min, parsed.last
    return (parsed.first, date.max) if relation in ("after", "since") else (parsed.first, parsed.last)
