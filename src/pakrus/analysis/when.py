"""Dates as rows give them (a day, month, year, decade or span of years): the years they cover, and words for them."""

import re
from datetime import date as day

import pandas as pd


def years(date: str) -> tuple[int, int]:
    """The first and the last year of a date: `2014-06-02` covers 2014, `197X` ten years, `2007/2024` eighteen.

    Raises ValueError for what is no date.
    """
    if not re.fullmatch(r"[0-9X]{4}(-\d\d){0,2}(/[0-9X]{4}(-\d\d){0,2})?", str(date)):
        raise ValueError(f"{date!r} is no date such as 2014, 2014-06-02, 197X or 2007/2024")
    first, *last = date.split("/")
    return int(first[:4].replace("X", "0")), int((last or [first])[0][:4].replace("X", "9"))


def within(date: str | None, start_year: int, end_year: int) -> bool:
    """Whether a date shares a year with a period; what has no date is never outside of it."""
    if pd.isna(date):
        return True
    first, last = years(date)
    return first <= end_year and last >= start_year


def words(date: str | None, relation: str | None = "at") -> str:
    """A date in words, years only: `2014`, `1970s`, `2007 to 2024`, `before 1971`, `since 2016`; `no date`."""
    if pd.isna(date):
        return "no date"
    first, last = years(date)
    said = f"{first}s" if "X" in date and "/" not in date else str(first) if first == last else f"{first} to {last}"
    return said if pd.isna(relation) or relation == "at" else f"{relation} {said}"


def span_words(first: str | None, last: str | None) -> str:
    """The years from one date to another in words: `2007 to 2024`, one year where both are of it; `no date`."""
    if pd.isna(first):
        return words(first)
    end = first if pd.isna(last) else last
    return words(f"{years(first)[0]}/{years(end)[1]}")


def days(first: str, last: str) -> int:
    """How many days lie from one day to another, both counted: `2021-09-28` to `2021-10-09` are twelve."""
    return (day.fromisoformat(last) - day.fromisoformat(first)).days + 1
