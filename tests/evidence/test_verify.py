"""The evidence holds as a whole; a file has one form, and the schema names row and column."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from seeding import Files

from pakrus.errors import Refused
from pakrus.evidence import package
from pakrus.evidence.verify import refuse, verify
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


def test_a_file_that_is_gone_or_unknown_is_named(files):
    (files.folder / "objectives.csv").rename(files.folder / "other.csv")
    assert files.refusals() == [
        "data/objectives.csv: there is no such file; the data package names it",
        "data/other.csv: a file that datapackage.json does not describe",
    ]


def test_a_folder_in_a_files_place_is_one_line(files):
    (files.folder / "objectives.csv").unlink()
    (files.folder / "objectives.csv").mkdir()
    assert files.refusals() == ["data/objectives.csv: cannot be read: Is a directory"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "is no JSON"), ("{}", "must hold resources"), ('{"resources": [1]}', "must hold resources")],
)
def test_a_broken_package_is_one_line(files, text, said):
    (files.folder / "datapackage.json").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match=rf"^data/datapackage.json: {said}.*$"):
        verify(files.folder)


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
    ("table1_state_visits", ",2020,2020,", ",2020,,", "singh-t1-06", "year"),
    ("table1_state_visits", "raheel-sharif,chief_of", "nobody,chief_of", "singh-t1-03", "visitor"),
    ("table1_state_visits", "singh-t1-02,singh", "singh-t1-01,singh", "singh-t1-01", "row_id"),
    ("table4_exercises", "singh-t4-09,", "singh_t4_09,", "singh_t4_09", "row_id"),
    (
        "events",
        ",2019,,mention,,happening,project,",
        ",sometime,,mention,,happening,project,",
        "ak-203-joint-project-2019",
        "date",
    ),
]


@pytest.fixture(scope="module")
def refused(tmp_path_factory) -> list[str]:
    """What a check says of data with all these faults at once; each lies in a row of its own."""
    files = Files(tmp_path_factory.mktemp("rows"))
    for table, old, new, *_ in ROWS:
        files.swap(table, old, new)
    files.swap("table3_items", "Warships", '"Warships"')
    files.swap("table4_exercises", ",VI,6,", ",VI,7,")
    lines = files.refusals()
    assert all("\n" not in line for line in lines)
    return lines


@pytest.mark.parametrize(("table", "row", "column"), [(table, row, column) for table, _, _, row, column in ROWS])
def test_the_schema_names_row_and_column(refused, table, row, column):
    assert [
        line for line in refused if row in line and f"column {column}" in line and line.startswith(f"data/{table}.csv")
    ], refused


def test_a_text_of_another_version_is_one_line(files, papers, tmp_path):
    other = tmp_path / "papers"
    other.mkdir()
    for paper in papers.glob("*.txt"):
        (other / paper.name).write_text(paper.read_text(encoding="utf-8") + "\nchanged", encoding="utf-8")
    with pytest.raises(Refused, match=r"is the version of .* that was coded"):
        verify(files.folder, other)


def test_a_file_out_of_form_is_named_beside_them(refused):
    assert any(line.startswith("data/table3_items.csv: line") and "not in canonical form" in line for line in refused)


def test_rules_are_not_asked_before_the_schema_holds(refused):
    assert not any("row singh-t4-08: column ordinal" in line for line in refused)


@pytest.mark.parametrize(("faults", "said"), [(["a"], "a"), (["a", "b", "c"], "a (2 more: pakrus verify)")])
def test_the_first_fault_is_told_and_how_many_more(monkeypatch, tmp_path, faults, said):
    monkeypatch.setattr(sys.modules["pakrus.evidence.verify"], "verify", lambda folder: faults)
    with pytest.raises(Refused) as refused:
        refuse(tmp_path)
    assert str(refused.value) == said
