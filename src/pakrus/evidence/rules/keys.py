"""Rules on ids and keys: each id once, every key to a row, every row of use."""

from collections.abc import Iterator

from pakrus.evidence.faults import Fault
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at

TO_BE_USED = ("measures", "entities", "references", "objectives", "questions", "cameo")
"""Tables whose rows are there for others to point to."""


def unique_ids(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """An id stands once in the whole package: it is an address in the book."""
    seen: dict[str, str] = {}
    for table in tables.values():
        if not table.id_column:
            continue
        for row in rows[table.name]:
            value = row[table.id_column]
            if seen.setdefault(value, table.name) != table.name:
                yield fault_at(table, row, table.id_column, repr(value), f"an id that {seen[value]} does not use")


def open_keys(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A column marked `rowOf` holds ids of one of the tables named there."""
    for table in tables.values():
        for field in table.fields_with("rowOf"):
            allowed = {row[tables[t].key[0]] for t in field["rowOf"] for row in rows[t]}
            for row in rows[table.name]:
                if row[field["name"]] not in allowed:
                    yield fault_at(
                        table, row, field["name"], repr(row[field["name"]]), f"a row of {', '.join(field['rowOf'])}"
                    )


def unused(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A row that is there to be used is used; the root codes of CAMEO stand for themselves."""
    used: dict[str, set[str]] = {name: set() for name in TO_BE_USED}
    for table in tables.values():
        for key in table.resource["schema"]["foreignKeys"]:
            target = key["reference"]["resource"] or table.name
            if target in used:
                used[target] |= {row[key["fields"][0]] for row in rows[table.name]}
    for name, seen in used.items():
        for row in rows[name]:
            value = row[tables[name].key[0]]
            if value not in seen and not (name == "cameo" and len(value) == 2):
                yield fault_at(tables[name], row, tables[name].key[0], "a row that nothing uses", "a use, or no row")


RULES: tuple[Rule, ...] = (unique_ids, open_keys, unused)
