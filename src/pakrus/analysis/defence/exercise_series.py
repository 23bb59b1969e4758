"""Exercises by series, year and number, a line for each source: the papers, the titles they cite, checked facts.

A number is what the source itself gives: Table 4 in a name, a title as a Roman numeral, a fact as its value.
"""

import re
from collections.abc import Iterable

import pandas as pd

from pakrus.analysis.events.mentions import best_dated
from pakrus.analysis.rows import sources
from pakrus.analysis.rows.sources import FACT
from pakrus.evidence import parsing
from pakrus.evidence.edtf import Edtf

TITLES = "titles cited"
COLUMNS = ["series", "source", "row_id", "first", "last", "told", "number"]


def number(title: str) -> int | None:
    """The number in a title: a Roman numeral behind a hyphen (`Druzhba-VI`); None where there is none."""
    numeral = re.search(r"-([IVX]+)\b", title)
    return parsing.roman(numeral[1]) if numeral else None


def papers(events: pd.DataFrame, actors: pd.DataFrame, mentions: pd.DataFrame, entities: pd.DataFrame,
           table4: pd.DataFrame, covers: pd.Series, pair: tuple[str, str]) -> pd.DataFrame:  # fmt: skip
    """Exercises with a name that both of a pair of states (ids) take part in, as papers tell them.

    Columns: `series` (name), `source` (paper), `row_id` (mention), `first`, `last` (years; missing where undated; a
    practice that goes on lasts until the latest exercise that its paper dates in the series after it began, or else
    until the year in `covers`, up to which the paper covers events), `told` (held /
    expected / practice), `number` (that Table 4 prints). One line for each paper and event, by the mention that
    dates it best.
    """
    name = entities.set_index("entity_id")["name"]
    parts = actors.groupby("event_id")["entity_id"].agg(set)
    named = actors[(actors["role"] == "object") & actors["entity_id"].isin(name.index)].set_index("event_id")
    drills = events[(events["kind"] == "exercise") & (events["status"] != "not_done")]
    drills = drills[[set(pair) <= parts.get(event, set()) for event in drills["event_id"]]]
    drills = drills[drills["event_id"].isin(named.index)]
    dated = drills[["event_id", "status"]].merge(mentions, on="event_id")
    dated = best_dated(dated)
    printed = table4.set_index("event_id")["ordinal"]
    rows = []
    for row in dated.itertuples():
        first, last = (pd.NA, pd.NA) if pd.isna(row.date_stated) else Edtf.parse(row.date_stated).years
        practice = row.status == "ongoing"
        if practice and not pd.isna(first):
            last = max(first, covers[row.paper_id])
        how = "practice" if practice else "expected" if row.told_as == "planned" else "held"
        counted = printed.get(row.event_id, pd.NA) if row.paper_id in set(table4["paper_id"]) else pd.NA
        series = name[named["entity_id"][row.event_id]]
        rows.append((series, row.paper_id, row.mention_id, first, last, how, counted))
    frame = _frame(rows)
    for place in frame.index[frame["told"] == "practice"]:
        of_series = frame[(frame["series"] == frame["series"][place]) & (frame["source"] == frame["source"][place])]
        later = of_series.loc[
            (of_series["told"] == "held") & (of_series["first"] > frame["first"][place]), "first"
        ].dropna()
        if len(later):
            frame.loc[place, "last"] = later.max()
    return frame


def titles(drills: pd.DataFrame, printed: pd.DataFrame, row_citations: pd.DataFrame, citations: pd.DataFrame,
           references: pd.DataFrame) -> pd.DataFrame:  # fmt: skip
    """Titles with a number in them that papers cite for these exercises, in columns as of `papers`: a line for each
    title, in the year of the work; `row_id` is the work as the first paper that cites it lists it, and `by` says who
    cites it. `printed` are Table 4's rows (`row_id`, `paper_id`, `series`, by name), under which works stand too.
    """
    places = pd.concat([drills[["series", "source", "row_id"]], printed.rename(columns={"paper_id": "source"})])
    cited = places.merge(sources.cited(row_citations, citations), on="row_id")
    cited = cited.merge(references[["ref_id", "title", "year"]], on="ref_id").sort_values(["title", "ref_id"])
    cited["number"] = cited["title"].map(number)
    cited = cited.dropna(subset=["number", "year"])
    lines = cited.groupby(["series", "title"], as_index=False).agg(
        row_id=("ref_id", "first"), first=("year", "first"), number=("number", "first"),
        by=("source", lambda group: ", ".join(sorted(set(group)))),
    )  # fmt: skip
    return lines.assign(source=TITLES, last=lines["first"], told="held")[[*COLUMNS, "by"]].astype(
        {"first": "Int64", "last": "Int64", "number": "Int64"}
    )


def facts(facts: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """What checked facts say of exercises of a series, in columns as of `papers`; `told` is `none held` where a fact
    counts none as held."""
    name = entities[entities["kind"] == "exercise_series"].set_index("entity_id")["name"]
    of_series = (
        facts[facts["subject"].isin(name.index)]
        .rename(columns={"from": "start"})
        .fillna({"measure": ""})
        .sort_values(["start", "fact_id"])
    )
    rows = []
    for row in of_series.itertuples():
        none = row.measure == "exercises-held" and row.value == 0
        first, last = Edtf.parse(row.start).years[0], Edtf.parse(row.to).years[1]
        counted = row.value if row.measure == "exercise-number" else pd.NA
        rows.append((name[row.subject], FACT, row.fact_id, first, last, "none held" if none else "held", counted))
    return _frame(rows)


def years_told(drills: pd.DataFrame, series: str, source: str) -> dict[int, int | None]:
    """The years in which a source has an exercise of a series held, each with its number (None where it has none)."""
    held = drills[(drills["series"] == series) & (drills["source"] == source) & (drills["told"] == "held")]
    held = held.dropna(subset=["first"]).sort_values("first")
    return {int(row.first): None if pd.isna(row.number) else int(row.number) for row in held.itertuples()}


def same_number(drills: pd.DataFrame, series: str, source: str, other: str) -> pd.DataFrame:
    """Each number that a source gives in a series, with its year there and in another source: `number`, `year`, `told`,
    `other_year` (missing where the other source does not give the number)."""
    numbered = drills[(drills["series"] == series) & drills["number"].notna()]
    theirs = numbered[numbered["source"] == other].set_index("number")["first"]
    rows = numbered[numbered["source"] == source].rename(columns={"first": "year"}).sort_values("number")
    rows = rows.assign(other_year=rows["number"].map(theirs).astype("Int64"))
    return rows[["number", "year", "told", "other_year"]].reset_index(drop=True)


def in_years(drills: pd.DataFrame, start_year: int, end_year: int, include_planned: bool) -> pd.DataFrame:
    """The lines that share a year with the period, and undated ones; those told as expected only if asked for.

    Raises ValueError where none is left.
    """
    kept = drills[drills["first"].isna() | ((drills["first"] <= end_year) & (drills["last"] >= start_year))]
    kept = kept if include_planned else kept[kept["told"] != "expected"]
    if kept["first"].dropna().empty:
        years = drills["first"].dropna()
        there = f"there are exercises from {years.min()} to {years.max()}" if len(years) else "none has a date"
        raise ValueError(f"no exercise is dated from {start_year} to {end_year}; {there}")
    return kept.reset_index(drop=True)


def _frame(rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=COLUMNS).astype({"first": "Int64", "last": "Int64", "number": "Int64"})
    return frame.sort_values(["series", "source", "first", "row_id"]).reset_index(drop=True)
