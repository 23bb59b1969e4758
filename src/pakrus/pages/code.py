"""The code of a chapter, folded into one line at the foot of each section."""

import html
import re
from typing import TypeGuard

from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode

SHOWN = re.compile(r'<(?:figure|table)[^>]* id="([^"]+)"')


def fold(doctree: nodes.document) -> None:
    """Move the code of all cells to the foot of their section, each with the address `code-of-<output>` for every
    output that it shows; a cell that shows nothing goes with its code."""
    for section in list(doctree.findall(nodes.section)):
        cells = [child for child in section.children if _is_cell(child)]
        codes = [code for cell in cells if (code := _taken(cell)) is not None]
        for cell in cells:
            if not cell.children:
                section.remove(cell)
        if codes:
            title = html.escape(next(iter(section.findall(nodes.title))).astext())
            opening = f'<details class="section-code"><summary>Code of this section<span>: {title}</span></summary>'
            below = (n for n, child in enumerate(section.children) if isinstance(child, nodes.section))
            at = next(below, len(section.children))
            section[at:at] = [_raw(opening), *(node for code in codes for node in code), _raw("</details>")]


def _is_cell(node: nodes.Node) -> TypeGuard[nodes.container]:
    return isinstance(node, nodes.container) and node.get("nb_element") == "cell_code"


def _taken(cell: nodes.container) -> list[nodes.Node] | None:
    """The code taken out of a cell, with the addresses by which it is found; None for a cell without any."""
    names = [name for node in cell.findall(nodes.raw) for name in SHOWN.findall(node.astext())]
    names += [name for node in cell.findall(nodes.figure) for name in node["ids"]]
    hidden = [child for child in cell.children if _is_code(child)]
    if not hidden:
        return None
    for child in hidden:
        cell.remove(child)
    anchors = "".join(f'<span id="code-of-{html.escape(name)}"></span>' for name in names)
    inner = [n for child in hidden for n in (child.children if isinstance(child, HideCodeCellNode) else [child])]
    return [_raw(anchors), *inner] if anchors else inner


def _is_code(node: nodes.Node) -> bool:
    return isinstance(node, HideCodeCellNode) or (
        isinstance(node, nodes.container) and node.get("nb_element") == "cell_code_source"
    )


def _raw(written: str) -> nodes.raw:
    return nodes.raw("", written, format="html")
