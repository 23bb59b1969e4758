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
"""A paper of two paragraphs."""


def lines(rule, papers=PAPERS, **rows):
    return [str(fault) for fault in rule(TABLES, {name: [] for name in TABLES} | rows, papers)]


def row_of(table, **cells):
    """A row of the paper's first paragraph; cells that are not given are empty."""
    empty = dict.fromkeys(TABLES[table].columns, "")
    return empty | {TABLES[table].key[0]: "p-1", "paper_id": "p", "para": "1"} | cells


def paragraph(number, continues=""):
    return {"paper_id": "p", "para": number, "kind": "body", "continues_para": continues}


@pytest.mark.parametrize(("numbers", "said"), [("12", ""), ("1", "found 1 paragraphs"), ("11", "found 2 paragraphs")])
def test_every_paragraph_is_coded_once(numbers, said):
    faults = lines(locators.paragraph_numbers, paragraphs=[paragraph(number) for number in numbers])
    assert bool(faults) == bool(said) and all(said in line and "allowed: 1 to 2, each once" in line for line in faults)


@pytest.mark.parametrize(("continues", "faults"), [("1", 0), ("", 1)])
def test_a_row_ends_in_a_paragraph_that_continues_its_own(continues, faults):
    row = row_of("table3_arms_deals", para_end="2")
    paragraphs = [paragraph("1"), paragraph("2", continues)]
    messages = lines(locators.row_ends, table3_arms_deals=[row], paragraphs=paragraphs)
    assert len(messages) == faults and all("allowed: a paragraph that continues 1" in line for line in messages)


NOTES = "Two states sign a pact<sup>7</sup> and a loan.<sup>8</sup>"
ANCHORED = {"p": [NOTES, "They sign, they sign and they sign.", "Trade falls."]}


@pytest.mark.parametrize(
    ("para", "anchor", "said"),
    [
        ("1", "states sign a pact", []),
        ("1", "They sign, they", ["found 'They sign, they' 0 times in paragraph 1; allowed: words that stand"]),
        ("2", "They sign, they", []),
        ("2", "they sign", ["found 'they sign' 2 times in paragraph 2; allowed: words that stand there once",
                            "found 2 words; allowed: three to eight words"]),
        ("3", "Trade falls", []),  # the whole paragraph has only two words
        ("4", "Trade falls", ["column para: found 4; allowed: 1 to 3, the paragraphs of p"]),
        ("1", "", []),  # a position of a paper that is silent
    ],
)  # fmt: skip
def test_an_anchor_stands_once_in_its_paragraph(para, anchor, said):
    faults = lines(locators.anchors, ANCHORED, arguments=[row_of("arguments", para=para, anchor=anchor)])
    assert len(faults) == len(said) and all(words in line for words, line in zip(said, faults, strict=True)), faults


@pytest.mark.parametrize(
    ("anchor", "number", "count"),
    [("sign a pact", "7", 1), ("sign a pact", "8", 0), ("pact and a loan.", "8", 1), ("states sign a", "7", 0)],
)
def test_the_anchor_of_a_footnote_s_citation_ends_at_its_marker(anchor, number, count):
    """Other markers are passed over."""
    faults = lines(locators.anchors, ANCHORED, citations=[row_of("citations", anchor=anchor, as_printed=number)])
    wanted = f"found {anchor!r} {count} times in paragraph 1; allowed: words that end at footnote marker {number} there"
    assert len(faults) == (count != 1) and all(wanted in line for line in faults), faults


@pytest.mark.parametrize(
    ("para", "period", "faults"), [("1", "2021-22", 0), ("2", "2021-22", 1), ("2", "2016", 0), ("2", "", 0)]
)
def test_a_printed_period_stands_in_its_paragraph(para, period, faults):
    claim = row_of("claims", para=para, period_as_stated=period)
    found = lines(locators.printed_periods, {"p": ["Trade of 2021–22 rose.", "It fell in 2016."]}, claims=[claim])
    wanted = f"data/claims.csv: row p-1: column period_as_stated: found '{period}'; allowed: words of paragraph {para}"
    assert found == [wanted] * faults


def test_a_numeral_that_no_row_covers_is_named_with_its_paragraph():
    papers = {"p": ["Two states sign 3 deals.", "They hold one drill."]}
    (line,) = lines(locators.nothing_skipped, papers, paragraphs=[paragraph("1"), paragraph("2")])
    assert line.startswith("data/claims.csv: row p/1: found no row for '3' in '") and line.endswith("or an exclusion")


TWELVE = "The two states sign a pact on trade, arms, gas and oil"


@pytest.mark.parametrize(
    ("words", "faults"),
    [(TWELVE, 1), (f"It says: {TWELVE.upper()} too.", 1), (TWELVE.removesuffix(" and oil") + " but no oil", 0)],
)
def test_twelve_words_in_a_row_that_a_paper_has_are_its_own(words, faults):
    """Eleven are not, and what stands between words does not matter."""
    objective = {"objective": "trade", "label": "Trade", "description": words}
    papers = {"q": ["Not a word of it."], "p": ["Today the two states", "sign a pact on trade, arms, gas and oil."]}
    found = lines(locators.own_words, papers, objectives=[objective])
    shared = "the two states sign a pact on trade arms gas and oil"
    wanted = f"data/objectives.csv: row trade: column description: found '{shared}', words of p; allowed: own words, "
    assert found == [f"{wanted}fewer than 12 in a row of a paper's"] * faults
