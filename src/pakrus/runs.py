"""The list of what is run into what: `book/runs.yml`, a chapter = template + parameters."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pakrus.errors import Refused

NAME = r"[a-z][a-z0-9_]*"
KEYS = {"chapter", "template", "parameters", "cover"}


@dataclass(frozen=True)
class Run:
    """One chapter: the template it is run from, the parameters it is run with, the executed notebook it becomes.

    `cover` names a figure of it that is laid beside it as an image, for the README and the landing page; or is empty.
    """

    name: str
    template: Path
    output: Path
    parameters: dict[str, Any]
    cover: str = ""

    @property
    def cover_file(self) -> Path:
        return self.output.with_suffix(".svg")


def read(root: Path) -> list[Run]:
    """All runs of the project in `root`, in the book's order.

    Raises Refused where the list cannot be read, a run names no notebook or has another key, two runs have one output.
    """
    place = "book/runs.yml"
    try:
        entries = yaml.safe_load((root / place).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Refused(f"{place}: there is no such file") from None
    except yaml.YAMLError as error:
        raise Refused(f"{place}: is no YAML: {' '.join(str(error).split())}") from None
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise Refused(f"{place}: must be a list of runs, each with {', '.join(sorted(KEYS))}")
    runs: dict[str, Run] = {}
    for number, entry in enumerate(entries, 1):
        where = f"{place}: run {number}"
        if stray := set(entry) - KEYS:
            raise Refused(f"{where}: key {min(stray)!r}; allowed: {', '.join(sorted(KEYS))}")
        for key in ("chapter", "template"):
            if not isinstance(entry.get(key), str):
                raise Refused(f"{where}: names no {key}")
        name, template = entry["chapter"], root / entry["template"]
        if not re.fullmatch(NAME, name):
            raise Refused(f"{where}: chapter {name!r}; allowed: lower-case letters, digits and _")
        below = template.resolve().is_relative_to((root / "notebooks").resolve())
        if template.suffix != ".ipynb" or not below or not template.is_file():
            raise Refused(f"{where}: template {entry['template']!r} is no notebook below notebooks/")
        if name in runs:
            raise Refused(f"{where}: chapter {name!r} is the output of an earlier run; allowed: each output once")
        parameters = entry.get("parameters") or {}
        if not isinstance(parameters, dict):
            raise Refused(f"{where}: parameters must be name: value")
        runs[name] = Run(
            name, template, root / "book" / "chapters" / f"{name}.ipynb", parameters, entry.get("cover", "")
        )
    return list(runs.values())
