"""Rows that are not what their table's title says.

Singh's Tables 1, 3 and 4 say in their titles what they list: visits, arms deals and exercises between Russia and
Pakistan, from 2010 to 2023. A rule names a row that is something else; where the row says so itself, that is told too.
The rules read the rows as coded and judge no motive. Table 2 names no period and no kind of event; none applies to it.
"""

from collections.abc import Iterator

import pandas as pd

BOTH = {"rus", "pak"}
DONE = {"agreed", "delivered"}

Finding = tuple[str, str, str]
"""Row, rule, and what the row is instead."""


def findings(
    table1: pd.DataFrame,
    table3: pd.DataFrame,
    items: pd.DataFrame,
    table4: pd.DataFrame,
    event_actors: pd.DataFrame,
    entities: pd.DataFrame,
    period: tuple[int, int],
) -> pd.DataFrame:
    """Every row that a rule names; a row may be named more than once.

    Columns: `row_id`, `table` (its number), `year`, `rule`, `finding`, `own_label` (the label by which the row itself
    says so, missing where it bears none). `period` is the first and the last year that the titles name.
    """
    names = entities.set_index("entity_id")["name"]
    tables = {1: table1, 3: table3, 4: table4}
    found = [
        *_visits(table1),
        *_deals(table3, items, names),
        *_exercises(table4, event_actors),
        *(finding for table in tables.values() for finding in _period(table, period)),
    ]
    rows = pd.concat([table[["row_id", "year"]].assign(table=n) for n, table in tables.items()])
    frame = pd.DataFrame(found, columns=["row_id", "rule", "finding"]).merge(rows, on="row_id")
    frame["own_label"] = frame["row_id"].map(_own_labels(table3, table4))
    columns = ["row_id", "table", "year", "rule", "finding", "own_label"]
    return frame.sort_values(["table", "row_id", "rule"])[columns].reset_index(drop=True)


def _visits(table1: pd.DataFrame) -> Iterator[Finding]:
    for row in table1[~table1["is_visit"]].itertuples():
        yield row.row_id, "no visit", "names a person and no state that was visited"


def _deals(table3: pd.DataFrame, items: pd.DataFrame, names: pd.Series) -> Iterator[Finding]:
    """A row of deals that has another pair of parties, or no item that is read as agreed or delivered."""
    for row in table3.itertuples():
        own = items[items["row_id"] == row.row_id]
        others = own[own["status"] == "not_a_russian_deal"]
        if len(others):
            yield (
                row.row_id,
                "other parties",
                f"{names[others.iloc[0]['supplier']]} to {names[others.iloc[0]['recipient']]}",
            )
        elif not set(own["status"]) & DONE:
            said = ", ".join(sorted(status.replace("_", " ") for status in set(own["status"])))
            yield row.row_id, "no deal yet", f"nothing agreed or delivered, only {said}"


def _exercises(table4: pd.DataFrame, event_actors: pd.DataFrame) -> Iterator[Finding]:
    """An exercise that is only expected, or in which the two states do not take part on one footing."""
    parts = event_actors[event_actors["role"] == "participant"].groupby("event_id")["entity_id"].agg(set)
    for row in table4.itertuples():
        if row.status == "expected":
            yield row.row_id, "only expected", "told as expected and not as held"
        if not BOTH <= parts.get(row.event_id, set()):
            yield row.row_id, "not of the two alone", "a wider exercise of one of the two, in which the other took part"


def _period(table: pd.DataFrame, period: tuple[int, int]) -> Iterator[Finding]:
    for row in table[~table["year"].between(*period)].itertuples():
        yield row.row_id, "outside the period", f"of {row.year}; the title says {period[0]} to {period[1]}"


def _own_labels(table3: pd.DataFrame, table4: pd.DataFrame) -> dict[str, str]:
    """The label that a row bears: in Table 3 what stands in brackets behind the year, in Table 4 `Expected`."""
    printed = table3.set_index("row_id")["year_as_printed"].str.extract(r"\((.+)\)")[0].dropna().to_dict()
    return printed | {row.row_id: "Expected" for row in table4[table4["status"] == "expected"].itertuples()}
