"""The rules that need the papers' texts: a wrong place, a gap or a borrowed sentence is named in one line."""

import pytest
from seeding import TABLES

from pakrus.evidence import locators

PLACES = [
    (
        "an anchor that stands nowhere",
        "table1_state_visits",
        "singh,87,2023 | Russian Defence Minister Sergey Shoigu's",
        "singh,87,2023 | Russian Defence Minister Ivan Shoigu's",
        "0 times in paragraph 87",
    ),
    (
        "an anchor that stands twice",
        "references",
        "singh,111,Pakistan receives 4 advanced attack helicopters from",
        "singh,111,Diplomat. <https://",
        "times in paragraph 111",
    ),
    (
        "a paragraph that is not there",
        "citations",
        "singh,125,2023 | Druzhba-VII (Friendship-2023),81",
        "singh,124,2023 | Druzhba-VII (Friendship-2023),81",
        "words that end at footnote marker 81",
    ),
    (
        "words that do not end at the marker",
        "citations",
        "General Nikolai Makarov's visit to Pakistan",
        "General Nikolai Makarov's visit",
        "words that end at footnote marker 48",
    ),
    (
        "a row that ends in an unrelated paragraph",
        "table3_arms_deals",
        "in,113,pakistan-arms",
        "in,114,pakistan-arms",
        "column para_end",
    ),
    (
        "an anchor of two words",
        "references",
        "singh,111,Pakistan receives 4 advanced attack helicopters from",
        "singh,111,Pakistan receives",
        "three to eight words",
    ),
]


@pytest.mark.parametrize(("table", "old", "new", "said"), [p[1:] for p in PLACES], ids=[p[0] for p in PLACES])
def test_a_place_that_is_wrong_is_named(seeded, papers, table, old, new, said):
    seeded.swap(table, old, new)
    assert any(said in line for line in seeded.misplaced(papers))


def test_a_paragraph_left_out_is_named(seeded, papers):
    seeded.drop("paragraphs", paper_id="singh", para="57")
    assert any("1 to 210, each once" in line for line in seeded.misplaced(papers))


def test_a_papers_own_sentence_is_named(seeded, papers):
    """The words come from the text at hand, since they may not stand in the project."""
    from pakrus.evidence import texts

    text = next(
        t for p in sorted(papers.glob("*.txt")) if len(t := texts.paragraphs(p.read_text(encoding="utf-8"))) == 210
    )
    sentence = " ".join(texts.norm(text[10]).replace(",", "").split()[:16])
    seeded.swap("objectives", "Forces more ready for action.", sentence)
    assert any("column description" in line and "own words" in line for line in seeded.misplaced(papers))


def test_a_period_that_is_not_in_its_paragraph(seeded, papers):
    key = seeded.change(
        "claims", {"as_stated": "$920 million"}, period_as_stated="2021-22", **{"from": "2021-07"}, to="2022-06"
    )
    assert f"data/claims.csv: row {key}: column period_as_stated: found '2021-22'; allowed: words of paragraph 128" in (
        seeded.misplaced(papers)
    )


def test_a_number_that_no_row_covers(seeded, papers):
    key = next(row["claim_id"] for row in seeded.rows("claims") if row["as_stated"] == "26-49%")
    for table, column in (("row_citations", "row_id"), ("argument_grounds", "ground_id")):
        seeded.drop(table, **{column: key})
    seeded.drop("claims", claim_id=key)
    lines = [line for line in seeded.misplaced(papers) if "a row, or an exclusion" in line]
    assert len(lines) == 2 and all("row singh/139: found no row for '" in line for line in lines)


PAPERS = {"p": ["A first line of words.", "A second line of words."]}
"""A paper of two paragraphs, for the rules on which paragraphs there are; the others need the real texts."""


def lines(rule, **rows):
    return [str(fault) for fault in rule(TABLES, {name: [] for name in TABLES} | rows, PAPERS)]


def paragraph(number, continues=""):
    return {"paper_id": "p", "para": number, "kind": "body", "continues_para": continues}


@pytest.mark.parametrize(("numbers", "said"), [("12", ""), ("1", "found 1 paragraphs"), ("11", "found 2 paragraphs")])
def test_every_paragraph_is_coded_once(numbers, said):
    faults = lines(locators.paragraph_numbers, paragraphs=[paragraph(number) for number in numbers])
    assert bool(faults) == bool(said) and all(said in line and "allowed: 1 to 2, each once" in line for line in faults)


@pytest.mark.parametrize(("continues", "faults"), [("1", 0), ("", 1)])
def test_a_row_ends_in_a_paragraph_that_continues_its_own(continues, faults):
    row = dict.fromkeys(TABLES["table3_arms_deals"].columns, "")
    row |= {"row_id": "p-t3-01", "paper_id": "p", "para": "1", "para_end": "2"}
    paragraphs = [paragraph("1"), paragraph("2", continues)]
    messages = lines(locators.row_ends, table3_arms_deals=[row], paragraphs=paragraphs)
    assert len(messages) == faults and all("allowed: a paragraph that continues 1" in line for line in messages)
