"""How far undertakings came by each telling, as a grid of words; `analysis.events.undertakings` computes what is
drawn."""

from textwrap import wrap
from typing import Any

import pandas as pd

from pakrus.figures.kit.boxes import LINE, PAGE, drawing, text
from pakrus.figures.kit.shown import Diagram
from pakrus.figures.kit.style import BLUE, DEEP_BLUE, GREY, INK, PALE_BLUE, RED, SHADE, SKY, WHITE

LOOKS = {
    "none": ("", f"fill:none;stroke:{GREY}", ""),
    "discussed": ("talk", f"fill:{SHADE};stroke:{GREY}", INK),
    "due": ("due", f"fill:{SHADE};stroke:{GREY}", INK),
    "announced": ("announced", f"fill:{PALE_BLUE};stroke:{BLUE}", INK),
    "agreed": ("agreed", f"fill:{SKY};stroke:{BLUE}", INK),
    "under_way": ("under way", f"fill:{SKY};stroke:{BLUE}", INK),
    "delivered": ("delivered", f"fill:{DEEP_BLUE};stroke:{DEEP_BLUE}", WHITE),
}
"""The furthest stage: its word, the frame of its cell, and the colour of its words (empty: the page's own)."""
SETBACKS = {"held_up": "held up", "dropped": "dropped"}
CELL, ROW, HEAD, LETTERS = 74, 44, 26, 33
"""Pixels of a cell's width, of a row's least height and of the head; letters in a line of a title."""


def grid(standing: pd.DataFrame, titles: pd.Series, tellers: list[str], *, name: str, caption: str) -> Diagram:
    """A row for each undertaking, a column for each teller; a cell leads to the row that tells the furthest stage.

    `standing` as `analysis.events.undertakings.standing` gives it by undertaking and teller; `titles` by
    `undertaking_id`, in the order in which they are drawn.
    """
    left = PAGE - CELL * len(tellers)
    parts = [text(left + CELL * (n + 0.5), 16, teller, anchor="middle") for n, teller in enumerate(tellers)]
    cells = {(row.undertaking_id, row.teller): row for row in standing.itertuples()}
    top, said = float(HEAD), []
    for undertaking, title in titles.items():
        lines = wrap(title, LETTERS)
        most = max((len(_words(cells[key])) for key in cells if key[0] == undertaking), default=1)
        high = max(ROW, LINE * len(lines) + 10, 14 * most + 16)
        start = top + high / 2 - LINE * (len(lines) - 1) / 2 + 4
        parts += [text(2, start + LINE * n, line) for n, line in enumerate(lines)]
        for n, teller in enumerate(tellers):
            if cell := cells.get((undertaking, teller)):
                parts.append(_cell(cell, left + CELL * n, top, high))
                said.append(f"{title}, {teller}: {', '.join(_words(cell))} ({cell.row_id})")
        top += high
    return Diagram(drawing(PAGE, top, parts), name=name, caption=caption, words="\n".join(said), rows=standing)


def _words(cell: Any) -> list[str]:
    stage = LOOKS[cell.furthest][0]
    back = [word for column, word in SETBACKS.items() if getattr(cell, column)]
    return ([stage] if stage else []) + back


def _cell(cell: Any, x: float, y: float, high: float) -> str:
    _, frame, colour = LOOKS[cell.furthest]
    back = cell.held_up or cell.dropped
    edge = f";stroke:{RED};stroke-width:2.5;stroke-dasharray:5 3" if back else ""
    words = _words(cell)
    ink = f' style="fill:{colour};font-size:11px"' if colour else ' style="font-size:11px"'
    start = y + high / 2 - 14 * (len(words) - 1) / 2 + 4
    lines = "".join(
        f'<text x="{x + CELL / 2:.0f}" y="{start + 14 * n:.0f}" text-anchor="middle"{ink}>{word}</text>'
        for n, word in enumerate(words)
    )
    size = f'width="{CELL - 6}" height="{high - 6:.0f}"'
    box = f'<rect x="{x + 3:.0f}" y="{y + 3:.0f}" {size} rx="4" style="{frame}{edge}"/>'
    return f'<a class="evidence" href="#{cell.row_id}">{box}{lines}</a>'
