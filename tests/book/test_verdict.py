"""The chapters that judge say what holds, under the book's parameters and under others that a reader may choose."""

import ast
import hashlib
import json
import re
from functools import cache
from typing import Any

import nbformat
import pytest

from pakrus import telling
from pakrus.analysis.independent import all_states, among_states, embargo
from pakrus.analysis.independent import sentences as independent_sentences
from pakrus.analysis.independent import series as independent
from pakrus.analysis.studies import result
from pakrus.analysis.thesis import coded, studies
from pakrus.analysis.thesis import sentences as thesis_sentences
from pakrus.analysis.verdict import sentences, study
from pakrus.evidence.tables import load
from pakrus.parameters import book
from pakrus.project import ROOT

TABLES = {name: load(name) for name in {*studies.TABLES, *study.TABLES}}
SMALLEST = ("matters", "correlation", "outer", "prior")
FIXED = "What was fixed, and when"
VISIT = "imran-khan-visits-russia-2022"
SUPPLIERS = {"own": "PAK-RUS", "china": "CHN-PAK", "america": "PAK-USA", "india": "IND-RUS"}
Told = tuple[dict[str, str], dict[str, telling.Claim]]
SETTINGS: list[dict[str, Any]] = [
    {},
    {"lag_years": 0},
    {"lag_years": 5, "scale": "goldstein"},
    {"papers": ["singh"]},
    {"start_year": 1991},
    {"papers": ["nasim"], "scale": "goldstein", "lag_years": 1},
    {"start_year": 2000, "end_year": 2012},
]
each_setting = pytest.mark.parametrize("settings", SETTINGS, ids=[json.dumps(settings) for settings in SETTINGS])
ARGUED = {"arms": "arms-rus-usa", "shocks": "shocks-p1-later", "rivalry": "votes-rus-rivalry",
          "turn": "votes-rus-shift-2011", "later": "votes-rus-shift-2014",
          "pace": "votes-rus-changes-shift-2011"}  # fmt: skip
CODES = [f"P{n}" for n in range(1, 7)]
PUBLIC = all_states.answers(load("state_tests"), load("placebo"), "Pakistan")
POLES = PUBLIC.set_index("statistic").loc["votes-rus-usa"]


@cache
def events(settings: str) -> coded.Coded:
    given = book("alliance_constraint") | {"n_draws": 50} | json.loads(settings)
    answers = result(studies.TESTED, given)
    return coded.coded(TABLES, answers, result(studies.SPREAD, given), given)


def of_events(settings: dict[str, Any]) -> Told:
    asked = events(json.dumps(settings))
    followed = coded.followed(asked, TABLES)
    return thesis_sentences.numbers(asked, followed, "nasim", CODES, 50), thesis_sentences.claims(
        asked, followed, VISIT
    )


def verdict(**settings: Any) -> study.Verdict:
    chosen = book("verdict") | settings
    given = book("alliance_constraint") | {name: chosen[name] for name in chosen if name not in SMALLEST[1:]}
    smallest = {name: chosen[name] for name in SMALLEST}
    return study.study(TABLES, result(studies.TESTED, given), "Pakistan", **smallest)


def of_verdict(settings: dict[str, Any]) -> Told:
    told = verdict(**settings)
    return sentences.numbers(told, PUBLIC, ARGUED), sentences.claims(told, PUBLIC, ARGUED, load("dyad_year"), "hayat")


def of_series(start_year: int = 1946, end_year: int = 2025, embargo_year: int = 2015, window: int = 10) -> Told:
    panel, placebo = load("dyad_year"), load("placebo")
    beside = independent.beside(panel, load("panel_measures"), ["PAK-RUS", "IND-RUS"], start_year, end_year)
    arms = embargo.before_and_after(panel, "arms-share", list(SUPPLIERS.values()), embargo_year, window)
    longer = embargo.of_one_source(panel, "arms-share", "PAK-RUS", 1995, embargo_year - 1)
    votes = among_states.place(placebo, among_states.statistic("un-agreement", "changes", "whole"), "Pakistan")
    return (
        independent_sentences.numbers(beside, arms, longer, votes, SUPPLIERS, window),
        independent_sentences.claims(beside, arms, votes, POLES, SUPPLIERS),
    )


def missing(numbers: dict[str, str]) -> set[str]:
    """Names of numbers that say nothing: empty, or not a number."""
    return {name for name, words in numbers.items() if not words.strip() or "nan" in words.split()}


def fallen(claims: dict[str, telling.Claim]) -> set[str]:
    return {name for name, claim in claims.items() if not claim.holds}


@each_setting
def test_no_setting_leaves_an_empty_or_missing_word(settings):
    for numbers, _ in (of_events(settings), of_verdict(settings)):
        assert missing(numbers) == set()


@each_setting
def test_what_is_claimed_of_the_events_is_what_the_table_has(settings):
    asked = events(json.dumps(settings))
    _, claims = of_events(settings)
    answers = asked.answers[asked.answers["role"] == "primary"]
    assert claims["none-says"].holds == answers["answer"].isin(["cannot say", "no such effect"]).all()
    first = answers.set_index("proposition").loc["P1"]
    recent = asked.looks[(asked.looks["look"] == "recent") & (asked.looks["proposition"] == "P1")].iloc[0]
    leans = first["value"] > first["usual"] > 0 and first["p"] > 0.05
    assert claims["points"].holds == (
        settings.get("lag_years") != 0 and leans and abs(recent["value"]) < first["value"] / 2
    )
    circle = asked.circles.set_index("proposition").loc["P1"]
    assert claims["circle"].holds == (circle["both"] > circle["causes"] / 2)
    assert claims["visit"].holds == (VISIT in set(coded.followed(asked, TABLES)["cause_id"]))


@each_setting
def test_what_is_claimed_in_the_verdict_is_what_its_table_has(settings):
    told, (_, claims) = verdict(**settings), of_verdict(settings)
    shown = told.answers["answer"].isin(["shows", "shows the opposite"]).sum()
    assert claims["none-shown"].holds == (shown == 0)
    models = told.pooled.set_index("proposition")
    against = list(models.index[models["factor"] < 1 / 3]) == ["P2"]
    assert claims["leans"].holds == (against and models.loc["P2", ["half", "most"]].min() > 1 / 3)
    assert claims["bayes"].holds == (models["factor"] <= 3).all()


def test_in_the_book_all_holds():
    for _, claims in (of_events({}), of_verdict({}), of_series()):
        assert fallen(claims) == set()


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"outer": 0.4}, {"singh-turn", "nasim-ceiling"}),
        ({"prior": 4.0}, {"leans"}),
        ({"correlation": 0.6}, set()),
    ],
    ids=["outer", "prior", "correlation"],
)
def test_other_smallest_effects_change_what_the_verdict_says(settings, expected):
    assert fallen(of_verdict(settings)[1]) >= expected


@pytest.mark.parametrize(
    "settings",
    [{"start_year": 1991}, {"end_year": 2016}, {"start_year": 2000}, {"embargo_year": 2010}, {"window": 3}],
    ids=str,
)
def test_the_series_say_no_empty_word(settings):
    assert missing(of_series(**settings)[0]) == set()


@pytest.mark.parametrize(
    ("template", "told"),
    [("themes/alliance_constraint", of_events), ("checks/verdict", of_verdict),
     ("checks/independent_data", lambda _: of_series())],
    ids=["events", "verdict", "series"],
)  # fmt: skip
def test_what_is_told_is_what_the_prose_asks_for(template, told):
    path = ROOT / "notebooks" / f"{template}.ipynb"
    text = "\n".join(text for _, text in telling.prose(path))
    numbers, claims = told({})
    assert {match[1] for match in telling.GLUED.finditer(text)} == set(numbers) | {
        f"{telling.HOLDS}{name}" for name in claims
    }


@pytest.mark.parametrize(
    "template", ["themes/alliance_constraint", "checks/verdict", "checks/multiverse", "checks/independent_data"]
)
def test_the_cells_load_tell_and_show(template):
    notebook = nbformat.read(ROOT / "notebooks" / f"{template}.ipynb", as_version=4)
    cells = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    assert sum(len(source.splitlines()) for source in cells) <= 180
    for source in cells:
        assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.For | ast.While | ast.If)]
        assert "def " not in source and "glue(" not in source


@pytest.mark.parametrize("page", ["README.md", "book/index.md", "notebooks/checks/verdict.ipynb"])
def test_what_was_wrong_is_said(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    assert "withdrawn" in text and "ceiling" in text


def test_the_parts_of_the_plan_are_those_that_were_fixed():
    """The hash of each part is the one that stands at the plan's end."""
    text = (ROOT / "book" / "analysis_plan.md").read_text(encoding="utf-8")
    parts = {match[1]: match[0] for match in re.finditer(r"(?ms)^## (.+?)\n.*?(?=^## |\Z)", text)}
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \| `(\w{7})` \| `(\w{64})` \|$", parts[FIXED], re.M)
    assert [name for name, *_ in rows] == [
        name for name in parts if name not in ("Departures", "What was fixed, and when")
    ]
    for name, _, digest in rows:
        assert hashlib.sha256((parts[name].strip() + "\n").encode()).hexdigest() == digest
