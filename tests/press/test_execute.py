"""Notebooks run: the same bytes each time, the same outputs by plain papermill, and nothing lost where a run fails."""

import os
from pathlib import Path

import papermill
import pytest
from projects import write_notebook

from pakrus.errors import Refused
from pakrus.press.execute import execute
from pakrus.project import ROOT

pytestmark = pytest.mark.whole

DEFENCE = ROOT / "notebooks" / "themes" / "defence_tables.ipynb"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"start_year": 1900}, r"parameter start_year: found 1900; allowed: int in \[2010, 2024\]"),
        ({"strt_year": 2014}, r"parameter strt_year: there is no such parameter; allowed: start_year"),
    ],
)
def test_plain_papermill_refuses_a_bad_parameter(tmp_path, given, said):
    with pytest.raises(papermill.PapermillExecutionError, match=said):
        papermill.execute_notebook(DEFENCE, tmp_path / "x.ipynb", parameters=given, progress_bar=False)


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
    output = tmp_path / "out" / "small.ipynb"
    output.parent.mkdir()
    output.write_text("the good one", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        execute(template, output, {}, "small")
    assert str(refused.value).startswith(said) and "\n" not in str(refused.value)
    assert output.read_text(encoding="utf-8") == "the good one"
    assert [p.name for p in output.parent.iterdir()] == ["small.ipynb"]


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


FIGURE = """
from IPython.display import display
display({"text/plain": "x", "image/svg+xml": "<svg/>"}, raw=True, metadata={"pakrus": {"name": "fig-x", "alt": "x"}})
"""


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("broken", [".ipynb", ".svg"])
def test_notebook_and_cover_are_put_both_or_none(tmp_path, monkeypatch, broken, there):
    template = write_notebook(tmp_path / "small.ipynb", FIGURE)
    places = [tmp_path / "out" / name for name in ("small.ipynb", "small.svg")]
    places[0].parent.mkdir()
    for place in places if there else []:
        place.write_text("the good one", encoding="utf-8")
    replace = os.replace

    def fail_once(staged, place):
        if Path(place).suffix == broken and "before" not in Path(staged).name:
            raise OSError("the disk is gone")
        replace(staged, place)

    with monkeypatch.context() as patched, pytest.raises(Refused, match=r"cannot be written: the disk is gone"):
        patched.setattr(os, "replace", fail_once)
        execute(template, places[0], {}, "small", cover="fig-x")
    left = {p.name: p.read_text(encoding="utf-8") for p in places[0].parent.iterdir()}
    assert left == ({"small.ipynb": "the good one", "small.svg": "the good one"} if there else {})


def test_a_cover_lies_beside_its_notebook(tmp_path):
    template = write_notebook(tmp_path / "small.ipynb", FIGURE)
    execute(template, tmp_path / "out" / "small.ipynb", {}, "small", cover="fig-x")
    assert (tmp_path / "out" / "small.svg").read_text(encoding="utf-8") == "<svg/>"
    assert len(list((tmp_path / "out").iterdir())) == 2
