"""Effects in the record, counted by hand on made-up rows."""

import pandas as pd
import pytest

from pakrus.analysis.record import deeds

RECORD = pd.DataFrame(
    [
        ("r1", "2022-03", "A cargo", "happening", "deed", "energy"),
        ("r2", "2022", "A year's trade", "period", "deed", "trade"),
        ("r3", "2023-01-05", "A treaty", "happening", "plan", "trade"),
        ("r4", "2023-01-04", "A toast", "happening", "words", "diplomacy"),
        ("r5", "2023-07", "Lessons go on", "practice", "deed", "people"),
        ("r6", "2024-02-01", "A drill", "happening", "deed", "energy"),
    ],
    columns=["record_id", "date", "title", "time", "substance", "field"],
)
EFFECTS = pd.DataFrame(
    [
        ("r1", "A-B", 1, "direct"),
        ("r1", "A-C", -1, "third_party"),
        ("r2", "A-B", 1, "direct"),
        ("r3", "A-B", 0, "direct"),
        ("r4", "A-B", -1, "direct"),
        ("r5", "A-B", 1, "direct"),
        ("r6", "A-B", -1, "direct"),
    ],
    columns=["record_id", "dyad", "direction", "basis"],
)


def ids(rows):
    return list(rows["record_id"])


@pytest.fixture
def effects():
    return deeds.effects(RECORD, EFFECTS)


def test_effects_come_in_the_order_of_days_with_the_year_in_which_they_begin(effects):
    assert ids(effects) == ["r2", "r1", "r1", "r4", "r3", "r5", "r6"], "a year begins before its months"
    assert list(effects["year"]) == [2022, 2022, 2022, 2023, 2023, 2023, 2024]


def test_deeds_of_one_pair_are_points_in_time(effects):
    assert ids(deeds.of(effects, "A-B")) == ["r1", "r6"]
    assert ids(deeds.of(effects, "A-C")) == ["r1"]


def test_plans_and_periods_count_where_they_are_let_in_and_practices_never(effects):
    assert ids(deeds.of(effects, "A-B", substances=("deed", "plan"))) == ["r1", "r3", "r6"]
    assert ids(deeds.of(effects, "A-B", periods=True)) == ["r2", "r1", "r6"]
    assert ids(deeds.of(effects, "A-B", substances=deeds.SUBSTANCES, periods=True)) == ["r2", "r1", "r4", "r3", "r6"]


def test_years_without_a_row_count_none(effects):
    counted = deeds.by_year(deeds.of(effects, "A-B", substances=deeds.SUBSTANCES), 2021, 2024)
    assert counted.T.to_dict("list") == {2021: [0, 0, 0], 2022: [1, 0, 0], 2023: [0, 1, 1], 2024: [0, 1, 0]}
    assert list(counted.columns) == ["warms", "cools", "neither"]


def test_fields_come_by_number_and_then_by_name(effects):
    rows = deeds.of(effects, "A-B", substances=deeds.SUBSTANCES, periods=True)
    assert list(deeds.by_field(rows).items()) == [("energy", 2), ("trade", 2), ("diplomacy", 1)]


def test_what_rows_are_made_of_by_year(effects):
    counted = deeds.by_substance(deeds.of(effects, "A-B", substances=deeds.SUBSTANCES, periods=True), 2022, 2024)
    assert counted.T.to_dict("list") == {2022: [2, 0, 0], 2023: [0, 1, 1], 2024: [1, 0, 0]}
