"""The loader: types, refusals, and the record of what was read."""

import pytest

from pakrus.errors import Refused
from pakrus.evidence import tables


def test_columns_have_the_schemas_types(files, monkeypatch):
    monkeypatch.setenv("PAKRUS_DATA", str(files.folder))
    visits = tables.load("table1_state_visits")
    assert (str(visits["year"].dtype), str(visits["is_visit"].dtype), str(visits["visitor"].dtype)) == (
        "Int64",
        "boolean",
        "string",
    )
    assert visits["to_state"].isna().sum() == 1


def test_what_is_read_is_noted(monkeypatch, tmp_path):
    monkeypatch.setenv("PAKRUS_READS", str(tmp_path / "reads"))
    tables.load("papers")
    tables.load("objectives")
    assert (tmp_path / "reads").read_text().split() == ["papers.csv", "objectives.csv"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (",2018,2018,", ",2018,soon,", "column year: a value is no integer"),
        ("rus,,false", "rus,,maybe", "column is_visit: a value is no boolean: 'maybe'"),
        ("visitor,office", "person,office", "columns are"),
    ],
)
def test_a_bad_file_is_one_line(files, monkeypatch, old, new, said):
    monkeypatch.setenv("PAKRUS_DATA", str(files.folder))
    files.swap("table1_state_visits", old, new)
    with pytest.raises(Refused, match=said) as refused:
        tables.load("table1_state_visits")
    assert "\n" not in str(refused.value) and "data/table1_state_visits.csv" in str(refused.value)


def test_an_unknown_table_is_refused():
    with pytest.raises(Refused, match="table 'visits' is not in the data package"):
        tables.load("visits")


def test_a_file_that_is_no_table_is_noted_like_one(monkeypatch, tmp_path):
    (tmp_path / "data" / "geo").mkdir(parents=True)
    (tmp_path / "data" / "geo" / "land.geojson").write_text("{}")
    monkeypatch.setenv("PAKRUS_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PAKRUS_READS", str(tmp_path / "reads"))
    assert tables.file("geo/land.geojson") == tmp_path / "data" / "geo" / "land.geojson"
    tables.file("geo/land.geojson")
    assert (tmp_path / "reads").read_text().splitlines() == ["geo/land.geojson"] * 2


@pytest.mark.parametrize("name", ["geo/sea.geojson", "geo"])
def test_a_file_that_there_is_not_is_refused_and_not_noted(monkeypatch, tmp_path, name):
    (tmp_path / "data" / "geo").mkdir(parents=True)
    monkeypatch.setenv("PAKRUS_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PAKRUS_READS", str(tmp_path / "reads"))
    with pytest.raises(Refused) as refused:
        tables.file(name)
    assert str(refused.value) == f"data/{name}: there is no such file"
    assert not (tmp_path / "reads").exists()


def test_nothing_is_noted_where_no_record_is_asked_for(monkeypatch, tmp_path):
    monkeypatch.delenv("PAKRUS_READS", raising=False)
    monkeypatch.chdir(tmp_path)
    assert tables.file("geo/countries.geojson").is_file()
    assert list(tmp_path.iterdir()) == []
