"""Rows of a section, on made-up rows."""

import pandas as pd

from pakrus.analysis.rows import sections


def test_rows_are_within_a_section_of_their_own_paper():
    paragraphs = pd.DataFrame(
        [("x", 1, "In"), ("x", 2, "Out"), ("y", 1, "Out")], columns=["paper_id", "para", "section"]
    )
    rows = pd.DataFrame({"row_id": ["a", "b", "c"], "paper_id": ["x", "x", "y"], "para": [1, 2, 1]})
    assert list(sections.within(rows, paragraphs, "Out")["row_id"]) == ["b", "c"]
