"""Boxes of the words in a drawing, read off its SVG and measured with the fonts that pages load."""

import math
import re
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from xml.etree import ElementTree

from fontTools.ttLib import TTFont

from pakrus.project import ROOT

FONTS = ROOT / "src" / "pakrus" / "figures" / "kit" / "fonts"
SVG = "{http://www.w3.org/2000/svg}"
HIGH, DEEP = 0.66, 0.2
"""Of the size of a letter: how far capitals reach above its line, and tails below it."""
SLACK = 1.0
"""Pixels by which boxes may share, which no eye sees."""


@dataclass(frozen=True)
class Words:
    """Words with their four corners."""

    text: str
    corners: tuple[tuple[float, float], ...]


@cache
def _advances(weight: str) -> tuple[dict[int, int], int]:
    font = TTFont(FONTS / f"sans-{weight}.ttf")
    widths, names = font["hmtx"], font.getBestCmap()
    return {code: widths[name][0] for code, name in names.items()}, font["head"].unitsPerEm


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of words in the unit of `size`; a letter that the font lacks raises KeyError."""
    advances, unit = _advances("700" if bold else "400")
    return sum(advances[ord(letter)] for letter in text) * size / unit


def words_of(svg: str) -> list[Words]:
    """All words of a drawing by matplotlib, in its own units."""
    found = []
    for element in ElementTree.fromstring(svg).iter(f"{SVG}text"):
        style = element.get("style", "")
        size = float(re.search(r"([\d.]+)px", style)[1])
        spans = element.findall(f"{SVG}tspan") or [element]
        for span in spans:
            text = span.text or ""
            wide = width(text, size, "bold" in style or re.search(r"\b[67]00\b", style) is not None)
            anchor = re.search(r"text-anchor:\s*(\w+)", f"{style};{span.get('style', '')}")
            moved = {"middle": wide / 2, "end": wide}.get(anchor[1] if anchor else "", 0.0)
            x, y = float(span.get("x", element.get("x", "0")).split()[0]), float(span.get("y", element.get("y", 0)))
            box = [(x - moved, y - HIGH * size), (x - moved + wide, y - HIGH * size),
                   (x - moved + wide, y + DEEP * size), (x - moved, y + DEEP * size)]  # fmt: skip
            found.append(Words(text, tuple(_placed(point, element.get("transform", "")) for point in box)))
    return found


def _placed(point: tuple[float, float], transform: str) -> tuple[float, float]:
    """A point after an element's transformations, the last of which comes first."""
    x, y = point
    for kind, values in reversed(re.findall(r"(\w+)\(([^)]*)\)", transform)):
        given = [float(value) for value in re.split(r"[ ,]+", values.strip())]
        if kind == "translate":
            x, y = x + given[0], y + (given[1] if len(given) > 1 else 0)
        elif kind == "rotate":
            angle, cx, cy = math.radians(given[0]), *(given[1:] or [0, 0])
            dx, dy = x - cx, y - cy
            x, y = cx + dx * math.cos(angle) - dy * math.sin(angle), cy + dx * math.sin(angle) + dy * math.cos(angle)
        else:
            raise ValueError(f"a transformation of words: found {kind}; allowed: translate, rotate")
    return x, y


def touching(words: list[Words]) -> list[tuple[str, str]]:
    """Pairs of words that stand on one another."""
    return [(one.text, other.text) for one, other in combinations(words, 2) if _overlap(one, other)]


def _overlap(one: Words, other: Words) -> bool:
    """Whether no line parts two boxes, whatever way they are turned (separating axes)."""
    for corners in (one.corners, other.corners):
        for (x1, y1), (x2, y2) in ((corners[0], corners[1]), (corners[1], corners[2])):
            long = math.hypot(x2 - x1, y2 - y1) or 1.0
            ax, ay = (x2 - x1) / long, (y2 - y1) / long
            first = [x * ax + y * ay for x, y in one.corners]
            second = [x * ax + y * ay for x, y in other.corners]
            if min(max(first), max(second)) - max(min(first), min(second)) <= SLACK:
                return False
    return True


def outside(words: list[Words], svg: str) -> list[str]:
    """Words that leave their drawing."""
    left, top, wide, high = (float(number) for number in re.search(r'viewBox="([^"]+)"', svg)[1].split())
    return [
        word.text
        for word in words
        if any(
            not (left - SLACK <= x <= left + wide + SLACK and top - SLACK <= y <= top + high + SLACK)
            for x, y in word.corners
        )
    ]
