"""A record: one row with its values, its place in the paper, what uses it and what a check found, each as a link."""

import html
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from pakrus.evidence.rules.base import Row, Rows
from pakrus.markup import permalink, row_link

Part = tuple[str, str]
"""A heading of a record, and what stands under it (HTML); what is empty is not shown."""


@dataclass(frozen=True)
class Record:
    """One row as a reader meets it: its id, a line that says what it is, and its parts."""

    row_id: str
    kind: str
    line: str
    parts: list[Part]
    within: tuple[str, ...] = ()
    """Ids of other rows that are told in this record."""

    @property
    def html(self) -> str:
        shown = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in self.parts if value)
        return (
            f'<section class="record" id="{self.row_id}" aria-labelledby="{self.row_id}-name">'
            f'<h2 id="{self.row_id}-name">{self.row_id} {permalink(self.row_id)}</h2>'
            f"<p>{html.escape(self.line)}</p><dl>{shown}</dl></section>"
        )


class Evidence:
    """The tables' rows, found by what they point to, and what the audit finds about them.

    `findings` as `audit.registry.findings`; `printed` maps each table that a paper prints to its title.
    """

    def __init__(self, rows: Rows, findings: pd.DataFrame, printed: dict[str, str]):
        self.rows = rows
        self.printed = printed
        self._findings: dict[str, list[str]] = defaultdict(list)
        for row in findings.itertuples():
            rests = "".join(f", {row_link(row_id)}" for row_id in row.evidence.split())
            self._findings[row.row_id].append(f"{html.escape(row.finding)} ({row_link(row.rule)}{rests})")
        self.names = {row["entity_id"]: row["name"] for row in rows["entities"]}
        self.papers = {row["paper_id"]: row["called"] for row in rows["papers"]}
        self.sections = {(row["paper_id"], row["para"]): row["section"] for row in rows["paragraphs"]}
        self.measures = {row["measure"]: row for row in rows["measures"]}
        self.acts = {row["cameo"]: row for row in rows["cameo"]}
        self.arguments = {row["argument_id"]: row for row in rows["arguments"]}
        self.references = {row["ref_id"]: row for row in rows["references"]}
        self.citations = {row["citation_id"]: row for row in rows["citations"]}
        self.questions = {row["question_id"]: row["question"] for row in rows["questions"]}
        self._by: dict[tuple[str, str], dict[str, list[Row]]] = {}

    def by(self, table: str, column: str, value: str) -> list[Row]:
        """The rows of a table that have a value in a column; none where it has no such column."""
        key = (table, column)
        if key not in self._by:
            by_value: dict[str, list[Row]] = defaultdict(list)
            for row in self.rows[table]:
                if column in row:
                    by_value[row[column]].append(row)
            self._by[key] = by_value
        return self._by[key].get(value, [])

    def place(self, row: Row) -> str:
        """Where a row stands: paper, paragraph, section and anchor."""
        section = html.escape(self.sections[row["paper_id"], row["para"]])
        return (
            f"{row_link(row['paper_id'], self.called(row))}, paragraph {row['para']} ({section}): "
            f'<q class="anchor">{html.escape(row["anchor"])}</q>'
        )

    def called(self, row: Row) -> str:
        """What the book's text calls the paper of a row, as a name begins."""
        name = self.papers[row["paper_id"]]
        return name[0].upper() + name[1:]

    def cited(self, row_id: str) -> str:
        """What a row's paper cites for it: each citation and the work it leads to."""
        cites = self.by("row_citations", "row_id", row_id)
        return listed(self.citation(self.citations[row["citation_id"]]) for row in cites)

    def citation(self, row: Row) -> str:
        reference = self.references.get(row["ref_id"])
        work = f": {html.escape(reference['title'])} ({row_link(row['ref_id'])})" if reference else ""
        return f"{row_link(row['citation_id'])}{work}"

    def ground(self, row_id: str) -> str:
        """A row that an argument rests on, with a few words that say what it is."""
        if row_id in self.citations:
            return self.citation(self.citations[row_id])
        for table, key, words in (("claims", "claim_id", "as_stated"), ("events", "event_id", "title")):
            for row in self.by(table, key, row_id):
                return f"{row_link(row_id)}: {html.escape(row[words])}"
        return row_link(row_id)

    def grounded(self, row_id: str) -> str:
        """The arguments that rest on a row."""
        return listed(self.argument(row["argument_id"]) for row in self.by("argument_grounds", "ground_id", row_id))

    def argument(self, argument_id: str) -> str:
        return f"{row_link(argument_id)}: {html.escape(self.arguments[argument_id]['statement'])}"

    def positions(self, column: str, row_id: str) -> str:
        return listed(
            f"{row['position']}: {html.escape(self.questions[row['question_id']])} ({row_link(row['question_id'])})"
            for row in self.by("positions", column, row_id)
        )

    def findings(self, *row_ids: str) -> str:
        """What the audit finds about rows that are told in one record."""
        return listed(finding for row_id in row_ids for finding in self._findings.get(row_id, []))


def listed(items: Iterator[str]) -> str:
    """Items as a list, a single one as itself, none as nothing."""
    lines = list(items)
    if len(lines) < 2:
        return "".join(lines)
    return "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"


def text(value: str) -> str:
    return html.escape(value)
