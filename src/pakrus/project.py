"""Where the project lies, and its data."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The project's folder, where `data/`, `notebooks/` and `book/` lie. The package is installed from there, editable."""


def data_dir() -> Path:
    """The folder of the data package: `PAKRUS_DATA` where it is set, `data/` of the project otherwise."""
    return Path(os.environ.get("PAKRUS_DATA") or ROOT / "data")


def note(line: str) -> None:
    """Add a line to the file that `PAKRUS_READS` names, where it is set: so the build knows what a chapter read."""
    record = os.environ.get("PAKRUS_READS")
    if record:
        with open(record, "a", encoding="utf-8") as handle:
            handle.write(f"{line}\n")
