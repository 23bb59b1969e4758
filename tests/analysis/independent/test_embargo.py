"""Shares before and after a year, and the independent series of trade, by hand."""

import pandas as pd
import pytest

from pakrus.analysis.independent import embargo
from pakrus.analysis.independent import trade as independent_trade

YEARS = range(2008, 2020)
PANEL = pd.DataFrame(
    [("PAK-RUS", year, "arms-share", 0.1 if year < 2014 else 0.3, "new") for year in YEARS]
    + [("PAK-RUS", 2007, "arms-share", 0.9, "old")]
    + [("PAK-RUS", year, "trade-gdp", 0.0002, "cow") for year in (2012, 2011)],
    columns=["dyad", "year", "measure", "value", "source_id"],
)


def test_means_in_windows_of_one_source():
    row = embargo.before_and_after(PANEL, "arms-share", ["PAK-RUS"], 2014, 10, 99, 1).iloc[0]
    # 2007 is by another source; six years at 0.1, six at 0.3
    assert (row["before"], row["after"], row["change"]) == pytest.approx((0.1, 0.3, 0.2))
    assert row["years"] == 12
    assert (row["low"], row["high"]) == pytest.approx((0.2, 0.2))


def test_a_side_without_years_is_said():
    with pytest.raises(ValueError, match="no arms-share of PAK-RUS on both sides of 2008"):
        embargo.before_and_after(PANEL, "arms-share", ["PAK-RUS"], 2008, 10, 99, 1)


def test_trade_is_per_ten_thousand_and_in_order():
    rows = independent_trade.series(PANEL, "trade-gdp", "PAK-RUS", 2000, 2020)
    assert rows.to_dict("list") == {"year": [2011, 2012], "per_ten_thousand": [pytest.approx(2.0)] * 2}
    with pytest.raises(ValueError, match="no year of trade-gdp of PAK-RUS from 2015 to 2020"):
        independent_trade.series(PANEL, "trade-gdp", "PAK-RUS", 2015, 2020)
