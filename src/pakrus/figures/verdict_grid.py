"""The verdict as a grid of words: propositions by kinds of evidence; `analysis.verdict_grid` computes what is drawn."""

from textwrap import wrap

import pandas as pd

from pakrus.figures.boxes import LINE, drawing, text
from pakrus.figures.results import NAMES, number, probability
from pakrus.figures.shown import Diagram

LOOKS = {
    "supports": ("supports", "fill:#0b5d8f;stroke:#0b5d8f", "#ffffff"),
    "contradicts": ("contradicts", "fill:#f6d9c4;stroke:#b34700;stroke-width:2.5", "#222222"),
    "mixed": ("mixed", "fill:#fbe6c8;stroke:#9a5b00;stroke-width:2", "#222222"),
    "silent": ("silent", "fill:none;stroke:#767676;stroke-dasharray:3 3", ""),
    "no test": ("", "fill:none;stroke:none", ""),
}
"""A verdict: its word, the frame of its cell, and the colour of its words (empty: the page's own)."""
LEFT, CELL, ROW, HEAD = 84, 64, 74, 40
"""Pixels: width of the names and of a cell, height of a row and of the head; narrow, so that all is in sight."""


def grid(cells: pd.DataFrame, *, name: str, caption: str) -> Diagram:
    """A row for each proposition, a column for each kind of evidence; a cell has the verdict, how many of its tests
    speak, and the smallest p. `cells` as `analysis.verdict_grid.cells`."""
    propositions = list(dict.fromkeys(cells["proposition"]))
    evidence = list(dict.fromkeys(cells["evidence"]))
    parts = []
    for place, kind in enumerate(evidence):
        for line, words in enumerate(wrap(kind, 10)):
            parts.append(text(LEFT + CELL * (place + 0.5), 14 + 15 * line, words, "role", "middle"))
    for down, proposition in enumerate(propositions):
        top = HEAD + ROW * down
        lines = wrap(NAMES[proposition], 12)
        start = top + ROW / 2 - LINE * (len(lines) - 1) / 2 + 4
        parts += [text(2, start + LINE * n, line) for n, line in enumerate(lines)]
    for cell in cells.itertuples():
        x, y = LEFT + CELL * evidence.index(cell.evidence), HEAD + ROW * propositions.index(cell.proposition)
        parts += _cell(cell, x, y)
    said = [_said(cell) for cell in cells.itertuples()]
    svg = drawing(LEFT + CELL * len(evidence), HEAD + ROW * len(propositions), parts)
    return Diagram(svg, name=name, caption=caption, said="\n".join(said), rows=cells)


def _cell(cell, x: float, y: float) -> list[str]:
    word, frame, colour = LOOKS[cell.verdict]
    if not word:
        return [text(x + CELL / 2, y + ROW / 2 + 4, "–", "", "middle")]
    ink = f' style="letter-spacing:0{f";fill:{colour}" if colour else ""}"'
    speaking = cell.supports + cell.contradicts
    words = [word, f"{speaking} of {cell.tests}", f"p {probability(cell.p)}".replace("below ", "< ")]
    size = f'width="{CELL - 5}" height="{ROW - 8}"'
    box = f'<rect x="{x + 2:.0f}" y="{y + 2:.0f}" {size} rx="4" style="{frame}"/>'
    start = y + ROW / 2 - 2 - 16
    lines = [
        text(x + CELL / 2 - 1, start + 17 * n, line, "role", "middle").replace("<text", f"<text{ink}", 1)
        for n, line in enumerate(words)
    ]
    return [box, *lines]


def _said(cell) -> str:
    if cell.verdict == "no test":
        return f"{cell.proposition}, {cell.evidence}: no test"
    return (
        f"{cell.proposition}, {cell.evidence}: {cell.verdict} ({cell.supports} of {cell.tests} tests support, "
        f"{cell.contradicts} contradict; {cell.test}: {number(cell.value)}, p {probability(cell.p)})"
    )
