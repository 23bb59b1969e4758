"""The verdict as a grid: kinds of evidence by propositions, every cell with a link to its tests.

`analysis.verdict_grid` computes what is shown.
"""

import html

import pandas as pd

from pakrus.figures.results import NAMES, number, probability
from pakrus.figures.shown import digest, rows_csv, table_html

NO_TEST = "no test"


class Grid:
    """A row for each kind of evidence and a column for each proposition; a cell has the verdict, how many of its tests
    speak, and the smallest p, and leads to the first of its tests (`anchor`). `cells` as `verdict_grid.cells`."""

    def __init__(self, cells: pd.DataFrame, *, name: str, caption: str):
        self.name, self.caption, self.cells = name, caption, cells
        self.rows = rows_csv(cells)

    def __repr__(self) -> str:
        said = "\n".join(_said(cell) for cell in self.cells.itertuples())
        return f"Grid {self.name}\n{self.caption}\n{said}\nRows: {digest(self.rows)}"

    def _repr_mimebundle_(self, include=None, exclude=None):
        data = {"text/plain": repr(self), "text/html": self._html(), "text/csv": self.rows}
        return data, {"pakrus": {"name": self.name}}

    def _html(self) -> str:
        propositions = self.cells["proposition"].drop_duplicates()
        heads = "".join(
            f'<th scope="col">{html.escape(short)} <small>{html.escape(words)}</small></th>'
            for short, _, words in (NAMES[proposition].partition(" ") for proposition in propositions)
        )
        lines = [
            f'<tr><th scope="row">{html.escape(kind)}</th>{"".join(_cell(cell) for cell in own.itertuples())}</tr>'
            for kind, own in self.cells.groupby("evidence", sort=False)
        ]
        return table_html(self.name, self.caption, f'<th scope="col">Evidence</th>{heads}', lines, kind="verdicts")


def anchor(proposition: str, evidence: str) -> str:
    """Where the tests of a cell begin in the table of tests."""
    return f"test-{proposition}-{evidence}".lower().replace(" ", "-")


def _cell(cell) -> str:
    if cell.verdict == NO_TEST:
        return f'<td class="no-test">{NO_TEST}</td>'
    speaking = cell.supports + cell.contradicts
    words = f"{speaking} of {cell.tests}, p {probability(cell.p)}"
    return (
        f'<td class="{cell.verdict.replace(" ", "-")}"><a href="#{anchor(cell.proposition, cell.evidence)}">'
        f"<strong>{cell.verdict}</strong> <span>{words}</span></a></td>"
    )


def _said(cell) -> str:
    if cell.verdict == NO_TEST:
        return f"{cell.proposition}, {cell.evidence}: {NO_TEST}"
    return (
        f"{cell.proposition}, {cell.evidence}: {cell.verdict} ({cell.supports} of {cell.tests} tests support, "
        f"{cell.contradicts} contradict; {cell.test}: {number(cell.value)}, p {probability(cell.p)})"
    )
