"""Effects of specifications: worked out by hand, against an established library, and on simulated histories."""

import numpy as np
import pytest
from scipy.stats import pearsonr, spearmanr

from pakrus.analysis.multiverse import curve as multiverse_curve
from pakrus.analysis.multiverse import effects as multiverse_effects
from pakrus.analysis.multiverse.choices import Histories

YEARS = range(2000, 2006)
BEFORE, OUTCOME = [0, 1, 0, 0, 1, 0], [0, 2, 0, 1, 3, 0]
AS_IT_WAS = multiverse_effects.turned(6)[:1]


def effect(statistic, lag=0, periods="across", start=2000, before=BEFORE, outcome=OUTCOME):
    model = {"start": (start,), "lag": (lag,), "periods": (periods,), "statistic": (statistic,)}
    histories = Histories(np.array([before], dtype=float), np.array([outcome], dtype=float))
    return multiverse_effects.effects(histories, YEARS, AS_IT_WAS, (2001,), model).item()


@pytest.mark.parametrize(
    ("statistic", "lag", "periods", "value"),
    [
        # products 5 - 6/3 = 3; squares 2 - 4/6 = 4/3 and 14 - 36/6 = 8: 3 / sqrt(32/3)
        ("pearson", 0, "across", 0.919),
        # 2000 to 2004 against 2001 to 2005: products 0 - 2*6/5; squares 2 - 4/5 and 14 - 36/5: -2.4 / sqrt(8.16)
        ("pearson", 1, "across", -0.840),
        # ranks 2.5 and 5.5 against 2, 5, 2, 4, 6, 2: 12 / sqrt(12 * 15.5)
        ("spearman", 0, "across", 0.880),
        # both in 2 years, warming alone in 1, neither in 3: (2*3 - 0*1) / sqrt(2*4*3*3)
        ("coincidence", 0, "across", 0.707),
        # recent in 2001, 2002, 2004, 2005, warm in 2001, 2003, 2004: (2*0 - 2*1) / sqrt(4*1*3*2)
        ("coincidence", 1, "across", -0.408),
        # a period begins in 2001; the year 2000 is its own mean: (5 - 2*6/5) / sqrt((2 - 4/5) * (14 - 36/5))
        ("pearson", 0, "within", 0.910),
    ],
)
def test_each_statistic_as_worked_out_by_hand(statistic, lag, periods, value):
    assert effect(statistic, lag, periods) == value


def test_both_sides_lie_within_the_window():
    # from 2001 with a lag of 1: 2001 to 2004 against 2002 to 2005, 1 0 0 1 against 0 1 3 0:
    # (0 - 2*4/4) / sqrt((2 - 1) * (10 - 4))
    assert effect("pearson", 1, start=2001) == -0.816


@pytest.mark.parametrize("statistic", ["coincidence", "pearson", "spearman"])
def test_without_an_event_on_one_side_there_is_no_effect(statistic):
    assert np.isnan(effect(statistic, before=[0] * 6)) and np.isnan(effect(statistic, outcome=[0] * 6))
    assert np.isnan(effect(statistic, periods="within", before=[3, 0, 0, 0, 0, 0]))  # the year 2000 is a period alone


def test_all_specifications_in_all_worlds_agree_with_an_established_library():
    rng, years = np.random.default_rng(3), range(1960, 1990)
    histories = Histories(rng.poisson(0.8, (3, 30)) - 0.5, rng.normal(size=(3, 30)))
    worlds = multiverse_effects.turned(30)
    model = {"start": (1960, 1971), "lag": (0, 2), "periods": ("across",), "statistic": ("pearson", "spearman")}
    computed = multiverse_effects.effects(histories, years, worlds, (), model).reshape(30, 3, 2, 2, 2)
    for world in (0, 7, 29):
        for data in range(3):
            moved, outcome = np.roll(histories.before[data], world), histories.outcome[data]
            for at, left in enumerate((0, 11)):
                for place, lag in enumerate((0, 2)):
                    sides = moved[left : 30 - lag], outcome[left + lag :]
                    expected = pearsonr(*sides).statistic, spearmanr(*sides).statistic
                    assert computed[world, data, at, place] == pytest.approx(expected, abs=0.00051)


def test_shifts_within_ages_keep_what_each_age_has():
    worlds = multiverse_effects.turned_within(range(1980, 2000), (1991,), 40, 1)
    assert worlds.shape == (41, 20) and (worlds[0] == np.arange(20)).all()
    assert (np.sort(worlds[:, :11]) == np.arange(11)).all() and len(np.unique(worlds, axis=0)) == 41
    assert len(multiverse_effects.turned_within(range(1980, 2000), (1991,), 999, 1)) == 11 * 9  # there are no more


def test_periods_begin_where_nasim_has_them():
    assert multiverse_effects.period_starts(range(1947, 2024), (1947, 1965, 1991)).tolist() == [0, 18, 44]
    assert multiverse_effects.period_starts(range(1991, 2024), (1947, 1991, 2001)).tolist() == [0, 10]


LONG = range(1947, 2024)


def curve_p(rng: np.random.Generator, strength: float, lags: tuple[int, ...], worlds=None) -> float:
    """The p of the median of a small curve of rare events, and an outcome that follows a year later, or does not."""
    before = rng.poisson(0.25, len(LONG)).astype(float)
    outcome = rng.poisson(0.6, len(LONG)) - rng.poisson(0.3, len(LONG)) + strength * np.roll(before, 1)
    twice = Histories(np.array([before, np.sign(before)]), np.array([outcome, np.sign(outcome)]))
    model = {
        "start": (1947, 1971),
        "lag": lags,
        "periods": ("across", "within"),
        "statistic": ("coincidence", "pearson", "spearman"),
    }
    worlds = multiverse_effects.turned(len(LONG)) if worlds is None else worlds
    computed = multiverse_effects.effects(twice, LONG, worlds, (), model)
    return multiverse_curve.curve_test(computed, 0.05)["p"].iloc[0]


def test_a_known_effect_makes_the_p_of_the_curve_small():
    rng = np.random.default_rng(5)
    ps = [curve_p(rng, 2.0, (1,)) for _ in range(20)]
    assert np.mean(np.array(ps) <= 0.05) >= 0.9 and np.median(ps) == 1 / 77


def test_an_effect_at_one_lag_of_two_is_found_less_often():
    rng = np.random.default_rng(5)
    assert 0.2 < np.mean([curve_p(rng, 2.0, (0, 1)) <= 0.05 for _ in range(20)]) < 0.9


def test_without_an_effect_the_curve_is_rejected_at_its_nominal_rate():
    rng = np.random.default_rng(6)
    rate = np.mean([curve_p(rng, 0.0, (0, 1)) <= 0.05 for _ in range(120)])
    nominal = 3 / 77  # the largest number of worlds whose share is at most 0.05
    assert abs(rate - nominal) <= 3 * np.sqrt(nominal * (1 - nominal) / 120)


def test_it_is_so_within_two_ages_too():
    # the worlds that the book decides by: shifts within the ages, some of them drawn
    rng, worlds = np.random.default_rng(7), multiverse_effects.turned_within(LONG, (1991,), 99, 1)
    rate = np.mean([curve_p(rng, 0.0, (0, 1), worlds) <= 0.05 for _ in range(120)])
    assert 0 < rate <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 120)


def test_late_years_are_turned_and_early_ones_stay():
    worlds = multiverse_effects.turned_late(range(2000, 2005), 2003)
    assert worlds.tolist() == [[0, 1, 2, 3, 4], [0, 1, 2, 4, 3]]
