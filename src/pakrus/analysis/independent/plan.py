"""What is asked of the panel: which measures answer to which proposition, and how two series go together."""

from dataclasses import dataclass

import pandas as pd

from pakrus.analysis.independent import series as independent
from pakrus.analysis.thesis.claims import Proposition, Thesis

EVERY = "all"
COLUMNS = ["proposition", "measure", "span", "form", "lag", "r", "low", "high", "block_low", "block_high",
           "p_shift", "p", "n"]  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """`one`, a dyad and a measure, is expected to go with `other` of `lag` years before by the sign `expected`.
    `measure` is that of `other`, by which the pair is named."""

    proposition: str
    measure: str
    one: tuple[str, str]
    other: tuple[str, str]
    expected: int
    lag: int


@dataclass(frozen=True)
class Asked:
    """One row of the table `panel_tests`: the proposition, the test, the measure of the cause and of the effect."""

    proposition: Proposition
    test: str
    measure: str
    effect_measure: str

    @property
    def pair(self) -> Pair:
        """Effect and cause as series that may go together."""
        proposition = self.proposition
        effect, cause = (proposition.effect, self.effect_measure), (proposition.cause, self.measure)
        return Pair(proposition.code, self.measure, effect, cause, proposition.together, proposition.lag)


class Plan:
    """All that is asked of the panel, measures in the order in which they are listed.

    `measures` and `tests` are the tables `panel_measures` and `panel_tests`.
    """

    def __init__(self, thesis: Thesis, measures: pd.DataFrame, tests: pd.DataFrame):
        self.thesis = thesis
        self.measures = measures.sort_values("place").set_index("measure")
        self.signs = self.measures["direction"].astype(int)
        rows = tests.assign(place=tests["measure"].map(self.measures["place"])).sort_values("place")
        by_id = {proposition.id: proposition for proposition in thesis}
        self.asked = [
            Asked(by_id[row.proposition_id], row.test, row.measure, row.effect_measure)
            for row in rows.itertuples()
            if row.proposition_id in by_id
        ]

    def of(self, test: str, code: str | None = None) -> list[Asked]:
        """What is asked by a test, of one proposition where its code is given."""
        return [planned for planned in self.asked if planned.test == test and code in (None, planned.proposition.code)]

    def pairs(self, code: str) -> list[Pair]:
        """The pairs of series of a proposition that something follows."""
        following = ("among_states", "together")
        return [
            planned.pair for planned in self.asked if planned.proposition.code == code and planned.test in following
        ]

    def chosen(self, families: list[str]) -> list[str]:
        """The measures of the kinds of evidence asked for, or of `all`, that have a test. Raises ValueError where none
        is."""
        tested = {planned.measure for planned in self.asked}
        kept = [
            measure
            for measure, family in self.measures["family"].items()
            if measure in tested and (family in families or EVERY in families)
        ]
        if not kept:
            known = ", ".join(dict.fromkeys(self.measures.loc[sorted(tested), "family"]))
            raise ValueError(f"no measure is of {', '.join(families)}; there are {known}")
        return kept


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
                    result = independent.correlate(one, other, lag, draws, seed)
                    if result:
                        rows.append(
                            (pair.proposition, pair.measure, span, form, lag, result.r, result.low, result.high,
                             result.block_low, result.block_high, result.p_shift, result.p, result.n)
                        )  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS)
