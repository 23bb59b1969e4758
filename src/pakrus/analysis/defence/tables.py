"""Singh's four defence tables as frames that can be shown and drawn.

Every function takes the tables as `evidence.tables.load` gives them and returns a new frame; years are calendar years.
"""

from collections.abc import Iterable, Mapping

import pandas as pd

from pakrus.analysis.rows.sources import cited
from pakrus.evidence.vocabularies import placed

TABLES_WITH_OBJECTIVES = {"t1": "Visits (Table 1)", "t3": "Arms deals (Table 3)", "t4": "Exercises (Table 4)"}
"""The part of a row's id that names its table, and the table's label."""

STATUSES = {
    "under_discussion": "under discussion",
    "announced": "announced",
    "expected": "expected",
    "agreed": "agreed",
    "delivered": "delivered",
    "policy_change": "policy change",
    "not_a_russian_deal": "not a Russian deal",
}
"""How far an arms item has come, from talk to delivery, then the two that are no deal with Russia; code to words."""

NO_VISIT = "No visit"


def directions(pair: tuple[str, str], entities: pd.DataFrame) -> dict[tuple[str, str], str]:
    """Both directions between two states (ids), in words: `Russia to Pakistan` first where Russia is the first."""
    names = entities.set_index("entity_id")["name"]
    return {way: f"{names[way[0]]} to {names[way[1]]}" for way in (pair, pair[::-1])}


def in_period(frame: pd.DataFrame, start_year: int, end_year: int, what: str) -> pd.DataFrame:
    """The rows whose `year` lies from `start_year` to `end_year`, both included.

    Raises ValueError, which names the table as `what`, where no row does.
    """
    kept = frame[frame["year"].between(start_year, end_year)].reset_index(drop=True)
    if kept.empty:
        years = ", ".join(map(str, sorted(set(frame["year"]))))
        raise ValueError(f"{what}: no row lies from {start_year} to {end_year}; its rows are of {years}")
    return kept


def printed_objectives(table_objectives: pd.DataFrame, objectives: pd.DataFrame) -> pd.Series:
    """The objectives that each row prints, in words, joined by `; `; indexed by `row_id`."""
    return table_objectives.merge(objectives, on="objective").groupby("row_id")["label"].agg("; ".join)


def visits(table1: pd.DataFrame, entities: pd.DataFrame, ways: Mapping[tuple[str, str], str]) -> pd.DataFrame:
    """A row for each row of Table 1: `row_id`, `year`, `visitor` (name), `office` (in words), `direction`.

    `direction` is one of `ways` (as `directions`), or `NO_VISIT` where the row tells none. Raises ValueError for a
    visit between other states.
    """
    pairs = table1.loc[table1["is_visit"], ["from_state", "to_state"]].itertuples(index=False, name=None)
    if stray := sorted(set(pairs) - set(ways)):
        raise ValueError(f"a visit from {stray[0][0]} to {stray[0][1]} is none of {', '.join(ways.values())}")
    names = entities.set_index("entity_id")["name"]
    return pd.DataFrame(
        {
            "row_id": table1["row_id"],
            "year": table1["year"],
            "visitor": table1["visitor"].map(names),
            "office": table1["office"].str.replace("_", " "),
            "direction": [
                ways[(row.from_state, row.to_state)] if row.is_visit else NO_VISIT for row in table1.itertuples()
            ],
        }
    )


def visit_counts(visits: pd.DataFrame, ways: Mapping[tuple[str, str], str]) -> pd.DataFrame:
    """How many rows of each office go each way: `office`, then a column a direction, and `rows`, the ids counted.

    Offices come in the order of their first row.
    """
    by_office = visits.groupby("office", sort=False)
    counts = by_office["direction"].value_counts().unstack(fill_value=0)
    counts = counts.reindex(by_office.groups, columns=[*ways.values(), NO_VISIT], fill_value=0)
    counts["rows"] = by_office["row_id"].agg(" ".join)
    return counts.reindex(visits["office"].unique()).reset_index().rename_axis(columns=None)


def arms_items(table3: pd.DataFrame, items: pd.DataFrame, include_expected: bool) -> pd.DataFrame:
    """A row for each item of the given rows of Table 3, in their order.

    Columns: `item_id`, `row_id`, `year`, `item`, `status`, `supplier`, `recipient` (the
    last two are entity ids). Items whose row only expects them are left out unless `include_expected`.
    """
    frame = items.merge(table3[["row_id", "year"]], on="row_id")
    if not include_expected:
        frame = frame[frame["status"] != "expected"]
    columns = ["item_id", "row_id", "year", "item", "status", "supplier", "recipient"]
    return frame.sort_values(["year", "item_id"])[columns].reset_index(drop=True)


def talk_only(arms: pd.DataFrame) -> list[str]:
    """The rows of Table 3, by id, of which every item is under discussion, announced or expected."""
    talk = arms["status"].isin(["under_discussion", "announced", "expected"])
    return [row for row, only in talk.groupby(arms["row_id"]).all().items() if only]


def status_counts(arms: pd.DataFrame) -> pd.Series:
    """How many items have each status, indexed by all `STATUSES`; one that no item has counts 0. Raises
    ValueError for another status."""
    return placed(arms["status"], STATUSES).value_counts().reindex(STATUSES, fill_value=0).astype(int)


def exercises(table4: pd.DataFrame, include_expected: bool) -> pd.DataFrame:
    """A row for each exercise of Table 4, in order of years.

    Columns: `row_id`, `year`, `name_as_printed`, `series`, `ordinal_as_printed`, `ordinal` (that numeral as a number),
    `place` (the exercise's place in its series as the whole table lists it), `place_held` (the same where only
    exercises told as held are counted; missing for others), `status`. Give the whole table, not a period of it. Rows
    told as expected are left out of the result unless `include_expected`; the places do not change with that.
    """
    frame = table4.sort_values(["year", "row_id"]).reset_index(drop=True)
    frame["place"] = frame.groupby("series").cumcount() + 1
    held = frame[frame["status"] == "held"]
    frame["place_held"] = (held.groupby("series").cumcount() + 1).reindex(frame.index).astype("Int64")
    if not include_expected:
        frame = frame[frame["status"] != "expected"]
    columns = [
        "row_id",
        "year",
        "name_as_printed",
        "series",
        "ordinal_as_printed",
        "ordinal",
        "place",
        "place_held",
        "status",
    ]
    return frame[columns].reset_index(drop=True)


def objectives(table_objectives: pd.DataFrame, objectives: pd.DataFrame, row_ids: Iterable[str]) -> pd.DataFrame:
    """How many of the given rows print each objective, by table.

    Columns: `objective` (label), a column a table, `total`, `rows` (the ids counted). Sorted by total, the most
    frequent first; objectives that no given row prints are left out.
    """
    frame = table_objectives[table_objectives["row_id"].isin(list(row_ids))]
    frame = frame.merge(objectives, on="objective").assign(
        table=lambda f: placed(f["row_id"].str.split("-").str[1], TABLES_WITH_OBJECTIVES).map(TABLES_WITH_OBJECTIVES)
    )
    counts = frame.groupby(["label", "table"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=list(TABLES_WITH_OBJECTIVES.values()), fill_value=0)
    counts["total"] = counts.sum(axis="columns")
    counts["rows"] = frame.sort_values("row_id").groupby("label")["row_id"].agg(" ".join)
    counts = counts.reset_index().rename(columns={"label": "objective"}).rename_axis(columns=None)
    return counts.sort_values(["total", "objective"], ascending=[False, True]).reset_index(drop=True)


def dated_rows(visits: pd.DataFrame, arms: pd.DataFrame, exercises: pd.DataFrame) -> pd.DataFrame:
    """The rows and items that footnotes stand under: `row_id`, `year`, `what`; from the three functions above.

    For Table 3 `row_id` holds items, since there a footnote stands under an item.
    """
    wording = visits["visitor"].where(visits["direction"] == NO_VISIT, visits["visitor"] + " visits")
    return pd.concat(
        [
            visits.assign(what=wording),
            arms.assign(row_id=arms["item_id"], what=arms["item"]),
            exercises.assign(what=exercises["name_as_printed"]),
        ]
    )[["row_id", "year", "what"]].reset_index(drop=True)


def sources(
    rows: pd.DataFrame, row_citations: pd.DataFrame, citations: pd.DataFrame, references: pd.DataFrame
) -> pd.DataFrame:
    """Every footnote under the given rows: `footnote`, `year`, `what`, `title`, `published`, `lag`, `ref_id`.

    `rows` as `dated_rows` gives them; a footnote that stands for several items is one row, `what` its first item and
    how many more. `published` is the year printed for the source (missing where none is), `lag` how many years after
    the row's year that is: below zero, the source is older than what it is cited for. A footnote that leads to no
    reference has no title.
    """
    frame = rows.merge(cited(row_citations, citations), on="row_id").merge(
        references[["ref_id", "title", "year"]].rename(columns={"year": "published"}), on="ref_id", how="left"
    )
    frame["footnote"] = frame["as_printed"].astype("Int64")
    frame = (
        frame.sort_values(["footnote", "row_id"])
        .groupby("footnote", as_index=False)
        .agg(
            year=("year", "first"),
            what=("what", "first"),
            more=("what", lambda items: len(items) - 1),
            title=("title", "first"),
            published=("published", "first"),
            ref_id=("ref_id", "first"),
        )
    )
    frame["what"] += [f" and {n} more" if n else "" for n in frame["more"]]
    frame["lag"] = frame["published"] - frame["year"]
    return frame[["footnote", "year", "what", "title", "published", "lag", "ref_id"]]


def unsourced(rows: pd.DataFrame, row_citations: pd.DataFrame) -> pd.DataFrame:
    """The given rows, as `dated_rows` gives them, under which no footnote stands."""
    return rows[~rows["row_id"].isin(row_citations["row_id"])].reset_index(drop=True)
