"""nbval over the committed chapters fails where a number, a drawing or a row has changed, and passes otherwise."""

import re

import pytest

FIGURES = "src/pakrus/figures/defence/tables.py"

BITES = [
    ("one cell of a CSV", "data/table3_items.csv", ",Warships,", ",Submarines,"),
    ("one number in a CSV", "data/table4_exercises.csv", "VII,7,held", "VII,7,expected"),
    (
        "another column drawn",
        FIGURES,
        'rows["place"],',
        'rows["ordinal"],',
    ),
    (
        "a bar dropped",
        FIGURES,
        "axes.barh(objectives.index, objectives[table]",
        "axes.barh(objectives.index[1:], objectives[table][1:]",
    ),
    ("a word in a caption", FIGURES, "Told as delivered from Russia: ", "Delivered from Russia: "),
    (
        "a number in the prose",
        "src/pakrus/analysis/defence/tables.py",
        ".all().items() if only]",
        ".any().items() if only]",
    ),
    ("a word in a figure", FIGURES, '"source is older"', '"source is too old"'),
]


@pytest.mark.parametrize(("path", "old", "new"), [b[1:] for b in BITES], ids=[b[0] for b in BITES])
def test_a_change_fails_and_names_notebook_and_cell(project, path, old, new):
    project.swap(path, old, new)
    done = project.nbval("defence_tables")
    assert done.returncode == 1, done.stdout
    assert re.search(r"FAILED book/chapters/defence_tables\.ipynb::Cell \d+", done.stdout), done.stdout


def test_a_change_of_colour_passes(project):
    project.swap(FIGURES, "(BLUE, ORANGE, GREEN)", "(GREEN, BLUE, ORANGE)")
    project.swap("src/pakrus/figures/kit/style.py", 'GREY = "#767676"', 'GREY = "#555555"')
    done = project.nbval("defence_tables")
    assert done.returncode == 0, done.stdout
