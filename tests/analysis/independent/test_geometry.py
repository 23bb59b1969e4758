"""What arithmetic alone gives, in closed form and simulated."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.independent import geometry


def test_between_the_poles_what_one_distance_gains_the_other_loses():
    assert geometry.on_a_line(0.3) == geometry.on_a_line(1.0) == -1.0
    with pytest.raises(ValueError, match="not above 0"):
        geometry.on_a_line(0)


def test_beyond_the_poles_by_hand():
    # reach 2: mean 5/4, product (8/3 - 2 + 4/3) / 2 = 1, square 4/3 + 1 = 7/3
    # (1 - 25/16) / (7/3 - 25/16) = (-9/16) / (37/48) = -27/37
    assert geometry.on_a_line(2.0) == pytest.approx(-27 / 37)


def test_votes_by_hand():
    # poles that differ on three quarters: (1/16 - 9/16) / (10/16) = -0.8
    assert geometry.on_votes(0.75) == pytest.approx(-0.8)
    assert geometry.on_votes(0.5) == pytest.approx(0.0)
    # twice the spread off the line at a half: (1 - 1/4) / (1 + 1/4) = 0.6
    assert geometry.on_votes(0.5, along=1, off=2) == pytest.approx(0.6)


def test_simulation_meets_the_closed_forms():
    votes = geometry.of_votes([0.3, 0.7], 20_000, 1).dropna()
    assert votes["simulated"].tolist() == pytest.approx(votes["expected"].tolist(), abs=0.02)
    line = geometry.of_line([0.5, 2.0, 5.0], 20_000, 1).dropna()
    assert line["simulated"].tolist() == pytest.approx(line["expected"].tolist(), abs=0.02)


def test_coordinates_by_hand_and_back():
    # agreement 0.7 and 0.4, poles differ on 0.5: along (0.7 - 0.4 + 0.5) / 1 = 0.8, off (1.1 - 0.5) / 1 = 0.6
    first, second, split = np.array([0.7]), np.array([0.4]), np.array([0.5])
    along, off = geometry.coordinates(first, second, split)
    assert (along[0], off[0]) == (pytest.approx(0.8), pytest.approx(0.6))
    back = geometry.agreements(along, off, split)
    assert (back[0][0], back[1][0]) == (pytest.approx(0.7), pytest.approx(0.4))


def test_a_random_state_moves_as_the_poles_say():
    rng = np.random.default_rng(3)
    along, off = rng.normal(0.6, 0.1, 200), rng.normal(0.8, 0.1, 200)
    split = np.full(200, 0.75)
    first, second = geometry.at_random(*geometry.agreements(along, off, split), split, 100, 1)
    correlations = [np.corrcoef(a, b)[0, 1] for a, b in zip(first, second, strict=True)]
    expected = geometry.on_votes(0.75, along.std(), off.std())
    assert np.mean(correlations) == pytest.approx(expected, abs=0.03)
    with pytest.raises(ValueError, match="differ on all votes"):
        geometry.at_random(first[0], second[0], np.ones(200), 5, 1)


def test_what_is_seen_needs_ten_years():
    both = pd.DataFrame({"PAK-RUS": np.arange(12.0), "PAK-USA": -np.arange(12.0), "RUS-USA": 0.25},
                        index=range(1985, 1997))  # fmt: skip
    spans = geometry.seen(both, "PAK-RUS", "PAK-USA", {"all": (1985, 1996), "late": (1992, 1996)})
    assert spans.to_dict("records") == [{"span": "all", "split": 0.75, "r": pytest.approx(-1.0)}]


def test_the_pair_farthest_apart():
    distances = pd.DataFrame({"PAK-RUS": [1.0, 0.5, np.nan], "RUS-USA": [2.0, 0.2, 1.0]}, index=[1990, 1991, 1992])
    assert geometry.farthest(distances).to_dict() == {1990: "RUS-USA", 1991: "PAK-RUS"}
