"""Dates as years and as words."""

import pandas as pd
import pytest

from pakrus.analysis.rows import dates


def test_a_date_is_within_a_period_that_it_shares_a_year_with():
    assert dates.within("2007/2024", 2024, 2030) and dates.within("197X", 1975, 1976) and dates.within(pd.NA, 1, 2)
    assert not dates.within("2013-12", 2014, 2015) and not dates.within("2016", 2014, 2015)


@pytest.mark.parametrize(
    ("date", "relation", "words"),
    [
        ("2014-06", "at", "2014"),
        ("2014-06", pd.NA, "2014"),
        ("197X", "before", "before 1970s"),
        ("2007/2024", "at", "2007 to 2024"),
        ("2016", "since", "since 2016"),
        (pd.NA, pd.NA, "no date"),
    ],
)
def test_a_date_in_words(date, relation, words):
    assert dates.words(date, relation) == words


def test_a_span_in_words():
    assert dates.span_words("2007-02", "2024") == "2007 to 2024"
    assert dates.span_words("2007-02", "2007-03") == dates.span_words("2007", pd.NA) == "2007"
    assert dates.span_words(pd.NA, pd.NA) == "no date"


def test_the_first_years_of_a_column():
    years = dates.first_years(pd.Series(["197X", pd.NA, "2014-06-02", "2007/2024"]))
    assert years.dtype == "Int64" and years.dropna().tolist() == [1970, 2014, 2007] and years.isna().tolist()[1]


def test_the_last_years_and_the_middles_of_a_column():
    column = pd.Series(["197X", pd.NA, "2014/2015"])
    assert dates.last_years(column).dropna().tolist() == [1979, 2015]
    assert dates.middles(column).tolist()[::2] == [1975.0, 2015.0] and dates.middles(column).isna().tolist()[1]


def test_the_reach_of_dates_in_words():
    column = pd.Series(["2001-05", pd.NA, "197X", "2003/2007"], dtype="string")
    assert dates.reach(column) == "there are dates from 1970 to 2007"
    assert dates.reach(column[1:2]) == "none is dated"
