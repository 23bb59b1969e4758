"""The curves of all propositions: the effect of every specification, in every world in which years are shifted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

import numpy as np
import pandas as pd

from pakrus.analysis.multiverse import choices as multiverse
from pakrus.analysis.multiverse import curve
from pakrus.analysis.multiverse.choices import PLAN, Choices, grid
from pakrus.analysis.statistics import shifts, windows
from pakrus.analysis.statistics.arrays import Floats
from pakrus.analysis.thesis import histories, studies
from pakrus.analysis.thesis.claims import SHIFTS, Proposition, Thesis
from pakrus.analysis.thesis.histories import Told
from pakrus.analysis.thesis.questions import Question, Settings, of_proposition

FIRST = 1947
"""The first year of the series: independence."""
TABLES = studies.TABLES
COLUMNS = ["proposition", "n", "predicted", "value", "usual", "low", "high", "p", "least", "worlds"]


@dataclass(frozen=True)
class Curve:
    """A proposition's choices and the effect of every specification, worlds by specifications, the true one first: in
    standard deviations of its own chance, so that all have one unit, and above 0 as predicted."""

    proposition: Proposition
    choices: Choices
    effects: Floats

    @property
    def observed(self) -> Floats:
        """The effects as the events fell."""
        return np.asarray(self.effects[0])

    @property
    def size(self) -> int:
        """How many specifications have an effect."""
        return int(pd.notna(self.observed).sum())

    @property
    def specifications(self) -> pd.DataFrame:
        """A row for each specification, as `multiverse.choices.grid`."""
        return grid(self.choices)

    @property
    def planned(self) -> float:
        """The effect with the plan's choices; a turn is asked of the year after the first that is claimed. Missing
        where they have none."""
        turn = {"turn": self.proposition.years[0] + 1} if self.proposition.years else {}
        own = {choice: value for choice, value in (PLAN | turn).items() if choice in self.choices}
        same = (self.specifications[list(own)] == pd.Series(own)).all(axis=1).to_numpy()
        return float(self.observed[same][0]) if same.any() else float("nan")


def curves(tables: Mapping[str, pd.DataFrame], thesis: Thesis, end_year: int, break_year: int) -> dict[str, Curve]:
    """The curve of every proposition, by its code. Marks are shifted within the years before `break_year` and within
    those from it on; for a turn, within all."""
    data = multiverse.data(tables["papers"])
    events = [_told(tables, *chosen) for chosen in product(*data.values())]
    found = {}
    for proposition in thesis:
        question = of_proposition(proposition, Settings())[0]
        turns = proposition.form == SHIFTS
        asked = multiverse.turned(proposition.years) if turns else multiverse.ASKED
        ask = _turned if turns else _following
        effects = [values for told in events for values in ask(told, question, asked, end_year, break_year)]
        found[proposition.code] = Curve(proposition, data | asked, in_deviations(np.array(effects).T))
    return found


def in_deviations(effects: Floats) -> Floats:
    """Effects, worlds by specifications, each in standard deviations of its own worlds from their mean; missing where
    fewer than two worlds have one, or all have the same."""
    there = ~np.isnan(effects)
    n = there.sum(axis=0)
    filled = np.where(there, effects, 0.0)
    mean = filled.sum(axis=0) / np.maximum(n, 1)
    spread = np.sqrt((np.where(there, effects - mean, 0.0) ** 2).sum(axis=0) / np.maximum(n, 1))
    able = (n > 1) & (spread > shifts.NEAR)
    return np.asarray(np.where(able, (effects - mean) / np.where(able, spread, 1.0), np.nan))


def results(curves: Mapping[str, Curve]) -> pd.DataFrame:
    """The test of each curve by its median, a line each (`COLUMNS`): `n` specifications with an effect, the share of
    them that are `predicted`, the median (`value`), where it lies in worlds without a link (`usual`, the middle 95 per
    cent `low` to `high`), its one-sided `p` and the smallest that any world has. A curve without an effect is left
    out."""
    rows = []
    for code, own in curves.items():
        if not own.size:
            continue
        test = curve.of_median(own.effects)
        predicted = float((own.observed > 0).sum() / own.size)
        rows.append((code, own.size, predicted, test["value"], test["usual"], test["low"], test["high"], test["p"],
                     test["least"], int(test["worlds"])))  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS)


def _told(tables: Mapping[str, pd.DataFrame], scale: str, papers: str, planned: str) -> Told:
    return studies.told(
        dict(tables),
        papers=multiverse.paper_set(papers, tables["papers"]),
        scale="goldstein" if scale == "goldstein" else "sign",
        third_parties=scale == "all",
        include_planned=planned == "in",
    )


def _following(told: Told, question: Question, asked: Choices, end_year: int, break_year: int) -> Iterator[Floats]:
    """The effect of each specification of choices like `ASKED` over all shifts, on one set of events."""
    by_way = {
        way: histories.by_year(told, question.effect, question.causes, FIRST, end_year, apart=way == "once")
        for way in asked["apart"]
    }
    for way, start, lag, window, per in product(*asked.values()):
        years = by_way[way]
        marks = windows.marks(years.cause, lag)
        marked = marks == (windows.LATER if window == "later" else windows.SAME)
        balance, exposure = _since(years, start, per)
        sizes = shifts.groups(years.years, (break_year,))
        yield windows.over_shifts(question.sign * balance, exposure, marked, marks == windows.QUIET, sizes)


def _turned(told: Told, question: Question, asked: Choices, end_year: int, break_year: int) -> Iterator[Floats]:
    """The effect of each specification of choices like `turned` over all shifts of the whole span."""
    years = histories.by_year(told, question.effect, (), FIRST, end_year)
    for start, turn, per in product(*asked.values()):
        balance, exposure = _since(years, start, per)
        late = years.years >= turn
        yield windows.over_shifts(question.sign * balance, exposure, late, ~late, (len(late),))


def _since(years: histories.Years, start: int, per: str) -> tuple[Floats, Floats]:
    """Balance and exposure, none in the years before a start."""
    kept = (years.years >= start).astype(float)
    return years.balance * kept, (years.told if per == "told" else np.ones(len(kept))) * kept
