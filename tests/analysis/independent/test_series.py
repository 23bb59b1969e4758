"""Series of the panel, worked out by hand."""

import pandas as pd
import pytest

from pakrus.analysis.independent import series as independent

PANEL = pd.DataFrame(
    [
        ("PAK-RUS", 1990, "near", 0.2, "a"),
        ("PAK-RUS", 1991, "near", 0.5, "a"),
        ("PAK-RUS", 1993, "near", 0.7, "b"),
        ("PAK-RUS", 1990, "far", 2.0, "c"),
        ("IND-RUS", 1990, "near", 0.3, "a"),
        ("IND-RUS", 1991, "near", 0.3, "a"),
        ("IND-RUS", 1993, "near", 0.9, "a"),
    ],
    columns=["dyad", "year", "measure", "value", "source_id"],
)
SIGNS = pd.Series({"near": 1, "far": -1, "talk": 0})
MEASURES = pd.DataFrame(
    {"measure": ["far", "near", "talk"], "short": ["distance", "votes", "talk"], "place": [2, 1, 3],
     "direction": [-1, 1, 0]}
)  # fmt: skip


def test_levels_are_turned_so_that_higher_is_closer():
    assert independent.closeness(PANEL, SIGNS, "PAK-RUS", "near", 1990, 1992).to_dict() == {1990: 0.2, 1991: 0.5}
    assert independent.closeness(PANEL, SIGNS, "PAK-RUS", "far", 1990, 1992).to_dict() == {1990: -2.0}


def test_a_measure_of_neither_is_refused():
    with pytest.raises(ValueError, match="says nothing of closeness"):
        independent.closeness(PANEL, SIGNS, "PAK-RUS", "talk", 1990, 1992)


def test_two_pairs_are_set_beside_each_other_where_both_have_a_value():
    found = independent.beside(PANEL, MEASURES, ["PAK-RUS", "IND-RUS"], 1990, 2000)
    assert found[["measure", "age", "years", "above"]].to_numpy().tolist() == [
        ["near", "to 1991", 2, 1], ["near", "from 1992", 1, 0],
    ]  # fmt: skip
    assert found["one"].tolist() == pytest.approx([0.35, 0.7]) and found["other"].tolist() == pytest.approx([0.3, 0.9])
    assert found["short"].tolist() == ["votes", "votes"]
