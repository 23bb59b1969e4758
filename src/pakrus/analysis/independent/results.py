"""The five propositions on the independent panel, a row a test, corrected together for their number (Holm)."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from pakrus.analysis.independent import among_states as among
from pakrus.analysis.independent import levels as independent_levels
from pakrus.analysis.independent import pairs as tests
from pakrus.analysis.independent import series as independent
from pakrus.analysis.independent import spells as independent_spells
from pakrus.analysis.statistics import changepoints, spells, surrogates
from pakrus.analysis.statistics.decisions import judged

COLUMNS = ["proposition", "test", "statistic", "value", "low", "high", "p", "n", "direction"]
EXTRA = ["measure", "observed", "expected", "least", "p_holm"]
CLAIMED = (2010, 2014)
"""Years from which a paper sees a new level (P5)."""
TIED = ("un-agreement", "un-distance")
"""Measures in which closeness to Russia and to the United States is tied by arithmetic: chance is not 0 there but what
other states' votes give, so the placebo stands for it."""
STATE = "Pakistan"
NONE = float("nan")
VOTES = "un-agreement"

Row = tuple[str, str, str, str, int, float, float, float, float, float, float, int]
"""Proposition, test, measure, statistic, the sign that is predicted, what is expected by chance, what is observed, its
interval, p, the smallest p there could be, and n."""
ROW = ["proposition", "test", "measure", "statistic", "sign", "expected", "observed", "from", "to", "p", "least", "n"]


def results(
    panel: pd.DataFrame,
    measures: pd.DataFrame,
    placebo: pd.DataFrame,
    *,
    first: int = 1946,
    last: int = 2024,
    span: str = "whole",
    form: str = "changes",
    draws: int = 9999,
    seed: int = 2026,
    chosen: tuple[str, ...] | list[str] = ("all",),
) -> pd.DataFrame:
    """Every test of the propositions: `proposition`, `test`, `statistic` (what is observed), `value` (that less what
    chance gives, turned so that above 0 is as predicted), its interval (`low`, `high`), `p` (two-sided, before
    correction), `n`, `direction` (after it, as `statistics.decisions.judged`); and `measure`, `observed`, `expected`,
    `least` (the smallest p that the test could have given) and `p_holm`.

    `panel`, `measures` and `placebo` are the tables `dyad_year`, `panel_measures` and `placebo`. Tests with too few
    years have no row. `span` is one of `independent.series.SPANS`, within `first` and `last`; the placebo has each of
    them whole. `form` is that of the correlations; the other tests are of levels. Raises ValueError where no test is
    left.
    """
    first, last = independent.years(span, first, last)
    signs = measures.set_index("measure")["direction"].astype(int)
    names = tests.chosen(list(chosen))
    years = {"first": first, "last": last}
    chance = {"draws": draws, "seed": seed}
    rows = [
        *_placebo(placebo, form, span),
        *_together(panel, signs, form, **years, **chance),
        *_spells(panel, signs, **years, **chance),
        *_ceiling(panel, signs, **years, **chance),
        *_turning(panel, signs, **years, **chance),
    ]
    rows = [row for row in rows if row[2] in names]
    if not rows:
        raise ValueError("no test has enough years: widen start_year to end_year, or set measures to all")
    frame = pd.DataFrame(rows, columns=ROW).sort_values("proposition", kind="stable").reset_index(drop=True)
    sign, zero = frame["sign"], frame["expected"]
    frame["value"] = sign * (frame["observed"] - zero)
    ends = pd.concat([sign * (frame["from"] - zero), sign * (frame["to"] - zero)], axis=1)
    frame["low"], frame["high"] = ends.min(axis=1), ends.max(axis=1)
    return judged(frame)[[*COLUMNS, *EXTRA]]


def _placebo(placebo, form, span) -> Iterator[Row]:
    for measure in TIED:
        place = among.place(placebo, among.statistic(measure, form, span), STATE)
        yield ("P1", "among all states", measure, f"correlation of {form}, same year, against other states",
               -1, place.median, place.value, NONE, NONE, place.p, place.least, place.n)  # fmt: skip


def _together(panel, signs, form, *, first, last, draws, seed) -> Iterator[Row]:
    pairs = [pair for pair in tests.PAIRS if not (pair.proposition == "P1" and pair.measure in TIED)]
    found = tests.correlations(
        panel, signs, pairs, ("whole",), (form,), None, first=first, last=last, draws=draws, seed=seed
    )
    expected = {(pair.proposition, pair.measure): pair.expected for pair in pairs}
    for row in found.itertuples():
        when = "same year" if row.lag == 0 else "a year later"
        yield (row.proposition, "going together", row.measure, f"correlation of {form}, {when}",
               expected[row.proposition, row.measure], 0.0, row.r, row.low, row.high, row.p, 2 / (draws + 1),
               row.n)  # fmt: skip


def _spells(panel, signs, *, first, last, draws, seed) -> Iterator[Row]:
    both = independent_spells.levels(panel, signs, first, last)
    if len(both) < independent_spells.WINDOW:
        return
    own, other = (
        spells.spells(independent_spells.warm(both[pair]))["length"].to_numpy() for pair in ("PAK-RUS", "IND-RUS")
    )
    found = independent_spells.shorter(own, other, draws, seed)
    yield ("P3", "length of warm spells", VOTES, "mean length with India less that with Pakistan, in years",
           1, 0.0, *found, len(own) + len(other))  # fmt: skip
    ends = independent_spells.ends_of(both["PAK-RUS"])
    votes, aid = (
        independent.series(panel, signs, "PAK-USA", measure, "changes", first, last)
        for measure in (VOTES, tests.US_AID)
    )
    found = independent_spells.gap(ends, votes, draws, seed)
    if found:
        by_chance = independent_spells.gaps_at_random(both, draws, seed)
        p = surrogates.two_sided(found.value, by_chance)
        yield ("P3", "ends of warm spells", VOTES,
               "change with the United States at the end, less other years, against arithmetic", 1,
               float(by_chance.mean()), found.value, found.low, found.high, p, 2 / (draws + 1), found.n)  # fmt: skip
    found = independent_spells.gap(ends, aid, draws, seed)
    if found:
        yield ("P3", "ends of warm spells", tests.US_AID, "change of aid at the end, less other years (share of GDP)",
               1, 0.0, found.value, found.low, found.high, found.p, 2 / (draws + 1), found.n)  # fmt: skip


def _ceiling(panel, signs, *, first, last, draws, seed) -> Iterator[Row]:
    for measure in tests.BESIDE:
        one, other = (
            independent.series(panel, signs, pair, measure, "levels", first, last) for pair in ("PAK-RUS", "IND-RUS")
        )
        own, its = independent.joined(one, other)
        if len(own) >= independent.LEAST:
            found = independent_levels.below(own, its, draws, seed)
            yield ("P4", "level below", measure, "share of years below India and Russia, ties as a half",
                   1, 0.5, *found, len(own))  # fmt: skip


def _turning(panel, signs, *, first, last, draws, seed) -> Iterator[Row]:
    for measure in tests.SHIFTS:
        own = independent.closeness(panel, signs, "PAK-RUS", measure, max(first, independent.CUT), last)
        own = own[own["source_id"] == own["source_id"].iloc[-1]] if len(own) else own
        places = changepoints.allowed(own.index.to_numpy(), CLAIMED) if len(own) else []
        if len(own) < independent.LEAST or not places or not np.ptp(own["value"]):
            continue
        values = own["value"].to_numpy()
        place, shift, p = changepoints.at_best(values, places, draws, seed)
        low, high = changepoints.shift_interval(values, place, draws, seed)
        least = changepoints.least(values, places, draws, seed)
        yield ("P5", "level shift", measure, f"mean from {own.index[place]} on less that from {own.index[0]} to then",
               1, 0.0, shift, low, high, p, least, len(values))  # fmt: skip
