"""The evidence holds as a whole; a file has one form, and the schema names row and column."""

import subprocess
import sysconfig
from pathlib import Path

import pytest

from pakrus.errors import Refused
from pakrus.evidence import package
from pakrus.evidence.verify import verify
from pakrus.project import ROOT


def test_the_evidence_holds():
    assert verify() == []


def test_every_locator_holds(papers):
    assert verify(papers=papers) == []


def test_the_package_is_valid_for_any_program_that_knows_the_standard():
    frictionless = Path(sysconfig.get_path("scripts")) / "frictionless"
    done = subprocess.run(
        [frictionless, "validate", ROOT / "data" / "datapackage.json"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_column_is_described():
    for table in package.tables().values():
        assert table.title and table.description
        for field in table.fields:
            assert field["title"] and field["description"] and field["type"], f"{table.name}.{field['name']}"


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
def test_a_file_has_one_form(seeded, change, said):
    seeded.bytes("table3_items", change)
    (line,) = seeded.refusals()
    assert line.startswith("data/table3_items.csv") and said in line and "\n" not in line


def test_a_file_that_is_gone_or_unknown_is_named(seeded):
    (seeded.folder / "objectives.csv").rename(seeded.folder / "other.csv")
    assert seeded.refusals() == [
        "data/objectives.csv: there is no such file; the data package names it",
        "data/other.csv: a file that datapackage.json does not describe",
    ]


def test_a_folder_in_a_files_place_is_one_line(seeded):
    (seeded.folder / "objectives.csv").unlink()
    (seeded.folder / "objectives.csv").mkdir()
    assert seeded.refusals() == ["data/objectives.csv: cannot be read: Is a directory"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "is no JSON"), ("{}", "must hold resources"), ('{"resources": [1]}', "must hold resources")],
)
def test_a_broken_package_is_one_line(seeded, text, said):
    (seeded.folder / "datapackage.json").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match=rf"^data/datapackage.json: {said}.*$"):
        verify(seeded.folder)


ROWS = [
    # table, old, new, row, column
    ("table1_state_visits", "sergey-shoigu,defence_minister", "sergey-shoigu,butler", "singh-t1-07", "office"),
    (
        "table1_state_visits",
        "vladimir-putin,president,rus,,false",
        "vladimir-putin,president,rus,,maybe",
        "singh-t1-04",
        "is_visit",
    ),
    ("paragraphs", "singh,210,body", "singh,x,body", "line", "para"),
    ("table1_state_visits", ",2018,2018,", ",2018,twenty,", "singh-t1-05", "year"),
    ("table1_state_visits", ",2018,2018,", ",2018,,", "singh-t1-05", "year"),
    ("table1_state_visits", "sergey-shoigu,defence_minister", "nobody,defence_minister", "singh-t1-07", "visitor"),
    ("table1_state_visits", "singh-t1-02,singh", "singh-t1-01,singh", "singh-t1-01", "row_id"),
    ("table4_exercises", "singh-t4-09,", "singh_t4_09,", "singh_t4_09", "row_id"),
    ("events", ",2023,,mention,,delivery,energy,", ",sometime,,mention,,delivery,energy,", "lpg-shipment-2023", "date"),
]


@pytest.mark.parametrize(("table", "old", "new", "row", "column"), ROWS)
def test_the_schema_names_row_and_column(seeded, table, old, new, row, column):
    seeded.swap(table, old, new)
    lines = seeded.refusals()
    named = [line for line in lines if row in line and column in line and line.startswith(f"data/{table}.csv")]
    assert named and all("\n" not in line for line in lines), lines


def test_a_text_of_another_version_is_one_line(seeded, papers, tmp_path):
    other = tmp_path / "papers"
    other.mkdir()
    for paper in papers.glob("*.txt"):
        (other / paper.name).write_text(paper.read_text(encoding="utf-8") + "\nchanged", encoding="utf-8")
    with pytest.raises(Refused, match=r"is the version of .* that was coded"):
        verify(seeded.folder, other)


def test_what_bears_on_a_changed_table_is_checked_as_in_a_whole_check(seeded):
    seeded.drop("entities", entity_id="rostec")
    seeded.change("claims", {"claim_id": "singh-c001"}, value="many")
    part = seeded.refusals()
    assert any("rostec" in line for line in part) and any("'many'" in line for line in part)
    assert set(part) == {str(fault) for fault in verify(seeded.folder)}
