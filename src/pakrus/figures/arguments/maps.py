"""Argument maps: what carries a thesis, drawn in layers from left to right; each box leads to its record."""

import html
from collections.abc import Iterable
from textwrap import wrap
from typing import Any

import networkx as nx
import pandas as pd

from pakrus.figures.kit.boxes import HEAD, LETTER, LINE, PAD, PAGE
from pakrus.figures.kit.layers import layers, layout
from pakrus.figures.kit.shown import Diagram
from pakrus.markup import row_link

WIDEST, NARROWEST = 186, 129
"""Pixels: a box's width where there are few layers, and where there are many."""
BETWEEN, ACROSS = 10, 50
"""Pixels between two boxes of a layer, and between two layers."""
BESIDE = 8
"""Pixels between a line and one between the same two boxes that leads the other way."""
VERBS = {"supports": "in support", "attacks": "against it", "qualifies": "in qualification"}
"""Relations, as the outline's groups say them."""
STEPS = {"supports": "", "attacks": "attacks", "qualifies": "qualifies"}
"""Relations, and the words on their lines: support, which most lines are, says nothing."""


Point = tuple[float, float]


def carrying(nodes: pd.DataFrame, edges: pd.DataFrame, *, name: str, caption: str) -> Diagram:
    """A thesis at the left, what bears on it to the right; `nodes` and `edges` as `analysis.arguments.graph.carrying`.

    A filled mark tells an argument that rests on rows of its paper, an open one that rests on none. `+ 3` says that
    three more arguments support the box from further off.
    """
    graph = nx.DiGraph()  # the thesis is the root: lines run from what is borne on to what bears on it
    graph.add_nodes_from(nodes["argument_id"])
    graph.add_edges_from(zip(edges["target_id"], edges["source_id"], strict=True))
    columns = layers(graph)
    box = float(max(NARROWEST, min(WIDEST, (PAGE - (len(columns) - 1) * ACROSS) // len(columns))))
    words = {row.argument_id: wrap(row.statement, int((box - 2 * PAD) / LETTER)) for row in nodes.itertuples()}
    height = {node: float(HEAD + LINE * len(lines) + 2 * PAD) for node, lines in words.items()}
    middles, passed = layout(graph, height, BETWEEN)
    left = {node: 1.0 + number * (box + ACROSS) for number, column in enumerate(columns) for node in column}
    place = {node: (left[node], middle - height[node] / 2 + 1) for node, middle in middles.items()}
    gaps = {
        ends: [(min(left[end] for end in ends) + (box + ACROSS) * n, y + 1) for n, y in enumerate(ys, 1)]
        for ends, ys in passed.items()
    }
    right = max(left.values()) + box + 1
    feet = [y + height[node] for node, (_, y) in place.items()] + [y for way in gaps.values() for _, y in way]
    bottom = max(feet) + 1
    lines = [_line(edge, gaps[edge.target_id, edge.source_id], place, box, height) for edge in edges.itertuples()]
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
    words_said = _said(nodes, edges)
    return Diagram(
        svg, name=name, caption=caption, words=words_said, rows=rows, outline=outline(nodes, edges, columns[0])
    )


def outline(nodes: pd.DataFrame, edges: pd.DataFrame, roots: Iterable[str]) -> str:
    """The map as a list that can be folded: under each root what bears on it, grouped by how it does and by its role.

    What bears on several is told in full where it comes first. Frames as `carrying` takes them.
    """
    by_id = {row.argument_id: row for row in nodes.itertuples()}
    told: set[str] = set()

    def item(node: str) -> str:
        line, first = _line_of(by_id[node]), node not in told
        told.add(node)
        below = groups(node) if first else ""
        return f"<details><summary>{line}</summary>{below}</details>" if below else line

    def groups(node: str) -> str:
        bearing = edges[edges["target_id"] == node]
        roles = bearing["source_id"].map(lambda source: by_id[source].role)
        parts = []
        for (relation, role), rows in bearing.groupby([bearing["relation"], roles], sort=False):
            head = f"{len(rows)} {role}{'s' if len(rows) > 1 else ''} {VERBS[relation]}"
            items = "".join(f"<li>{item(source)}</li>" for source in rows["source_id"])
            parts.append(f"<details><summary>{head}</summary><ul>{items}</ul></details>")
        return "".join(parts)

    lines = []
    for root in roots:
        told.add(root)
        lines.append(f'<li><p class="root">{_line_of(by_id[root])}</p>{groups(root)}</li>')
    return f"<ul>{''.join(lines)}</ul>"


def _line_of(row: Any) -> str:
    """An argument in a line: whether it rests on rows, its words, which lead to its record, and how many stand behind
    it."""
    mark, meaning = ("●", "backed by rows of the paper") if row.grounds else ("○", "asserted")
    beyond = f" <small>and {row.beyond} further off</small>" if row.beyond else ""
    return (
        f'<span class="mark" role="img" aria-label="{meaning}" title="{meaning}">{mark}</span> '
        f"{row_link(row.argument_id, row.statement)}{beyond}"
    )


def _line(
    edge: Any, gaps: list[Point], place: dict[str, Point], box: float, height: dict[str, float]
) -> tuple[str, str]:
    """A line from the right side of what is borne on to the left side of what bears on it, level through the gaps; and
    its word. Where a circle turns it round, it runs between the same sides, a little lower."""
    near, far = sorted((edge.target_id, edge.source_id), key=lambda node: place[node][0])
    lower = BESIDE if near == edge.source_id else 0
    here = (place[near][0] + box, place[near][1] + height[near] / 2 + lower)
    path = f"M{here[0]:.0f} {here[1]:.0f}"
    last, y = place[far][0], place[far][1] + height[far] / 2 + lower
    for x, level in [*gaps, (last, y)]:
        half = (here[0] + x) / 2
        path += f"C{half:.0f} {here[1]:.0f} {half:.0f} {level:.0f} {x:.0f} {level:.0f}"
        if x != last:
            path += f"H{x + box:.0f}"
        here = (x + box, level)
    word = STEPS[edge.relation]
    label = f'<text class="relation" x="{last - 4:.0f}" y="{y - 4:.0f}">{word}</text>' if word else ""
    return f'<path class="{edge.relation}" d="{path}"/>', label


def _box(row: Any, lines: list[str], corner: Point, box: float, height: dict[str, float]) -> str:
    x, y = corner
    mark = "grounded" if row.grounds else "ungrounded"
    head = row.role + (", reported" if row.voice == "reported" else "") + (f"  + {row.beyond}" if row.beyond else "")
    title = "rests on rows" if row.grounds else "rests on no row"
    spans = "".join(
        f'<tspan x="{x + PAD:.0f}" y="{y + PAD + HEAD + LINE * n + 12:.0f}">{html.escape(line)} </tspan>'
        for n, line in enumerate(lines)
    )
    return (
        f'<a class="evidence" href="#{row.argument_id}">'
        f'<rect class="{row.role}" x="{x:.0f}" y="{y:.0f}" width="{box:.0f}" '
        f'height="{height[row.argument_id]:.0f}" rx="4"/>'
        f'<circle class="{mark}" cx="{x + box - 12:.0f}" cy="{y + PAD + 7:.0f}" r="5"><title>{title}</title></circle>'
        f'<text class="role" x="{x + PAD:.0f}" y="{y + PAD + 11:.0f}">{head}</text><text>{spans}</text></a>'
    )


def _said(nodes: pd.DataFrame, edges: pd.DataFrame) -> str:
    statements = {row.argument_id: f"{row.argument_id} ({row.role}): {row.statement}" for row in nodes.itertuples()}
    bearing = [f"{edge.source_id} {edge.relation} {edge.target_id}" for edge in edges.itertuples()]
    return "\n".join([*statements.values(), *bearing])
