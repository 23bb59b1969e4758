"""The papers as a set, on made-up papers."""

import pandas as pd
import pytest

from pakrus.analysis.rows import overview as papers

PAPERS = pd.DataFrame(
    {
        "paper_id": ["one", "two"],
        "title": ["A Thing: Two Views", "Other Matters"],
        "author": ["A", "B"],
        "kind": "article",
        "year": pd.array([pd.NA, 2022], dtype="Int64"),
        "covers_from": [1999, 1947],
        "covers_to": [2022, 2022],
    }
)


def test_papers_are_chosen_by_name_or_all():
    assert papers.chosen(PAPERS, ["two"]) == ["two"]
    assert papers.chosen(PAPERS, ["two", "one"]) == papers.chosen(PAPERS, ["all"]) == ["one", "two"]
    with pytest.raises(ValueError, match="'three' is no paper; there are one, two"):
        papers.chosen(PAPERS, ["all", "three"])


def test_spans_start_with_the_earliest():
    assert list(papers.spans(PAPERS)["paper_id"]) == ["two", "one"]


def test_an_entry_cites_a_paper_whose_title_it_contains():
    references = pd.DataFrame(
        {
            "ref_id": ["r1", "r2", "r3", "r4"],
            "paper_id": ["two", "two", "one", "two"],
            "title": ["(PDF) A thing - two views.", "A thing", "A Thing: Two Views", pd.NA],
        }
    )
    citing = papers.citing(references, PAPERS)
    assert citing.to_dict("records") == [
        {"paper_id": "two", "cites": "one", "ref_id": "r1", "title": "(PDF) A thing - two views."}
    ]


def test_an_inventory_counts_rows_and_grounded_premises():
    one_two = pd.DataFrame({"paper_id": ["one", "one", "two"]})
    arguments = pd.DataFrame(
        {
            "argument_id": ["a", "b", "c"],
            "paper_id": ["one", "one", "two"],
            "role": ["premise", "premise", "thesis"],
        }
    )
    tables = {
        "claims": one_two,
        "event_mentions": one_two.assign(event_id=["x", "x", "x"]),
        "references": one_two.iloc[:0],
        "citations": one_two,
        "arguments": arguments,
        "argument_grounds": pd.DataFrame({"argument_id": ["a"]}),
    }
    inventory = papers.inventory(tables, PAPERS)
    assert inventory.drop(columns="grounded").to_dict("list") == {
        "paper_id": ["one", "two"],
        "claims": [2, 1],
        "event_mentions": [2, 1],
        "references": [0, 0],
        "citations": [2, 1],
        "arguments": [2, 1],
        "events": [1, 1],
        "premises": [2, 0],
    }
    assert inventory["grounded"].iloc[0] == 0.5 and pd.isna(inventory["grounded"].iloc[1])
