"""What a printed number leaves open: the values that would be printed the same.

A number is taken to be rounded at its last digit that is not a zero, or at its last decimal. Whoever prints $790
million may have had 785 to 795. This is the widest reading of a number's precision, so that two numbers are said to
disagree only where no rounding brings them together.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import inf
from typing import Any

from pakrus.evidence.quantities import quantity

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True)
class Span:
    """A value with the lowest and the highest that rounding allows."""

    value: float
    low: float
    high: float

    def __add__(self, other: "Span") -> "Span":
        return Span(self.value + other.value, self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Span") -> "Span":
        return Span(self.value - other.value, self.low - other.high, self.high - other.low)

    def __mul__(self, other: "Span") -> "Span":
        """The product; both are positive."""
        return Span(self.value * other.value, self.low * other.low, self.high * other.high)

    def __truediv__(self, other: "Span") -> "Span":
        """The ratio; both are positive."""
        return Span(self.value / other.value, self.low / other.high, self.high / other.low)

    def apart(self, other: "Span") -> float:
        """How far the two lie apart at least, 0 where they overlap; negative where this one is the lower."""
        return max(self.low - other.high, 0.0) or -max(other.low - self.high, 0.0) or 0.0


def span_of(row: Any) -> Span:
    """The span of a row of a frame with `value`, `low` and `high`."""
    return Span(float(row.value), float(row.low), float(row.high))


def printed(as_stated: str) -> Span:
    """The span of a quantity as printed, in its base unit; a lower bound (`exceeded $190 billion`) has no upper end.

    Raises ValueError for words that are no quantity, or one with two ends.
    """
    read = quantity(as_stated)
    if read is None or read.high is not None:
        raise ValueError(f"{as_stated!r} is not one printed quantity")
    match = _NUMBER.search(as_stated)
    number = Decimal(match[0].replace(",", "")) if match else read.value
    half = _half_a_step(number) * (read.value / number)
    low, high = float(read.value - half), float(read.value + half)
    if read.bound in ("more_than", "at_least"):
        return Span(float(read.value), float(read.value), inf)
    if read.bound in ("less_than", "at_most"):
        return Span(float(read.value), 0.0, float(read.value))
    return Span(float(read.value), low, high)


def added(printed_words: Iterable[str]) -> Span:
    """The sum of quantities as printed; raises ValueError as `printed` does, and where there are none."""
    spans = [printed(words) for words in printed_words]
    if not spans:
        raise ValueError("there is nothing to add up")
    return sum(spans[1:], start=spans[0])


def growth(percent: Span, sign: int = 1) -> Span:
    """The factor of a growth in per cent; with `sign` -1 of a fall."""
    ends = sorted((1 + sign * percent.low / 100, 1 + sign * percent.high / 100))
    return Span(1 + sign * percent.value / 100, *ends)


def _half_a_step(number: Decimal) -> Decimal:
    digits = "".join(map(str, number.as_tuple().digits))
    exponent = number.adjusted() - len(digits) + 1
    if exponent == 0:
        exponent = len(digits) - len(digits.rstrip("0"))
    return Decimal(5).scaleb(exponent - 1)
