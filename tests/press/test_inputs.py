"""What a chapter is made from: the code that it imports, the data that it read."""

from dataclasses import replace

import pytest
from projects import write_notebook

from pakrus import imports, runs
from pakrus.errors import Refused
from pakrus.press import inputs
from pakrus.press.book import Book
from pakrus.project import ROOT

SRC = ROOT / "src"


def names(code):
    return {str(p.relative_to(SRC / "pakrus")) for p in imports.reached(SRC, code)}


def test_imports_are_followed_through_one_another():
    modules = names("from pakrus.evidence.tables import load")
    ground = {"__init__.py", "errors.py", "project.py"}
    assert modules == ground | {"evidence/__init__.py", "evidence/package.py", "evidence/tables.py"}


def test_a_module_imported_from_its_package_counts():
    assert "analysis/defence/tables.py" in names("from pakrus.analysis.defence import tables")
    assert "analysis/rows/overview.py" not in names("from pakrus.analysis.defence import tables")


def test_other_packages_do_not_count():
    assert names("import pandas\nfrom os import path") == set()


def test_a_chapter_is_made_from_what_its_notebook_uses():
    digests = inputs.of_chapter(ROOT, next(r for r in runs.read(ROOT) if r.name == "defence_tables"))
    assert {
        "notebooks/themes/defence_tables.ipynb",
        "requirements.lock",
        "src/pakrus/figures/defence/tables.py",
        "src/pakrus/audit/table_scope.py",
        "src/pakrus/press/execute.py",
        "parameters",
    } <= set(digests)
    assert "src/pakrus/press/html.py" not in digests


def test_what_changed_is_named():
    assert inputs.changed({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "9", "d": "4"}) == ["b", "c", "d"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not json", "small.ipynb: is no notebook: "),
        ("[]", "small.ipynb: is no notebook: "),
        ('{"cells": [{}]}', "small.ipynb: is no notebook: "),
        (
            '{"cells": [{"cell_type": "code", "source": ["%matplotlib inline"]}]}',
            "small.ipynb: a cell is not plain Python: ",
        ),
    ],
)
def test_a_template_whose_code_cannot_be_read_is_one_line(tmp_path, text, said):
    (tmp_path / "small.ipynb").write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        inputs.notebook_code(tmp_path / "small.ipynb")
    assert str(refused.value).startswith(said) and "\n" not in str(refused.value)


def test_a_chapter_is_the_same_whatever_the_order_in_which_its_parameters_are_given():
    run = next(r for r in runs.read(ROOT) if r.name == "defence_tables")
    one, other, third = (
        inputs.of_chapter(ROOT, replace(run, parameters=given))["parameters"]
        for given in ({"a": 1, "b": 2}, {"b": 2, "a": 1}, {"a": 1, "b": 3})
    )
    assert one == other != third


BOOK = Book(check="pakrus.checks:check", keep="pakrus.keeping:keep", results={"far": "pakrus.study"})


@pytest.fixture
def small(tmp_path):
    """A project of four modules, one chapter and one result, which have both run."""
    for name, text in {
        "src/pakrus/__init__.py": "",
        "src/pakrus/study.py": "from pakrus import sums",
        "src/pakrus/sums.py": "",
        "src/pakrus/keeping.py": "",
        "src/pakrus/other.py": "",
        "data/facts.csv": "a",
        "data/papers.csv": "b",
        "requirements.lock": "c",
        "book/runs.yml": "- {chapter: one, template: notebooks/one.ipynb, parameters: {start: 2}}",
        "book/chapters/one.ipynb": "d",
        "kept/far.json": "e",
        "_build/reads/result-far.txt": "facts.csv\nbook:one\nkept:kept/far.json\n",
        "_build/reads/one.txt": "papers.csv\nkept:kept/far.json\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "notebooks").mkdir()
    write_notebook(tmp_path / "notebooks/one.ipynb", "from pakrus import study")
    return tmp_path


def test_a_result_is_made_from_its_code_what_it_read_and_the_file_that_keeps_it(small):
    digests = inputs.of_result(small, "far", BOOK)
    assert set(digests) == {
        *(f"src/pakrus/{name}.py" for name in ("__init__", "study", "sums", "keeping")),
        "data/facts.csv",
        "requirements.lock",
        "_build/reads/result-far.txt",
        "parameters of one",
        "kept:",
    }
    assert digests["kept:"] == imports.digest(small / "kept/far.json") != ""
    assert digests["parameters of one"] == '{"start": 2}'


@pytest.mark.parametrize(
    ("file", "named"),
    [
        ("kept/far.json", ["kept:"]),
        ("src/pakrus/sums.py", ["src/pakrus/sums.py"]),
        ("data/facts.csv", ["data/facts.csv"]),
        ("src/pakrus/other.py", []),
        ("data/papers.csv", []),
        ("book/chapters/one.ipynb", []),
    ],
)
def test_a_result_is_stale_where_something_that_it_is_made_from_is_changed(small, file, named):
    before = inputs.of_result(small, "far", BOOK)
    (small / file).write_text("x = 1", encoding="utf-8")
    assert inputs.changed(before, inputs.of_result(small, "far", BOOK)) == named


def test_a_result_that_is_not_kept_any_longer_is_stale(small):
    before = inputs.of_result(small, "far", BOOK)
    (small / "kept/far.json").unlink()
    assert inputs.changed(before, inputs.of_result(small, "far", BOOK)) == ["kept:"]


def test_what_a_task_writes_itself_is_named(small):
    (run,) = runs.read(small)
    assert inputs.outputs_of(small, run) == {
        "book/chapters/one.ipynb",
        "book/chapters/one.svg",
        "_build/reads/one.txt",
    }
    assert inputs.kept_by(small, "far") == {"_build/reads/result-far.txt", "kept:"}


def test_a_chapter_may_read_the_results_whose_modules_it_imports(small):
    (run,) = runs.read(small)
    (small / "src/pakrus/press").mkdir()
    (small / "src/pakrus/press/execute.py").write_text("", encoding="utf-8")
    assert inputs.results_of(small, run, BOOK) == ["far"]
    write_notebook(small / "notebooks/one.ipynb", "from pakrus import sums")
    assert inputs.results_of(small, run, BOOK) == []


def test_a_chapter_is_made_from_its_notebook_both_before_and_after_its_run(small):
    (run,) = runs.read(small)
    digests = inputs.of_chapter(small, run)
    read = {"notebooks/one.ipynb", "book/chapters/one.ipynb", "data/papers.csv", "requirements.lock"}
    assert read | {"_build/reads/one.txt", "src/pakrus/sums.py", "parameters"} <= set(digests)
    assert "book/chapters/one.svg" not in digests and "kept:" not in digests
    assert "book/chapters/one.svg" in inputs.of_chapter(small, replace(run, cover="fig-x"))
