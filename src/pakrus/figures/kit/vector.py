"""A drawing as SVG that a page can take in: letters are text, colours are variables, marks are links, ids its own.

A page sets the variables by light or dark (`style.DARK`); elsewhere each falls back to the colour itself. Coordinates
are rounded to a hundredth of a point, which no eye sees, and the bytes are the same every time.
"""

import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import numpy as np
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from pakrus.figures.kit import style

SVG, LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
NAMES = {value: name.lower().replace("_", "-") for name, value in style.PALETTE.items()}
PIXELS = 4 / 3
"""Pixels to a point."""
NUMBER = re.compile(r"-?\d+\.\d{3,}")
COLOUR = re.compile(r"#[0-9a-f]{6}")
USED = re.compile(r"(?<=url\(#)[\w.-]+|^#[\w.-]+")
"""An id that an attribute refers to, with a sharp sign where it is all of the attribute."""
REFERRING = {"href", "clip-path", "style"}

ElementTree.register_namespace("", SVG[1:-1])


def of(drawing: Figure, name: str, drawn: str) -> str:
    """A drawing as an element `svg`; `name` begins all its ids, so that no two drawings of a page share one; `drawn`,
    the hash of what is drawn (`kit.drawn`), stands in it, so that a stored picture of another drawing is known."""
    out = io.StringIO()
    with style.look(**{"svg.hashsalt": "pakrus", "svg.fonttype": "none"}):
        drawing.savefig(out, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
    root = ElementTree.fromstring(out.getvalue())
    _tidy(root)
    _keep_ids(root, name)
    wide, high = (float(number) for number in root.attrib["viewBox"].split()[2:])
    for attribute in ("version", "width", "height"):
        root.attrib.pop(attribute, None)
    root.attrib |= {"data-drawn": drawn, "width": f"{wide * PIXELS:.0f}", "height": f"{high * PIXELS:.0f}",
                    "style": "stroke-linejoin:round;stroke-linecap:butt"}  # fmt: skip
    return ElementTree.tostring(root, encoding="unicode")


def variable(colour: str) -> str:
    """A colour as CSS: the variable that stands for it, or, for a shade, what it is mixed of; itself as fallback.

    Raises ValueError for a colour that is neither of the palette nor a shade between two of its colours.
    """
    if colour in NAMES:
        return f"var(--fig-{NAMES[colour]},{colour})"
    for low, high in style.SHADES:
        start, end, found = (np.array(to_rgb(c)) for c in (low, high, colour))
        share = float((found - start) @ (end - start) / ((end - start) @ (end - start)))
        if 0 <= share <= 1 and np.abs(start + share * (end - start) - found).max() < 1 / 255:
            return f"color-mix(in srgb,{variable(high)} {100 * share:.0f}%,{variable(low)})"
    raise ValueError(f"a figure's colour: found {colour}; allowed: one of the palette in figures.kit.style, or a shade")


def _tidy(root: ElementTree.Element) -> None:
    """Take away what only fills the file, and write colours and coordinates as the page needs them."""
    for parent in list(root.iter()):
        parent.text = (parent.text or "").strip() or None
        for child in list(parent):
            child.tail = None
            if child.tag in (f"{SVG}metadata", f"{SVG}style") or (child.tag == f"{SVG}defs" and _is_style(child)):
                parent.remove(child)
    for element in root.iter():
        for key, value in list(element.attrib.items()):
            if key in ("d", "transform", "x", "y", "points", "width", "height"):
                element.attrib[key] = " ".join(NUMBER.sub(lambda m: f"{float(m[0]):.2f}", value).split())
            elif key == "style":
                element.attrib[key] = COLOUR.sub(lambda m: variable(m[0]), value).replace("; ", ";").replace(": ", ":")
        if LINK in element.attrib:
            element.attrib["href"] = element.attrib.pop(LINK)
            if element.tag == f"{SVG}a":
                # Out of the keyboard's way: a drawing may have a hundred marks, and its rows are one step away.
                label = element.attrib["href"].lstrip("#")
                element.attrib = {"class": "evidence", "href": f"#{label}", "aria-label": label, "tabindex": "-1"}


def _is_style(element: ElementTree.Element) -> bool:
    return all(child.tag == f"{SVG}style" for child in element)


def _keep_ids(root: ElementTree.Element, name: str) -> None:
    """Keep the ids that are used within the drawing, with the drawing's name before them."""
    used = set(_used(root))
    for element in root.iter():
        if (given := element.attrib.pop("id", None)) in used:
            element.attrib = {"id": f"{name}-{given}"} | element.attrib
        if element.tag != f"{SVG}a":
            for key, value in element.attrib.items():
                if key in REFERRING:
                    element.attrib[key] = USED.sub(lambda m: _called(m[0], name), value)


def _used(root: ElementTree.Element) -> Iterator[str]:
    for element in root.iter():
        if element.tag != f"{SVG}a":
            for key in REFERRING & set(element.attrib):
                yield from (found.lstrip("#") for found in USED.findall(element.attrib[key]))


def _called(reference: str, name: str) -> str:
    return f"#{name}-{reference[1:]}" if reference.startswith("#") else f"{name}-{reference}"
