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
    row = embargo.before_and_after(PANEL, "arms-share", ["PAK-RUS"], 2014, 10).iloc[0]
    # 2007 is by another source; six years at 0.1, six at 0.3
    assert (row["before"], row["after"], row["change"]) == pytest.approx((0.1, 0.3, 0.2))
    assert row["years"] == 12


def test_windows_are_as_long_as_asked_for_and_the_year_is_in_the_later_one():
    """Two years on either side of 2014: 2012 and 2013, then 2014 and 2015."""
    values = {2011: 0.9, 2012: 0.1, 2013: 0.3, 2014: 0.4, 2015: 0.8, 2016: 0.9}
    panel = pd.DataFrame(values.items(), columns=["year", "value"])
    panel = panel.assign(dyad="PAK-RUS", measure="arms-share", source_id="new")
    row = embargo.before_and_after(panel, "arms-share", ["PAK-RUS"], 2014, 2).iloc[0]
    assert (row["before"], row["after"], row["change"]) == pytest.approx((0.2, 0.6, 0.4))
    assert row["years"] == 4


def test_a_series_reaches_back_as_far_as_the_source_of_its_last_year():
    assert embargo.of_one_source(PANEL, "arms-share", "PAK-RUS", 2006, 2009).to_dict() == {2008: 0.1, 2009: 0.1}
    assert embargo.of_one_source(PANEL, "arms-share", "PAK-RUS", 2000, 2007).to_dict() == {2007: 0.9}
    assert embargo.of_one_source(PANEL, "arms-share", "PAK-USA", 2000, 2020).empty


def test_a_side_without_years_is_said():
    with pytest.raises(ValueError, match="no arms-share of PAK-RUS on both sides of 2008"):
        embargo.before_and_after(PANEL, "arms-share", ["PAK-RUS"], 2008, 10)


def test_trade_is_per_ten_thousand_and_in_order():
    rows = independent_trade.series(PANEL, "trade-gdp", "PAK-RUS", 2000, 2020)
    assert rows.to_dict("list") == {"year": [2011, 2012], "per_ten_thousand": [pytest.approx(2.0)] * 2}
    with pytest.raises(ValueError, match="no year of trade-gdp of PAK-RUS from 2015 to 2020"):
        independent_trade.series(PANEL, "trade-gdp", "PAK-RUS", 2015, 2020)
