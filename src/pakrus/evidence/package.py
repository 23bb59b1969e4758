"""The data package: which tables there are, their columns, keys and vocabularies.

Nothing here imports pandas, so that a command which finds nothing to do stays quick.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pakrus.errors import Refused
from pakrus.project import data_dir


@dataclass(frozen=True)
class Table:
    """One table of the package, as `datapackage.json` describes it (a Table Schema resource)."""

    name: str
    resource: dict[str, Any]
    path: Path

    @property
    def file(self) -> str:
        """The file's name within the folder of the package, with the folder below it where there is one."""
        return str(self.resource["path"])

    @property
    def title(self) -> str:
        return str(self.resource["title"])

    @property
    def licence(self) -> str:
        """The title of the table's own licence, or of that of the package."""
        return str(self.resource.get("licenses", [{"title": "CC BY 4.0"}])[0]["title"])

    @property
    def description(self) -> str:
        return str(self.resource["description"])

    @property
    def fields(self) -> list[dict[str, Any]]:
        return list(self.resource["schema"]["fields"])

    @property
    def columns(self) -> list[str]:
        return [field["name"] for field in self.fields]

    @property
    def key(self) -> list[str]:
        return list(self.resource["schema"]["primaryKey"])

    @property
    def id_column(self) -> str | None:
        """The column whose values are ids, unique over all tables; None where rows are told by several columns."""
        return self.key[0] if len(self.key) == 1 else None

    @property
    def has_locator(self) -> bool:
        return "anchor" in self.columns

    def allowed(self, column: str) -> list[str]:
        """The values that a column may have, as cells write them; empty where any will do."""
        constraints = next(field for field in self.fields if field["name"] == column).get("constraints", {})
        if "minimum" in constraints and "maximum" in constraints:
            return [str(n) for n in range(constraints["minimum"], constraints["maximum"] + 1)]
        return list(constraints.get("enum", []))

    def fields_with(self, mark: str) -> list[dict[str, Any]]:
        """The fields that carry a mark of this project's own, such as `ownWords` or `rowOf`."""
        return [field for field in self.fields if mark in field]


def descriptor(folder: Path | None = None) -> dict[str, Any]:
    """What `datapackage.json` says, whole; raises Refused where it cannot be read or is none to go by."""
    folder = folder or data_dir()
    try:
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    except OSError as error:
        raise Refused(f"{folder / 'datapackage.json'}: cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise Refused(f"data/datapackage.json: is no JSON: {error}") from None
    if not isinstance(package, dict):
        raise Refused("data/datapackage.json: must hold resources, each with name, path and schema")
    return package


def tables(folder: Path | None = None) -> dict[str, Table]:
    """All tables by name, in the order of `datapackage.json`; raises Refused where that file is none to go by."""
    folder = folder or data_dir()
    try:
        return {r["name"]: Table(r["name"], r, folder / r["path"]) for r in descriptor(folder)["resources"]}
    except (KeyError, TypeError):
        raise Refused("data/datapackage.json: must hold resources, each with name, path and schema") from None
