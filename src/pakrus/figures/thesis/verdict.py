"""The verdict as a grid: kinds of evidence by propositions, every cell with a link to its tests.

`analysis.verdict` computes what is shown.
"""

import html
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from pakrus.analysis.statistics.decisions import CANNOT_TELL, CONTRADICTS, SILENT, SUPPORTS
from pakrus.analysis.thesis import tests
from pakrus.analysis.thesis.claims import Thesis
from pakrus.analysis.verdict.cells import MIXED, NO_TEST
from pakrus.figures.kit.shown import Table
from pakrus.markup import Output, digest, table
from pakrus.telling import number, probability

WORDS = {
    SUPPORTS: "passed as predicted",
    CONTRADICTS: "passed the other way",
    MIXED: "passed both ways",
    SILENT: "did not pass",
    CANNOT_TELL: "could not have passed",
    NO_TEST: NO_TEST,
}
"""What a verdict means for the tests of a cell, without what it may mean for a thesis."""
Places = Mapping[str, tuple[str, str]]
"""The chapter and the output in which the tests of a kind of evidence are made, by kind."""


class Grid(Output):
    """A row for each kind of evidence and a column for each proposition; a cell has the verdict, how many of its tests
    speak, and the smallest p, and leads to the first of its tests (`anchor`). `cells` as `verdict.cells.cells`,
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
            f'<tr><th scope="row">{html.escape(kind)}</th>{"".join(_cell(cell) for cell in cells.itertuples())}</tr>'
            for kind, cells in self.cells.groupby("evidence", sort=False)
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


def kept(verdicts: pd.DataFrame, titles: Mapping[str, str], *, name: str, caption: str) -> Table:
    """A line a proposition, as `verdict.cells.kept`; `titles` names the propositions."""
    rows = verdicts.assign(named=verdicts["proposition"].map(titles))
    for column in ("coded", "left", "curve"):
        rows[column] = rows[column].map(WORDS)
    return Table(
        rows,
        name=name,
        caption=caption,
        labels={
            "named": "Proposition",
            "coded": "Coded events",
            "left": "One left out",
            "curve": "Multiverse",
            "independent": "Passed as predicted",
            "against": "Passed the other way",
            "silent": "Did not pass",
            "unable": "Could not have",
        },
    )


def every(
    results: pd.DataFrame,
    together: pd.Series,
    words: list[str],
    scales: list[int],
    places: Places,
    elsewhere: tuple[str, str],
    *,
    name: str,
    caption: str,
) -> Table:
    """Every test, with a link to where it is made: `results` as `verdict.cells.gathered`, `together` their p after one
    correction, `words` the tests in a reader's words, `scales` what their effects are multiplied by. `places` has the
    outputs by kind of evidence, where `{}` stands for the proposition; other kinds are made `elsewhere`."""
    first = ~results.duplicated(["proposition", "evidence"])
    outputs = [places.get(row.evidence, elsewhere) for row in results.itertuples()]
    codes = results["proposition"].str.lower()
    rows = results.assign(
        anchor=[anchor(row.proposition, row.evidence) if first[row.Index] else "" for row in results.itertuples()],
        place=[(chapter, output.format(code)) for (chapter, output), code in zip(outputs, codes, strict=True)],
        named=words,
        effect=[number(value) for value in results["value"] * scales],
        said=results["direction"].map(WORDS),
        own=results["raw"].map(probability),
        smallest=results["least"].map(probability),
        corrected=results["p"].map(probability),
        together=together.reindex(results.index).map(probability),
    )
    return Table(
        rows,
        name=name,
        caption=caption,
        labels={
            "proposition": "Prop.",
            "evidence": "Evidence",
            "said": "Result",
            "named": "Test",
            "effect": "Effect",
            "own": "p",
            "smallest": "smallest p",
            "corrected": "p, corrected",
            "together": "p, all together",
        },
        anchors="anchor",
        places={"evidence": "place"},
    )


def _cell(cell: Any) -> str:
    if cell.verdict == NO_TEST:
        return f'<td class="no-test">{NO_TEST}</td>'
    speaking = cell.supports + cell.contradicts
    counts, p = f"{speaking} of {cell.tests}", f"p\N{NO-BREAK SPACE}{probability(cell.p)}"
    return (
        f'<td class="{cell.verdict.replace(" ", "-")}"><a href="#{anchor(cell.proposition, cell.evidence)}">'
        f"<strong>{WORDS[cell.verdict]}</strong> <span>{counts}</span> <span>{p}</span></a></td>"
    )


def _said(cell: Any) -> str:
    if cell.verdict == NO_TEST:
        return f"{cell.proposition}, {cell.evidence}: {NO_TEST}"
    return (
        f"{cell.proposition}, {cell.evidence}: {WORDS[cell.verdict]} ({cell.supports} of {cell.tests} as predicted, "
        f"{cell.contradicts} the other way; {cell.test}: {number(cell.value)}, p {probability(cell.p)})"
    )
