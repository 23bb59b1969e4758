"""The propositions on the independent panel, a row a test, corrected together for their number (Holm)."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from pakrus.analysis.independent import among_states as among
from pakrus.analysis.independent import levels as independent_levels
from pakrus.analysis.independent import plan
from pakrus.analysis.independent import series as independent
from pakrus.analysis.independent import spells as independent_spells
from pakrus.analysis.independent.plan import Plan
from pakrus.analysis.statistics import changepoints, correlation, spells, surrogates
from pakrus.analysis.statistics import results as tables
from pakrus.analysis.statistics.results import Result
from pakrus.analysis.thesis.tests import PANEL

TABLES = ("dyad_year", "panel_measures", "panel_tests", "placebo")
"""The tables that the tests on the panel are made from, beside those of the thesis."""


@dataclass(frozen=True)
class Settings:
    """The years asked, the `form` in which series are correlated, and the draws behind p and intervals."""

    first: int
    last: int
    form: str
    draws: int
    seed: int

    @property
    def least(self) -> float:
        """The smallest p that so many draws give."""
        return 2 / (self.draws + 1)


def results(
    panel: pd.DataFrame,
    placebo: pd.DataFrame,
    asked: Plan,
    state: str,
    *,
    first: int = 1946,
    last: int = 2024,
    span: str = "whole",
    form: str = "changes",
    draws: int = 9999,
    seed: int = 2026,
    families: tuple[str, ...] | list[str] = (plan.EVERY,),
) -> pd.DataFrame:
    """Every test of the propositions, as `statistics.results.frame`; `value` is what is observed less what chance
    gives, turned so that above 0 is as predicted.

    `panel` and `placebo` are the tables `dyad_year` and `placebo`, `state` the one whose place among all is asked.
    Tests with too few years have no row. `span` is one of `independent.series.SPANS`, within `first` and `last`; the
    placebo has each of them whole. `form` is that of the correlations; the other tests are of levels. Raises ValueError
    where no test is left.
    """
    first, last = independent.years(span, first, last)
    chosen = asked.chosen(list(families))
    settings = Settings(first, last, form, draws, seed)
    outcomes = [
        *_placebo(placebo, asked, state, span, form),
        *_together(panel, asked, settings),
        *_spells(panel, asked, settings),
        *_ceiling(panel, asked, settings),
        *_turning(panel, asked, settings),
    ]
    outcomes = [result for result in outcomes if result.measure in chosen]
    if not outcomes:
        raise ValueError(f"no test has enough years from {first} to {last} in {', '.join(chosen)}")
    return tables.frame(sorted(outcomes, key=lambda result: result.proposition))


def _turned(
    code: str, test: str, measure: str, statistic: str, sign: int, expected: float, observed: float,
    interval: tuple[float, float], p: float, least: float, n: int, unit: str, form: str = "",
) -> Result:  # fmt: skip
    """The result of a test of which `sign` is predicted and `expected` is what chance gives."""
    low, high = sorted(sign * (end - expected) for end in interval)
    return Result(code, PANEL[test], statistic, n, sign * (observed - expected), p, low, high, observed, expected,
                  least, measure, form, unit)  # fmt: skip


def _placebo(placebo: pd.DataFrame, asked: Plan, state: str, span: str, form: str) -> Iterator[Result]:
    for planned in asked.of("among_states"):
        place = among.place(placebo, among.statistic(planned.measure, form, span), state)
        yield _turned(
            planned.proposition.code, planned.test, planned.measure,
            f"correlation of {form}, same year, against other states", planned.proposition.together, place.median,
            place.value, (float("nan"), float("nan")), place.p, place.least, place.n, "correlation", form,
        )  # fmt: skip


def _together(panel: pd.DataFrame, asked: Plan, settings: Settings) -> Iterator[Result]:
    pairs = [planned.pair for planned in asked.of("together")]
    expected = {(pair.proposition, pair.measure): pair.expected for pair in pairs}
    rows = plan.correlations(
        panel, asked.signs, pairs, ("whole",), (settings.form,), None, first=settings.first, last=settings.last,
        draws=settings.draws, seed=settings.seed,
    )  # fmt: skip
    for row in rows.itertuples():
        when = "same year" if row.lag == 0 else "a year later" if row.lag == 1 else f"{row.lag} years later"
        yield _turned(
            row.proposition, "together", row.measure, f"correlation of {settings.form}, {when}",
            expected[row.proposition, row.measure], 0.0, row.r, (row.low, row.high), row.p, settings.least, row.n,
            "correlation", settings.form,
        )  # fmt: skip


def _spells(panel: pd.DataFrame, asked: Plan, settings: Settings) -> Iterator[Result]:
    above = asked.thesis.of_form("below")
    years, chance = (settings.first, settings.last), (settings.draws, settings.seed)
    for planned in asked.of("spell_length"):
        code, effect = planned.proposition.code, planned.proposition.effect
        both = independent_spells.levels(panel, asked.signs, planned.measure, planned.proposition, above, *years)
        if len(both) < independent_spells.WINDOW or not above:
            continue
        short, long = (
            spells.spells(independent_spells.warm(both[pair]))["length"].to_numpy() for pair in (effect, above[0].cause)
        )
        value, low, high, p, least = independent_spells.shorter(short, long, *chance)
        statistic = f"mean length of {above[0].cause_name} less that of {planned.proposition.effect_name}, in years"
        yield _turned(code, planned.test, planned.measure, statistic,
                      1, 0.0, value, (low, high), p, least, len(short) + len(long), "years")  # fmt: skip
    for planned in asked.of("spell_ends"):
        code, effect, cause = planned.proposition.code, planned.proposition.effect, planned.proposition.cause
        both = independent_spells.levels(panel, asked.signs, planned.effect_measure, planned.proposition, above, *years)
        if len(both) < independent_spells.WINDOW:
            continue
        changes = independent.series(panel, asked.signs, cause, planned.measure, "changes", *years)
        gap = independent_spells.gap(independent_spells.ends_of(both[effect]), changes, *chance)
        if not gap:
            continue
        interval = (gap.low, gap.high)
        if planned.measure == planned.effect_measure:
            # Closeness to both powers in the same measure is tied by arithmetic: chance is what that alone gives.
            by_chance = independent_spells.gaps_at_random(both, planned.proposition, *chance)
            p = surrogates.two_sided(gap.value, by_chance)
            yield _turned(
                code, planned.test, planned.measure,
                f"change of {planned.proposition.cause_name} at the end, less other years, against arithmetic",
                planned.proposition.cause_sign, float(by_chance.mean()), gap.value, interval, p, settings.least, gap.n,
                asked.measures.loc[planned.measure, "unit"],
            )  # fmt: skip
        else:
            statistic = f"change of {asked.measures.loc[planned.measure, 'short']} at the end, less other years"
            yield _turned(code, planned.test, planned.measure, statistic,
                          planned.proposition.cause_sign, 0.0, gap.value, interval, gap.p, settings.least, gap.n,
                          asked.measures.loc[planned.measure, "unit"])  # fmt: skip


def _ceiling(panel: pd.DataFrame, asked: Plan, settings: Settings) -> Iterator[Result]:
    for planned in asked.of("below"):
        effect, cause = (
            independent.series(panel, asked.signs, pair, planned.measure, "levels", settings.first, settings.last)
            for pair in (planned.proposition.effect, planned.proposition.cause)
        )
        below, above = independent.joined(effect, cause)
        if len(below) >= independent.LEAST:
            share, low, high, p, least = independent_levels.below(below, above, settings.draws, settings.seed)
            statistic = f"share of years below {planned.proposition.cause_name}, ties as a half"
            yield _turned(planned.proposition.code, planned.test, planned.measure, statistic, 1, 0.5, share,
                          (low, high), p, least, len(below), "share")  # fmt: skip


def _turning(panel: pd.DataFrame, asked: Plan, settings: Settings) -> Iterator[Result]:
    chance = (settings.draws, settings.seed)
    for planned in asked.of("shift"):
        since = max(settings.first, independent.CUT)
        series = independent.closeness(
            panel, asked.signs, planned.proposition.effect, planned.measure, since, settings.last
        )
        series = series[series["source_id"] == series["source_id"].iloc[-1]] if len(series) else series
        places = changepoints.allowed(series.index.to_numpy(), planned.proposition.years) if len(series) else []
        if len(series) < independent.LEAST or not places or not correlation.spread(series["value"].to_numpy()):
            continue
        values = series["value"].to_numpy()
        place, shift, p = changepoints.at_best(values, places, *chance)
        interval = changepoints.shift_interval(values, place, *chance)
        least = changepoints.least(values, places, *chance)
        statistic = f"mean from {series.index[place]} on less that from {series.index[0]} to then"
        yield _turned(planned.proposition.code, planned.test, planned.measure, statistic,
                      planned.proposition.effect_sign, 0.0, shift, interval, p, least, len(values),
                      asked.measures.loc[planned.measure, "unit"])  # fmt: skip
