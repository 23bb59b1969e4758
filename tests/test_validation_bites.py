"""Validation of the committed chapters fails where a number, a drawing or a row has changed, and passes otherwise.

nbval compares what the cells of a fresh run say with what is committed. That it is asked, and names the cell, is shown
on two changes in kernels of their own; that what the cells say does move with each kind of change, in this process.
"""

import ast
import re
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from pakrus.figures import defence as defence_figures
from pakrus.figures.defence import tables
from pakrus.markup import Output
from pakrus.project import ROOT

FIGURES = "src/pakrus/figures/defence/tables.py"
CHAPTER = ROOT / "book" / "chapters" / "defence_tables.ipynb"

IN_A_KERNEL = [
    ("one cell of a CSV", "data/table3_items.csv", ",Warships,", ",Submarines,"),
    ("a number in the prose", "src/pakrus/analysis/defence/tables.py",
     '["under_discussion", "announced", "expected"])', '["under_discussion", "expected"])'),
]  # fmt: skip


@pytest.mark.whole
@pytest.mark.parametrize(("path", "old", "new"), [b[1:] for b in IN_A_KERNEL], ids=[b[0] for b in IN_A_KERNEL])
def test_a_change_fails_and_names_notebook_and_cell(project, path, old, new):
    project.swap(path, old, new)
    done = project.nbval("defence_tables")
    assert done.returncode == 1, done.stdout
    assert re.search(r"FAILED book/chapters/defence_tables\.ipynb::Cell \d+", done.stdout), done.stdout


@pytest.mark.whole
def test_a_change_of_looks_passes(project):
    """A colour of the palette may look otherwise; which colour of it a thing has may not change."""
    project.swap("src/pakrus/figures/kit/style.py", 'GREY = "#767676"', 'GREY = "#555555"')
    done = project.nbval("defence_tables")
    assert done.returncode == 0, done.stdout


def committed() -> list[str]:
    """What the figures and tables of the committed chapter say, which is what nbval compares."""
    outputs = [o for cell in nbformat.read(CHAPTER, as_version=4).cells for o in cell.get("outputs", [])]
    return [o.data["text/plain"] for o in outputs if "text/csv" in o.get("data", {})]


def fresh() -> Iterator[str]:
    """What they say when the chapter's cells are run here, one after another."""
    namespace: dict[str, object] = {}
    for cell in nbformat.read(CHAPTER, as_version=4).cells:
        if cell.cell_type == "code" and cell.source:
            *lines, last = ast.parse(cell.source).body
            ends_in_a_value = isinstance(last, ast.Expr)
            exec(compile(ast.Module(lines if ends_in_a_value else [*lines, last], []), cell.id, "exec"), namespace)
            if ends_in_a_value and isinstance(shown := eval(ast.unparse(last), namespace), Output):
                yield repr(shown)


CHANGES = [
    ("a number in a table", "data", "VII,7,held", "VII,7,expected"),
    ("a mark moved", "code", '[row.year], [row.place], "o"', '[row.year], [row.place - 0.5], "o"'),
    ("a bar dropped", "code", "axes.barh(objectives.index, objectives[table]",
     "axes.barh(objectives.index[1:], objectives[table][1:]"),
    ("colours exchanged", "code", "(BLUE, ORANGE, GREEN)", "(GREEN, BLUE, ORANGE)"),
    ("a word in a caption", "code", "Told as delivered from Russia: ", "Delivered from Russia: "),
    ("a word in a figure", "code", '"source is older"', '"source is too old"'),
]  # fmt: skip


def test_the_cells_say_here_what_they_say_in_a_kernel():
    assert list(fresh()) == committed()


@pytest.mark.parametrize(("kind", "old", "new"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_a_change_moves_what_the_cells_say(monkeypatch, files, kind, old, new):
    if kind == "data":
        files.swap("table4_exercises", old, new)
        monkeypatch.setenv("PAKRUS_DATA", str(files.folder))
    else:
        source = Path(ROOT, FIGURES).read_text(encoding="utf-8")
        assert source.count(old) == 1
        changed = types.ModuleType(tables.__name__)
        exec(compile(source.replace(old, new), FIGURES, "exec"), vars(changed))
        monkeypatch.setitem(sys.modules, changed.__name__, changed)
        monkeypatch.setattr(defence_figures, "tables", changed)
    assert list(fresh()) != committed()
