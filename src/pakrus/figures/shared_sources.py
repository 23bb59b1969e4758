"""Papers joined by the works that they both list; `analysis.shared_sources` computes what is drawn."""

from math import cos, pi, sin

import pandas as pd

from pakrus.figures.boxes import PAGE, Box, drawing, text
from pakrus.figures.shown import Diagram

WIDE, HIGH = 138, 290
"""Pixels: a box's width, the drawing's height."""
CENTRE, ACROSS, DOWN = (232, 150), 160, 112
"""Pixels: the middle of the papers that list works, and how far they stand from it."""
ASIDE = 16
"""Pixels between the line of common works and the arrow of a paper that lists the other."""
HALO = "paint-order:stroke;stroke:var(--pst-color-background,#fff);stroke-width:5px;stroke-linejoin:round;opacity:1"
ARROW = "#b34700"


def network(overlap: pd.DataFrame, listed: pd.DataFrame, *, name: str, caption: str) -> Diagram:
    """Papers as boxes, a line for the works that two of them list, as thick as they are many, an arrow from a paper to
    one that it lists. Papers that list nothing stand at the right.

    `overlap` and `listed` as `analysis.shared_sources` gives them.
    """
    boxes = _boxes(listed)
    lines, words = [], []
    said = [f"{row.paper_id} lists {_works(row.works)}" for row in listed.itertuples()]
    for row in overlap.itertuples():
        a, b = boxes[row.a], boxes[row.b]
        (x1, y1), (x2, y2) = _middle(a), _middle(b)
        if row.works:
            look = f"stroke-width:{1 + 0.8 * row.works:.1f}"
            lines.append(f'<path d="M{x1:.0f} {y1:.0f}L{x2:.0f} {y2:.0f}" style="{look}"/>')
            words.append(_word((x1 + x2) / 2, (y1 + y2) / 2, f"{row.works} in common"))
            said.append(f"{row.a} and {row.b} both list {_works(row.works)}")
        if row.cites:
            source, target = (a, b) if row.cites == row.a else (b, a)
            line, place = _arrow(source, target)
            lines.append(line)
            words.append(_word(*place, "lists it"))
            said.append(f"{source.head} lists {target.head} itself")
    svg = drawing(PAGE, HIGH, [*lines, *(box.svg for box in boxes.values()), *words])
    return Diagram(svg, name=name, caption=caption, said="\n".join(said), rows=overlap)


def _works(number: int) -> str:
    return "no works" if not number else f"{number} work{'s' if number > 1 else ''}"


def _boxes(listed: pd.DataFrame) -> dict[str, Box]:
    some = [row for row in listed.itertuples() if row.works]
    none = [row for row in listed.itertuples() if not row.works]
    found = {}
    for place, row in enumerate(some):
        turn = 2 * pi * place / len(some) - pi / 2
        box = Box(row.paper_id, f"lists {_works(row.works)}", WIDE, look="stroke:#0173b2;stroke-width:2")
        box.x = CENTRE[0] + ACROSS * cos(turn) - WIDE / 2
        box.y = CENTRE[1] + DOWN * sin(turn) - box.height / 2
        found[row.paper_id] = box
    for place, row in enumerate(none):
        box = Box(row.paper_id, "lists no works", WIDE, look="stroke-dasharray:5 4")
        box.x = PAGE - WIDE - 2
        box.y = HIGH * (place + 1) / (len(none) + 1) - box.height / 2
        found[row.paper_id] = box
    return found


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.middle


def _word(x: float, y: float, words: str) -> str:
    return text(x, y + 4, words, "role", "middle").replace("<text", f'<text style="{HALO}"', 1)


def _arrow(source: Box, target: Box) -> tuple[str, tuple[float, float]]:
    """An arrow beside the line between two boxes, on the side away from the middle, and the place of its word."""
    (x1, y1), (x2, y2) = _middle(source), _middle(target)
    long = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    dx, dy = (x2 - x1) / long, (y2 - y1) / long
    nx, ny = -dy, dx
    if nx * ((x1 + x2) / 2 - CENTRE[0]) + ny * ((y1 + y2) / 2 - CENTRE[1]) < 0:
        nx, ny = -nx, -ny
    (a, b), (c, d) = _edge(source, dx, dy), _edge(target, -dx, -dy)
    a, b, c, d = a + nx * ASIDE, b + ny * ASIDE, c + nx * ASIDE, d + ny * ASIDE
    line = f'<path d="M{a:.0f} {b:.0f}L{c:.0f} {d:.0f}" style="stroke:{ARROW};stroke-width:2"/>'
    left, right = (c - 11 * dx + 5 * nx, d - 11 * dy + 5 * ny), (c - 11 * dx - 5 * nx, d - 11 * dy - 5 * ny)
    head = f"M{c:.0f} {d:.0f}L{left[0]:.0f} {left[1]:.0f}L{right[0]:.0f} {right[1]:.0f}Z"
    head = f'<path d="{head}" style="fill:{ARROW};stroke:{ARROW}"/>'
    return line + head, ((a + c) / 2 + nx * 26, (b + d) / 2 + ny * 14)


def _edge(box: Box, dx: float, dy: float) -> tuple[float, float]:
    """Where a line from a box's middle in a direction leaves it."""
    x, y = _middle(box)
    steps = [size / 2 / abs(part) for size, part in ((box.width, dx), (box.height, dy)) if abs(part) > 1e-9]
    return x + dx * min(steps), y + dy * min(steps)
