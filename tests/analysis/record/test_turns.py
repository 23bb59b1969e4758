"""Turns and the windows around them, on rows whose answer can be seen."""

import math
from datetime import date

import pandas as pd
import pytest

from pakrus.analysis.record import turns


def rows(*moves):
    return pd.DataFrame(moves, columns=["date", "direction"])


def test_a_turn_begins_with_the_first_of_three_within_a_year():
    assert turns.turn(rows(("2022-01", 1), ("2022-05", 1), ("2023-01", 1)), 1) == date(2022, 1, 1)


def test_two_rows_are_no_turn_and_what_comes_after_a_year_does_not_count():
    assert turns.turn(rows(("2022-01", 1), ("2022-05", 1)), 1) is None
    assert turns.turn(rows(("2022-01-01", 1), ("2022-05", 1), ("2023-01-02", 1)), 1) is None


def test_a_row_the_other_way_breaks_it_and_one_of_no_direction_does_not():
    broken = rows(("2022-01", 1), ("2022-02", -1), ("2022-05", 1), ("2022-06", 1), ("2022-07", 1))
    assert turns.turn(broken, 1) == date(2022, 5, 1), "after it a turn can begin"
    assert turns.turn(rows(("2022-01", 1), ("2022-02", 0), ("2022-05", 1), ("2022-06", 1)), 1) == date(2022, 1, 1)


def test_a_turn_the_other_way_has_the_signs_turned():
    cooling = rows(("2022-01", -1), ("2022-05", -1), ("2022-06", -1))
    assert turns.turn(cooling, -1) == date(2022, 1, 1) and turns.turn(cooling, 1) is None


def test_two_rows_of_one_day_do_not_make_each_other_later():
    assert turns.turn(rows(("2022-01", 1), ("2022-01", 1), ("2022-05", 1)), 1) is None


def test_windows_take_twelve_months_each_with_the_day_in_the_later():
    days = ("2021-06-30", "2021-07-01", "2022-06-30", "2022-07-01", "2023-06-30", "2023-07-01")
    found = turns.windows(rows(*[(day, 1) for day in days]), date(2022, 7, 1))
    assert (found.before, found.after, found.share) == (2, 2, 0.5)


def test_the_interval_is_that_of_clopper_and_pearson():
    found = turns.windows(rows(*[("2022-08", 1)] * 5), date(2022, 7, 1))
    assert (found.before, found.after, found.high) == (0, 5, 1.0)
    assert found.low == pytest.approx(0.025 ** (1 / 5)), "the lower limit of five of five, in closed form"
    assert not found.tells
    assert turns.windows(rows(*[("2022-08", 1)] * 6), date(2022, 7, 1)).tells, "0.025 to the sixth is above one half"


def test_no_rows_have_no_share():
    found = turns.windows(rows(), date(2022, 7, 1))
    assert (found.before, found.after) == (0, 0) and math.isnan(found.share) and not found.tells


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [(date(2024, 1, 31), 1, date(2024, 2, 29)), (date(2022, 7, 30), -12, date(2021, 7, 30))],
)
def test_the_same_day_of_another_month(day, months, expected):
    assert turns.months_after(day, months) == expected
