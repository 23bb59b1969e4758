"""Dates of every precision as points on an axis of years."""

from calendar import isleap, monthrange
from datetime import date


def middle(edtf: str) -> float:
    """The middle of a date, decade or span, as a year with its fraction: `2015` is 2015.5, `197X` 1975.0."""
    first, last = edtf.split("/")[0], edtf.split("/")[-1]
    return (_start(first) + _end(last)) / 2


def end(edtf: str) -> float:
    """The last moment of a date, decade or span, as a year with its fraction: `2015` is 2016.0."""
    return _end(edtf.split("/")[-1])


def _start(day: str) -> float:
    day = day.replace("X", "0")
    parts = [int(part) for part in day.split("-")]
    return _fraction(date(*[*parts, 1, 1][:3]))


def _end(day: str) -> float:
    if day.endswith("X"):
        return int(day.replace("X", "9")) + 1.0
    parts = [int(part) for part in day.split("-")]
    if len(parts) == 1:
        return parts[0] + 1.0
    last = parts[2] if len(parts) == 3 else monthrange(parts[0], parts[1])[1]
    return _fraction(date(parts[0], parts[1], last)) + 1 / _days(parts[0])


def _fraction(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / _days(day.year)


def _days(year: int) -> int:
    return 366 if isleap(year) else 365
