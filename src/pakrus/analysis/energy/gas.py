"""Pakistan's shortfall of gas as it is stated and projected, and what a named pipeline could carry against it.

All in billions of cubic feet a day.
"""

import pandas as pd

from pakrus.analysis.rows import dates
from pakrus.evidence.edtf import Edtf

DAYS = 365


def projected(claims: pd.DataFrame) -> pd.DataFrame:
    """Each paper's shortfall and what it is to become: `paper_id`, `claim_id`, `value`, `year` (missing where none is
    given), `multiple_id`, `multiple`, `later` (value times multiple), `later_year`."""
    rows = []
    for now in claims[claims["measure"] == "gas-shortfall"].sort_values("claim_id").itertuples():
        ahead = claims[(claims["measure"] == "shortfall-multiple") & (claims["paper_id"] == now.paper_id)]
        for then in ahead.sort_values("claim_id").itertuples():
            rows.append(
                (now.paper_id, now.claim_id, float(now.value), _year(claims.loc[now.Index, "from"]), then.claim_id,
                 float(then.value), float(now.value * then.value), _year(then.to))
            )  # fmt: skip
    columns = ["paper_id", "claim_id", "value", "year", "multiple_id", "multiple", "later", "later_year"]
    return pd.DataFrame(rows, columns=columns).astype({"year": "Int64", "later_year": "Int64"})


def per_day(volume: pd.DataFrame) -> pd.DataFrame:
    """A volume printed without a time (`claim_id`, `value`, `value_high`, in billions of cubic feet), read as that of a
    day and as that of a year: `claim_id`, `reading` (`a day`, `a year`), `low`, `high`."""
    rows = []
    for claim in volume.itertuples():
        high = claim.value if pd.isna(claim.value_high) else claim.value_high
        rows.append((claim.claim_id, "a day", float(claim.value), float(high)))
        rows.append((claim.claim_id, "a year", float(claim.value) / DAYS, float(high) / DAYS))
    return pd.DataFrame(rows, columns=["claim_id", "reading", "low", "high"])


def capacities(facts: pd.DataFrame) -> pd.DataFrame:
    """What a line is to carry by the facts of each year: `year`, `low`, `high`, `row_ids` (joined by a space)."""
    rows = facts[facts["measure"] == "pipeline-capacity"].dropna(subset=["from"])
    rows = rows.assign(
        year=dates.first_years(rows["from"]).astype(int), top=rows["value_high"].fillna(rows["value"]).astype(float)
    )
    rows = rows.astype({"value": float}).sort_values("fact_id")
    by_year = rows.groupby("year", as_index=False).agg(
        low=("value", "min"), high=("top", "max"), row_ids=("fact_id", " ".join)
    )
    return by_year[["year", "low", "high", "row_ids"]]


def _year(text: str | None) -> int | None:
    return Edtf.parse(text).years[0] if isinstance(text, str) else None
