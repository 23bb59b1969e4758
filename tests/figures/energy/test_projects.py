"""The figures of the energy chapter: costs by date, projects by stage, worth by stage, gas."""

from itertools import pairwise

import pandas as pd
import pytest
from matplotlib.colors import to_hex
from plotted import lines, marks, said, sides, ticks, with_axes

from pakrus.figures.energy import projects as energy
from pakrus.figures.kit.style import BLUE, GREEN, WHITE

COSTS = pd.DataFrame(
    [
        ("f1", "A report", "fact", "2014-10", "fact", 1.5e9, 1.5e9, pd.NA, 2014.8),
        ("c1", "nasim", "paper", "2015", "period", 2e9, 2e9, "$2 billion", 2015.5),
        ("c2", "hayat", "paper", "2021-03-04", "paper", 2.25e9, 3e9, "$2.25-3 billion", 2021.2),
        ("c3", "singh", "paper", "2022", "paper", 2.5e9, 2.5e9, "$2.5 billion", 2022.5),
        ("c4", "singh", "paper", "2023-06", "source", 2.5e9, 2.5e9, "$2.5 billion", 2023.5),
    ],
    columns=["row_id", "teller", "kind", "date", "basis", "value", "high", "as_stated", "year"],
)
UNDATED = COSTS.iloc[[1]].assign(date=pd.NA, basis="none", year=float("nan"))


def costs(monkeypatch, frame=COSTS):
    return with_axes(monkeypatch, energy, lambda: energy.costs(frame, name="fig-c", source="Source: x."))


def test_costs_are_told_with_who_says_them(monkeypatch):
    figure, axes = costs(monkeypatch)
    assert figure.alt == (
        "Costs in billion dollars in order of date: "
        "checked: A report 1.5, nasim 2, hayat 2.25 to 3, singh 2.5 and singh 2.5."
    )
    assert ticks(axes.yaxis) == [
        "2014-10  checked: A report",
        "2015  nasim",
        "2021-03-04  hayat",
        "2022  singh",
        "2023-06  singh",
    ]
    assert ticks(costs(monkeypatch, UNDATED)[1].yaxis) == ["no date  nasim"]


def test_the_caption_gives_the_spans_of_papers_and_reports_where_there_are_any(monkeypatch):
    caption = costs(monkeypatch)[0].caption
    assert " The papers from 2 to 3, the reports from 1.5 to 1.5. A paper's date" in caption
    assert caption.endswith("Source: x.")
    assert "The papers from 2 to 3. A paper's" in costs(monkeypatch, COSTS.iloc[1:])[0].caption
    assert "the reports from 1.5 to 1.5. A paper's" in costs(monkeypatch, COSTS.iloc[:1])[0].caption


def test_each_cost_has_one_mark_and_a_range_a_line_to_its_end(monkeypatch):
    _, axes = costs(monkeypatch)
    assert [(mark.x, mark.y) for mark in marks(axes)] == [(1.5, 0), (2, 1), (2.25, 2), (2.5, 3), (2.5, 4)]
    spans = [(x, y[0]) for x, y, _ in lines(axes) if x[0] > 0]
    assert spans == [((1.5, 1.5), 0), ((2, 2), 1), ((2.25, 3), 2), ((2.5, 2.5), 3), ((2.5, 2.5), 4)]
    assert said(axes) == ["1.5", "2", "2.25 to 3", "2.5", "2.5"]
    assert [text.xy[0] for text in axes.texts] == [1.5, 2, 3, 2.5, 2.5], "words stand beyond the end of a range"
    assert axes.get_xlim()[1] > 3


def test_papers_are_full_and_facts_are_rings(monkeypatch):
    _, axes = costs(monkeypatch)
    full = [line.get_markerfacecolor() != WHITE for line in axes.lines if len(line.get_xdata()) == 1]
    assert full == [False, True, True, True, True]


WORDS = {"discussed": "talk", "announced": "told", "agreed": "signed", "delivered": "done"}
TITLES = pd.Series({"a": "A dam", "b": "A line", "c": "A mill", "d": "A port"})
COUNTS = pd.DataFrame(
    [("discussed", 2, 1, "a b"), ("announced", 0, 0, ""), ("agreed", 1, 1, "c"), ("delivered", 1, 0, "d")],
    columns=["furthest", "number", "set_back", "ids"],
)


def counts(monkeypatch, frame=COUNTS):
    def draw():
        return energy.counts(frame, TITLES, WORDS, name="fig-n", source="Source: x.")

    return with_axes(monkeypatch, energy, draw)


def test_stages_are_counted_and_told(monkeypatch):
    figure, axes = counts(monkeypatch)
    assert figure.alt == "Bars by the furthest stage told: talk, 2 (a b), signed, 1 (c) and done, 1 (d)."
    assert figure.caption == (
        "How far 4 projects came by what the papers tell: 1 of them were delivered, and for 2 a hold-up or an end is "
        "told. Source: x."
    )
    assert ticks(axes.yaxis) == ["talk", "signed", "done"], "an empty stage has no line"


def test_a_bar_is_as_long_as_its_number_and_its_projects_stand_beside_it_once(monkeypatch):
    _, axes = counts(monkeypatch)
    assert [bar.get_width() for bar in axes.patches] == [2, 1, 1]
    assert said(axes) == ["2", "A dam; A line", "1", "A mill", "1", "A port"]
    bars = sorted((bar.get_y(), bar.get_y() + bar.get_height()) for bar in axes.patches)
    assert all(end <= start for (_, end), (start, _) in pairwise(bars))


def test_what_was_delivered_has_a_colour_of_its_own(monkeypatch):
    _, axes = counts(monkeypatch)
    assert [to_hex(bar.get_facecolor()) for bar in axes.patches] == [BLUE, BLUE, GREEN]


def test_without_a_delivery_or_a_setback_none_is_told(monkeypatch):
    figure, _ = counts(monkeypatch, COUNTS.iloc[:1].assign(set_back=0))
    assert figure.caption.startswith(
        "How far 2 projects came by what the papers tell: 0 of them were delivered, and for 0"
    )


VALUES = pd.DataFrame(
    [
        ("discussed", "", float("nan"), float("nan"), 2),
        ("announced", "A mill", 14e9, 20e9, 0),
        ("agreed", "A dam", 9e9, 9e9, 2),
    ],
    columns=["furthest", "title", "low", "high", "number"],
)


def values(monkeypatch, frame=VALUES):
    def draw():
        return energy.values(frame, WORDS, name="fig-v", source="Source: x.")

    return with_axes(monkeypatch, energy, draw)


def test_worth_is_told_by_stage_and_where_there_is_none_that_is_said(monkeypatch):
    figure, axes = values(monkeypatch)
    assert figure.alt == (
        "Bars in billion dollars by stage: talk: no value, told: A mill, up to 20 billion and signed: A dam, "
        "up to 9 billion."
    )
    assert said(axes) == ["no value stated for any of 2", "14 to 20 billion: A mill", "9 billion: A dam"]
    assert ticks(axes.yaxis) == ["talk", "told", "signed"]
    assert figure.caption.endswith("Source: x.")


def test_a_bar_reaches_the_lower_value_and_a_paler_one_goes_on_to_the_upper(monkeypatch):
    _, axes = values(monkeypatch)
    bars = [(bar.get_x(), bar.get_width(), bar.get_alpha() or 1) for bar in axes.patches if bar.get_width()]
    assert bars == [(0, 14, 1), (14, 6, 0.45), (0, 9, 1)]


def test_no_values_at_all_are_an_empty_drawing(monkeypatch):
    for empty in (VALUES.iloc[:0], VALUES.iloc[:0].astype(object)):
        figure, axes = values(monkeypatch, empty)
        assert not list(axes.patches) and not said(axes) and figure.alt.endswith("by stage: none.")


def test_where_no_project_has_a_value_only_that_is_drawn(monkeypatch):
    figure, axes = values(monkeypatch, VALUES.iloc[:1])
    assert not list(axes.patches) and said(axes) == ["no value stated for any of 2"]
    assert figure.alt == "Bars in billion dollars by stage: talk: no value."


PROJECTED = pd.DataFrame(
    [("hayat", "c1", 1.0, pd.NA, "c2", 2.0, 2.0, 2025), ("nasim", "c3", 1.5, 2021, "c4", 2.0, 3.0, 2026)],
    columns=["paper_id", "claim_id", "value", "year", "multiple_id", "multiple", "later", "later_year"],
).astype({"year": "Int64", "later_year": "Int64"})
CARRIED = pd.DataFrame(
    [("A line", 0.7, 2.0), ("A flat line", 1.2, 1.2), ("A far line, if a day is meant", 14.0, 15.0)],
    columns=["what", "low", "high"],
)


def shortfall(monkeypatch, carried=CARRIED, projected=PROJECTED):
    def draw():
        return energy.shortfall(projected, carried, name="fig-g", source="Source: x.")

    return with_axes(monkeypatch, energy, draw)


def test_the_shortfall_of_a_known_year_is_told_with_what_lines_carry(monkeypatch):
    figure, axes = shortfall(monkeypatch)
    assert figure.caption == (
        "Pakistan's shortfall of gas as hayat and nasim give it, what it becomes if it grows 2 times as projected, "
        "and what pipelines were to carry. Source: x."
    )
    assert ticks(axes.yaxis) == [
        "Shortfall in 2021",
        "Shortfall in 2026,\nif it grows 2 times",
        "A line",
        "A flat line",
        "A far line, if a day is meant",
    ]
    assert figure.alt == (
        "Bars in billion cubic feet a day: Shortfall in 2021 1.5, Shortfall in 2026, if it grows 2 times 3, "
        "A line 0.7 to 2, A flat line 1.2 and A far line, if a day is meant 14 to 15."
    )
    assert figure.rows.splitlines()[2:4] == ['"Shortfall in 2026, if it grows 2 times",3,3', "A line,0.7,2"]


def test_a_shortfall_of_no_year_is_told_without_one(monkeypatch):
    # hayat gives 1.0 and a multiple of 2.5
    undated = PROJECTED.iloc[:1].assign(multiple=2.5, later=2.5, later_year=pd.array([pd.NA], dtype="Int64"))
    figure, axes = shortfall(monkeypatch, projected=undated)
    assert ticks(axes.yaxis)[:2] == ["Shortfall", "Shortfall,\nif it grows 2.5 times"]
    assert "as hayat give it" in figure.caption and "grows 2.5 times" in figure.caption


def test_bars_reach_the_lower_value_and_paler_the_upper_unless_it_is_far_off_the_scale(monkeypatch):
    _, axes = shortfall(monkeypatch)
    full, paler = ([b for b in axes.patches if (b.get_alpha() or 1) == alpha] for alpha in (1, 0.45))
    # the scale ends a quarter beyond the projected 3: at 3.75
    assert [bar.get_width() for bar in full] == pytest.approx([1.5, 3, 0.7, 1.2, 3.75])
    assert [(bar.get_x(), bar.get_width()) for bar in paler if bar.get_width()] == [(0.7, pytest.approx(1.3))]
    words = said(axes)
    assert words[:4] == ["1.5", "3", "0.7 to 2", "1.2"] and len(words) == 5
    assert words[4].startswith("14 to 15") and "scale" in words[4]


def test_a_range_that_leaves_the_scale_is_cut_at_it(monkeypatch):
    cut = pd.DataFrame([("A wide line", 1.0, 9.0)], columns=["what", "low", "high"])
    *_, full, paler = shortfall(monkeypatch, cut)[1].patches
    assert (full.get_width(), paler.get_x(), paler.get_width()) == (1, 1, 2.75)  # up to 3.75


def test_a_broken_line_stands_at_the_projected_shortfall(monkeypatch):
    ((along, down, style),) = lines(shortfall(monkeypatch)[1])
    assert along == (3, 3) and style == ":"
    assert 0.5 < down[0] < 1 and 3 < down[1] < 3.5, "from its own bar past the last within the scale"


def test_a_shortfall_against_no_line_is_drawn(monkeypatch):
    assert said(shortfall(monkeypatch, CARRIED.iloc[:0])[1]) == ["1.5", "3"]


def test_an_empty_stage_says_so_at_the_beginning_of_its_line(monkeypatch):
    _, axes = values(monkeypatch)
    assert [text.xy for text in axes.texts if text.get_text().startswith("no value")] == [(0, 0)]
    assert set(sides(axes).values()) == {("left", 5), ("left", 6)}
