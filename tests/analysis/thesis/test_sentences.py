"""The guards of the chapter on the coded events: each holds in the book, and falls where what it says does not hold."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pandas as pd
import pytest
from theses import thesis
from told import told

from pakrus.analysis.studies import result
from pakrus.analysis.thesis import coded, sentences, studies
from pakrus.analysis.thesis.coded import Coded
from pakrus.analysis.thesis.questions import Settings
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


NONE = float("nan")
CODES = ("P1", "P2", "P3", "P4", "P5")
PRIMARY = pd.DataFrame(
    [
        ("P1", 0.4, 0.1, 0.7, 0.2, 0.01, 0.3, 0.5, 0.1, 62.4, "cannot say"),
        ("P2", 0.1, -0.2, 0.4, 0.5, 0.02, 0.15, 0.2, 0.1, 50.0, "no such effect"),
        ("P3", NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, 3.6, "cannot say"),
        ("P4", 0.2, -99.0, 99.0, 0.0004, 0.03, 0.1, 0.3, 0.1, 40.0, "cannot say"),
        ("P5", 0.25, 0.05, 0.45, 0.06, 0.04, 0.0, 0.35, 0.1, 90.0, "no such effect"),
    ],
    columns=["proposition", "value", "low", "high", "p", "least", "usual", "marked", "quiet", "told", "answer"],
).assign(role="primary", question="later")
LOOKS = pd.DataFrame(
    [
        ("other scale", "P1", 0.31, 0.11, 10.0), ("papers' dates", "P1", 0.32, 0.12, 11.0),
        ("ally", "P1", 0.33, 0.0001, 12.0), ("signal", "P1", 0.34, 0.14, 13.4), ("recent", "P1", 0.35, 0.15, 14.0),
        ("recent", "P5", -0.36, 0.16, 15.0),
    ],
    columns=["look", "proposition", "value", "p", "told"],
)  # fmt: skip
MADE_UP = Coded(
    thesis=thesis(2011, 2014),
    settings=Settings(first=1990, last=2020, lag=2, break_year=1991, turn_after=1),
    matters=0.2,
    told=told(),
    answers=PRIMARY,
    spread=pd.DataFrame(
        {"proposition": CODES, "what": "coders and dates", "low": [0.1, 0, 0, 0, -0.1], "high": [0.5, 1, 1, 1, 0.6],
         "same": 0.95}
    ),
    looks=LOOKS,
    years=pd.DataFrame({"year": [2009, 2010, 2011], "told": [10.0, 5.0, 7.0], "balance": [0.0, 1.0, 2.0]}),
    marked=pd.DataFrame(
        [("P1", "x", 1999, "same"), ("P1", "x", 2001, "same"), ("P1", "x", 2002, "later"), ("P4", "x", 2003, "same")],
        columns=["proposition", "cause", "year", "mark"],
    ),
    strengths=pd.DataFrame(
        [("P1", 0.2, 0.18), ("P2", 0.2, 0.4), ("P3", 0.2, NONE), ("P1", 0.4, 0.9)],
        columns=["proposition", "effect", "found"],
    ),
    circles=pd.DataFrame({"proposition": ["P1", "P2"], "cause": "x", "causes": [8, 3], "both": [5, 1]}),
    pairs=pd.DataFrame(),
    order=(4, 6, 2),
    without=(11, 12),
)  # fmt: skip
FOLLOWED = pd.DataFrame({"cause_id": ["a", "b", "c"], "told_by": ["x", "x, y", "x"]})


def told_of(one: Coded = MADE_UP, followed: pd.DataFrame = FOLLOWED) -> dict[str, str]:
    return sentences.numbers(one, followed, "x", CODES, 2000)


def test_every_number_is_that_of_the_coded_events():
    assert told_of() == {
        "n_draws": "2,000", "n_told": "22", "late_told": "12", "late_from": "2010", "n_primary": "5", "n_unknown": "3",
        "window": "two years after", "In_then": "In the years after them", "then": "the years after", "matters": "0.2",
        "turn": "2012", "break_year": "1991", "n_causes": "8", "n_both": "5", "n_alone": "2", "order_after": "4",
        "order_before": "6", "order_open": "2", "undated": "11", "lasting": "12",
        "p1_value": "0.40", "p1_interval": "0.10 to 0.70", "p1_p": "0.200", "p1_usual": "0.30",
        "p1_years": "1999 and 2001", "p1_marked": "0.50", "p1_quiet": "0.10", "p1_from": "0.10", "p1_to": "0.50",
        "p1_recent": "0.35", "p1_low": "0.10", "p1_high": "0.70", "p1_told": "62",
        "p2_value": "0.10", "p2_interval": "−0.20 to 0.40", "p2_p": "0.500", "p2_usual": "0.15", "p2_years": "none",
        "p3_years": "none", "p3_told": "4",
        "p4_value": "0.20", "p4_interval": "no effect is ruled out", "p4_p": "below 0.001", "p4_usual": "0.10",
        "p4_least": "0.030", "p4_years": "2003",
        "p5_value": "0.25", "p5_interval": "0.05 to 0.45", "p5_p": "0.060", "p5_marked": "0.35", "p5_quiet": "0.10",
        "p5_from": "−0.10", "p5_to": "0.60", "p5_recent": "−0.36",
        "scale_value": "0.31", "scale_p": "0.110", "dates_value": "0.32", "dates_p": "0.120", "ally_value": "0.33",
        "ally_p": "below 0.001", "signal_told": "13", "signal_value": "0.34", "signal_p": "0.140",
        "weakest": "18", "strongest": "40",
    }  # fmt: skip


def test_years_after_are_told_in_words_and_without_later_years_of_the_same():
    one = told_of(replace(MADE_UP, settings=replace(MADE_UP.settings, lag=1)))
    assert one["window"] == "one year after"
    none = told_of(replace(MADE_UP, settings=replace(MADE_UP.settings, lag=0)))
    assert (none["window"], none["In_then"], none["then"]) == ("very year of", "In these years", "these years")


def test_what_a_setting_leaves_out_is_told_as_missing():
    bare = told_of(replace(MADE_UP, looks=LOOKS[:0], strengths=MADE_UP.strengths[:0]), FOLLOWED[:0])
    for name in ("signal_told", "ally_value", "p1_recent", "weakest", "strongest"):
        assert bare[name] == "–"
    assert bare["n_alone"] == "none"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(NONE, NONE, "not computed"), (-0.1, 0.2, "−0.10 to 0.20"), (-2.0, 0.2, "−2.00 to 0.20"),
     (-0.2, 2.0, "−0.20 to 2.00"), (-2.0, 2.0, "no effect is ruled out")],
)  # fmt: skip
def test_an_interval_is_told_by_its_ends(low, high, words):
    assert sentences.interval(low, high) == words
