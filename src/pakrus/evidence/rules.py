"""The rules that rows obey beyond the schema, and that need no paper's text.

Each takes the tables of the package and their rows, and yields faults. `rows` is everywhere a dictionary: table name
to the rows of its file, cells as written.
"""

from collections import Counter
from collections.abc import Iterator

from pakrus.evidence import parsing, texts
from pakrus.evidence.faults import Fault
from pakrus.evidence.package import Table

Rows = dict[str, list[dict[str, str]]]

STATED = ("as_stated", "date_as_stated", "as_printed", "year_as_printed")
"""Columns that hold a printed span; a row's anchor contains it once."""
PARSED = {
    "year_as_printed": ("year", parsing.year),
    "date_as_stated": ("date_stated", parsing.date),
    "ordinal_as_printed": ("ordinal", parsing.roman),
}
"""Printed column: the column it parses to, and the parser."""


def _key(table: Table, row: dict[str, str]) -> str:
    return "/".join(row[c] for c in table.key)


def fault_at(table: Table, row: dict[str, str], column: str, found: str, allowed: str, notice: bool = False) -> Fault:
    return Fault(f"data/{table.path.name}", _key(table, row), column, found, allowed, notice)


def unique_ids(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """An id stands once in the whole package: it is an address in the book."""
    seen: dict[str, str] = {}
    for table in tables.values():
        if not table.id_column:
            continue
        for row in rows[table.name]:
            value = row[table.id_column]
            if seen.setdefault(value, table.name) != table.name:
                yield fault_at(table, row, table.id_column, repr(value), f"an id that {seen[value]} does not use")


def open_keys(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """A column marked `rowOf` holds ids of one of the tables named there."""
    for table in tables.values():
        for field in table.fields_with("rowOf"):
            allowed = {row[tables[t].key[0]] for t in field["rowOf"] for row in rows[t]}
            for row in rows[table.name]:
                if row[field["name"]] not in allowed:
                    yield fault_at(
                        table, row, field["name"], repr(row[field["name"]]), f"a row of {', '.join(field['rowOf'])}"
                    )


def dates(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """A date is one that the calendar has; an event's end is not before its start."""
    for table in tables.values():
        columns = [field["name"] for field in table.fields_with("edtf")]
        for row in rows[table.name]:
            for column in columns:
                if row[column] and not parsing.is_date(row[column]):
                    yield fault_at(
                        table, row, column, repr(row[column]), "a date that the calendar has, ISO 8601 / EDTF"
                    )
            if row.get("end_date") and row["end_date"] < row["date"][: len(row["end_date"])]:
                yield fault_at(table, row, "end_date", repr(row["end_date"]), f"not before date, {row['date']}")


def continued_paragraphs(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """A paragraph continues an earlier one of its paper, of the same kind."""
    kinds = {(row["paper_id"], row["para"]): row["kind"] for row in rows["paragraphs"]}
    for row in rows["paragraphs"]:
        earlier = row["continues_para"]
        if earlier and (int(earlier) >= int(row["para"]) or kinds.get((row["paper_id"], earlier)) != row["kind"]):
            yield fault_at(
                tables["paragraphs"], row, "continues_para", earlier, f"an earlier paragraph, {row['kind']} too"
            )


def event_names(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """An event's id ends in its year, or in `undated` where it has none."""
    for row in rows["events"]:
        wanted = row["date"][:4] if row["date"][:4].isdigit() else "undated"
        if row["event_id"].rsplit("-", 1)[-1] != wanted:
            yield fault_at(tables["events"], row, "event_id", repr(row["event_id"]), f"an id that ends in -{wanted}")


def event_dates(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """A date that rests on a mention is a date that a mention gives."""
    stated: dict[str, set[str]] = {}
    for row in rows["event_mentions"]:
        stated.setdefault(row["event_id"], set()).add(row["date_stated"])
    for row in rows["events"]:
        if row["date_basis"] == "mention" and row["date"] not in stated.get(row["event_id"], set()):
            given = ", ".join(sorted(filter(None, stated.get(row["event_id"], set())))) or "none"
            yield fault_at(tables["events"], row, "date", repr(row["date"]), f"a date of one of its mentions ({given})")


def row_years(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """A printed row that is one event has that event's year."""
    event_year = {row["event_id"]: row["date"][:4] for row in rows["events"]}
    for table in tables.values():
        if "event_id" not in table.columns or "year" not in table.columns:
            continue
        for row in rows[table.name]:
            if row["event_id"] and row["year"] != event_year.get(row["event_id"], row["year"]):
                yield fault_at(
                    table,
                    row,
                    "year",
                    repr(row["year"]),
                    f"the year of its event {row['event_id']}, {event_year[row['event_id']]}",
                )


def reference_numbers(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """A reference's id comes from its place in the list; its year is its date's; a repeat points to a first entry."""
    place: Counter[str] = Counter()
    repeats = {row["ref_id"]: row["same_work_as"] for row in rows["references"]}
    for row in rows["references"]:
        table, paper = tables["references"], row["paper_id"]
        place[paper] += 1
        wanted = f"{paper.replace('_', '-')}-r{place[paper]:03d}"
        if row["ref_id"] != wanted:
            yield fault_at(table, row, "ref_id", repr(row["ref_id"]), f"{wanted}, from its place in the list")
        if row["date"] and row["year"] != row["date"][:4]:
            yield fault_at(table, row, "year", repr(row["year"]), f"the year of its date, {row['date']}")
        first = row["same_work_as"]
        if first and (repeats.get(first) or first >= row["ref_id"]):
            yield fault_at(table, row, "same_work_as", repr(first), "the first entry of this paper for the work")


def citations_fit(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """A citation leads to a reference of its own paper; one that matches exactly prints that reference's number."""
    references = {row["ref_id"]: row for row in rows["references"]}
    table = tables["citations"]
    for row in rows["citations"]:
        target = references.get(row["ref_id"])
        if (row["match"] == "none") == bool(row["ref_id"]):
            yield fault_at(table, row, "match", repr(row["match"]), "none where ref_id is empty, and only there")
        if not target:
            continue
        if target["paper_id"] != row["paper_id"]:
            yield fault_at(table, row, "ref_id", repr(row["ref_id"]), f"a reference of {row['paper_id']}")
        if row["match"] == "exact" and row["as_printed"].isdigit() and row["as_printed"] != target["number"]:
            yield fault_at(
                table, row, "as_printed", repr(row["as_printed"]), f"the number of {row['ref_id']}, {target['number']}"
            )


def printed_values(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """What is printed parses to what is coded; what prints nothing codes nothing."""
    for table in tables.values():
        for printed, (coded, parse) in PARSED.items():
            if printed not in table.columns:
                continue
            for row in rows[table.name]:
                value = str(parse(row[printed]) or "") if row[printed] else ""
                if row[printed] and not value:
                    yield fault_at(table, row, printed, repr(row[printed]), "a form that the parser knows")
                elif value != row[coded]:
                    yield fault_at(table, row, coded, repr(row[coded]), f"{value!r}, what {row[printed]!r} says")


def anchor_holds_span(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """An anchor has three to eight words and contains the row's printed span once (a footnote's number has none)."""
    for table in tables.values():
        if not table.has_locator:
            continue
        for row in rows[table.name]:
            anchor = row["anchor"]
            if anchor != texts.norm(anchor):
                yield fault_at(table, row, "anchor", repr(anchor), f"its normalised form, {texts.norm(anchor)!r}")
            if len(anchor.split()) > 8:
                yield fault_at(table, row, "anchor", f"{len(anchor.split())} words", "three to eight words")
            for column in STATED:
                printed = texts.norm(row.get(column, ""))
                if not printed or (table.name == "citations" and printed.isdigit()):
                    continue
                if texts.occurrences(printed, anchor) != 1:
                    yield fault_at(table, row, "anchor", repr(anchor), f"words that contain {column} {printed!r} once")


def unused(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """Rows that no other row points to, of the tables whose rows are there to be used; a notice, not a refusal."""
    used: dict[str, set[str]] = {
        "entities": set(),
        "events": set(),
        "references": set(),
        "objectives": set(),
        "citations": set(),
    }
    for table in tables.values():
        for key in table.resource["schema"]["foreignKeys"]:
            target = key["reference"]["resource"] or table.name
            if target in used:
                used[target] |= {row[key["fields"][0]] for row in rows[table.name]}
    for name, seen in used.items():
        for row in rows[name]:
            if row[tables[name].key[0]] not in seen:
                yield fault_at(tables[name], row, "", "a row that nothing uses", "a use, or no row", notice=True)


RULES = (
    unique_ids,
    open_keys,
    dates,
    continued_paragraphs,
    event_names,
    event_dates,
    row_years,
    reference_numbers,
    citations_fit,
    printed_values,
    anchor_holds_span,
    unused,
)
