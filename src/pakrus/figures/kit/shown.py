"""Figures and tables as a chapter shows them: what is seen, what a machine compares, and the rows to take away.

Both give a `text/plain` that states all they show and a `text/csv` with the rows behind it, so that nbval compares
them and the book can offer them as a download.
"""

import hashlib
import html
import io

import matplotlib
import pandas as pd
from matplotlib.figure import Figure as Drawing

from pakrus.evidence.links import chapter_link, row_link
from pakrus.figures.kit import drawn

EMPTY = "–"
LONG = 40
"""Characters; a cell with more of them gets room to be read on a narrow screen."""


def rows_csv(rows: pd.DataFrame) -> str:
    """Rows as CSV text, `\\n` line ends, a missing value empty."""
    return rows.to_csv(index=False, lineterminator="\n", float_format="%.9g")


def rows_link(name: str) -> str:
    """The link to an output's rows. Its address is a label, which the book turns into that of the file."""
    return f'<a class="rows" href="#rows-{name}" aria-label="Rows (CSV) of {name}">Rows (CSV)</a>'


def digest(text: str) -> str:
    """Sixteen characters that another text would not have."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _svg(drawing: Drawing) -> str:
    """A drawing as SVG, the same bytes every time: no date, no random ids, letters as outlines."""
    out = io.StringIO()
    with matplotlib.rc_context({"svg.hashsalt": "pakrus", "svg.fonttype": "path"}):
        drawing.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue()


class Figure:
    """A drawing with its name, caption, alt text and the rows behind it.

    `name` is the figure's address in the book (`fig-visits`); `caption` is one that can be understood alone and `alt`
    says what the drawing shows, both written from the data. `rows` is the frame that was drawn.
    """

    def __init__(self, drawing: Drawing, *, name: str, caption: str, alt: str, rows: pd.DataFrame):
        drawing.draw_without_rendering()
        self.name, self.caption, self.alt = name, caption, alt
        self.rows = rows_csv(rows)
        self.digest = drawn.digest(drawing)
        self.svg = _svg(drawing)

    def __repr__(self) -> str:
        return f"Figure {self.name}\n{self.caption}\nShown: {self.alt}\nDrawn: {self.digest}"

    def _repr_mimebundle_(self, include=None, exclude=None):
        data = {"text/plain": repr(self), "image/svg+xml": self.svg, "text/csv": self.rows}
        shown = {"name": self.name, "caption": f"{self.caption} {rows_link(self.name)}", "alt": self.alt}
        return data, {"pakrus": shown}


class Table:
    """A frame as a table that a person and a screen reader can follow.

    `labels` maps the columns that are shown to their headings, in order; the rows to take away have all columns. The
    first column shown heads its row; with `linked`, it holds row ids that link to their evidence, and so do the columns
    named in `also_linked`. `anchors` names a column of addresses, one a row or none; `places` maps a column shown to
    one that says in which chapter, and at which output of it, its words have their place (`links.chapter_link`).
    """

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
        self.name, self.caption, self.linked = name, caption, linked
        self.links = [column in also_linked for column in labels]
        self.rows = rows_csv(rows)
        self.shown = rows[list(labels)].rename(columns=labels)
        self.anchors = list(rows[anchors]) if anchors else [""] * len(rows)
        self.places = {list(labels).index(column): list(rows[place]) for column, place in (places or {}).items()}

    def __repr__(self) -> str:
        body = self.shown.to_string(index=False, na_rep=EMPTY, max_colwidth=None)
        return f"Table {self.name}\n{self.caption}\n{body}\nRows: {digest(self.rows)}"

    def _repr_mimebundle_(self, include=None, exclude=None):
        data = {"text/plain": repr(self), "text/html": self._html(), "text/csv": self.rows}
        return data, {"pakrus": {"name": self.name}}

    def _html(self) -> str:
        heads = "".join(f'<th scope="col">{html.escape(column)}</th>' for column in self.shown.columns)
        lines = []
        for place, (first, *others) in enumerate(self.shown.itertuples(index=False)):
            head = row_link(first) if self.linked else _text(first)
            cells = "".join(
                _placed(value, self.places[column][place]) if column in self.places else _cell(value, linked=link)
                for column, (value, link) in enumerate(zip(others, self.links[1:], strict=True), start=1)
            )
            address = f' id="{self.anchors[place]}"' if self.anchors[place] else ""
            lines.append(f'<tr{address}><th scope="row">{head}</th>{cells}</tr>')
        return table_html(self.name, self.caption, heads, lines)


def table_html(name: str, caption: str, heads: str, lines: list[str], kind: str = "") -> str:
    """A table of head cells and rows, both written as HTML, with its caption and the link to its rows; it is scrolled
    where it is wider than the page. `kind` is one more class of the table."""
    classed = f' class="{kind}"' if kind else ""
    return (
        f'<div class="shown-table" role="region" aria-labelledby="{name}-caption" tabindex="0">\n'
        f'<table id="{name}"{classed}>\n<caption>'
        f'<span id="{name}-caption">{html.escape(caption)} {rows_link(name)}</span></caption>\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n" + "\n".join(lines) + "\n</tbody>\n</table>\n</div>"
    )


class Diagram:
    """A drawing made of words and links, as SVG within the page: what it says can be read out, searched and followed.

    `said` states all nodes and edges in words; `svg` draws them. Links in it are written by `row_link`'s pattern.
    """

    def __init__(self, svg: str, *, name: str, caption: str, said: str, rows: pd.DataFrame):
        self.name, self.caption, self.said, self.svg = name, caption, said, svg
        self.rows = rows_csv(rows)

    def __repr__(self) -> str:
        return f"Diagram {self.name}\n{self.caption}\n{self.said}\nDrawn: {digest(self.svg)}\nRows: {digest(self.rows)}"

    def _repr_mimebundle_(self, include=None, exclude=None):
        caption = html.escape(self.caption)
        shown = (
            f'<figure class="diagram" id="{self.name}" aria-labelledby="{self.name}-caption">\n'
            f'<div class="wide" role="region" aria-labelledby="{self.name}-caption" tabindex="0">{self.svg}</div>\n'
            f'<figcaption id="{self.name}-caption">{caption} {rows_link(self.name)}</figcaption>\n</figure>'
        )
        return {"text/plain": repr(self), "text/html": shown, "text/csv": self.rows}, {"pakrus": {"name": self.name}}


def _cell(value, linked: bool) -> str:
    words = row_link(value) if linked and not pd.isna(value) else _text(value)
    kind = ' class="words"' if len(str(value)) > LONG else ""
    return f"<td{kind}>{words}</td>"


def _placed(value, place: tuple[str, str]) -> str:
    return f"<td>{chapter_link(*place, str(value))}</td>"


def _text(value) -> str:
    return EMPTY if pd.isna(value) else html.escape(str(value))
