"""Data in which one fault can be seeded: in rows held in memory, or in the files of a copy."""

import csv
import functools
import io
import shutil
from collections.abc import Callable
from pathlib import Path

from pakrus.evidence import canonical, locators, package, rules, texts
from pakrus.evidence.rules.base import Row
from pakrus.evidence.verify import verify
from pakrus.project import ROOT

TABLES = package.tables(ROOT / "data")


def swap(file: Path, old: str, new: str) -> None:
    """Put `new` in place of the only `old` in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


@functools.cache
def _stored(table: str) -> list[Row]:
    return canonical.read_rows(TABLES[table])


@functools.cache
def _paragraphs(papers: Path) -> dict[str, list[str]]:
    return texts.read_papers(papers, {row["paper_id"]: row["text_sha256"] for row in _stored("papers")})


class Rows:
    """The rows of all tables: change some, then ask what the rules say. Files and schema are not looked at, which
    takes a tenth of the time."""

    def __init__(self) -> None:
        self.changed: dict[str, list[Row]] = {}

    def rows(self, table: str) -> list[Row]:
        """A table's rows as they are now."""
        return [dict(row) for row in self.changed.get(table, _stored(table))]

    def replace(self, table: str, rows: list[Row]) -> None:
        """Put other rows in place of a table's."""
        self.changed[table] = canonical.in_order(TABLES[table], rows)

    def change(self, table: str, where: dict[str, str], /, **cells: str) -> str:
        """Change cells of the only row that has the cells of `where`; the row's key comes back."""
        rows = self.rows(table)
        fitting = [row for row in rows if all(row[column] == cell for column, cell in where.items())]
        assert len(fitting) == 1, f"{table}: {len(fitting)} rows have {where}"
        fitting[0].update(cells)
        self.replace(table, rows)
        return "/".join(fitting[0][column] for column in TABLES[table].key)

    def add(self, table: str, /, **cells: str) -> None:
        """Add a row; cells that are not given are empty."""
        empty = dict.fromkeys(TABLES[table].columns, "")
        self.replace(table, [*self.rows(table), empty | cells])

    def drop(self, table: str, /, **where: str) -> None:
        """Take away every row that has these cells; there is one at least."""
        rows = self.rows(table)
        kept = [row for row in rows if any(row[column] != cell for column, cell in where.items())]
        assert len(kept) < len(rows), f"{table}: no row has {where}"
        self.replace(table, kept)

    def swap(self, table: str, old: str, new: str) -> None:
        """Put `new` in place of the only `old` in a table's text."""
        text = canonical.rendered(TABLES[table], self.rows(table))
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {table}"
        self.replace(table, list(csv.DictReader(io.StringIO(text.replace(old, new), newline=""))))

    def all_rows(self) -> rules.Rows:
        """The rows of all tables as they are now."""
        return {name: self.changed.get(name, _stored(name)) for name in TABLES}

    def refusals(self) -> list[str]:
        """The lines of the faults that the rules find."""
        return [str(fault) for rule in rules.RULES for fault in rule(TABLES, self.all_rows())]

    def misplaced(self, papers: Path) -> list[str]:
        """The lines of the faults that are found with the papers' texts at hand."""
        paragraphs = _paragraphs(papers)
        return [str(fault) for rule in locators.RULES for fault in rule(TABLES, self.all_rows(), paragraphs)]


class Files:
    """A data folder of its own: change a file, then ask what a whole check says."""

    def __init__(self, folder: Path):
        self.folder = folder / "data"
        shutil.copytree(ROOT / "data", self.folder)

    def swap(self, table: str, old: str, new: str) -> None:
        """Put `new` in place of the only `old` in a table's file."""
        swap(self.folder / f"{table}.csv", old, new)

    def bytes(self, table: str, change: Callable[[bytes], bytes]) -> None:
        """Change a table's file as bytes."""
        path = self.folder / f"{table}.csv"
        path.write_bytes(change(path.read_bytes()))

    def refusals(self) -> list[str]:
        """The lines of the faults that refuse the data."""
        return [str(fault) for fault in verify(self.folder)]
