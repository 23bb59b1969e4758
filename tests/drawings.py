"""What a figure draws, read back from its SVG: its text has only a hash of it."""

from typing import NamedTuple

from bs4 import BeautifulSoup, Comment


class Bar(NamedTuple):
    """A bar's size in points, and whether it is filled with a colour."""

    wide: float
    high: float
    full: bool


def bars(svg: str) -> list[Bar]:
    """The bars that take room, in the order of drawing."""
    found = []
    for path in _page(svg).select('g[id^="patch_"] > path[clip-path]'):
        numbers = [float(word) for word in path["d"].split() if word not in "MLz"]
        wide, high = (max(some) - min(some) for some in (numbers[::2], numbers[1::2]))
        if wide and high:
            found.append(Bar(wide, high, "fill: #ffffff" not in path["style"]))
    return found


def words(svg: str) -> dict[str, float]:
    """Words that are drawn, with how far down they stand in points; of the same ones the last."""
    found = {}
    for comment in _page(svg).find_all(string=lambda some: isinstance(some, Comment)):
        group = comment.find_next("g")
        if "translate(" in group.get("transform", ""):
            found[comment.strip()] = float(group["transform"].split("translate(")[1].split(")")[0].split()[1])
    return found


def _page(svg: str) -> BeautifulSoup:
    return BeautifulSoup(svg[svg.index("<svg") :], "html.parser")
