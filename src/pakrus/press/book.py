"""What a book is made of beside its chapters: what checks the data, results that chapters share, what builds pages.

Everything is named as `module:function`, so that the graph is known before anything heavy is imported, and the press
knows nothing of what the book is about.
"""

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


def named(place: str) -> Callable[..., Any]:
    """The function at a place such as `pakrus.evidence.verify:refuse`."""
    module, _, function = place.partition(":")
    return getattr(importlib.import_module(module), function)  # type: ignore[no-any-return]


def module_of(place: str) -> str:
    """The module of a place."""
    return place.partition(":")[0]


@dataclass(frozen=True)
class Book:
    """`check` is called with the data's folder and raises Refused where the data do not hold. `keep` computes the
    result of a study, by its name, and keeps it; it gives the file. `results` maps the names of studies to their
    modules; a chapter that imports one is run after its result. `pages` are modules that make pages,
    `beside` files of the project that they write beside them."""

    check: str
    keep: str
    results: dict[str, str] = field(default_factory=dict)
    pages: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
