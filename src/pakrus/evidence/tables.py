"""Tables as data frames, and a record of which were read."""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from pakrus.errors import Refused
from pakrus.evidence import package
from pakrus.project import data_dir, note

DTYPES = {"string": "string", "integer": "Int64", "year": "Int64", "number": "Float64", "boolean": "boolean"}
"""Table Schema types and the pandas types that hold them with missing values."""


def load(name: str, folder: Path | None = None) -> pd.DataFrame:
    """A table of the data package, one column a field, typed by the schema; a missing value is `pd.NA`. The package is
    the project's, or the one in a folder.

    The table's file is noted down as read (`project.note`).
    Raises Refused for a table that the package does not describe, columns that are not the schema's, a value of another
    type.
    """
    tables = package.tables(folder)
    if name not in tables:
        raise Refused(f"table {name!r} is not in the data package; it has {', '.join(tables)}")
    table = tables[name]
    note(table.file)
    try:
        frame = pd.read_csv(table.path, dtype="string", keep_default_na=False, na_values=[""], encoding="utf-8")
    except (OSError, ValueError) as error:
        raise Refused(f"data/{table.file}: cannot be read: {' '.join(str(error).split())}") from None
    if list(frame.columns) != table.columns:
        raise Refused(
            f"data/{table.file}: columns are {', '.join(frame.columns)}; they must be {', '.join(table.columns)}"
        )
    for field in table.fields:
        column = field["name"]
        try:
            frame[column] = _typed(frame[column], field["type"])
        except (ValueError, TypeError) as error:
            raise Refused(f"data/{table.file}: column {column}: a value is no {field['type']}: {error}") from None
    return frame


def noted(names: Iterable[str]) -> None:
    """Note tables down as read that are not read themselves: a result that was made from them is."""
    tables = package.tables()
    for name in names:
        note(tables[name].file)


def file(name: str) -> Path:
    """A file of the data package that is no table (`geo/countries.geojson`), noted down as read like the tables.

    Raises Refused where there is none.
    """
    path = data_dir() / name
    if not path.is_file():
        raise Refused(f"data/{name}: there is no such file")
    note(name)
    return path


def _typed(column: pd.Series, kind: str) -> pd.Series:
    if kind == "boolean":
        if stray := set(column.dropna()) - {"true", "false"}:
            raise ValueError(f"{min(stray)!r}")
        column = column.map({"true": True, "false": False}, na_action="ignore")
    return column.astype(DTYPES[kind])
