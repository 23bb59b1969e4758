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
    drawn = []
    for path in _page(svg).select('g[id^="patch_"] > path[clip-path]'):
        numbers = [float(word) for word in path["d"].split() if word not in "MLz"]
        wide, high = (max(some) - min(some) for some in (numbers[::2], numbers[1::2]))
        if wide and high:
            drawn.append(Bar(wide, high, "fill: #ffffff" not in path["style"]))
    return drawn


def words(svg: str) -> dict[str, float]:
    """Words that are drawn, with how far down they stand in points; of the same ones the last."""
    places = {}
    for comment in _page(svg).find_all(string=lambda some: isinstance(some, Comment)):
        group = comment.find_next("g")
        if "translate(" in group.get("transform", ""):
            places[comment.strip()] = float(group["transform"].split("translate(")[1].split(")")[0].split()[1])
    return places


def _page(svg: str) -> BeautifulSoup:
    return BeautifulSoup(svg[svg.index("<svg") :], "html.parser")


def outside(svg: str) -> list[str]:
    """Words and boxes of a diagram that stand outside its page: beyond its width, above its top or below its end."""
    page = _page(svg)
    _, _, wide, high = (float(number) for number in page.svg["viewbox"].split())
    places = [(tag, float(tag["x"]), float(tag["y"])) for tag in page.find_all(["text", "rect"])]
    return [str(tag) for tag, x, y in places if not (-1 <= x <= wide + 1 and -1 <= y <= high + 1)]
