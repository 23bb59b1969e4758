"""The years in which a paper places its turning points: what it dates there, what argues from that, what it cites."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from pakrus.evidence.edtf import Edtf


def years(chosen: Iterable[object], first: int, last: int) -> list[int]:
    """The years given, as numbers and in order, that lie from `first` to `last`.

    Raises ValueError for what is no year, and where none lies there.
    """
    try:
        numbers = sorted({int(str(year)) for year in chosen})
    except (TypeError, ValueError):
        raise ValueError(f"{chosen!r} are not all years, such as 2014") from None
    words = ", ".join(map(str, numbers)) or "none"
    inside = [year for year in numbers if first <= year <= last]
    if not inside:
        raise ValueError(f"no turning point lies from {first} to {last}; there are {words}")
    return inside


def dated(mentions: pd.DataFrame) -> pd.DataFrame:
    """The events that a paper itself dates, by its `mentions`: `event_id`, `first`, `last` (years), `when` (in words),
    `told_as` (all ways in which the paper tells it), `mentions`.

    The date is the shortest that a mention puts it at; where mentions only give dates before, after or about which it
    was, it is the longest of these.
    """
    rows = []
    for event, group in mentions.sort_values("mention_id").groupby("event_id"):
        given = group.dropna(subset=["date_stated"])
        if given.empty:
            continue
        at = [Edtf.parse(date).years for date in given.loc[given["date_relation"] == "at", "date_stated"]]
        about = [Edtf.parse(date).years for date in given["date_stated"]]
        first, last = min(at, key=_length) if at else max(about, key=_length)
        told_as = " and ".join(sorted(set(group["told_as"])))
        rows.append((event, first, last, str(first) if first == last else f"{first} to {last}", told_as, len(group)))
    frame = pd.DataFrame(rows, columns=["event_id", "first", "last", "when", "told_as", "mentions"])
    return frame.sort_values(["first", "last", "event_id"]).reset_index(drop=True)


def rows_behind(mentions: pd.DataFrame, printed: pd.DataFrame, items: pd.DataFrame) -> pd.DataFrame:
    """The rows under which a source for an event may stand: `event_id`, `row_id`.

    Rows are the event's mentions, its printed rows (`row_id`, `event_id`) and their items (`item_id`, `row_id`).
    """
    rows = mentions[["event_id", "mention_id"]].rename(columns={"mention_id": "row_id"})
    parts = items.merge(printed[["row_id", "event_id"]], on="row_id")[["event_id", "item_id"]]
    return pd.concat([rows, printed[["event_id", "row_id"]], parts.rename(columns={"item_id": "row_id"})])


def placed(
    dated: pd.DataFrame,
    events: pd.DataFrame,
    grounds: pd.DataFrame,
    behind: pd.DataFrame,
    cited: pd.DataFrame,
    chosen: list[int],
) -> pd.DataFrame:
    """What a paper places in the years chosen, spans in their first year: `event_id`, `when`, `year`, `title`,
    `told_as`, `arguments` (how many rest on it, or on its printed row), `works` (how many the paper cites where it
    tells it), `published` (their years, in words), `older` (how many were published before).

    `dated` as `dated` gives it, `behind` as `rows_behind`, `cited` as `rows.sources.cited_for`. By year, then most
    arguments.
    """
    in_years = dated[dated["first"].isin(chosen)].merge(events[["event_id", "title"]], on="event_id")
    rows = []
    for event in in_years.itertuples():
        row_ids = set(behind.loc[behind["event_id"] == event.event_id, "row_id"])
        resting = grounds.loc[grounds["ground_id"].isin(row_ids | {event.event_id}), "argument_id"].nunique()
        works = cited[cited["row_id"].isin(row_ids)].drop_duplicates("ref_id")
        published = sorted(set(works["year"].dropna().astype(int)))
        words = [str(year) for year in published] + ["no year"] * bool(works["year"].isna().any())
        older = int((works["year"] < event.first).sum())
        rows.append((event.event_id, event.when, event.first, event.title, event.told_as, resting, len(works),
                     ", ".join(words), older))  # fmt: skip
    columns = ["event_id", "when", "year", "title", "told_as", "arguments", "works", "published", "older"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.sort_values(["year", "arguments", "event_id"], ascending=[True, False, True]).reset_index(drop=True)


def weight(
    dated: pd.DataFrame, events: pd.DataFrame, grounds: pd.DataFrame, printed: pd.DataFrame, chosen: list[int]
) -> pd.DataFrame:
    """How many arguments rest on what a paper dates in each year or span: `when`, `first`, `told` (on an event of its
    sentences), `printed` (only on a row of a printed table), `titles` (events of the sentences, most arguments first),
    `turning` (whether the year is among those chosen).

    `grounds` are the paper's; `printed` has `row_id`, `year`. A chosen year has a line even where nothing rests on it.
    """
    title = events.set_index("event_id")["title"]
    resting = grounds.groupby("ground_id")["argument_id"].agg(set)
    lines: dict[tuple[int, str], dict[str, Any]] = {(year, str(year)): _empty() for year in chosen}
    for event in dated.itertuples():
        line = lines.setdefault((event.first, event.when), _empty())
        if arguments := resting.get(event.event_id):
            line["told"] |= arguments
            line["titles"].append((-len(arguments), title[event.event_id]))
    for row in printed.itertuples():
        lines.setdefault((int(row.year), str(row.year)), _empty())["printed"] |= resting.get(row.row_id, set())
    rows = []
    for (first, when), line in sorted(lines.items(), key=lambda item: (item[0][0], len(item[0][1]), item[0][1])):
        titles = [words for _, words in sorted(line["titles"])]
        turning = first in chosen and when == str(first)
        if not (turning or line["told"] or line["printed"]):
            continue
        rows.append((when, first, len(line["told"]), len(line["printed"] - line["told"]), titles, turning))
    return pd.DataFrame(rows, columns=["when", "first", "told", "printed", "titles", "turning"])


def stages(chosen: list[int], last: int) -> dict[str, tuple[int, int]]:
    """The stages that begin with the years chosen, in order: name (`2010`, or `2011 to 2012`), first and last year."""
    ends = [year - 1 for year in chosen[1:]] + [max(last, chosen[-1])]
    spans = list(zip(chosen, ends, strict=True))
    return {str(first) if first == end else f"{first} to {end}": (first, end) for first, end in spans}


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0]


def _empty() -> dict[str, Any]:
    return {"told": set(), "printed": set(), "titles": []}
