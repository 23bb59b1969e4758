"""Results that chapters share: kept by what they were made from, and the same wherever they are read."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from pakrus import cli, imports, parameters, runs
from pakrus.analysis import shared, studies
from pakrus.analysis.studies import Study
from pakrus.project import ROOT

CALLS = []


def compute(tables, *, start_year: int, basis: str, seed: int = 7) -> pd.DataFrame:
    """A study of how many papers there are, under the parameters of the chapter on trade."""
    CALLS.append((start_year, basis))
    number = len(tables["papers"]) / 3
    return pd.DataFrame({"proposition": ["P1"], "value": [number + seed], "n": [start_year], "measure": [""]})


STUDY = Study("made-up", "trade", ("papers",), compute)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch) -> Path:
    """Results are kept in a folder of the test's own; the key is that of the project."""
    CALLS.clear()
    monkeypatch.setattr(studies, "FOLDER", tmp_path)
    return tmp_path


def book() -> dict:
    return parameters.book("trade")


def test_a_result_is_computed_once_and_read_as_it_was(folder):
    first, second = studies.result(STUDY, book()), studies.result(STUDY, book() | {"end_year": 2001})
    assert len(CALLS) == 1 and len(list(folder.glob("made-up-*.csv"))) == 1
    pd.testing.assert_frame_equal(first, second)
    assert first["value"].tolist() == [5 / 3 + 7] and second["measure"].tolist() == [""]


def test_other_parameters_have_a_result_of_their_own_that_is_not_kept(folder):
    whole = studies.result(STUDY, book())
    other = studies.result(STUDY, book() | {"start_year": 2010})
    assert CALLS == [(1998, "all"), (2010, "all")] and other["n"].tolist() != whole["n"].tolist()
    assert len(list(folder.glob("made-up-*.csv"))) == 1


def test_keeping_takes_the_place_of_what_was_kept_before(folder):
    old = folder / f"made-up-{'0' * studies.KEY}.csv"
    shutil.copy(ROOT / "requirements.lock", old)
    other = folder / f"made-up-too-{'0' * studies.KEY}.csv"
    other.touch()
    place = studies.keep(STUDY)
    assert place.is_file() and not old.exists() and other.exists()
    assert studies.keep(STUDY) == place and len(CALLS) == 1


def test_a_folder_that_cannot_be_written_hinders_no_chapter(monkeypatch):
    monkeypatch.setattr(studies, "FOLDER", Path("README.md", "results"))
    assert studies.result(STUDY, book())["n"].tolist() == [1998]
    with pytest.raises(OSError, match="README"):
        studies.keep(STUDY)


@pytest.mark.parametrize("changed", ["requirements.lock", "papers.csv", "studies.py"])
def test_the_key_holds_lock_data_and_code(monkeypatch, changed):
    values = STUDY.values(book())
    before = studies.file(STUDY, values)
    digest = imports.digest
    monkeypatch.setattr(imports, "digest", lambda path: digest(path) + ("x" if path.name == changed else ""))
    if changed == "studies.py":
        code = Study("made-up", "trade", ("papers",), shared.STUDIES["events"].compute)
        with_code = studies.file(code, values)
        monkeypatch.undo()
        assert with_code != studies.file(code, values)
    else:
        assert studies.file(STUDY, values) != before
    assert studies.file(STUDY, values | {"basis": "fiscal"}) != studies.file(STUDY, values)


def test_a_parameter_that_is_not_given_is_missed():
    with pytest.raises(KeyError, match="basis"):
        studies.result(STUDY, {"start_year": 2000})


def test_the_graph_keeps_every_study():
    assert cli.BOOK.results == {name: study.compute.__module__ for name, study in shared.STUDIES.items()}
    for study in shared.STUDIES.values():
        assert set(study.values(parameters.book(study.chapter)))


VERDICT = ("papers", "scale", "lag_years", "start_year", "end_year", "matters")
"""What the verdict gives of its own to the study that it reads; all else is the other chapter's."""


def test_the_verdict_reads_the_file_that_the_other_chapter_reads(monkeypatch):
    """A choice that is made otherwise for the one chapter is made so for both."""
    study = shared.STUDIES["events"]

    def files() -> tuple[Path, Path]:
        verdict = {key: value for key, value in parameters.book("verdict").items() if key in VERDICT}
        there = parameters.book(study.chapter)
        return studies.file(study, study.values(there)), studies.file(study, study.values(there | verdict))

    before = files()
    chapters = runs.read(ROOT)
    changed = {"break_year": 1971}
    monkeypatch.setattr(
        runs,
        "read",
        lambda root: [
            runs.Run(run.name, run.template, run.output, run.parameters | changed) if run.name == study.chapter else run
            for run in chapters
        ],
    )
    after = files()
    assert before[0] == before[1] and after[0] == after[1] and before[0] != after[0]
