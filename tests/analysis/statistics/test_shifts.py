"""Groups of years within which marks are shifted, by hand."""

import numpy as np
import pytest

from pakrus.analysis.statistics import shifts

YEARS = np.arange(2000, 2010)


@pytest.mark.parametrize(
    ("breaks", "sizes"),
    [
        ((), (10,)),
        ((2003,), (3, 7)),  # the year of the break is the first of the later group
        ((2006, 2003), (3, 3, 4)),
        ((2000,), (10,)),  # a group without a year is none
        ((2010,), (10,)),
        ((1990, 2030), (10,)),
    ],
)
def test_a_break_begins_a_group(breaks, sizes):
    assert shifts.groups(YEARS, breaks) == sizes
