"""Dates at the precision that is known: a day, a month, a year, a decade, or an interval of two of these.

The forms are those of the Extended Date/Time Format (Library of Congress, 2019) that the tables use: `1965-04-03`,
`1965-04`, `1965`, `196X`, `2009/2013`.
"""

import re
from calendar import isleap, monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

_SINGLE = re.compile(r"(\d{3})(?:X|(\d)(?:-(\d{2})(?:-(\d{2}))?)?)")
FORMS = "2014, 2014-06, 2014-06-02, 197X or 2007/2024"
"""The forms of a date, for messages."""


@dataclass(frozen=True)
class Edtf:
    """A date as the days it may be: from `first` to `last`, both counted. `text` is the date as the tables write it."""

    text: str
    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> "Edtf":
        """A date from its text; raises ValueError for what is none, or not in the calendar, or ends before it begins.

        The two ends of an interval do not lie within one another.
        """
        return _parsed(str(text))

    @classmethod
    def read(cls, text: str | None) -> "Edtf | None":
        """A date from its text; None for what is none."""
        return _read(text) if text else None

    @property
    def begin(self) -> "Edtf":
        """Where an interval begins, at its own precision; the date itself where it is none."""
        return Edtf.parse(self.text.partition("/")[0])

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year: `197X` covers ten, `2007/2024` eighteen."""
        return self.first.year, self.last.year

    @property
    def is_interval(self) -> bool:
        return "/" in self.text

    @property
    def is_decade(self) -> bool:
        return self.text.endswith("X") and not self.is_interval

    @property
    def start(self) -> float:
        """The first moment, as a year with its fraction: that of `2015` is 2015.0."""
        return _moment(self.first)

    @property
    def end(self) -> float:
        """The last moment, as a year with its fraction: that of `2015` is 2016.0."""
        return _moment(self.last + timedelta(days=1))

    @property
    def middle(self) -> float:
        """The moment between the first and the last: that of `2015` is 2015.5."""
        return (self.start + self.end) / 2

    def touches(self, first_year: int, last_year: int) -> bool:
        """Whether the date shares a year with a span of years."""
        return self.first.year <= last_year and self.last.year >= first_year

    def __str__(self) -> str:
        return self.text


def year(text: str) -> str:
    """The first year of a date, as the tables write it (`1970` of `197X`); empty for what is no date."""
    parsed = Edtf.read(text)
    return f"{parsed.first.year:04d}" if parsed else ""


def days(first: str, last: str) -> int:
    """How many days lie from one day to another, both counted: `2021-09-28` to `2021-10-09` are twelve."""
    return (Edtf.parse(last).last - Edtf.parse(first).first).days + 1


@cache
def _parsed(text: str) -> Edtf:
    ends = [_single(end) for end in text.split("/")]
    (first, first_end), (last_start, last) = ends[0], ends[-1]
    if len(ends) > 2 or (len(ends) == 2 and (first >= last_start or first_end >= last)):
        raise ValueError(f"{text!r} is no date such as {FORMS}")
    return Edtf(text, first, last)


@cache
def _read(text: str) -> Edtf | None:
    try:
        return _parsed(text)
    except ValueError:
        return None


def _single(text: str) -> tuple[date, date]:
    """The first and the last day of a date that is no interval."""
    form = _SINGLE.fullmatch(text)
    if not form:
        raise ValueError(f"{text!r} is no date such as {FORMS}")
    decade, digit, month, day = form.groups()
    try:
        if digit is None:
            return date(int(f"{decade}0"), 1, 1), date(int(f"{decade}9"), 12, 31)
        of_year = int(decade + digit)
        if not month:
            return date(of_year, 1, 1), date(of_year, 12, 31)
        if not day:
            return date(of_year, int(month), 1), date(of_year, int(month), monthrange(of_year, int(month))[1])
        return (date(of_year, int(month), int(day)),) * 2
    except ValueError:
        raise ValueError(f"{text!r} is a date that the calendar does not have") from None


def _moment(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / (366 if isleap(day.year) else 365)
