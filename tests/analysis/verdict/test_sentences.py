"""The guards of the verdict: each holds in the book, and falls where what it says does not hold."""

from dataclasses import replace
from functools import cache
from typing import Any

import pandas as pd
import pytest
from theses import thesis

from pakrus.analysis.independent import all_states
from pakrus.analysis.studies import result
from pakrus.analysis.thesis import studies
from pakrus.analysis.verdict import sentences, study
from pakrus.evidence.tables import load
from pakrus.parameters import book

ASKED = {"arms": "arms-rus-usa", "shocks": "shocks-p1-later", "rivalry": "votes-rus-rivalry",
         "turn": "votes-rus-shift-2011", "later": "votes-rus-shift-2014",
         "pace": "votes-rus-changes-shift-2011"}  # fmt: skip


@cache
def told() -> tuple[study.Verdict, pd.DataFrame]:
    events = result(studies.TESTED, book("alliance_constraint"))
    tables = {name: load(name) for name in study.TABLES}
    verdict = study.study(tables, events, "Pakistan", matters=0.2, correlation=0.3, outer=0.1, prior=1.0)
    return verdict, all_states.answers(load("state_tests"), load("placebo"), "Pakistan")


def held(verdict: study.Verdict, public: pd.DataFrame, panel: pd.DataFrame | None = None) -> set[str]:
    years = load("dyad_year") if panel is None else panel
    return {name for name, claim in sentences.claims(verdict, public, ASKED, years, "hayat").items() if claim.holds}


def answer(code: str, kind: str, **cells: Any) -> study.Verdict:
    """The verdict with other cells in the answers of one kind of evidence."""
    verdict, _ = told()
    answers = verdict.answers.copy()
    rows = answers[(answers["proposition"] == code) & (answers["kind"] == kind)].index
    answers.loc[rows, list(cells)] = list(cells.values())
    return replace(verdict, answers=answers)


def came(code: str, answer: str) -> study.Verdict:
    verdict, _ = told()
    return replace(verdict, expected=verdict.expected.assign(
        answer=verdict.expected["answer"].where(verdict.expected["code"] != code, answer)
    ))  # fmt: skip


def model(code: str, **cells: Any) -> study.Verdict:
    verdict, _ = told()
    models = verdict.pooled.copy()
    models.loc[models["proposition"] == code, list(cells)] = list(cells.values())
    return replace(verdict, pooled=models)


FALLS = [
    ("none-shown", answer("P1", "votes", answer="shows")),
    ("none-shown", answer("P1", "votes", answer="shows the opposite")),
    ("open", replace(told()[0], answers=told()[0].answers.assign(answer="no such effect"))),
    ("parts", came("H3", "shows")),
    ("parts", came("V4", "cannot say")),
    ("bayes", model("P1", says="speaks for it")),
    ("leans", model("P1", says="speaks against it")),
    ("leans", model("P2", half=0.3)),
    ("leans", model("P2", most=0.3)),
    ("rebalancing", answer("P2", "votes", answer="cannot say")),
    ("rebalancing", answer("P2", "arms", answer="no such effect")),
    ("transience", answer("P3", "votes", p=0.4)),
    ("nasim-nearest", answer("P4", "trade", p=0.01)),
    ("nasim-nearest", answer("P1", "arms", value=-0.5)),
    ("nasim-nearest", answer("P1", "arms", p=0.04)),
    ("nasim-ceiling", answer("P4", "trade", answer="cannot say")),
    ("nasim-later", came("N3", "shows the opposite")),
    ("nasim-later", came("N1", "shows")),
    ("hayat-votes", answer("P6", "votes", answer="no such effect")),
    ("hayat-later", came("H4", "shows")),
    ("hayat-pressure", came("H2", "shows the opposite")),
    ("singh-turn", answer("P5", "trade", answer="cannot say")),
    ("singh-later", came("S3", "cannot say")),
    ("visit-later", came("V4", "shows the opposite")),
    ("visit-later", came("V2", "shows")),
    ("outreach-later", came("O1", "cannot say")),
    ("outreach-later", came("O5", "shows")),
]
PUBLIC = [
    ("hayat-votes", "votes-rus-rivalry", {"value": -0.05}),
    ("hayat-votes", "votes-rus-rivalry", {"p_states": 0.6}),
    ("singh-votes", "votes-rus-shift-2011", {"value": -0.1}),
    ("singh-votes", "votes-rus-shift-2014", {"p_states": 0.3}),
    ("pace", "votes-rus-changes-shift-2011", {"p_states": 0.2}),
    ("pace", "votes-rus-changes-shift-2011", {"high": -0.1}),
]


@pytest.mark.parametrize(("guard", "verdict"), FALLS, ids=[f"{guard}-{n}" for n, (guard, _) in enumerate(FALLS)])
def test_a_guard_falls_with_what_it_says(guard, verdict):
    _, public = told()
    assert guard in held(*told()) and guard not in held(verdict, public)


@pytest.mark.parametrize(("guard", "statistic", "cells"), PUBLIC)
def test_a_guard_falls_with_what_the_states_say(guard, statistic, cells):
    verdict, public = told()
    rows = public.set_index("statistic")
    for column, value in cells.items():
        rows.loc[statistic, column] = value
    assert guard in held(verdict, public) and guard not in held(verdict, rows.reset_index())


def test_trade_that_goes_on_is_not_told_to_end():
    panel = load("dyad_year")
    assert "trade-ends" not in held(*told(), panel.assign(year=panel["year"] + 1))


def test_no_guard_is_idle():
    fallen = {guard for guard, *_ in (*FALLS, *PUBLIC)} | {"trade-ends"}
    assert fallen == set(sentences.claims(*told(), ASKED, load("dyad_year"), "hayat"))


THESIS = thesis(2011)
MADE_UP = study.Verdict(
    THESIS,
    pd.DataFrame(
        [("P1", "votes", 0.3, "no such effect"), ("P1", "arms", 0.0004, "cannot say"),
         ("P2", "votes", 1.0, "cannot say")],
        columns=["proposition", "kind", "p_corrected", "answer"],
    ),
    pd.DataFrame(
        {"proposition": list(sentences.NAMED), "factor": [1.234, 0.2, 2.0, 1.0, 0.5, 1.5], "half": 0.45, "least": 0.15,
         "most": 0.6}
    ),
    pd.DataFrame({"code": ["N1", "N2", "H1"]}),
    {},
)  # fmt: skip
PLACES = pd.DataFrame(
    [("a", -0.4, -0.2, 10, 101, 0.148), ("r", -0.3, -0.25, 30, 140, 0.02), ("t", 0.12, 0.0, 20, 180, 0.9)],
    columns=["statistic", "value", "median", "further_out", "states", "p_time"],
).assign(kind="votes")


def test_every_number_is_that_of_the_verdict_and_of_the_places_asked_for():
    numbers = sentences.numbers(MADE_UP, PLACES, {"arms": "a", "rivalry": "r", "turn": "t"})
    assert numbers == {
        "n_none": "1", "n_unknown": "2", "n_primary": "3", "n_expected": "3",
        "nearest": "P1 substitution", "nearest_kind": "arms", "nearest_p": "below 0.001",
        "p1_factor": "1.23", "p2_factor": "0.20", "p3_factor": "2.00", "p4_factor": "1.00", "p5_factor": "0.50",
        "p6_factor": "1.50", "p2_half": "0.45", "p2_least": "0.15", "p2_most": "0.60",
        "arms_value": "0.40", "rivalry_value": "0.30", "rivalry_median": "0.25",  # below 0 is as predicted
        "turn_value": "0.12",
        "arms_place": "11", "arms_states": "101", "rivalry_place": "31", "rivalry_states": "140",
        "turn_place": "21", "turn_states": "180", "arms_time": "15", "rivalry_time": "2",
    }  # fmt: skip
