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


def test_a_repeated_work_stands_under_its_first_entry_with_that_year():
    references = pd.DataFrame(
        {
            "ref_id": ["r1", "r2", "r3"],
            "year": pd.array([2005, 2006, pd.NA], dtype="Int64"),
            "same_work_as": [pd.NA, "r1", pd.NA],
        }
    )
    citations = pd.DataFrame(
        {"citation_id": ["k1", "k2", "k3", "k4"], "as_printed": "1", "ref_id": ["r2", "r3", pd.NA, "r1"]}
    )
    rows = pd.DataFrame({"row_id": ["m1", "m1", "m2", "m3"], "citation_id": ["k1", "k2", "k3", "k4"]})
    works = sources.cited_for(rows, citations, references)
    assert list(works.columns) == ["row_id", "ref_id", "year"]
    lines = set(works.fillna({"year": 0}).itertuples(index=False, name=None))
    assert lines == {("m1", "r1", 2005), ("m1", "r3", 0), ("m3", "r1", 2005)}


def test_every_entry_counts_under_its_first():
    assert sources.first_entries(REFERENCES).to_dict() == {"r1": "r1", "r2": "r2", "r3": "r1"}


def test_a_citation_under_a_row_has_its_printed_form_and_its_work():
    citations = pd.DataFrame({"citation_id": ["k1", "k2"], "as_printed": ["4", "7"], "ref_id": ["r1", pd.NA]})
    rows = pd.DataFrame({"row_id": ["a", "a", "b"], "citation_id": ["k1", "k2", "k2"]})
    under = sources.cited(rows, citations).fillna("none")
    assert list(under.columns) == ["row_id", "citation_id", "as_printed", "ref_id"]
    assert under.to_numpy().tolist() == [["a", "k1", "4", "r1"], ["a", "k2", "7", "none"], ["b", "k2", "7", "none"]]


def test_kinds_and_ages():
    works = sources.works(REFERENCES, CITATIONS)
    assert sources.kinds(works).to_numpy().tolist() == [["book", 1, 2], ["news", 1, 1]]
    assert sources.ages(works).to_numpy().tolist() == [[2001, 1]]


def test_what_is_cited_for_a_row_stands_as_printed():
    citations = pd.DataFrame({"citation_id": ["k1", "k2"], "as_printed": ["7", "Doe 2001"]})
    cited = pd.DataFrame({"row_id": ["c1", "c1", "c2"], "citation_id": ["k1", "k2", "k2"]})
    assert sources.cites(citations, cited).to_dict() == {"c1": "7; Doe 2001", "c2": "Doe 2001"}
    assert sources.cites(citations, cited.iloc[:0]).empty
