"""The committed chapters: whole, made from their templates, and without anything that differs from run to run."""

import ast
import re

import nbformat
import pytest

from pakrus import runs
from pakrus.markup import NARROW, digest
from pakrus.project import ROOT

RUNS = runs.read(ROOT)
TEMPLATES = sorted((ROOT / "notebooks").rglob("*.ipynb"))


def code_cells(path):
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]


def test_the_chapters_are_those_of_the_list_and_no_others():
    made = {run.output for run in RUNS} | {run.cover_file for run in RUNS if run.cover}
    assert {p for p in (ROOT / "book" / "chapters").iterdir() if not p.name.startswith(".")} == made


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: p.stem)
def test_a_template_is_stored_without_outputs(template):
    for cell in code_cells(template):
        assert not cell.outputs and cell.execution_count is None


@pytest.mark.parametrize("run", RUNS, ids=lambda r: r.name)
def test_every_code_cell_was_run_in_order(run):
    """nbval passes over a cell that was stored without outputs, so that each was run is checked here."""
    counts = [cell.execution_count for cell in code_cells(run.output)]
    assert counts == list(range(1, len(counts) + 1))


@pytest.mark.parametrize("run", RUNS, ids=lambda r: r.name)
def test_a_chapter_is_its_template(run):
    chapter = [
        c
        for c in nbformat.read(run.output, as_version=4).cells
        if "injected-parameters" not in c.metadata.get("tags", [])
    ]
    template = nbformat.read(run.template, as_version=4).cells
    assert [(c.cell_type, c.id, c.source) for c in chapter] == [(c.cell_type, c.id, c.source) for c in template]


@pytest.mark.parametrize("run", RUNS, ids=lambda r: r.name)
def test_nothing_in_a_chapter_differs_from_run_to_run(run):
    text = run.output.read_text(encoding="utf-8")
    for volatile in (
        r"0x[0-9a-f]{8,}",
        r"\d{4}-\d{2}-\d{2}T\d{2}:",
        r'"(start_time|end_time|duration)"',
        r"/(home|root|tmp|Users)/",
    ):
        assert not re.search(volatile, text), volatile
    for cell in code_cells(run.output):
        assert not [o for o in cell.outputs if o.output_type == "error" or o.get("name") == "stderr"]


@pytest.mark.parametrize("run", RUNS, ids=lambda r: r.name)
def test_every_figure_has_caption_alt_text_and_rows(run):
    names = []
    for cell in code_cells(run.output):
        for output in cell.outputs:
            if "image/svg+xml" not in output.get("data", {}):
                continue
            shown = output.metadata.pakrus
            names.append(shown.name)
            assert len(shown.caption.split()) > 8 and "Source:" in shown.caption and len(shown.alt.split()) > 8
            assert cell.metadata.mystnb.image.alt == shown.alt and cell.metadata.mystnb.figure.caption == shown.caption
            # What readers are given stands in metadata; nbval compares the text, so the two must say the same.
            assert f"\n{shown.caption}\nShown: {shown.alt}\n" in output.data["text/plain"]
            assert output.data["text/csv"].count("\n") > 1
            drawn = re.search(r"^Drawn: ([0-9a-f]{16})$", output.data["text/plain"], re.MULTILINE)[1]
            # The pictures stored are of what is drawn, both, and as they were written.
            pictures = output.data["image/svg+xml"], output.data[NARROW]
            assert all(f'data-drawn="{drawn}"' in picture for picture in pictures)
            assert shown.pictures == digest("".join(pictures))
    assert names and len(set(names)) == len(names)


@pytest.mark.parametrize("run", [r for r in RUNS if r.cover], ids=lambda r: r.name)
def test_the_cover_is_the_chapters_figure(run):
    drawings = {
        o.metadata.pakrus.name: o.data["image/svg+xml"]
        for cell in code_cells(run.output)
        for o in cell.outputs
        if "image/svg+xml" in o.get("data", {})
    }
    assert run.cover_file.read_text(encoding="utf-8") == drawings[run.cover]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: p.stem)
def test_a_template_defines_nothing_and_its_cells_are_short(template):
    for cell in code_cells(template):
        defined = [n for n in ast.walk(ast.parse(cell.source)) if isinstance(n, ast.FunctionDef | ast.ClassDef)]
        assert not defined and len(cell.source.splitlines()) <= 50, cell.id
