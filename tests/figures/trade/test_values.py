"""The figures of trade's values: what they say, and that what they say is drawn."""

import pandas as pd

from pakrus.figures.trade import values as trade

VALUES = pd.DataFrame(
    [
        ("c1", "a", "total", "$50 million", 50e6, 2012.0, 2013.0, "2012", "calendar"),
        ("c2", "a", "exports", "$20 million", 20e6, 2022.5, 2023.5, "2022-23", "fiscal"),
        ("c3", "b", "total", "$60 million", 60e6, 2021.0, 2022.0, "source of 2021", "undated"),
    ],
    columns=["row_id", "paper_id", "what", "as_stated", "value", "first", "last", "when", "basis"],
)
FACTS = pd.DataFrame(
    [("f1", "facts", "imports", "over $90 million", 90e6, 2018.0, 2018.8, "Jan to Oct 2018", "months")],
    columns=VALUES.columns,
)
PAIRS = pd.DataFrame(
    {
        "claim_id": ["c1", "c2"],
        "said": ["2012, total, a", "the whole"],
        "value": [50e6, 525e9],
        "against": ["facts, Russian", "the other share"],
        "other": [60e6, 474e9],
        "ratio": [0.83, 1.11],
        "ratio_low": [0.75, 0.9],
        "ratio_high": [0.92, 1.4],
        "disagree": [True, False],
    }
)


def values(stated=VALUES, checked=FACTS):
    return trade.values(stated, checked, name="fig-v")


def pairs(frame=PAIRS):
    return trade.pairs(frame, name="fig-p", caption="Two of each.")


def test_papers_and_facts_are_told_apart():
    assert values().alt == (
        "Marks over time. Papers: a total $50 million (2012); a exports $20 million (2022-23); "
        "b total $60 million (source of 2021). Facts: imports over $90 million (Jan to Oct 2018)."
    )
    assert "Facts: none." in values(checked=FACTS.iloc[:0]).alt


def test_a_paper_that_prints_no_year_is_named():
    assert "b prints no year: open, at the year of its source." in values().caption
    assert "prints no year" not in values(VALUES.iloc[:2]).caption


def test_height_time_and_basis_are_drawn():
    assert values(VALUES.assign(value=[51e6, 20e6, 60e6])).digest != values().digest
    assert values(VALUES.assign(last=[2013.0, 2024.5, 2022.0])).digest != values().digest
    assert values(checked=FACTS.assign(basis="calendar")).digest != values().digest
    assert values(VALUES.assign(basis=["calendar", "fiscal", "calendar"])).digest != values().digest


def test_rows_to_take_away_have_both():
    assert [line.split(",")[0] for line in values().rows.splitlines()] == ["row_id", "c1", "c2", "c3", "f1"]


def test_pairs_are_told_with_their_verdict():
    assert pairs().alt == (
        "Ratios around a line. 2012, total, a: $50 million against $60 million (facts, Russian), apart; "
        "the whole: $525 billion against $474 billion (the other share), within rounding."
    )
    assert pairs().caption.startswith("Two of each. A dot is")
    assert pairs().caption.count("Apart beyond rounding: 1 of 2.")


def test_ratio_and_rounding_are_drawn():
    assert pairs(PAIRS.assign(ratio=[0.84, 1.11])).digest != pairs().digest
    assert pairs(PAIRS.assign(ratio_low=[0.7, 0.9])).digest != pairs().digest
