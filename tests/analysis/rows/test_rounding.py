"""What rounding leaves open, on printed numbers whose spans are worked out by hand."""

from math import inf

import pytest

from pakrus.analysis.rows import rounding
from pakrus.analysis.rows.rounding import Span


@pytest.mark.parametrize(
    ("words", "value", "low", "high"),
    [
        ("$790 million", 790e6, 785e6, 795e6),  # the last digit that is not zero stands for ten millions
        ("$332 million", 332e6, 331.5e6, 332.5e6),
        ("$2.8 billion", 2.8e9, 2.75e9, 2.85e9),
        ("$93.50 million", 93.5e6, 93.495e6, 93.505e6),  # a printed decimal counts, zero or not
        ("45%", 45, 44.5, 45.5),
        ("270%", 270, 265, 275),
        ("0.04%", 0.04, 0.035, 0.045),
        ("sixfold", 6, 5.5, 6.5),
        ("1,100 km", 1100, 1050, 1150),
        ("approximately USD 45 billion", 45e9, 44.5e9, 45.5e9),
        ("exceeded USD 190 billion", 190e9, 190e9, inf),
        ("up to $50 million", 50e6, 0, 50e6),
    ],
)
def test_a_printed_number_is_rounded_at_its_last_digit(words, value, low, high):
    span = rounding.printed(words)
    assert (span.value, span.low, span.high) == pytest.approx((value, low, high))


@pytest.mark.parametrize("words", ["some", "26-49%"])
def test_what_is_no_single_number_is_refused(words):
    with pytest.raises(ValueError, match="is not one printed quantity"):
        rounding.printed(words)


def test_spans_add_subtract_multiply_and_divide_by_their_ends():
    one, other = Span(10, 9, 12), Span(2, 1, 3)
    assert one + other == Span(12, 10, 15)
    assert one - other == Span(8, 6, 11)  # 9 - 3 and 12 - 1
    assert one * other == Span(20, 9, 36)
    assert one / other == Span(5, 3, 12)  # 9 / 3 and 12 / 1


@pytest.mark.parametrize(
    ("other", "apart"),
    [(Span(14, 12, 15), 0), (Span(20, 15, 25), -3), (Span(2, 1, 4), 5), (Span(11, 11, inf), 0)],
    ids=["touching", "lower by 3", "higher by 5", "a lower bound within"],
)
def test_two_spans_are_apart_by_the_gap_between_them(other, apart):
    assert Span(10, 9, 12).apart(other) == apart


def test_a_growth_is_a_factor_and_so_is_a_fall():
    assert rounding.growth(Span(50, 40, 60)) == Span(1.5, 1.4, 1.6)
    assert rounding.growth(Span(50, 40, 60), -1) == Span(0.5, 0.4, 0.6)


def test_printed_numbers_add_up_with_their_spans():
    # 1.6 billion is 1.55 to 1.65, 330 million 325 to 335
    span = rounding.added(["$1.6 billion", "$330 million"])
    assert (span.value, span.low, span.high) == pytest.approx((1.93e9, 1.875e9, 1.985e9))
    with pytest.raises(ValueError, match="nothing to add up"):
        rounding.added([])


def test_a_row_has_the_span_of_its_columns():
    row = type("Row", (), {"value": 2, "low": 1, "high": 3})
    assert rounding.span_of(row) == Span(2.0, 1.0, 3.0)
