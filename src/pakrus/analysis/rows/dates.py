"""Dates of frames: columns of them as years, and dates in words. A missing date is `pd.NA`."""

import pandas as pd

from pakrus.evidence.edtf import Edtf

HAPPENING = "happening"
"""What an event is in time for which one date can stand; periods and practices are never scored or plotted as a
point."""


def happenings(events: pd.DataFrame) -> pd.DataFrame:
    """The events (rows of the table) that have a point in time: dated happenings."""
    return events[events["date"].notna() & (events["time"] == HAPPENING)]


def first_years(column: pd.Series) -> pd.Series:
    """The first year of each date of a column, of a decade its first; missing where there is none (Int64)."""
    return column.map(lambda text: Edtf.parse(text).years[0], na_action="ignore").astype("Int64")


def last_years(column: pd.Series) -> pd.Series:
    """The last year of each date of a column, of a decade its last; missing where there is none (Int64)."""
    return column.map(lambda text: Edtf.parse(text).years[1], na_action="ignore").astype("Int64")


def middles(column: pd.Series) -> pd.Series:
    """The middle of each date of a column, as a year with its fraction; missing where there is none (float)."""
    return column.map(lambda text: Edtf.parse(text).middle, na_action="ignore").astype("Float64").astype(float)


def starts(column: pd.Series) -> pd.Series:
    """The first moment of each date of a column, as `middles`."""
    return column.map(lambda text: Edtf.parse(text).start, na_action="ignore").astype("Float64").astype(float)


def within(text: str | None, start_year: int, end_year: int) -> bool:
    """Whether a date shares a year with a period; what has no date is never outside of it."""
    return text is None or pd.isna(text) or Edtf.parse(text).touches(start_year, end_year)


def words(text: str | None, relation: str | None = "at") -> str:
    """A date in words, years only: `2014`, `1970s`, `2007 to 2024`, `before 1971`, `since 2016`; `no date`."""
    if text is None or pd.isna(text):
        return "no date"
    date = Edtf.parse(text)
    first, last = date.years
    years = f"{first}s" if date.is_decade else str(first) if first == last else f"{first} to {last}"
    return years if pd.isna(relation) or relation == "at" else f"{relation} {years}"


def span_words(first: str | None, last: str | None) -> str:
    """The years from one date to another in words: `2007 to 2024`, one year where both are of it; `no date`."""
    if first is None or pd.isna(first):
        return words(first)
    start, end = Edtf.parse(first).years[0], Edtf.parse(first if last is None or pd.isna(last) else last).years[1]
    return str(start) if start == end else f"{start} to {end}"


def reach(column: pd.Series) -> str:
    """Between which years the dates of a column lie, in words: `there are dates from 1947 to 2023`; `none is dated`."""
    first, last = first_years(column).dropna(), last_years(column).dropna()
    return f"there are dates from {first.min()} to {last.max()}" if len(first) else "none is dated"
