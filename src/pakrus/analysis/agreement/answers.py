"""Where papers answer the same question, and whether they answer it alike."""

from itertools import combinations
from typing import Any

import pandas as pd

SCALE = ["denies", "qualifies", "affirms"]
"""The positions, from no to yes."""
SILENT = "silent"
PATTERNS = ["same", "degree", "opposed", "alone", "none"]
"""All who answer hold one position; they differ by a condition; one affirms what another denies; one answers; none."""
NOBODY = "none"
"""The value of the parameter `leave_out` that leaves nobody out."""


def kept(papers: pd.DataFrame, leave_out: str) -> list[str]:
    """The ids of the papers without the one left out, sorted."""
    return sorted(paper for paper in papers["paper_id"] if paper != leave_out)


def answers(positions: pd.DataFrame, papers: list[str]) -> pd.DataFrame:
    """The positions as a grid: rows questions, sorted; columns the papers given; values of `SCALE`, or `silent`."""
    rows = positions[positions["paper_id"].isin(papers)]
    grid = rows.pivot(index="question_id", columns="paper_id", values="position").astype(object)
    return grid[papers].sort_index().rename_axis(columns=None)


def patterns(answers: pd.DataFrame) -> pd.DataFrame:
    """How the papers stand to each other on each question: `question_id`, `answered` (by how many papers), `affirms`,
    `qualifies`, `denies` (how many do), `pattern` (of `PATTERNS`); by pattern, then most answers.

    `answers` as `answers` gives it.
    """
    counts = pd.DataFrame({position: (answers == position).sum(axis=1) for position in reversed(SCALE)})
    counts.insert(0, "answered", counts.sum(axis=1))
    counts["pattern"] = [_pattern(row) for row in counts.itertuples()]
    order = {pattern: place for place, pattern in enumerate(PATTERNS)}
    rows = counts.reset_index().assign(place=counts["pattern"].map(order).to_numpy())
    rows = rows.sort_values(["place", "answered", "question_id"], ascending=[True, False, True])
    return rows.drop(columns="place").reset_index(drop=True)


def _pattern(row: Any) -> str:
    if row.answered < 2:
        return "alone" if row.answered else "none"
    if row.answered in (row.affirms, row.qualifies, row.denies):
        return "same"
    return "opposed" if row.affirms and row.denies else "degree"


def by_answered(patterns: pd.DataFrame) -> pd.DataFrame:
    """Questions by how many papers answer them, most first: `answered`, `questions`, `same`, `degree`, `opposed`.

    `patterns` as `patterns` gives them.
    """
    counts = pd.crosstab(patterns["answered"], patterns["pattern"]).reindex(columns=PATTERNS, fill_value=0)
    counts.insert(0, "questions", counts.sum(axis=1))
    columns = ["answered", "questions", "same", "degree", "opposed"]
    return counts.reset_index().sort_values("answered", ascending=False)[columns].reset_index(drop=True)


def by_paper(answers: pd.DataFrame) -> pd.DataFrame:
    """What each paper answers: `paper_id`, `affirms`, `qualifies`, `denies`, `silent`, `answered` (on how many
    questions), `alone` (on how many it is the only one to answer); most answers first.
    """
    counts = pd.DataFrame({position: (answers == position).sum() for position in [*reversed(SCALE), SILENT]})
    given = answers != SILENT
    counts["answered"] = given.sum()
    counts["alone"] = given[given.sum(axis=1) == 1].sum()
    counts = counts.rename_axis("paper_id").reset_index()
    return counts.sort_values(["answered", "paper_id"], ascending=[False, True]).reset_index(drop=True)


def pairs(answers: pd.DataFrame) -> pd.DataFrame:
    """For each question and each two papers that answer it: `question_id`, `a`, `b`, `same` (the same position)."""
    rows = []
    for question, row in answers.iterrows():
        given = [paper for paper in answers.columns if row[paper] != SILENT]
        rows += [(question, a, b, row[a] == row[b]) for a, b in combinations(given, 2)]
    return pd.DataFrame(rows, columns=["question_id", "a", "b", "same"]).astype({"same": bool})
