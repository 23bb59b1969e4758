"""What a chapter is made from: the code that it imports, the data that it read."""

from dataclasses import replace

import pytest

from pakrus import imports, runs
from pakrus.errors import Refused
from pakrus.press import inputs
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
