"""What a paper states in numbers, as a table that can be read."""

import pandas as pd


def stated(claims: pd.DataFrame, measures: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """Claims with what they measure in words: `claim_id`, `paper_id`, `para`, `topic`, `measure`, `label`, `subject`,
    `partner` (entity ids, by which rows are chosen), `subject_name`, `partner_name` (which people read), `as_stated`,
    `value`, `value_high`, `unit`, `from`, `to`, `period`, `modality`, `note`; by id.

    `period` is the first and last date, a single one as itself, empty where none is coded; so are partner and its name.
    """
    names = entities.set_index("entity_id")["name"]
    rows = claims.merge(measures[["measure", "label", "topic", "unit"]], on="measure")
    rows["subject_name"] = rows["subject"].map(names)
    rows["partner_name"] = rows["partner"].map(names).fillna("")
    rows["partner"] = rows["partner"].fillna("")
    start, end = rows["from"].fillna(""), rows["to"].fillna("")
    rows["period"] = (start + " to " + end).where(
        (start != end) & (start != "") & (end != ""), start.where(start != "", end)
    )
    columns = ["claim_id", "paper_id", "para", "topic", "measure", "label", "subject", "partner", "subject_name"]
    columns += ["partner_name", "as_stated", "value", "value_high", "unit", "from", "to", "period", "modality", "note"]
    return rows.sort_values("claim_id")[columns].reset_index(drop=True)


def named_first(notes: pd.Series) -> pd.Series:
    """What each note of a coder names first, up to a semicolon or a full stop; empty where there is no note."""
    return notes.fillna("").str.split(r";|\.(?!\d)", regex=True).str[0]
