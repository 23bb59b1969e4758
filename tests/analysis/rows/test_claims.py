"""Quantities with the names behind their ids, on made-up claims."""

import pandas as pd

from pakrus.analysis.rows import claims


def test_a_claim_is_told_by_names_and_its_period():
    frame = pd.DataFrame(
        {
            "claim_id": ["c1", "c2", "c3"],
            "paper_id": "p",
            "para": 1,
            "subject": "pak",
            "partner": ["rus", pd.NA, pd.NA],
            "measure": "trade",
            "as_stated": ["$3", "$4", "$5"],
            "value": [3.0, 4.0, 5.0],
            "value_high": pd.NA,
            "from": ["2011", "2012", pd.NA],
            "to": ["2020", "2012", pd.NA],
            "modality": "stated",
            "note": pd.NA,
        }
    )
    measures = pd.DataFrame({"measure": ["trade"], "label": ["Trade"], "topic": ["trade"], "unit": ["USD"]})
    entities = pd.DataFrame({"entity_id": ["pak", "rus"], "name": ["Pakistan", "Russia"]})
    rows = claims.stated(frame, measures, entities)
    assert list(rows["period"]) == ["2011 to 2020", "2012", ""]
    assert list(rows["partner"]) == ["rus", "", ""] and list(rows["partner_name"]) == ["Russia", "", ""]
    assert set(rows["subject"]) == {"pak"} and set(rows["subject_name"]) == {"Pakistan"}
    assert set(rows["label"]) == {"Trade"}


def test_what_a_note_names_first_keeps_its_decimals():
    notes = ["Footwear; a part. More.", "A sum of 2.608 billion. It is printed.", "Gas", pd.NA, "No. 5; once"]
    named = claims.named_first(pd.Series(notes, dtype="string"))
    assert list(named) == ["Footwear", "A sum of 2.608 billion", "Gas", "", "No"]
