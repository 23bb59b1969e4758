"""What growth leaves open, on made-up values worked out by hand."""

import pandas as pd
import pytest

from pakrus.analysis.rows.rounding import Span
from pakrus.analysis.trade import growth as trade_growth

TOTALS = pd.DataFrame(
    [
        ("f1", "facts", "2000", 2000.0, 2001.0, "calendar", "total", 10.0, 9.0, 11.0),
        ("c2", "a", "2004", 2004.0, 2005.0, "calendar", "total", 20.0, 19.0, 21.0),
        ("c3", "a", "Jan to Oct 2005", 2005.0, 2005.8, "months", "total", 20.0, 19.0, 21.0),
        ("c4", "a", "2006", 2006.0, 2007.0, "calendar", "exports", 20.0, 19.0, 21.0),
        ("c5", "a", "2006-07", 2006.5, 2007.5, "fiscal", "total", 40.0, 39.0, 41.0),
        ("c6", "a", "2010", 2010.0, 2011.0, "calendar", "total", 60.0, 55.0, 65.0),
        ("c7", "a", "2012", 2012.0, 2013.0, "calendar", "total", 60.0, 55.0, 65.0),
    ],
    columns=["row_id", "paper_id", "when", "first", "last", "basis", "what", "value", "low", "high"],
)


def test_a_multiple_is_counted_from_every_earlier_total_of_a_whole_year():
    multiples = trade_growth.multiples(TOTALS.iloc[5], Span(3, 2.5, 3.5), TOTALS)
    # 60 (55 to 65) is 6 times 10 (5 to 7.2), 3 times 20 (2.6 to 3.4), 1.5 times 40
    assert multiples[["row_id", "times", "fits"]].to_numpy().tolist() == [
        ["f1", 6.0, False],
        ["c2", 3.0, True],
        ["c5", 1.5, False],
    ]
    assert multiples.loc[1, ["low", "high"]].tolist() == pytest.approx([55 / 21, 65 / 19])


@pytest.mark.parametrize(
    ("percent", "factor"),
    [(36, Span(1.36, 1.355, 1.365)), (35.9, Span(1.359, 1.3585, 1.3595)), (-12, Span(0.88, 0.875, 0.885))],
)
def test_a_change_in_per_cent_is_a_factor_with_its_rounding(percent, factor):
    change = trade_growth.changed(percent)
    assert (change.value, change.low, change.high) == pytest.approx((factor.value, factor.low, factor.high))


def test_two_growth_rates_leave_the_rest_of_both_years():
    # 150 after +50 per cent: 100 before. Its first ten months 110 after +10 per cent: 100 before. Left: 0 and 40.
    rest = trade_growth.rest_of_year(
        Span(150, 149, 151), Span(1.5, 1.5, 1.5), Span(110, 110, 110), Span(1.1, 1.1, 1.1), 10
    )
    assert rest[["year", "whole", "months", "rest", "month"]].to_numpy().tolist() == [
        ["before", pytest.approx(100), pytest.approx(100), pytest.approx(0, abs=1e-9), pytest.approx(10)],
        ["last", 150, 110, 40, 11],
    ]
    assert rest.loc[1, ["rest_low", "rest_high"]].tolist() == [39, 41]
    assert rest.loc[0, ["rest_low", "rest_high"]].tolist() == pytest.approx([149 / 1.5 - 100, 151 / 1.5 - 100])


def test_the_imports_share_is_taken_where_both_sides_are_stated():
    sides = TOTALS.iloc[:2].assign(what=["exports", "imports"], value=[10.0, 30.0], low=[9.0, 29.0], high=[11.0, 31.0])
    total = TOTALS.iloc[:1].assign(row_id="f1 + c2", value=40.0)
    (share,) = trade_growth.import_shares(sides, total).itertuples()
    assert (share.when, share.at, share.share, share.how) == ("2000", 2000.5, 0.75, "stated")
    assert (share.low, share.high) == pytest.approx((29 / 40, 31 / 40))  # 29 with 11, 31 with 9


def test_growth_of_trade_by_imports_alone_fixes_their_share_before_and_after():
    # Trade 10 grows by half to 15. That is 5 more imports, which doubled: from 5 to 10. Shares 1/2 and 2/3.
    before, after = trade_growth.shares_by_growth(Span(50, 49, 51), Span(100, 98, 102))
    assert (before.value, after.value) == pytest.approx((1 / 2, 2 / 3))
    assert (before.low, before.high) == pytest.approx((49 / 102, 51 / 98))
    # after = t/m * (1 + m)/(1 + t): least for t 0.49 and m 1.02, most for t 0.51 and m 0.98
    assert after.low == pytest.approx(0.49 / 1.02 * 2.02 / 1.49)
    assert after.high == pytest.approx(0.51 / 0.98 * 1.98 / 1.51)


def test_shares_are_implied_where_a_paper_gives_both_growths_for_one_period():
    claims = pd.DataFrame(
        [
            ("g1", "a", "trade-change", "50%", "2000", "2010"),
            ("g2", "a", "imports-change", "100%", "2000", "2010"),
            ("g3", "b", "imports-change", "100%", "2000", "2010"),
            ("g4", "b", "trade-change", "50%", pd.NA, "2010"),
        ],
        columns=["claim_id", "paper_id", "measure", "as_stated", "from", "to"],
    ).astype({"from": "string", "to": "string"})
    shares = trade_growth.implied_shares(claims)
    assert shares[["row_id", "when", "at", "how"]].to_numpy().tolist() == [
        ["g1 + g2", "2000", 2000.5, "implied"],
        ["g1 + g2", "2010", 2010.5, "implied"],
    ]
    assert list(shares["share"]) == pytest.approx([1 / 2, 2 / 3])
    assert trade_growth.implied_shares(claims.iloc[2:]).empty


def test_shares_implied_over_decades_stand_at_their_first_years():
    claims = pd.DataFrame(
        [
            ("g1", "a", "trade-change", "50%", "197X", "198X"),
            ("g2", "a", "imports-change", "100%", "197X", "198X"),
        ],
        columns=["claim_id", "paper_id", "measure", "as_stated", "from", "to"],
    ).astype({"from": "string", "to": "string"})
    shares = trade_growth.implied_shares(claims)
    assert shares[["when", "at"]].to_numpy().tolist() == [["1970", 1970.5], ["1980", 1980.5]]
