"""A copy of the data in which one fault can be seeded."""

import shutil
from pathlib import Path

from pakrus.evidence import canonical, package
from pakrus.evidence.verify import verify
from pakrus.project import ROOT


def swap(file: Path, old: str, new: str) -> None:
    """Put `new` in place of the only `old` in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


class Seeded:
    """A data folder of its own: change it, then ask what `verify` says."""

    def __init__(self, folder: Path):
        self.folder = folder / "data"
        shutil.copytree(ROOT / "data", self.folder)
        self.changed: set[str] = set()

    def swap(self, table: str, old: str, new: str) -> None:
        """Put `new` in place of the only `old` in a table's file."""
        swap(self.folder / f"{table}.csv", old, new)

    def bytes(self, table: str, change) -> None:
        """Change a table's file as bytes."""
        path = self.folder / f"{table}.csv"
        path.write_bytes(change(path.read_bytes()))

    def change(self, table: str, where: dict[str, str], /, **cells: str) -> str:
        """Change cells of the only row that has the cells of `where`; the row's key comes back."""
        rows = self.rows(table)
        found = [row for row in rows if all(row[column] == cell for column, cell in where.items())]
        assert len(found) == 1, f"{table}: {len(found)} rows have {where}"
        found[0].update(cells)
        self.replace(table, rows)
        return "/".join(found[0][column] for column in self._table(table).key)

    def add(self, table: str, /, **cells: str) -> None:
        """Add a row; cells that are not given are empty."""
        empty = dict.fromkeys(self._table(table).columns, "")
        self.replace(table, [*self.rows(table), empty | cells])

    def drop(self, table: str, /, **where: str) -> None:
        """Take away every row that has these cells; there is one at least."""
        rows = self.rows(table)
        kept = [row for row in rows if any(row[column] != cell for column, cell in where.items())]
        assert len(kept) < len(rows), f"{table}: no row has {where}"
        self.replace(table, kept)

    def refusals(self, papers: Path | None = None) -> list[str]:
        """The lines of the faults that refuse the data; what was not changed here is known to hold."""
        return [str(fault) for fault in verify(self.folder, papers, self.changed or None)]

    def rows(self, table: str) -> list[dict[str, str]]:
        """A table's rows as they are now."""
        return canonical.read_rows(self._table(table))

    def replace(self, table: str, rows: list[dict[str, str]]) -> None:
        """Write a table anew."""
        self.changed.add(table)
        target = self._table(table)
        target.path.write_text(canonical.rendered(target, rows), encoding="utf-8", newline="\n")

    def _table(self, name: str) -> package.Table:
        return package.tables(self.folder)[name]
