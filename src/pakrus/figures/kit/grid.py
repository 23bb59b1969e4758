"""Where the boxes of a network stand: on a grid, so that few lines cross and none runs under a box.

Which box stands where is found by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) in whole numbers and from a
fixed seed, so the same network always stands the same. Layouts of graph libraries take a node for a point; these boxes
are wide, and their words have to be read.
"""

import random
from functools import cache
from itertools import combinations
from math import exp

import networkx as nx

COLUMNS, ACROSS, DOWN = 4, 177, 104
"""The grid: its columns, and pixels from one to the next, and from row to row; every other column stands half a row
lower, so that fewer boxes lie on one line."""
WIDE, HIGH = 130, 64
"""Pixels: a box's width, and the height that it has at most."""
MARGIN = 9
"""Pixels that a line keeps from a box it does not lead to."""
STEPS, SEED = 4000, 1
COSTS = {"hit": 60, "cross": 25, "close": 15}
"""What is worse than a long line: one that runs under a box, two that cross, two that leave a box side by side."""

Cell = tuple[int, int]
Point = tuple[int, int]


def centres(graph: nx.Graph) -> dict[str, Point]:
    """The middle of each node's box, in pixels from the upper left corner of all boxes."""
    at = {node: _centre(cell) for node, cell in _cells(graph).items()}
    left, top = (min(point[axis] for point in at.values()) for axis in (0, 1))
    return {node: (x - left + WIDE // 2, y - top + HIGH // 2) for node, (x, y) in at.items()}


def _cells(graph: nx.Graph) -> dict[str, Cell]:
    """A cell of the grid for each node."""
    nodes, edges = list(graph), [tuple(edge) for edge in graph.edges]
    rows = max(2, -(-len(nodes) * 3 // (2 * COLUMNS)))
    grid = [(column, row) for row in range(rows) for column in range(COLUMNS)]
    at = dict(zip(nodes, grid, strict=False))
    beside = {node: [edge for edge in edges if node in edge] for node in nodes}
    chance = random.Random(SEED)
    now = _cost(at, edges, nodes)
    best, least = dict(at), now
    for step in range(STEPS):
        heat = 40 * (1 - step / STEPS) ** 2 + 0.1
        node, cell = chance.choice(nodes), chance.choice(grid)
        other = next((n for n, place in at.items() if place == cell), None)
        if other == node:
            continue
        moved = [node] if other is None else [node, other]
        touched = list(dict.fromkeys(edge for n in moved for edge in beside[n]))
        before = _local(at, moved, touched, edges, nodes)
        old = at[node]
        at[node] = cell
        if other is not None:
            at[other] = old
        change = _local(at, moved, touched, edges, nodes) - before
        if change <= 0 or chance.random() < exp(-change / heat):
            now += change
            if now < least:
                best, least = dict(at), now
        else:
            at[node] = old
            if other is not None:
                at[other] = cell
    return best


def _cost(at: dict[str, Cell], edges: list, nodes: list[str]) -> int:
    return _local(at, nodes, edges, edges, nodes)


def _local(at: dict[str, Cell], moved: list[str], touched: list, edges: list, nodes: list[str]) -> int:
    """The cost of all that has to do with some nodes and their lines."""
    lines = [(at[a], at[b]) for a, b in touched]
    rest = [(at[a], at[b]) for a, b in edges if (a, b) not in touched]
    boxes, own = [at[node] for node in nodes], [at[node] for node in moved]
    total = sum(_length(*line) for line in lines)
    total += sum(_under(*line, box) for line in lines for box in boxes)
    total += sum(_under(*line, box) for line in rest for box in own)
    total += sum(_tangle(*one, *other) for one, other in combinations(lines, 2))
    return total + sum(_tangle(*one, *other) for one in lines for other in rest)


def _centre(cell: Cell) -> Point:
    column, row = cell
    return column * ACROSS + WIDE // 2, row * DOWN + (column % 2) * DOWN // 2 + HIGH // 2


@cache
def _length(one: Cell, other: Cell) -> int:
    (a, b), (c, d) = _centre(one), _centre(other)
    return ((a - c) ** 2 + (b - d) ** 2) // 8000


@cache
def _under(one: Cell, other: Cell, box: Cell) -> int:
    """The cost of a line between two cells where it runs under the box in a third."""
    if box in (one, other):
        return 0
    x, y = _centre(box)
    w, h = WIDE // 2 + MARGIN, HIGH // 2 + MARGIN
    corners = [(x - w, y - h), (x + w, y - h), (x + w, y + h), (x - w, y + h)]
    ends = _centre(one), _centre(other)
    return COSTS["hit"] * any(_meet(*ends, corners[n - 1], corners[n]) for n in range(4))


@cache
def _tangle(a: Cell, b: Cell, c: Cell, d: Cell) -> int:
    """The cost of two lines, from `a` to `b` and from `c` to `d`, that cross or leave one box side by side."""
    shared = {a, b} & {c, d}
    if not shared:
        return COSTS["cross"] * _meet(_centre(a), _centre(b), _centre(c), _centre(d))
    if len(shared) == 2:
        return 0
    hub = shared.pop()
    return COSTS["close"] * _close(hub, b if a == hub else a, d if c == hub else c)


def _close(hub: Cell, one: Cell, other: Cell) -> bool:
    """Whether two lines leave a cell at less than about ten degrees."""
    (x, y), (a, b), (c, d) = _centre(hub), _centre(one), _centre(other)
    along, aside = (a - x) * (c - x) + (b - y) * (d - y), (a - x) * (d - y) - (b - y) * (c - x)
    return along > 0 and abs(aside) * 6 < along


def _meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two segments meet."""
    return _turn(a, b, c) * _turn(a, b, d) <= 0 and _turn(c, d, a) * _turn(c, d, b) <= 0


def _turn(a: Point, b: Point, c: Point) -> int:
    value = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (value > 0) - (value < 0)
