"""Figures of what arms are worth in two ages."""

import pandas as pd
import pytest
from drawings import ROUNDED, bars

from pakrus.figures.defence import arms_values

ARMS = pd.DataFrame(
    {
        "claim_id": ["c8", "c9", "c10"],
        "age": ["Soviet times", "Soviet times", "2018 to 2019"],
        "to_id": ["ind", "pak", "ind"],
        "to": ["India", "Pakistan", "India"],
        "item": ["Aid", "Aid", "Tanks"],
        "as_stated": ["600-700 million dollars", "5 million dollars", "$2 billion"],
        "value": [6e8, 5e6, 2e9],
        "value_high": [7e8, 5e6, 2e9],
    }
)


def arms(values=ARMS):
    return arms_values.by_age(values, "pak", name="fig-a", source="x")


def test_arms_are_told_by_age_and_state():
    assert arms().alt == (
        "Bars: Soviet times, to India (Aid) 600-700 million dollars; Soviet times, to Pakistan (Aid) "
        "5 million dollars; 2018 to 2019, to India (Tanks) $2 billion."
    )


def test_that_no_value_is_printed_for_russian_arms_to_pakistan_is_said_only_where_it_is_so():
    assert "orders of 2018 to 2019 (right)" in arms().caption
    assert "No value is printed for Russian arms to Pakistan." in arms().caption
    also = ARMS.assign(to_id=["ind", "pak", "pak"])
    assert "No value" not in arms(also).caption


def test_the_upper_end_of_a_range_is_drawn():
    assert arms(ARMS.assign(value_high=[8e8, 5e6, 2e9])).digest != arms().digest


def test_a_bar_reaches_the_upper_end_of_a_range_and_is_darker_up_to_the_lower():
    high, _, low, _, *_ = bars(arms().svg)
    assert low.wide == pytest.approx(high.wide * 6 / 7, **ROUNDED)
