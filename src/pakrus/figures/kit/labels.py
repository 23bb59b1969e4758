"""Words beside marks, placed so that they cover neither the marks nor each other."""

from dataclasses import dataclass

from matplotlib.axes import Axes

LETTER, HIGH = 5.2, 12
"""Points: room for a letter of 10 points and for a line of them."""
SPOTS = [(7, 0, 0), (-7, 0, -1), (0, 11, -0.5), (0, -11, -0.5), (6, 9, 0), (-6, 9, -1), (6, -9, 0), (-6, -9, -1)]
SPOTS += [(8, 18, 0), (-8, 18, -1), (8, -18, 0), (-8, -18, -1)]
SPOTS += [(0, 26, -0.5), (0, -26, -0.5), (8, 32, 0), (-8, 32, -1), (8, -32, 0), (-8, -32, -1)]
"""Where words may stand, the best first: points from the mark, and by how many of their own widths they move along."""
SIDES = {0: "left", -1: "right", -0.5: "center"}
BEYOND = 14
"""Points that words may reach over the right edge of the axes."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Mark:
    """Words for a mark at `x`, `y`; a mark that is a level line reaches `reach` to both sides. All in data units."""

    x: float
    y: float
    words: str
    colour: str
    reach: float = 0.0


def place_labels(axes: Axes, marks: list[Mark], size: float) -> None:
    """Write the words of each mark at the first spot where they cover least; marks are `size` points wide.

    Limits have to be set before. Widths are counted by letters, so that the same words always stand at the same spot.
    """
    figure = axes.figure.get_figure(root=True)
    figure.draw_without_rendering()
    scale = 72 / figure.dpi
    left, low, right, high = (edge * scale for edge in axes.bbox.extents)
    unit = (right - left) / (axes.get_xlim()[1] - axes.get_xlim()[0])
    at = [tuple(axes.transData.transform((mark.x, mark.y)) * scale) for mark in marks]
    mark_boxes = [_around(point, mark.reach * unit + size / 2, size / 2) for point, mark in zip(at, marks, strict=True)]
    taken = list(mark_boxes)
    for mark, (x, y), mark_box in zip(marks, at, mark_boxes, strict=True):
        wide, reach = LETTER * len(mark.words), mark.reach * unit
        boxes = [_spot((x, y), spot, wide, reach) for spot in SPOTS]
        inside = [b for b in boxes if b[0] > left and b[2] < right + BEYOND and b[1] > low and b[3] < high + HIGH]
        others = [box for box in taken if box != mark_box]
        best = min(inside or boxes, key=lambda box: (sum(shared(box, o) for o in others), boxes.index(box)))
        taken.append(best)
        side = SIDES[SPOTS[boxes.index(best)][2]]
        across = {"left": best[0] - x, "right": best[2] - x, "center": 0.0}[side]
        axes.annotate(mark.words, (mark.x, mark.y), xytext=(across, (best[1] + best[3]) / 2 - y), ha=side, va="center",
                      textcoords="offset points", fontsize=10, color=mark.colour)  # fmt: skip


def shared(one: Box, other: Box) -> float:
    """The area that two boxes (left, low, right, high) share."""
    wide, high = (min(one[n + 2], other[n + 2]) - max(one[n], other[n]) for n in (0, 1))
    return max(wide, 0.0) * max(high, 0.0)


def _around(point: tuple[float, float], wide: float, high: float) -> Box:
    return point[0] - wide, point[1] - high, point[0] + wide, point[1] + high


def _spot(point: tuple[float, float], spot: tuple[float, float, float], wide: float, reach: float) -> Box:
    across, up, moved = spot
    beyond = reach if across > 0 else -reach if across < 0 else 0.0
    start = point[0] + across + beyond + moved * wide
    return start, point[1] + up - HIGH / 2, start + wide, point[1] + up + HIGH / 2
