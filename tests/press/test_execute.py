"""Notebooks run: the same bytes each time, the same outputs by plain papermill, and nothing lost where a run fails."""

import nbformat
import papermill
import pytest
from projects import write_notebook

from pakrus.errors import Refused
from pakrus.press.execute import execute
from pakrus.project import ROOT

DEFENCE = ROOT / "notebooks" / "themes" / "defence_tables.ipynb"


def outputs(path):
    cells = nbformat.read(path, as_version=4).cells
    return [
        [dict(o.get("data", {}), text=o.get("text", "")) for o in c.outputs] for c in cells if c.cell_type == "code"
    ]


def test_two_runs_give_the_same_bytes_and_nothing_that_differs_by_machine(tmp_path):
    one, two = tmp_path / "one.ipynb", tmp_path / "two.ipynb"
    for made in (one, two):
        execute(DEFENCE, made, {"start_year": 2012}, "defence")
    assert one.read_bytes() == two.read_bytes()
    text = one.read_text(encoding="utf-8")
    assert str(ROOT) not in text and str(tmp_path) not in text and "start_time" not in text and "0x7f" not in text


def test_plain_papermill_gives_the_same_outputs(tmp_path):
    ours, plain = tmp_path / "ours.ipynb", tmp_path / "plain.ipynb"
    execute(DEFENCE, ours, {"start_year": 2014, "include_expected": False}, "defence")
    papermill.execute_notebook(
        DEFENCE, plain, parameters={"start_year": 2014, "include_expected": False}, progress_bar=False
    )
    assert outputs(ours) == outputs(plain)


def test_plain_papermill_refuses_a_bad_parameter(tmp_path):
    with pytest.raises(
        papermill.PapermillExecutionError, match=r"parameter start_year: found 1900; allowed: int in \[2010, 2024\]"
    ):
        papermill.execute_notebook(DEFENCE, tmp_path / "x.ipynb", parameters={"start_year": 1900}, progress_bar=False)


def test_a_run_with_other_parameters_says_so_in_its_first_output(tmp_path):
    execute(DEFENCE, tmp_path / "x.ipynb", {"start_year": 2014}, "defence")
    first = next(o for o in outputs(tmp_path / "x.ipynb") if o)
    assert first[0]["text/plain"] == "This run differs from the book: start_year is 2014 (in the book 2010)."


FAILING = [
    (
        "a cell that raises",
        ["x = 1", "raise ValueError('no such dyad')"],
        "small: cell cell-1: ValueError: no such dyad",
    ),
    (
        "a message of several lines",
        ["raise ValueError('\\n  first\\nsecond')"],
        "small: cell cell-0: ValueError: first second",
    ),
    ("a blank line to stderr", ["import sys; print('', file=sys.stderr)"], "small: cell cell-0: writes to stderr"),
    ("a cell that warns", ["import warnings; warnings.warn('old')"], "small: cell cell-0: writes to stderr: "),
    (
        "a kernel that is killed",
        ["x = 1", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"],
        "small: cell cell-1: the kernel died",
    ),
]


@pytest.mark.parametrize(("cells", "said"), [f[1:] for f in FAILING], ids=[f[0] for f in FAILING])
def test_a_failed_run_is_one_line_and_leaves_what_was_there(tmp_path, cells, said):
    template = write_notebook(tmp_path / "small.ipynb", *cells)
    made = tmp_path / "out" / "small.ipynb"
    made.parent.mkdir()
    made.write_text("the good one", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        execute(template, made, {}, "small")
    assert str(refused.value).startswith(said) and "\n" not in str(refused.value)
    assert made.read_text(encoding="utf-8") == "the good one"
    assert [p.name for p in made.parent.iterdir()] == ["small.ipynb"]


def test_an_output_that_cannot_be_written_is_one_line(tmp_path):
    template = write_notebook(tmp_path / "small.ipynb", "1")
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(Refused, match=r"file/small.ipynb: cannot be written: "):
        execute(template, tmp_path / "file" / "small.ipynb", {}, "small")


def test_a_cover_that_the_chapter_does_not_have_is_refused(tmp_path):
    template = write_notebook(tmp_path / "small.ipynb", "1")
    with pytest.raises(Refused, match="small: has no figure 'fig-none' for the cover"):
        execute(template, tmp_path / "out" / "small.ipynb", {}, "small", cover="fig-none")
    assert not list((tmp_path / "out").iterdir())
