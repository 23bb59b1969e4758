"""The figures of how series go together: what they say, and that what they say is drawn."""

import pandas as pd
from drawings import words

from pakrus.figures.independent import correlations as independent
from pakrus.figures.independent import lags as independent_lags

CORRELATIONS = pd.DataFrame(
    [
        ("arms-share", "whole", "levels", 0, -0.2, -0.4, 0.1, 0.3, 50),
        ("arms-share", "whole", "changes", 0, -0.6, -0.8, -0.3, 0.01, 49),
        ("arms-share", "from 1992", "changes", 0, 0.5, 0.2, 0.7, 0.02, 30),
        ("trade-gdp", "whole", "changes", 0, 0.1, -0.2, 0.4, 0.6, 40),
    ],
    columns=["measure", "span", "form", "lag", "r", "low", "high", "p", "n"],
)
LAGS = pd.DataFrame(
    [
        ("arms-share", -1, 0.1, 0.4),
        ("arms-share", 0, -0.6, 0.4),
        ("trade-gdp", -1, 0.2, 0.4),
        ("trade-gdp", 0, 0.3, 0.4),
    ],
    columns=["measure", "lag", "r", "band"],
)
TRADE = pd.DataFrame({"year": [1990, 1991, 1992], "per_ten_thousand": [2.0, 4.5, 1.0]})
STATED = pd.DataFrame(
    [
        ("c1", "a", "total", 50e6, 1998.0, 1999.0, "calendar"),
        ("c2", "b", "imports", 70e6, 2012.0, 2013.0, "undated"),
    ],
    columns=["row_id", "paper_id", "what", "value", "first", "last", "basis"],
)


NAMES = {
    "un-agreement": "votes (agreement)",
    "arms-share": "arms imports",
    "trade-gdp": "trade",
    "us-aid-gdp": "US aid",
}


MEASURES = pd.DataFrame({"scale": [10_000, 1], "short": ["trade", "arms imports"]}, index=["trade-gdp", "arms-share"])


def forest(correlations=CORRELATIONS, expected=-1):
    return independent.forest(correlations, NAMES, name="fig-f", caption="Pairs.", expected=expected)


def lags(correlations=LAGS):
    return independent_lags.lags(correlations, NAMES, name="fig-l", caption="Lags.", of="the other")


def trade(series=TRADE, stated=STATED):
    return independent.trade_series(series, stated, name="fig-t")


def test_marks_below_five_per_cent_are_counted_by_side():
    assert "(2 of 4, of them 1 on the shaded side" in forest().caption
    assert "(2 of 4, of them 1 on the shaded side" in forest(expected=1).caption
    assert forest().caption.endswith(independent.END)
    assert forest().alt == (
        "Marks around a line at 0, expected below 0. Changes over the whole span: -0.60 for arms imports and 0.10 for "
        "trade. Full marks: 2 of 4."
    )


def test_place_interval_p_and_side_are_drawn():
    assert forest(CORRELATIONS.assign(r=CORRELATIONS["r"] + 0.05)).digest != forest().digest
    assert forest(CORRELATIONS.assign(low=CORRELATIONS["low"] - 0.05)).digest != forest().digest
    assert forest(CORRELATIONS.assign(p=0.5)).digest != forest().digest
    assert forest(expected=1).digest != forest().digest


def test_lags_outside_the_band_are_counted():
    # the band is 1.96 / sqrt(28 - 3) = 0.392: only -0.6 is outside; by chance 0.05 * 4 = 0.2
    assert "1 of 4 marks lie outside, and 0.2 would by chance." in lags().caption
    assert lags().alt.endswith("The farthest from 0: arms imports -0.60 at 0 and trade 0.30 at 0.")
    assert lags(LAGS.assign(band=0.2)).digest != lags().digest
    assert lags(LAGS.assign(r=LAGS["r"] + 0.05)).digest != lags().digest


def test_trade_is_told_and_kept_apart_from_stated_values():
    assert trade().alt == (
        "Above, a line from 2.0 in 1990 over at most 4.5 in 1991 to 1.0 in 1992. Below, 2 marks of total and imports."
    )
    assert "are not joined" in trade().caption
    assert trade().caption.endswith(independent.CANNOT)
    assert [line.split(",")[2] for line in trade().rows.splitlines()] == [
        "panel",
        *["independent"] * 3,
        *["papers"] * 2,
    ]


def test_both_panels_of_trade_are_drawn_and_papers_are_named():
    assert trade(TRADE.assign(per_ten_thousand=[2.0, 4.4, 1.0])).digest != trade().digest
    assert trade(stated=STATED.assign(value=[51e6, 70e6])).digest != trade().digest
    assert trade(stated=STATED.assign(basis="calendar")).digest != trade().digest
    assert {"a 50", "b 70"} <= set(words(trade().svg))


def test_effects_are_written_in_units_that_can_be_read():
    results = pd.DataFrame(
        [("trade-gdp", "level shift", -0.000062, -0.0001, 0.0, -0.000062, 0.2, 0.05, 1.0),
         ("arms-share", "level below", 0.48, float("nan"), float("nan"), 0.98, 0.0002, 0.0002, 0.005)],
        columns=["measure", "test", "value", "low", "high", "observed", "p", "least", "p_holm"],
    )  # fmt: skip
    shown = independent.written(results, MEASURES)
    assert list(shown["observed"]) == ["−0.62", "0.98"] and list(shown["interval"]) == ["−1.00 to 0.00", "–"]
    assert list(shown["measure"]) == ["trade", "arms imports"] and list(shown["p"]) == ["0.200", "below 0.001"]
