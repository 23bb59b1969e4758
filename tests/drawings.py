"""What a figure draws, read back from its SVG: its text has only a hash of it."""

import re
from typing import NamedTuple

from bs4 import BeautifulSoup

ROUNDED = {"abs": 0.02, "rel": 1e-3}
"""How far a length may be off: coordinates are rounded to a hundredth of a point."""


class Bar(NamedTuple):
    """A bar's size in points, and whether it is filled with a colour."""

    wide: float
    high: float
    full: bool


def bars(svg: str) -> list[Bar]:
    """The bars that take room, in the order of drawing."""
    drawn = []
    for path in _page(svg).select("path[clip-path]"):
        if "fill:none" in path["style"]:  # a line
            continue
        numbers = [float(word) for word in path["d"].split() if word not in "MLz"]
        wide, high = (max(some) - min(some) for some in (numbers[::2], numbers[1::2]))
        if wide and high:
            drawn.append(Bar(wide, high, "fill:var(--fig-white" not in path["style"]))
    return drawn


def words(svg: str) -> dict[str, float]:
    """Words that are drawn, with how far down they stand in points; of the same ones the last."""
    places = {}
    for text in _page(svg).find_all("text"):
        moved = re.search(r"translate\([\d.-]+ ([\d.-]+)\)", text.get("transform", ""))
        places[text.get_text()] = float(moved[1] if moved else text["y"])
    return places


def _page(svg: str) -> BeautifulSoup:
    return BeautifulSoup(svg[svg.index("<svg") :], "html.parser")


def outside(svg: str) -> list[str]:
    """Words and boxes of a diagram that stand outside its page: beyond its width, above its top or below its end."""
    page = _page(svg)
    _, _, wide, high = (float(number) for number in page.svg["viewbox"].split())
    places = [(tag, float(tag["x"]), float(tag["y"])) for tag in page.find_all(["text", "rect"])]
    return [str(tag) for tag, x, y in places if not (-1 <= x <= wide + 1 and -1 <= y <= high + 1)]
