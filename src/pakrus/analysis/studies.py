"""Results that several chapters share: computed once, kept by what they were made from, and read wherever they are.

A study is a function of tables and of a chapter's parameters. Its result is a file whose name holds a hash of all that
it was made from: the code it uses, the tables, the parameters, the lock. So a chapter that asks for a result gets the
one that another chapter shows, or, with other parameters, one of its own.
"""

import hashlib
import inspect
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from pakrus import imports
from pakrus.analysis.statistics.results import NUMBERS
from pakrus.evidence.package import tables as described
from pakrus.evidence.tables import load, noted
from pakrus.project import ROOT

FOLDER = Path("_build", "results")


@dataclass(frozen=True)
class Study:
    """`compute(tables, **parameters)` gives the result, a frame, from the tables named (by name); its keyword
    parameters are named as in the notebook of `chapter`, whose values in the book are the book's."""

    name: str
    chapter: str
    tables: tuple[str, ...]
    compute: Callable[..., pd.DataFrame]

    def values(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """Those of a chapter's parameters that the result depends on. Raises KeyError for one that is not given and
        has no default."""
        _, *asked = inspect.signature(self.compute).parameters.values()
        return {
            one.name: parameters[one.name] if one.default is one.empty else parameters.get(one.name, one.default)
            for one in asked
        }


def result(study: Study, parameters: Mapping[str, Any]) -> pd.DataFrame:
    """The result of a study for a chapter's parameters (others than the study's are passed over): read where the
    build has it, computed where not."""
    values = study.values(parameters)
    noted(study.tables)
    place = file(study, values)
    if place.is_file():
        return _read(place)
    tables = {name: load(name) for name in study.tables}
    return _plain(study.compute(tables, **values))


def keep(study: Study, parameters: Mapping[str, Any]) -> Path:
    """Compute the result of a study and keep it, whole or not at all; an earlier one of this study goes. The file."""
    values = study.values(parameters)
    place = file(study, values)
    if not place.is_file():
        frame = result(study, values)
        place.parent.mkdir(parents=True, exist_ok=True)
        staged = place.with_suffix(".new")
        frame.to_csv(staged, index=False, lineterminator="\n")
        os.replace(staged, place)
    for earlier in place.parent.glob(f"{study.name}-*.csv"):
        if earlier != place:
            earlier.unlink()
    return place


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
    key = hashlib.sha256(json.dumps(made_from, sort_keys=True).encode()).hexdigest()[:16]
    return ROOT / FOLDER / f"{study.name}-{key}.csv"


def _read(place: Path) -> pd.DataFrame:
    frame = pd.read_csv(place, keep_default_na=False, na_values={name: [""] for name in NUMBERS},
                        float_precision="round_trip")  # fmt: skip
    return _plain(frame)


def _plain(frame: pd.DataFrame) -> pd.DataFrame:
    """A result with the types that it has whether it was computed or read: numbers as floats, `n` whole, the rest as
    text."""
    kinds = {name: float if name in NUMBERS else int if name == "n" else object for name in frame.columns}
    return frame.astype(kinds).reset_index(drop=True)
