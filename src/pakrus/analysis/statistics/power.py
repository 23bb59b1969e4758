"""What tests on the coded events could see: how often they find an effect of a given size, and how often one that is
not there, in made-up years with as many events as the coded ones."""

import numpy as np
import pandas as pd

from pakrus.analysis.statistics import changepoints, coincidence, shifts
from pakrus.analysis.statistics.arrays import Bools, Floats, Ints

WANTED = 0.8
"""The usual power of a test."""


def curve(counted: Bools, window: Bools, sizes: tuple[int, ...], alpha: float, worlds: int, seed: int) -> pd.DataFrame:
    """How often the test finds that a share of the counted years lies in the window: `share`, `power` (0 to 1).

    As many years as are counted are drawn anew in each world, so many of them from the window that they make the share,
    for every share that can be; the rest from outside it. Where they fall is free otherwise, so that they cluster less
    than real ones do, and power is at most this. Empty where nothing is counted, or nothing lies inside or outside.
    """
    number, inside, outside = int(counted.sum()), np.flatnonzero(window), np.flatnonzero(~window)
    rng = np.random.default_rng(seed)
    rows = []
    for hits in range(max(0, number - len(outside)), min(number, len(inside)) + 1):
        drawn = _drawn(inside, outside, hits, number - hits, worlds, rng)
        rows.append((hits / number, float((p_values(drawn, window, sizes) < alpha).mean())) if number else None)
    return pd.DataFrame([row for row in rows if row], columns=["share", "power"])


def least(counted: Bools, window: Bools, sizes: tuple[int, ...], worlds: int = 400, seed: int = 0) -> float:
    """The smallest p that the test gives in such worlds when as many of the counted years as can be lie in the window;
    missing where nothing is counted."""
    number, inside, outside = int(counted.sum()), np.flatnonzero(window), np.flatnonzero(~window)
    if not number:
        return float("nan")
    hits = min(number, len(inside))
    drawn = _drawn(inside, outside, hits, number - hits, worlds, np.random.default_rng(seed))
    return float(p_values(drawn, window, sizes).min())


def _drawn(inside: Ints, outside: Ints, hits: int, others: int, worlds: int, rng: np.random.Generator) -> Floats:
    """Years by worlds, 1 in as many years of those inside and of those outside as are asked for, and 0 elsewhere."""
    drawn = np.zeros((len(inside) + len(outside), worlds))
    for world in range(worlds):
        drawn[rng.choice(inside, hits, replace=False), world] = 1
        drawn[rng.choice(outside, others, replace=False), world] = 1
    return drawn


def p_values(counted: Floats, window: Bools, sizes: tuple[int, ...]) -> Floats:
    """Two-sided p by all shifts for many sets of counted years: `counted` is years by sets, of 0 and 1."""
    index = shifts.shifts(sizes)
    moved = np.zeros(index.shape)
    np.put_along_axis(moved, index, np.broadcast_to(window.astype(float), index.shape), axis=1)
    hits = moved @ counted
    return shifts.two_sided_each(hits)


def needed(curve: pd.DataFrame, expected: float, wanted: float = WANTED) -> float:
    """The smallest share above that expected by chance that is found with the power wanted; missing where none is."""
    enough = curve[(curve["share"] > expected) & (curve["power"] >= wanted)]
    return float(enough["share"].min()) if len(enough) else float("nan")


def by_chance(
    warm: Bools, cause: Bools, lag: int, sizes: tuple[int, ...], worlds: int, draws: int, seed: int
) -> dict[str, float]:
    """How the test of coincidence does where there is no effect: `rejected` (share of worlds with a two-sided p below
    0.05) and `covered` (share whose interval holds 0).

    In each world both indicators are made anew, apart from each other, with the observed rates at which a year of a
    group turns true after one that is false, and stays true after one that is true. Missing where one of them is
    never true.
    """
    rng = np.random.default_rng(seed)
    rejected, covered = [], []
    for _ in range(worlds):
        one, other = _alike(warm, sizes, rng), _alike(cause, sizes, rng)
        if one.any() and other.any():
            rate = coincidence.rate(one, coincidence.before(other, lag), sizes, draws, seed)
            rejected.append(shifts.two_sided(rate.shifted) < 0.05)
            covered.append(rate.low <= 0 <= rate.high)
    if not rejected:
        return {"rejected": float("nan"), "covered": float("nan")}
    return {"rejected": float(np.mean(rejected)), "covered": float(np.mean(covered))}


def by_growth(
    counts: Ints, places: list[int], worlds: int, permutations: int, seed: int, levels: tuple[float, ...]
) -> list[float]:
    """How often the test of a shift finds one where events only become more, without any step: the share of worlds
    whose p is below each of `levels`. `counts` are events by year; worlds are Poisson around their `growth`."""
    simulated = np.random.default_rng(seed).poisson(growth(counts), size=(worlds, len(counts))).astype(float)
    p = np.array([changepoints.at_best(world, places, permutations, seed)[2] for world in simulated])
    return [float((p < level).mean()) for level in levels]


def growth(counts: Ints) -> Floats:
    """The steady growth that fits yearly counts best: exponential, by Poisson regression on the year (iterated weighted
    least squares, Nelder and Wedderburn 1972, Journal of the Royal Statistical Society A 135(3))."""
    years = np.linspace(-1, 1, len(counts))
    design = np.stack([np.ones_like(years), years], axis=1)
    rate = np.full(len(counts), counts.mean())
    for _ in range(50):
        working = np.log(rate) + (counts - rate) / rate
        weighted = design * rate[:, None]
        rate = np.exp(design @ np.linalg.solve(weighted.T @ design, weighted.T @ working))
    return rate


def _alike(indicator: Bools, sizes: tuple[int, ...], rng: np.random.Generator) -> Bools:
    """A chain of true and false years that turns as often as the indicator does in each group."""
    chain, start = np.zeros(len(indicator), dtype=bool), 0
    for size in sizes:
        group = indicator[start : start + size]
        chances = [
            group[1:][group[:-1] == state].mean() if (group[:-1] == state).any() else group.mean() for state in (0, 1)
        ]
        state = bool(rng.random() < group.mean())
        for place, chance in enumerate(rng.random(size)):
            chain[start + place] = state
            state = bool(chance < chances[int(state)])
        start += size
    return chain
