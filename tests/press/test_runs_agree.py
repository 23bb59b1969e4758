"""One chapter run in several ways says the same, in the same bytes."""

from pathlib import Path

import nbformat
import papermill
import pytest

from pakrus.press.execute import execute
from pakrus.project import ROOT

pytestmark = pytest.mark.whole

DEFENCE = ROOT / "notebooks" / "themes" / "defence_tables.ipynb"


def outputs(path):
    cells = nbformat.read(path, as_version=4).cells
    return [
        [dict(o.get("data", {}), text=o.get("text", "")) for o in c.outputs] for c in cells if c.cell_type == "code"
    ]


OTHER = {"start_year": 2014, "include_expected": False}


@pytest.fixture(scope="module")
def other(tmp_path_factory) -> Path:
    """The chapter on the defence tables, run with other parameters than the book's."""
    output = tmp_path_factory.mktemp("other") / "other.ipynb"
    execute(DEFENCE, output, OTHER, "defence")
    return output


def test_two_runs_give_the_same_bytes_and_nothing_that_differs_by_machine(other, tmp_path):
    again = tmp_path / "again.ipynb"
    execute(DEFENCE, again, OTHER, "defence")
    assert again.read_bytes() == other.read_bytes()
    text = again.read_text(encoding="utf-8")
    assert str(ROOT) not in text and str(tmp_path) not in text and "start_time" not in text and "0x7f" not in text


def test_plain_papermill_gives_the_same_outputs(other, tmp_path):
    """With its own paths given too, which are no parameters of the notebook."""
    plain = tmp_path / "plain.ipynb"
    given = OTHER | {"PAPERMILL_INPUT_PATH": "a.ipynb", "PAPERMILL_OUTPUT_PATH": "b.ipynb"}
    papermill.execute_notebook(DEFENCE, plain, parameters=given, progress_bar=False)
    assert outputs(other) == outputs(plain)


def test_a_run_with_other_parameters_says_so_in_its_first_output(other):
    first = next(o for o in outputs(other) if o)
    assert first[0]["text/plain"] == (
        "This run differs from the book: start_year is 2014 (in the book 2010); include_expected is False (in the "
        "book True)."
    )
