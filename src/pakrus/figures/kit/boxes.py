"""Boxes of words within a diagram, each leading to its record, and the lines between them."""

import html
from dataclasses import dataclass, field
from textwrap import wrap

PAGE = 666
"""Pixels: the width of the page's text, which a diagram keeps to where it can."""
LETTER, LINE, HEAD, PAD = 6.9, 16, 17, 7
"""Pixels: room for a letter, a line of words, a box's first line, its margin."""


@dataclass
class Box:
    """A box of words with its upper left corner; `link` is the row it leads to, `look` CSS for its frame."""

    head: str
    words: str
    width: float
    link: str = ""
    look: str = ""
    x: float = 0.0
    y: float = 0.0
    lines: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.lines = wrap(self.words, int((self.width - 2 * PAD) / LETTER))

    @property
    def height(self) -> float:
        return (HEAD if self.head else 0) + LINE * len(self.lines) + 2 * PAD

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    @property
    def svg(self) -> str:
        left, top = self.x + PAD, self.y + PAD
        look = f' style="{self.look}"' if self.look else ""
        head = text(left, top + 11, self.head, "role") if self.head else ""
        start = top + (HEAD if self.head else 0) + 12
        spans = "".join(
            f'<tspan x="{left:.0f}" y="{start + LINE * n:.0f}">{html.escape(line)} </tspan>'
            for n, line in enumerate(self.lines)
        )
        size = f'width="{self.width:.0f}" height="{self.height:.0f}"'
        frame = f'<rect x="{self.x:.0f}" y="{self.y:.0f}" {size} rx="4"{look}/>'
        body = f"{frame}{head}<text>{spans}</text>"
        return f'<a class="evidence" href="#{self.link}">{body}</a>' if self.link else body


def text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> str:
    """A line of words; `kind` is a class of the book's style."""
    named = f' class="{kind}"' if kind else ""
    return f'<text{named} x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}">{html.escape(words)}</text>'


def curve(start: tuple[float, float], end: tuple[float, float], kind: str = "") -> str:
    """A line that leaves and arrives level; `kind` is a class of the book's style."""
    (a, b), (c, d) = start, end
    half = (a + c) / 2
    named = f' class="{kind}"' if kind else ""
    return f'<path{named} d="M{a:.0f} {b:.0f}C{half:.0f} {b:.0f} {half:.0f} {d:.0f} {c:.0f} {d:.0f}"/>'


def drawing(width: float, height: float, parts: list[str]) -> str:
    """The parts as one drawing of a size."""
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(parts)}</svg>'


@dataclass
class Pair:
    """A box at the left with one at the right that it leads to; without `right`, only `note` stands there."""

    left: tuple[str, str, str]
    """Id of the row it leads to, head, words."""
    key: str
    """What tells the right box from others; pairs with the same one lead to one box. Empty where there is none."""
    right: tuple[str, str, str]
    """Id of the row, empty for none; head; words."""
    line: str = ""
    """Class of the line between them."""
    look: str = ""
    """CSS for the right box's frame."""


def facing(pairs: list[Pair], left: int, right: int, between: int = 12) -> str:
    """Boxes in two columns of these widths, at the page's left and right, in the order of the pairs, with lines
    between them."""
    lefts: dict[str, Box] = {}
    rights: dict[str, Box] = {}
    lines, notes, foot = [], [], {"left": 0.0, "right": 0.0}
    for pair in pairs:
        row, head, words = pair.left
        if row not in lefts:
            same_left = [other for other in pairs if other.left[0] == row]
            right_foot = foot["right"] if any(other.key not in rights for other in same_left) else 0.0
            box = lefts[row] = Box(head, words, left, link=row, x=1, y=max(foot["left"], right_foot) + 1)
            foot["left"] = box.y + box.height + between
        box = lefts[row]
        if pair.key not in rights:
            link, head, words = pair.right
            look = pair.look if pair.key else "fill:none;stroke:none"
            other = Box(head, words, right, link=link, look=look, x=PAGE - right - 1, y=max(foot["right"] + 1, box.y))
            foot["right"] = other.y + other.height + between
            if pair.key:
                rights[pair.key] = other
            else:
                notes.append(other.svg)
        if pair.key:
            end = rights[pair.key]
            lines.append(curve((1 + left, box.middle), (end.x, end.middle), pair.line))
    boxes = [box.svg for box in (*lefts.values(), *rights.values())]
    return drawing(PAGE, max(*foot.values(), between) - between + 2, [*lines, *boxes, *notes])
