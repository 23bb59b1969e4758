"""Effects without each part: what speaks is filled, what is missing says so."""

import pandas as pd

from pakrus.analysis.thesis.tests import PRECEDED, SHIFT
from pakrus.figures.thesis import leave_out

WHOLE = pd.DataFrame({"proposition": ["P1", "P5"], "test": [PRECEDED, SHIFT], "value": [0.1, 4.0]})
LEFT = pd.DataFrame(
    [
        ("x", "P1", 0.2, "silent"),
        ("y", "P1", -0.1, "silent"),
        ("x", "P5", 3.0, "supports"),
        ("y", "P5", float("nan"), "silent"),
    ],
    columns=["left_out", "proposition", "value", "direction"],
)


def figure(left=LEFT):
    return leave_out.effects(left, WHOLE, ["x", "y"], name="fig-o")


def test_spans_are_told():
    assert figure().alt == (
        "A panel for each proposition. P1 0.10 in the whole, -0.10 to 0.20 with one left out; P5 4.00 in the whole, "
        "3.00 to 3.00 with one left out."
    )
    assert "speaks after correction: 1 of 3." in figure().caption


def test_the_effect_of_the_whole_heads_its_panel_and_a_missing_one_is_named():
    assert all(f"<!-- {words} -->" in figure().svg for words in ("P1: 0.10", "P5: 4.0", "none"))


def test_another_value_or_direction_changes_what_is_drawn():
    assert figure(LEFT.assign(value=[0.3, -0.1, 3.0, float("nan")])).digest != figure().digest
