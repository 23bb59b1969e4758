"""Rules on references and citations, and on the facts and second codings that the papers are held against."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from pakrus.evidence import edtf
from pakrus.evidence.faults import Fault
from pakrus.evidence.package import Table
from pakrus.evidence.quantities import BOUNDS, SCALES, plain, quantity
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at

PAGE = re.compile(r",? pp?\. ?(\d+(?:-\d+)?)")


def references(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A reference's id comes from its place in the list; its year is its date's; a repeat points to a first entry."""
    place: Counter[str] = Counter()
    repeats = {row["ref_id"]: row["same_work_as"] for row in rows["references"]}
    for row in rows["references"]:
        table, paper = tables["references"], row["paper_id"]
        place[paper] += 1
        wanted = f"{paper.replace('_', '-')}-r{place[paper]:03d}"
        if row["ref_id"] != wanted:
            yield fault_at(table, row, "ref_id", repr(row["ref_id"]), f"{wanted}, from its place in the list")
        if row["date"] and row["year"] != edtf.year(row["date"]):
            yield fault_at(table, row, "year", repr(row["year"]), f"the year of its date, {row['date']}")
        first = row["same_work_as"]
        if first and (repeats.get(first) or first >= row["ref_id"]):
            yield fault_at(table, row, "same_work_as", repr(first), "the first entry of this paper for the work")


def citations(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A citation leads to a reference of its own paper, and `match` says what its printed form says of that.

    A footnote's number is the reference's number. Of an in-text citation, names and year are held against all entries
    of the list: one that fits is exact, several are ambiguous, a fitting name without the year or the other way round
    differs in it. `ibid.` repeats the citation before it.
    """
    table = tables["citations"]
    entries = {row["ref_id"]: row for row in rows["references"]}
    lists: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows["references"]:
        lists[row["paper_id"]].append(row)
    before = None
    for row in rows["citations"]:
        target = entries.get(row["ref_id"])
        if (row["match"] == "none") == bool(row["ref_id"]):
            yield fault_at(table, row, "match", repr(row["match"]), "none where ref_id is empty, and only there")
        if not target:
            continue
        if target["paper_id"] != row["paper_id"]:
            yield fault_at(table, row, "ref_id", repr(row["ref_id"]), f"a reference of {row['paper_id']}")
        elif row["as_printed"].isdigit():
            if row["match"] == "exact" and row["as_printed"] != target["number"]:
                number = f"the number of {row['ref_id']}, {target['number']}"
                yield fault_at(table, row, "as_printed", repr(row["as_printed"]), number)
        elif row["as_printed"] == "ibid.":
            if before is None or row["ref_id"] != before["ref_id"]:
                yield fault_at(table, row, "ref_id", repr(row["ref_id"]), "the work of the citation before it")
        else:
            yield from _match(tables, row, target, lists[row["paper_id"]])
        page = PAGE.search(row["as_printed"])
        if row["locator_page"] != (page[1] if page else ""):
            yield fault_at(table, row, "locator_page", repr(row["locator_page"]), f"the page of {row['as_printed']!r}")
        before = row


def _match(
    tables: Tables, row: dict[str, str], target: dict[str, str], entries: list[dict[str, str]]
) -> Iterator[Fault]:
    names, year = printed_names(row["as_printed"])
    fitting = [e["ref_id"] for e in entries if e["year"] == year and _names_fit(names, e["authors"])]
    if len(fitting) > 1:
        match = "ambiguous"
    elif _names_fit(names, target["authors"]):
        match = "exact" if target["year"] == year else "year_differs"
    else:
        match = "name_differs"
    if row["match"] != match:
        yield fault_at(tables["citations"], row, "match", row["match"], f"{match}, held against the list")
    if match in ("exact", "ambiguous") and row["ref_id"] not in fitting:
        yield fault_at(tables["citations"], row, "ref_id", repr(row["ref_id"]), f"one of {', '.join(fitting)}")


def printed_names(printed: str) -> tuple[list[str], str]:
    """The names and the year of an in-text citation (`Chia & Zheng, 2021`; `Clary (2022, p. 840)`)."""
    text = PAGE.sub("", printed)
    year = re.search(r"\d{4}", text)
    names = re.sub(r",? \(?\d{4}\)?", "", text)
    return re.split(r" & | and ", names), year[0] if year else ""


def _names_fit(names: list[str], authors: str) -> bool:
    """Whether every printed name is one of the authors, the first being the first; an article before it is no part."""
    listed = [author.removeprefix("The ").split(",")[0] for author in authors.split("; ")]
    printed = [name.removeprefix("The ") for name in names]
    return printed[0] == listed[0] and set(printed) <= set(listed)


def row_citations(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """What is cited for a row is cited by the row's own paper."""
    paper = {row["citation_id"]: row["paper_id"] for row in rows["citations"]}
    for row in rows["row_citations"]:
        if not row["row_id"].startswith(paper[row["citation_id"]].replace("_", "-") + "-"):
            yield fault_at(
                tables["row_citations"], row, "citation_id", repr(row["citation_id"]), "a citation of the row's paper"
            )


NOTED_BOUNDS = {"lower bound": ("at_least", "more_than"), "upper bound": ("at_most", "less_than")}
"""What a fact's note calls its value: the bounds that it may have."""
BOUNDED = re.compile(rf"\b(?:{'|'.join(BOUNDS)}) \d[\d,.]*\d?(?: (?:{'|'.join(SCALES)}))?", re.IGNORECASE)
"""A number in a statement with a bound word before it."""


def facts(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A fact has an address or a note that says why not; with a value, a unit and the bound that is told."""
    for row in rows["facts"]:
        if not row["source_url"] and not row["note"]:
            yield fault_at(
                tables["facts"], row, "source_url", "nothing", "a whole address, or a note that says why none"
            )
        if bool(row["value"]) != bool(row["unit"]):
            yield fault_at(tables["facts"], row, "unit", repr(row["unit"]), "given where value is, only there")
        if bool(row["value"]) != bool(row["bound"]):
            yield fault_at(tables["facts"], row, "bound", repr(row["bound"]), "given where value is, only there")
        elif (allowed := _bounds_told(row)) and row["bound"] not in allowed:
            expected = f"{' or '.join(allowed)}, as statement or note says"
            yield fault_at(tables["facts"], row, "bound", repr(row["bound"]), expected)


def _bounds_told(row: dict[str, str]) -> tuple[str, ...]:
    """The bounds that a fact's note names, or that a word before the value in its statement does; none where neither
    speaks of one."""
    for words, bounds in NOTED_BOUNDS.items():
        if words in row["note"]:
            return bounds
    for match in BOUNDED.finditer(row["statement"]):
        read = quantity(match[0])
        if read and row["value"] == plain(read.value):
            return (read.bound,)
    return ()


def reliability(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A second coding is of a column that a table has, with a value that the column allows, or that another table has
    for it, or `none` for no row.

    A row of the first coding that is compared has one of the second.
    """
    table = tables["reliability"]
    pointed: dict[tuple[str, str], set[str]] = {}
    coders: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in rows["reliability"]:
        coded = tables.get(row["table"])
        if not coded or row["field"] not in coded.columns:
            yield fault_at(table, row, "field", f"{row['table']}.{row['field']}", "a column of a table")
            continue
        allowed, column = coded.allowed(row["field"]), (row["table"], row["field"])
        targets = pointed.setdefault(column, set() if allowed else _targets(coded, row["field"], tables, rows))
        if row["value"] not in [*allowed, "none"] and row["value"] not in targets:
            expected = ", ".join([*allowed, "none"]) if allowed else "a row that the column may point to, or none"
            yield fault_at(table, row, "value", repr(row["value"]), expected)
        coders[row["table"], row["key"], row["field"]].add(row["coder"])
    for row in rows["reliability"]:
        if len(coders[row["table"], row["key"], row["field"]]) == 1:
            yield fault_at(table, row, "coder", f"only {row['coder']}", "both codings of what is compared")


def _targets(table: Table, column: str, tables: Tables, rows: Rows) -> set[str]:
    """The ids that a column of keys may hold."""
    field = next(field for field in table.fields if field["name"] == column)
    names = list(field.get("rowOf", []))
    for key in table.resource["schema"]["foreignKeys"]:
        if key["fields"] == [column]:
            names.append(key["reference"]["resource"] or table.name)
    return {row[tables[name].key[0]] for name in names for row in rows[name]}


def extraction(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """Of what a coder found, the other has no more than there is."""
    for row in rows["extraction"]:
        for found, also in (("first", "first_also"), ("second", "second_also")):
            if int(row[also]) > int(row[found]):
                yield fault_at(tables["extraction"], row, also, row[also], f"{row[found]} at most, as many as {found}")


RULES: tuple[Rule, ...] = (references, citations, row_citations, facts, reliability, extraction)
