"""Rows of a section, and the part of a text that a row belongs to, on made-up rows."""

import pandas as pd

from pakrus.analysis.rows import sections

PARAGRAPHS = pd.DataFrame(
    {"paper_id": "x", "para": [1, 2, 3, 4], "section": ["Introduction", "1. Trade", "2. Arms", "3. Gas"]}
).astype({"section": "string"})
SECTIONS = {"1. Trade": "trade", "2. Arms": "arms", "3. Gas": "gas"}
CLAIMS = pd.DataFrame(
    {"paper_id": "x", "para": [2, 3, 1, 1, 4], "topic": ["arms", "trade", "energy", "people", "trade"]}
)


def test_a_row_belongs_to_its_sections_part_else_to_that_of_its_topic():
    assert list(sections.part(CLAIMS, PARAGRAPHS, SECTIONS, {"energy": "gas"})) == [
        "trade",
        "arms",
        "gas",
        "none",
        "gas",
    ]


def test_without_topics_other_sections_are_in_no_part():
    assert list(sections.part(CLAIMS, PARAGRAPHS, SECTIONS, elsewhere="-")) == ["trade", "arms", "-", "-", "gas"]
    assert sections.part(CLAIMS.iloc[:0], PARAGRAPHS, SECTIONS).empty


def test_rows_are_within_a_section_of_their_own_paper():
    paragraphs = pd.DataFrame(
        [("x", 1, "In"), ("x", 2, "Out"), ("y", 1, "Out")], columns=["paper_id", "para", "section"]
    )
    rows = pd.DataFrame({"row_id": ["a", "b", "c"], "paper_id": ["x", "x", "y"], "para": [1, 2, 1]})
    assert list(sections.within(rows, paragraphs, "Out")["row_id"]) == ["b", "c"]
