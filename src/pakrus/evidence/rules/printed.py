"""Rules on what is printed: read by program, it says what is coded; an anchor holds it once."""

from collections.abc import Iterator

from pakrus.evidence import parsing, texts
from pakrus.evidence.edtf import Edtf
from pakrus.evidence.faults import Fault
from pakrus.evidence.quantities import plain, quantity
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at

AT_ANCHOR = ("as_stated", "date_as_stated", "as_printed", "year_as_printed", "numeral")
"""Columns that hold a printed span; a row's anchor contains it once."""
PARSED = {
    "year_as_printed": ("year", parsing.year),
    "date_as_stated": ("date_stated", parsing.date),
    "ordinal_as_printed": ("ordinal", parsing.roman),
}
"""Printed column: the column it parses to, and the parser."""
BARE_UNITS = ("count", "rank", "multiple", "year")
"""Units that a printed number may have without a word for them (`four` helicopters)."""


def dates(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A date is one that the calendar has; what ends does not end before it starts."""
    for table in tables.values():
        columns = [field["name"] for field in table.fields_with("edtf")]
        spans = [ends for ends in (("date", "end_date"), ("from", "to")) if set(ends) <= set(table.columns)]
        for row in rows[table.name]:
            for column in columns:
                if row[column] and not Edtf.read(row[column]):
                    yield fault_at(
                        table, row, column, repr(row[column]), "a date that the calendar has, ISO 8601 / EDTF"
                    )
            for start, end in spans:
                first, last = Edtf.read(row[start]), Edtf.read(row[end])
                if first and last and last.last < first.first:
                    yield fault_at(table, row, end, repr(row[end]), f"not before {start}, {row[start]}")


def values(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """What is printed parses to what is coded; a printed date that parses to none codes none."""
    for table in tables.values():
        for printed, (coded, parse) in PARSED.items():
            if printed not in table.columns:
                continue
            for row in rows[table.name]:
                if not row[printed] and printed == "date_as_stated":
                    continue
                value = str(parse(texts.norm(row[printed])) or "") if row[printed] else ""
                if row[printed] and not value:
                    yield fault_at(table, row, printed, repr(row[printed]), "a form that the parser knows")
                elif value != row[coded]:
                    yield fault_at(table, row, coded, repr(row[coded]), f"{value!r}, what {row[printed]!r} says")


def quantities(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A claim's value, upper end, bound and unit are what its printed quantity says."""
    table = tables["claims"]
    units = {row["measure"]: row["unit"] for row in rows["measures"]}
    for row in rows["claims"]:
        read = quantity(row["as_stated"])
        if read is None:
            yield fault_at(table, row, "as_stated", repr(row["as_stated"]), "a form that the parser knows")
            continue
        says = f"what {row['as_stated']!r} says"
        for column, value in (
            ("value", plain(read.value)),
            ("value_high", plain(read.high) if read.high is not None else ""),
            ("bound", read.bound),
        ):
            if row[column] != value:
                yield fault_at(table, row, column, repr(row[column]), f"{value!r}, {says}")
        unit = units[row["measure"]]
        if unit != read.unit and (read.unit or unit not in BARE_UNITS):
            printed = read.unit or "no unit"
            yield fault_at(table, row, "measure", f"{row['measure']!r} in {unit}", f"a measure in {printed}, {says}")


def periods(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A claim's period is what is printed; a period that is not printed has a note that says where it comes from."""
    table = tables["claims"]
    for row in rows["claims"]:
        printed, coded = row["period_as_stated"], (row["from"], row["to"])
        if not printed:
            if any(coded) and not row["note"]:
                yield fault_at(table, row, "note", "nothing", "where the period comes from, since none is printed")
            continue
        read = parsing.periods(texts.norm(printed))
        if not read:
            yield fault_at(table, row, "period_as_stated", repr(printed), "a form that the parser knows")
        elif coded not in read:
            allowed = " or ".join(" to ".join(span) for span in sorted(read))
            yield fault_at(table, row, "from", " to ".join(coded), f"{allowed}, what {printed!r} says")


def anchor_holds_span(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """An anchor has at most eight words and contains the row's printed span once (a footnote's number has none)."""
    for table in tables.values():
        if not table.has_locator:
            continue
        for row in rows[table.name]:
            anchor = row["anchor"]
            if anchor != texts.norm(anchor):
                yield fault_at(table, row, "anchor", repr(anchor), f"its normalised form, {texts.norm(anchor)!r}")
            if len(anchor.split()) > 8:
                yield fault_at(table, row, "anchor", f"{len(anchor.split())} words", "three to eight words")
            for column in AT_ANCHOR:
                printed = texts.norm(row.get(column, ""))
                if not printed or (table.name == "citations" and printed.isdigit()):
                    continue
                if texts.occurrences(printed, anchor) != 1:
                    yield fault_at(table, row, "anchor", repr(anchor), f"words that contain {column} {printed!r} once")


def continued_paragraphs(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A paragraph continues an earlier one of its paper, of the same kind."""
    kinds = {(row["paper_id"], row["para"]): row["kind"] for row in rows["paragraphs"]}
    for row in rows["paragraphs"]:
        earlier = row["continues_para"]
        if earlier and (int(earlier) >= int(row["para"]) or kinds.get((row["paper_id"], earlier)) != row["kind"]):
            yield fault_at(
                tables["paragraphs"], row, "continues_para", earlier, f"an earlier paragraph, {row['kind']} too"
            )


RULES: tuple[Rule, ...] = (dates, values, quantities, periods, anchor_holds_span, continued_paragraphs)
