"""A table's file has one form, and where it departs from it a line says so."""

from dataclasses import replace

import pytest
from seeding import TABLES

from pakrus.errors import Refused
from pakrus.evidence import canonical

FORM = [
    ("byte-order mark", lambda b: b"\xef\xbb\xbf" + b, "line 1: starts with a byte-order mark"),
    ("Windows line ends", lambda b: b.replace(b"\n", b"\r\n"), "line 1: ends the Windows way"),
    ("latin-1", lambda b: b.replace(b"Warships", b"Warsh\xefps"), "a byte that is not UTF-8"),
    ("stray quote", lambda b: b.replace(b"Warships", b'"War"ships'), "a stray quote"),
    ("open quote", lambda b: b.replace(b"Warships", b'"Warships'), "a stray quote"),
    ("needless quotes", lambda b: b.replace(b"Warships", b'"Warships"'), "not in canonical form"),
    ("padding", lambda b: b.replace(b"Warships", b" Warships"), "not in canonical form"),
    (
        "missing column",
        lambda b: b"\n".join(line.rpartition(b",")[0] for line in b.split(b"\n")),
        "column note is missing",
    ),
    ("another header", lambda b: b.replace(b"item_id,row_id", b"row_id,item_id", 1), "line 1: found row_id,item_id"),
    ("a cell too many", lambda b: b.replace(b"Warships", b"War,ships"), "9 cells; allowed: 8"),
    ("unsorted", lambda b: b"\n".join([*(p := b.split(b"\n"))[:1], *p[1:-1][::-1], b""]), "not in canonical form"),
    ("no last line end", lambda b: b.rstrip(b"\n"), "must end with one line end"),
    ("a NUL byte", lambda b: b.replace(b"Warships", b"Warsh\0ps"), "line 15: holds the control character"),
    ("a line end in a cell", lambda b: b.replace(b"Warships", b'"War\nships"'), "a cell with a line end"),
    ("an empty file", lambda b: b"", "line 1: column item_id is missing"),
    ("two line ends", lambda b: b + b"\n", "line 16"),
]


@pytest.mark.parametrize(("change", "said"), [f[1:] for f in FORM], ids=[f[0] for f in FORM])
def test_a_file_has_one_form(tmp_path, change, said):
    true = TABLES["table3_items"]
    table = replace(true, path=tmp_path / "table3_items.csv")
    table.path.write_bytes(change(true.path.read_bytes()))
    try:
        line = canonical.first_difference(table, canonical.read_rows(table))
    except Refused as refusal:
        line = str(refusal)
    assert line.startswith("data/table3_items.csv") and said in line and "\n" not in line


def test_the_true_file_has_it():
    assert canonical.first_difference(TABLES["table3_items"], canonical.read_rows(TABLES["table3_items"])) is None
