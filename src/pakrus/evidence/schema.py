"""What the data package itself promises: types, vocabularies, keys. Checked by frictionless."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pakrus.evidence.faults import Fault

if TYPE_CHECKING:  # frictionless is slow to import, and only a check needs it
    from frictionless import Error, Field, Resource


def faults(folder: Path) -> list[Fault]:
    """The faults that frictionless finds in the package of a folder, a line each."""
    from frictionless import Package, system

    with system.use_context(trusted=True):
        package = Package(str(folder / "datapackage.json"))
        report = package.validate()
    all_faults = [Fault("data/datapackage.json", "-", "", e.note, "a valid data package") for e in report.errors]
    for task in report.tasks:
        resource = package.get_resource(task.name)
        for error in task.errors:
            all_faults.append(_fault(error, resource))
    return all_faults


def _fault(error: Error, resource: Resource) -> Fault:
    from frictionless import errors

    file = f"data/{resource.path}"
    line = f"line {getattr(error, 'row_number', 1)}"
    cells = getattr(error, "cells", [])
    column = getattr(error, "field_name", "") or ", ".join(getattr(error, "field_names", []))
    if cells and resource.schema.primary_key == [resource.schema.field_names[0]]:
        line = f"{cells[0]} ({line})"
    if isinstance(error, errors.ForeignKeyError):
        found = ", ".join(repr(str(c)) for c in error.field_cells)
        target = error.reference_name or resource.name
        return Fault(file, line, column, found, f"a row of {target} ({', '.join(error.reference_field_names)})")
    if isinstance(error, errors.PrimaryKeyError):
        key = ", ".join(resource.schema.primary_key)
        return Fault(file, line, key, "the key of an earlier row once more", "each key once")
    if isinstance(error, errors.TypeError | errors.ConstraintError):
        field = resource.schema.get_field(column)
        return Fault(file, line, column, repr(error.cell), _allowed(field))
    return Fault(file, line, column, error.note or error.message, error.title)


def _allowed(field: Field) -> str:
    parts = [field.type]
    for name, value in field.constraints.items():
        if name == "required":
            parts.append("not empty")
        elif name == "enum":
            parts.append("one of " + ", ".join(map(str, value)))
        else:
            parts.append(f"{name} {value}")
    return ", ".join(parts)
