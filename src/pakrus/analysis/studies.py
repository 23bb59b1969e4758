"""Results that several chapters share: computed once, kept by what they were made from, and read wherever they are.

A study is a function of tables and of a chapter's parameters. Its result is a file whose name holds a hash of all that
it was made from: the code it uses, the tables, the parameters, the lock. So a chapter that asks for a result gets the
one that another chapter shows, or, with other parameters, one of its own.
"""

import hashlib
import inspect
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from pakrus import imports, parameters
from pakrus.evidence.package import tables as described
from pakrus.evidence.tables import load, noted
from pakrus.project import ROOT

FOLDER = Path("_build", "results")
NUMBERS = ("value", "low", "high", "p", "p_other", "p_corrected", "least", "marked", "quiet", "told", "same", "usual",
           "predicted")  # fmt: skip
"""The columns of results that hold numbers."""
WHOLE = ("n", "draws", "worlds")
"""Those that hold whole numbers."""
KEY = 16
"""Characters of the hash in a file's name."""


@dataclass(frozen=True)
class Study:
    """`compute(tables, **parameters)` gives the result, a frame, from the tables named (by name); its keyword
    parameters are named as in the notebook of `chapter`, whose values in the book are the book's."""

    name: str
    chapter: str
    tables: tuple[str, ...]
    compute: Callable[..., pd.DataFrame]

    def values(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Those of a chapter's parameters that the result depends on. Raises KeyError for one that is not given and
        has no default."""
        _, *asked = inspect.signature(self.compute).parameters.values()
        return {
            parameter.name: given[parameter.name]
            if parameter.default is parameter.empty
            else given.get(parameter.name, parameter.default)
            for parameter in asked
        }


def result(study: Study, given: Mapping[str, Any]) -> pd.DataFrame:
    """The result of a study for a chapter's parameters (others than the study's are passed over): read where it is
    kept, computed where not, and then kept where the parameters are the book's."""
    values = study.values(given)
    noted(study.tables)
    place = file(study, values)
    if place.is_file():
        return _read(place)
    tables = {name: load(name) for name in study.tables}
    frame = _plain(study.compute(tables, **values))
    if values == study.values(parameters.book(study.chapter)):
        _write(frame, place)
    return frame


def keep(study: Study) -> Path:
    """Have the result of a study with the book's parameters kept, and no earlier one; the file. Raises OSError where
    it cannot be written."""
    values = study.values(parameters.book(study.chapter))
    place = file(study, values)
    frame = result(study, values)
    if not place.is_file():
        _write(frame, place, strict=True)
    for earlier in place.parent.glob(f"{study.name}-{'?' * KEY}.csv"):
        if earlier != place:
            earlier.unlink()
    return place


def _write(frame: pd.DataFrame, place: Path, *, strict: bool = False) -> None:
    """Keep a result, whole or not at all; where the folder cannot be written, only with `strict` is that an error."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", dir=place.parent, suffix=".new", delete=False, encoding="utf-8"
        ) as staged:
            frame.to_csv(staged, index=False, lineterminator="\n")
        os.replace(staged.name, place)
    except OSError:
        if strict:
            raise


def file(study: Study, values: Mapping[str, Any]) -> Path:
    """Where the result of a study for these parameters is kept, whether it is there or not."""
    resources = described()
    files = [resources[name].path for name in study.tables]
    made_from = {
        "study": study.name,
        "parameters": dict(values),
        "code": imports.digests(ROOT, imports.reached(ROOT / "src", f"import {study.compute.__module__}")),
        "data": [imports.digest(path) for path in files],
        "described": {name: resources[name].resource["schema"] for name in study.tables},
        "lock": imports.digest(ROOT / "requirements.lock"),
    }
    key = hashlib.sha256(json.dumps(made_from, sort_keys=True).encode()).hexdigest()[:KEY]
    return ROOT / FOLDER / f"{study.name}-{key}.csv"


def _read(place: Path) -> pd.DataFrame:
    frame = pd.read_csv(place, keep_default_na=False, na_values={name: [""] for name in NUMBERS})
    return _plain(frame)


def _plain(frame: pd.DataFrame) -> pd.DataFrame:
    """A result with the types that it has whether it was computed or read: numbers as floats, `n` whole, the rest as
    text."""
    kinds = {name: float if name in NUMBERS else int if name in WHOLE else object for name in frame.columns}
    return frame.astype(kinds).reset_index(drop=True)
