"""A small world of tables, typed by the schema, in which no rule of the audit finds anything; and ways to spoil it.

Two papers: `one` prints tables of visits, arms deals and exercises, `two` tells of trade and of a pipeline.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

import pandas as pd

from pakrus.evidence import package
from pakrus.evidence.tables import DTYPES

World = dict[str, pd.DataFrame]
Change = Callable[[World], World]

DEGREE = 111.3194908
"""Kilometres of a degree along the equator."""
SIDES = [("rus", "visitor"), ("pak", "host")]
ROWS: dict[str, list[dict[str, Any]]] = {
    "papers": [
        {"paper_id": "one", "title": "Two lands become friends", "covers_from": 2010, "covers_to": 2020},
        {"paper_id": "two", "title": "Pipes and trade", "covers_from": 2005, "covers_to": 2022},
    ],
    "entities": [
        {"entity_id": i, "name": name}
        for i, name in {
            "rus": "Russia",
            "pak": "Pakistan",
            "ukr": "Ukraine",
            "plan": "The Plan",
            "pipe": "The Pipe",
            "port": "Port",
            "hill": "Hill",
        }.items()
    ],
    "measures": [
        {"measure": measure, "label": measure, "unit": "USD", "topic": "trade"}
        for measure in (
            *("trade-total", "exports", "imports", "trade-change", "exports-share", "imports-share"),
            *("pipeline-length", "project-cost"),
        )
    ],
    "table1_state_visits": [
        {"row_id": "one-t1-1", "year": 2011, "event_id": "v1", "from_state": "rus", "to_state": "pak"},
        {"row_id": "one-t1-2", "year": 2012, "event_id": "v2", "from_state": "pak", "to_state": "rus"},
    ],
    "table3_arms_deals": [{"row_id": "one-t3-1", "year": 2014, "year_as_printed": "2014", "event_id": "deal"}],
    "table3_items": [
        {"item_id": "one-t3-1-1", "row_id": "one-t3-1", "item": "Tanks", "supplier": "rus", "recipient": "pak",
         "status": "agreed"},
        {"item_id": "one-t3-1-2", "row_id": "one-t3-1", "item": "Ships", "supplier": "rus", "recipient": "pak",
         "status": "announced"},
    ],
    "table4_exercises": [
        {"row_id": f"one-t4-{n}", "year": 2015 + n, "event_id": f"drill{n}", "name_as_printed": f"Drill {n}",
         "status": "held"}
        for n in (1, 2, 3)
    ],
    "events": [
        *({"event_id": f"v{n}", "title": f"Visit {n}", "date": str(2010 + n), "kind": "visit"} for n in (1, 2, 3)),
        {"event_id": "deal", "title": "Deal", "date": "2014", "kind": "agreement"},
        *({"event_id": f"drill{n}", "title": f"Drill {n}", "date": str(2015 + n), "kind": "exercise"}
          for n in (1, 2, 3)),
        {"event_id": "begin", "title": "It begins", "date": "2012", "kind": "project"},
        {"event_id": "end", "title": "It ends", "date": "2015", "kind": "project"},
    ],
    "event_actors": [
        *({"event_id": f"v{n}", "entity_id": who, "role": role} for n in (1, 2, 3) for who, role in SIDES),
        *({"event_id": f"drill{n}", "entity_id": who, "role": "participant"} for n in (1, 2, 3)
          for who in ("rus", "pak")),
        *({"event_id": event, "entity_id": "plan", "role": "object"} for event in ("begin", "end")),
    ],
    "event_mentions": [
        {"mention_id": "two-m1", "event_id": "v1", "paper_id": "two", "date_stated": "2011", "para": 2},
        {"mention_id": "two-m2", "event_id": "begin", "paper_id": "two", "date_stated": "2012", "para": 3},
        {"mention_id": "two-m3", "event_id": "end", "paper_id": "two", "date_stated": "2015", "para": 4,
         "told_as": "planned"},
        {"mention_id": "one-m1", "event_id": "v3", "paper_id": "one", "date_stated": "2013", "para": 5},
    ],
    "milestones": [],
    "facts": [
        {"fact_id": "f-drill", "from": "2016", "to": "2016"},
        {"fact_id": "f-exports", "measure": "exports", "value": 300e6, "from": "2012", "to": "2012"},
        {"fact_id": "f-imports", "measure": "imports", "value": 200e6, "from": "2012", "to": "2012"},
        {"fact_id": "f-total", "measure": "trade-total", "value": 500e6, "from": "2012", "to": "2012"},
        {"fact_id": "f-first", "measure": "trade-total", "value": 400e6, "from": "2011", "to": "2011"},
        {"fact_id": "f-last", "measure": "trade-total", "value": 800e6, "from": "2020", "to": "2020"},
    ],
    "table_checks": [{"row_id": "one-t4-1", "evidence_id": "f-drill", "verdict": "confirms", "reason": "So it was."}],
    "trade_bases": [
        {"row_id": row, "whose": "russian"}
        for row in (
            *("f-exports", "f-imports", "f-total", "f-first", "f-last"),
            *("two-c1", "two-c2", "two-c3"),
        )
    ],
    "claims": [
        {"claim_id": "two-c1", "measure": "exports", "as_stated": "$300 million", "value": 300e6},
        {"claim_id": "two-c2", "measure": "imports", "as_stated": "$200 million", "value": 200e6},
        {"claim_id": "two-c3", "measure": "trade-total", "as_stated": "$800 million", "value": 800e6, "from": "2020",
         "to": "2020"},
        {"claim_id": "two-c4", "measure": "trade-change", "as_stated": "100%", "value": 100, "from": "2011",
         "to": "2020"},
        {"claim_id": "two-c5", "measure": "exports-share", "as_stated": "1.00%", "value": 1,
         "share_of": "trade-total"},
        {"claim_id": "two-c6", "measure": "imports-share", "as_stated": "0.67%", "value": 0.67,
         "share_of": "trade-total"},
        {"claim_id": "two-c7", "measure": "pipeline-length", "subject": "pipe", "as_stated": "400 km", "value": 400},
        {"claim_id": "two-c8", "measure": "project-cost", "subject": "pipe", "as_stated": "$2 billion", "value": 2e9},
        {"claim_id": "two-c9", "measure": "project-cost", "subject": "pipe", "as_stated": "2 billion dollars",
         "value": 2e9},
    ],
    "undertaking_amounts": [{"row_id": "two-c7", "undertaking_id": "line"}],
    "route_ends": [
        {"end_id": "two-end-1", "undertaking_id": "line", "place": "port", "end": "from"},
        {"end_id": "two-end-2", "undertaking_id": "line", "place": "hill", "end": "to"},
    ],
    "places": [
        {"place_id": "at-port", "entity_id": "port", "longitude": 10, "latitude": 0},
        {"place_id": "at-hill", "entity_id": "hill", "longitude": 13, "latitude": 0},
    ],
    "arguments": [
        {"argument_id": "one-a1", "paper_id": "one", "role": "thesis"},
        {"argument_id": "one-a2", "paper_id": "one", "role": "premise"},
        {"argument_id": "one-a3", "paper_id": "one", "role": "challenge"},
        {"argument_id": "two-a1", "paper_id": "two", "role": "thesis"},
    ],
    "argument_links": [
        {"source_id": "one-a2", "target_id": "one-a1", "relation": "supports"},
        {"source_id": "one-a2", "target_id": "one-a3", "relation": "attacks"},
        {"source_id": "two-a1", "target_id": "one-a1", "relation": "attacks"},
    ],
    "references": [
        {"ref_id": "one-r1", "paper_id": "one", "title": "A report on the harvest of wheat", "year": 2015},
        {"ref_id": "two-r1", "paper_id": "two", "title": "Minutes of a meeting in the capital", "year": 2016},
    ],
}  # fmt: skip
USUAL: dict[str, dict[str, Any]] = {
    "table1_state_visits": {"paper_id": "one", "is_visit": True},
    "table3_arms_deals": {"paper_id": "one"},
    "table4_exercises": {"paper_id": "one"},
    "events": {"status": "happened"},
    "event_mentions": {"date_relation": "at", "told_as": "happened"},
    "facts": {"subject": "pak", "partner": "rus", "bound": "exact"},
    "claims": {"paper_id": "two", "subject": "pak", "partner": "rus", "from": "2012", "to": "2012"},
    "route_ends": {"paper_id": "two"},
    "arguments": {"topic": "trade", "statement": "So it is.", "para": 1},
}
"""What rows of a table have where they do not say otherwise."""


def typed(name: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Rows as a frame with all columns of the schema; each has a paragraph of its own where it names none."""
    table = schema()[name]
    given = [{"para": n, "anchor": "words"} | USUAL.get(name, {}) | row for n, row in enumerate(rows, 1)]
    frame = pd.DataFrame(given, columns=table.columns)
    return frame.astype({field["name"]: DTYPES[field["type"]] for field in table.fields})


@cache
def schema() -> dict[str, package.Table]:
    return package.tables()


@cache
def _well() -> World:
    return {name: typed(name, rows) for name, rows in ROWS.items()}


def world() -> World:
    """The tables, all well."""
    return dict(_well())


def put(table: str, row_id: str, **cells: Any) -> Change:
    """Change cells of the row with an id."""

    def change(tables: World) -> World:
        frame = tables[table].copy()
        row = frame.iloc[:, 0] == row_id
        assert row.sum() == 1, f"{table} has no one row {row_id}"
        for column, value in cells.items():
            frame.loc[row, column] = value
        return tables | {table: frame}

    return change


def add(table: str, **cells: Any) -> Change:
    """Put a row behind the others."""

    def change(tables: World) -> World:
        row = typed(table, [cells])
        return tables | {table: pd.concat([tables[table], row], ignore_index=True)}

    return change


def drop(table: str, **cells: Any) -> Change:
    """Take the rows with these cells away."""

    def change(tables: World) -> World:
        gone = pd.concat([tables[table][column] == value for column, value in cells.items()], axis=1).all(axis=1)
        assert gone.any(), f"{table} has no row with {cells}"
        return tables | {table: tables[table][~gone].reset_index(drop=True)}

    return change
