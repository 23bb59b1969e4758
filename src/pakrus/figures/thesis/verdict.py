"""The verdict as a grid: kinds of evidence by propositions, every cell with a link to its tests.

`analysis.thesis.verdict` computes what is shown.
"""

import html
from collections.abc import Iterator, Mapping

import pandas as pd

from pakrus.analysis.thesis import tests
from pakrus.analysis.thesis.claims import Thesis
from pakrus.analysis.thesis.verdict import NO_TEST
from pakrus.figures.kit.results import number, probability
from pakrus.markup import Output, digest, table

PLACES = {
    "coded events": ("alliance_constraint", "table-thesis-{}"),
    "one left out": ("alliance_constraint", "fig-thesis-left"),
    "multiverse": ("multiverse", "table-multiverse"),
}
INDEPENDENT = ("independent_data", "table-independent-tests")
"""Where the tests of a kind of evidence are made: the chapter and its output, by proposition."""


class Grid(Output):
    """A row for each kind of evidence and a column for each proposition; a cell has the verdict, how many of its tests
    speak, and the smallest p, and leads to the first of its tests (`anchor`). `cells` as `thesis.verdict.cells`,
    `titles` names the propositions."""

    kind = "Grid"

    def __init__(self, cells: pd.DataFrame, titles: Mapping[str, str], *, name: str, caption: str):
        super().__init__(name=name, caption=caption, rows=cells)
        self.cells, self.titles = cells, titles

    def said(self) -> Iterator[str]:
        yield from (_said(cell) for cell in self.cells.itertuples())
        yield f"Rows: {digest(self.rows)}"

    def html(self) -> str:
        propositions = self.cells["proposition"].drop_duplicates()
        heads = "".join(
            f'<th scope="col">{html.escape(short)} <small>{html.escape(words)}</small></th>'
            for short, _, words in (self.titles[proposition].partition(" ") for proposition in propositions)
        )
        lines = [
            f'<tr><th scope="row">{html.escape(kind)}</th>{"".join(_cell(cell) for cell in own.itertuples())}</tr>'
            for kind, own in self.cells.groupby("evidence", sort=False)
        ]
        return table(self.caption, f'<th scope="col">Evidence</th>{heads}', lines, self.name, kind="verdicts")


def anchor(proposition: str, evidence: str) -> str:
    """Where the tests of a cell begin in the table of tests."""
    return f"test-{proposition}-{evidence}".lower().replace(" ", "-")


def named(results: pd.DataFrame, thesis: Thesis, measures: Mapping[str, str]) -> list[str]:
    """Each test in a reader's words, with its measure where it has one; `measures` are short names by id."""
    words = [tests.in_words(row.test, row.form, thesis[row.proposition].cause_name) for row in results.itertuples()]
    return [
        f"{word}, {measures[measure]}" if measure else word
        for word, measure in zip(words, results["measure"], strict=True)
    ]


def place(proposition: str, evidence: str) -> tuple[str, str]:
    """The chapter and the output in which the tests of a cell are made."""
    chapter, output = PLACES.get(evidence, INDEPENDENT)
    return chapter, output.format(proposition.lower())


def _cell(cell) -> str:
    if cell.verdict == NO_TEST:
        return f'<td class="no-test">{NO_TEST}</td>'
    speaking = cell.supports + cell.contradicts
    counts, p = f"{speaking} of {cell.tests}", f"p\N{NO-BREAK SPACE}{probability(cell.p)}"
    return (
        f'<td class="{cell.verdict.replace(" ", "-")}"><a href="#{anchor(cell.proposition, cell.evidence)}">'
        f"<strong>{cell.verdict}</strong> <span>{counts}</span> <span>{p}</span></a></td>"
    )


def _said(cell) -> str:
    if cell.verdict == NO_TEST:
        return f"{cell.proposition}, {cell.evidence}: {NO_TEST}"
    return (
        f"{cell.proposition}, {cell.evidence}: {cell.verdict} ({cell.supports} of {cell.tests} tests support, "
        f"{cell.contradicts} contradict; {cell.test}: {number(cell.value)}, p {probability(cell.p)})"
    )
