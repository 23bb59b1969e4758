"""Networks of states, organisations and projects, each a box of words; `analysis.relations.networks` computes what is
drawn."""

import html
from dataclasses import dataclass
from typing import Any

import networkx as nx
import pandas as pd

from pakrus.analysis.relations.networks import STANDING
from pakrus.figures.kit.boxes import LINE, Box, drawing, text
from pakrus.figures.kit.shown import Diagram
from pakrus.figures.kit.style import BLUE, BROWN, INK, LEAF, PALE_BLUE, PALE_GREEN, PALE_ORANGE

LOOKS = {
    "state": f"fill:{PALE_BLUE};stroke:{BLUE};stroke-width:2",
    "organisation": f"fill:{PALE_ORANGE};stroke:{BROWN};stroke-width:2",
    "project": f"fill:{PALE_GREEN};stroke:{LEAF};stroke-width:2",
}
ACROSS, DOWN = 177, 104
"""Pixels from one column of the grid to the next, and from row to row."""
WIDE, HIGH = 130, 64
"""Pixels: a box's width, and the height that it has at most."""
CUTS = {"state": 11, "organisation": 0, "project": 12}
"""Pixels taken off the corners: half the radius of a rounded one."""
WORDS = {
    "member": "member",
    "observer": "observer",
    "part_of": "part",
    "includes": "",
    "links_to": "",
    "founded_by": "founder",
}
"""The word on the line of each relation, if it is named there; of several between the same two, that of the last."""
PROPOSER = "proposer"
"""The word for the founder of what is only planned or proposed."""
OF_A_WHOLE = ("member", "observer", "part_of", "includes")
"""Relations between a whole and what belongs to it; `includes` names the whole first."""

Place = tuple[float, float]


@dataclass
class Node(Box):
    """A box in the shape of its kind."""

    kind: str = "state"


def network(graph: nx.DiGraph, places: pd.DataFrame, *, name: str, caption: str) -> Diagram:
    """The graph of `analysis.relations.networks.graph`: full lines stand, broken ones are planned or proposed; a dot at
    the end of a line is at the whole to which the other end belongs. States are rounded, organisations have corners,
    projects and places have six sides. `places`: `entity_id`, `column`, `row`, one of each node at least.
    """
    at = _centres(graph, places)
    boxes = {}
    for node, (x, y) in at.items():
        box = Node("", graph.nodes[node]["name"], WIDE, link=node, kind=graph.nodes[node]["kind"])
        box.x, box.y = x - WIDE / 2, y - box.height / 2
        boxes[node] = box
    lines, dots, labels = [], [], []
    said = [f"{node}: {data['name']} ({data['kind']})" for node, data in graph.nodes(data=True)]
    segments = [(at[a], at[b]) for a, b in graph.edges]
    taken: list[Place] = []
    for a, b, edge in graph.edges(data=True):
        line, dot = _line(graph, a, b, edge, boxes)
        lines.append(line)
        dots.append(dot)
        if word := _word(edge):
            x, y = _free(boxes[a], boxes[b], [s for s in segments if s != (at[a], at[b])], taken, list(boxes.values()))
            taken.append((x, y))
            halo = "paint-order:stroke;stroke:var(--pst-color-background,#fff);stroke-width:5px;stroke-linejoin:round"
            labels.append(text(x, y + 4, word, "role", "middle").replace("<text", f'<text style="{halo};opacity:1"', 1))
        said.append(f"{a} {' and '.join(edge['relations'])} {b}: told as {edge['told_as']} ({', '.join(edge['ids'])})")
    shapes = [_shape(box) for box in boxes.values()]
    width = max(x for x, _ in at.values()) + WIDE / 2 + 2
    height = max(y for _, y in at.values()) + HIGH / 2 + 2
    rows = pd.DataFrame(
        [(a, " ".join(e["relations"]), b, e["told_as"], " ".join(e["ids"])) for a, b, e in graph.edges(data=True)],
        columns=["subject", "relation", "object", "told_as", "relation_ids"],
    )
    return Diagram(
        drawing(width, height, lines + labels + shapes + dots),
        name=name,
        caption=caption,
        words="\n".join(said),
        rows=rows,
    )


def _centres(graph: nx.DiGraph, places: pd.DataFrame) -> dict[str, Place]:
    """The middle of each node's box, in pixels; every other column stands half a row lower, so that fewer boxes lie on
    one line."""
    rows = places.set_index("entity_id").loc[list(graph)]
    x = rows["column"] * ACROSS
    y = rows["row"] * DOWN + rows["column"] % 2 * DOWN // 2
    return {node: (x[node] - x.min() + WIDE // 2 + 2, y[node] - y.min() + HIGH // 2 + 2) for node in graph}


def _word(edge: dict[str, Any]) -> str:
    if edge["relations"] == ["founded_by"] and edge["told_as"] not in STANDING:
        return PROPOSER
    return WORDS[edge["relations"][-1]]


def _corners(box: Node) -> list[Place]:
    """The corners of a box's frame; of a rounded one those of its straight sides."""
    x, y, w, h, cut = box.x, box.y, box.width, box.height, CUTS[box.kind]
    if box.kind == "project":
        return [
            (x + cut, y),
            (x + w - cut, y),
            (x + w, y + h / 2),
            (x + w - cut, y + h),
            (x + cut, y + h),
            (x, y + h / 2),
        ]
    left, right, top, bottom = (x, x + cut), (x + w, x + w - cut), (y, y + cut), (y + h, y + h - cut)
    return [
        (left[1], top[0]), (right[1], top[0]), (right[0], top[1]), (right[0], bottom[1]),
        (right[1], bottom[0]), (left[1], bottom[0]), (left[0], bottom[1]), (left[0], top[1]),
    ]  # fmt: skip


def _shape(box: Node) -> str:
    if box.kind == "project":
        path = "M" + "L".join(f"{a:.0f} {b:.0f}" for a, b in _corners(box)) + "Z"
        frame = f'<path d="{path}" style="{LOOKS[box.kind]}"/>'
    else:
        size = f'width="{box.width:.0f}" height="{box.height:.0f}" rx="{2 * CUTS[box.kind]}"'
        frame = f'<rect x="{box.x:.0f}" y="{box.y:.0f}" {size} style="{LOOKS[box.kind]}"/>'
    start = box.middle - LINE * (len(box.lines) - 1) / 2 + 4
    words = "".join(
        f'<tspan x="{box.x + box.width / 2:.0f}" y="{start + LINE * n:.0f}">{html.escape(line)} </tspan>'
        for n, line in enumerate(box.lines)
    )
    words = f'<text text-anchor="middle" style="fill:{INK}">{words}</text>'
    return f'<a class="evidence" href="#{box.link}">{frame}{words}</a>'


def _line(graph: nx.DiGraph, a: str, b: str, edge: dict[str, Any], boxes: dict[str, Node]) -> tuple[str, str]:
    """A link's line, and the dot at its end where there is a whole."""
    stands = edge["told_as"] in STANDING
    (x1, y1), (x2, y2) = _middle(boxes[a]), _middle(boxes[b])
    look = (
        "stroke:var(--pst-color-text-base,#222);stroke-width:2" if stands else "stroke-dasharray:6 4;stroke-width:1.5"
    )
    path = f'<path d="M{x1:.0f} {y1:.0f}L{x2:.0f} {y2:.0f}" style="{look}"/>'
    words = f"{graph.nodes[a]['name']}: {' and '.join(edge['relations'])}: {graph.nodes[b]['name']} ({edge['told_as']})"
    words = html.escape(words.replace("_", " "))
    dot = ""
    if set(edge["relations"]) & set(OF_A_WHOLE):
        x, y = _border(boxes[a], boxes[b]) if "includes" in edge["relations"] else _border(boxes[b], boxes[a])
        fill = "var(--pst-color-text-base,#222)" if stands else "var(--pst-color-background,#fff)"
        dot = f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4.5" style="fill:{fill}"/>'
    link = f'<a class="evidence" href="#{edge["ids"][0]}" aria-label="{words}"><title>{words}</title>{path}</a>'
    return link, dot


def _middle(box: Node) -> Place:
    return box.x + box.width / 2, box.middle


def _border(box: Node, other: Node) -> Place:
    """Where the line from a box's middle to another's leaves its frame."""
    (x, y), (a, b) = _middle(box), _middle(other)
    corners = _corners(box)
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
        slope = (a - x) * (y2 - y1) - (b - y) * (x2 - x1)
        if slope:
            along = ((x1 - x) * (y2 - y1) - (y1 - y) * (x2 - x1)) / slope
            along_side = ((x1 - x) * (b - y) - (y1 - y) * (a - x)) / slope
            if along > 0 and 0 <= along_side <= 1:
                return x + (a - x) * along, y + (b - y) * along
    return x, y


def _free(a: Node, b: Node, segments: list[tuple[Place, Place]], taken: list[Place], boxes: list[Node]) -> Place:
    """A place on a line for its word, away from other lines and words, and under no box."""
    (x1, y1), (x2, y2) = _border(a, b), _border(b, a)

    def room(place: Place) -> float:
        """The room around a word's left end, middle and right end."""
        x, y = place
        if any(box.x - 28 < x < box.x + box.width + 28 and abs(y - box.middle) < box.height / 2 + 7 for box in boxes):
            return -1.0
        lines = [_distance((x + dx, y), start, end) for start, end in segments for dx in (-24, 0, 24)]
        words = [abs(x - other) / 3 + abs(y - down) for other, down in taken]
        return min([25.0, *lines, *words])

    places = [(x1 + (x2 - x1) * t / 20, y1 + (y2 - y1) * t / 20) for t in (10, 9, 11, 8, 12, 7, 13, 6, 14)]
    return max(places, key=lambda place: round(room(place)))


def _distance(place: Place, start: Place, end: Place) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = ((place[0] - start[0]) * dx + (place[1] - start[1]) * dy) / (dx * dx + dy * dy)
    along = min(1.0, max(0.0, along))
    return float(((place[0] - start[0] - along * dx) ** 2 + (place[1] - start[1] - along * dy) ** 2) ** 0.5)
