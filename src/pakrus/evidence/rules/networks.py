"""Rules on the places of boxes in the drawings of networks."""

from collections import defaultdict
from collections.abc import Iterator

from pakrus.evidence.faults import Fault
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at


def places(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """In a network, whatever a relation of its paper ties to what has a place has one too; nothing else has one, and no
    two share a cell."""
    table = tables["network_places"]
    placed: dict[str, set[str]] = defaultdict(set)
    cells: dict[tuple[str, str, str], str] = {}
    for row in rows["network_places"]:
        placed[row["paper_id"]].add(row["entity_id"])
        cell = row["paper_id"], row["column"], row["row"]
        if (other := cells.setdefault(cell, row["entity_id"])) != row["entity_id"]:
            yield fault_at(table, row, "row", f"the cell of {other}", "a cell of its own")
    tied: dict[str, set[str]] = defaultdict(set)
    for row in rows["entity_relations"]:
        ends, have = (row["subject"], row["object"]), placed[row["paper_id"]]
        tied[row["paper_id"]] |= set(ends)
        if sum(end in have for end in ends) == 1:
            column, end = next((c, row[c]) for c in ("subject", "object") if row[c] not in have)
            found = f"{end}, which has no place in the network"
            yield fault_at(tables["entity_relations"], row, column, found, "a row in network_places")
    for row in rows["network_places"]:
        if row["entity_id"] not in tied[row["paper_id"]]:
            allowed = "a subject or an object of the paper's relations"
            yield fault_at(table, row, "entity_id", row["entity_id"], allowed)


RULES: tuple[Rule, ...] = (places,)
