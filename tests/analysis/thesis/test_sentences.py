"""The guards of the chapter on the coded events: each holds in the book, and falls where what it says does not hold."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pandas as pd
import pytest

from pakrus.analysis.studies import result
from pakrus.analysis.thesis import coded, sentences, studies
from pakrus.analysis.thesis.coded import Coded
from pakrus.evidence.tables import load
from pakrus.parameters import book

VISIT = "imran-khan-visits-russia-2022"
Doctor = Callable[[Coded], Coded]


@cache
def asked() -> tuple[Coded, pd.DataFrame]:
    given = book("alliance_constraint")
    tables = {name: load(name) for name in studies.TABLES}
    told = coded.coded(tables, result(studies.TESTED, given), result(studies.SPREAD, given), given)
    return told, coded.followed(told, tables)


def primary(code: str, **cells: object) -> Doctor:
    """Other numbers in the primary answer of a proposition."""

    def changed(one: Coded) -> Coded:
        answers = one.answers.copy()
        row = answers[(answers["proposition"] == code) & (answers["role"] == "primary")].index
        answers.loc[row, list(cells)] = list(cells.values())
        return replace(one, answers=answers)

    return changed


def look(name: str, code: str, **cells: float) -> Doctor:
    """Other numbers in a further look."""

    def changed(one: Coded) -> Coded:
        looks = one.looks.copy()
        row = looks[(looks["look"] == name) & (looks["proposition"] == code)].index
        looks.loc[row, list(cells)] = list(cells.values())
        return replace(one, looks=looks)

    return changed


def same_year(one: Coded) -> Coded:
    answers = one.answers.copy()
    answers.loc[(answers["proposition"] == "P1") & (answers["question"] == "same"), "value"] = 0.11
    return replace(one, answers=answers)


def circled(causes: int, both: int) -> Doctor:
    return lambda one: replace(one, circles=one.circles.assign(causes=causes, both=both))


FALLS: list[tuple[str, Doctor]] = [
    ("none-says", primary("P2", answer="shows")),
    ("none-says", primary("P2", answer="shows the opposite")),
    ("points", primary("P1", p=0.04)),
    ("points", primary("P1", usual=0.3)),
    ("points", primary("P1", usual=-0.01)),
    ("points", look("recent", "P1", value=0.2)),
    ("untold", primary("P3", value=0.1)),
    ("circle", circled(16, 8)),
    ("telling", primary("P5", answer="no such effect")),
    ("more-told", lambda one: replace(one, years=one.years[one.years["year"] < 2011])),
    ("recent", look("recent", "P5", value=0.1)),
    ("same-year", same_year),
    ("by-chance", primary("P2", usual=0.0)),
    ("few-shifts", primary("P4", least=0.02)),
    ("largest", lambda one: replace(one, pairs=one.pairs.assign(value=0.2))),
    ("before", lambda one: replace(one, order=(20, 20, 0))),
    ("weak", lambda one: replace(one, strengths=one.strengths.assign(found=0.5))),
    ("steady", lambda one: replace(one, spread=one.spread.assign(same=0.9))),
    ("scale", look("other scale", "P1", value=0.3)),
    ("scale", look("other scale", "P1", p=0.05)),
    ("dates", look("papers' dates", "P1", value=0.3)),
    ("ally", look("ally", "P1", value=0.2)),
    ("ally", look("ally", "P1", p=0.05)),
    ("signal", look("signal", "P1", told=10)),
    ("signal", look("signal", "P1", p=0.5)),
]  # fmt: skip


def held(one: Coded, followed: pd.DataFrame, visit: str = VISIT) -> set[str]:
    return {name for name, claim in sentences.claims(one, followed, visit).items() if claim.holds}


@pytest.mark.parametrize(("guard", "doctor"), FALLS, ids=[f"{guard}-{place}" for place, (guard, _) in enumerate(FALLS)])
def test_a_guard_falls_alone_with_what_it_says(guard, doctor):
    one, followed = asked()
    assert guard in held(one, followed)
    assert guard not in held(doctor(one), followed)


def test_a_visit_that_is_no_cause_is_not_told_as_one():
    one, followed = asked()
    assert "visit" in held(one, followed) and "visit" not in held(one, followed, "simla-agreement-1972")


def test_no_guard_is_idle():
    assert {guard for guard, _ in FALLS} | {"visit"} == set(sentences.claims(*asked(), VISIT))


def test_the_power_told_is_the_weakest_and_the_strongest():
    one, followed = asked()
    found = one.strengths.assign(found=one.strengths["proposition"].map({"P1": 0.1, "P2": 0.9}).fillna(0.5))
    told = sentences.numbers(replace(one, strengths=found), followed, "nasim", ["P1"], 1000)
    assert (told["weakest"], told["strongest"], told["n_draws"]) == ("10", "90", "1,000")
