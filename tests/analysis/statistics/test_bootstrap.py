"""Moving-block bootstrap: stretches stay together and within their group."""

import numpy as np
import pytest

from pakrus.analysis.statistics import bootstrap


def test_stretches_stay_together_and_within_their_group():
    drawn = bootstrap.resamples((6, 9), 50, seed=1, block=3)
    assert drawn.shape == (50, 15)
    assert (drawn[:, :6] < 6).all() and (drawn[:, 6:] >= 6).all()
    steps = np.diff(drawn, axis=1)
    inside = [place for place in range(14) if (place + 1) % 3]
    assert (steps[:, inside] == 1).all(), "within a stretch years follow each other"


def test_a_group_shorter_than_a_stretch_is_drawn_whole():
    assert (bootstrap.resamples((2,), 5, seed=1, block=5) == [0, 1]).all()


def test_an_interval_leaves_out_missing_draws():
    low, high = bootstrap.interval(np.array([*range(101), np.nan]))
    assert (low, high) == pytest.approx((2.5, 97.5))  # of 0 to 100
    assert all(np.isnan(bootstrap.interval(np.array([]))))
    assert all(np.isnan(bootstrap.interval(np.array([np.nan]))))


def test_the_interval_of_a_mean_holds_the_truth_about_as_often_as_it_says():
    # 300 series of 60 independent years, mean 0: about 95 %, less a little for so short a series
    rng = np.random.default_rng(5)
    index = bootstrap.resamples((60,), 400, seed=2)
    held = [
        low <= 0 <= high for low, high in (bootstrap.interval(rng.normal(size=60)[index].mean(1)) for _ in range(300))
    ]
    assert 0.86 <= np.mean(held) <= 0.98
