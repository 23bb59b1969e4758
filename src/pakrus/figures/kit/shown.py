"""Figures, tables and diagrams as a chapter shows them: what is seen, what a machine compares, and the rows to take
away."""

import html
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing

from pakrus import markup
from pakrus.figures.kit import drawn, narrowed, vector
from pakrus.figures.kit.style import Redrawn, narrow
from pakrus.markup import LONG, NARROW, Output, chapter_link, digest, row_link

EMPTY = "–"


def _within(axes: Axes, name: str) -> None:
    """Raises ValueError where data would be cut off at the limits of the axes. Data are what matplotlib would set the
    limits by; a ground that is meant to be cut is drawn with `autolim=False`."""
    if not axes.get_visible():
        return
    for axis, data, limits, scale in (
        ("x", axes.dataLim.intervalx, axes.get_xlim(), axes.get_xscale()),
        ("y", axes.dataLim.intervaly, axes.get_ylim(), axes.get_yscale()),
    ):
        low, high = min(limits), max(limits)
        room = 1e-9 * (high - low)
        cut_low = data[0] < low - room and scale == "linear"  # bars on other scales begin at nothing
        if np.isfinite(data).all() and (cut_low or data[1] > high + room):
            found = f"data from {data[0]:g} to {data[1]:g} on the {axis} axis"
            raise ValueError(f"{name}: {found}; allowed: {low:g} to {high:g}, its limits")


class Figure(Output, Redrawn):
    """A drawing with its name, caption, alt text and the rows behind it.

    `name` is the figure's address in the book (`fig-visits`); `caption` is one that can be understood alone and `alt`
    says what the drawing shows, both written from the data. `rows` is the frame that was drawn, `finding` what it shows
    in a sentence, which then stands over it. Raises ValueError where limits of the axes would cut data off.
    """

    kind = "Figure"

    def __init__(self, drawing: Drawing, *, name: str, caption: str, alt: str, rows: pd.DataFrame, finding: str = ""):
        super().__init__(name=name, caption=caption, rows=rows)
        if narrow.get():
            narrowed.fit(drawing)
        drawing.draw_without_rendering()
        for axes in drawing.axes:
            _within(axes, name)
        self.alt, self.finding = alt, finding
        self.digest = drawn.digest(drawing)
        self._drawing = drawing

    @cached_property
    def svg(self) -> str:
        """The drawing as SVG, made when it is asked for: it takes longer than all the rest."""
        return vector.of(self._drawing, self.name, self.digest)

    @cached_property
    def narrow_svg(self) -> str:
        """The narrow variant as SVG, of a figure that a styled function drew; else empty."""
        return vector.of(self.redraw()._drawing, f"{self.name}-narrow", self.digest) if self.redraw else ""

    def said(self) -> Iterator[str]:
        if self.finding:
            yield f"Found: {self.finding}"
        yield f"Shown: {self.alt}"
        yield f"Drawn: {self.digest}"

    def data(self) -> dict[str, str]:
        return {"image/svg+xml": self.svg} | ({NARROW: self.narrow_svg} if self.redraw else {})

    def shown(self) -> dict[str, str]:
        told = {"name": self.name, "caption": self.caption, "alt": self.alt}
        if self.finding:
            told["finding"] = self.finding
        return told | {"pictures": digest(self.svg + (self.narrow_svg if self.redraw else ""))}


class Table(Output):
    """A frame as a table that a person and a screen reader can follow.

    `labels` maps the columns that are shown to their headings, in order; the rows to take away have all columns. The
    first column shown heads its row; with `linked`, it holds row ids that link to their evidence, and so do the columns
    named in `also_linked`, which may hold several, a blank between two. `anchors` names a column of addresses, one a
    row or none; `places` maps a column shown to one that says in which chapter, and at which output of it, its words
    have their place (`markup.chapter_link`).
    """

    kind = "Table"

    def __init__(
        self,
        rows: pd.DataFrame,
        *,
        name: str,
        caption: str,
        labels: dict[str, str],
        linked: bool = False,
        also_linked: tuple[str, ...] = (),
        anchors: str | None = None,
        places: dict[str, str] | None = None,
    ):
        super().__init__(name=name, caption=caption, rows=rows)
        self.linked = linked
        self.links = [column in also_linked for column in labels]
        self.cells = rows[list(labels)].rename(columns=labels)
        self.anchors = list(rows[anchors]) if anchors else [""] * len(rows)
        self.places = {list(labels).index(column): list(rows[place]) for column, place in (places or {}).items()}

    def said(self) -> Iterator[str]:
        yield self.cells.to_string(index=False, na_rep=EMPTY, max_colwidth=None)
        yield f"Rows: {digest(self.rows)}"

    def html(self) -> str:
        heads = "".join(f'<th scope="col">{html.escape(column)}</th>' for column in self.cells.columns)
        lines = []
        for place, (first, *others) in enumerate(self.cells.itertuples(index=False)):
            head = row_link(first) if self.linked else _text(first)
            cells = "".join(
                _placed(value, self.places[column][place]) if column in self.places else _cell(value, linked=link)
                for column, (value, link) in enumerate(zip(others, self.links[1:], strict=True), start=1)
            )
            address = f' id="{self.anchors[place]}"' if self.anchors[place] else ""
            lines.append(f'<tr{address}><th scope="row">{head}</th>{cells}</tr>')
        return markup.table(self.caption, heads, lines, self.name)


class Diagram(Output):
    """A drawing made of words and links, as SVG within the page: what it says can be read out, searched and followed.

    `words` states all nodes and edges; `svg` draws them. Links in it are written by `row_link`'s pattern. `outline` is
    HTML that says the same without a drawing: a narrow page has it instead, and a page on which the drawing would be
    higher than a screen has it first and the drawing folded. Without one, it is the lines of `words`.
    """

    kind = "Diagram"

    def __init__(self, svg: str, *, name: str, caption: str, words: str, rows: pd.DataFrame, outline: str = ""):
        super().__init__(name=name, caption=caption, rows=rows)
        self.words, self.svg = words, svg
        self.outline = outline or "<ul>" + "".join(f"<li>{html.escape(w)}</li>" for w in words.splitlines()) + "</ul>"

    def said(self) -> Iterator[str]:
        yield self.words
        yield f"Drawn: {digest(self.svg + self.outline)}"
        yield f"Rows: {digest(self.rows)}"

    def html(self) -> str:
        return markup.figure(self.name, self.caption, self.svg, outline=self.outline)


def _cell(value: Any, linked: bool) -> str:
    words = " ".join(map(row_link, value.split())) if linked and not pd.isna(value) else _text(value)
    kind = ' class="words"' if len(str(value)) > LONG else ""
    return f"<td{kind}>{words}</td>"


def _placed(value: Any, place: tuple[str, str]) -> str:
    return f"<td>{chapter_link(*place, str(value))}</td>"


def _text(value: Any) -> str:
    return EMPTY if pd.isna(value) else html.escape(str(value))
