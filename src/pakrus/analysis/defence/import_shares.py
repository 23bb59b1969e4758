"""Whose arms a state imports, in per cent: as a paper prints it, and by checked facts."""

import pandas as pd

from pakrus.analysis.rows import amounts
from pakrus.analysis.rows.sources import FACT
from pakrus.evidence.edtf import Edtf

MEASURE = "arms-import-share"
COLUMNS = ["row_id", "by", "of", "supplier", "first", "last", "percent", "of_id", "supplier_id"]


def printed(claims: pd.DataFrame, paper: str, names: pd.Series) -> pd.DataFrame:
    """The shares that a paper prints, each span once: `row_id`, `by`, `of` (the importer), `supplier`, `first`, `last`
    (years), `percent`, `of_id`, `supplier_id` (entities), `again` (ids of the places that print it once more). `names`
    are those of entities, by id.
    """
    own = claims[(claims["paper_id"] == paper) & (claims["measure"] == MEASURE)]
    found = amounts.spells(own, MEASURE).merge(own[["claim_id", "subject", "partner"]], on="claim_id")
    found = found.assign(row_id=found["claim_id"], by=paper, of=found["subject"].map(names),
                         supplier=found["partner"].map(names), percent=found["value"].astype(float),
                         of_id=found["subject"], supplier_id=found["partner"])  # fmt: skip
    return found[[*COLUMNS, "again"]].reset_index(drop=True)


def checked(facts: pd.DataFrame, names: pd.Series) -> pd.DataFrame:
    """The shares that checked facts give, in columns as of `printed`, without `again`; by importer and years, then the
    largest first."""
    own = facts[facts["measure"] == MEASURE]
    found = pd.DataFrame(
        {
            "row_id": own["fact_id"],
            "by": FACT,
            "of": own["subject"].map(names),
            "supplier": own["partner"].map(names),
            "first": [Edtf.parse(date).years[0] for date in own["from"]],
            "last": [Edtf.parse(date).years[1] for date in own["to"]],
            "percent": own["value"].astype(float),
            "of_id": own["subject"],
            "supplier_id": own["partner"],
        }
    )
    order = ["of", "first", "last", "percent", "row_id"]
    return found.sort_values(order, ascending=[True, True, True, False, True])[COLUMNS].reset_index(drop=True)


def beside(printed: pd.DataFrame, checked: pd.DataFrame) -> pd.DataFrame:
    """Each share that a paper prints beside the fact for the same importer, supplier and years: `row_id`, `first`,
    `last`, `percent`, `fact_id`, `fact_percent`, `gap` (points by which the paper's differs, without a sign).
    Shares that no fact has are left out."""
    same = ["of_id", "supplier_id", "first", "last"]
    found = printed.merge(checked, on=same, suffixes=("", "_fact")).rename(
        columns={"row_id_fact": "fact_id", "percent_fact": "fact_percent"}
    )
    found["gap"] = (found["percent"] - found["fact_percent"]).abs().round(6)
    return found[["row_id", "first", "last", "percent", "fact_id", "fact_percent", "gap"]]


def rest(checked: pd.DataFrame, of: str, first: int, last: int) -> float:
    """What the shares given for one importer (id) and span leave to all other suppliers together, in per cent."""
    own = checked[(checked["of_id"] == of) & (checked["first"] == first) & (checked["last"] == last)]
    return 100 - float(own["percent"].sum())


def one(checked: pd.DataFrame, of: str, supplier: str, first: int, last: int) -> float:
    """The share of a supplier in one importer's arms (both ids) over exactly these years, in per cent.

    Raises KeyError where there is no such share.
    """
    own = checked[(checked["of_id"] == of) & (checked["supplier_id"] == supplier)]
    own = own[(own["first"] == first) & (own["last"] == last)]
    if own.empty:
        raise KeyError(f"no share of {supplier} in the arms of {of} for {first} to {last}")
    return float(own["percent"].iloc[0])
