"""Figures of the defence tables: each row is a mark at its year and in its lane, stage or series, and is told so."""

import pandas as pd
import pytest
from drawings import words
from matplotlib.colors import to_hex
from plotted import lines, marks, said, ticks, with_axes

from pakrus.analysis.defence.tables import NO_VISIT, STATUSES
from pakrus.figures.defence import tables
from pakrus.figures.kit.style import BLUE, GREEN, GREY, ORANGE, RED

WAYS = ["Russia to Pakistan", "Pakistan to Russia"]
VISITS = pd.DataFrame(
    [
        ("t1", 2011, "Ivan Orlov", "army chief", WAYS[0]),
        ("t2", 2012, "Anna Bell", "minister of foreign affairs", WAYS[0]),
        ("t3", 2012, "Ali Khan", "president", WAYS[1]),
        ("t4", 2014, "Omar Shah", "president", NO_VISIT),
    ],
    columns=["row_id", "year", "visitor", "office", "direction"],
)
ARMS = pd.DataFrame(
    [("i1", "t1", 2014, "Tanks", "agreed"), ("i2", "t1", 2014, "Ships", "delivered"),
     ("i3", "t2", 2015, "Guns", "policy_change"), ("i4", "t3", 2016, "Planes", "agreed")],
    columns=["item_id", "row_id", "year", "item", "status"],
)  # fmt: skip
EXERCISES = pd.DataFrame(
    [
        ("t1", 2016, "Drill 2016", "drill", None, pd.NA, 1, 1, "held"),
        ("t2", 2017, "Drill-II", "drill", "II", 2, 2, 2, "held"),
        ("t3", 2018, "Sea 2018", "sea", None, pd.NA, 1, 1, "held"),
        ("t4", 2019, "Drill 2019", "drill", None, pd.NA, 3, pd.NA, "expected"),
        ("t5", 2020, "Drill-III", "drill", "III", 3, 4, 3, "held"),
    ],
    columns=["row_id", "year", "name_as_printed", "series", "ordinal_as_printed", "ordinal", "place", "place_held",
             "status"],
).astype({"ordinal": "Int64", "place_held": "Int64"})  # fmt: skip
OBJECTIVES = pd.DataFrame(
    {"objective": ["Trust", "Training"], "Table 1 (visits)": [3, 0], "Table 3 (arms)": [1, 2],
     "Table 4 (exercises)": [0, 1], "total": [4, 3], "rows": ["a b c d", "e f g"]}
)  # fmt: skip
SOURCES = pd.DataFrame(
    {"footnote": [1, 2, 3], "year": [2014, 2015, 2016], "what": ["A visit", "Tanks", "Drill"],
     "title": ["News", "Old news", pd.NA], "published": [2016, 2011, pd.NA], "lag": [2, -4, pd.NA],
     "ref_id": ["r1", "r2", "r3"]}
).astype({"published": "Int64", "lag": "Int64"})  # fmt: skip


def drawn(monkeypatch, kind, rows, *more, maker="canvas"):
    return with_axes(monkeypatch, tables, lambda: getattr(tables, kind)(rows, *more), maker)[1]


def test_a_visit_is_a_mark_at_its_year_in_the_lane_of_its_direction(monkeypatch):
    """The top lane, at 2, is that of the direction named first; the bottom one, at 0, that of rows without a visit."""
    axes = drawn(monkeypatch, "visits", VISITS, WAYS)
    lanes = [line for line in axes.lines if line.get_marker() != "None"]
    places = [(lane.get_xdata()[0], lane.get_ydata()[0], lane.get_marker(), lane.get_url()) for lane in lanes]
    assert places == [(2011, 2, ">", "#t1"), (2012, 2, ">", "#t2"), (2012, 1, "<", "#t3"), (2014, 0, "X", "#t4")]
    assert ticks(axes.yaxis) == [NO_VISIT, "Pakistan\nto Russia", "Russia\nto Pakistan"]
    assert len({lane.get_color() for lane in lanes}) == 3
    assert ticks(axes.xaxis) == ["2011", "2012", "2013", "2014"]
    assert axes.get_xlim()[0] < 2011 and axes.get_xlim()[1] > 2014


def test_visitors_are_named_with_their_office_in_turns_above_and_below_the_lane(monkeypatch):
    """By the last word of the name; the words stand clear of the mark."""
    axes = drawn(monkeypatch, "visits", VISITS, WAYS)
    assert said(axes)[:2] == ["Orlov\narmy chief", "Bell\nminister of\nforeign affairs"]
    assert said(axes)[2:] == ["Khan\npresident", "Shah\npresident"]
    sides = [(text.get_verticalalignment(), text.xyann[1] > 0) for text in axes.texts]
    assert sides == [("bottom", True), ("top", False), ("bottom", True), ("bottom", True)]
    size = max(line.get_markersize() for line in axes.lines if line.get_marker() != "None")
    assert all(abs(text.xyann[1]) > size / 2 for text in axes.texts)


def test_visits_are_counted_by_lane():
    figure = tables.visits(VISITS, WAYS)
    assert figure.alt == (
        "Timeline of 2011 to 2014 in three lanes: Russia to Pakistan, 2, Pakistan to Russia, 1 and No visit, 1. "
        "The table above it lists the same rows."
    )
    assert figure.caption.startswith("The 4 rows of Singh's table of visits, by year, direction and office.")
    assert "Pakistan to Russia, 0" in tables.visits(VISITS[VISITS["direction"] == WAYS[0]], WAYS).alt


def test_an_item_of_arms_is_a_mark_in_the_column_of_its_stage(monkeypatch):
    axes = drawn(monkeypatch, "arms", ARMS)
    stages = list(STATUSES)
    dots = [
        (stages[dot.get_xdata()[0]], dot.get_ydata()[0], dot.get_color(), dot.get_url())
        for dot in axes.lines
        if dot.get_marker() == "o"
    ]
    assert sorted(dots, key=lambda dot: dot[1]) == [
        ("agreed", 0, BLUE, "#i1"), ("delivered", 1, GREEN, "#i2"), ("policy_change", 2, GREY, "#i3"),
        ("agreed", 3, BLUE, "#i4"),
    ]  # fmt: skip
    assert ticks(axes.yaxis) == ["Tanks, 2014", "Ships, 2014", "Guns, 2015", "Planes, 2016"]
    assert axes.get_ylim()[0] > 3 > 0 > axes.get_ylim()[1], "the first stands above"


def test_a_stage_without_an_item_is_said_to_have_none_in_red(monkeypatch):
    heads = {head.get_text(): head.get_color() for head in drawn(monkeypatch, "arms", ARMS).get_xticklabels()}
    assert {words: colour == RED for words, colour in heads.items()} == {
        "under\ndiscussion:\nnone": True,
        "announced:\nnone": True,
        "expected:\nnone": True,
        "agreed": False,
        "delivered": False,
        "policy\nchange": False,
        "not a\nRussian\ndeal:\nnone": True,
    }


def test_arms_are_counted_by_stage():
    assert "2 agreed, 1 delivered, 1 policy change and 0 not a Russian deal" in tables.arms(ARMS).alt
    assert "Told as delivered from Russia: 1." in tables.arms(ARMS).caption
    none = ARMS.assign(status="agreed")
    assert "Told as delivered from Russia: none." in tables.arms(none).caption


def test_an_exercise_is_a_mark_at_its_place_and_a_printed_numeral_one_at_what_it_says(monkeypatch):
    axes = drawn(monkeypatch, "exercises", EXERCISES)
    points = [line for line in axes.lines if line.get_linestyle() == "None"]
    places = {
        (
            line.get_marker(),
            line.get_fillstyle(),
            line.get_color(),
            line.get_url(),
            line.get_xdata()[0],
            line.get_ydata()[0],
        )
        for line in points
    }
    assert places == {
        ("o", "full", BLUE, "#t1", 2016, 1), ("o", "full", BLUE, "#t2", 2017, 2), ("o", "full", BLUE, "#t5", 2020, 4),
        ("o", "none", BLUE, "#t4", 2019, 3), ("D", "full", ORANGE, "#t2", 2017, 2),
        ("D", "full", ORANGE, "#t5", 2020, 3), ("X", "full", GREY, "#t3", 2018, 1),
    }  # fmt: skip
    assert lines(axes)[0] == ((2020, 2020), (3, 4), "-"), "a line joins a numeral with the place that it differs from"
    assert sum(len(set(line.get_xdata())) == 1 and len(line.get_xdata()) == 2 for line in axes.lines) == 1


def test_what_exercises_are_is_said_beside_them():
    shown = words(tables.exercises(EXERCISES).svg)
    assert {"1", "2", "3, expected", "4 (3 held)", "II", "III", "another series", "Sea 2018,"} <= set(shown)
    figure = tables.exercises(EXERCISES)
    assert "1 of 2 printed numerals differ from the place in the list." in figure.caption
    assert "Where only exercises told as held are counted, 0 of 2 differ." in figure.caption
    assert "by the table's own list Drill-II is number 2 and Drill-III is number 4" in figure.alt


def test_objectives_are_bars_in_a_panel_for_each_table(monkeypatch):
    every = drawn(monkeypatch, "objectives", OBJECTIVES, maker="panels")
    assert [[bar.get_width() for bar in axes.patches] for axes in every] == [[3, 0], [1, 2], [0, 1]]
    assert [said(axes) for axes in every] == [["3", "0"], ["1", "2"], ["0", "1"]]
    assert [axes.get_title("left") for axes in every] == [f"Table {n}\n({what})" for n, what in (
        (1, "visits"), (3, "arms"), (4, "exercises"))]  # fmt: skip
    assert len({axes.get_xlim() for axes in every}) == 1 and every[0].get_xlim()[1] > 3
    assert ticks(every[0].yaxis) == ["Trust", "Training"] and every[0].get_ylim() == (1.5, -0.5)


def test_the_leading_objective_of_each_table_is_told():
    figure = tables.objectives(OBJECTIVES)
    assert "Trust is the most frequent, in 4 rows." in figure.caption
    assert figure.alt.startswith(
        "Bars of 2 objectives in three panels: Trust leads in Table 1 (visits) with 3, Training leads in Table 3 "
        "(arms) with 2 and Training leads in Table 4 (exercises) with 1."
    )


def test_a_line_leads_from_the_year_of_a_row_to_that_of_its_source(monkeypatch):
    axes = drawn(monkeypatch, "sources", SOURCES)
    assert lines(axes) == [((2014, 2016), (0, 0), "-"), ((2015, 2011), (1, 1), "-")], "what is undated has none"
    assert [(mark.x, mark.y, mark.shape) for mark in marks(axes)] == [
        (2016, 0, "s"), (2014, 0, "o"), (2011, 1, "s"), (2015, 1, "o")]  # fmt: skip
    squares = [line for line in axes.lines if line.get_marker() == "s"]
    assert [to_hex(square.get_color()) for square in squares] == [GREY, RED]
    (older,) = [text for text in axes.texts if text.get_text() == "source is older"]
    assert older.xy == (2011, 1) and older.get_horizontalalignment() == "right" and older.xyann[0] < 0
    places = {text.get_text(): text.xy for text in axes.texts if text is not older}
    assert places == {"row": (2014, 0), "source": (2016, 0)}, "one line explains the marks"


@pytest.mark.parametrize(("last", "years"), [(2016, "2012 2014 2016"), (2017, "2011 2013 2015 2017")])
def test_of_an_axis_that_names_every_other_year_the_last_one_is_named(monkeypatch, last, years):
    axes = drawn(monkeypatch, "sources", SOURCES.replace({"published": {2016: last}}))
    assert ticks(axes.xaxis) == years.split() and axes.get_xlim()[0] < 2011 and axes.get_xlim()[1] > last


def test_sources_that_are_older_than_their_row_are_counted_and_told():
    figure = tables.sources(SOURCES)
    assert "for 2 footnotes with a dated source; 1 more print no date. 1 sources are older" in figure.caption
    assert "the source is older for Tanks of 2015 (source of 2011)." in figure.alt
