"""The one form in which a table may be written: what a file must equal, byte for byte.

UTF-8 without a byte-order mark, `\\n` line ends, one header line, cells without padding, quotes only where a cell needs
them, rows sorted by primary key (numbers as numbers).
"""

import csv
import io
import math
import re

from pakrus.errors import Refused
from pakrus.evidence.package import Table

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def read_rows(table: Table) -> list[dict[str, str]]:
    """The rows of a table's file, cells as they are written.

    Raises Refused, naming file and line, for bytes that are no UTF-8, a byte-order mark, Windows line ends, a header
    other than the schema's, a row with more or fewer cells, a quote that does not close.
    """
    place = f"data/{table.file}"
    try:
        raw = table.path.read_bytes()
    except FileNotFoundError:
        raise Refused(f"{place}: there is no such file; the data package names it") from None
    except OSError as error:
        raise Refused(f"{place}: cannot be read: {error.strerror}") from None
    if raw.startswith(b"\xef\xbb\xbf"):
        raise Refused(f"{place}: line 1: starts with a byte-order mark; allowed: UTF-8 without one")
    if b"\r" in raw:
        line = raw[: raw.index(b"\r")].count(b"\n") + 1
        raise Refused(f"{place}: line {line}: ends the Windows way (CR); allowed: LF alone")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Refused(f"{place}: line {line}: a byte that is not UTF-8; allowed: UTF-8") from None
    if stray := CONTROL.search(text):
        line = text[: stray.start()].count("\n") + 1
        raise Refused(f"{place}: line {line}: holds the control character {stray[0]!r}; allowed: text")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        missing = [c for c in table.columns if c not in header]
        if missing:
            raise Refused(f"{place}: line 1: column {missing[0]} is missing; the columns are {','.join(table.columns)}")
        if header != table.columns:
            raise Refused(f"{place}: line 1: found {','.join(header)}; the columns are {','.join(table.columns)}")
        rows = []
        for cells in reader:
            if len(cells) != len(header):
                raise Refused(f"{place}: line {reader.line_num}: {len(cells)} cells; allowed: {len(header)}")
            if any("\n" in cell for cell in cells):
                raise Refused(f"{place}: line {reader.line_num}: a cell with a line end; allowed: one line a row")
            rows.append(dict(zip(header, cells, strict=True)))
    except csv.Error as error:
        raise Refused(
            f"{place}: line {reader.line_num}: a stray quote ({error}); quote a cell only as a whole"
        ) from None
    return rows


def in_order(table: Table, rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The rows as a file has them: sorted by primary key, numbers as numbers."""
    numeric = {f["name"] for f in table.fields if f["type"] in ("integer", "year")}

    def sort_key(row: dict[str, str]) -> tuple[tuple[float, str], ...]:
        # What should be a number and is none comes last; the schema then names it.
        return tuple(
            (int(row[c]), "") if c in numeric and row[c].isdecimal() else (math.inf, row[c]) for c in table.key
        )

    return sorted(rows, key=sort_key)


def rendered(table: Table, rows: list[dict[str, str]]) -> str:
    """The canonical text of a table's file for these rows."""
    out = io.StringIO()
    writer = csv.DictWriter(out, table.columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(in_order(table, [{c: cell.strip() for c, cell in row.items()} for row in rows]))
    return out.getvalue()


def first_difference(table: Table, rows: list[dict[str, str]]) -> str | None:
    """Where a table's file departs from its canonical form, in one line; None where it does not."""
    actual = table.path.read_text(encoding="utf-8").split("\n")
    wanted = rendered(table, rows).split("\n")
    for number, (is_line, should_be) in enumerate(zip(actual, wanted, strict=False), 1):
        if is_line != should_be:
            return (
                f"data/{table.file}: line {number}: not in canonical form (rows sorted by {', '.join(table.key)}, "
                f"no padding, quotes only where needed); found {is_line[:60]!r}, allowed {should_be[:60]!r}"
            )
    if len(actual) != len(wanted):
        return f"data/{table.file}: line {min(len(actual), len(wanted))}: the file must end with one line end"
    return None
