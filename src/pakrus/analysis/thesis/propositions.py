"""The five propositions of the alliance-constraint thesis, tested on scored events: one result table for given choices.

Every effect is signed so that above 0 is as the proposition predicts. `results` is a pure function of the scored events
(`events.series.scored`) and the choices.
"""

import numpy as np
import pandas as pd

from pakrus.analysis.statistics import bootstrap, changepoints, coincidence, crosscorrelation, power, shifts, spells
from pakrus.analysis.statistics.decisions import judged
from pakrus.analysis.thesis import ceiling
from pakrus.analysis.thesis.histories import DEFECTION, INDIA, OWN, US, WARM, Choices, History, NothingTold

COLUMNS = ["proposition", "test", "statistic", "value", "low", "high", "p", "n", "direction"]
"""The result table that chapters share; `p` is two-sided and not corrected, `direction` as
`statistics.decisions.judged` has it."""
EXTRA = ["observed", "expected", "least", "p_holm"]
__all__ = ["BOOK", "CAUSES", "COLUMNS", "PRIMARY", "Choices", "History", "NothingTold", "primary", "results"]
CAUSES = {"P1": (US, -1), "P2": (DEFECTION, 1)}
"""What a warming of Pakistan-Russia is said to follow: a pair of states and which way it moves."""
PRIMARY = {
    "P1": "preceded",
    "P2": "preceded",
    "P3": "ended",
    "P4": "level",
    "P5": "shift",
}
"""The test of each proposition that is closest to its words; the others look at it from another side."""


BOOK = Choices()
"""The choices of the book, but for the draws of intervals, which take time."""


def results(scored: pd.DataFrame, choices: Choices = BOOK) -> pd.DataFrame:
    """All tests of all propositions: `COLUMNS`, then `observed` and `expected` (by chance), of which `value` is the
    difference where both are there, `least` (the smallest p that the test could have given) and `p_holm` (p corrected
    for the number of tests here).

    `n` counts the years, spells or ends that a statistic is a share or mean of. A test that the events leave without
    anything to compute has missing values and is silent. Raises ValueError for an unknown `warm`, and NothingTold where
    no event of Pakistan-Russia lies in the span.
    """
    if choices.warm not in WARM:
        raise ValueError(f"warm {choices.warm!r} is none of {', '.join(WARM)}")
    history = History(scored, choices)
    rows = [row for name in CAUSES for row in _following(name, history)]
    rows += [*_transience(history), *_ceiling(history), *_turning(history)]
    return judged(pd.DataFrame(rows))[[*COLUMNS, *EXTRA]]


def _row(proposition: str, test: str, statistic: str, n: int, value: float, p: float, **more: float) -> dict:
    nothing = dict.fromkeys(("low", "high", "observed", "expected", "least"), float("nan"))
    found = {"proposition": proposition, "test": test, "statistic": statistic, "n": n, "value": value, "p": p}
    return found | nothing | more


def _of_rate(
    proposition: str, test: str, statistic: str, counted: np.ndarray, window: np.ndarray, history: History
) -> dict:
    """The share of the counted years that lie in the window; both by all years, of which the kept ones are compared."""
    counted, window, chosen = counted[history.kept], window[history.kept], history.choices
    rate = coincidence.rate(counted, window, history.sizes, chosen.draws, chosen.seed)
    p = shifts.two_sided(rate.shifted) if rate.n else float("nan")
    more = {"low": rate.low, "high": rate.high, "observed": rate.observed, "expected": rate.expected}
    more["least"] = power.least(counted, window, history.sizes)
    return _row(proposition, test, statistic, rate.n, rate.effect, p, **more)


def _following(proposition: str, history: History) -> list[dict]:
    """P1 and P2: whether warm years come after the cause, and the series after the cause's."""
    pair, way = CAUSES[proposition]
    chosen, kept = history.choices, history.kept
    moved, outcome = way * history.sums(pair), history.outcome(pair)
    cause, warm = moved > 0, history.warm(outcome)
    before, after = coincidence.before(cause, chosen.lag), coincidence.after(warm, chosen.lag)
    rows = [
        _of_rate(proposition, "preceded", "share of warm years with the cause before", warm, before, history),
        _of_rate(proposition, "followed", "share of years of the cause with warming after", cause, after, history),
    ]
    for test, name in (("correlation", "largest lagged correlation"), ("differences", "the same of yearly changes")):
        one, other, years = moved[kept], outcome[kept], history.years
        if test == "differences":
            follows = np.diff(years) == 1
            one, other, years = np.diff(one)[follows], np.diff(other)[follows], years[1:][follows]
        sizes = shifts.groups(years, chosen.breaks)
        found = crosscorrelation.largest(one, other, chosen.lag, sizes, chosen.draws, chosen.seed, years)
        more = {"low": found.low, "high": found.high, "least": found.least}
        rows.append(_row(proposition, test, name, len(one), found.r, found.p, **more))
    return rows


def _transience(history: History) -> list[dict]:
    """P3: whether warm spells are shorter than in any order of the years, and end when Pakistan-US warms."""
    chosen, kept, years = history.choices, history.kept, history.years
    warm = history.warm(history.sums(OWN))
    order = spells.orders(history.sizes, chosen.permutations, chosen.seed)
    lengths = spells.mean_lengths(warm[kept][order], years)
    number, low, high = int(spells.starts(warm[kept], years).sum()), float("nan"), float("nan")
    observed, expected = float(lengths[0]), float(np.nanmean(lengths)) if number else float("nan")
    if chosen.draws and number:
        own = spells.spells(pd.Series(warm[kept], index=years))["length"].to_numpy()
        drawn = np.random.default_rng(chosen.seed).choice(own, size=(chosen.draws, len(own))).mean(axis=1)
        low, high = bootstrap.interval(expected - drawn)
    more = {"low": low, "high": high, "observed": observed, "expected": expected, "least": shifts.least(lengths)}
    p = shifts.two_sided(-lengths) if number else float("nan")
    over = np.zeros(len(kept), dtype=bool)
    over[kept] = spells.ends(warm[kept], years)
    mended = coincidence.before(history.sums(US) > 0, chosen.lag)
    return [
        _row("P3", "short", "years a warm spell lasts, fewer than by chance", number, expected - observed, p, **more),
        _of_rate("P3", "ended", "share of spell ends with Pakistan-US warming before", over, mended, history),
    ]


def _ceiling(history: History) -> list[dict]:
    """P4: whether Pakistan-Russia stays below India-Russia, in cumulated scores and in the mean score of the events."""
    chosen, kept = history.choices, history.kept
    one, other = history.sums(OWN)[kept], history.sums(INDIA)[kept]
    settings = (history.sizes, chosen.draws, chosen.seed)
    both = [(sums, history.counts(pair)[kept]) for sums, pair in ((one, OWN), (other, INDIA))]
    found = {
        "level": ("share of years with the level below India-Russia", ceiling.below(one, other, *settings)),
        "by event": ("share of years with the mean score below", ceiling.below_by_event(*both, *settings)),
    }
    rows = []
    for test, (name, one) in found.items():
        more = {"low": one.low, "high": one.high, "observed": one.observed, "expected": one.expected}
        rows.append(_row("P4", test, name, one.n, one.effect, one.p, least=one.least, **more))
    return rows


def _turning(history: History) -> list[dict]:
    """P5: whether the level shifts at a claimed year, in yearly sums and in the mean score of the events."""
    sums, counts = history.sums(OWN)[history.kept], history.counts(OWN)[history.kept]
    told = counts > 0
    rows = []
    for test, name, values, years in (
        ("shift", "yearly sum, later less earlier", sums, history.years),
        ("by event", "mean score, later less earlier", sums[told] / counts[told], history.years[told]),
    ):
        places = changepoints.allowed(years, history.choices.claimed)
        if not places:
            rows.append(_row("P5", test, name, len(years), float("nan"), float("nan")))
            continue
        chosen = history.choices
        orders = (places, chosen.permutations, chosen.seed, chosen.block)
        place, value, p = changepoints.at_best(values, *orders)
        low, high = float("nan"), float("nan")
        if chosen.draws:
            low, high = changepoints.shift_interval(values, place, chosen.draws, chosen.seed)
        more = {"low": low, "high": high, "observed": values[place:].mean(), "expected": values[:place].mean()}
        more["least"] = changepoints.least(values, *orders)
        rows.append(_row("P5", test, name, len(years), value, p, **more))
    return rows


def primary(results: pd.DataFrame, tests: dict[str, str] | None = None) -> pd.DataFrame:
    """The one test of each proposition that is closest to its words, or those that `tests` names by proposition."""
    named = PRIMARY if tests is None else tests
    chosen = [row.test == named.get(row.proposition) for row in results.itertuples()]
    return results[chosen].reset_index(drop=True)
