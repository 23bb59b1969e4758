"""The steps of undertakings along the years, and how promised dates moved; drawn from the frames of
`analysis.events.undertakings` and `analysis.energy.promises`."""

from textwrap import fill

import pandas as pd
from matplotlib.axes import Axes

from pakrus.analysis.events.undertakings import NONE
from pakrus.evidence.edtf import Edtf
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    FAINT,
    GREY,
    INK,
    ORANGE,
    RED,
    WHITE,
    bare,
    canvas,
    label,
    leads,
    listed,
    narrow,
    styled,
)

MARKS = {
    "discussed": ("o", "none", GREY, "discussed"),
    "announced": ("o", "left", BLUE, "announced"),
    "agreed": ("o", "full", BLUE, "agreed"),
    "due": ("D", "none", ORANGE, "due"),
    "under_way": (">", "full", BLUE, "under way"),
    "delivered": ("s", "full", BLUE, "delivered"),
    "held_up": ("X", "full", RED, "held up"),
    "dropped": ("x", "full", RED, "dropped"),
}
"""A stage's mark, how it is filled, its colour and its word."""
FURTHEST = {NONE: "only a setback"} | {stage: mark[3] for stage, mark in MARKS.items()}
"""How far an undertaking came, in words."""
NAME = 34
"""Letters in a line of an undertaking's name."""


@styled
def milestones(steps: pd.DataFrame, titles: pd.Series, start: int, end: int, *, name: str, source: str) -> Figure:
    """A line for each undertaking, its steps as marks at their dates, those without a date in a column at the right.
    What lasted has its mark at its beginning and a line to its end. A step that is told more than once with one date is
    one mark; steps before `start` or after `end` are left out.

    `steps` as `analysis.events.undertakings.steps`; `titles` by `undertaking_id`, in the order drawn from the top.
    """
    place = {undertaking: n for n, undertaking in enumerate(titles.index)}
    inside = steps["year"].isna() | steps["year"].between(start, end + 1, inclusive="left")
    shown = steps[steps["undertaking_id"].isin(place) & inside]
    again = shown.duplicated(["undertaking_id", "stage", "date"]) & shown["date"].notna()
    shown = shown[~again].reset_index(drop=True)
    most = int(shown[shown["year"].isna()].groupby("undertaking_id").size().max()) if shown["year"].isna().any() else 1
    margin = (end - start) * 0.033 * max(most, 2)
    figure, axes = canvas(1.15 + 0.36 * len(place))
    undated = end + 1.0 + (end - start) * 0.05
    axes.axvspan(undated - 0.7, undated + margin, color=FAINT, alpha=0.45, linewidth=0, zorder=0)
    for undertaking, down in place.items():
        axes.axhline(down, color=FAINT, linewidth=0.7, zorder=0)
        own_steps = shown[shown["undertaking_id"] == undertaking]
        for n, step in enumerate(own_steps[own_steps["year"].isna()].itertuples()):
            _mark(axes, step.stage, undated + n * (end - start) * 0.033, down, step.row_id)
        dated = own_steps.dropna(subset=["year"])
        for step, lane in zip(dated.itertuples(), _lanes(dated["year"], (end - start) / 32), strict=True):
            _mark(axes, step.stage, step.year, down + lane, step.row_id)
            if step.lasted_to > step.year:
                last, colour = min(step.lasted_to, end + 1), MARKS[step.stage][2]
                axes.plot([step.year, last], [down + lane] * 2, color=colour, linewidth=1.6, alpha=0.6, zorder=1)
    axes.set_yticks(list(place.values()), [fill(title, NAME) for title in titles])
    axes.tick_params(axis="y", labelsize=10)
    years = list(range(start, end + 1, max(1, round((end - start) / 5))))
    axes.set_xticks([*years, undated - 0.35 + margin / 2], [*map(str, years), "no date"])
    axes.xaxis.tick_top()
    axes.set_xlim(start - 0.5, undated + margin)
    axes.set_ylim(len(place) - 0.4, -0.7)
    bare(axes)
    stages = [stage for stage in MARKS if stage in set(shown["stage"])]
    _key(axes, stages, start, end, len(place))
    counted = [f"{int((shown['stage'] == stage).sum())} {MARKS[stage][3]}" for stage in stages]
    return Figure(
        figure,
        name=name,
        rows=shown,
        caption=f"The {len(shown)} steps of {len(place)} projects as they are told, by date; what is told without a "
        "date stands at the right. A line from a mark is a step that lasted. "
        f"Of the steps: {listed(counted)}. {source}",
        alt=f"Timeline from {start} to {end} with a line for each of {len(place)} projects: {listed(counted)}. "
        + " ".join(
            _line(title, shown[shown["undertaking_id"] == undertaking]) for undertaking, title in titles.items()
        ),
    )


def _lanes(years: pd.Series, room: float) -> list[float]:
    """For each year, in order, how far down from its line its mark stands, so that it covers no other; the outer places
    are narrow, for stretches in which more than three come together."""
    last = dict.fromkeys((0.0, -0.27, 0.27, -0.42, 0.42), float("-inf"))
    lanes = []
    for year in years:
        lane = next((lane for lane, taken in last.items() if year - taken >= room), min(last, key=lambda at: last[at]))
        last[lane] = year
        lanes.append(lane)
    return lanes


def _mark(axes: Axes, stage: str, x: float, y: float, row_id: str = "") -> None:
    mark, fill_style, colour, _ = MARKS[stage]
    axes.plot(
        [x], [y], linestyle="none", marker=mark, markersize=6.5, fillstyle=fill_style, color=colour,
        markerfacecoloralt=WHITE, markeredgewidth=1.4, **leads(row_id),
    )  # fmt: skip


def _key(axes: Axes, stages: list[str], start: float, end: float, rows: int) -> None:
    """The words of the marks, in lines under the last project."""
    across = 2 if narrow.get() else 4
    step = (end - start) / (across - 0.1)
    for n, stage in enumerate(stages):
        x, y = start - 0.2 + step * (n % across), rows - 0.05 + 0.62 * (n // across)
        _mark(axes, stage, x, y)
        label(axes, MARKS[stage][3], (x, y), (8, 0), va="center", color=MARKS[stage][2] if stage != "due" else INK)
    axes.set_ylim(rows + 0.62 * ((len(stages) - 1) // across) + 0.45, -0.7)


def _line(title: str, steps: pd.DataFrame) -> str:
    phrases = [
        f"{MARKS[s.stage][3]} {'without a date' if pd.isna(s.date) else Edtf.parse(s.date).years[0]}"
        for s in steps.itertuples()
    ]
    return f"{title}: {', '.join(phrases) or 'no step in these years'}."


@styled
def slippage(promises: pd.DataFrame, title: str, as_of: int, complete: bool, *, name: str, source: str) -> Figure:
    """For each promise a line from the day it was made to the end of the year it names, oldest at the top.

    `promises` as `analysis.energy.promises.dated` gives them, of one undertaking. Where it is not `complete` by the end
    of `as_of`, a dotted line runs on to there.
    """
    figure, axes = canvas(1.3 + 0.5 * len(promises))
    limit = as_of + 1.0
    for down, row in enumerate(promises.itertuples()):
        axes.plot([row.at, row.due], [down, down], color=BLUE, linewidth=2.2, zorder=2)
        axes.plot([row.at], [down], marker="o", markersize=8, color=WHITE, markeredgecolor=BLUE, zorder=3)
        axes.plot([row.due], [down], marker="D", markersize=8, color=ORANGE, zorder=3)
        label(axes, f"{row.wait:.1f} years", ((row.at + row.due) / 2, down), (-4, 5), ha="center", fontsize=10)
        late = limit - row.due
        if late > 0 and not complete:
            axes.plot([row.due, limit], [down, down], color=RED, linewidth=1.4, linestyle=":", zorder=1)
            words = f"{late:.0f} years on: not complete" if late > 2 else f"+{late:.0f}"
            label(axes, words, ((row.due + limit) / 2, down), (0, 5), ha="center", color=RED, fontsize=10)
        label(axes, f"end of {row.due_year}", (row.due, down), (0, -15), ha="center", fontsize=10)
    bases = {"agreement": "as agreed", "source": "by the work it cites", "paper": "its own date"}
    axes.set_yticks(range(len(promises)), [f"{row.paper_id}\n{bases[row.basis]}" for row in promises.itertuples()])
    axes.axvline(limit, color=GREY, linewidth=0.8)
    label(axes, f"end of {as_of}", (limit, -0.75), (-4, 0), ha="right", va="center", color=GREY, fontsize=10)
    label(axes, "promised", (promises["at"].iloc[0], 0), (-8, 6), ha="right", fontsize=10, color=BLUE)
    first = int(promises["at"].min())
    axes.set_xlim(first - 1.2, max(limit, promises["due"].max()) + 0.4)
    axes.set_ylim(len(promises) - 0.35, -1.0)
    years = range(first, int(max(limit, promises["due"].max())))
    axes.set_xticks([year + 0.5 for year in years], [str(year) for year in years])
    axes.tick_params(axis="x", labelsize=10)
    bare(axes)
    moved = int(promises["due_year"].max() - promises["due_year"].min())
    phrases = [f"{row.paper_id}, promised {row.promised} for {row.due_year}" for row in promises.itertuples()]
    return Figure(
        figure,
        name=name,
        rows=promises,
        caption=f"{title}: from the date of a promise (ring) to the end of the year it was to be kept by (diamond). "
        f"The date moved by {moved} years and stayed {promises['wait'].min():.1f} to {promises['wait'].max():.1f} "
        f"years ahead. {source}",
        alt=f"{len(promises)} lines from promise to promised completion: {listed(phrases)}."
        + ("" if complete else f" No row has it complete by the end of {as_of}."),
    )
