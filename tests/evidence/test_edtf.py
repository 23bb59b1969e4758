"""Dates as days, years and points on an axis of years; the fractions are days counted by hand."""

from datetime import date as day

import pytest

from pakrus.evidence import edtf
from pakrus.evidence.edtf import Edtf


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
    assert Edtf.parse(date).middle == pytest.approx(middle, abs=1e-9)


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
    assert Edtf.parse(date).end == pytest.approx(end, abs=1e-9)


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2014-06-02", day(2014, 6, 2), day(2014, 6, 2)),
        ("2016-02", day(2016, 2, 1), day(2016, 2, 29)),
        ("2014", day(2014, 1, 1), day(2014, 12, 31)),
        ("197X", day(1970, 1, 1), day(1979, 12, 31)),
        ("2007/2024-03", day(2007, 1, 1), day(2024, 3, 31)),
        ("197X/198X", day(1970, 1, 1), day(1989, 12, 31)),
    ],
)
def test_a_date_covers_its_days(date, first, last):
    when = Edtf.parse(date)
    assert (when.first, when.last, str(when)) == (first, last, date)
    assert when.years == (first.year, last.year) and when.touches(last.year, 2050) and not when.touches(1900, 1969)


@pytest.mark.parametrize(
    "text",
    ["", "nan", "14", "June 2014", "2014/", "2021-02-29", "2020-02-30", "2020-13", "0000", "2013/2009", "2009/2009",
     "2009/2009-05", "197X/1971", "2009/2010/2011", "2014-6", "19XX", "197X-05"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r"is no date such as 2014|that the calendar does not have"):
        Edtf.parse(text)
    assert Edtf.read(text) is None and edtf.year(text) == ""


def test_a_date_may_be_missing_where_it_is_only_read():
    assert Edtf.read(None) is None and Edtf.read("2014") == Edtf.parse("2014")


def test_an_interval_begins_at_its_own_precision():
    assert str(Edtf.parse("2022-04/2023").begin) == "2022-04" and str(Edtf.parse("196X").begin) == "196X"
    assert Edtf.parse("2022-04/2023").is_interval and not Edtf.parse("196X").is_interval
    assert Edtf.parse("196X").is_decade and not Edtf.parse("196X/197X").is_decade


def test_the_first_year_is_written_as_in_the_tables():
    assert (edtf.year("197X"), edtf.year("2014-06"), edtf.year("2007/2024")) == ("1970", "2014", "2007")


def test_days_count_both_ends():
    # 28, 29, 30 September and 1 to 9 October: 3 + 9
    assert edtf.days("2021-09-28", "2021-10-09") == 12 and edtf.days("2021-09-28", "2021-09-28") == 1
