"""What arms of a state are worth, in two ages of it, as a paper prints it."""

import pandas as pd

from pakrus.analysis.rows import dates


def by_age(stated: pd.DataFrame, seller: str, before: str, long_ago: str) -> pd.DataFrame:
    """What arms are worth that `seller`, or the state `before` it, gives or sells: `claim_id`, `age` (`long_ago` for
    the earlier state, else the years of the period), `to_id`, `to` (name), `item`, `as_stated`, `value`, `value_high`
    (the value itself where no range is printed); by age, then the largest first.

    `stated` as `rows.claims.stated`, with `item` (what the arms are); `seller` and `before` are entity ids.
    """
    rows = stated[(stated["measure"] == "arms-value") & stated["subject"].isin([seller, before])].copy()
    dated = rows["subject"] == seller
    first, last = dates.first_years(rows.loc[dated, "from"]).min(), dates.last_years(rows.loc[dated, "to"]).max()
    rows["age"] = f"{first} to {last}"
    rows["age"] = rows["age"].where(dated, long_ago)
    rows["value_high"] = rows["value_high"].fillna(rows["value"])
    rows = rows.assign(order=dated.astype(int)).sort_values(["order", "value_high"], ascending=[True, False])
    columns = ["claim_id", "age", "partner", "partner_name", "item", "as_stated", "value", "value_high"]
    return rows[columns].rename(columns={"partner": "to_id", "partner_name": "to"}).reset_index(drop=True)
