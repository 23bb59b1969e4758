"""Papers joined by the works that they both list; `analysis.agreement.shared_sources` computes what is drawn."""

from math import cos, pi, sin

import pandas as pd

from pakrus.figures.kit.boxes import LETTER, PAGE, Box, drawing, text
from pakrus.figures.kit.shown import Diagram
from pakrus.figures.kit.style import BLUE, RED

WIDE, HIGH = 138, 290
"""Pixels: a box's width, the drawing's height."""
CENTRE, ACROSS, DOWN = (232, 150), 160, 112
"""Pixels: the middle of the papers that list works, and how far they stand from it."""
ASIDE, ABOVE, BESIDE = 16, 44, 60
"""Pixels from the line of common works to the arrow of a paper that lists the other, from there to its word, and from
the line to its own word on the other side."""
GROUND = "fill:var(--pst-color-background,#fff);stroke:none"
"""What stands behind a word, so that no line runs through it."""
ARROW = RED

Point = tuple[float, float]


def network(overlap: pd.DataFrame, listed: pd.DataFrame, *, name: str, caption: str) -> Diagram:
    """Papers as boxes, a line for the works that two of them list, as thick as they are many, an arrow from a paper to
    one that it lists. Papers that list nothing stand at the right.

    `overlap` and `listed` as `analysis.agreement.shared_sources` gives them.
    """
    boxes = _boxes(listed)
    lines, words = [], []
    said = [f"{row.paper_id} lists {_works(row.works)}" for row in listed.itertuples()]
    for row in overlap.itertuples():
        a, b = boxes[row.a], boxes[row.b]
        (x1, y1), (x2, y2) = _middle(a), _middle(b)
        if row.works:
            lines.append(f'<path d="M{x1:.0f} {y1:.0f}L{x2:.0f} {y2:.0f}" style="stroke-width:3"/>')
            nx, ny = _outward(a, b) if row.cites else (0, 0)
            x, y = (x1 + x2) / 2 - nx * BESIDE, (y1 + y2) / 2 - ny * BESIDE / 2
            words.append(_word(x, y, f"{row.works} in common"))
            said.append(f"{row.a} and {row.b} both list {_works(row.works)}")
        if row.cites:
            source, target = (a, b) if row.cites == row.a else (b, a)
            line, place = _arrow(source, target)
            lines.append(line)
            words.append(_word(*place, f"{source.head} lists {target.head}"))
            said.append(f"{source.head} lists {target.head} itself")
    svg = drawing(PAGE, HIGH, [*lines, *(box.svg for box in boxes.values()), *words])
    return Diagram(svg, name=name, caption=caption, words="\n".join(said), rows=overlap)


def _works(number: int) -> str:
    return "no works" if not number else f"{number} work{'s' if number > 1 else ''}"


def _boxes(listed: pd.DataFrame) -> dict[str, Box]:
    some = [row for row in listed.itertuples() if row.works]
    none = [row for row in listed.itertuples() if not row.works]
    boxes = {}
    for place, row in enumerate(some):
        turn = 2 * pi * place / len(some) - pi / 2
        box = Box(row.paper_id, f"lists {_works(row.works)}", WIDE, look=f"stroke:{BLUE};stroke-width:2")
        box.x = CENTRE[0] + ACROSS * cos(turn) - WIDE / 2
        box.y = CENTRE[1] + DOWN * sin(turn) - box.height / 2
        boxes[row.paper_id] = box
    for place, row in enumerate(none):
        box = Box(row.paper_id, "lists no works", WIDE, look="stroke-dasharray:5 4")
        box.x = PAGE - WIDE - 2
        box.y = HIGH * (place + 1) / (len(none) + 1) - box.height / 2
        boxes[row.paper_id] = box
    return boxes


def _middle(box: Box) -> Point:
    return box.x + box.width / 2, box.middle


def _word(x: float, y: float, words: str) -> str:
    wide = LETTER * len(words) + 4
    ground = f'<rect x="{x - wide / 2:.0f}" y="{y - 9:.0f}" width="{wide:.0f}" height="18" style="{GROUND}"/>'
    return ground + text(x, y + 4, words, "role", "middle")


def _arrow(source: Box, target: Box) -> tuple[str, Point]:
    """An arrow beside the line between two boxes, on the side away from the middle, and the place of its word."""
    (x1, y1), (x2, y2) = _middle(source), _middle(target)
    long = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    dx, dy = (x2 - x1) / long, (y2 - y1) / long
    nx, ny = _outward(source, target)
    a, b = _edge(source, dx, dy, nx * ASIDE, ny * ASIDE)
    c, d = _edge(target, -dx, -dy, nx * ASIDE, ny * ASIDE)
    line = f'<path d="M{a:.0f} {b:.0f}L{c:.0f} {d:.0f}" style="stroke:{ARROW};stroke-width:2"/>'
    left, right = (c - 11 * dx + 5 * nx, d - 11 * dy + 5 * ny), (c - 11 * dx - 5 * nx, d - 11 * dy - 5 * ny)
    head = f"M{c:.0f} {d:.0f}L{left[0]:.0f} {left[1]:.0f}L{right[0]:.0f} {right[1]:.0f}Z"
    head = f'<path d="{head}" style="fill:{ARROW};stroke:{ARROW}"/>'
    return line + head, ((a + c) / 2 + nx * ABOVE, (b + d) / 2 + ny * ABOVE / 2)


def _outward(one: Box, other: Box) -> Point:
    """The direction across the line between two boxes that leads away from the middle of the drawing."""
    (x1, y1), (x2, y2) = _middle(one), _middle(other)
    long = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    across, down = (y1 - y2) / long, (x2 - x1) / long
    away = across * ((x1 + x2) / 2 - CENTRE[0]) + down * ((y1 + y2) / 2 - CENTRE[1])
    return (across, down) if away >= 0 else (-across, -down)


def _edge(box: Box, dx: float, dy: float, aside: float, down: float) -> Point:
    """Where a line in a direction leaves a box, a little outside; it starts so far aside of the box's middle."""
    x, y = _middle(box)
    sides = ((box.width, dx, aside), (box.height, dy, down))
    step = min((size / 2 - (off if part > 0 else -off)) / abs(part) for size, part, off in sides if abs(part) > 1e-9)
    return x + aside + dx * (step + 4), y + down + dy * (step + 4)
