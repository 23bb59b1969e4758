"""The balance per happening told, over all shifts: by hand, against brute force, and in worlds where nothing is."""

import numpy as np
import pytest

from pakrus.analysis.statistics import windows
from pakrus.analysis.statistics.windows import LATER, QUIET, SAME

CAUSE = np.array([False, True, False, False, False, True, True, False, False, False])


def told(seed: int = 3, years: int = 40) -> tuple:
    """Made-up years: how much is told of each, and a balance that lies within it."""
    rng = np.random.default_rng(seed)
    exposure = rng.integers(0, 5, years).astype(float)
    balance = np.array([rng.integers(-n, n + 1) for n in exposure.astype(int)], dtype=float)
    cause = rng.random(years) < 0.2
    return balance, exposure, windows.marks(cause, 2)


def found(balance, exposure, marks, sizes):
    return windows.difference(balance, exposure, marks == LATER, marks == QUIET, sizes)


def test_years_are_marked_by_the_cause_and_what_comes_after():
    expected = [QUIET, SAME, LATER, LATER, QUIET, SAME, SAME, LATER, LATER, QUIET]
    assert windows.marks(CAUSE, 2).tolist() == expected
    assert windows.marks(CAUSE, 0).tolist() == [SAME if cause else QUIET for cause in CAUSE]


def test_the_difference_by_hand():
    # marked: 2 of 4 told; quiet: 1 of 5. The marks can be turned in 4 ways:
    # 2/4 - 1/5 = 0.3 as they are; then -1/2 + ..., all worked out below
    balance, exposure = np.array([2.0, 0.0, 1.0, 0.0]), np.array([4.0, 2.0, 2.0, 1.0])
    marked = np.array([True, False, False, False])
    answer = windows.difference(balance, exposure, marked, ~marked, (4,))
    shifted = [2 / 4 - 1 / 5, 0 / 2 - 3 / 7, 1 / 2 - 2 / 7, 0 / 1 - 3 / 8]
    assert windows.over_shifts(balance, exposure, marked, ~marked, (4,)).tolist() == pytest.approx(shifted)
    assert (answer.value, answer.marked, answer.quiet) == pytest.approx((0.3, 0.5, 0.2))
    assert (answer.p, answer.p_other, answer.least) == (1 / 4, 1.0, 1 / 4)
    assert (answer.n, answer.told) == (1, 4.0)


def test_groups_are_shifted_each_in_itself():
    balance, exposure, marks = told(years=7)
    values = windows.over_shifts(balance, exposure, marks == LATER, marks == QUIET, (3, 4))
    assert len(values) == 12
    turned = np.concatenate([np.roll(marks[:3], 2), np.roll(marks[3:], 1)])
    later, quiet = turned == LATER, turned == QUIET
    with np.errstate(invalid="ignore"):
        by_hand = balance[later].sum() / exposure[later].sum() - balance[quiet].sum() / exposure[quiet].sum()
    assert values[2 * 4 + 1] == pytest.approx(by_hand, nan_ok=True)


@pytest.mark.parametrize("seed", range(8))
def test_the_interval_holds_what_the_test_does_not_reject(seed):
    balance, exposure, marks = told(seed)
    answer = found(balance, exposure, marks, (22, 18))

    def rejected(effect: float) -> bool:
        left = found(balance - effect * exposure * (marks == LATER), exposure, marks, (22, 18))
        return min(left.p, left.p_other) <= 0.025

    assert answer.low < answer.value < answer.high
    assert not rejected(answer.low + 1e-6) and not rejected(answer.high - 1e-6)
    assert rejected(answer.low - 1e-6) and rejected(answer.high + 1e-6)


def test_few_shifts_rule_nothing_out():
    balance, exposure, marks = told(years=12)
    answer = found(balance, exposure, marks, (12,))
    assert (answer.low, answer.high) == (-windows.WIDEST, windows.WIDEST) and answer.least >= 1 / 12


def test_where_nothing_is_told_there_is_nothing_to_say():
    marks = windows.marks(CAUSE, 2)
    answer = found(np.zeros(10), (marks == QUIET).astype(float), marks, (10,))
    assert np.isnan([answer.value, answer.low, answer.high, answer.p, answer.marked]).all()
    assert (answer.n, answer.told) == (4, 0.0)
    assert np.isnan(windows.power(np.zeros(10), np.zeros(10), marks == LATER, marks == QUIET, (10,), [0.2])).all()


def test_a_balance_that_is_a_share_of_what_is_told_has_no_effect_however_the_telling_grows():
    exposure = np.arange(1.0, 41.0) ** 2
    late = np.arange(40) >= 25
    answer = windows.difference(0.4 * exposure, exposure, late, ~late, (40,))
    assert answer.value == pytest.approx(0.0) and answer.p > 0.9


def test_unrelated_years_are_rejected_as_often_as_claimed():
    """Causes that have nothing to do with the balance, and hang together as real ones do: at most five in a hundred,
    give or take what a thousand worlds can tell."""
    rng = np.random.default_rng(11)
    rejected = 0
    for _ in range(1000):
        balance, exposure, _ = told(int(rng.integers(1_000_000)))
        cause = np.repeat(rng.random(20) < 0.2, 2)
        answer = found(balance, exposure, windows.marks(cause, 2), (20, 20))
        rejected += answer.p <= 0.05
    assert rejected / 1000 <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 1000)


def test_growth_alone_gives_no_turn():
    """Ever more is told, of which ever the same share warms: the late years are told from the early ones no more often
    than in one of twenty worlds."""
    rng = np.random.default_rng(5)
    late = np.arange(40) >= 28
    rejected = 0
    for _ in range(500):
        exposure = rng.poisson(np.linspace(1, 20, 40)).astype(float)
        balance = 2 * rng.binomial(exposure.astype(int), 0.7) - exposure
        rejected += windows.difference(balance, exposure, late, ~late, (40,)).p <= 0.05
    assert rejected / 500 <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 500)


def test_power_is_the_share_of_shifted_worlds_in_which_a_planted_effect_is_found():
    balance, exposure, marks = told(8)
    later, quiet, sizes = marks == LATER, marks == QUIET, (22, 18)
    nothing, some, all_of_it = windows.power(balance, exposure, later, quiet, sizes, [0.0, 0.5, 2.0])
    assert nothing <= 0.05 and nothing < some < all_of_it
    # one world by hand: the marks turned by one year in the first group, the effect planted there, and then asked
    turned = np.concatenate([np.roll(marks[:22], 1), marks[22:]])
    planted = balance + 2.0 * exposure * (turned == LATER)
    assert found(planted, exposure, turned, sizes).p <= 0.05


def test_planted_effects_are_found_as_often_as_stated():
    balance, exposure, marks = told(8)
    later, quiet, sizes = marks == LATER, marks == QUIET, (22, 18)
    (stated,) = windows.power(balance, exposure, later, quiet, sizes, [0.5])
    rng, hits = np.random.default_rng(1), 0
    for _ in range(300):
        first, second = rng.integers(22), rng.integers(18)
        turned = np.concatenate([np.roll(marks[:22], first), np.roll(marks[22:], second)])
        planted = balance + 0.5 * exposure * (turned == LATER)
        hits += found(planted, exposure, turned, sizes).p <= 0.05
    assert hits / 300 == pytest.approx(stated, abs=3 * np.sqrt(0.25 / 300))
