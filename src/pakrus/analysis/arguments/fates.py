"""What became of the papers' predictions and recommendations, as the table `forecast_checks` judges them."""

import pandas as pd

from pakrus.telling import listed

VERDICTS = {
    "borne_out": "borne out",
    "partly": "in part",
    "not_borne_out": "not borne out",
    "not_found": "nothing found",
    "open": "still open",
    "uncheckable": "cannot be checked",
}
"""Verdicts in words, from what rows show to what no row could."""


def fates(arguments: pd.DataFrame, checks: pd.DataFrame, outcomes: pd.DataFrame) -> pd.DataFrame:
    """Each prediction and recommendation of the arguments given, with what became of it.

    Columns: `argument_id`, `paper_id`, `role`, `statement`, `fate_id`, `verdict`, `in_words` (of `VERDICTS`), `reason`,
    `shown_by` (the ids of the rows that bear on it, a blank between two; missing where none does). In the order of
    `VERDICTS`, then by argument.
    """
    shown = outcomes.sort_values("evidence_id").groupby("argument_id")["evidence_id"].agg(" ".join)
    rows = arguments[["argument_id", "paper_id", "role", "statement"]].merge(checks, on="argument_id")
    rows["in_words"] = rows["verdict"].map(VERDICTS)
    rows["shown_by"] = rows["argument_id"].map(shown)
    columns = ["argument_id", "paper_id", "role", "statement", "fate_id", "verdict", "in_words", "reason", "shown_by"]
    place = rows["verdict"].map({verdict: n for n, verdict in enumerate(VERDICTS)})
    return rows.assign(place=place).sort_values(["place", "argument_id"])[columns].reset_index(drop=True)


def counts(fates: pd.DataFrame) -> pd.Series:
    """How many have each verdict, indexed by all `VERDICTS`; one that none has counts 0."""
    return fates["verdict"].value_counts().reindex(VERDICTS, fill_value=0).astype(int)


def by_paper(fates: pd.DataFrame) -> pd.DataFrame:
    """The same for each paper: a row a paper, in order of its id, a column for each of `VERDICTS`."""
    return pd.DataFrame({paper: counts(rows) for paper, rows in fates.groupby("paper_id")}).T.rename_axis("paper_id")


def summary(fates: pd.DataFrame) -> str:
    """How many have each verdict, as a clause; verdicts that none has are left out."""
    return listed([f"{VERDICTS[verdict]} {count}" for verdict, count in counts(fates).items() if count])
