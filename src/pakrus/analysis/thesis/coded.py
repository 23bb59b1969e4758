"""All that the chapter on the coded events computes; its sentences are in `thesis.sentences`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pakrus.analysis.events import mentions
from pakrus.analysis.rows.overview import chosen
from pakrus.analysis.statistics import windows
from pakrus.analysis.thesis import causes, claims, histories, looks, questions, studies
from pakrus.analysis.thesis.claims import FOLLOWS, SHIFTS, Proposition, Thesis
from pakrus.analysis.thesis.histories import Told
from pakrus.analysis.thesis.questions import PRIMARY, Settings

EFFECTS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
"""The sizes of effects for which the power of the questions is shown."""
MARKS = {windows.SAME: "same", windows.LATER: "later"}


@dataclass(frozen=True)
class Coded:
    """`answers` as `thesis.questions.results`, `spread` as `thesis.uncertainty.spread`, `looks` as
    `thesis.looks.looks`; `years`, what is told in each year and how much of it moves the pair (`year`, `told`,
    `balance`); `marked`, the years that a cause marks (`proposition`, `cause`, `year`, `mark`: same or later);
    `strengths`, how often each question finds an effect of a size (`proposition`, `effect`, `found`); `circles` as
    `thesis.causes.circles`; `pairs` as `thesis.looks.of_other_pairs`; `order` as `causes.order_within_years` of the
    first proposition; `without`, how many events stand in no year (undated, lasting)."""

    thesis: Thesis
    settings: Settings
    matters: float
    told: Told
    answers: pd.DataFrame
    spread: pd.DataFrame
    looks: pd.DataFrame
    years: pd.DataFrame
    marked: pd.DataFrame
    strengths: pd.DataFrame
    circles: pd.DataFrame
    pairs: pd.DataFrame
    order: tuple[int, int, int]
    without: tuple[int, int]

    @property
    def primary(self) -> pd.DataFrame:
        """The primary answers, by proposition."""
        return self.answers[self.answers["role"] == PRIMARY].set_index("proposition")

    @property
    def first(self) -> Proposition:
        """The proposition that a warming follows a cause, the first of its form."""
        return self.thesis.of_form(FOLLOWS)[0]


def coded(
    tables: Mapping[str, pd.DataFrame], answers: pd.DataFrame, spread: pd.DataFrame, given: Mapping[str, Any]
) -> Coded:
    """The chapter's study from the tables of `thesis.studies`, the results of its two studies, and the parameters of
    the run."""
    named = dict(tables)
    choices = studies.settings(**given)
    scoring = {name: given[name] for name in ("papers", "third_parties", "include_planned")}
    told = studies.told(named, scale=given["scale"], **scoring)
    by_papers = named | {"events": mentions.own_dates(tables["events"], tables["event_mentions"])}
    other = "goldstein" if given["scale"] == "sign" else "sign"
    thesis = claims.thesis(*(tables[name] for name in claims.TABLES))
    ids = chosen(tables["papers"], given["papers"])
    pairs = claims.pairs(tables["dyads"], thesis)
    first = thesis.of_form(FOLLOWS)[0]
    names = dict(tables["dyads"].set_index("dyad")["name"])
    span = (choices.first, choices.last)
    return Coded(
        thesis=thesis,
        settings=choices,
        matters=given["matters"],
        told=told,
        answers=answers,
        spread=spread,
        looks=looks.looks(
            told,
            studies.told(by_papers, scale=given["scale"], **scoring),
            lambda: studies.told(named, scale=other, **scoring),
            thesis,
            choices,
        ),
        years=_years(told, thesis.pair, *span),
        marked=_marked(told, thesis, choices),
        strengths=_strengths(told, thesis, choices),
        circles=causes.circles(told, thesis, *span),
        pairs=looks.of_other_pairs(told, names, questions.turn(thesis.of_form(SHIFTS)[0], choices), choices),
        order=causes.order_within_years(told, tables["events"].set_index("event_id")["date"], first, *span),
        without=causes.without_a_place(
            tables["events"], tables["event_effects"], tables["event_mentions"], list(pairs), ids
        ),
    )


def followed(coded: Coded, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The causes of the first proposition and what warms the pair after each: as `thesis.causes.followed`, with `title`
    and `told_by` (the papers)."""
    first, settings = coded.first, coded.settings
    rows = causes.followed(coded.told, first, settings.first, settings.last, settings.lag)
    titles = tables["events"].set_index("event_id")["title"]
    return rows.assign(
        title=rows["cause_id"].map(titles), told_by=causes.told_by(tables["event_mentions"], rows["cause_id"])
    )


def _years(told: Told, pair: str, first: int, last: int) -> pd.DataFrame:
    years = histories.by_year(told, pair, (), first, last)
    return pd.DataFrame({"year": years.years, "told": years.told, "balance": years.balance})


def _marked(told: Told, thesis: Thesis, settings: Settings) -> pd.DataFrame:
    rows = []
    for proposition in thesis:
        if proposition.form == SHIFTS:
            continue
        question = questions.of_proposition(proposition, settings)[0]
        years = histories.by_year(told, question.effect, question.causes, settings.first, settings.last)
        marks = windows.marks(years.cause, settings.lag)
        way = question.causes[0][1]
        cause = f"{proposition.cause_name} {'warms' if way > 0 else 'cools'}"
        rows += [
            (proposition.code, cause, int(year), MARKS[mark])
            for year, mark in zip(years.years, marks, strict=True)
            if mark in MARKS
        ]
    return pd.DataFrame(rows, columns=["proposition", "cause", "year", "mark"])


def _strengths(told: Told, thesis: Thesis, settings: Settings) -> pd.DataFrame:
    rows = []
    for proposition in thesis:
        question = questions.of_proposition(proposition, settings)[0]
        found = questions.strengths(told, question, settings, EFFECTS)
        rows += [(proposition.code, effect, share) for effect, share in zip(EFFECTS, found, strict=True)]
    return pd.DataFrame(rows, columns=["proposition", "effect", "found"])
