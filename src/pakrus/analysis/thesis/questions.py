"""What each proposition asks of the coded events, and what they answer: one statistic, by the plan.

The statistic, its chance and its interval are those of `statistics.windows`; the questions, and what counts as an
answer, were laid down in `book/analysis_plan.md` before any was computed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from pakrus.analysis.statistics import answers, shifts, windows
from pakrus.analysis.statistics.arrays import Bools
from pakrus.analysis.thesis import histories
from pakrus.analysis.thesis.claims import BELOW, SHIFTS, Proposition, Thesis
from pakrus.analysis.thesis.histories import Told

MATTERS = 0.2
"""The smallest effect that would matter: of five happenings told, one more is as predicted."""
LATER, SAME, FROM = "later", "same", "from"
PRIMARY, FURTHER = "primary", "further look"


@dataclass(frozen=True)
class Settings:
    """The choices of the plan: the years compared, for how many years a cause still has later ones (`lag`), the year
    within whose two sides marks are shifted (`break_year`), and how many years after the first that is claimed another
    level is asked of (`turn_after`)."""

    first: int = 1947
    last: int = 2023
    lag: int = 2
    break_year: int = 1991
    turn_after: int = 1


@dataclass(frozen=True)
class Question:
    """Whether the pair `effect` is moved by `sign` in the years of a `window` around `causes`, pairs with the way they
    move (`LATER` years, the `SAME`; `FROM` a `year` on, without a cause)."""

    code: str
    window: str
    effect: str
    sign: int
    causes: tuple[tuple[str, int], ...] = ()
    year: int = 0


@dataclass(frozen=True)
class Answer:
    """A question's answer on coded events: `proposition` (its code), `question` (its window), `role` (`PRIMARY` or
    `FURTHER`), and what `statistics.windows.Difference` has, all of it signed so that above 0 is as predicted."""

    proposition: str
    question: str
    role: str
    value: float
    low: float
    high: float
    p: float
    p_other: float
    least: float
    usual: float
    marked: float
    quiet: float
    n: int
    told: float


COLUMNS = [*Answer.__annotations__, "p_corrected", "answer"]


def turn(proposition: Proposition, settings: Settings) -> int:
    """The year from which another level is asked: the first that is claimed, and so many after it."""
    return proposition.years[0] + settings.turn_after


def of_proposition(proposition: Proposition, settings: Settings) -> list[Question]:
    """The questions that a proposition asks of coded events, the primary one first. One that stays below another pair
    for its sake would be less held back where that pair cools."""
    if proposition.form == SHIFTS:
        year = turn(proposition, settings)
        return [Question(proposition.code, FROM, proposition.effect, proposition.effect_sign, year=year)]
    way = -1 if proposition.form == BELOW else 1
    cause = ((proposition.cause, way * proposition.cause_sign),)
    order = (LATER, SAME) if settings.lag else (SAME,)
    return [
        Question(proposition.code, window, proposition.effect, way * proposition.effect_sign, cause) for window in order
    ]


def marked(question: Question, years: histories.Years, settings: Settings) -> tuple[Bools, Bools, tuple[int, ...]]:
    """The years of a question, the quiet ones, and the sizes of the groups within which marks are shifted."""
    if question.window == FROM:
        inside = years.years >= question.year
        return inside, ~inside, (len(inside),)
    marks = windows.marks(years.cause, settings.lag)
    chosen = marks == (windows.LATER if question.window == LATER else windows.SAME)
    return chosen, marks == windows.QUIET, shifts.groups(years.years, (settings.break_year,))


def asked(told: Told, question: Question, settings: Settings, role: str = FURTHER) -> Answer:
    """What the events answer to one question."""
    years = histories.by_year(told, question.effect, question.causes, settings.first, settings.last)
    inside, quiet, sizes = marked(question, years, settings)
    found = windows.difference(question.sign * years.balance, years.told, inside, quiet, sizes)
    return Answer(question.code, question.window, role, **vars(found))


def results(told: Told, thesis: Thesis, settings: Settings, matters: float = MATTERS) -> pd.DataFrame:
    """Every question of every proposition: `COLUMNS`, by proposition, its primary one first. There is one primary
    question to a proposition here, so `p_corrected` is its p; what other evidence adds is for the verdict."""
    found = []
    for proposition in thesis:
        first, *others = of_proposition(proposition, settings)
        found.append(asked(told, first, settings, PRIMARY))
        found += [asked(told, question, settings) for question in others]
    return frame(found, matters)


def in_words(answer: Answer, matters: float = MATTERS) -> str:
    """What a primary answer says, one of `statistics.answers.ANSWERS`."""
    return answers.of_estimate(answer.value, answer.high, answer.p, answer.p_other, matters)


def frame(answered: Sequence[Answer], matters: float = MATTERS) -> pd.DataFrame:
    """Answers as a frame of `COLUMNS`; a further look has no answer in words."""
    rows = pd.DataFrame([vars(answer) for answer in answered], columns=list(Answer.__annotations__))
    primary = rows["role"] == PRIMARY
    rows["p_corrected"] = rows["p"].astype(float).where(primary)
    rows["answer"] = [in_words(answer, matters) if answer.role == PRIMARY else "" for answer in answered]
    return rows[COLUMNS]


def strengths(told: Told, question: Question, settings: Settings, effects: Sequence[float]) -> list[float]:
    """How often an effect of each size would be found, by `statistics.windows.power`."""
    years = histories.by_year(told, question.effect, question.causes, settings.first, settings.last)
    return windows.power(
        question.sign * years.balance, years.told, *marked(question, years, settings), effects=list(effects)
    )
