"""Alpha, held to the examples of Krippendorff (2011, Computing Krippendorff's Alpha-Reliability)."""

import numpy as np
import pytest

from pakrus.analysis.statistics.alpha import NOMINAL, ORDINAL, alpha, coincidences

BINARY = ("0100000010", "1110010000")
"""Section A: two observers, two values, no value missing."""
LETTERS = ("aabbdcccedda", "babbbccceddd")
"""Section B: two observers, five values."""
MISSING = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
"""Section C: four observers, five values, some missing."""


def counted(observers):
    values = sorted(set("".join(observers)) - {"."})
    return np.array([[given.count(value) for value in values] for given in zip(*observers, strict=True)])


def of(observers, level):
    return float(alpha(coincidences(counted(observers)).sum(axis=0), level))


@pytest.mark.parametrize(
    ("observers", "level", "printed"),
    [(BINARY, NOMINAL, 0.095), (LETTERS, NOMINAL, 0.692), (MISSING, NOMINAL, 0.743), (MISSING, ORDINAL, 0.815)],
)
def test_the_published_examples(observers, level, printed):
    assert round(of(observers, level), 3) == printed


def test_the_coincidences_of_the_published_example_with_missing_values():
    # As printed in section C: seven pairs of 1s, four of 1 and 2, one of 1 and 3, and so on; 40 values that can be
    # paired. The last unit, with one value, has none.
    each = coincidences(counted(MISSING))
    assert not each[-1].any()
    whole = each.sum(axis=0)
    assert whole == pytest.approx(
        np.array(
            [
                [7, 4 / 3, 1 / 3, 1 / 3, 0],
                [4 / 3, 10, 4 / 3, 1 / 3, 0],
                [1 / 3, 4 / 3, 8, 1 / 3, 0],
                [1 / 3, 1 / 3, 1 / 3, 4, 0],
                [0, 0, 0, 0, 3],
            ]
        )
    )
    assert whole.sum() == pytest.approx(40)


def test_many_are_computed_at_once_as_one_by_one():
    each = coincidences(counted(MISSING))
    stacked = np.stack([each.sum(axis=0), each[:5].sum(axis=0), each[2:9].sum(axis=0)])
    assert list(alpha(stacked, ORDINAL)) == [float(alpha(one, ORDINAL)) for one in stacked]


def test_where_fewer_than_two_values_occur_there_is_no_alpha():
    assert np.isnan(of(("111", "111"), NOMINAL))
    assert np.isnan(float(alpha(np.zeros((2, 2)), ORDINAL)))


def test_an_unknown_level_is_refused():
    with pytest.raises(ValueError, match="found 'ratio'; allowed: nominal, ordinal"):
        alpha(np.ones((2, 2)), "ratio")
