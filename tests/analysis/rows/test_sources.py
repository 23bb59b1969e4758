"""What a paper leans on, on a made-up list."""

import pandas as pd

from pakrus.analysis.rows import sources

REFERENCES = pd.DataFrame(
    {
        "ref_id": ["r1", "r2", "r3"],
        "authors": ["A", "B", pd.NA],
        "title": ["One", "Two", "One again"],
        "year": pd.array([2001, pd.NA, pd.NA], dtype="Int64"),
        "kind": ["book", "news", "book"],
        "same_work_as": [pd.NA, pd.NA, "r1"],
    }
)
CITATIONS = pd.DataFrame({"ref_id": ["r1", "r3", "r2"]})


def test_a_repeat_counts_for_its_first_entry():
    works = sources.works(REFERENCES, CITATIONS)
    assert works[["ref_id", "cited"]].to_numpy().tolist() == [["r1", 2], ["r2", 1]]


def test_kinds_and_ages():
    works = sources.works(REFERENCES, CITATIONS)
    assert sources.kinds(works).to_numpy().tolist() == [["book", 1, 2], ["news", 1, 1]]
    assert sources.ages(works).to_numpy().tolist() == [[2001, 1]]


def test_what_is_cited_for_a_row_stands_as_printed():
    citations = pd.DataFrame({"citation_id": ["k1", "k2"], "as_printed": ["7", "Doe 2001"]})
    cited = pd.DataFrame({"row_id": ["c1", "c1", "c2"], "citation_id": ["k1", "k2", "k2"]})
    assert sources.cites(citations, cited).to_dict() == {"c1": "7; Doe 2001", "c2": "Doe 2001"}
    assert sources.cites(citations, cited.iloc[:0]).empty
