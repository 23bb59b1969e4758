"""Printed quantities read by program, against values worked out by hand."""

from decimal import Decimal

import pytest

from pakrus.evidence.quantities import Quantity, plain, quantity


def read(value, high=None, bound="exact", unit=""):
    return Quantity(Decimal(value), None if high is None else Decimal(high), bound, unit)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("16", read(16)),
        ("1,100", read(1100)),
        ("four", read(4)),
        ("a dozen", read(12)),
        ("64-member", read(64)),
        ("46-nation", read(46)),
        ("$93.5 million", read(93_500_000, unit="USD")),
        ("US$14 billion", read(14_000_000_000, unit="USD")),
        ("USD 30 billion", read(30_000_000_000, unit="USD")),
        ("Rs. 9.69 billion", read(9_690_000_000, unit="PKR")),
        ("5-10 million dollars", read(5_000_000, 10_000_000, unit="USD")),
        ("260 million dollars", read(260_000_000, unit="USD")),
        ("0.04%", read("0.04", unit="percent")),
        ("24 per cent", read(24, unit="percent")),
        ("26-49%", read(26, 49, unit="percent")),
        ("1,100-kilometer", read(1100, unit="km")),
        ("1,100 km", read(1100, unit="km")),
        ("50MW", read(50, unit="MW")),
        ("1.5 billion cubic feet per day", read("1.5", unit="bcf_per_day")),
        ("about 14-15 billion cubic feet", read(14, 15, "about", "bcf")),
        ("45,000 tonnes", read(45_000, unit="tonne")),
        ("four-day", read(4, unit="day")),
        ("two-week-long", read(14, unit="day")),
        ("within 90 days", read(90, bound="at_most", unit="day")),
        ("18 years", read(18, unit="year")),
        ("more than two decades", read(20, bound="more_than", unit="year")),
        ("sixfold", read(6, unit="multiple")),
        ("double", read(2, unit="multiple")),
        ("half", read("0.5", unit="multiple")),
        ("50 times", read(50, unit="multiple")),
        ("twice", read(2)),
        ("25th", read(25, unit="rank")),
        ("63rd largest", read(63, unit="rank")),
        ("second-largest", read(2, unit="rank")),
        ("third", read(3, unit="rank")),
        ("exceeded USD 190 billion", read(190_000_000_000, bound="more_than", unit="USD")),
        ("approximately USD 45 billion", read(45_000_000_000, bound="about", unit="USD")),
        ("almost 108%", read(108, bound="about", unit="percent")),
        ("at least 70", read(70, bound="at_least")),
        ("less than 5%", read(5, bound="less_than", unit="percent")),
        ("3 percent", read(3, unit="percent")),
        ("1,100 kilometers", read(1100, unit="km")),
        ("five kilometres", read(5, unit="km")),
        ("12 kilometre", read(12, unit="km")),
        ("600 billion cubic feet", read(600, unit="bcf")),
        ("30 tons", read(30, unit="tonne")),
        ("three weeks", read(21, unit="day")),
        ("nine months", read(9, unit="month")),
        ("twenty-year", read(20, unit="year")),
        ("four thousand", read(4000)),
        ("$2 trillion", read(2_000_000_000_000, unit="USD")),
        ("PKR 5 million", read(5_000_000, unit="PKR")),
        ("doubled", read(2, unit="multiple")),
        ("doubles", read(2, unit="multiple")),
        ("nearly triple", read(3, bound="about", unit="multiple")),
        ("more than tripled", read(3, bound="more_than", unit="multiple")),
        ("dozens", read(12)),
        ("over a dozen", read(12, bound="more_than")),
        ("2nd", read(2, unit="rank")),
        ("tenth biggest", read(10, unit="rank")),
        ("biggest", read(1, unit="rank")),
        ("first", read(1, unit="rank")),
        ("main", read(1, unit="rank")),
        ("leading", read(1, unit="rank")),
        ("first, second, or third tier", read(1, 3, unit="rank")),
        ("first or second tier", read(1, 2, unit="rank")),
        ("majority", read(50, bound="more_than", unit="percent")),
        ("most", read(50, bound="more_than", unit="percent")),
        ("never", read(0)),
        ("multi-billion-dollar", read(1_000_000_000, bound="more_than", unit="USD")),
        ("multimillion-dollar", read(1_000_000, bound="more_than", unit="USD")),
        ("past decade", read(10, unit="year")),
    ],
)
def test_a_form_that_is_known(printed, expected):
    assert quantity(printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "some",
        "one",
        "first step",
        "49-26%",
        "15-15%",
        "$5 km",
        "$5 dollars",
        "1,10 km",
        "million",
        "about",
        "2 moons",
        "one day",
    ],
)
def test_a_form_that_is_not(printed):
    assert quantity(printed) is None


@pytest.mark.parametrize(
    ("value", "cell"), [("93500000.0", "93500000"), ("0.040", "0.04"), ("1E+3", "1000"), ("100", "100")]
)
def test_a_value_as_a_cell_has_it(value, cell):
    assert plain(Decimal(value)) == cell


@pytest.mark.parametrize(
    ("bound", "words"),
    [
        ("about", ["about", "around", "approximately", "nearly", "almost"]),
        ("more_than", ["over", "more than", "above", "exceeded", "exceeding"]),
        ("at_least", ["at least", "not less than"]),
        ("at_most", ["up to", "at most", "within"]),
        ("less_than", ["less than", "under"]),
    ],
)
def test_a_word_before_a_number_bounds_it(bound, words):
    assert [quantity(f"{word} 30 km") for word in words] == [read(30, bound=bound, unit="km")] * len(words)


def test_number_words_are_read_as_the_numbers_that_they_are():
    """Nineteen cardinals from two on, nine ordinals from second on."""
    cardinals = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    cardinals += " eighteen nineteen twenty"
    assert [quantity(word) for word in cardinals.split()] == [read(number) for number in range(2, 21)]
    ordinals = "second third fourth fifth sixth seventh eighth ninth tenth"
    assert [quantity(word) for word in ordinals.split()] == [read(number, unit="rank") for number in range(2, 11)]
