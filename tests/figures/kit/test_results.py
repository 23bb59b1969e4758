"""Result tables: numbers as a reader reads them."""

import pandas as pd

from pakrus.analysis.thesis.propositions import COLUMNS
from pakrus.figures.kit import results

NAN = float("nan")
FOUND = pd.DataFrame(
    [
        ("P1", "preceded", "share", 0.1, -0.05, 0.25, 0.2, 30, "silent", 0.4, 0.3, 0.4),
        ("P5", "shift", "sum", 5.0, NAN, NAN, 0.0004, 77, "supports", 6.0, 1.0, 0.0008),
    ],
    columns=[*COLUMNS, "observed", "expected", "p_holm"],
)


def test_numbers_are_written_for_a_reader():
    assert results.number(-0.149) == "−0.15"
    assert results.number(NAN) == "–"
    assert results.number(4.0, 0) == "4"
    assert (results.probability(0.0004), results.probability(0.05), results.probability(NAN)) == (
        "below 0.001",
        "0.050",
        "–",
    )


def test_a_line_of_the_table():
    found = results.written(FOUND)
    assert found[list(results.HEADINGS)].to_numpy().tolist() == [
        ["P1 substitution", "share", "silent", "30", "0.40", "0.30", "0.10", "−0.05 to 0.25", "0.200", "0.400"],
        ["P5 turning point", "sum", "supports", "77", "6.00", "1.00", "5.00", "–", "below 0.001", "below 0.001"],
    ]
    shown = results.table(FOUND, name="table-r", caption="A caption.")
    assert "P5 turning point" in repr(shown) and "0.0004" in shown.rows, "the rows keep the numbers"


def test_runs_stand_side_by_side_in_their_order():
    runs = pd.concat([FOUND.assign(left_out="y"), FOUND.assign(left_out="x", value=[0.1, NAN])], ignore_index=True)
    shown = results.across(runs, name="table-a", caption="A caption.", first="Without").cells
    assert shown.to_numpy().tolist() == [
        ["y", "0.10 (p 0.200)", "5.00 (p below 0.001), supports"],
        ["x", "0.10 (p 0.200)", "–"],
    ]
    assert list(shown.columns) == ["Without", "P1 substitution", "P5 turning point"]


def test_propositions_are_told_with_their_kinds_of_evidence():
    assert results.by_kind({"P4": "arms, trade", "P1": "aid"}) == "P4 ceiling (arms, trade) and P1 substitution (aid)"
    assert results.by_kind({}) == "none"


def test_changes_have_their_sign():
    assert (results.signed(1.25), results.signed(-0.5, 2)) == ("+1.2", "−0.50")


def test_a_table_without_intervals_has_no_column_for_them():
    shown = results.table(FOUND.assign(low=NAN, high=NAN), name="t", caption="c").cells
    assert "95 % interval" not in shown and "95 % interval" in results.table(FOUND, name="t", caption="c").cells
