"""What every rule works with: the rows of all tables, and the fault that names one of them."""

from collections.abc import Callable, Iterator

from pakrus.evidence.faults import Fault
from pakrus.evidence.package import Table

Tables = dict[str, Table]
Row = dict[str, str]
"""One row, cells as written."""
Rows = dict[str, list[Row]]
"""Table name to the rows of its file, cells as written."""
Rule = Callable[[Tables, Rows], Iterator[Fault]]


def fault_at(table: Table, row: dict[str, str], column: str, found: str, allowed: str) -> Fault:
    """The fault of one row, named by its key."""
    return Fault(f"data/{table.file}", "/".join(row[c] for c in table.key), column, found, allowed)
