"""The record drawn: a mark for each deed or plan, bars that follow one another, tables that lead to their rows."""

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from plotted import marks, said, with_axes

from pakrus.analysis.record.deeds import SUBSTANCES, WAYS
from pakrus.figures.kit.style import BLUE, GREY, RED
from pakrus.figures.record import deeds

ROWS = pd.DataFrame(
    [
        ("r1", "2022-03-10", 2022, "deed", "A-B", 1),
        ("r2", "2022-03-12", 2022, "plan", "A-B", 1),
        ("r3", "2023-07-01", 2023, "deed", "A-C", -1),
        ("r4", "2024-01-01", 2024, "deed", "A-C", 0),
        ("r5", "2024-02-01", 2024, "deed", "not shown", 1),
    ],
    columns=["record_id", "date", "year", "substance", "dyad", "direction"],
)
COUNTED = pd.DataFrame({"deed": [2, 0], "plan": [0, 1], "words": [3, 4]}, index=pd.Index([2022, 2023], name="year"))[
    list(SUBSTANCES)
]


@pytest.fixture
def drawn(monkeypatch):
    return with_axes(monkeypatch, deeds, lambda: deeds.lanes(ROWS, {"A-B": "One", "A-C": "Two"}))


def test_each_row_of_a_pair_has_its_mark(drawn):
    _, axes = drawn
    found = [(mark.shape, mark.fill) for mark in marks(axes)]
    assert found == [("^", "full"), ("^", "none"), ("v", "full"), ("o", "full")]
    drawn_rows = [line for line in axes.lines if len(line.get_xdata()) == 1]
    assert [line.get_color() for line in drawn_rows] == [BLUE, BLUE, RED, GREY]
    assert [line.get_url() for line in drawn_rows] == ["#r1", "#r2", "#r3", "#r4"], "a mark leads to its row"


def test_marks_of_one_month_stand_above_one_another(drawn):
    _, axes = drawn
    first, second, third, _ = marks(axes)[:4]
    assert first.y == 0 and second.y < 0 and third.y == 1, "the axis runs downwards"
    assert 2022.1 < first.x < second.x < 2022.3


def test_what_is_drawn_is_told(drawn):
    figure, axes = drawn
    assert (
        "One: deeds that warm: 1, plans that warm: 1; Two: deeds that cool: 1, deeds that do neither: 1." in figure.alt
    )
    assert {text.get_text() for text in axes.get_legend().get_texts()} >= {"warms", "cools", "deed", "plan"}


def test_the_bars_of_a_year_follow_one_another(monkeypatch):
    figure, axes = with_axes(monkeypatch, deeds, lambda: deeds.substances(COUNTED, "One and Two"))
    bars = [(bar.get_x(), bar.get_width()) for group in axes.containers for bar in group]
    assert bars == [(0, 2), (0, 0), (2, 0), (0, 1), (2, 3), (1, 4)]
    assert sorted(text for text in said(axes) if text.isdigit()) == ["1", "2", "3", "4"]
    assert "2022: 2 deeds, 0 plans, 3 words; 2023: 0 deeds, 1 plans, 4 words" in figure.alt


def test_years_and_expectations_are_tables_that_lead_to_their_rows():
    years = pd.DataFrame({word: [1] for word in WAYS.values()}, index=pd.Index([2022], name="year"))
    page = BeautifulSoup(deeds.years(years, name="t", caption="C.").html(), "html.parser")
    assert [cell.get_text() for cell in page.find_all("th", scope="col")] == ["Year", "Warms", "Cools", "Neither"]
    expected = pd.DataFrame(
        [("expected-n1", "Less.", "came", "So it was.", "record-001 fact-two", "record-003")],
        columns=["expectation_id", "statement", "told", "reason", "shown_by", "beside"],
    )
    page = BeautifulSoup(deeds.expectations(expected).html(), "html.parser")
    assert [a["href"] for a in page.find_all("a", class_="evidence")] == [
        "#expected-n1",
        "#record-001",
        "#fact-two",
        "#record-003",
    ]
