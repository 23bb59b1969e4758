"""Tables of test results, numbers written for a reader; `analysis.thesis.propositions` and `analysis.thesis.leave_out`
compute."""

import pandas as pd

from pakrus.analysis.statistics.decisions import SPEAKING
from pakrus.figures.kit.shown import EMPTY, Table
from pakrus.figures.kit.style import listed

NAMES = {
    "P1": "P1 substitution",
    "P2": "P2 rebalancing",
    "P3": "P3 transience",
    "P4": "P4 ceiling",
    "P5": "P5 turning point",
}
"""The five propositions in a word."""
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


def by_kind(kinds: dict[str, str]) -> str:
    """Propositions in words, each with the kinds of evidence that speak of it: `P4 ceiling (arms, trade)`."""
    return listed([f"{NAMES[proposition]} ({own})" for proposition, own in kinds.items()])


def number(value: float, digits: int = 2) -> str:
    """A number to read, with a true minus sign; a dash where it is missing."""
    return EMPTY if pd.isna(value) else f"{value:.{digits}f}".replace("-", "−")


def signed(value: float, digits: int = 1) -> str:
    """A change to read, with its sign."""
    return f"{value:+.{digits}f}".replace("-", "−")


def probability(value: float) -> str:
    """A p to read: three decimals, and `below 0.001` under that."""
    return EMPTY if pd.isna(value) else "below 0.001" if value < 0.001 else f"{value:.3f}"


def written(results: pd.DataFrame) -> pd.DataFrame:
    """Results with their numbers as words beside them (the columns of `HEADINGS`)."""
    found = results.copy()
    found["named"] = found["proposition"].map(NAMES)
    found["n_text"] = found["n"].astype(int).astype(str)
    for column in ("observed", "expected", "value"):
        found[f"{column}_text"] = [number(value) for value in found[column]]
    spans = zip(found["low"], found["high"], strict=True)
    found["interval"] = [EMPTY if pd.isna(low) else f"{number(low)} to {number(high)}" for low, high in spans]
    found["p_text"] = [probability(p) for p in found["p"]]
    found["holm_text"] = [probability(p) for p in found["p_holm"]]
    return found


def table(results: pd.DataFrame, *, name: str, caption: str) -> Table:
    """One line a test, as `analysis.thesis.propositions.results` gives them; of one proposition alone, without its
    name, and where no test has an interval, without that column."""
    empty = set() if results["proposition"].nunique() > 1 else {"named"}
    if results["low"].isna().all():
        empty.add("interval")
    labels = {column: heading for column, heading in HEADINGS.items() if column not in empty}
    return Table(written(results), name=name, caption=caption, labels=labels)


def across(runs: pd.DataFrame, *, name: str, caption: str, first: str) -> Table:
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
    return Table(
        wide, name=name, caption=caption, labels={"left_out": first} | {key: NAMES[key] for key in NAMES if key in wide}
    )
