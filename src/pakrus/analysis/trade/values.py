"""Every stated value of a pair's trade, with its time, its basis and whose statistics it is."""

from collections.abc import Iterable
from math import inf

import pandas as pd

from pakrus.analysis.rows.rounding import Span, printed
from pakrus.analysis.rows.sources import FACT
from pakrus.evidence.edtf import Edtf

Pair = tuple[str, str]
"""Entity ids of two states: whose trade it is, and with whom."""
KINDS = {"trade-total": "total", "exports": "exports", "imports": "imports"}
"""Measures that are values of trade: both ways, what the first of the pair sells, what it buys."""
BASES = {"calendar": "calendar year", "fiscal": "fiscal year", "months": "part of a year", "undated": "no year printed"}
WHOSE = {"pakistani": "Pakistani", "russian": "Russian", "data_set": "a data set", "not_said": "not said"}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
FACT_STEP = 1e6
"""Dollars: checked facts are given to the million."""
LOWER, UPPER = ("at_least", "more_than"), ("at_most", "less_than")
BOUND_WORDS = {"at_least": "at least ", "more_than": "over ", "at_most": "at most ", "less_than": "under "}
"""How a bound of a fact reads before its amount."""
COLUMNS = ["row_id", "paper_id", "what", "as_stated", "value", "low", "high", "first", "last", "when", "basis", "whose"]


def values(stated: pd.DataFrame, bases: pd.DataFrame, published: pd.Series, pair: Pair) -> pd.DataFrame:
    """The values that papers state: `row_id`, `paper_id`, `what` (total; exports, imports of the first of the pair),
    `as_stated`, `value`, `low`, `high` (dollars; what rounds to the value), `first`, `last` (the period in years,
    2022.5 for July 2022), `when` (in words), `basis` (calendar, fiscal, months, undated), `whose` (statistics); by
    time.

    `stated` as `rows.claims.stated`; `published` has the year of the source of a row. A value without a year stands at
    the year of its source.
    """
    rows = _between(stated, pair).rename(columns={"claim_id": "row_id"})
    spans = [printed(words) for words in rows["as_stated"]]
    return _frame(rows, spans, bases, published)


def checked(facts: pd.DataFrame, bases: pd.DataFrame, pair: Pair) -> pd.DataFrame:
    """The checked facts that are values of this trade, with the columns of `values`; `paper_id` is `facts`. One that is
    a lower bound has no upper end, one that is an upper bound begins at nothing."""
    rows = _between(facts, pair).rename(columns={"fact_id": "row_id"})
    bounded = list(zip(rows["value"].astype(float), rows["bound"], strict=True))
    words = [f"{BOUND_WORDS.get(bound, '')}${value / 1e6:,.0f} million" for value, bound in bounded]
    spans = [_fact_span(value, bound) for value, bound in bounded]
    rows = rows.assign(paper_id=FACT, as_stated=words)
    return _frame(rows, spans, bases, pd.Series(dtype="Int64"))


def chosen(values: pd.DataFrame, start_year: int, end_year: int, basis: str) -> pd.DataFrame:
    """The values whose period touches the years, of one basis or of `all`. May be empty."""
    touches = (values["first"] < end_year + 1) & (values["last"] > start_year)
    return values[touches & ((values["basis"] == basis) | (basis == "all"))].reset_index(drop=True)


def some(rows: pd.DataFrame, what: str) -> pd.DataFrame:
    """The rows themselves; raises ValueError, naming what is missing, where there are none."""
    if rows.empty:
        raise ValueError(f"no {what} is left: widen the years, or take every basis")
    return rows


def sums(values: pd.DataFrame) -> pd.DataFrame:
    """Exports and imports of one paper, or of the facts, for one period added up, with the columns of `values`; the
    `row_id` names both."""
    rows = []
    for _, group in values[values["what"] != "total"].groupby(["paper_id", "first", "last"], sort=False):
        if sorted(group["what"]) == ["exports", "imports"]:
            total = group.iloc[0].to_dict()
            total |= {name: group[name].sum() for name in ("value", "low", "high")}
            rows.append(total | {"row_id": " + ".join(group["row_id"]), "what": "total",
                               "as_stated": f"${total['value'] / 1e6:,.0f} million"})  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS)


def coverage(values: pd.DataFrame, start_year: int, end_year: int) -> pd.DataFrame:
    """For each year, how many values it has: `year`, `values`; those without a printed year count for none."""
    dated = values[values["basis"] != "undated"]
    years = range(start_year, end_year + 1)
    counts = [int(((dated["first"] < year + 1) & (dated["last"] > year)).sum()) for year in years]
    return pd.DataFrame({"year": list(years), "values": counts})


def runs(years: Iterable[int]) -> list[str]:
    """Years in words, those that follow each other together: `1999 to 2005`, `2021`."""
    stretches: list[list[int]] = []
    for year in sorted(years):
        if stretches and year == stretches[-1][1] + 1:
            stretches[-1][1] = year
        else:
            stretches.append([year, year])
    return [str(first) if first == last else f"{first} to {last}" for first, last in stretches]


def time_of(start: str | None, end: str | None, published: int | None) -> tuple[float, float, str, str]:
    """First and last moment of a period in years (2022.5 is July 2022), the period in words, and its basis.

    Without a start it is the year `published`, in which the source came out.
    """
    if start is None or end is None or pd.isna(start):
        if published is None:
            raise ValueError("a value without a year needs the year of its source")
        year = int(published)
        return float(year), year + 1.0, f"source of {year}", "undated"
    begin_day, end_day = Edtf.parse(start).first, Edtf.parse(end).last
    (year, month), (end_year, end_month) = (begin_day.year, begin_day.month), (end_day.year, end_day.month)
    first, last = year + (month - 1) / 12, end_year + end_month / 12
    if (month, end_month) == (1, 12) and year == end_year:
        return first, last, str(year), "calendar"
    if (month, end_month) == (7, 6) and end_year == year + 1:
        return first, last, f"{year}-{end_year % 100:02d}", "fiscal"
    begin = f" {year}" if year != end_year else ""
    return first, last, f"{MONTHS[month - 1]}{begin} to {MONTHS[end_month - 1]} {end_year}", "months"


def _between(rows: pd.DataFrame, pair: Pair) -> pd.DataFrame:
    return rows[(rows["subject"] == pair[0]) & (rows["partner"] == pair[1]) & rows["measure"].isin(KINDS)]


def _fact_span(value: float, bound: str) -> Span:
    if bound in LOWER:
        return Span(value, value, inf)
    if bound in UPPER:
        return Span(value, 0.0, value)
    return Span(value, value - FACT_STEP / 2, value + FACT_STEP / 2)


def _frame(rows: pd.DataFrame, spans: list[Span], bases: pd.DataFrame, published: pd.Series) -> pd.DataFrame:
    whose = bases.set_index("row_id")["whose"]
    ends = zip(rows["from"], rows["to"], rows["row_id"], strict=True)
    times = [time_of(start, end, published.get(row_id)) for start, end, row_id in ends]
    frame = pd.DataFrame(times, columns=["first", "last", "when", "basis"], index=rows.index)
    for name in ("row_id", "paper_id", "as_stated"):
        frame[name] = rows[name]
    frame["what"] = rows["measure"].map(KINDS)
    frame["whose"] = rows["row_id"].map(whose)
    for name in ("value", "low", "high"):
        frame[name] = [getattr(span, name) for span in spans]
    return frame.sort_values(["first", "last", "what", "row_id"])[COLUMNS].reset_index(drop=True)
