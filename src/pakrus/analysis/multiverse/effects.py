"""The effect of every specification at once, as the events fell and in worlds where they fell otherwise.

All effects are correlations, from -1 to 1, positive where the proposition is borne out. A world is an order of the
years from which the series before is read; the outcome stays where it is. The same order holds for all specifications,
as in Simonsohn, Simmons and Nelson 2020 (Nature Human Behaviour 4, 1208-1214), where one shuffled data set is put
through the whole curve.
"""

from collections.abc import Sequence

import numpy as np
from scipy.stats import rankdata

from pakrus.analysis.multiverse.choices import MODEL, Choices, Histories
from pakrus.analysis.statistics import shifts
from pakrus.analysis.statistics.arrays import Floats, Ints
from pakrus.analysis.statistics.correlation import deviations, ratio, spread

AT_ONCE = 100
"""Worlds that are computed together; more would only take more memory."""


def turned(n_years: int) -> Ints:
    """All circular shifts of all the years, a row each, the unshifted order first."""
    return shifts.shifts((n_years,))


def turned_within(years: range, breaks: tuple[int, ...], draws: int, seed: int) -> Ints:
    """The unshifted order, then `draws` of the other combinations of shifts within the ages that the breaks make, or
    all of them where there are fewer. An age keeps what happened in it, so that a common growth is no link."""
    every = shifts.shifts(shifts.groups(np.array(years), breaks), seed)
    if draws >= len(every) - 1:
        return every
    chosen = np.random.default_rng(seed).choice(np.arange(1, len(every)), draws, replace=False)
    return every[[0, *np.sort(chosen)]]


def turned_late(years: range, break_year: int) -> Ints:
    """The unshifted order, then all circular shifts of the years from the break on, with those before it in place: the
    worlds of a series that is the same in all years before the break."""
    early = break_year - years[0]
    late = shifts.shifts((len(years) - early,))
    return np.hstack([np.broadcast_to(np.arange(early), (len(late), early)), early + late])


def period_starts(years: range, periods: Sequence[int]) -> Ints:
    """Where periods, given by their first years, begin within some years; the first of these stands for the period it
    lies in."""
    return np.array([0, *(first - years[0] for first in periods if years[0] < first <= years[-1])])


def effects(
    histories: Histories, years: range, worlds: Ints, periods: Sequence[int] = (), model: Choices = MODEL
) -> Floats:
    """The effects, worlds by specifications (data choices slowest, then those of `model`), to three decimals.

    Both sides lie within the window that begins with `start`. `pearson` and `spearman` correlate the outcome with the
    series before as it stood `lag` years earlier. `coincidence` is phi of two marks of a year: the outcome warms, and
    the pair before moved as expected in this year or one of the `lag` years before it. `within` takes each side's mean
    of each of the `periods` (their first years) out first. Not a number where one side is the same in all years.
    """
    distinct, which = np.unique(histories.before, axis=0, return_inverse=True)
    parts = []
    for begin in range(0, len(worlds), AT_ONCE):
        moved = distinct[:, worlds[begin : begin + AT_ONCE]]
        columns = []
        for start in model["start"]:
            left = start - years[0]
            for lag in model["lag"]:
                sides = [
                    SIDES[name](moved[..., left:], histories.outcome[:, left:], lag) for name in model["statistic"]
                ]
                starts = {"across": np.array([0]), "within": period_starts(years[left + lag :], periods)}
                for within in model["periods"]:
                    columns += [correlation(a, b, which, starts[within]) for a, b in sides]
        part = np.stack(columns, axis=-1)
        parts.append(part.reshape(len(part), -1))
    return np.asarray(np.round(np.round(np.concatenate(parts), 9), 3) + 0.0)  # no zero has a sign


def correlation(a: Floats, b: Floats, which: Ints, starts: Ints) -> Floats:
    """Correlations of `a[which]` (sets by worlds by years) with `b` (sets by years), worlds by sets, each side's means
    of the stretches that begin at `starts` taken out."""
    together = np.einsum("pwt,pt->wp", a[which], deviations(b, starts))
    return ratio(together, spread(a, starts)[which].T, spread(b, starts)[None, :])


def _lagged(moved: Floats, outcome: Floats, lag: int) -> tuple[Floats, Floats]:
    return moved[..., : moved.shape[-1] - lag], outcome[:, lag:]


def _ranked(moved: Floats, outcome: Floats, lag: int) -> tuple[Floats, Floats]:
    a, b = _lagged(moved, outcome, lag)
    return rankdata(a, axis=-1), rankdata(b, axis=-1)


def _marked(moved: Floats, outcome: Floats, lag: int) -> tuple[Floats, Floats]:
    n_years = moved.shape[-1]
    recent = np.any([moved[..., lag - back : n_years - back] > 0 for back in range(lag + 1)], axis=0)
    return recent.astype(float), (outcome[:, lag:] > 0).astype(float)


SIDES = {"coincidence": _marked, "pearson": _lagged, "spearman": _ranked}
"""How each statistic sees the two sides of a window."""
