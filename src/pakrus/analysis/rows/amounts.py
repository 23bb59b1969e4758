"""A paper's numbers by section, and each amount once, however often it is stated."""

import pandas as pd

from pakrus.analysis.rows import dates
from pakrus.evidence.edtf import Edtf


def in_sections(stated: pd.DataFrame, paragraphs: pd.DataFrame, start: str) -> pd.DataFrame:
    """The numbers of the sections whose name begins with `start`, with their `section`, in the order of the text.

    `stated` as `analysis.rows.claims.stated`.
    """
    numbers = stated.merge(paragraphs[["paper_id", "para", "section"]], on=["paper_id", "para"])
    kept = numbers[numbers["section"].str.startswith(start)]
    return kept.sort_values(["para", "claim_id"]).reset_index(drop=True)


def once(stated: pd.DataFrame, unit: str) -> pd.DataFrame:
    """The numbers in a unit, those with the same subject, partner, measure, value and period as one line.

    Columns: `claim_id` (the first), `again` (the other ids, joined by a space), `label`, `subject`, `partner`
    (ids), `subject_name`, `partner_name`, `as_stated`, `value`, `period`, `modality`. In the order of the first ids.
    """
    same = ["label", "subject", "partner", "subject_name", "partner_name", "value", "period"]
    numbers = stated[stated["unit"] == unit].sort_values("claim_id")
    numbers = numbers.groupby(same, as_index=False, sort=False).agg(
        claim_id=("claim_id", "first"),
        again=("claim_id", lambda ids: " ".join(list(ids)[1:])),
        as_stated=("as_stated", "first"),
        modality=("modality", "first"),
    )
    columns = ["claim_id", "again", "label", "subject", "partner", "subject_name", "partner_name", "as_stated", "value"]
    columns += ["period", "modality"]
    return numbers.sort_values("claim_id")[columns].reset_index(drop=True)


def spells(stated: pd.DataFrame, measure: str) -> pd.DataFrame:
    """The values of a measure over spans of years, each once: `claim_id`, `first`, `last` (years), `value`,
    `as_stated`, `again` (ids of the places that state it once more)."""
    values = stated[(stated["measure"] == measure) & stated["from"].notna() & stated["to"].notna()].sort_values(
        "claim_id"
    )
    values["first"] = dates.first_years(values["from"]).astype(int)
    values["last"] = [Edtf.parse(last).years[1] for last in values["to"]]
    spans = values.groupby(["first", "last", "value"], as_index=False).agg(
        claim_id=("claim_id", "first"),
        as_stated=("as_stated", "first"),
        again=("claim_id", lambda ids: " ".join(list(ids)[1:])),
    )
    return spans[["claim_id", "first", "last", "value", "as_stated", "again"]]
