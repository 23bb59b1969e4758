"""What cells and pages write as HTML: links, tables, and the one base of everything that a cell shows.

Addresses of links are labels, which the book turns into places (`pakrus.pages.sphinx_ext`).
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:  # links and tables need no pandas
    import pandas as pd

LONG = 40
"""Characters; a cell with more of them gets room to be read on a narrow screen."""


NARROW = "application/vnd.pakrus.narrow+svg"
"""The media type of a drawing's variant for a narrow page."""


def row_link(row_id: str, words: str = "") -> str:
    """A link to a row: on words that rest on it, or on its id."""
    kind = "evidence words" if words else "evidence"
    return f'<a class="{kind}" href="#{row_id}">{html.escape(words or row_id)}</a>'


def permalink(label: str) -> str:
    """The address of what stands here, to copy."""
    return f'<a class="headerlink" href="#{label}" title="Address of {label}" aria-label="Address of {label}">#</a>'


def chapter_link(chapter: str, output: str, words: str) -> str:
    """A link to a named figure or table of a chapter."""
    return f'<a class="chapter" href="#chapter-{chapter}--{output}">{html.escape(words)}</a>'


def rows_link(name: str) -> str:
    """The link to an output's rows."""
    return f'<a class="rows" href="#rows-{name}" aria-label="Rows (CSV) of {name}">Rows (CSV)</a>'


def table(caption: str, heads: str, lines: list[str], name: str | None = None, kind: str = "") -> str:
    """A table of head cells and rows, both written as HTML, with its caption; it is scrolled where it is wider than
    the page. With a `name`, that is its address, and the caption links to its rows. `kind` is a class of the table."""
    words = html.escape(caption)
    labelled = f'aria-labelledby="{name}-caption"' if name else f'aria-label="{words}"'
    attributes = (f' id="{name}"' if name else "") + (f' class="{kind}"' if kind else "")
    span = f'<span id="{name}-caption">{words}</span> {rows_link(name)}' if name else f"<span>{words}</span>"
    return (
        f'<div class="shown-table" role="region" {labelled} tabindex="0">\n'
        f"<table{attributes}>\n<caption>{span}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n" + "\n".join(lines) + "\n</tbody>\n</table>\n</div>"
    )


SCREEN = 640
"""Pixels: a drawing that is higher is not all seen at once."""
HIGH = re.compile(r'<svg[^>]* height="(\d+)"')


def figure(
    name: str, caption: str, content: str, before: str = "", after: str = "", kind: str = "diagram", outline: str = ""
) -> str:
    """HTML of a drawing within the page: scrolled where it is wider, with its caption and the link to its rows.

    `before` and `after` are what stands around it, `kind` its classes. `outline` says the same as the drawing, instead
    of it on a narrow page, and before it where the drawing is higher than a screen.
    """
    drawn = f'<div class="wide" role="group" aria-label="Drawing, {name}" tabindex="0">{content}</div>'
    if outline:
        high = HIGH.search(content)
        if high and int(high[1]) > SCREEN:
            fold = f"<summary>The same as a drawing</summary>{drawn}"
            drawn = f'<div class="outline">{outline}</div><details class="drawn for-wide">{fold}</details>'
        else:
            drawn = f'<div class="outline for-narrow">{outline}</div><div class="for-wide">{drawn}</div>'
    return (
        f'<figure class="{kind}" id="{name}" aria-labelledby="{name}-caption">\n{before}{drawn}\n'
        f'<figcaption><span id="{name}-caption">{html.escape(caption)}</span> {rows_link(name)}</figcaption>\n'
        f"{after}</figure>"
    )


def rows_csv(rows: pd.DataFrame) -> str:
    """Rows as CSV text, `\\n` line ends, a missing value empty."""
    return str(rows.to_csv(index=False, lineterminator="\n", float_format="%.9g"))


def digest(text: str) -> str:
    """Sixteen characters that another text would not have."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


class Output:
    """What a cell shows: its `name` (the address in the book), a caption that can be understood alone, and the `rows`
    behind it, which are offered as a file.

    Its `text/plain` states all that it shows, with hashes of what is drawn and of all rows, so that nbval compares
    them. A kind of output says what in `said`, and gives its HTML in `html`, or its own `data`.
    """

    kind: ClassVar[str]

    def __init__(self, *, name: str, caption: str, rows: pd.DataFrame):
        self.name, self.caption = name, caption
        self.rows = rows_csv(rows)

    def said(self) -> Iterator[str]:
        """The lines below name and caption."""
        raise NotImplementedError

    def html(self) -> str:
        """What the page shows."""
        raise NotImplementedError

    def data(self) -> dict[str, str]:
        """What the page shows, by media type."""
        return {"text/html": self.html()}

    def shown(self) -> dict[str, str]:
        """What the book is told of the output, beside it."""
        return {"name": self.name}

    def __repr__(self) -> str:
        return "\n".join([f"{self.kind} {self.name}", self.caption, *self.said()])

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        return {"text/plain": repr(self), **self.data(), "text/csv": self.rows}, {"pakrus": self.shown()}
