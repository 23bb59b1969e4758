"""All records of the data, on a page for each paper and kind, one for events and one for printed tables."""

from collections.abc import Callable

import pandas as pd

from pakrus.evidence.rules.base import Row, Rows, Tables
from pakrus.pages.argued import argument, citation, reference
from pakrus.pages.printed import printed_row
from pakrus.pages.record import Evidence, Record
from pakrus.pages.told import claim, event

KINDS: dict[str, tuple[str, Callable[[Evidence, Row], Record]]] = {
    "claims": ("Claims", claim),
    "arguments": ("Arguments", argument),
    "citations": ("Citations", citation),
    "references": ("References", reference),
}
"""Tables whose records stand on a page for each paper: the page's heading and the function that makes a record."""


def pages(tables: Tables, rows: Rows, findings: pd.DataFrame) -> dict[str, tuple[str, list[Record]]]:
    """The pages of records by name (`events`, or a paper and a kind: `...-claims`, `...-tables`): heading and records,
    in their order. `findings` as `audit.registry.findings`."""
    printed = {name: table.title for name, table in tables.items() if table.id_column == "row_id"}
    evidence = Evidence(rows, findings, printed)
    by_name: dict[str, tuple[str, list[Record]]] = {}
    for table, (heading, make) in KINDS.items():
        for paper in rows["papers"]:
            records = [make(evidence, row) for row in rows[table] if row["paper_id"] == paper["paper_id"]]
            if records:
                by_name[f"{_slug(paper)}-{table}"] = (f"{heading} of {paper['called']}", records)
    by_name["events"] = ("Events, one by one", [event(evidence, row) for row in rows["events"]])
    for paper in rows["papers"]:
        records = [
            printed_row(evidence, table, row)
            for table in printed
            for row in rows[table]
            if row["paper_id"] == paper["paper_id"]
        ]
        if records:
            by_name[f"{_slug(paper)}-tables"] = (f"Printed tables of {paper['called']}", records)
    return by_name


def _slug(paper: Row) -> str:
    return paper["paper_id"].replace("_", "-")
