"""Argument maps: what carries a thesis, drawn in layers from right to left; each box leads to its record.

The layers are laid out by grandalf (Sugiyama, Tagawa and Toda 1981).
"""

import html
import warnings
from dataclasses import dataclass
from textwrap import wrap

import pandas as pd

from pakrus.figures.shown import Diagram

with warnings.catch_warnings():
    warnings.simplefilter("ignore", SyntaxWarning)  # grandalf's own strings, when it is first compiled
    from grandalf.graphs import Edge, Graph, Vertex
    from grandalf.layouts import SugiyamaLayout

LETTERS = 25
"""Letters in a line of a box."""
LINE, HEAD, PAD, BOX = 16, 17, 7, 194
"""Pixels: a line of words, a box's first line, its margin, its width."""
BETWEEN, ACROSS = 10, 36
"""Pixels between two boxes of a layer, and between two layers."""
STEPS = {"supports": "", "attacks": "attacks", "qualifies": "qualifies"}
"""Relations, and the words on their lines: support, which most lines are, says nothing."""


@dataclass
class Box:
    """The size of a node as grandalf asks for it: its width lies across the layers, since they are drawn sideways."""

    w: float
    h: float
    xy: tuple[float, float] = (0.0, 0.0)


def carrying(nodes: pd.DataFrame, edges: pd.DataFrame, *, name: str, caption: str) -> Diagram:
    """A thesis at the left, what bears on it to the right; `nodes` and `edges` as `analysis.arguments.carrying`.

    A filled mark tells an argument that rests on rows of its paper, an open one that rests on none. `+ 3` says that
    three more arguments support the box from further off.
    """
    words = {row.argument_id: wrap(row.statement, LETTERS) for row in nodes.itertuples()}
    height = {node: HEAD + LINE * len(lines) + 2 * PAD for node, lines in words.items()}
    corner = _layout(nodes["argument_id"], edges, height)
    low = min(y for _, y in corner.values())
    place = {node: (x, y - low + 1) for node, (x, y) in corner.items()}
    right = max(x for x, _ in place.values()) + BOX + 1
    bottom = max(y + height[node] for node, (_, y) in place.items()) + 1
    lines = "".join(_line(edge, place, height) for edge in edges.itertuples())
    boxes = "".join(_box(row, words[row.argument_id], place[row.argument_id], height) for row in nodes.itertuples())
    svg = (
        f'<svg class="argument-map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {right:.0f} {bottom:.0f}" '
        f'width="{right:.0f}" height="{bottom:.0f}">{lines}{boxes}</svg>'
    )
    rows = nodes.merge(
        edges.rename(columns={"source_id": "argument_id", "target_id": "bears_on"}), on="argument_id", how="left"
    )
    return Diagram(svg, name=name, caption=caption, said=_said(nodes, edges), rows=rows)


def _layout(ids: pd.Series, edges: pd.DataFrame, height: dict[str, float]) -> dict[str, tuple[float, float]]:
    """The upper left corner of each box."""
    vertices = {node: Vertex(node) for node in ids}
    for node, vertex in vertices.items():
        vertex.view = Box(height[node], BOX)
    # The thesis is the root: lines run from what is borne on to what bears on it.
    graph = Graph(
        list(vertices.values()), [Edge(vertices[e.target_id], vertices[e.source_id]) for e in edges.itertuples()]
    )
    found, top = {}, 0.0
    for component in graph.C:
        layout = SugiyamaLayout(component)
        layout.xspace, layout.yspace = BETWEEN, ACROSS
        layout.init_all()
        layout.draw()
        placed = {v.data: v.view for v in component.sV}
        start = min(view.xy[0] - view.w / 2 for view in placed.values())
        left = min(view.xy[1] - view.h / 2 for view in placed.values())
        for node, view in placed.items():
            found[node] = (view.xy[1] - view.h / 2 - left + 1, view.xy[0] - view.w / 2 - start + top)
        top += max(view.xy[0] + view.w / 2 for view in placed.values()) - start + BETWEEN
    return found


def _line(edge, place: dict[str, tuple[float, float]], height: dict[str, float]) -> str:
    (x1, y1), (x2, y2) = place[edge.target_id], place[edge.source_id]
    start, end = (x1 + BOX, y1 + height[edge.target_id] / 2), (x2, y2 + height[edge.source_id] / 2)
    half = (start[0] + end[0]) / 2
    (a, b), (c, d) = start, end
    path = f"M{a:.0f} {b:.0f}C{half:.0f} {b:.0f} {half:.0f} {d:.0f} {c:.0f} {d:.0f}"
    word = STEPS[edge.relation]
    told = f'<text class="relation" x="{end[0] - 6:.0f}" y="{end[1] - 4:.0f}">{word}</text>' if word else ""
    return f'<path class="{edge.relation}" d="{path}"/>{told}'


def _box(row, lines: list[str], corner: tuple[float, float], height: dict[str, float]) -> str:
    x, y = corner
    mark = "grounded" if row.grounds else "ungrounded"
    head = row.role + (", reported" if row.voice == "reported" else "") + (f"  + {row.beyond}" if row.beyond else "")
    told = "rests on rows" if row.grounds else "rests on no row"
    spans = "".join(
        f'<tspan x="{x + PAD:.0f}" y="{y + PAD + HEAD + LINE * n + 12:.0f}">{html.escape(line)} </tspan>'
        for n, line in enumerate(lines)
    )
    return (
        f'<a class="evidence" href="#{row.argument_id}">'
        f'<rect class="{row.role}" x="{x:.0f}" y="{y:.0f}" width="{BOX}" '
        f'height="{height[row.argument_id]:.0f}" rx="4"/>'
        f'<circle class="{mark}" cx="{x + BOX - 12:.0f}" cy="{y + PAD + 7:.0f}" r="5"><title>{told}</title></circle>'
        f'<text class="role" x="{x + PAD:.0f}" y="{y + PAD + 11:.0f}">{head}</text><text>{spans}</text></a>'
    )


def _said(nodes: pd.DataFrame, edges: pd.DataFrame) -> str:
    told = {row.argument_id: f"{row.argument_id} ({row.role}): {row.statement}" for row in nodes.itertuples()}
    bearing = [f"{edge.source_id} {edge.relation} {edge.target_id}" for edge in edges.itertuples()]
    return "\n".join([*told.values(), *bearing])
