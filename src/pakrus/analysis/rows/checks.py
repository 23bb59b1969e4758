"""Statements of a paper held against public pages."""

import pandas as pd

from pakrus.telling import listed

VERDICTS = {"right": "right", "partly": "in part", "wrong": "wrong", "cannot_tell": "cannot tell"}
"""Verdicts in words, in the order in which they are told."""
STRENGTHS = {
    "imprecise": "imprecise",
    "definition": "depends on what is counted",
    "disputed": "sources differ",
    "clear_error": "clear error",
}
"""What is the matter with a statement that is partly right or wrong, in words."""


def checked(checks: pd.DataFrame, paper: str) -> pd.DataFrame:
    """The statements of a paper that were checked, in the order of `VERDICTS`, then of their ids: the columns of the
    table, and `told` (verdict and strength in words)."""
    rows = checks[checks["paper_id"] == paper]
    words, strength = rows["verdict"].map(VERDICTS), rows["strength"].map(STRENGTHS)
    place = rows["verdict"].map({verdict: n for n, verdict in enumerate(VERDICTS)})
    told = words.where(strength.isna(), words + ": " + strength.fillna(""))
    rows = rows.assign(told=told, place=place).sort_values(["place", "check_id"])
    return rows.drop(columns="place").reset_index(drop=True)


def summary(checked: pd.DataFrame) -> str:
    """How many have each verdict, as a clause; verdicts that none has are left out."""
    counted = checked["verdict"].value_counts()
    return listed([f"{words} {counted[verdict]}" for verdict, words in VERDICTS.items() if verdict in counted.index])
