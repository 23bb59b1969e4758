"""Result tables: numbers as a reader reads them."""

import pandas as pd
import pytest

from pakrus.figures.kit import results

NAN = float("nan")
TITLES = {"P1": "P1 substitution", "P4": "P4 ceiling", "P5": "P5 turning point"}
RESULTS = pd.DataFrame(
    [
        ("P1", "preceded", "share", 0.1, -0.05, 0.25, 0.2, 30, "silent", 0.4, 0.3, 0.4),
        ("P5", "shift", "sum", 5.0, NAN, NAN, 0.0004, 77, "supports", 6.0, 1.0, 0.0008),
    ],
    columns=[
        "proposition",
        "test",
        "statistic",
        "value",
        "low",
        "high",
        "p",
        "n",
        "direction",
        "observed",
        "expected",
        "p_holm",
    ],
)


def test_a_line_of_the_table():
    rows = results.written(RESULTS, TITLES)
    assert rows[list(results.HEADINGS)].to_numpy().tolist() == [
        ["P1 substitution", "share", "silent", "30", "0.40", "0.30", "0.10", "−0.05 to 0.25", "0.200", "0.400"],
        ["P5 turning point", "sum", "supports", "77", "6.00", "1.00", "5.00", "–", "below 0.001", "below 0.001"],
    ]
    shown = results.table(RESULTS, TITLES, name="table-r", caption="A caption.")
    assert "P5 turning point" in repr(shown) and "0.0004" in shown.rows, "the rows keep the numbers"


def test_runs_stand_side_by_side_in_their_order():
    runs = pd.concat([RESULTS.assign(left_out="y"), RESULTS.assign(left_out="x", value=[0.1, NAN])], ignore_index=True)
    shown = results.across(runs, TITLES, name="table-a", caption="A caption.", first="Without").cells
    assert shown.to_numpy().tolist() == [
        ["y", "0.10 (p 0.200)", "5.00 (p below 0.001), supports"],
        ["x", "0.10 (p 0.200)", "–"],
    ]
    assert list(shown.columns) == ["Without", "P1 substitution", "P5 turning point"]


def test_propositions_are_told_with_their_kinds_of_evidence():
    assert (
        results.by_kind({"P4": "arms, trade", "P1": "aid"}, TITLES)
        == "P4 ceiling (arms, trade) and P1 substitution (aid)"
    )
    assert results.by_kind({}, TITLES) == "none"


def test_a_value_in_words():
    frame = pd.DataFrame({"k": ["a", "b", "b", "c"], "x": [-0.125, 1.0, 2.0, NAN]})
    assert results.value(frame, "x", k="a") == "−0.12"
    assert results.value(frame, "x", k="c") == results.value(frame, "x", k="d") == "none"
    with pytest.raises(ValueError, match="2 rows"):
        results.value(frame, "x", k="b")


def test_a_table_without_intervals_has_no_column_for_them():
    shown = results.table(RESULTS.assign(low=NAN, high=NAN), TITLES, name="t", caption="c").cells
    assert (
        "95 % interval" not in shown and "95 % interval" in results.table(RESULTS, TITLES, name="t", caption="c").cells
    )
