"""How far several papers agree beyond chance, and how sure that is.

Krippendorff's alpha (Krippendorff 2019, Content Analysis, 4th edition, chapter 12) takes papers that are silent on a
question as missing. Its interval is the percentile bootstrap over questions (Efron and Tibshirani 1993). AC1 (Gwet
2008, British Journal of Mathematical and Statistical Psychology 61, 29-48) is less moved by one answer's being common.
"""

from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from pakrus.analysis.agreement.answers import SCALE, SILENT
from pakrus.analysis.agreement.reliability import LEVEL
from pakrus.analysis.statistics.alpha import NOMINAL, ORDINAL, alpha, coincidences
from pakrus.analysis.statistics.arrays import Floats, Ints

AC1 = "AC1"
"""Gwet's measure, beside ordinal alpha (a qualification stands between yes and no) and nominal alpha."""
COLUMNS = ["name", "questions", "same", "value", "low", "high", "undefined"]


def counts(answers: pd.DataFrame, values: list[str]) -> Ints:
    """Questions by values: how many papers give that answer; only questions that two papers or more answer so."""
    tallies = np.stack([(answers == value).sum(axis=1).to_numpy() for value in values], axis=1)
    return np.asarray(tallies[tallies.sum(axis=1) > 1])


def coefficient(counts: Ints, measure: str) -> float:
    """A coefficient of agreement, 1 for full and 0 for chance; not a number where only one answer is ever given.

    `measure` is `AC1` or a level of measurement of alpha.
    """
    return float(_coefficients(counts, measure, np.arange(len(counts))))


def _coefficients(counts: Ints, measure: str, drawn: Ints) -> Floats:
    """The coefficient of each draw of questions: `drawn` has their places along its last axis."""
    if measure == AC1:
        return _ac1(counts[drawn])
    return alpha(coincidences(counts)[drawn].sum(axis=-3), measure)


def _ac1(counts: Ints) -> Floats:
    """Gwet's AC1 of questions by values, along the leading axes."""
    size, questions = counts.sum(axis=-1), max(counts.shape[-2], 1)
    share = (counts / size[..., None]).sum(axis=-2) / questions
    chance = (share * (1 - share)).sum(axis=-1) / (counts.shape[-1] - 1)
    observed = ((counts * (counts - 1)).sum(axis=-1) / (size * (size - 1))).sum(axis=-1) / questions
    return np.where((share > 0).sum(axis=-1) > 1, (observed - chance) / (1 - chance), np.nan)


def same(counts: Ints) -> float:
    """The share of pairs of answers to one question that are the same; not a number where there is no pair."""
    size = counts.sum(axis=1)
    every = (size * (size - 1)).sum()
    return float((counts * (counts - 1)).sum() / every) if every else float("nan")


def by_chance(counts: Ints) -> float:
    """The share of pairs that would be the same if answers fell to questions at random, as alpha reckons it."""
    total = counts.sum(axis=0)
    return float((total * (total - 1)).sum() / (total.sum() * (total.sum() - 1)))


def measured(
    name: str, answers: pd.DataFrame, measure: str, seed: int, draws: int, silence: bool = False
) -> tuple[Any, ...]:
    """One line of `COLUMNS`: the coefficient with its interval at 95 per cent, questions drawn anew.

    `undefined` is the share of draws left out since only one answer is in them; `silence` counts silence as an answer.
    Without a question that two papers answer, there is no value.
    """
    tallies = counts(answers, [*SCALE, SILENT] if silence else SCALE)
    value, low, high, undefined = coefficient(tallies, measure), float("nan"), float("nan"), 1.0
    if not np.isnan(value):
        rng = np.random.default_rng(seed)
        drawn = _coefficients(tallies, measure, rng.integers(len(tallies), size=(draws, len(tallies))))
        undefined = float(np.isnan(drawn).mean())
        low, high = (float(end) for end in np.nanquantile(drawn, [(1 - LEVEL) / 2, (1 + LEVEL) / 2]))
    return name, len(tallies), same(tallies), value, low, high, undefined


def by_pair(answers: pd.DataFrame, seed: int, draws: int) -> pd.DataFrame:
    """Ordinal alpha of each two papers, as `COLUMNS`, highest first; `name` is `hayat and nasim`."""
    rows = [
        measured(f"{a} and {b}", answers[[a, b]], ORDINAL, seed, draws) for a, b in combinations(answers.columns, 2)
    ]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return frame.sort_values(["value", "name"], ascending=[False, True]).reset_index(drop=True)


def variants(answers: pd.DataFrame, groups: dict[str, list[str]], seed: int, draws: int) -> pd.DataFrame:
    """The agreement of all papers, measured and chosen in other ways, as `COLUMNS`.

    Three measures, silence as a fourth answer, then ordinal alpha without each paper, then of each group of `groups`
    (name to papers; those with fewer than two papers here are left out).
    """
    rows = [
        measured("ordered, as above", answers, ORDINAL, seed, draws),
        measured("unordered", answers, NOMINAL, seed, draws),
        measured("AC1 (Gwet)", answers, AC1, seed, draws),
        measured("silence counted", answers, NOMINAL, seed, draws, silence=True),
    ]
    for paper in answers.columns:
        rows.append(measured(f"without {paper}", answers.drop(columns=paper), ORDINAL, seed, draws))
    for name, group in groups.items():
        chosen = [paper for paper in group if paper in answers.columns]
        if len(chosen) > 1:
            rows.append(measured(name, answers[chosen], ORDINAL, seed, draws))
    return pd.DataFrame(rows, columns=COLUMNS)


def shuffled(answers: pd.DataFrame, seed: int, draws: int) -> Floats:
    """Ordinal alpha in `draws` worlds without agreement: each paper's own answers dealt anew over what it answers.

    A permutation that keeps how often each paper affirms, qualifies, denies, and on which questions it is silent.
    """
    codes = np.stack([answers[paper].map({v: n for n, v in enumerate(SCALE)}).fillna(-1) for paper in answers], axis=1)
    rng = np.random.default_rng(seed)
    tallies = []
    for _ in range(draws):
        dealt = codes.copy()
        for column in dealt.T:
            given = column >= 0
            column[given] = rng.permutation(column[given])
        tallies.append(np.stack([(dealt == n).sum(axis=1) for n in range(len(SCALE))], axis=1))
    return alpha(coincidences(np.stack(tallies)).sum(axis=-3), ORDINAL)


def one_changed(answers: pd.DataFrame) -> float:
    """By how much ordinal alpha can change, at most, when a single answer moves one step on the scale."""
    start, most = coefficient(counts(answers, SCALE), ORDINAL), 0.0
    for paper in answers:
        for question, answer in answers[paper].items():
            if answer == SILENT:
                continue
            place = SCALE.index(answer)
            for other in {max(place - 1, 0), min(place + 1, len(SCALE) - 1)} - {place}:
                moved = answers.copy()
                moved.loc[question, paper] = SCALE[other]
                most = max(most, abs(coefficient(counts(moved, SCALE), ORDINAL) - start))
    return most


def without_each(answers: pd.DataFrame, topics: pd.Series) -> pd.DataFrame:
    """Ordinal alpha without the questions of each topic, lowest first: `topic`, `questions` (left out), `value`.

    `topics` maps question ids to their topics.
    """
    by_question = topics.reindex(answers.index)
    rows = [
        (
            topic,
            int((by_question == topic).sum()),
            coefficient(counts(answers[(by_question != topic).to_numpy()], SCALE), ORDINAL),
        )
        for topic in sorted(set(by_question))
    ]
    frame = pd.DataFrame(rows, columns=["topic", "questions", "value"])
    return frame.sort_values(["value", "topic"]).reset_index(drop=True)
