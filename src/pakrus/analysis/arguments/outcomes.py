"""What later rows say of a paper's predictions and recommendations, and who tells it."""

import pandas as pd

from pakrus.analysis.events.mentions import told_by
from pakrus.evidence.edtf import Edtf

OPEN = "open"
"""The outcome of an argument on which no row bears."""
ORDER = ("borne_out", "partly", "contradicted", OPEN)
MIXED = "mixed"
FACT = "a checked fact"


def bearing(
    arguments: pd.DataFrame, outcomes: pd.DataFrame, events: pd.DataFrame, claims: pd.DataFrame, facts: pd.DataFrame
) -> pd.DataFrame:
    """Each argument with each row that bears on it: `argument_id`, `statement`, `role`, `topic`, `outcome`,
    `evidence_id`, `evidence` (an event's title, a number as printed, a fact's statement), `reason`. By both ids.

    An argument on which nothing bears has one line with the outcome `open` and no evidence. Outcomes of arguments that
    are not given are left out.
    """
    words = pd.concat(
        [
            events.set_index("event_id")["title"],
            claims.set_index("claim_id")["as_stated"],
            facts.set_index("fact_id")["statement"],
        ]
    )
    rows = arguments[["argument_id", "statement", "role", "topic"]].merge(outcomes, on="argument_id", how="left")
    rows["evidence"] = rows["evidence_id"].map(words)
    rows["outcome"] = rows["outcome"].fillna(OPEN)
    columns = ["argument_id", "statement", "role", "topic", "outcome", "evidence_id", "evidence", "reason"]
    return rows.sort_values(["argument_id", "evidence_id"])[columns].reset_index(drop=True)


def with_tellers(bearing: pd.DataFrame, mentions: pd.DataFrame, claims: pd.DataFrame, paper: str) -> pd.DataFrame:
    """The frame of `bearing` with `told_by`: the other papers that tell the evidence, in
    one string; `a checked fact` where no paper does, missing where there is no evidence.
    """
    telling = pd.concat(
        [
            mentions[["event_id", "paper_id"]].rename(columns={"event_id": "row"}),
            claims[["claim_id", "paper_id"]].rename(columns={"claim_id": "row"}),
        ]
    )
    telling = telling[telling["paper_id"] != paper]
    names = bearing["evidence_id"].map(told_by(telling, "row"))
    return bearing.assign(told_by=names.fillna(names.where(bearing["evidence_id"].isna(), FACT)))


def summed(bearing: pd.DataFrame) -> pd.Series:
    """The outcome of each argument, by its id: the one that all its rows have, else `mixed`."""
    return bearing.groupby("argument_id")["outcome"].agg(lambda rows: rows.iloc[0] if rows.nunique() == 1 else MIXED)


def later(events: pd.DataFrame, mentions: pd.DataFrame, paper: str, month: str) -> pd.DataFrame:
    """Events of other papers that one does not tell and may have been too early for: `event_id`, `title`, `date`,
    `status`, `later` (`surely` where the date begins after the month, `perhaps` where it names a
    year or decade that the month lies in). By date and id.
    """
    others = set(mentions["event_id"]) - set(mentions.loc[mentions["paper_id"] == paper, "event_id"])
    rows = events[events["event_id"].isin(others) & events["date"].notna()].copy()
    rows["later"] = [_later(Edtf.parse(date).begin, Edtf.parse(month)) for date in rows["date"]]
    rows = rows[rows["later"] != "no"].sort_values(["date", "event_id"])
    return rows[["event_id", "title", "date", "status", "later"]].reset_index(drop=True)


def _later(begin: Edtf, month: Edtf) -> str:
    if begin.first > month.last:
        return "surely"
    return "perhaps" if begin.last > month.last else "no"
