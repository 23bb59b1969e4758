"""Steps along the years: every step once, none hidden by another; and how promised dates moved."""

from itertools import combinations

import pandas as pd
import pytest
from plotted import lines, marks, said, ticks, with_axes

from pakrus.figures.events import milestones

STEPS = pd.DataFrame(
    [
        ("line", "r1", "discussed", "2003", 2003.5),
        ("line", "r2", "announced", "2007-05", 2007.4),
        ("line", "r3", "agreed", "2015-10", 2015.79),
        ("line", "r4", "agreed", "2015-11", 2015.88),
        ("line", "r5", "held_up", "2015-12", 2015.96),
        ("line", "r6", "due", "2018", 2018.5),
        ("line", "r7", "dropped", pd.NA, float("nan")),
        ("line", "r8", "held_up", pd.NA, float("nan")),
        ("dam", "r9", "delivered", "2010", 2010.5),
        ("other", "r10", "under_way", "2012", 2012.5),
    ],
    columns=["undertaking_id", "row_id", "stage", "date", "year"],
).assign(lasted_to=float("nan"))
TITLES = pd.Series({"dam": "A dam", "line": "A line", "idle": "An idle mill"})


def timeline(monkeypatch, steps=STEPS, titles=TITLES):
    def draw():
        return milestones.milestones(steps, titles, 2004, 2024, name="fig-m", source="Source: x.")

    return with_axes(monkeypatch, milestones, draw)


def drawn(axes, projects=3):
    """The marks of the steps, and those of the key under the last project."""
    every = marks(axes)
    return [m for m in every if m.y < projects - 0.5], [m for m in every if m.y > projects - 0.5]


def test_steps_of_the_years_and_undated_ones_are_counted_and_told(monkeypatch):
    figure, axes = timeline(monkeypatch)
    # without r1, which is before 2004, and r10, whose project is not drawn: 8 steps
    counts = "1 announced, 2 agreed, 1 due, 1 delivered, 2 held up and 1 dropped"
    assert figure.caption == (
        "The 8 steps of 3 projects as they are told, by date; what is told without a date stands at the right. "
        f"A line from a mark is a step that lasted. Of the steps: {counts}. Source: x."
    )
    assert figure.alt == (
        f"Timeline from 2004 to 2024 with a line for each of 3 projects: {counts}. A dam: delivered 2010. "
        "A line: announced 2007, agreed 2015, agreed 2015, held up 2015, due 2018, dropped without a date, "
        "held up without a date. An idle mill: no step in these years."
    )
    assert figure.rows.count("\n") == 9 and ticks(axes.yaxis) == ["A dam", "A line", "An idle mill"]


def test_every_step_is_drawn_once_at_its_date(monkeypatch):
    steps, _ = drawn(timeline(monkeypatch)[1])
    dated = sorted(m.x for m in steps if m.x < 2025)
    assert dated == [2007.4, 2010.5, 2015.79, 2015.88, 2015.96, 2018.5]
    assert len(steps) == 8 and len({(m.x, m.y) for m in steps}) == 8
    assert [m.y for m in steps if m.x == 2010.5] == [0] and [m.y for m in steps if m.x == 2007.4] == [1]


def test_a_step_that_is_told_again_with_its_date_is_one_mark(monkeypatch):
    more = [
        ("line", "r11", "agreed", "2015-10", 2015.79),  # as r3
        ("line", "r12", "due", "2015-10", 2015.79),  # another stage
        ("dam", "r13", "agreed", "2015-10", 2015.79),  # another project
        ("line", "r14", "dropped", pd.NA, float("nan")),  # without a date it cannot be known to be r7
    ]
    figure, axes = timeline(monkeypatch, pd.concat([STEPS, pd.DataFrame(more, columns=STEPS.columns[:5])]))
    assert "The 11 steps" in figure.caption and len(drawn(axes)[0]) == 11  # 8 and three
    assert "r11" not in figure.rows and "r3" in figure.rows and "r14" in figure.rows


def test_steps_after_the_last_year_are_left_out(monkeypatch):
    more = [("dam", "r11", "due", "2024-12-31", 2024.99), ("dam", "r12", "due", "2025-01-01", 2025.01)]
    figure, axes = timeline(monkeypatch, pd.concat([STEPS, pd.DataFrame(more, columns=STEPS.columns[:5])]))
    assert "The 9 steps" in figure.caption and "A dam: delivered 2010, due 2024. A line" in figure.alt
    assert max(m.x for m in drawn(axes)[0] if m.y < 0.5) == 2024.99


@pytest.mark.parametrize("number", [1, 2, 3, 5])
def test_undated_steps_stand_apart_beyond_the_years_within_the_column_without_dates(monkeypatch, number):
    steps = pd.concat([STEPS.dropna(), *[STEPS.iloc[[6]]] * number])
    _, axes = timeline(monkeypatch, steps)
    undated = [m for m in drawn(axes)[0] if m.x > 2025]
    assert len({m.x for m in undated}) == number and {m.y for m in undated} == {1}
    (column,) = axes.patches
    left, right = column.get_x(), column.get_x() + column.get_width()
    assert all(left < m.x < min(right, axes.get_xlim()[1]) for m in undated) and left > 2025
    assert "no date" in ticks(axes.xaxis)


def test_no_mark_covers_another(monkeypatch):
    _, axes = timeline(monkeypatch)
    axes.figure.draw_without_rendering()
    points = [axes.transData.transform((m.x, m.y)) * 72 / axes.figure.dpi for m in marks(axes)]
    assert min(max(abs(a - b)) for a, b in combinations(points, 2)) >= 6.5, "marks are 6.5 points wide"


def test_marks_near_each_other_get_lanes_and_those_apart_stay_on_the_line():
    assert milestones._lanes(pd.Series([2010.0, 2011.0, 2012.0]), 0.6) == [0, 0, 0]
    assert milestones._lanes(pd.Series([2010.0, 2010.6]), 0.5) == [0, 0]
    close = milestones._lanes(pd.Series([2010.0, 2010.1, 2010.2]), 0.6)
    assert close[0] == 0 and len(set(close)) == 3 and all(abs(lane) < 0.5 for lane in close)
    crowd = milestones._lanes(pd.Series([2010.0, 2010.1, 2010.2, 2010.3, 2010.4]), 0.6)
    assert len(set(crowd)) == 5 and all(abs(lane) < 0.5 for lane in crowd)
    # the fourth is 0.7 after the first, whose lane is free again
    assert milestones._lanes(pd.Series([2010.0, 2010.1, 2010.2, 2010.7]), 0.6)[3] == 0


def test_the_key_names_each_stage_that_is_drawn_once_with_its_mark(monkeypatch):
    _, axes = timeline(monkeypatch)
    steps, key = drawn(axes)
    assert said(axes) == ["announced", "agreed", "due", "delivered", "held up", "dropped"]
    assert len(key) == 6
    assert {(m.shape, m.fill) for m in key} == {(m.shape, m.fill) for m in steps}
    low, high = axes.get_ylim()
    assert high < min(m.y for m in steps) and max(m.y for m in key) < low, "the key stands within the drawing"


def test_stages_can_be_told_apart_without_colour():
    looks = [(mark, fill) for mark, fill, *_ in milestones.MARKS.values()]
    assert len(set(looks)) == len(looks)


def test_another_stage_or_date_changes_what_is_drawn(monkeypatch):
    digest = timeline(monkeypatch)[0].digest
    assert timeline(monkeypatch, STEPS.replace({"stage": {"delivered": "under_way"}}))[0].digest != digest
    assert timeline(monkeypatch, STEPS.assign(year=STEPS["year"] + 0.2))[0].digest != digest


def test_a_project_without_steps_is_drawn_as_a_line(monkeypatch):
    figure, axes = timeline(monkeypatch, STEPS, TITLES.iloc[[2]])
    assert not marks(axes) and "The 0 steps of 1 projects" in figure.caption and "none" in figure.caption


PROMISES = pd.DataFrame(
    [
        ("m1", "nasim", "2015-10", "agreement", 2015.75, 2019.0, 2018, 3.25),
        ("m2", "singh", "2021", "source", 2021.5, 2024.0, 2023, 2.5),
        ("m3", "hayat", "2022", "paper", 2022.5, 2026.0, 2025, 3.5),
    ],
    columns=["mention_id", "paper_id", "promised", "basis", "at", "due", "due_year", "wait"],
)


def slippage(monkeypatch, as_of=2024, promises=PROMISES, complete=False):
    def draw():
        return milestones.slippage(promises, "A line", as_of, complete, name="fig-s", source="Source: x.")

    return with_axes(monkeypatch, milestones, draw)


def test_how_far_the_date_moved_is_told(monkeypatch):
    figure, axes = slippage(monkeypatch)
    # due 2018 to 2025 is 7 years; the waits are 3.25, 2.5 and 3.5
    assert "The date moved by 7 years and stayed 2.5 to 3.5 years ahead. Source: x." in figure.caption
    assert figure.caption.startswith("A line: ")
    assert figure.alt == (
        "3 lines from promise to promised completion: nasim, promised 2015-10 for 2018, singh, promised 2021 for 2023 "
        "and hayat, promised 2022 for 2025. No row has it complete by the end of 2024."
    )
    assert ticks(axes.yaxis) == ["nasim\nas agreed", "singh\nby the work it cites", "hayat\nits own date"]


def test_a_promise_is_a_line_from_a_ring_to_a_diamond(monkeypatch):
    _, axes = slippage(monkeypatch)
    assert [(m.x, m.y, m.shape) for m in marks(axes)] == [
        *[(2015.75, 0, "o"), (2019, 0, "D")],
        *[(2021.5, 1, "o"), (2024, 1, "D")],
        *[(2022.5, 2, "o"), (2026, 2, "D")],
    ]
    spans = [(x, y) for x, y, style in lines(axes) if style == "-" and y[0] == y[1]]
    assert spans == [((2015.75, 2019), (0, 0)), ((2021.5, 2024), (1, 1)), ((2022.5, 2026), (2, 2))]
    assert {"end of 2018", "end of 2023", "end of 2025", "3.2 years", "2.5 years", "3.5 years"} <= set(said(axes))


def test_from_a_promised_date_to_the_last_year_a_broken_line_says_how_late(monkeypatch):
    _, axes = slippage(monkeypatch)
    # the end of 2024 is 2025.0: 6 years after 2019.0, 1 after 2024.0, and before 2026.0
    assert [(x, y) for x, y, style in lines(axes) if style == ":"] == [((2019, 2025), (0, 0)), ((2024, 2025), (1, 1))]
    late = [words for words in said(axes) if "on:" in words or words.startswith("+")]
    assert late == ["6 years on: not complete", "+1"]
    assert "end of 2024" in said(axes)
    assert [x for x, *_ in lines(axes) if x == (2025, 2025)], "a line stands at the end of the last year"


def test_what_is_complete_is_not_late(monkeypatch):
    figure, axes = slippage(monkeypatch, complete=True)
    assert not [style for *_, style in lines(axes) if style == ":"] and figure.alt.endswith("for 2025.")
    assert not [words for words in said(axes) if "complete" in words or words.startswith("+")]


def test_the_axis_holds_every_promise_and_the_last_year(monkeypatch):
    for as_of, last in ((2019, 2026), (2030, 2031)):
        _, axes = slippage(monkeypatch, as_of)
        left, right = axes.get_xlim()
        assert left < 2015.75 and right > last
        # a year's number stands under its middle
        assert dict(zip(axes.get_xticks(), ticks(axes.xaxis), strict=True))[2018.5] == "2018"
        assert ticks(axes.xaxis) == [str(year) for year in range(2015, last)]


def test_one_promise_did_not_move(monkeypatch):
    figure, axes = slippage(monkeypatch, promises=PROMISES.iloc[:1])
    assert "The date moved by 0 years and stayed" in figure.caption and len(marks(axes)) == 2


@pytest.mark.parametrize("column", ["at", "due"])
def test_another_date_changes_what_is_drawn(monkeypatch, column):
    moved = PROMISES.assign(**{column: PROMISES[column] + 0.3})
    assert slippage(monkeypatch, promises=moved)[0].digest != slippage(monkeypatch)[0].digest


def test_what_lasted_has_a_line_to_its_end_or_to_the_last_year(monkeypatch):
    _, before = timeline(monkeypatch)
    lasting = STEPS.assign(lasted_to=STEPS["row_id"].map({"r2": 2009.0, "r9": float("inf")}))
    _, axes = timeline(monkeypatch, lasting)
    more = [line for line in lines(axes) if line not in lines(before)]
    assert sorted((along[0], along[1]) for along, _, _ in more) == [(2007.4, 2009.0), (2010.5, 2025.0)]
