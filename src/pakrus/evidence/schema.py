"""What the data package itself promises: types, vocabularies, keys. Checked by frictionless."""

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from pakrus.evidence.faults import Fault


def faults(folder: Path, changed: Collection[str] | None = None) -> list[Fault]:
    """The faults that frictionless finds in the package of a folder, a line each.

    With `changed`, only these tables are looked at, those that point to them and, for their keys, those that are
    pointed to: enough where the others are known to hold.
    """
    from frictionless import Package, system

    with system.use_context(trusted=True):
        if changed is None:
            package = Package(str(folder / "datapackage.json"))
        else:
            described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
            package = Package.from_descriptor(_part(described, changed), basepath=str(folder))
        report = package.validate()
    found = [Fault("data/datapackage.json", "-", "", e.note, "a valid data package") for e in report.errors]
    for task in report.tasks:
        resource = package.get_resource(task.name)
        for error in task.errors:
            found.append(_fault(error, resource))
    return found


def _part(described: dict[str, Any], changed: Collection[str]) -> dict[str, Any]:
    """The part of a package that bears on some tables; those that are only pointed to keep no keys of their own."""
    points = {
        table["name"]: {key["reference"]["resource"] or table["name"] for key in table["schema"].get("foreignKeys", [])}
        for table in described["resources"]
    }
    near = {name for name, targets in points.items() if name in changed or targets & set(changed)}
    kept = near.union(*(points[name] for name in near))
    tables = [
        table if table["name"] in near else table | {"schema": table["schema"] | {"foreignKeys": []}}
        for table in described["resources"]
        if table["name"] in kept
    ]
    return described | {"resources": tables}


def _fault(error, resource) -> Fault:
    file = f"data/{resource.path}"
    line = f"line {getattr(error, 'row_number', 1)}"
    cells = getattr(error, "cells", [])
    column = getattr(error, "field_name", "") or ", ".join(getattr(error, "field_names", []))
    if cells and resource.schema.primary_key == [resource.schema.field_names[0]]:
        line = f"{cells[0]} ({line})"
    if error.type == "foreign-key":
        found = ", ".join(repr(str(c)) for c in error.field_cells)
        target = error.reference_name or resource.name
        return Fault(file, line, column, found, f"a row of {target} ({', '.join(error.reference_field_names)})")
    if error.type == "primary-key":
        key = ", ".join(resource.schema.primary_key)
        return Fault(file, line, key, "the key of an earlier row once more", "each key once")
    if error.type in ("type-error", "constraint-error"):
        field = resource.schema.get_field(column)
        return Fault(file, line, column, repr(error.cell), _allowed(field))
    return Fault(file, line, column, error.note or error.message, error.title)


def _allowed(field) -> str:
    parts = [field.type]
    for name, value in field.constraints.items():
        if name == "required":
            parts.append("not empty")
        elif name == "enum":
            parts.append("one of " + ", ".join(map(str, value)))
        else:
            parts.append(f"{name} {value}")
    return ", ".join(parts)
