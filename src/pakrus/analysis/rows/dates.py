"""Dates as rows give them (a day, month, year, decade or span): the years they cover, where they stand on an axis of
years, and words for them."""

import re
from calendar import isleap, monthrange
from datetime import date

import pandas as pd


def middle(edtf: str) -> float:
    """The middle of a date, decade or span, as a year with its fraction: `2015` is 2015.5, `197X` 1975.0."""
    first, last = edtf.split("/")[0], edtf.split("/")[-1]
    return (_start(first) + _end(last)) / 2


def end(edtf: str) -> float:
    """The last moment of a date, decade or span, as a year with its fraction: `2015` is 2016.0."""
    return _end(edtf.split("/")[-1])


def years(edtf: str) -> tuple[int, int]:
    """The first and the last year of a date: `2014-06-02` covers 2014, `197X` ten years, `2007/2024` eighteen.

    Raises ValueError for what is no date.
    """
    if not re.fullmatch(r"[0-9X]{4}(-\d\d){0,2}(/[0-9X]{4}(-\d\d){0,2})?", str(edtf)):
        raise ValueError(f"{edtf!r} is no date such as 2014, 2014-06-02, 197X or 2007/2024")
    first, *last = edtf.split("/")
    return int(first[:4].replace("X", "0")), int((last or [first])[0][:4].replace("X", "9"))


def first_years(column: pd.Series) -> pd.Series:
    """The first year of each date of a column, of a decade its first; missing where there is none (Int64)."""
    return column.map(lambda edtf: years(edtf)[0], na_action="ignore").astype("Int64")


def within(edtf: str | None, start_year: int, end_year: int) -> bool:
    """Whether a date shares a year with a period; what has no date is never outside of it."""
    if pd.isna(edtf):
        return True
    first, last = years(edtf)
    return first <= end_year and last >= start_year


def words(edtf: str | None, relation: str | None = "at") -> str:
    """A date in words, years only: `2014`, `1970s`, `2007 to 2024`, `before 1971`, `since 2016`; `no date`."""
    if pd.isna(edtf):
        return "no date"
    first, last = years(edtf)
    said = f"{first}s" if "X" in edtf and "/" not in edtf else str(first) if first == last else f"{first} to {last}"
    return said if pd.isna(relation) or relation == "at" else f"{relation} {said}"


def span_words(first: str | None, last: str | None) -> str:
    """The years from one date to another in words: `2007 to 2024`, one year where both are of it; `no date`."""
    if pd.isna(first):
        return words(first)
    end = first if pd.isna(last) else last
    return words(f"{years(first)[0]}/{years(end)[1]}")


def days(first: str, last: str) -> int:
    """How many days lie from one day to another, both counted: `2021-09-28` to `2021-10-09` are twelve."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1


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
