"""Where the project lies, and its data."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The project's folder, where `data/`, `notebooks/` and `book/` lie. The package is installed from there, editable."""


def data_dir() -> Path:
    """The folder of the data package: `PAKRUS_DATA` where it is set, `data/` of the project otherwise."""
    return Path(os.environ.get("PAKRUS_DATA") or ROOT / "data")
