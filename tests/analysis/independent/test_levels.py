"""How often one level lies below another, by hand and by simulation."""

import numpy as np
import pytest

from pakrus.analysis.independent import levels


def test_share_counts_a_tie_as_a_half():
    one, other = np.array([1.0, 2, 3, 4]), np.array([2.0, 2, 4, 3])
    # below, the same, below, above: (1 + 0.5 + 1 + 0) / 4
    assert levels.below(one, other, 99, 1)[0] == pytest.approx(0.625)


def test_persistence_by_hand():
    # deviations 1, 1, -1, -1: 1 - 1 + 1 = 1 over 4 = 0.25, raised by (1 + 0.75) / 4 = 0.4375
    assert levels.persistence(np.array([3.0, 3, 1, 1])) == pytest.approx(0.6875)
    # 1, -1, 1, -1: -3/4, raised by (1 - 2.25) / 4: below 0
    assert levels.persistence(np.array([3.0, 1, 3, 1])) == 0.0
    assert levels.persistence(np.ones(4)) == levels.SLOWEST


def test_made_up_differences_keep_what_they_are_told():
    drawn = levels.wandering(40, 0.6, 4000, 1)
    # a step keeps 0.6 of the last; the variance is 1 / (1 - 0.36) = 1.5625 from the first year on
    assert (drawn[:, 1:] * drawn[:, :-1]).mean() / (drawn[:, :-1] ** 2).mean() == pytest.approx(0.6, abs=0.01)
    assert drawn[:, 0].var() == pytest.approx(1.5625, abs=0.12)
    assert drawn[:, -1].var() == pytest.approx(1.5625, abs=0.12)


@pytest.mark.parametrize("keep", [0.0, 0.5])
def test_without_a_preference_one_test_in_twenty_rejects(keep):
    series = levels.wandering(60, keep, 200, 4)
    low = [levels.below(np.zeros(60), row, 199, 7)[3] < 0.05 for row in series]
    # the standard error of 0.05 over 200 is 0.0154; three of them above are 0.096
    assert np.mean(low) < 0.096


def test_a_short_series_leaves_open_how_slow_it_is():
    drawn = levels.possible(0.0, 13, 4000, 1)
    # z is normal with a spread of 1 over the root of 10; half of it is below 0, and a persistence is not
    assert (drawn == 0).mean() == pytest.approx(0.5, abs=0.03)
    assert np.quantile(drawn, 0.975) == pytest.approx(np.tanh(1.96 / np.sqrt(10)), abs=0.03)
    assert levels.possible(0.9, 70, 4000, 1).std() < 0.05 < drawn.std()


def test_a_preference_is_found():
    series = levels.wandering(60, 0.3, 100, 4) + 1.0
    assert np.mean([levels.below(np.zeros(60), row, 199, 7)[3] < 0.05 for row in series]) > 0.8


def test_a_single_long_lead_is_no_proof():
    one = np.zeros(60)
    other = np.repeat([0.0, 1.0], [20, 40])
    share, _, _, p, least = levels.below(one, other, 999, 1)
    # 20 ties and 40 years below: (10 + 40) / 60
    assert share == pytest.approx(50 / 60)
    assert p >= least > 0.05
