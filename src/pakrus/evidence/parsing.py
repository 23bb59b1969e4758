"""Printed words read by program: what a row codes must be what its printed form says."""

import calendar
import re

from pakrus.evidence.edtf import Edtf

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if n} | {
    name.lower(): n for n, name in enumerate(calendar.month_abbr) if n
}


def year(printed: str) -> int | None:
    """The year that a printed cell names (`2014 (Initial Deal)` is 2014); None where it names none or several."""
    years = re.findall(r"(?<!\d)\d{4}(?!\d)", printed)
    return int(years[0]) if len(set(years)) == 1 else None


def roman(printed: str) -> int | None:
    """A Roman numeral's value; None where it is none."""
    if not re.fullmatch(r"(?=.)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", printed):
        return None
    values = [ROMAN[c] for c in printed]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def numeral(value: int) -> str:
    """The Roman numeral of a whole number above 0."""
    signs = {100: "C", 90: "XC", 50: "L", 40: "XL", 10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}
    letters = ""
    for worth, sign in signs.items():
        times, value = divmod(value, worth)
        letters += sign * times
    return letters


def date(printed: str) -> str | None:
    """A printed date in ISO 8601 / EDTF at the precision printed; None where it is not understood.

    Read are `1965`, `April 1965`, `3 April 1965`, `April 3, 1965`, `24.02.2022`, `1960s`, `70s`, spans of two of these
    (`2009-13`, `April 2022 to February 2023`), and any of them after `early`, `mid` or `late`, which add nothing to
    the precision.
    """
    text = re.sub(r"\b(?:early|mid|late)[ -]", "", " ".join(printed.replace(",", " ").split()).lower())
    if m := re.fullmatch(r"(.+) to (.+)|(\d{4})-(\d{4})", text):
        start, end = _single_date(m[1] or m[3]), _single_date(m[2] or m[4])
        return span if start and end and Edtf.read(span := f"{start}/{end}") else None
    if m := re.fullmatch(r"(\d{2})(\d{2})-(\d{2})", text):
        return f"{m[1]}{m[2]}/{m[1]}{m[3]}" if m[3] > m[2] else None
    return _single_date(text)


def _single_date(text: str) -> str | None:
    if m := re.fullmatch(r"(\d{4})", text):
        return m[1]
    if m := re.fullmatch(r"(\d{3})0'?s", text):
        return f"{m[1]}X"
    if m := re.fullmatch(r"([3-9])0'?s", text):
        return f"19{m[1]}X"
    if m := re.fullmatch(r"(\d{2})\.(\d{2})\.(\d{4})", text):
        iso = f"{m[3]}-{m[2]}-{m[1]}"
        return iso if Edtf.read(iso) else None
    words = text.split()
    months = [MONTHS[w] for w in words if w in MONTHS]
    days = [int(d[1]) for w in words if (d := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", w))]
    years = [w for w in words if re.fullmatch(r"\d{4}", w)]
    if len(months) != 1 or len(years) != 1 or len(months) + len(days) + len(years) != len(words) or len(days) > 1:
        return None
    iso = f"{years[0]}-{months[0]:02d}" + (f"-{days[0]:02d}" if days else "")
    return iso if Edtf.read(iso) else None


def periods(printed: str) -> set[tuple[str, str]]:
    """The first and last date that a printed period may name; empty where it is not understood.

    `2022-23` names two years, or the fiscal year from July to June that Pakistani statistics go by; the row says which.
    """
    stated = date(printed)
    if not stated:
        return set()
    start, _, end = stated.partition("/")
    spans = {(start, end or start)}
    if re.fullmatch(r"\d{4}-(?:\d{2}|\d{4})", printed) and int(end) == int(start) + 1:
        spans.add((f"{start}-07", f"{end}-06"))
    return spans
