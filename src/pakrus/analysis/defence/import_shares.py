"""Whose arms a state imports, in per cent: as a paper prints it, and by checked facts."""

import pandas as pd

from pakrus.analysis.rows import amounts
from pakrus.analysis.rows.sources import FACT
from pakrus.evidence.edtf import Edtf

MEASURE = "arms-import-share"
RANK = "arms-supplier-rank"
COLUMNS = ["row_id", "by", "of_id", "of", "supplier_id", "supplier", "first", "last", "percent"]


def printed(claims: pd.DataFrame, paper: str, names: pd.Series) -> pd.DataFrame:
    """The shares that a paper prints, each span once: `row_id`, `by`, `of_id` (the importer), `supplier_id`, `of`,
    `supplier` (their names), `first`, `last` (years), `percent`, `again` (ids of the places that print it once more).
    `names` are those of entities, by id.
    """
    shares = claims[(claims["paper_id"] == paper) & (claims["measure"] == MEASURE)]
    rows = amounts.spells(shares, MEASURE).merge(shares[["claim_id", "subject", "partner"]], on="claim_id")
    rows = rows.assign(row_id=rows["claim_id"], by=paper, of_id=rows["subject"], of=rows["subject"].map(names),
                         supplier_id=rows["partner"], supplier=rows["partner"].map(names),
                         percent=rows["value"].astype(float))  # fmt: skip
    return rows[[*COLUMNS, "again"]].reset_index(drop=True)


def checked(facts: pd.DataFrame, names: pd.Series) -> pd.DataFrame:
    """The shares that checked facts give, in columns as of `printed`, without `again`; by importer and years, then the
    largest first."""
    shares = facts[facts["measure"] == MEASURE]
    rows = pd.DataFrame(
        {
            "row_id": shares["fact_id"],
            "by": FACT,
            "of_id": shares["subject"],
            "of": shares["subject"].map(names),
            "supplier_id": shares["partner"],
            "supplier": shares["partner"].map(names),
            "first": [Edtf.parse(date).years[0] for date in shares["from"]],
            "last": [Edtf.parse(date).years[1] for date in shares["to"]],
            "percent": shares["value"].astype(float),
        }
    )
    order = ["of", "first", "last", "percent", "row_id"]
    return rows.sort_values(order, ascending=[True, True, True, False, True])[COLUMNS].reset_index(drop=True)


def against_facts(printed: pd.DataFrame, checked: pd.DataFrame) -> pd.DataFrame:
    """Each share that a paper prints beside the fact for the same importer, supplier and years: `row_id`, `first`,
    `last`, `percent`, `fact_id`, `fact_percent`, `gap` (points by which the paper's differs, without a sign).
    Shares that no fact has are left out."""
    same = ["of_id", "supplier_id", "first", "last"]
    rows = printed.merge(checked, on=same, suffixes=("", "_fact")).rename(
        columns={"row_id_fact": "fact_id", "percent_fact": "fact_percent"}
    )
    rows["gap"] = (rows["percent"] - rows["fact_percent"]).abs().round(6)
    return rows[["row_id", "first", "last", "percent", "fact_id", "fact_percent", "gap"]]


def share(checked: pd.DataFrame, of: str, supplier: str, first: int, last: int) -> float:
    """The share of a supplier in one importer's arms over exactly these years, in per cent; both by ids.

    Raises KeyError where there is no such share.
    """
    shares = checked[(checked["of_id"] == of) & (checked["supplier_id"] == supplier)]
    shares = shares[(shares["first"] == first) & (shares["last"] == last)]
    if shares.empty:
        raise KeyError(f"no share of {supplier} in the arms of {of} for {first} to {last}")
    return float(shares["percent"].iloc[0])


def ranks(facts: pd.DataFrame, supplier: str, buyer: str) -> pd.DataFrame:
    """A supplier's place among those of one buyer (ids), by checked facts that give it for single spans of years:
    `fact_id`, `span` (as `2015 to 2019`), `place`; in order of the spans."""
    rows = facts[(facts["measure"] == RANK) & (facts["subject"] == supplier) & (facts["partner"] == buyer)]
    rows = rows.sort_values("from")
    return pd.DataFrame(
        {"fact_id": rows["fact_id"], "span": rows["from"] + " to " + rows["to"], "place": rows["value"].astype(int)}
    ).reset_index(drop=True)


def spans_at(ranks: pd.DataFrame, place: int) -> list[str]:
    """The spans in which a supplier had one place; `ranks` as above."""
    return list(ranks.loc[ranks["place"] == place, "span"])
