"""What an executed chapter shows: its named outputs in order, each with its words, its rows and, if drawn, its SVG; and
the numbers that they have throughout the book."""

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from pakrus.markup import NARROW, chapter_link

TABLE = "Table"
DRAWN = re.compile("<svg.*?</svg>", re.DOTALL)


@dataclass(frozen=True)
class Shown:
    """An output: its kind (`Figure`, `Diagram`, `Table`, ...), its name, caption, and rows as CSV; what is `drawn`, as
    SVG; of a figure also its image, its `narrow` variant and `alt`, the words that say what it shows."""

    kind: str
    name: str
    caption: str
    rows: str
    alt: str = ""
    finding: str = ""
    drawn: str = ""
    image: str = ""
    narrow: str = ""


def read(chapter: Path) -> dict[str, Shown]:
    """The named outputs of an executed chapter, in order; one that is not of this book's making, and so has no name,
    is left out."""
    outputs = {}
    for cell in json.loads(chapter.read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", []):
            told = output.get("metadata", {}).get("pakrus", {})
            data = {kind: "".join(value) for kind, value in output.get("data", {}).items()}
            if "name" in told and "text/csv" in data:
                kind, _, said = data["text/plain"].partition(" ")
                image = data.get("image/svg+xml", "")
                within = DRAWN.search(data.get("text/html", ""))
                outputs[told["name"]] = Shown(
                    kind,
                    told["name"],
                    said.splitlines()[1],
                    data["text/csv"],
                    told.get("alt", ""),
                    told.get("finding", ""),
                    image or (within[0] if within else ""),
                    image,
                    data.get(NARROW, ""),
                )
    return outputs


def contents(root: Path) -> list[str]:
    """The pages that the book's contents name, in order, as Sphinx names them."""
    toc = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    chapters = [chapter for part in toc.get("parts", []) for chapter in part["chapters"]]
    return [toc["root"], *(name for chapter in chapters for name in _files(chapter))]


def _files(chapter: Mapping[str, list[Mapping[str, str]] | str]) -> Iterable[str]:
    yield str(chapter["file"])
    for section in chapter.get("sections", []):
        if isinstance(section, Mapping) and "file" in section:
            yield section["file"]


def numbers(chapters: Mapping[str, Mapping[str, Shown]], order: Iterable[str]) -> dict[tuple[str, str], str]:
    """What each output is called, by page and name: `Figure 1`, whatever kind of drawing it is, or `Table 1`, through
    the book in the order of its contents."""
    last: Counter[str] = Counter()
    called = {}
    for page in order:
        for name, shown in chapters.get(page, {}).items():
            kind = TABLE if shown.kind == TABLE else "Figure"
            last[kind] += 1
            called[page, name] = f"{kind} {last[kind]}"
    return called


def listing(chapters: Mapping[str, Mapping[str, Shown]], called: Mapping[tuple[str, str], str]) -> str:
    """The page that lists all figures and tables of the book, as MyST."""
    parts = []
    for heading, is_table in (("Figures", False), ("Tables", True)):
        lines = [
            f"| {chapter_link(posixpath.basename(page), name, number)} | {_cell(chapters[page][name].caption)} |"
            for (page, name), number in called.items()
            if number.startswith(TABLE) is is_table
        ]
        parts.append(f"## {heading}\n\n| Number | Caption |\n|---|---|\n" + "\n".join(lines) + "\n")
    return "# Figures and tables\n\nAll that the chapters draw and tabulate, in the order of the book.\n\n" + "\n".join(
        parts
    )


def _cell(words: str) -> str:
    """The first sentence of some words, as a cell of a Markdown table."""
    return re.split(r"(?<=[.?!]) ", words, maxsplit=1)[0].replace("|", r"\|")
