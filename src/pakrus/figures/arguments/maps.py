"""Argument maps: what carries a thesis, drawn in layers from right to left; each box leads to its record.

The layers are laid out by grandalf (Sugiyama, Tagawa and Toda 1981).
"""

import html
import warnings
from dataclasses import dataclass, field
from textwrap import wrap

import pandas as pd

from pakrus.figures.kit.boxes import LETTER, PAGE
from pakrus.figures.kit.shown import Diagram

with warnings.catch_warnings():
    warnings.simplefilter("ignore", SyntaxWarning)  # grandalf's own strings, when it is first compiled
    from grandalf.graphs import Edge, Graph, Vertex
    from grandalf.layouts import SugiyamaLayout

LINE, HEAD, PAD = 16, 17, 7
"""Pixels: a line of words, a box's first line, its margin."""
WIDEST, NARROWEST = 186, 129
"""Pixels: a box's width where there are few layers, and where there are many."""
BETWEEN, ACROSS = 10, 50
"""Pixels between two boxes of a layer, and between two layers."""
STEPS = {"supports": "", "attacks": "attacks", "qualifies": "qualifies"}
"""Relations, and the words on their lines: support, which most lines are, says nothing."""


Point = tuple[float, float]


@dataclass
class Box:
    """The size of a node as grandalf asks for it: its width lies across the layers, since they are drawn sideways."""

    w: float
    h: float
    xy: Point = (0.0, 0.0)


@dataclass
class Way:
    """The points of a line as grandalf gives them: the middles of its ends, and of the gaps that it takes between."""

    points: list[Point] = field(default_factory=list)

    def setpath(self, points: list[Point]) -> None:
        self.points = points


class Numbered:
    """What grandalf puts in sets, told apart by a number: by its address in memory, a run's order would be chance."""

    number = 0

    def __hash__(self) -> int:
        return self.number


class Argument(Numbered, Vertex):
    pass


class Tie(Numbered, Edge):
    pass


def carrying(nodes: pd.DataFrame, edges: pd.DataFrame, *, name: str, caption: str) -> Diagram:
    """A thesis at the left, what bears on it to the right; `nodes` and `edges` as `analysis.arguments.graph.carrying`.

    A filled mark tells an argument that rests on rows of its paper, an open one that rests on none. `+ 3` says that
    three more arguments support the box from further off.
    """
    layers = _layers(nodes["argument_id"], edges)
    box = max(NARROWEST, min(WIDEST, (PAGE - (layers - 1) * ACROSS) // layers))
    words = {row.argument_id: wrap(row.statement, int((box - 2 * PAD) / LETTER)) for row in nodes.itertuples()}
    height = {node: HEAD + LINE * len(lines) + 2 * PAD for node, lines in words.items()}
    place, gaps = _layout(nodes["argument_id"], edges, box, height)
    right = max(x for x, _ in place.values()) + box + 1
    bottom = max([y + height[node] for node, (_, y) in place.items()] + [y for own in gaps for _, y in own]) + 1
    lines = [_line(edge, own, place, box, height) for edge, own in zip(edges.itertuples(), gaps, strict=True)]
    drawn = "".join(path for path, _ in lines) + "".join(word for _, word in lines)
    boxes = "".join(
        _box(row, words[row.argument_id], place[row.argument_id], box, height) for row in nodes.itertuples()
    )
    svg = (
        f'<svg class="argument-map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {right:.0f} {bottom:.0f}" '
        f'width="{right:.0f}" height="{bottom:.0f}">{drawn}{boxes}</svg>'
    )
    rows = nodes.merge(
        edges.rename(columns={"source_id": "argument_id", "target_id": "bears_on"}), on="argument_id", how="left"
    )
    return Diagram(svg, name=name, caption=caption, words=_said(nodes, edges), rows=rows)


def _layers(ids: pd.Series, edges: pd.DataFrame) -> int:
    """In how many layers the boxes stand, whatever their size."""
    graph, _ = _graph(ids, edges, 1, dict.fromkeys(ids, 1.0))
    found = 1
    for component in graph.C:
        layout = SugiyamaLayout(component)
        layout.init_all()
        found = max(found, len(layout.layers))
    return found


def _graph(ids: pd.Series, edges: pd.DataFrame, box: float, height: dict[str, float]) -> tuple[Graph, list[Edge]]:
    """The arguments as grandalf's graph, and its edges in the order of `edges`."""
    vertices = {node: Argument(node) for node in ids}
    for number, (node, vertex) in enumerate(vertices.items()):
        vertex.number, vertex.view = number, Box(height[node], box)
    # The thesis is the root: lines run from what is borne on to what bears on it.
    ties = [Tie(vertices[e.target_id], vertices[e.source_id]) for e in edges.itertuples()]
    for number, tie in enumerate(ties):
        tie.number, tie.view = number, Way()
    return Graph(list(vertices.values()), ties), ties


def _layout(
    ids: pd.Series, edges: pd.DataFrame, box: float, height: dict[str, float]
) -> tuple[dict[str, Point], list[list[Point]]]:
    """The upper left corner of each box; and for each edge the gaps, left end and height, that its line takes through
    the layers between its ends, so that it runs under no box."""
    graph, ties = _graph(ids, edges, box, height)
    corners, gaps, top = {}, {}, 0.0
    for component in graph.C:
        layout = SugiyamaLayout(component)
        layout.xspace, layout.yspace = BETWEEN, ACROSS
        layout.dw, layout.dh = BETWEEN, box
        layout.init_all()
        layout.draw()
        views = {vertex.data: vertex.view for vertex in component.sV}
        ways = {tie: tie.view.points[1:-1] for tie in component.sE}
        across = [view.xy[0] - view.w / 2 for view in views.values()] + [x for own in ways.values() for x, _ in own]
        left, start = min(view.xy[1] for view in views.values()) - box / 2, min(across)
        for node, view in views.items():
            corners[node] = (view.xy[1] - box / 2 - left + 1, view.xy[0] - view.w / 2 - start + top + 1)
        for tie, own in ways.items():
            gaps[tie] = [(y - box / 2 - left + 1, x - start + top + 1) for x, y in own]
        top += max([view.xy[0] + view.w / 2 for view in views.values()] + across) - start + BETWEEN
    return corners, [gaps[tie] for tie in ties]


def _line(edge, gaps: list[Point], place: dict[str, Point], box: float, height: dict[str, float]) -> tuple[str, str]:
    """A line from the right side of what is borne on to the left side of what bears on it, level through the gaps; and
    its word."""
    (x1, y1), (x2, y2) = place[edge.target_id], place[edge.source_id]
    here = (x1 + box, y1 + height[edge.target_id] / 2)
    path = f"M{here[0]:.0f} {here[1]:.0f}"
    for x, y in [*gaps, (x2, y2 + height[edge.source_id] / 2)]:
        half = (here[0] + x) / 2
        path += f"C{half:.0f} {here[1]:.0f} {half:.0f} {y:.0f} {x:.0f} {y:.0f}"
        if x != x2:
            path += f"H{x + box:.0f}"
        here = (x + box, y)
    word = STEPS[edge.relation]
    told = f'<text class="relation" x="{x2 - 4:.0f}" y="{y - 4:.0f}">{word}</text>' if word else ""
    return f'<path class="{edge.relation}" d="{path}"/>', told


def _box(row, lines: list[str], corner: Point, box: float, height: dict[str, float]) -> str:
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
        f'<rect class="{row.role}" x="{x:.0f}" y="{y:.0f}" width="{box:.0f}" '
        f'height="{height[row.argument_id]:.0f}" rx="4"/>'
        f'<circle class="{mark}" cx="{x + box - 12:.0f}" cy="{y + PAD + 7:.0f}" r="5"><title>{told}</title></circle>'
        f'<text class="role" x="{x + PAD:.0f}" y="{y + PAD + 11:.0f}">{head}</text><text>{spans}</text></a>'
    )


def _said(nodes: pd.DataFrame, edges: pd.DataFrame) -> str:
    told = {row.argument_id: f"{row.argument_id} ({row.role}): {row.statement}" for row in nodes.itertuples()}
    bearing = [f"{edge.source_id} {edge.relation} {edge.target_id}" for edge in edges.itertuples()]
    return "\n".join([*told.values(), *bearing])
