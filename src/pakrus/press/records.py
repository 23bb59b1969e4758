"""Evidence records: all that the tables say of a claim, event, argument, citation, reference or printed row.

A record shows the row's values, its place in the paper, what uses it and what a check found about it, each as a link.
Records are generated from the tables while the book is built, on a page for each paper and kind, and one for events.
"""

import html
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pakrus.evidence.links import row_link
from pakrus.evidence.rules.base import Row, Rows

Part = tuple[str, str]
"""A heading of a record, and what stands under it (HTML); what is empty is not shown."""
Findings = dict[str, list[str]]
"""Row id to what checks found about the row, a sentence each."""

PRINTED = {
    "table1_state_visits": "Table 1",
    "table2_security_issues": "Table 2",
    "table3_arms_deals": "Table 3",
    "table4_exercises": "Table 4",
}


IN_UNIT = {"count": "{}", "multiple": "{} times", "rank": "rank {}", "percent": "{} per cent"}
"""How a value is told in a unit that is no name to put behind it."""
OF_EVENTS = [table for table in PRINTED if table != "table2_security_issues"]
"""The printed tables whose rows may be events."""


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
            f'<h2 id="{self.row_id}-name">{self.row_id}</h2>'
            f"<p>{html.escape(self.line)}</p><dl>{shown}</dl></section>"
        )


class Evidence:
    """The tables' rows, found by what they point to."""

    def __init__(self, rows: Rows, findings: Findings):
        self.rows = rows
        self.findings = findings
        self.names = {row["entity_id"]: row["name"] for row in rows["entities"]}
        self.sections = {(row["paper_id"], row["para"]): row["section"] for row in rows["paragraphs"]}
        self.measures = {row["measure"]: row for row in rows["measures"]}
        self.acts = {row["cameo"]: row for row in rows["cameo"]}
        self.arguments = {row["argument_id"]: row for row in rows["arguments"]}
        self.references = {row["ref_id"]: row for row in rows["references"]}
        self.citations = {row["citation_id"]: row for row in rows["citations"]}
        self.questions = {row["question_id"]: row["question"] for row in rows["questions"]}
        self._by: dict[tuple[str, str], dict[str, list[Row]]] = {}

    def by(self, table: str, column: str, value: str) -> list[Row]:
        """The rows of a table that have a value in a column."""
        key = (table, column)
        if key not in self._by:
            found: dict[str, list[Row]] = defaultdict(list)
            for row in self.rows[table]:
                found[row[column]].append(row)
            self._by[key] = found
        return self._by[key].get(value, [])

    def place(self, row: Row) -> str:
        """Where a row stands: paper, paragraph, section and anchor."""
        section = html.escape(self.sections[row["paper_id"], row["para"]])
        return (
            f"{row_link(row['paper_id'])}, paragraph {row['para']} ({section}): "
            f'<q class="anchor">{html.escape(row["anchor"])}</q>'
        )

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

    def found(self, row_id: str) -> str:
        return listed(map(html.escape, self.findings.get(row_id, [])))


def listed(items: Iterator[str]) -> str:
    """Items as a list, a single one as itself, none as nothing."""
    lines = list(items)
    if len(lines) < 2:
        return "".join(lines)
    return "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"


def text(value: str) -> str:
    return html.escape(value)


def claim(evidence: Evidence, row: Row) -> Record:
    measure = evidence.measures[row["measure"]]
    who = evidence.names[row["subject"]] + (f", with {evidence.names[row['partner']]}" if row["partner"] else "")
    value = row["value"] + (f" to {row['value_high']}" if row["value_high"] else "")
    bound = "" if row["bound"] == "exact" else f"{row['bound'].replace('_', ' ')} "
    period = " to ".join(dict.fromkeys(filter(None, (row["from"], row["to"]))))
    return Record(
        row["claim_id"],
        "Claim",
        f"{measure['label']}, {who}: {row['as_stated']}" + (f", {period}" if period else ""),
        [
            ("Place", evidence.place(row)),
            ("Value", text(bound + IN_UNIT.get(measure["unit"], f"{{}} {measure['unit']}").format(value))),
            ("Share of", row_link(row["share_of"]) if row["share_of"] else ""),
            ("Given as", text(row["modality"])),
            ("Period as printed", text(row["period_as_stated"])),
            ("Note", text(row["note"])),
            ("Cited for it", evidence.cited(row["claim_id"])),
            ("Used by", evidence.grounded(row["claim_id"])),
            ("Position", evidence.positions("claim_id", row["claim_id"])),
            ("Found", evidence.found(row["claim_id"])),
        ],
    )


def event(evidence: Evidence, row: Row) -> Record:
    event_id = row["event_id"]
    date = " to ".join(filter(None, (row["date"], row["end_date"]))) or "no date"
    printed = [found for table in OF_EVENTS for found in evidence.by(table, "event_id", event_id)]
    return Record(
        event_id,
        "Event",
        f"{row['title']} ({date})",
        [
            ("Date", text(date) + (f", by {row['date_basis']}" if row["date_basis"] else "")),
            ("Fact", row_link(row["fact_id"]) if row["fact_id"] else ""),
            ("Kind", text(f"{row['kind'].replace('_', ' ')}, {row['domain']}, {row['status'].replace('_', ' ')}")),
            ("Part of", row_link(row["part_of"]) if row["part_of"] else ""),
            ("Has as parts", listed(row_link(r["event_id"]) for r in evidence.by("events", "part_of", event_id))),
            ("Note", text(row["note"])),
            ("Told at", listed(_mention(evidence, m) for m in evidence.by("event_mentions", "event_id", event_id))),
            ("Printed in", listed(row_link(r["row_id"]) for r in printed)),
            ("Who", listed(_actors(evidence, event_id))),
            (
                "Acts",
                listed(
                    f"{evidence.names[r['source']]} towards {evidence.names[r['target']]}: "
                    f"{text(evidence.acts[r['cameo']]['label'])} ({row_link(r['cameo'])}, "
                    f"{evidence.acts[r['cameo']]['goldstein']})"
                    for r in evidence.by("event_codes", "event_id", event_id)
                ),
            ),
            (
                "Effects",
                listed(
                    f"{r['dyad']} {'+' if r['direction'] == '1' else ''}{r['direction']}, "
                    f"{r['basis'].replace('_', ' ')}{': ' + text(r['reason']) if r['reason'] else ''}"
                    for r in evidence.by("event_effects", "event_id", event_id)
                ),
            ),
            ("Step of", listed(_step(evidence, r) for r in _steps(evidence, event_id))),
            ("Checked facts", listed(_fact(r) for r in evidence.by("facts", "event_id", event_id))),
            ("Used by", evidence.grounded(event_id)),
            ("Found", evidence.found(event_id)),
        ],
        within=tuple(m["mention_id"] for m in evidence.by("event_mentions", "event_id", event_id)),
    )


def _mention(evidence: Evidence, row: Row) -> str:
    date = f", dated {text(row['date_stated'])} ({row['date_basis']})" if row["date_stated"] else ""
    told = "" if row["told_as"] == "happened" else f", told as {row['told_as'].replace('_', ' ')}"
    cited = evidence.cited(row["mention_id"])
    return f'<span id="{row["mention_id"]}">{row["mention_id"]}</span>: {evidence.place(row)}{date}{told}' + (
        f"; cited for it: {cited}" if cited else ""
    )


def _steps(evidence: Evidence, event_id: str) -> Iterator[Row]:
    """The steps of projects and deals that an event tells, or a single mention of it."""
    for row_id in (event_id, *(m["mention_id"] for m in evidence.by("event_mentions", "event_id", event_id))):
        yield from evidence.by("milestones", "row_id", row_id)


def _step(evidence: Evidence, row: Row) -> str:
    title = evidence.by("undertakings", "undertaking_id", row["undertaking_id"])[0]["title"]
    cause = f", by {row['cause'].replace('_', ' ')}" if row["cause"] else ""
    return f"{row_link(row['undertaking_id'])}: {text(title)} ({row['stage'].replace('_', ' ')}{cause})"


def _actors(evidence: Evidence, event_id: str) -> Iterator[str]:
    roles: dict[str, list[str]] = defaultdict(list)
    for row in evidence.by("event_actors", "event_id", event_id):
        roles[row["role"]].append(evidence.names[row["entity_id"]])
    for role, names in roles.items():
        yield f"{role}: {text(', '.join(names))}"


def _fact(row: Row) -> str:
    source = text(row["source"])
    if row["source_url"]:
        source = f'<a class="reference external" href="{text(row["source_url"])}">{source}</a>'
    return f"{row_link(row['fact_id'])}: {text(row['statement'])} ({source})"


LINKS = (
    ("supports", "Supports", "Supported by"),
    ("attacks", "Attacks", "Attacked by"),
    ("qualifies", "Qualifies", "Qualified by"),
    ("restates", "Restates", "Restated by"),
)


def argument(evidence: Evidence, row: Row) -> Record:
    argument_id = row["argument_id"]
    related = []
    for relation, forth, back in LINKS:
        for name, mine, other in ((forth, "source_id", "target_id"), (back, "target_id", "source_id")):
            links = [r for r in evidence.by("argument_links", mine, argument_id) if r["relation"] == relation]
            related.append((name, listed(evidence.argument(r[other]) for r in links)))
    grounds = evidence.by("argument_grounds", "argument_id", argument_id)
    return Record(
        argument_id,
        "Argument",
        row["statement"],
        [
            ("Place", evidence.place(row)),
            ("Role", text(f"{row['role']}, on {row['topic']}{', reported' if row['voice'] == 'reported' else ''}")),
            ("Rests on", listed(evidence.ground(r["ground_id"]) for r in grounds)),
            ("What is missing", text(row["ground_note"])),
            *related,
            ("Position", evidence.positions("argument_id", argument_id)),
            ("Cited for it", evidence.cited(argument_id)),
            ("Found", evidence.found(argument_id)),
        ],
    )


def citation(evidence: Evidence, row: Row) -> Record:
    reference = evidence.references.get(row["ref_id"])
    work = (
        f"{reference['authors'] or reference['container']}: {reference['title']}"
        if reference
        else "nothing in the list"
    )
    printed = f"Note {row['as_printed']}" if row["as_printed"].isdigit() else row["as_printed"]
    return Record(
        row["citation_id"],
        "Citation",
        f"{printed}, for {work}",
        [
            ("Place", evidence.place(row)),
            ("Leads to", row_link(row["ref_id"]) if row["ref_id"] else ""),
            ("Fit", text(row["match"].replace("_", " "))),
            ("Page", text(row["locator_page"])),
            ("Words of", text(row["via"])),
            (
                "Cited for",
                listed(row_link(r["row_id"]) for r in evidence.by("row_citations", "citation_id", row["citation_id"])),
            ),
            ("Used by", evidence.grounded(row["citation_id"])),
            ("Found", evidence.found(row["citation_id"])),
        ],
    )


def reference(evidence: Evidence, row: Row) -> Record:
    published = ", ".join(
        filter(
            None,
            (
                row["container"],
                row["volume"] and f"volume {row['volume']}",
                row["issue"] and f"issue {row['issue']}",
                row["pages"] and f"pages {row['pages']}",
            ),
        )
    )
    url = row["url"]
    link = (
        f'<a class="reference external" href="{text(url)}">{text(url)}</a>'
        if url.startswith("http") and " " not in url
        else text(url)
    )
    first = row["same_work_as"]
    return Record(
        row["ref_id"],
        "Reference",
        ": ".join(filter(None, (row["authors"], row["title"]))) + f" ({row['date'] or 'no date'})",
        [
            ("Place", evidence.place(row)),
            ("Number", text(row["number"])),
            ("Published in", text(published)),
            ("Kind", text(row["kind"].replace("_", " "))),
            ("Address", link),
            ("DOI", text(row["doi"])),
            ("Accessed", text(row["accessed"])),
            ("Same work as", row_link(first) if first else ""),
            (
                "Repeated as",
                listed(row_link(r["ref_id"]) for r in evidence.by("references", "same_work_as", row["ref_id"])),
            ),
            ("Note", text(row["note"])),
            (
                "Cited at",
                listed(
                    f"{row_link(r['citation_id'])}, {evidence.place(r)}"
                    for r in evidence.by("citations", "ref_id", row["ref_id"])
                ),
            ),
            ("Found", evidence.found(row["ref_id"])),
        ],
    )


def printed_row(evidence: Evidence, table: str, row: Row) -> Record:
    known = ("row_id", "paper_id", "para", "anchor", "para_end", "event_id")
    cells = [(column.replace("_", " "), value) for column, value in row.items() if value and column not in known]
    objectives = {r["objective"]: r["label"] for r in evidence.rows["objectives"]}
    items = evidence.by("table3_items", "row_id", row["row_id"]) if table == "table3_arms_deals" else []
    return Record(
        row["row_id"],
        PRINTED[table],
        f"Singh, {PRINTED[table]}: " + ", ".join(value for _, value in cells[:3]),
        [
            ("Place", evidence.place(row)),
            ("Cells", listed(f"{text(name)}: {text(value)}" for name, value in cells)),
            (
                "Items",
                listed(
                    f'<span id="{r["item_id"]}">{r["item_id"]}</span>: {text(r["item"])}, '
                    f"{text(r['status'].replace('_', ' '))}" + (f" ({text(r['note'])})" if r["note"] else "")
                    for r in items
                ),
            ),
            (
                "Objectives",
                listed(
                    text(objectives[r["objective"]]) for r in evidence.by("table_objectives", "row_id", row["row_id"])
                ),
            ),
            ("Event", row_link(row["event_id"]) if row.get("event_id") else ""),
            (
                "Cited for it",
                listed(filter(None, (evidence.cited(i) for i in (row["row_id"], *(r["item_id"] for r in items))))),
            ),
            ("Used by", evidence.grounded(row["row_id"])),
            ("Found", evidence.found(row["row_id"])),
        ],
        within=tuple(r["item_id"] for r in items),
    )


KINDS: dict[str, tuple[str, Callable[[Evidence, Row], Record]]] = {
    "claims": ("Claims", claim),
    "arguments": ("Arguments", argument),
    "citations": ("Citations", citation),
    "references": ("References", reference),
}
"""Tables whose records stand on a page for each paper: the page's heading and the function that makes a record."""


def pages(rows: Rows, findings: Findings) -> dict[str, tuple[str, list[Record]]]:
    """The pages of records by name (`nasim-claims`, `events`, `singh-tables`): heading and records, in their order."""
    evidence = Evidence(rows, findings)
    found = {}
    for table, (heading, make) in KINDS.items():
        for paper in rows["papers"]:
            own = [make(evidence, row) for row in rows[table] if row["paper_id"] == paper["paper_id"]]
            if own:
                name = f"{paper['paper_id'].replace('_', '-')}-{table}"
                found[name] = (f"{heading} of {paper['paper_id']}", own)
    found["events"] = ("Events", [event(evidence, row) for row in rows["events"]])
    found["singh-tables"] = (
        "Printed tables of singh",
        [printed_row(evidence, table, row) for table in PRINTED for row in rows[table]],
    )
    return found
