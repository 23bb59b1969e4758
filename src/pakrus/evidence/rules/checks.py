"""Rules on statements of the papers held against public pages."""

from collections.abc import Iterator

from pakrus.evidence.faults import Fault
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at

FAULTY = ("partly", "wrong")
"""Verdicts that say how much is wrong."""


def statements(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """What is checked is a row of the paper that is named; a strength stands where something is wrong, only there."""
    table = tables["statement_checks"]
    (pointing,) = table.fields_with("rowOf")
    paper_of = {row[tables[name].key[0]]: row["paper_id"] for name in pointing["rowOf"] for row in rows[name]
                if "paper_id" in row}  # fmt: skip
    for row in rows["statement_checks"]:
        paper = paper_of.get(row["row_id"], row["paper_id"])
        if paper != row["paper_id"]:
            yield fault_at(table, row, "row_id", f"{row['row_id']!r} of {paper}", f"a row of {row['paper_id']}")
        if bool(row["strength"]) != (row["verdict"] in FAULTY):
            expected = f"given where the verdict is {' or '.join(FAULTY)}"
            yield fault_at(table, row, "strength", repr(row["strength"]), expected)


RULES: tuple[Rule, ...] = (statements,)
