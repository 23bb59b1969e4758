"""Singh's rows as a grid of words, with what each other source says of them and the verdict;
`analysis.defence.checked_rows` finds what speaks of a row, `audit.printed_rows` judges."""

from textwrap import wrap
from typing import Any

import pandas as pd

from pakrus.analysis.rows.sources import FACT
from pakrus.audit.printed_rows import VERDICTS
from pakrus.figures.kit.boxes import LINE, PAGE, drawing, text
from pakrus.figures.kit.shown import Diagram
from pakrus.figures.kit.style import BLUE, BROWN, GREY, INK, PALE_BLUE, PALE_ORANGE, PALE_RED, RED, WHITE

LOOKS = {
    "for": f"fill:{PALE_BLUE};stroke:{BLUE}",
    "both": f"fill:{PALE_ORANGE};stroke:{BROWN}",
    "against": f"fill:{PALE_RED};stroke:{RED};stroke-width:2",
    "nothing": f"fill:none;stroke:{GREY};stroke-dasharray:3 3",
}
SAYS = {"for": "yes", "both": "in part", "against": "no", "nothing": "no find"}
"""How a checked fact speaks, in the words of its cell; a paper's cell has the date that it gives."""
VERDICT_LOOKS = {
    "confirmed": (f"fill:{BLUE};stroke:{BLUE}", WHITE),
    "in part": (f"fill:{PALE_BLUE};stroke:{BLUE}", INK),
    "disputed": (f"fill:{PALE_ORANGE};stroke:{BROWN}", INK),
    "contradicted": (f"fill:{PALE_RED};stroke:{RED};stroke-width:2", INK),
    "unmatched": ("fill:none;stroke:none", ""),
}
YEAR, WHAT, PAPER, FACTS, VERDICT = 40, 190, 58, 55, 94
"""Pixels: width of the year, of what a row tells, of a paper's column, of a fact's cell, of the verdict."""
HEAD, GAP, LETTERS = 24, 6, 29
"""Pixels: height of a heading, room under a row; letters in a line of what a row tells."""
BRIEF = 8
"""Letters in a line of a cell."""


def grid(judged: pd.DataFrame, evidence: pd.DataFrame, papers: list[str], *, name: str, caption: str) -> Diagram:
    """A line for each row, by table: year, what it tells, the verdict, a cell for each checked fact and for each other
    paper: so that on a narrow screen the verdict is seen first. Cells lead to what they stand for, the row's words
    to the row.

    `judged` as `audit.printed_rows.judged`, `evidence` as `analysis.defence.checked_rows.evidence`; `papers` are
    those that have a column.
    """
    verdict_at = YEAR + WHAT
    facts_at = verdict_at + VERDICT
    left = {paper: PAGE - PAPER * (len(papers) - place) for place, paper in enumerate(papers)}
    parts, said, y = [], [], 0.0
    for table, table_rows in judged.groupby("table", sort=False):
        parts += _head(table, left, verdict_at, facts_at, y)
        y += HEAD
        for row in table_rows.itertuples():
            of_row = evidence[evidence["row_id"] == row.row_id]
            lines = wrap(row.what, LETTERS) + ["(told as expected)"] * row.planned
            high = LINE * max(len(lines), *(len(wrap(words, BRIEF)) for words in _words(of_row)), 1) + 10
            middle = y + high / 2 + 4
            parts.append(text(2, middle, str(row.year)))
            start = middle - LINE * (len(lines) - 1) / 2
            words = "".join(text(YEAR, start + LINE * n, line) for n, line in enumerate(lines))
            parts.append(f'<a class="evidence" href="#{row.row_id}">{words}</a>')
            at = facts_at
            for cell, said_so in zip(of_row.itertuples(), _words(of_row), strict=True):
                if cell.by == FACT:
                    parts.append(_cell(cell, at, FACTS, y, high, said_so))
                    at += FACTS
                else:
                    parts.append(_cell(cell, left[cell.by], PAPER, y, high, said_so))
            parts.append(_verdict(row.verdict, verdict_at, y, high))
            said.append(_said(row, of_row))
            y += high + GAP
            parts.append(f'<path d="M0 {y - GAP / 2:.0f}H{PAGE}" style="opacity:0.25"/>')
    rows = judged.merge(evidence, on="row_id", how="left")
    return Diagram(drawing(PAGE, y, parts), name=name, caption=caption, words="\n".join(said), rows=rows)


def counted(counts: pd.DataFrame) -> str:
    """The counts of verdicts in words, for a caption; `counts` as `audit.printed_rows.counts`."""
    total = counts.iloc[-1]
    return ", ".join(f"{total[verdict]} {verdict}" for verdict in VERDICTS)


def _head(table: str, left: dict[str, int], verdict_at: int, facts_at: int, y: float) -> list[str]:
    heads = [text(2, y + 16, table, "role")]
    heads += [text(x + PAPER / 2, y + 16, paper, "role", "middle") for paper, x in left.items()]
    heads.append(text(facts_at + FACTS, y + 16, "checked facts", "role", "middle"))
    heads.append(text(verdict_at + VERDICT / 2, y + 16, "verdict", "role", "middle"))
    return heads


def _said(row: Any, of_row: pd.DataFrame) -> str:
    summary = "; ".join(f"{cell.by}: {cell.speaks} ({cell.evidence_id}, {cell.date})" for cell in of_row.itertuples())
    expected = ", told as expected" if row.planned else ""
    return f"{row.row_id}, {row.year}, {row.what}{expected}: {row.verdict}. {summary or 'Nothing speaks of it'}."


def _words(of_row: pd.DataFrame) -> list[str]:
    """What stands in the cell of each piece of evidence."""
    return [SAYS[cell.speaks] if cell.by == FACT else cell.date for cell in of_row.itertuples()]


def _cell(cell: Any, x: float, wide: float, y: float, high: float, words: str) -> str:
    lines = wrap(words, BRIEF)
    start = y + high / 2 + 4 - LINE * (len(lines) - 1) / 2
    ink = "" if cell.speaks == "nothing" else f' style="fill:{INK}"'
    shown = "".join(
        text(x + wide / 2, start + LINE * n, line, "role", "middle").replace("<text", f"<text{ink}", 1)
        for n, line in enumerate(lines)
    )
    size = f'width="{wide - 4:.0f}" height="{high:.0f}"'
    box = f'<rect x="{x + 2:.0f}" y="{y:.0f}" {size} rx="4" style="{LOOKS[cell.speaks]}"/>'
    return f'<a class="evidence" href="#{cell.evidence_id}">{box}{shown}</a>'


def _verdict(verdict: str, x: float, y: float, high: float) -> str:
    frame, colour = VERDICT_LOOKS[verdict]
    ink = f' style="fill:{colour}"' if colour else ' style="opacity:0.7"'
    words = text(x + VERDICT / 2, y + high / 2 + 4, verdict, "", "middle").replace("<text", f"<text{ink}", 1)
    box = f'<rect x="{x + 2:.0f}" y="{y:.0f}" width="{VERDICT - 4}" height="{high:.0f}" rx="4" style="{frame}"/>'
    return box + words
