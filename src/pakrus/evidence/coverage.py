"""What of a paper's body no row covers: every numeral, and every word of the closed list that states a quantity.

A row covers the span that it prints (`as_stated`, `period_as_stated`, `date_as_stated`, `as_printed`, `numeral`), once,
at its anchor. A row of a printed table covers the whole of that row. A pattern of `exclusion_patterns` covers what it
matches.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from pakrus.evidence import canonical, package, texts
from pakrus.evidence.quantities import QUANTITY_WORDS
from pakrus.evidence.rules import Rows, Tables
from pakrus.evidence.rules.printed import AT_ANCHOR

NUMERAL = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
QUANTITY_WORD = re.compile(rf"(?<![\w-])(?:{'|'.join(QUANTITY_WORDS)}|\w+fold)(?!\w)", re.IGNORECASE)
EVIDENCE = ("body", "table", "caption")
"""The kinds of paragraph whose quantities must be covered."""
CONTEXT = 40

Span = tuple[int, int]


@dataclass(frozen=True)
class Gap:
    """A numeral or quantity in words that no row covers, with the words around it."""

    para: str
    printed: str
    context: str

    def __str__(self) -> str:
        return f"{self.printed!r} in '{self.context}'"


@dataclass
class Coverage:
    """What was found in one paper: how many numerals and quantities in words its body has, and those not covered."""

    numerals: int = 0
    words: int = 0
    gaps: list[Gap] = field(default_factory=list)
    word_gaps: list[Gap] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share of numerals that a row or an exclusion covers; 1 where there are none."""
        return _share(self.numerals, self.gaps)

    @property
    def word_share(self) -> float:
        """The share of quantities in words that a row or an exclusion covers; 1 where there are none."""
        return _share(self.words, self.word_gaps)


def _share(whole: int, gaps: list[Gap]) -> float:
    return 1 - len(gaps) / whole if whole else 1.0


def of_papers(folder: Path) -> dict[str, Coverage]:
    """The coverage of every paper whose text lies in a folder, by the rows of the data package."""
    tables = package.tables()
    rows = {name: canonical.read_rows(table) for name, table in tables.items()}
    coded = {row["paper_id"]: row["text_sha256"] for row in rows["papers"]}
    return coverage(tables, rows, texts.read_papers(folder, coded))


def coverage(tables: Tables, rows: Rows, papers: dict[str, list[str]]) -> dict[str, Coverage]:
    """The coverage of each paper whose paragraphs are given."""
    patterns = [re.compile(row["pattern"]) for row in rows["exclusion_patterns"]]
    by_paper = {paper: Coverage() for paper in papers}
    for row in rows["paragraphs"]:
        paper = row["paper_id"]
        if row["kind"] not in EVIDENCE or paper not in papers:
            continue
        paragraph = texts.norm(papers[paper][int(row["para"]) - 1])
        spans = [*covered_spans(tables, rows, paper, row["para"], paragraph)]
        spans += [match.span() for pattern in patterns for match in pattern.finditer(paragraph)]
        result = by_paper[paper]
        for pattern, gaps in ((NUMERAL, result.gaps), (QUANTITY_WORD, result.word_gaps)):
            for match in pattern.finditer(paragraph):
                if pattern is NUMERAL:
                    result.numerals += 1
                else:
                    result.words += 1
                if not any(start <= match.start() and match.end() <= end for start, end in spans):
                    context = paragraph[max(match.start() - CONTEXT, 0) : match.end() + CONTEXT]
                    gaps.append(Gap(row["para"], match[0], context))
    return by_paper


def covered_spans(tables: Tables, rows: Rows, paper: str, para: str, paragraph: str) -> Iterator[Span]:
    """The spans of a normalised paragraph that rows cover."""
    starts: list[int] = []
    for table in tables.values():
        if not table.has_locator:
            continue
        printed_row = "para_end" in table.columns
        for row in rows[table.name]:
            if row["paper_id"] != paper or para not in (row["para"], row.get("para_end")):
                continue
            if printed_row:
                starts.append(_position(row["anchor"], paragraph) if row["para"] == para else 0)
                continue
            at = _position(row["anchor"], paragraph)
            for column in AT_ANCHOR:
                if row.get(column):
                    yield from _span_in(row[column], row["anchor"], at)
            if row.get("period_as_stated"):
                yield from _nearest(row["period_as_stated"], paragraph, at)
    yield from pairwise([*sorted(starts), len(paragraph)])


def _position(anchor: str, paragraph: str) -> int:
    match = texts.span(anchor).search(paragraph)
    return match.start() if match else len(paragraph)


def _span_in(printed: str, anchor: str, at: int) -> Iterator[Span]:
    if match := texts.span(texts.norm(printed)).search(anchor):
        yield at + match.start(), at + match.end()


def _nearest(printed: str, paragraph: str, at: int) -> Iterator[Span]:
    spans = [match.span() for match in texts.span(texts.norm(printed)).finditer(paragraph)]
    if spans:
        yield min(spans, key=lambda span: abs(span[0] - at))
