"""Dates as years and as words."""

import pandas as pd
import pytest

from pakrus.analysis.rows import dates


@pytest.mark.parametrize(
    ("date", "years"),
    [("2014", (2014, 2014)), ("2014-06-02", (2014, 2014)), ("197X", (1970, 1979)), ("2007/2024-03", (2007, 2024))],
)
def test_a_date_covers_its_years(date, years):
    assert dates.years(date) == years


@pytest.mark.parametrize("stray", ["", "June 2014", "14", "2014/"])
def test_what_is_no_date_is_refused(stray):
    with pytest.raises(ValueError, match="is no date such as 2014"):
        dates.years(stray)


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


def test_days_count_both_ends():
    # 28, 29, 30 September and 1 to 9 October: 3 + 9
    assert dates.days("2021-09-28", "2021-10-09") == 12 and dates.days("2021-09-28", "2021-09-28") == 1


def test_the_first_years_of_a_column():
    found = dates.first_years(pd.Series(["197X", pd.NA, "2014-06-02", "2007/2024"]))
    assert found.dtype == "Int64" and found.dropna().tolist() == [1970, 2014, 2007] and found.isna().tolist()[1]
