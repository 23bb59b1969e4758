"""Where a state stands among all, by hand."""

import pandas as pd
import pytest

from pakrus.analysis.independent import among_states as among

PLACEBO = pd.DataFrame(
    {
        "state": ["A", "B", "Pakistan", "D", "E"],
        "statistic": ["x"] * 5,
        "value": [-0.9, -0.1, -0.5, 0.25, 1.0],
        "n": [40, 41, 42, 43, 44],
    }
)


def test_place_by_hand():
    # one of five is lower: 20 per cent; as low or lower are 2 of 5: twice 0.4 is 0.8; the median is -0.1
    assert among.place(PLACEBO, "x", "Pakistan") == among.Place(-0.5, 20.0, -0.1, pytest.approx(0.8), 0.4, 5, 42)
    assert among.place(PLACEBO, "x", "A").p == pytest.approx(0.4)
    assert among.place(PLACEBO, "x", "B").p == 1.0


def test_a_state_without_a_value_is_named():
    with pytest.raises(ValueError, match="no value of Z for 'x'"):
        among.place(PLACEBO, "x", "Z")


def test_counts_take_the_lower_edge_in_and_the_highest_value_too():
    counts = among.counts(PLACEBO, "x", 0.5)
    # -0.9 in -1 to -0.5; -0.5 and -0.1 in -0.5 to 0; 0.25 in 0 to 0.5; 1.0 in 0.5 to 1
    assert counts.to_dict("list") == {"low": [-1.0, -0.5, 0.0, 0.5], "states": [1, 2, 1, 1]}


def test_names_of_statistics():
    assert among.statistic("un-agreement", "changes", "from 1992") == "un-agreement-rus-usa-changes-from-1992"
