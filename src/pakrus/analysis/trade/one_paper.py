"""What one paper states of trade: its values of a pair by year, the partners beside it, a potential and its parts."""

import pandas as pd

from pakrus.analysis.rows import dates
from pakrus.analysis.trade.values import KINDS, Pair


def by_year(stated: pd.DataFrame, pair: Pair) -> pd.DataFrame:
    """What a pair trades in the years for which a value is given: `claim_id`, `year` (of a decade its first year),
    `what` (trade-total, exports or imports), `as_stated`, `value`; by year. `stated` as `rows.claims.stated`."""
    between = (stated["subject"] == pair[0]) & (stated["partner"] == pair[1])
    rows = stated[between & stated["measure"].isin(KINDS) & stated["from"].notna()].copy()
    rows["year"] = dates.first_years(rows["from"]).astype(int)
    columns = ["claim_id", "year", "measure", "as_stated", "value"]
    return rows.sort_values(["year", "claim_id"])[columns].rename(columns={"measure": "what"}).reset_index(drop=True)


def partners(stated: pd.DataFrame, partner: str) -> pd.DataFrame:
    """The trade of the state `partner` with each state named: `claim_id`, `state_id`, `state` (its name), `period`,
    `as_stated`, `value`; the largest first. Of a state with several values the latest is taken."""
    rows = stated[(stated["measure"] == "trade-total") & (stated["partner"] == partner)]
    rows = rows.sort_values(["period", "claim_id"]).drop_duplicates("subject", keep="last")
    rows = rows.rename(columns={"subject": "state_id", "subject_name": "state"})
    columns = ["claim_id", "state_id", "state", "period", "as_stated", "value"]
    return rows.sort_values(["value", "claim_id"], ascending=[False, True])[columns].reset_index(drop=True)


def potential(stated: pd.DataFrame) -> tuple[pd.DataFrame, float]:
    """The export potential: its parts as `claim_id`, `item`, `as_stated`, `value`, `start` (the sum of those before),
    largest first, and the whole as stated, which is the largest of all; NaN where no potential is stated.

    `stated` as `rows.claims.stated`, with `item` (what is exported).
    """
    rows = stated[stated["measure"] == "export-potential"].sort_values(["value", "claim_id"], ascending=[False, True])
    parts = rows.iloc[1:][["claim_id", "item", "as_stated", "value"]].reset_index(drop=True)
    parts["start"] = parts["value"].cumsum() - parts["value"]
    return parts, float(rows["value"].iloc[0]) if len(rows) else float("nan")
