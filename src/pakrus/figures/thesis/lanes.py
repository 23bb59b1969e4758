"""A pair of states and the pairs it is said to hang on, year by year; `analysis.thesis.readings` computes what is
drawn."""

import pandas as pd

from pakrus.analysis.thesis.readings import Lane
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, RED, WHITE, bare, canvas, styled

WORDS = {1: "warms", -1: "cools"}
GAP = 1.6
"""Room between two lanes, in events."""
UNIT = 0.13
"""Inches of an event."""


@styled
def lanes(
    counts: pd.DataFrame, shown: list[Lane], pairs: dict[str, str], *, name: str, marks: dict[str, int], source: str
) -> Figure:
    """A lane for each pair and direction, a bar a year, its height the number of events; open bars are events that the
    first lane has too. `marks` names years at which a line is drawn. `counts` as
    `analysis.thesis.readings.by_year`, `shown` the lanes from the top, `pairs` maps pairs to their names."""
    tallest = counts.groupby(["pair", "direction"])["events"].max()
    base, top = {}, 0.0
    for lane in reversed(shown):
        base[lane] = top
        top += max(2.0, float(tallest.get(lane, 0))) + GAP
    figure, axes = canvas(UNIT * top + 0.6)
    for lane, low in base.items():
        rows = counts[(counts["pair"] == lane[0]) & (counts["direction"] == lane[1])]
        colour = BLUE if lane[1] == 1 else RED
        alone = rows["events"] - rows["shared"]
        axes.axhline(low, color=FAINT, linewidth=0.8, zorder=0)
        axes.bar(rows["year"], alone, bottom=low, width=0.75, color=colour)
        axes.bar(
            rows["year"], rows["shared"], bottom=low + alone, width=0.75, color=WHITE, edgecolor=colour, linewidth=1
        )
    first, last = counts["year"].min(), counts["year"].max()
    for words, year in marks.items():
        if first < year <= last:
            axes.axvline(year - 0.5, color=GREY, linewidth=0.8, linestyle=":")
            axes.text(year - 0.8, top - 0.2, words, fontsize=10, color=GREY, ha="right", va="top")
    axes.set_yticks([low + 0.9 for low in base.values()], [f"{pairs[pair]}\n{WORDS[way]}" for pair, way in base])
    axes.set_xlim(first - 0.8, last + 0.8)
    axes.set_ylim(-0.3, top - 0.1)
    step = 10 if last - first > 30 else 5 if last - first > 10 else 1
    years = range(first + (-first) % step, last + 1, step)
    axes.set_xticks(years, [str(year) for year in years])
    bare(axes)
    summary = "; ".join(
        f"{pairs[pair]} {WORDS[way]}: "
        + (", ".join(f"{row.year} {row.events}" for row in rows.itertuples()) or "no event")
        for pair, way in shown
        for rows in [counts[(counts["pair"] == pair) & (counts["direction"] == way)]]
    )
    return Figure(
        figure,
        name=name,
        rows=counts,
        caption=f"Dated events of {source} by year, a lane for each pair of states and direction; the tallest bar has "
        f"{counts['events'].max()} events. Open bars are events that also stand in the first lane: one happening, "
        f"counted for both pairs. Source: the events of {source}.",
        alt=f"Bars along the years {first} to {last}. {summary}. Told in the first lane too: {counts['shared'].sum()}.",
    )
