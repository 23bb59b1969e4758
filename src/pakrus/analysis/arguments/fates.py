"""What became of a paper's predictions and recommendations, one line for each; and who tells it."""

import pandas as pd

from pakrus.analysis.arguments.outcomes import OPEN

ORDER = ("borne_out", "partly", "contradicted", OPEN)
MIXED = "mixed"
FACT = "a checked fact"


def tellers(bearing: pd.DataFrame, mentions: pd.DataFrame, claims: pd.DataFrame, paper: str) -> pd.DataFrame:
    """The frame of `analysis.arguments.outcomes.bearing` with `told_by`: the other papers that tell the evidence, in
    one string; `a checked fact` where no paper does, missing where there is no evidence.
    """
    telling = pd.concat(
        [
            mentions[["event_id", "paper_id"]].rename(columns={"event_id": "row"}),
            claims[["claim_id", "paper_id"]].rename(columns={"claim_id": "row"}),
        ]
    )
    telling = telling[telling["paper_id"] != paper]
    names = telling.groupby("row")["paper_id"].agg(lambda papers: ", ".join(sorted(set(papers))))
    told_by = bearing["evidence_id"].map(names).where(bearing["evidence_id"].isna(), FACT)
    return bearing.assign(told_by=bearing["evidence_id"].map(names).fillna(told_by))


def summed(bearing: pd.DataFrame) -> pd.Series:
    """The outcome of each argument, by its id: the one that all its rows have, else `mixed`."""
    return bearing.groupby("argument_id")["outcome"].agg(lambda own: own.iloc[0] if own.nunique() == 1 else MIXED)
