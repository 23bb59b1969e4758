"""How the book is cited: `CITATION.cff`, which the heads of pages and the crate take what they say of the whole from.

Tests hold it to `pyproject.toml` and `_config.yml`, which cannot read it.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from pakrus.errors import Refused
from pakrus.evidence.package import Table

FILE = "CITATION.cff"


@dataclass(frozen=True)
class Licence:
    """A licence by its name, and the address of its text; empty where it has none."""

    name: str
    address: str


LICENCES = {
    "MIT": Licence("MIT License", "https://spdx.org/licenses/MIT"),
    "CC-BY-4.0": Licence("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
}
"""By their names in SPDX."""
CODE, TEXT = LICENCES["MIT"], LICENCES["CC-BY-4.0"]
"""What code stands under, and what text and data do."""


@dataclass(frozen=True)
class Author:
    """A person, or a group under its own name."""

    name: str
    person: bool


@dataclass(frozen=True)
class Citation:
    """What a reader cites the whole by."""

    title: str
    abstract: str
    authors: tuple[Author, ...]
    version: str
    released: date
    keywords: tuple[str, ...]


def read(root: Path) -> Citation:
    """How the project in `root` is cited; raises Refused where its citation cannot be read or lacks something."""
    try:
        said = yaml.safe_load((root / FILE).read_text(encoding="utf-8"))
        authors = tuple(map(_author, said["authors"]))
        released = date.fromisoformat(str(said["date-released"]))
        return Citation(
            said["title"], said["abstract"], authors, str(said["version"]), released, tuple(said["keywords"])
        )
    except OSError as error:
        raise Refused(f"{FILE}: cannot be read: {error.strerror}") from None
    except yaml.YAMLError as error:
        raise Refused(f"{FILE}: is no YAML: {' '.join(str(error).split())}") from None
    except KeyError as error:
        raise Refused(f"{FILE}: has no {error.args[0]}") from None
    except (TypeError, ValueError) as error:
        raise Refused(f"{FILE}: {error}; allowed: what Citation File Format 1.2.0 allows") from None


def _author(said: dict[str, str]) -> Author:
    if "name" in said:
        return Author(said["name"], person=False)
    return Author(f"{said['given-names']} {said['family-names']}", person=True)


def licence(table: Table) -> Licence:
    """What a table stands under: its own licence, or that of all data."""
    own: list[dict[str, Any]] = table.resource.get("licenses", [])
    return Licence(own[0]["title"], own[0].get("path", "")) if own else TEXT
