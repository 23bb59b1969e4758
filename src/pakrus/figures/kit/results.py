"""Tables of test results, numbers written for a reader; `analysis.thesis.propositions` and `analysis.thesis.leave_out`
compute."""

from collections.abc import Mapping

import pandas as pd

from pakrus.analysis.statistics.decisions import SPEAKING
from pakrus.figures.kit.shown import EMPTY, Table
from pakrus.figures.kit.style import listed
from pakrus.telling import number, probability

HEADINGS = {
    "named": "Proposition",
    "statistic": "Statistic",
    "direction": "Says",
    "n_text": "n",
    "observed_text": "Observed",
    "expected_text": "By chance",
    "value_text": "Effect",
    "interval": "95 % interval",
    "p_text": "p",
    "holm_text": "p, corrected",
}


def by_kind(kinds: Mapping[str, str], titles: Mapping[str, str]) -> str:
    """Propositions in words, each with the kinds of evidence that speak of it: `P4 ceiling (arms, trade)`."""
    return listed([f"{titles[proposition]} ({words})" for proposition, words in kinds.items()])


def value(frame: pd.DataFrame, column: str, pattern: str = "{:.2f}", **where: object) -> str:
    """A value of the one row that has the values in `where`, in words; `none` where there is no such row, or no value.

    Raises ValueError where there are several.
    """
    rows = frame
    for name, wanted in where.items():
        rows = rows[rows[name] == wanted]
    if len(rows) > 1:
        raise ValueError(f"{len(rows)} rows have {where}")
    if rows.empty or pd.isna(rows[column].iloc[0]):
        return "none"
    words = pattern.format(rows[column].iloc[0])
    return f"−{words[1:]}" if words.startswith("-") else words


def written(results: pd.DataFrame, titles: Mapping[str, str]) -> pd.DataFrame:
    """Results with their numbers as words beside them (the columns of `HEADINGS`)."""
    rows = results.copy()
    rows["named"] = rows["proposition"].map(titles)
    rows["n_text"] = rows["n"].astype(int).astype(str)
    for column in ("observed", "expected", "value"):
        rows[f"{column}_text"] = [number(value) for value in rows[column]]
    spans = zip(rows["low"], rows["high"], strict=True)
    rows["interval"] = [EMPTY if pd.isna(low) else f"{number(low)} to {number(high)}" for low, high in spans]
    rows["p_text"] = [probability(p) for p in rows["p"]]
    rows["holm_text"] = [probability(p) for p in rows["p_holm"]]
    return rows


def table(results: pd.DataFrame, titles: Mapping[str, str], *, name: str, caption: str) -> Table:
    """One line a test, as `analysis.statistics.results.frame` gives them; `titles` names the propositions. Of one
    proposition alone, without its name, and where no test has an interval, without that column."""
    empty = set() if results["proposition"].nunique() > 1 else {"named"}
    if results["low"].isna().all():
        empty.add("interval")
    labels = {column: heading for column, heading in HEADINGS.items() if column not in empty}
    return Table(written(results, titles), name=name, caption=caption, labels=labels)


def across(runs: pd.DataFrame, titles: Mapping[str, str], *, name: str, caption: str, first: str) -> Table:
    """One test of each proposition over several runs: a line a run (`left_out` names it), for each proposition its
    effect and p before correction, with a word where it speaks after correction. `first` heads the column of names."""
    cells = runs.assign(
        words=[
            EMPTY
            if pd.isna(row.value)
            else f"{number(row.value)} (p {probability(row.p)})"
            + (f", {row.direction}" if row.direction in SPEAKING else "")
            for row in runs.itertuples()
        ]
    )
    wide = cells.pivot(index="left_out", columns="proposition", values="words")
    wide = wide.loc[runs["left_out"].drop_duplicates()].reset_index().rename_axis(columns=None)
    labels = {"left_out": first} | {code: title for code, title in titles.items() if code in wide}
    return Table(wide, name=name, caption=caption, labels=labels)
