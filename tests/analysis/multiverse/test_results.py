"""The curves of the verdict, on the book's own events with few worlds."""

import numpy as np

from pakrus.analysis.multiverse import choices as multiverse
from pakrus.analysis.multiverse import effects
from pakrus.analysis.multiverse import results as multiverse_results
from pakrus.evidence.tables import load


def test_each_proposition_has_a_curve_that_is_held_against_drawn_worlds():
    tables = {name: load(name) for name in multiverse.TABLES}
    found = multiverse_results.results(tables, range(1947, 2024), 1991, 19, 1, 0.05)
    assert list(found["proposition"]) == ["P1", "P2", "P3", "P4", "P5"] and (found["n"] >= 1000).all()
    # the series itself and 19 worlds: a two-sided p is twice a count out of 20
    drawn = found["p"][:4]
    assert np.allclose(drawn * 10, (drawn * 10).round()) and drawn.between(0.1, 1).all()
    # the years from 1991 can be turned in 33 ways, and none is farther out than the true one
    assert found["p"][4] == found["least"][4] == 2 / 33
    # with five curves no p of 0.06 or 0.1 is left after correction: with so few worlds none could tell
    assert set(found["direction"]) == {"cannot tell"}


def test_the_worlds_hang_on_the_seed_and_on_nothing_else():
    """So do the curves' expected values and p, which are computed from them by functions without chance."""
    one, again, other = (effects.turned_within(range(1947, 2024), (1991,), 19, seed) for seed in (1, 1, 2))
    assert np.array_equal(one, again) and not np.array_equal(one, other)
