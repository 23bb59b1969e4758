"""The figure of independent trade: what it says, and that what it says is drawn."""

import pandas as pd
from drawings import words

from pakrus.figures.independent import trade as independent
from pakrus.figures.independent.levels import CANNOT

TRADE = pd.DataFrame({"year": [1990, 1991, 1992], "per_ten_thousand": [2.0, 4.5, 1.0]})
STATED = pd.DataFrame(
    [
        ("c1", "a", "total", 50e6, 1998.0, 1999.0, "calendar"),
        ("c2", "b", "imports", 70e6, 2012.0, 2013.0, "undated"),
    ],
    columns=["row_id", "paper_id", "what", "value", "first", "last", "basis"],
)


def trade(series=TRADE, stated=STATED):
    return independent.trade_series(series, stated, name="fig-t")


def test_trade_is_told_and_kept_apart_from_stated_values():
    assert trade().alt == (
        "Above, a line from 2.0 in 1990 over at most 4.5 in 1991 to 1.0 in 1992. Below, 2 marks of total and imports."
    )
    assert "are not joined" in trade().caption
    assert trade().caption.endswith(CANNOT)
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
