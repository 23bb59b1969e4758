"""The curves of the verdict, on the book's own events with few worlds."""

import numpy as np
import pandas as pd

from pakrus.analysis.multiverse import choices as multiverse
from pakrus.analysis.multiverse import results as multiverse_results
from pakrus.evidence.tables import load


def results(seed):
    tables = {name: load(name) for name in multiverse.TABLES}
    return multiverse_results.results(tables, range(1947, 2024), 1991, 19, seed, 0.05)


def test_each_proposition_has_a_curve_that_is_held_against_drawn_worlds():
    found = results(1)
    assert list(found["proposition"]) == ["P1", "P2", "P3", "P4", "P5"] and (found["n"] >= 1000).all()
    # the series itself and 19 worlds: a two-sided p is twice a count out of 20
    drawn = found["p"][:4]
    assert np.allclose(drawn * 10, (drawn * 10).round()) and drawn.between(0.1, 1).all()
    # the years from 1991 can be turned in 33 ways, and none is farther out than the true one
    assert found["p"][4] == found["least"][4] == 2 / 33
    # with five curves no p of 0.06 or 0.1 is left after correction: with so few worlds none could tell
    assert set(found["direction"]) == {"cannot tell"}
    pd.testing.assert_frame_equal(found, results(1))
    # other worlds move what is usual, and not what is observed
    other = results(2)
    assert other["observed"].equals(found["observed"]) and not other["expected"].equals(found["expected"])
