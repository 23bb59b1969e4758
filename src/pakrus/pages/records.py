"""All records of the data, on a page for each paper and kind, one for events and one for printed tables."""

from collections.abc import Callable

from pakrus.evidence.rules.base import Row, Rows
from pakrus.pages.argued import argument, citation, reference
from pakrus.pages.printed import PRINTED, printed_row
from pakrus.pages.record import Evidence, Findings, Record
from pakrus.pages.told import claim, event

KINDS: dict[str, tuple[str, Callable[[Evidence, Row], Record]]] = {
    "claims": ("Claims", claim),
    "arguments": ("Arguments", argument),
    "citations": ("Citations", citation),
    "references": ("References", reference),
}
"""Tables whose records stand on a page for each paper: the page's heading and the function that makes a record."""


def pages(rows: Rows, findings: Findings) -> dict[str, tuple[str, list[Record]]]:
    """The pages of records by name (`nasim-claims`, `events`, `singh-tables`): heading and records, in their order."""
    evidence = Evidence(rows, findings)
    found = {}
    for table, (heading, make) in KINDS.items():
        for paper in rows["papers"]:
            own = [make(evidence, row) for row in rows[table] if row["paper_id"] == paper["paper_id"]]
            if own:
                name = f"{paper['paper_id'].replace('_', '-')}-{table}"
                found[name] = (f"{heading} of {paper['paper_id']}", own)
    found["events"] = ("Events", [event(evidence, row) for row in rows["events"]])
    found["singh-tables"] = (
        "Printed tables of singh",
        [printed_row(evidence, table, row) for table in PRINTED for row in rows[table]],
    )
    return found
