"""Deals in arms from talk to delivery, on made-up deals."""

import pandas as pd
import pytest

from pakrus.analysis.defence import arms_deals

UNDERTAKINGS = pd.DataFrame(
    [
        ("deal-b", "Boats", "arms", "rus", "ind"),
        ("deal-a", "Tanks", "arms", "rus", "pak"),
        ("deal-c", "Old guns", "arms", "sun", "afg"),
        ("project-d", "A pipe", "energy", "rus", "pak"),
        ("deal-e", "Jets", "arms", "rus", "pak"),
    ],
    columns=["undertaking_id", "title", "field", "supplier", "recipient"],
)
MILESTONES = pd.DataFrame(
    [
        ("deal-a", "tank-deal", "agreed"),
        ("deal-a", "f1", "delivered"),
        ("deal-a", "f2", "due"),
        ("deal-b", "boat-deal", "agreed"),
        ("deal-c", "gun-end", "dropped"),
        ("deal-e", "s-t3-01-1", "due"),
        ("deal-e", "s-t3-01-2", "due"),
        ("project-d", "pipe", "agreed"),
    ],
    columns=["undertaking_id", "row_id", "stage"],
)
MENTIONS = pd.DataFrame(
    [
        ("x-m1", "tank-deal", "x", pd.NA, pd.NA),
        ("x-m2", "tank-deal", "x", "2003", "before"),
        ("x-m3", "tank-deal", "x", "2002", "at"),
        ("y-m1", "tank-deal", "y", pd.NA, pd.NA),
        ("x-m4", "boat-deal", "x", "2009-05", "at"),
        ("x-m5", "gun-end", "x", "197X", "at"),
        ("x-m6", "pipe", "x", "2001", "at"),
    ],
    columns=["mention_id", "event_id", "paper_id", "date_stated", "date_relation"],
).astype({"date_stated": "string", "date_relation": "string"})
ITEMS = pd.DataFrame({"item_id": ["s-t3-01-1", "s-t3-01-2"], "row_id": "s-t3-01"})
TABLE3 = pd.DataFrame({"row_id": ["s-t3-01"], "paper_id": "s", "year": pd.array([2011], dtype="Int64")})
FACTS = pd.DataFrame(
    [
        ("f1", "arms-units", 7, "count", "2004", "2006", pd.NA),
        ("f2", "arms-value", 153e6, "USD", "2003-12", "2003-12", "A price."),
    ],
    columns=["fact_id", "measure", "value", "unit", "from", "to", "note"],
).astype({"value": "Float64", "from": "string", "to": "string", "note": "string"})
SIDES = (("rus", "pak"), ("sun", ""), ("rus", "ind"))
NAMES = pd.Series({"rus": "Russia", "pak": "Pakistan", "ind": "India", "sun": "Soviet Union"})
DEALS = arms_deals.deals(UNDERTAKINGS, SIDES, NAMES)


def steps():
    return arms_deals.steps(DEALS, MILESTONES, MENTIONS, ITEMS, TABLE3, FACTS)


def test_deals_have_a_side_and_projects_are_none():
    assert DEALS[["undertaking_id", "side"]].to_numpy().tolist() == [
        ["deal-b", "Russia to India"],
        ["deal-a", "Russia to Pakistan"],
        ["deal-c", "Soviet Union"],
        ["deal-e", "Russia to Pakistan"],
    ]
    with pytest.raises(ValueError, match="have no place in the chart"):
        arms_deals.deals(UNDERTAKINGS.assign(recipient="chn", supplier="usa"), SIDES, NAMES)


def test_steps_stand_once_for_each_source_at_its_own_date():
    assert steps()[["undertaking_id", "stage", "by", "row_id", "when"]].to_numpy().tolist() == [
        # of three mentions by x the one that dates it counts; the second item of one year and stage is left out
        ["deal-a", "due", "facts", "f2", "2003"],
        ["deal-a", "agreed", "x", "x-m3", "2002"],
        ["deal-a", "agreed", "y", "y-m1", "no date"],
        ["deal-a", "delivered", "facts", "f1", "2004 to 2006"],
        ["deal-e", "due", "s", "s-t3-01-1", "2011"],
        ["deal-c", "dropped", "x", "x-m5", "1970s"],
        ["deal-b", "agreed", "x", "x-m4", "2009"],
    ]


def test_steps_are_cut_by_year_and_what_is_only_due_is_left_out_unless_asked_for():
    kept = arms_deals.shown(steps(), 2006, 2011, False)
    assert list(kept["row_id"]) == ["y-m1", "f1", "x-m4"]
    assert "s-t3-01-1" in set(arms_deals.shown(steps(), 2006, 2011, True)["row_id"])
    with pytest.raises(
        ValueError, match=r"no step of a deal has a date from 1990 to 1995; there are dates from [0-9]+ to [0-9]+$"
    ):
        arms_deals.shown(steps(), 1990, 1995, True)


def test_the_furthest_step_by_papers_and_with_facts():
    furthest = arms_deals.furthest(steps()).set_index("undertaking_id")
    assert furthest[["papers", "all"]].to_numpy().tolist() == [
        ["agreed", "delivered"],
        ["due", "due"],
        ["none", "none"],
        ["agreed", "agreed"],
    ]


def test_counts_by_side():
    counts = arms_deals.counts(arms_deals.furthest(steps()))
    columns = ["side", "told", "due", "agreed", "delivered", "deals"]
    assert counts[columns].to_numpy().tolist() == [
        ["Russia to Pakistan", "the papers alone", 1, 1, 0, 2],
        ["Russia to Pakistan", "with checked facts", 1, 0, 1, 2],
        ["Soviet Union", "the papers alone", 0, 0, 0, 1],
        ["Soviet Union", "with checked facts", 0, 0, 0, 1],
        ["Russia to India", "the papers alone", 0, 1, 0, 1],
        ["Russia to India", "with checked facts", 0, 1, 0, 1],
    ]


def test_the_deal_that_most_sources_tell():
    assert arms_deals.most_sources(steps()) == "deal-a"


def test_amounts_are_as_printed_or_as_coded():
    claims = pd.DataFrame(
        {"claim_id": ["x-c1"], "paper_id": "x", "measure": "arms-units", "as_stated": "seven", "value": [7.0],
         "from": ["2002"], "to": ["2002"], "note": ["Tanks."]}
    ).astype({"from": "string", "to": "string", "value": "Float64"})  # fmt: skip
    measures = pd.DataFrame(
        {"measure": ["arms-units", "arms-value"], "label": ["Units", "Worth"], "unit": ["count", "USD"]}
    )
    of_deals = pd.DataFrame({"row_id": ["x-c1", "f1", "f2", "f1"], "undertaking_id": ["deal-a"] * 3 + ["project-d"]})
    amounts = arms_deals.amounts(DEALS, of_deals, claims, FACTS, measures)
    assert amounts[["row_id", "by", "what", "as_stated", "unit", "when"]].to_numpy().tolist() == [
        ["f1", "facts", "Units", "7", "count", "2004 to 2006"],
        ["x-c1", "x", "Units", "seven", "count", "2002"],
        ["f2", "facts", "Worth", "$153 million", "USD", "2003"],
    ]
