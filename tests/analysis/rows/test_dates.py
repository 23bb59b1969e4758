"""Dates as points on an axis of years; the fractions are days counted by hand."""

import pytest

from pakrus.analysis.rows import dates


@pytest.mark.parametrize(
    ("date", "middle"),
    [
        ("2015", 2015.5),
        ("197X", 1975.0),  # from 1970.0 to 1980.0
        ("2015-01-01", 2015 + 0.5 / 365),  # noon of the first day
        ("2016-12-31", 2016 + 365.5 / 366),  # noon of the last of 366 days
        ("2015-01", 2015 + 15.5 / 365),  # half of 31 days
        ("2015-02", 2015 + (31 + 14) / 365),  # after 31 days, half of 28
        ("2016-02", 2016 + (31 + 14.5) / 366),  # after 31 days, half of 29
        ("2015/2016", 2016.0),  # from 2015.0 to 2017.0
        ("2015-07/2016", (2015 + 181 / 365 + 2017) / 2),  # 181 days before July; to the end of 2016
        ("197X/2001", 1986.0),  # from 1970.0 to 2002.0
        ("1999/200X", 2004.5),  # from 1999.0 to 2010.0
    ],
)
def test_the_middle_of_a_date_lies_between_its_first_and_its_last_moment(date, middle):
    assert dates.middle(date) == pytest.approx(middle, abs=1e-9)


@pytest.mark.parametrize(
    ("date", "end"),
    [
        ("2015", 2016.0),
        ("197X", 1980.0),
        ("2015-01-01", 2015 + 1 / 365),
        ("2015-12-31", 2016.0),
        ("2015-12", 2016.0),
        ("2015-02", 2015 + 59 / 365),  # 31 + 28 days
        ("2016-02", 2016 + 60 / 366),  # 31 + 29 days
        ("1900-02", 1900 + 59 / 365),  # a century is no leap year
        ("2000-02", 2000 + 60 / 366),  # unless 400 divides it
        ("2015-04", 2015 + 120 / 365),  # 31 + 28 + 31 + 30 days
        ("2007/2010-06", 2010 + 181 / 365),  # 31 + 28 + 31 + 30 + 31 + 30 days
        ("2007/201X", 2020.0),
    ],
)
def test_the_end_of_a_date_is_its_last_moment(date, end):
    assert dates.end(date) == pytest.approx(end, abs=1e-9)
