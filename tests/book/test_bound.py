"""Chapters whose sentences are bound: they say what holds, under the book's parameters and under others."""

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import nbformat
import pandas as pd
import pytest

from pakrus import telling
from pakrus.analysis.defence import arms_values
from pakrus.analysis.energy import sentences as energy_sentences
from pakrus.analysis.energy import study as energy_study
from pakrus.analysis.independent import trade as independent_trade
from pakrus.analysis.rows import claims
from pakrus.analysis.trade import guards, one_paper
from pakrus.analysis.trade import sentences as trade_sentences
from pakrus.analysis.trade import study as trade_study
from pakrus.evidence.tables import load
from pakrus.press.execute import execute
from pakrus.project import ROOT

Tables = dict[str, pd.DataFrame]
Told = tuple[dict[str, str], dict[str, telling.Claim]]


def cells(name: str) -> list[str]:
    notebook = nbformat.read(ROOT / "notebooks" / "themes" / f"{name}.ipynb", as_version=4)
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def assigned(name: str, variable: str, **names: Any) -> Any:
    """What a notebook assigns to a variable, computed alone."""
    lines = [line for source in cells(name) for line in ast.parse(source).body]
    (line,) = (line for line in lines if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == variable)
    return eval(compile(ast.Expression(line.value), name, "eval"), names)


TRADE = assigned("trade", "named", study=trade_study)
YEARS = assigned("trade", "years")
ENERGY = assigned("energy_projects", "named", study=energy_study)
PANEL = load("dyad_year")


def trade(tables: Tables, start_year: int = 1998, end_year: int = 2023, basis: str = "all") -> Told:
    result = trade_study.study(tables, TRADE, ("pak", "rus"), start_year, end_year, basis)
    relative = independent_trade.series(PANEL, "trade-gdp", "PAK-RUS", 1947, end_year)
    told = (result, relative, YEARS)
    return trade_sentences.numbers(*told), guards.claims(*told)


def energy(
    tables: Tables, projects: tuple[str, ...] = ("all",), as_of: int = 2024, include_planned: bool = True
) -> Told:
    result = energy_study.study(tables, ENERGY, projects, as_of, include_planned)
    return energy_sentences.numbers(result), energy_sentences.claims(result)


@dataclass(frozen=True)
class Chapter:
    name: str
    tell: Callable[..., Told]
    tables: Tables

    @cached_property
    def told(self) -> Told:
        """What the book says."""
        return self.tell(self.tables)


CHAPTERS = {
    "trade": Chapter("trade", trade, {name: load(name) for name in trade_study.TABLES}),
    "energy_projects": Chapter("energy_projects", energy, {name: load(name) for name in energy_study.TABLES}),
}
each_chapter = pytest.mark.parametrize("chapter", CHAPTERS.values(), ids=list(CHAPTERS))


def without(tables: Tables, paper: str) -> Tables:
    """The tables as if a paper had not been coded."""
    return {name: rows[rows["paper_id"] != paper] if "paper_id" in rows else rows for name, rows in tables.items()}


def unheld(told: Told) -> set[str]:
    return {name for name, claim in told[1].items() if not claim.holds}


@each_chapter
def test_every_claim_holds_in_the_book_and_every_number_is_known(chapter):
    numbers, _ = told = chapter.told
    assert unheld(told) == set()
    assert not {trade_sentences.MISSING, energy_sentences.MISSING, "not shown", ""} & set(numbers.values())


@each_chapter
def test_what_is_told_is_what_the_prose_asks_for(chapter):
    numbers, claimed = chapter.told
    text = "\n".join(text for _, text in telling.prose(ROOT / "notebooks" / "themes" / f"{chapter.name}.ipynb"))
    used = {match[1] for match in telling.GLUED.finditer(text)}
    assert used == set(numbers) | {f"{telling.HOLDS}{name}" for name in claimed}


MISSING_SINGH = {"five-papers", "last-fits", "sums-to-total", "balance-turned", "exports-fell", "imports-grew"}
MISSING_SINGH |= {"one-good", "distance-grew"}
SETTINGS: list[tuple[str, dict[str, Any], str, set[str]]] = [
    # chapter, parameters, the paper left out, the claims that do not hold then
    ("trade", {"basis": "calendar"}, "", {"undated-one", "last-fits"}),
    ("trade", {"basis": "fiscal"}, "", {"undated-one", "exchanged-two", "two-apart"}),
    ("trade", {"start_year": 2013}, "", {"exchanged-two", "two-apart"}),
    ("trade", {"end_year": 2005}, "", {"undated-one", "exchanged-two", "two-apart", "last-fits", "relative-rise"}),
    ("trade", {"start_year": 2012, "end_year": 2012}, "",
     {"gaps", "totals", "undated-one", "two-apart", "last-fits", "growth-fits-none"}),
    ("trade", {}, "singh", MISSING_SINGH),
    ("energy_projects", {"as_of": 2016}, "",
     {"both-fuel", "one-named-by-all", "held-up", "many-agreements", "promised-twice", "four-promise", "three-later",
      "costs-of-agreements"}),
    ("energy_projects", {"as_of": 2022}, "", {"both-fuel", "many-agreements"}),
    ("energy_projects", {"include_planned": False}, "", {"few-steps"}),
    ("energy_projects", {"projects": ("crude", "lpg")}, "",
     {"few-steps", "one-named-by-all", "held-up", "many-agreements", "promised-twice"}),
    ("energy_projects", {"projects": ("pakistan-stream",)}, "", {"both-fuel", "few-steps"}),
    ("energy_projects", {}, "hayat",
     {"five-papers", "held-up", "four-promise", "three-later", "same-shortfall", "four-ends",
      "detour"}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parameters", "paper", "expected"), SETTINGS)
def test_under_other_parameters_each_claim_holds_or_is_marked(name, parameters, paper, expected):
    chapter = CHAPTERS[name]
    told = chapter.tell(without(chapter.tables, paper), **parameters)
    assert unheld(told) == expected
    assert all(told[1][claim].mark.startswith(" [This does not hold") for claim in expected)
    assert set(told[0]) == set(chapter.told[0]) and all(told[0].values())


def changed(tables: Tables, name: str, row_id: str, **cells: Any) -> Tables:
    """The tables with other cells in the rows of an id."""
    rows = tables[name].copy()
    key = next(column for column in rows if column.endswith("_id") and (rows[column] == row_id).any())
    for column, value in cells.items():
        rows.loc[rows[key] == row_id, column] = value
    return tables | {name: rows}


FAULTS: dict[str, tuple[str, str, str, dict[str, Any]]] = {
    # the claim that falls: chapter, table, row, cells
    "small-beside": ("trade", "claims", "nasim-c014", {"as_stated": "$3 million", "value": 3e6}),
    "rise-differs": ("trade", "facts", "fact-trade-2006", {"value": 624e6}),
    "fiscal-above": ("trade", "facts", "fact-trade-fy2021", {"value": 500e6}),
    "no-ally": ("trade", "arguments", "nasim-a099", {"statement": "The United States stood in the way."}),
    "exports-fell": ("trade", "claims", "singh-c002", {"as_stated": "$740 million", "value": 740e6}),
    "highest-of-none": ("energy_projects", "facts", "fact-pipeline-cost-2014", {"value": 1e9}),
    "india-none": ("energy_projects", "milestones", "pipeline-responsibility-dispute-2022", {"cause": "india"}),
    "nothing-built": ("energy_projects", "milestones", "pipeline-agreement-2015", {"stage": "delivered"}),
    "none-valued": ("energy_projects", "milestones", "pipeline-agreement-2015", {"stage": "delivered"}),
    "one-length": ("energy_projects", "claims", "outreach-c002", {"value": 1040.0}),
    "between-shortfalls": ("energy_projects", "facts", "fact-pipeline-capacity-pumped-2021", {"value": 5.0}),
}


@pytest.mark.parametrize("claim", FAULTS)
def test_a_claim_falls_with_the_row_that_it_rests_on(claim):
    name, table, row_id, values = FAULTS[claim]
    assert claim in unheld(CHAPTERS[name].tell(changed(CHAPTERS[name].tables, table, row_id, **values)))


@each_chapter
def test_every_claim_can_fall(chapter):
    """No guard is idle: each is brought down by other parameters, a paper left out, or one changed row."""
    fallen = {claim for claim, (name, *_) in FAULTS.items() if name == chapter.name}
    fallen |= {claim for name, _, _, claims in SETTINGS if name == chapter.name for claim in claims}
    for paper in load("papers")["paper_id"]:
        fallen |= unheld(chapter.tell(without(chapter.tables, paper)))
    assert fallen == set(chapter.told[1])


def renamed(tables: Mapping[str, pd.DataFrame]) -> Tables:
    """The tables with another name for every entity."""
    entities = tables["entities"]
    return dict(tables) | {"entities": entities.assign(name="the one called " + entities["entity_id"])}


@each_chapter
def test_numbers_stay_when_every_entity_gets_another_name(chapter):
    numbers, claimed = chapter.told
    again, claimed_again = chapter.tell(renamed(chapter.tables))
    assert numbers == again
    assert {name: claim.holds for name, claim in claimed.items()} == {n: c.holds for n, c in claimed_again.items()}


def test_one_papers_trade_and_arms_stay_when_every_entity_gets_another_name():
    tables = {name: load(name) for name in ("claims", "measures", "entities")}
    tables["claims"] = tables["claims"][tables["claims"]["paper_id"] == "nasim"]
    rows = []
    for one in (tables, renamed(tables)):
        stated = claims.stated(*one.values())
        stated["item"] = claims.named_first(stated["note"])
        others = one_paper.partners(stated, "rus").drop(columns="state")
        arms = arms_values.by_age(stated, "rus", "sun", "Soviet times").drop(columns="to")
        rows.append([one_paper.by_year(stated, ("pak", "rus")), others, arms, one_paper.potential(stated)[0]])
    for before, after in zip(*rows, strict=True):
        assert len(before) > 1
        pd.testing.assert_frame_equal(before, after)


@each_chapter
def test_a_bound_chapters_cells_load_tell_and_show(chapter):
    sources = cells(chapter.name)
    assert sum(len(source.splitlines()) for source in sources) <= 120
    assert not [source for source in sources if re.search(r"\bglue\(|\.loc\[|\.groupby\(|\.merge\(|\bround\(", source)]
    ids = re.compile(r"(?:nasim|singh|hayat|pm-visit|outreach|fact|project)-[a-z0-9-]+")
    for source in sources:
        given = {
            node.value
            for call in ast.walk(ast.parse(source))
            if isinstance(call, ast.Call)
            for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
            for node in ast.walk(argument)
            if isinstance(node, ast.Constant)
        }
        typed = {node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)} - given
        assert not [value for value in typed if isinstance(value, str) and ids.fullmatch(value)]


def test_a_readers_run_marks_what_does_not_hold(tmp_path):
    template = ROOT / "notebooks" / "themes" / "energy_projects.ipynb"
    execute(template, tmp_path / "my.ipynb", {"as_of": 2022}, "my.ipynb")
    run = nbformat.read(tmp_path / "my.ipynb", as_version=4).cells
    outputs = [output for cell in run if cell.cell_type == "code" for output in cell.outputs]
    pasted = {o.metadata.scrapbook.name: o.data for o in outputs if "scrapbook" in o.get("metadata", {})}
    assert "does not hold" in pasted["holds-both-fuel"]["application/papermill.record/text/plain"]
    shown = [output.data["text/plain"] for output in outputs if "text/plain" in output.get("data", {})]
    assert any("This run differs from the book: as_of is 2022" in text for text in shown)
    assert any("do not hold" in text and "Both are cargoes of fuel" in text for text in shown)
