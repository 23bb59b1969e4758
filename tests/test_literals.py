"""No literal in the sources names what is data: a row, a paper, a state, a year that a paper claims."""

import literals
import pytest
from seeding import Files

from pakrus.project import ROOT

PACKAGE = ROOT / "src" / "pakrus"
TOPICS = "words of the closed vocabulary of topics or causes, written out"
PAIR = "the caption of a figure that is only ever of this pair: its chapter asks of no other"
PRINTED = "Singh's printed tables, which are tables of the schema and have no other author"
CHOICE = "an analyst's own choice of the years looked at, not what a paper claims"
END = "the last year of the Soviet Union: where the analyst cuts a series, by whose state it is of"
EXAMPLE = "a year as an example in a message"
PANEL = "public data that the panel is built from: their states, and the years that their files cover"
REVIEWED = {
    "analysis/arguments/graph.py": (TOPICS, "Afghanistan China India Ukraine United~States"),
    "analysis/defence/checked_rows.py": (PRINTED, "Singh"),
    "analysis/energy/register.py": (TOPICS, "India"),
    "analysis/energy/sentences.py": ("the name of a number in a sentence, by coincidence an id", "rostec"),
    "analysis/independent/sentences.py": (END, "1991"),
    "analysis/independent/series.py": (END, "1991"),
    "analysis/multiverse/choices.py": (CHOICE, "1947 1971 1991"),
    "analysis/multiverse/study.py": (CHOICE, "1947"),
    "analysis/thesis/questions.py": (CHOICE, "1947 1991"),
    "analysis/thesis/sentences.py": (CHOICE, "2010"),
    "analysis/thesis/turning.py": (EXAMPLE, "2014"),
    "analysis/trade/implied.py": (PAIR, "Russia"),
    "analysis/verdict/sentences.py": (
        "the propositions and expectations that the chapter's sentences speak of",
        "P1 P2 P3 P4 P5 P6 H2 N1 N2 N3 N4 O1 O4 O5 S3 V1 V2 V4",
    ),
    "cli.py": ("the title of the book", "Pakistan Russia"),
    "evidence/edtf.py": (EXAMPLE, "2014"),
    "figures/defence/arms_deals.py": (PRINTED, "Singh"),
    "figures/defence/arms_values.py": (PAIR, "Moscow Pakistan"),
    "figures/defence/exercise_series.py": (PAIR, "Pakistan Russia"),
    "figures/defence/tables.py": (PRINTED, "Russia Singh"),
    "figures/energy/projects.py": (PAIR, "Pakistan"),
    "figures/energy/route_map.py": ("the frame of a map that always shows this region", "India Iran Kazakhstan"),
    "figures/energy/tables.py": (PAIR, "Russia"),
    "figures/independent/all_states.py": (PAIR, "Moscow Pakistan Russia"),
    "figures/independent/levels.py": (PAIR, "Moscow Pakistan Russia Soviet~Union United~States"),
    "figures/independent/placebo.py": (PAIR, "Moscow Russia United~States"),
    "figures/independent/trade.py": (PAIR, "Pakistan Russia"),
    "figures/multiverse/curve.py": (CHOICE, "1971 Moscow"),
    "figures/thesis/answers.py": (PAIR, "Pakistan Russia"),
    "figures/trade/growth.py": (PAIR, "Pakistan Russia"),
    "figures/trade/one_paper.py": (PAIR, "Pakistan Russia"),
    "figures/trade/partners.py": (PAIR, "Russia"),
    "figures/trade/values.py": (PAIR, "Pakistan Russia"),
}
"""Modules that may name something: why, and exactly what (`~` for a space)."""


@pytest.fixture(scope="module")
def data():
    return literals.of_data(ROOT / "data")


@pytest.fixture(scope="module")
def named(data):
    """What each module names."""
    modules = {file.relative_to(PACKAGE).as_posix(): file for file in sorted(PACKAGE.rglob("*.py"))}
    by_module = {
        name: {value for _, value in literals.matches(file.read_text(encoding="utf-8"), *data)}
        for name, file in modules.items()
    }
    return {name: values for name, values in by_module.items() if values}


def test_no_module_names_a_row_a_paper_a_state_or_a_year_that_a_paper_claims(named):
    reviewed = {name: {w.replace("~", " ") for w in words.split()} for name, (_, words) in REVIEWED.items()}
    outside_panel = {name: values for name, values in named.items() if not name.startswith("panel/")}
    assert outside_panel == reviewed  # a literal more is data or an argument; an exception that nothing needs goes


def test_the_exception_of_the_panel_is_needed(named):
    assert any(name.startswith("panel/") for name in named), PANEL


def test_ids_parts_of_texts_and_years_are_found_and_docstrings_and_words_are_not():
    text = "\n".join(['"""Of rus."""', 'A = {"rus": 2010}', 'B = f"{A} of Russia, x-c1, in 2014"', 'C = "a rus b", 3'])
    hits = literals.matches(text, {"rus", "Russia", "x-c1"}, {2010, 2014})
    assert hits == {(2, "rus"), (2, "2010"), (3, "Russia"), (3, "x-c1"), (3, "2014")}


def test_words_of_the_schema_are_no_ids(data):
    names, years = data
    assert {"rus", "Russia", "PAK-RUS", "nasim", "singh-c001", "q-china-drives", "p5", "P5", "Singh"} <= names
    assert not {"energy", "direction", "trade-total", "042", "state"} & names and {2010, 2014, 1947} <= years


def test_a_state_of_another_name_is_read_from_the_data(tmp_path):
    files = Files(tmp_path)
    files.swap("entities", "rus,Russia,state", "rus,Ruritania,state")
    names, _ = literals.of_data(files.folder)
    assert "Ruritania" in names and "Russia" not in names
