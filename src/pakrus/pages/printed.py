"""Records of the rows of tables that a paper prints."""

from pakrus.evidence.rules.base import Row
from pakrus.markup import row_link
from pakrus.pages.record import Evidence, Record, listed, text


def printed_row(evidence: Evidence, table: str, row: Row) -> Record:
    """The record of a printed row; the title of its table in the schema begins with whose it is and its number."""
    known = ("row_id", "paper_id", "para", "anchor", "para_end", "event_id")
    cells = [(column.replace("_", " "), value) for column, value in row.items() if value and column not in known]
    objectives = {r["objective"]: r["label"] for r in evidence.rows["objectives"]}
    items = evidence.by("table3_items", "row_id", row["row_id"]) if table == "table3_arms_deals" else []
    title, _, _ = evidence.printed[table].partition(":")
    return Record(
        row["row_id"],
        title.split(", ")[-1],
        f"{title}: " + ", ".join(value for _, value in cells[:3]),
        [
            ("Place", evidence.place(row)),
            ("Cells", listed(f"{text(name)}: {text(value)}" for name, value in cells)),
            (
                "Items",
                listed(
                    f'<span id="{r["item_id"]}">{r["item_id"]}</span>: {text(r["item"])}, '
                    f"{text(r['status'].replace('_', ' '))}" + (f" ({text(r['note'])})" if r["note"] else "")
                    for r in items
                ),
            ),
            (
                "Objectives",
                listed(
                    text(objectives[r["objective"]]) for r in evidence.by("table_objectives", "row_id", row["row_id"])
                ),
            ),
            ("Event", row_link(row["event_id"]) if row.get("event_id") else ""),
            (
                "Cited for it",
                listed(filter(None, (evidence.cited(i) for i in (row["row_id"], *(r["item_id"] for r in items))))),
            ),
            ("Used by", evidence.grounded(row["row_id"])),
            ("Found", evidence.findings(row["row_id"], *(r["item_id"] for r in items))),
        ],
        within=tuple(r["item_id"] for r in items),
    )
