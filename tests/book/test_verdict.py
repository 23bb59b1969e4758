"""The verdict says what holds, under the book's parameters and under others."""

import ast
import re
from typing import Any

import nbformat
import pytest

from pakrus import telling
from pakrus.analysis.independent import studies as panel
from pakrus.analysis.multiverse import study as multiverse
from pakrus.analysis.studies import result
from pakrus.analysis.thesis import studies as thesis
from pakrus.analysis.verdict import sentences, study
from pakrus.evidence.tables import load
from pakrus.parameters import book
from pakrus.project import ROOT

TEMPLATE = ROOT / "notebooks" / "checks" / "verdict.ipynb"
TABLES = {name: load(name) for name in study.TABLES}
pytestmark = pytest.mark.whole  # tests computed under other parameters take seconds each
CODED = ("papers", "scale", "third_parties", "include_planned")


@pytest.fixture(scope="module")
def curves():
    """The curves of the multiverse, which no setting here changes: they take the most time."""
    return result(multiverse.TESTED, book("multiverse"))


def verdict(curves, **settings: Any) -> study.Verdict:
    chosen = book("verdict") | settings
    coded = book("alliance_constraint") | {name: chosen[name] for name in CODED}
    on_panel = book("independent_data") | {name: chosen[name] for name in ("span", "form")}
    results = (result(thesis.TESTED, coded), result(thesis.LEFT_OUT, coded), curves, result(panel.TESTED, on_panel))
    return study.study(TABLES, *results, chosen["alpha"])


SETTINGS = [
    # what is chosen otherwise, and the claims that do not hold then
    ({}, set()),
    ({"form": "levels"}, {"none-opposed"}),
    ({"span": "from 1992"}, {"arms-remain"}),
    ({"span": "to 1991"}, {"arms-remain", "shift-unable"}),
    ({"scale": "goldstein"}, set()),
    ({"alpha": 0.2}, {"most-unable"}),
]


@pytest.mark.parametrize(("settings", "expected"), SETTINGS, ids=[str(settings) for settings, _ in SETTINGS])
def test_under_each_setting_a_claim_holds_or_is_marked(curves, settings, expected):
    told = verdict(curves, **settings)
    claims = sentences.claims(told)
    assert {name for name, claim in claims.items() if not claim.holds} == expected
    # what is claimed is held against the cells themselves, and not against the function that judges it
    opposed = told.cells[told.cells["contradicts"] > 0]
    assert claims["none-opposed"].holds == opposed.empty
    assert {"", "nan"}.isdisjoint(sentences.numbers(told).values())


def test_the_chapter_counts_what_the_grid_shows(curves):
    told = verdict(curves)
    numbers = sentences.numbers(told)
    counts = told.cells["verdict"].value_counts()
    assert [numbers[f"n_{name}"] for name in ("passed", "failed", "unable", "untried")] == [
        str(counts[word]) for word in ("supports", "silent", "cannot tell", "no test")
    ]
    assert int(numbers["n_tests"]) == told.tests["raw"].notna().sum()


def test_what_is_told_is_what_the_prose_asks_for(curves):
    told = verdict(curves)
    text = "\n".join(text for _, text in telling.prose(TEMPLATE))
    used = {match[1] for match in telling.GLUED.finditer(text)}
    given = set(sentences.numbers(told)) | {f"{telling.HOLDS}{name}" for name in sentences.claims(told)}
    assert used == given


def test_the_cells_load_tell_and_show():
    cells = [cell.source for cell in nbformat.read(TEMPLATE, as_version=4).cells if cell.cell_type == "code"]
    assert sum(len(source.splitlines()) for source in cells) <= 120
    loops = (ast.For, ast.While, ast.ListComp, ast.DictComp, ast.GeneratorExp, ast.If, ast.Lambda)
    for source in cells:
        assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, loops) and "load(" not in source]


@pytest.mark.parametrize("page", ["README.md", "book/index.md", "notebooks/checks/verdict.ipynb"])
def test_until_it_is_made_anew_the_judgement_is_said_not_to_hold(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    assert re.search(r"judgement of [a-z ]+ (?:does|did) not hold, and is being made anew", text)
    assert not re.search(r"\b(?:kept|supports?|supported|not shown)\b", "" if page.endswith("ipynb") else text)
