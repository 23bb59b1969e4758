"""Implied against stated, on made-up values; each span is worked out in the test."""

from math import inf

import pandas as pd
import pytest

from pakrus.analysis.rows.rounding import Span
from pakrus.analysis.trade import implied as trade_implied


def values(*rows):
    """Values of (id, paper, what, year, value, low, high), of calendar years unless the year is a half one."""
    columns = ["row_id", "paper_id", "what", "first", "value", "low", "high"]
    frame = pd.DataFrame(rows, columns=columns).astype({"first": float})
    frame["last"] = frame["first"] + 1
    frame["when"] = frame["first"].astype(int).astype(str)
    frame["basis"] = (frame["first"] % 1).map({0: "calendar", 0.5: "fiscal"})
    return frame.assign(whose="russian", as_stated="")


STATED = values(
    ("c1", "a", "exports", 2012, 21, 20, 22),
    ("c2", "a", "imports", 2012, 33, 32, 34),
    ("c3", "a", "total", 2020, 80, 75, 85),
)
CHECKED = values(
    ("f1", "facts", "exports", 2012, 33, 32.5, 33.5),
    ("f2", "facts", "imports", 2012, 21, 20.5, 21.5),
    ("f3", "facts", "total", 2012, 60, 59, 61),
    ("f4", "facts", "total", 2020, 86, 85, 87),
    ("f5", "facts", "total", 2021, 80, 79, 81),
)


def test_a_stated_value_stands_beside_each_fact_for_the_same_thing_and_time():
    pairs = trade_implied.against_facts(STATED, CHECKED)
    # 22 against 32.5: 10.5 lower; 32 against 21.5: 10.5 higher; 85 meets 85
    assert pairs[["claim_id", "other_id", "apart", "disagree"]].to_numpy().tolist() == [
        ["c1", "f1", -10.5, True],
        ["c2", "f2", 10.5, True],
        ["c3", "f4", 0.0, False],
    ]
    assert pairs.loc[0, ["said", "against"]].tolist() == ["2012, exports, a", "facts, Russian"]
    assert pairs.loc[0, ["ratio", "ratio_low", "ratio_high"]].tolist() == pytest.approx([21 / 33, 20 / 33.5, 22 / 32.5])


def test_a_value_without_a_year_stands_beside_nothing():
    assert trade_implied.against_facts(STATED.assign(basis="undated"), CHECKED).empty


def test_exports_and_imports_that_fit_only_the_other_direction_are_exchanged():
    assert trade_implied.exchanged(STATED, CHECKED) == ["c1", "c2"]
    straight = CHECKED.assign(what=["imports", "exports", "total", "total", "total"])
    assert trade_implied.exchanged(STATED, straight) == []


def test_values_that_fit_both_directions_are_not_exchanged():
    same = CHECKED.assign(low=1.0, high=100.0)
    assert trade_implied.exchanged(STATED, same) == []


def test_a_sum_stands_beside_the_totals_of_its_period():
    sums = values(("c1 + c2", "a", "total", 2012, 54, 52, 56))
    pairs = trade_implied.summed(STATED, sums, CHECKED)
    # 56 against 59
    assert pairs[["claim_id", "other_id", "said", "apart"]].to_numpy().tolist() == [
        ["c1 + c2", "f3", "2012, exports and imports of a", -3.0]
    ]


def changes(*rows):
    """Claims of (id, paper, measure, as stated, from, to)."""
    columns = ["claim_id", "paper_id", "measure", "as_stated", "from", "to"]
    return pd.DataFrame(rows, columns=columns).astype({"from": "string", "to": "string"})


def test_a_growth_leads_back_from_its_end_to_its_start():
    claims = changes(
        ("g1", "b", "trade-change", "25%", "2012", "2020"),
        ("g2", "b", "trade-change", "25%", pd.NA, "2020"),
        ("g3", "b", "imports-change", "25%", "2012", "2020"),
    )
    pairs = trade_implied.grown(claims, pd.concat([STATED, CHECKED]))
    # 25 per cent is 24.5 to 25.5: 80 (75 to 85) leads back to 64, 75 / 1.255 to 85 / 1.245; 86 to 68.8
    assert pairs[["claim_id", "other_id", "value", "disagree"]].to_numpy().tolist() == [
        ["g1 + c3", "f3", pytest.approx(64), False],
        ["g1 + f4", "f3", pytest.approx(68.8), True],
    ]
    assert pairs.loc[0, ["low", "high"]].tolist() == pytest.approx([75 / 1.255, 85 / 1.245])
    assert pairs.loc[1, "said"] == "2012, by b's 25% to 2020 (facts)"


def test_no_growth_gives_no_pair():
    assert trade_implied.grown(changes(), STATED).empty
    assert trade_implied.grown(changes(("g1", "b", "trade-change", "25%", "2011", "2020")), STATED).empty


def shares(*rows):
    """Claims of (id, measure, as stated, share of), of one paper and year."""
    frame = pd.DataFrame(rows, columns=["claim_id", "measure", "as_stated", "share_of"]).astype({"share_of": "string"})
    return frame.assign(paper_id="a").assign(**{"from": "2012", "to": "2012"})


SHARES = shares(
    ("c1", "exports", "$20 million", pd.NA),
    ("s1", "exports-share", "0.5%", "trade-total"),
    ("s2", "exports-share", "9%", "exports"),
    ("c2", "imports", "$34 million", pd.NA),
    ("s3", "imports-share", "1%", "trade-total"),
)


def test_a_value_and_its_share_imply_the_whole():
    wholes = trade_implied.wholes(SHARES)
    # 20 million (15 to 25) at 0.5 per cent (0.45 to 0.55): 4 billion, 15 / 0.0055 to 25 / 0.0045 million
    assert wholes[["claim_id", "share_id"]].to_numpy().tolist() == [["c1", "s1"], ["c2", "s3"]]
    assert wholes.loc[0, ["value", "low", "high"]].tolist() == pytest.approx([4e9, 15e6 / 0.0055, 25e6 / 0.0045])
    assert wholes.loc[1, "value"] == pytest.approx(3.4e9)


def test_two_wholes_are_held_against_each_other():
    pairs = trade_implied.wholes_apart(trade_implied.wholes(SHARES))
    # 2.73 to 5.56 billion against 33.5 / 0.015 to 34.5 / 0.005 million, 2.23 to 6.9 billion
    assert pairs[["claim_id", "other_id", "disagree"]].to_numpy().tolist() == [["c1 + s1", "c2 + s3", False]]
    assert trade_implied.wholes_apart(trade_implied.wholes(SHARES.iloc[:0])).empty


def test_an_open_end_is_apart_only_from_below():
    rows = [("a", "b", "total", "", Span(*one), "", Span(10, 10, inf)) for one in ((9, 8, 9.5), (30, 29, 31))]
    assert list(trade_implied.pairs(rows)["apart"]) == [-0.5, 0.0]


def test_a_growth_from_a_decade_starts_in_its_first_year():
    claims = changes(("g1", "b", "trade-change", "25%", "201X", "2020"))
    totals = pd.concat([STATED, CHECKED.assign(first=CHECKED["first"].replace({2012: 2010}))])
    assert trade_implied.grown(claims, totals)["claim_id"].tolist() == ["g1 + c3", "g1 + f4"]
