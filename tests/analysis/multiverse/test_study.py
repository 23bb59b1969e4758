"""The curves of all propositions, on the book's own events with few worlds: computed once for all tests here."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.multiverse import study
from pakrus.evidence.tables import load

PARAMETERS = {"end_year": 2023, "break_year": 1991, "draws": 19, "alpha": 0.05, "seed": 1}


@pytest.fixture(scope="module")
def results() -> pd.DataFrame:
    return study.tested({name: load(name) for name in study.TABLES}, **PARAMETERS)


def test_each_proposition_has_a_curve(results):
    assert list(results["proposition"]) == list(load("propositions")["code"])
    assert (results["n"] >= 1000).all()


def test_a_curve_is_held_against_drawn_worlds(results):
    # the series itself and 19 worlds: a two-sided p is twice a count out of 20
    drawn = results["p"][:4]
    assert np.allclose(drawn * 10, (drawn * 10).round()) and drawn.between(0.1, 1).all()
    # the years from 1991 can be turned in 33 ways, and none is farther out than the true one
    assert results["p"][4] == results["least"][4] == 2 / 33


def test_with_so_few_worlds_none_could_tell(results):
    # with five curves no p of 0.06 or 0.1 is left after correction
    assert set(results["direction"]) == {"cannot tell"}
