"""A copy of the data in which one fault can be seeded."""

import shutil
from pathlib import Path

from pakrus.evidence import package
from pakrus.evidence.verify import refuses, verify


def swap(file: Path, old: str, new: str) -> None:
    """Put `new` in place of the only `old` in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


class Seeded:
    """A data folder of its own: change it, then ask what `verify` says."""

    def __init__(self, folder: Path):
        self.folder = folder / "data"
        shutil.copytree(package.ROOT / "data", self.folder)

    def swap(self, table: str, old: str, new: str) -> None:
        """Put `new` in place of the only `old` in a table's file."""
        swap(self.folder / f"{table}.csv", old, new)

    def bytes(self, table: str, change) -> None:
        """Change a table's file as bytes."""
        path = self.folder / f"{table}.csv"
        path.write_bytes(change(path.read_bytes()))

    def refusals(self, papers: Path | None = None) -> list[str]:
        """The lines of the faults that refuse the data."""
        return [str(f) for f in verify(self.folder, papers) if refuses([f])]
