"""The propositions tested on scored events: one result table for given choices.

Every effect is signed so that above 0 is as the proposition predicts. `results` is a pure function of the scored events
(`events.series.scored`), the thesis and the choices.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from pakrus.analysis.statistics import bootstrap, changepoints, coincidence, crosscorrelation, power, shifts, spells
from pakrus.analysis.statistics import results as tables
from pakrus.analysis.statistics.arrays import Bools
from pakrus.analysis.statistics.results import Result
from pakrus.analysis.thesis import ceiling, tests
from pakrus.analysis.thesis.claims import BELOW, ENDS, FOLLOWS, SHIFTS, Proposition, Thesis
from pakrus.analysis.thesis.histories import WARM, Choices, History

BOOK = Choices()
"""The choices of the book, but for the draws of intervals, which take time."""


def results(scored: pd.DataFrame, thesis: Thesis, choices: Choices = BOOK) -> pd.DataFrame:
    """All tests of all propositions, as `statistics.results.frame`; in the order of the propositions.

    `n` counts the years, spells or ends that a statistic is a share or mean of. A test that the events leave without
    anything to compute has missing values and is silent. Raises ValueError for an unknown `warm`, and NothingTold where
    no event of the pair lies in the span.
    """
    if choices.warm not in WARM:
        raise ValueError(f"warm {choices.warm!r} is none of {', '.join(WARM)}")
    history = History(scored, thesis.pair, choices)
    return tables.frame(result for proposition in thesis for result in TESTS[proposition.form](proposition, history))


def _of_rate(
    proposition: Proposition, test: str, statistic: str, counted: Bools, window: Bools, history: History
) -> Result:
    """The share of the counted years that lie in the window; both by all years, of which the kept ones are compared."""
    counted, window, chosen = counted[history.kept], window[history.kept], history.choices
    rate = coincidence.rate(counted, window, history.sizes, chosen.draws, chosen.seed)
    p = shifts.two_sided(rate.shifted) if rate.n else float("nan")
    least = power.least(counted, window, history.sizes)
    return Result(proposition.code, test, statistic, rate.n, rate.effect, p, rate.low, rate.high, rate.observed,
                  rate.expected, least, unit="share")  # fmt: skip


def _following(proposition: Proposition, history: History) -> Iterator[Result]:
    """Whether warm years come after the cause, and the series after the cause's."""
    chosen, kept = history.choices, history.kept
    moved, outcome = (
        proposition.cause_sign * history.sums(proposition.cause),
        proposition.effect_sign * history.outcome(proposition.cause),
    )
    cause, warm = moved > 0, history.warm(outcome)
    before, after = coincidence.before(cause, chosen.lag), coincidence.after(warm, chosen.lag)
    yield _of_rate(proposition, tests.PRECEDED, "share of warm years with the cause before", warm, before, history)
    yield _of_rate(proposition, tests.FOLLOWED, "share of years of the cause with warming after", cause, after, history)
    changes = (
        (tests.CORRELATION, "largest lagged correlation"),
        (tests.DIFFERENCES, "the same of yearly changes"),
    )
    for test, statistic in changes:
        first, second, years = moved[kept], outcome[kept], history.years
        if test == tests.DIFFERENCES:
            follows = np.diff(years) == 1
            first, second, years = np.diff(first)[follows], np.diff(second)[follows], years[1:][follows]
        sizes = shifts.groups(years, chosen.breaks)
        best = crosscorrelation.largest(first, second, chosen.lag, sizes, chosen.draws, chosen.seed, years)
        yield Result(proposition.code, test, statistic, len(first), best.r, best.p, best.low, best.high,
                     least=best.least, unit="correlation")  # fmt: skip


def _transience(proposition: Proposition, history: History) -> Iterator[Result]:
    """Whether warm spells are shorter than in any order of the years, and end when the cause moves."""
    chosen, kept, years = history.choices, history.kept, history.years
    warm = history.warm(history.sums(proposition.effect))
    order = spells.orders(history.sizes, chosen.permutations, chosen.seed)
    lengths = spells.mean_lengths(warm[kept][order], years)
    number, low, high = int(spells.starts(warm[kept], years).sum()), float("nan"), float("nan")
    observed, expected = float(lengths[0]), float(np.nanmean(lengths)) if number else float("nan")
    if chosen.draws and number:
        each = spells.spells(pd.Series(warm[kept], index=years))["length"].to_numpy()
        drawn = np.random.default_rng(chosen.seed).choice(each, size=(chosen.draws, len(each))).mean(axis=1)
        low, high = bootstrap.interval(expected - drawn)
    p = shifts.two_sided(-lengths) if number else float("nan")
    yield Result(proposition.code, tests.SHORT, "years a warm spell lasts, fewer than by chance", number,
                 expected - observed, p, low, high, observed, expected, shifts.least(lengths),
                 unit="years")  # fmt: skip
    over = np.zeros(len(kept), dtype=bool)
    over[kept] = spells.ends(warm[kept], years)
    moved = coincidence.before(proposition.cause_sign * history.sums(proposition.cause) > 0, chosen.lag)
    yield _of_rate(
        proposition,
        tests.ENDED,
        f"share of spell ends with {proposition.cause_name} warming before",
        over,
        moved,
        history,
    )


def _ceiling(proposition: Proposition, history: History) -> Iterator[Result]:
    """Whether the effect stays below the cause, in cumulated scores and in the mean score of the events."""
    chosen, kept = history.choices, history.kept
    sums = {pair: history.sums(pair)[kept] for pair in (proposition.effect, proposition.cause)}
    counts = {pair: history.counts(pair)[kept] for pair in (proposition.effect, proposition.cause)}
    settings = (history.sizes, chosen.draws, chosen.seed)
    by_sum = ceiling.below(sums[proposition.effect], sums[proposition.cause], *settings)
    effect, cause = ((sums[pair], counts[pair]) for pair in (proposition.effect, proposition.cause))
    by_event = ceiling.below_by_event(effect, cause, *settings)
    compared = (
        (tests.LEVEL, f"share of years with the level below {proposition.cause_name}", by_sum),
        (tests.BY_EVENT, "share of years with the mean score below", by_event),
    )
    for test, statistic, below in compared:
        yield Result(proposition.code, test, statistic, below.n, below.effect, below.p, below.low, below.high,
                     below.observed, below.expected, below.least, unit="share")  # fmt: skip


def _turning(proposition: Proposition, history: History) -> Iterator[Result]:
    """Whether the level shifts at a claimed year, in yearly sums and in the mean score of the events."""
    sums, counts = history.sums(proposition.effect)[history.kept], history.counts(proposition.effect)[history.kept]
    active = counts > 0
    compared = (
        (tests.SHIFT, "yearly sum, later less earlier", sums, history.years),
        (tests.BY_EVENT, "mean score, later less earlier", sums[active] / counts[active], history.years[active]),
    )
    chosen = history.choices
    for test, statistic, values, years in compared:
        places = changepoints.allowed(years, proposition.years)
        if not places:
            yield Result(proposition.code, test, statistic, len(years), float("nan"), float("nan"), unit="score")
            continue
        orders = (places, chosen.permutations, chosen.seed, chosen.block)
        place, value, p = changepoints.at_best(values, *orders)
        low, high = float("nan"), float("nan")
        if chosen.draws:
            low, high = changepoints.shift_interval(values, place, chosen.draws, chosen.seed)
        yield Result(proposition.code, test, statistic, len(years), value, p, low, high, values[place:].mean(),
                     values[:place].mean(), changepoints.least(values, *orders), unit="score")  # fmt: skip


TESTS = {FOLLOWS: _following, ENDS: _transience, BELOW: _ceiling, SHIFTS: _turning}
"""What a proposition of each form is put to."""


def primary(results: pd.DataFrame, thesis: Thesis, chosen: dict[str, str] | None = None) -> pd.DataFrame:
    """The one test of each proposition that is closest to its words, or those that `chosen` names by proposition."""
    named = {proposition.code: tests.PRIMARY[proposition.form] for proposition in thesis} if chosen is None else chosen
    kept = [row.test == named.get(row.proposition) for row in results.itertuples()]
    return results[kept].reset_index(drop=True)
