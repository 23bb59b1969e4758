"""Numbers in prose: a result is computed and pasted in, or leads to its row; it is never typed.

Typed may be dates, numbers of tables, figures, sections and paragraphs, and numbers that are part of a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat

TAKEN_OUT = (
    re.compile(r"^(```+|:::+).*?^\1\s*$", re.MULTILINE | re.DOTALL),  # code, and directives
    re.compile(r"\{[a-z:-]+\}`[^`]*`"),  # roles: computed numbers, rows, citations
    re.compile(r"`[^`]*`"),
    re.compile(r"\]\([^)]*\)|<https?://[^>]*>|https?://\S+"),
    re.compile(r"^\|.*\|\s*$", re.MULTILINE),
)
"""What is no prose."""
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
ALLOWED = (
    re.compile(rf"\b\d{{1,2}} {MONTH}\b|\b{MONTH} \d{{1,2}}\b(?!,? \d{{3}}\b)"),
    re.compile(r"\b(?:1[89]|20)\d\d(?:s|-\d\d(?:\d\d)?)?\b(?!%)"),
    re.compile(r"\b(?:[Tt]ables?|[Ff]igures?|[Ss]ections?|[Pp]aragraphs?|[Cc]hapters?|[Pp]arts?|[Nn]otes?|[Vv]ersion)"
               r" \d+(?:\.\d+)*(?:(?:, | and | to | or )\d+(?:\.\d+)*)*"),
    re.compile(r"\b(?:Mi-?|Su-|S-|T-|RD-|JF-|U-|AK-|MI-)\d+\w*|9/11|\bISO \d+(?:-\d+)?|\bCC BY \d\.\d|\bCOVID-19"),
    re.compile(r"^#+ .*$", re.MULTILINE),  # headings number themselves
)  # fmt: skip
"""Numbers that may be typed."""
NUMBER = re.compile(r"(?<![\w.])\d[\d,.]*\d|(?<![\w.])\d")


@dataclass(frozen=True)
class BareNumber:
    """A number that is typed in prose: where, and the words around it."""

    place: str
    number: str
    context: str

    def __str__(self) -> str:
        return f"{self.place}: {self.number!r} is typed, in '{self.context}'; paste a computed one, or name its row"


def bare_numbers(text: str, place: str) -> Iterator[BareNumber]:
    """The numbers in a Markdown text that are typed and may not be."""
    for pattern in (*TAKEN_OUT, *ALLOWED):
        text = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    for match in NUMBER.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        context = " ".join(text[max(match.start() - 40, 0) : match.end() + 30].split())
        yield BareNumber(f"{place}: line {line}", match[0], context)


def of_project(root: Path) -> list[BareNumber]:
    """The typed numbers of all the book's pages and of the Markdown cells of all notebooks."""
    found = []
    for page in sorted((root / "book").glob("*.md")):
        found += bare_numbers(page.read_text(encoding="utf-8"), str(page.relative_to(root)))
    for path in sorted((root / "notebooks").rglob("*.ipynb")):
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown":
                found += bare_numbers(cell.source, f"{path.relative_to(root)}: cell {cell.id}")
    return found
