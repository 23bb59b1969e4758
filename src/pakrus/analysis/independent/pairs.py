"""Which series of the panel answer to which proposition: pairs that go together, and pairs set beside each other."""

from dataclasses import dataclass

import pandas as pd

from pakrus.analysis.independent import series as independent

US_AID = "us-aid-gdp"


@dataclass(frozen=True)
class Pair:
    """`one`, a dyad and a measure, is expected to go with `other` of `lag` years before by the sign `expected`."""

    proposition: str
    measure: str
    """The name of the pair: the measure of `other`."""
    one: tuple[str, str]
    other: tuple[str, str]
    expected: int
    lag: int


def _same(proposition: str, other: str, expected: int, lag: int) -> list[Pair]:
    names = ("un-agreement", "un-distance", "arms-share", "trade-gdp", "event-cooperation")
    return [Pair(proposition, name, ("PAK-RUS", name), (other, name), expected, lag) for name in names]


PAIRS = [
    *_same("P1", "PAK-USA", -1, 0),
    Pair("P1", US_AID, ("PAK-RUS", "un-agreement"), ("PAK-USA", US_AID), -1, 0),
    *_same("P2", "IND-USA", 1, 1),
]
"""P1 asks of the same year, P2 of the year after."""
BESIDE = ("un-agreement", "un-distance", "arms-share", "trade-gdp", "alliance-pledges", "event-cooperation")
"""Measures on which Pakistan and Russia are set beside India and Russia (P4)."""
SHIFTS = ("un-agreement", "un-distance", "arms-share", "trade-gdp", "event-cooperation")
"""Measures of Pakistan and Russia in which a shift is looked for (P5); pledges hardly vary."""
KINDS = {
    "votes": ("un-agreement", "un-distance"),
    "arms": ("arms-share",),
    "trade": ("trade-gdp",),
    "events": ("event-cooperation",),
    "pledges": ("alliance-pledges",),
    "aid": (US_AID,),
}
"""Kinds of measures that a reader can choose, and the measures of each."""
COLUMNS = ["proposition", "measure", "span", "form", "lag", "r", "low", "high", "block_low", "block_high",
           "p_shift", "p", "n"]  # fmt: skip


def chosen(kinds: list[str]) -> list[str]:
    """The measures of the kinds asked for, or of `all`, in the order of `KINDS`. Raises ValueError for none."""
    found = [name for kind, names in KINDS.items() if kind in kinds or "all" in kinds for name in names]
    if not found:
        raise ValueError("no measure is chosen: set measures to all")
    return found


def correlations(
    panel: pd.DataFrame,
    signs: pd.Series,
    pairs: list[Pair],
    spans: tuple[str, ...],
    forms: tuple[str, ...],
    lags: range | None,
    *,
    first: int,
    last: int,
    draws: int,
    seed: int,
) -> pd.DataFrame:
    """Each pair's correlation in each span, form and lag (that of the pair where `lags` is None): `COLUMNS`, r and its
    intervals as they are, not turned by what is expected. Pairs with too few years in common have no row."""
    rows = []
    for pair in pairs:
        for span in spans:
            for form in forms:
                start, end = independent.years(span, first, last)
                one, other = (
                    independent.series(panel, signs, *name, form, start, end) for name in (pair.one, pair.other)
                )
                for lag in [pair.lag] if lags is None else lags:
                    found = independent.correlate(one, other, lag, draws, seed)
                    if found:
                        rows.append(
                            (pair.proposition, pair.measure, span, form, lag, found.r, found.low, found.high,
                             found.block_low, found.block_high, found.p_shift, found.p, found.n)
                        )  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS)


def said(frame: pd.DataFrame, column: str, pattern: str = "{:.2f}", **where) -> str:
    """A value of the one row that has the values in `where`, in words; `none` where there is no such row, or no value.

    Raises ValueError where there are several.
    """
    own = frame
    for name, value in where.items():
        own = own[own[name] == value]
    if len(own) > 1:
        raise ValueError(f"{len(own)} rows have {where}")
    if own.empty or pd.isna(own[column].iloc[0]):
        return "none"
    words = pattern.format(own[column].iloc[0])
    return f"−{words[1:]}" if words.startswith("-") else words
