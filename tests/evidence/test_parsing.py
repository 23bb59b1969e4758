"""Printed words read by program."""

import pytest

from pakrus.evidence import parsing


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("2014 (Initial Deal)", 2014),
        ("2011", 2011),
        ("2011 or 2012", None),
        ("none", None),
        ("20145", None),
    ],
)
def test_year(printed, value):
    assert parsing.year(printed) == value


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("I", 1),
        ("IV", 4),
        ("V", 5),
        ("VII", 7),
        ("IX", 9),
        ("XIV", 14),
        ("XL", 40),
        ("IIII", None),
        ("", None),
        ("five", None),
    ],
)
def test_roman(printed, value):
    assert parsing.roman(printed) == value


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("1965", "1965"),
        ("April 1965", "1965-04"),
        ("3 April 1965", "1965-04-03"),
        ("April 3, 1965", "1965-04-03"),
        ("3rd April 1965", "1965-04-03"),
        ("1960s", "196X"),
        ("2009-13", "2009/2013"),
        ("2009-2013", "2009/2013"),
        ("2009 to 2013", "2009/2013"),
        ("April 2022 to February 2023", "2022-04/2023-02"),
        ("late September 2021", "2021-09"),
        ("mid-2015", "2015"),
        ("70s", "197X"),
        ("24.02.2022", "2022-02-24"),
        ("31.02.2022", None),
        ("2013-2009", None),
        ("2013 to 2009", None),
        ("30 February 2020", None),
        ("soon", None),
        ("13", None),
    ],
)
def test_date(printed, edtf):
    assert parsing.date(printed) == edtf


@pytest.mark.parametrize(
    ("printed", "spans"),
    [
        ("2012", {("2012", "2012")}),
        ("2011 to 2020", {("2011", "2020")}),
        ("2009-13", {("2009", "2013")}),
        ("2022-23", {("2022", "2023"), ("2022-07", "2023-06")}),
        ("April 2022 to February 2023", {("2022-04", "2023-02")}),
        ("always", set()),
    ],
)
def test_periods(printed, spans):
    """A fiscal year of Pakistan runs from July to June; whether `2022-23` is one, the row says."""
    assert parsing.periods(printed) == spans


def test_numerals_are_written_as_they_are_read():
    assert [parsing.numeral(n) for n in (1, 4, 9, 14, 40, 99)] == ["I", "IV", "IX", "XIV", "XL", "XCIX"]
    assert [parsing.roman(parsing.numeral(n)) for n in range(1, 100)] == list(range(1, 100))
