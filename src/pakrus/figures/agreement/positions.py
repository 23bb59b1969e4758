"""The positions of papers on questions as a grid of words; `analysis.agreement.positions` computes what is drawn."""

from textwrap import wrap
from typing import Any

import pandas as pd

from pakrus.figures.kit.boxes import LINE, drawing, text
from pakrus.figures.kit.shown import Diagram
from pakrus.figures.kit.style import BLUE, INK, PALE_BLUE, PALE_RED, RED, WHITE

LOOKS = {
    "affirms": ("yes", f"fill:{BLUE};stroke:{BLUE}", WHITE),
    "qualifies": ("in part", f"fill:{PALE_BLUE};stroke:{BLUE}", INK),
    "denies": ("no", f"fill:{PALE_RED};stroke:{RED};stroke-width:2", INK),
    "silent": ("silent", "fill:none;stroke:none", ""),
}
"""A position: the word in its cell, the cell's frame, and the colour of its words (empty: the page's own)."""
QUESTION, CELL, ROW, HEAD = 226, 88, 54, 26
"""Pixels: width of the questions, of a cell, least height of a row, height of the head."""


def matrix(matrix: pd.DataFrame, *, name: str, caption: str) -> Diagram:
    """A row for each question, a column for each paper; a cell leads to the argument that holds the position.

    `matrix` as `analysis.agreement.positions.matrix`.
    """
    questions = matrix.drop_duplicates("question_id").set_index("question_id")["question"]
    papers = list(dict.fromkeys(matrix["paper_id"]))
    parts = [text(QUESTION + CELL * (n + 0.5), 16, paper, anchor="middle") for n, paper in enumerate(papers)]
    asked = [wrap(words, 31) for words in questions]
    row = max([ROW, *(LINE * len(lines) + 8 for lines in asked)])
    for down, lines in enumerate(asked):
        start = HEAD + row * down + row / 2 - LINE * (len(lines) - 1) / 2 + 4
        parts += [text(2, start + LINE * n, line) for n, line in enumerate(lines)]
    rows = {question: down for down, question in enumerate(questions.index)}
    for cell in matrix.itertuples():
        left, top = QUESTION + CELL * papers.index(cell.paper_id), HEAD + row * rows[cell.question_id]
        parts.append(_cell(cell, left, top, row))
    said = [f"{cell.question} {cell.paper_id}: {cell.position}{_place(cell)}" for cell in matrix.itertuples()]
    svg = drawing(QUESTION + CELL * len(papers), HEAD + row * len(questions), parts)
    return Diagram(svg, name=name, caption=caption, words="\n".join(said), rows=matrix)


def _cell(cell: Any, x: float, y: float, row: float) -> str:
    word, frame, colour = LOOKS[cell.position]
    ink = f' style="fill:{colour}"' if colour else ' style="opacity:0.7"'
    shown = [word] if pd.isna(cell.argument_id) else [word, f"para. {cell.para}"]
    start = y + row / 2 - LINE * (len(shown) - 1) / 2 + 4
    words = "".join(
        f'<text x="{x + CELL / 2:.0f}" y="{start + LINE * n:.0f}" text-anchor="middle"{ink}>{line}</text>'
        for n, line in enumerate(shown)
    )
    box = f'<rect x="{x + 3:.0f}" y="{y + 3:.0f}" width="{CELL - 6}" height="{row - 6}" rx="4" style="{frame}"/>'
    if pd.isna(cell.argument_id):
        return box + words
    return f'<a class="evidence" href="#{cell.argument_id}">{box}{words}</a>'


def _place(cell: Any) -> str:
    return "" if pd.isna(cell.argument_id) else f" ({cell.argument_id}, paragraph {cell.para})"
