"""Exercises by series, source and year; `analysis.defence.exercise_series` computes what is drawn."""

from textwrap import fill
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from pakrus.analysis.defence.exercise_series import TITLES
from pakrus.analysis.rows.sources import FACT
from pakrus.evidence.parsing import numeral
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, ORANGE, RED, bare, canvas, label, leads, listed, styled

LOOKS = {FACT: GREY, TITLES: ORANGE}
"""Colours of what is no paper's own telling."""
MARKS = {"held": ("o", "full"), "expected": ("o", "none"), "none held": ("x", "full")}


@styled
def grid(drills: pd.DataFrame, *, name: str, series: str) -> Figure:
    """A line for each source of each series, the series of most lines first: a mark for each exercise, with the number
    that the source gives it. `drills` as `analysis.defence.exercise_series` gives them; `series` is the one the caption
    counts.
    """
    lines = _lines(drills)
    figure, axes = canvas(0.9 + 0.33 * len(lines))
    dated = drills.dropna(subset=["first"])
    first, last = int(dated["first"].min()), int(dated[["first", "last"]].max().max())
    margin = first - 1.2
    for place, (group, source) in enumerate(lines):
        colour = LOOKS.get(source, BLUE)
        exercises = drills[(drills["series"] == group) & (drills["source"] == source)]
        axes.axhline(place, color=FAINT, linewidth=0.8, zorder=0)
        for row in exercises.itertuples():
            _mark(axes, row, place, colour, margin)
    heads = [place for place, line in enumerate(lines) if place and line[0] != lines[place - 1][0]]
    for place in heads:
        axes.axhline(place - 0.5, color=INK, linewidth=0.6)
    axes.set_yticks(range(len(lines)), [fill(f"{group.split(' (')[0]}: {source}", 24) for group, source in lines])
    axes.set_ylim(len(lines) - 0.5, -0.5)
    axes.set_xlim(margin - 0.7, last + 0.7)
    undated = bool(drills["first"].isna().any())
    ticks = ([margin] if undated else []) + list(range(first, last + 1))
    axes.set_xticks(ticks, (["no\ndate"] if undated else []) + [str(year) for year in range(first, last + 1)])
    axes.xaxis.tick_top()
    bare(axes)
    of_series = drills[drills["series"] == series]
    counted = of_series.dropna(subset=["number"])
    said = listed([f"{source}: {_said(rows)}" for source, rows in of_series.groupby("source", sort=False)])
    others = drills.loc[drills["series"] != series].drop_duplicates("series")
    alone = listed([f"{row.series} by {row.source}" for row in others.itertuples()])
    return Figure(
        figure,
        name=name,
        rows=drills,
        caption=f"Exercises of Pakistan and Russia, a line for each source that tells them: held (filled), told as "
        f"expected (open), none held (cross), a practice (line, up to the latest exercise that the paper "
        f"dates, or to the end of what it covers). Blue are papers, orange the titles that they cite, grey checked "
        f"facts. Roman numerals are the numbers given to {series}, by {listed(sorted(set(counted['source'])))}. "
        f"Source: the papers, the titles they cite, checked facts.",
        alt=f"Exercises by year. {series}, {said}. Others: {alone}.",
    )


def _lines(drills: pd.DataFrame) -> list[tuple[str, str]]:
    """Series and source of each line: series with most lines first; papers by name, then titles, then facts."""
    pairs = drills[["series", "source"]].drop_duplicates()
    size = pairs["series"].value_counts()
    last = {TITLES: 1, FACT: 2}

    def rank(pair: Any) -> tuple[int, str, int, str]:
        return -size[pair.series], pair.series, last.get(pair.source, 0), pair.source

    return [(pair.series, pair.source) for pair in sorted(pairs.itertuples(index=False), key=rank)]


def _mark(axes: Axes, row: Any, place: int, colour: str, margin: float) -> None:
    at = margin if pd.isna(row.first) else row.first
    if row.told == "practice":
        if at == margin:
            axes.plot([at], [place], marker="_", markersize=12, markeredgewidth=2.5, color=colour, linestyle="none")
        else:
            axes.plot([row.first, row.last], [place, place], color=colour, linewidth=2.5, alpha=0.35)
        return
    mark, full = MARKS[row.told]
    hue = RED if row.told == "none held" else colour
    axes.plot([at], [place], mark, markersize=8, markeredgewidth=1.6, fillstyle=full, color=hue, **leads(row.row_id))
    if not pd.isna(row.number):
        label(axes, numeral(int(row.number)), (at, place), (7, 0), va="center", color=INK)


def _said(rows: pd.DataFrame) -> str:
    phrases = []
    for row in rows.itertuples():
        when = "undated" if pd.isna(row.first) else str(row.first)
        numbered = "" if pd.isna(row.number) else f" ({numeral(int(row.number))})"
        phrases.append(f"{when}{numbered}" if row.told == "held" else f"{when}{numbered} {row.told}")
    return " ".join(phrases)
