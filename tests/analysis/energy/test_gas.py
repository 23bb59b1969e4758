"""A shortfall of gas, its projection and what could be carried, on made-up rows."""

import pandas as pd
import pytest

from pakrus.analysis.energy import gas


def claims(*rows):
    frame = pd.DataFrame(rows, columns=["claim_id", "paper_id", "measure", "value", "from", "to"])
    return frame.astype({"value": "Float64", "from": "string", "to": "string"})


CLAIMS = claims(
    ("c9", "x", "gas-shortfall", 1.5, "2021-04", "2022"),
    ("c3", "x", "shortfall-multiple", 2, "2024", "2025-06"),
    ("c2", "y", "gas-shortfall", 2, pd.NA, pd.NA),
    ("c1", "y", "shortfall-multiple", 3, pd.NA, pd.NA),
    ("c5", "z", "gas-shortfall", 4, "2020", "2020"),  # not projected
    ("c6", "u", "shortfall-multiple", 5, "2030", "2030"),  # of nothing
    ("c7", "x", "gas-volume", 14, pd.NA, pd.NA),
)


def test_a_shortfall_is_multiplied_by_its_own_papers_projection():
    projected = gas.projected(CLAIMS)
    # y: 2 x 3 = 6; x: 1.5 x 2 = 3; the period begins in 2021 and ends in 2025.
    assert projected.astype(object).where(projected.notna(), None).to_numpy().tolist() == [
        ["y", "c2", 2.0, None, "c1", 3.0, 6.0, None],
        ["x", "c9", 1.5, 2021, "c3", 2.0, 3.0, 2025],
    ]
    assert list(projected.columns) == [
        *("paper_id", "claim_id", "value", "year", "multiple_id", "multiple", "later", "later_year")
    ]
    assert (str(projected["year"].dtype), str(projected["later_year"].dtype)) == ("Int64", "Int64")


def test_any_order_and_index_of_the_claims_gives_the_same():
    pd.testing.assert_frame_equal(gas.projected(CLAIMS.iloc[::-1]), gas.projected(CLAIMS))
    assert gas.projected(CLAIMS.iloc[4:]).empty


def test_a_volume_is_read_as_that_of_a_day_and_of_a_year():
    volume = pd.DataFrame({"claim_id": ["a", "b"], "value": [73.0, 14.6], "value_high": [730.0, pd.NA]})
    volumes = gas.per_day(volume.astype({"value": "Float64", "value_high": "Float64"}))
    assert volumes[["claim_id", "reading"]].to_numpy().tolist() == [
        ["a", "a day"],
        ["a", "a year"],
        ["b", "a day"],
        ["b", "a year"],
    ]
    # 73 / 365 = 0.2, 730 / 365 = 2; 14.6 / 365 = 0.04, and without a range it is its own upper end.
    assert list(volumes["low"]) == pytest.approx([73, 0.2, 14.6, 0.04])
    assert list(volumes["high"]) == pytest.approx([730, 2, 14.6, 0.04])


def test_capacities_of_a_year_stand_together():
    facts = pd.DataFrame(
        [
            ("f3", "pipeline-capacity", "2021-07", 2.0, pd.NA),
            ("f2", "pipeline-capacity", "2021-08-01", 0.7, pd.NA),
            ("f4", "pipeline-capacity", "2021", 1.0, 2.5),
            ("f5", "pipeline-capacity", "2015", 1.2, pd.NA),
            ("f6", "pipeline-capacity", pd.NA, 5.0, pd.NA),  # of no year
            ("f1", "gas-volume", "2015", 99.0, pd.NA),
        ],
        columns=["fact_id", "measure", "from", "value", "value_high"],
    ).astype({"value": "Float64", "value_high": "Float64", "from": "string"})
    capacities = gas.capacities(facts)
    assert list(capacities.columns) == ["year", "low", "high", "row_ids"]
    assert capacities.to_numpy().tolist() == [[2015, 1.2, 1.2, "f5"], [2021, 0.7, 2.5, "f2 f3 f4"]]
