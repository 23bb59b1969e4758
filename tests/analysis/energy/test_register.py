"""Stated numbers, worth and setbacks of undertakings, on made-up rows."""

import pandas as pd

from pakrus.analysis.energy import register
from pakrus.evidence import package

CLAIMS = pd.DataFrame(
    [
        ("c1", "nasim", "project-cost", 2.0, pd.NA, "$2"),
        ("c2", "singh", "project-cost", 2.0, pd.NA, "2 dollars"),
        ("c3", "hayat", "project-cost", 2.0, 3.0, "$2-3"),
        ("c4", "nasim", "project-cost", 2.0, 3.0, "from 2 to 3"),
        ("c5", "nasim", "project-cost", 2.0, pd.NA, "$2 again"),
        ("c6", "hayat", "length", 7.0, pd.NA, "7 km"),
        ("c7", "hayat", "investment", 9.0, pd.NA, "$9"),
        ("c8", "hayat", "investment", 14.0, 20.0, "$14-20"),
        ("c9", "hayat", "length", 5000.0, pd.NA, "5,000 km"),
        ("d1", "singh", "investment", 8.0, pd.NA, "$8"),
    ],
    columns=["claim_id", "paper_id", "measure", "value", "value_high", "as_stated"],
).astype({"value": "Float64", "value_high": "Float64"})
MEASURES = pd.DataFrame(
    [("project-cost", "Cost"), ("length", "Length"), ("investment", "Investment")], columns=["measure", "label"]
)


def amounts(undertaking, *rows):
    return pd.DataFrame({"row_id": rows, "undertaking_id": undertaking})


AMOUNTS = pd.concat(
    [
        amounts("line", "c6", "c5", "c4", "c3", "c2", "c1", "fact-1"),
        amounts("dam", "c7", "d1"),
        amounts("mill", "c8", "c9"),
    ]
)


def test_equal_values_stand_once_with_the_papers_that_give_them_and_a_range_apart():
    numbers = register.numbers(AMOUNTS, CLAIMS, MEASURES)
    assert numbers.to_dict() == {
        "line": "Cost: $2 (nasim, singh), $2-3 (hayat, nasim); Length: 7 km (hayat)",
        "dam": "Investment: $8 (singh), $9 (hayat)",
        "mill": "Investment: $14-20 (hayat); Length: 5,000 km (hayat)",
    }


def test_no_numbers_are_no_words():
    assert register.numbers(AMOUNTS.iloc[:0], CLAIMS, MEASURES).empty


STANDING = pd.DataFrame(
    [
        ("mill", "announced"),
        ("line", "agreed"),
        ("dam", "agreed"),
        ("works", "agreed"),
        ("port", "agreed"),
        ("wreck", "none"),
        ("talks", "discussed"),
        ("more", "discussed"),
    ],
    columns=["undertaking_id", "furthest"],
)


def test_worth_spans_all_papers_and_a_stage_says_how_many_have_none():
    worth = register.worth(STANDING, AMOUNTS, CLAIMS)
    assert list(worth.columns) == ["furthest", "undertaking_id", "low", "high", "number"]
    assert worth.astype(object).where(worth.notna(), None).to_numpy().tolist() == [
        ["none", "", None, None, 1],
        ["discussed", "", None, None, 2],  # none of the two has a value
        ["announced", "mill", 14.0, 20.0, 0],  # its length is no worth
        ["agreed", "dam", 8.0, 9.0, 2],  # works and port are without
        ["agreed", "line", 2.0, 3.0, 2],
    ]


def test_stages_without_an_undertaking_and_undertakings_without_a_value():
    none = register.worth(STANDING, AMOUNTS.iloc[:0], CLAIMS)
    assert none[["furthest", "undertaking_id", "number"]].to_numpy().tolist() == [
        ["none", "", 1],
        ["discussed", "", 2],
        ["announced", "", 1],
        ["agreed", "", 4],
    ]
    assert none[["low", "high"]].isna().all(axis=None)
    assert register.worth(STANDING.iloc[:0], AMOUNTS, CLAIMS).empty


def test_setbacks_are_what_a_paper_tells_to_hold_up_or_to_end():
    steps = pd.DataFrame(
        [
            ("line", "s1", "agreed", "nasim"),
            ("line", "s2", "held_up", "nasim singh"),
            ("dam", "s3", "held_up", "facts"),
            ("dam", "s4", "dropped", "hayat"),
            ("dam", "s5", "due", "hayat"),
        ],
        columns=["undertaking_id", "row_id", "stage", "told_by"],
    ).assign(cause="finance")
    setbacks = register.setbacks(steps)
    assert setbacks.to_numpy().tolist() == [
        ["line", "s2", "held_up", "nasim singh", "finance"],
        ["dam", "s4", "dropped", "hayat", "finance"],
    ]
    assert list(setbacks.columns) == list(steps.columns) and list(setbacks.index) == [0, 1]


def test_every_cause_of_the_data_has_words():
    assert set(package.tables()["milestones"].allowed("cause")) == set(register.CAUSES)
