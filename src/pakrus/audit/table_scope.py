"""Rows that are not what their table says they are.

Singh's tables say in their titles what they list: state visits, arms deals and exercises between Russia and Pakistan,
from 2010 to 2023. A rule names a row that is something else. The rules read the rows as coded; they judge no motive.
"""

import pandas as pd

BOTH = {"rus", "pak"}


def findings(
    table1: pd.DataFrame,
    table3: pd.DataFrame,
    items: pd.DataFrame,
    table4: pd.DataFrame,
    event_actors: pd.DataFrame,
    period: tuple[int, int],
) -> pd.DataFrame:
    """Every row that a rule names: `row_id`, `table`, `year`, `rule`, `finding`; a row may be named more than once.

    `period` is the first and the last year that the tables' titles name.
    """
    found = [*_visits(table1), *_deals(table3, items), *_exercises(table4, event_actors)]
    for label, table in (("Table 1", table1), ("Table 3", table3), ("Table 4", table4)):
        outside = table[~table["year"].between(*period)]
        found += [
            (
                r.row_id,
                label,
                r.year,
                "outside the period",
                f"{r.year} is not within the title's {period[0]} to {period[1]}",
            )
            for r in outside.itertuples()
        ]
    frame = pd.DataFrame(found, columns=["row_id", "table", "year", "rule", "finding"])
    return frame.sort_values(["table", "row_id", "rule"]).reset_index(drop=True)


def _visits(table1: pd.DataFrame) -> list[tuple]:
    return [
        (r.row_id, "Table 1", r.year, "no visit", "a proposal, listed among visits")
        for r in table1[~table1["is_visit"]].itertuples()
    ]


def _deals(table3: pd.DataFrame, items: pd.DataFrame) -> list[tuple]:
    """A row of deals that has another pair of parties, or no item that is said to be agreed or delivered."""
    found = []
    for row in table3.itertuples():
        own = items[items["row_id"] == row.row_id]
        statuses = set(own["status"])
        if "not_a_russian_deal" in statuses:
            pair = own[own["status"] == "not_a_russian_deal"].iloc[0]
            found.append(
                (
                    row.row_id,
                    "Table 3",
                    row.year,
                    "other parties",
                    f"a transfer from {pair['supplier'].upper()} to {pair['recipient'].upper()}, without Russia",
                )
            )
        elif not statuses & {"agreed", "delivered"}:
            said = ", ".join(sorted(s.replace("_", " ") for s in statuses))
            found.append((row.row_id, "Table 3", row.year, "no deal yet", f"nothing agreed or delivered, only {said}"))
    return found


def _exercises(table4: pd.DataFrame, event_actors: pd.DataFrame) -> list[tuple]:
    """An exercise that is only expected, or that is not one of the two states alone."""
    found = [
        (r.row_id, "Table 4", r.year, "not held yet", "told as expected")
        for r in table4[table4["status"] == "expected"].itertuples()
    ]
    states = event_actors[event_actors["role"] == "participant"].groupby("event_id")["entity_id"].agg(set)
    for row in table4.itertuples():
        if not BOTH <= states.get(row.event_id, set()):
            found.append(
                (
                    row.row_id,
                    "Table 4",
                    row.year,
                    "not of the two alone",
                    "the host's own exercise, which Pakistan joined, not one between the two",
                )
            )
    return found
