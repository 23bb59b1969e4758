"""What a paper states in numbers, as a table that can be read."""

import pandas as pd


def stated(claims: pd.DataFrame, measures: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """Claims with the names behind their ids: `claim_id`, `paper_id`, `para`, `topic`, `measure`, `label`, `subject`,
    `partner`, `as_stated`, `value`, `value_high`, `unit`, `from`, `to`, `period`, `modality`, `note`.

    `period` is the first and last date, a single one as itself, empty where none is coded.
    """
    names = entities.set_index("entity_id")["name"]
    found = claims.merge(measures[["measure", "label", "topic", "unit"]], on="measure")
    found["subject"] = found["subject"].map(names)
    found["partner"] = found["partner"].map(names).fillna("")
    start, end = found["from"].fillna(""), found["to"].fillna("")
    found["period"] = (start + " to " + end).where(
        (start != end) & (start != "") & (end != ""), start.where(start != "", end)
    )
    columns = ["claim_id", "paper_id", "para", "topic", "measure", "label", "subject", "partner", "as_stated", "value"]
    columns += ["value_high", "unit", "from", "to", "period", "modality", "note"]
    return found.sort_values("claim_id")[columns].reset_index(drop=True)
