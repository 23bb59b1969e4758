"""An external file read and checked cell by cell: its columns, their types and ranges, known gaps, coverage."""

import csv
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pakrus.evidence.faults import Fault

Rule = Callable[[pd.DataFrame], Iterator[tuple[int, str, str, str]]]
"""What a file promises beyond its cells: yields place in the frame, column, what was found, what is allowed."""


@dataclass(frozen=True)
class Column:
    """`kind` is text, integer or number. Text is one of `values`, all of which occur, or matches `pattern`."""

    kind: str = "text"
    low: float = -math.inf
    high: float = math.inf
    values: tuple[str, ...] = ()
    pattern: str = ""
    empty: frozenset[tuple[str, ...]] | None = frozenset()
    """Keys of the rows known to have nothing here; None where any row may."""


@dataclass(frozen=True)
class File:
    """A file of the external folder. `series` are the columns that tell series which run without a gap to the last
    year, but for the years in `gaps`; empty where a year that is not there means none."""

    name: str
    columns: dict[str, Column]
    key: tuple[str, ...]
    first: int
    last: int
    year: str = "year"
    series: tuple[str, ...] = ()
    gaps: frozenset[int] = frozenset()
    rules: tuple[Rule, ...] = ()


def read(folder: Path, file: File) -> tuple[pd.DataFrame, list[Fault]]:
    """A file as a frame, typed, and its faults, the first of each column only; the frame is empty where the cells
    have faults. What a file as a whole promises is checked only where every cell is good."""

    def fault(row: str, column: str, found: str, allowed: str) -> Fault:
        return Fault(file.name, row, column, found, allowed)

    nothing = pd.DataFrame(columns=list(file.columns))
    try:
        with open(folder / file.name, encoding="utf-8", newline="") as handle:
            header, *lines = list(csv.reader(handle)) or [[]]
    except OSError as error:
        return nothing, [fault("-", "", f"no file that can be read ({error.strerror})", "the file")]
    except (UnicodeDecodeError, csv.Error) as error:
        return nothing, [fault("-", "", " ".join(str(error).split()), "a table in UTF-8")]
    if header != list(file.columns):
        return nothing, [fault("line 1", "", " ".join(",".join(header).split()), ",".join(file.columns))]
    for number, cells in enumerate(lines, 2):
        if len(cells) != len(header):
            return nothing, [fault(f"line {number}", "", f"{len(cells)} cells", f"{len(header)} cells")]
    if not lines:
        return nothing, [fault("line 2", "", "no row", f"rows of {file.first} to {file.last}")]
    rows = [dict(zip(header, cells, strict=True)) for cells in lines]
    faults = [fault(_line(at), *said) for column in file.columns for at, *said in _cells(file, column, rows)]
    if faults:
        return nothing, faults
    frame = pd.DataFrame({name: _typed(column, [r[name] for r in rows]) for name, column in file.columns.items()})
    for rule in (_keys(file), _coverage(file), *file.rules):
        faults += [fault(_line(at), *said) for at, *said in rule(frame)]
    return frame, faults


def _line(at: int) -> str:
    return f"line {at + 2}" if at >= 0 else "-"


def _cells(file: File, name: str, rows: list[dict[str, str]]) -> Iterator[tuple[int, str, str, str]]:
    """The first bad cell of a column, or the first value of the column's list that never occurs."""
    column = file.columns[name]
    values = {row[name] for row in rows}
    bad = {value for value in values if value and not _good(column, value)}
    for at, row in enumerate(rows):
        value = row[name]
        if value in bad:
            yield at, name, repr(value), _allowed(column)
            return
        if value and not column.empty:
            continue
        key = tuple(row[part] for part in file.key)
        if not value and column.empty is not None and key not in column.empty:
            yield at, name, "nothing", f"{_allowed(column)} (nothing is known to be missing here)"
            return
        if value and column.empty and key in column.empty:
            yield at, name, repr(value), "nothing, which is what the file is known to have here"
            return
    for wanted in column.values:
        if wanted not in values:
            yield -1, name, f"no row of {wanted}", "one at least"
            return


def _good(column: Column, cell: str) -> bool:
    if column.kind == "text":
        return cell in column.values if column.values else bool(re.fullmatch(column.pattern or ".+", cell))
    if not re.fullmatch(r"-?\d+" if column.kind == "integer" else r"-?\d+(\.\d+)?(e[+-]?\d+)?", cell):
        return False
    return column.low <= float(cell) <= column.high


def _allowed(column: Column) -> str:
    if column.kind == "text":
        return "one of " + ", ".join(column.values) if column.values else f"text like {column.pattern or '.+'}"
    return f"{column.kind} from {column.low:.12g} to {column.high:.12g}"


def _typed(column: Column, cells: list[str]) -> pd.Series:
    if column.kind == "text":
        return pd.Series(cells, dtype="object")
    if column.kind == "integer":
        return pd.Series([int(cell) for cell in cells], dtype="int64")
    return pd.Series([float(cell) if cell else math.nan for cell in cells], dtype="float64")


def _keys(file: File) -> Rule:
    def rule(frame: pd.DataFrame) -> Iterator[tuple[int, str, str, str]]:
        for at in frame.index[frame.duplicated(list(file.key))]:
            key = "/".join(str(frame.at[at, part]) for part in file.key)
            yield at, ", ".join(file.key), f"{key} once more", "each key once"
            return

    return rule


def _coverage(file: File) -> Rule:
    def rule(frame: pd.DataFrame) -> Iterator[tuple[int, str, str, str]]:
        years = frame[file.year].astype(str).str[:4].astype(int)
        if (years.min(), years.max()) != (file.first, file.last):
            yield -1, file.year, f"years {years.min()} to {years.max()}", f"{file.first} to {file.last}"
        if not file.series:
            return
        for name, series_years in years.groupby([frame[column] for column in file.series]):
            wanted = set(range(series_years.min(), file.last + 1)) - file.gaps
            if missing := sorted(wanted - set(series_years)):
                yield -1, file.year, f"no row of {'/'.join(map(str, name))} for {missing[0]}", "one for every year"
                return

    return rule
