"""The years that papers treat: every bar lies within the axis, whatever the years."""

import pandas as pd
import pytest
from plotted import said, ticks, with_axes

from pakrus.figures.papers import overview

SPANS = pd.DataFrame(
    [("long", "article", 1899, 1999), ("short", "commentary", 2030, 2041)],
    columns=["paper_id", "kind", "covers_from", "covers_to"],
)


@pytest.fixture
def drawn(monkeypatch):
    return with_axes(monkeypatch, overview, lambda: overview.spans(SPANS))


def test_a_bar_for_each_paper_from_the_first_year_to_the_end_of_the_last(drawn):
    _, axes = drawn
    assert [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in axes.patches] == [(1899, 2000), (2030, 2042)]
    assert ticks(axes.yaxis) == ["long", "short"]


def test_the_axis_holds_all_years_and_names_their_decades(drawn):
    _, axes = drawn
    assert axes.get_xlim() == (1897, 2043)
    assert ticks(axes.xaxis) == [str(decade) for decade in range(1900, 2050, 10)]


def test_spans_are_written_beside_their_bars_and_told(drawn):
    figure, axes = drawn
    assert said(axes) == ["1899 to 1999, article", "2030 to 2041, commentary"]
    assert figure.alt == "Years treated: long 1899 to 1999; short 2030 to 2041."
