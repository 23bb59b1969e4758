"""Timelines of events: a line for each year that has any, a column for each field; `analysis.events.timeline` computes
them.

Years without an event take no room, so the scale is not even; every line is labelled with its year.
"""

from textwrap import wrap

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from pakrus.analysis.events.timeline import DOMAINS
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, RED, bare, canvas, leads, listed, narrow, styled, width

MARKS = {
    1: ("^", BLUE, "warming"),
    -1: ("v", RED, "cooling"),
    0: ("o", GREY, "neither"),
    None: (".", GREY, "no effect"),
}
"""An event's direction for the pair: its mark, colour and word."""
LETTER = 0.06
"""Inches of a letter in the names beside the columns."""
MARGIN = 0.7
"""Inches of the years and the edges; the fields' columns and the names have what is left."""
LINE = 0.205
"""Inches of a line."""
FIELD, FIELD_NARROW = 0.35, 0.22
"""Inches of a field's column, and of one in the narrow variant."""

Periods = dict[str, tuple[int, int]]
"""Name of a period, and its first and last year."""
Names = dict[str, list[str]]
"""Id of a key event, and the lines of its name."""


@styled
def events(events: pd.DataFrame, key: pd.DataFrame, periods: Periods, *, name: str, pair: str, source: str) -> Figure:
    """The events of a paper, each a mark in the line of its year; the key ones are named; periods have headings.

    `events` and `key` as `analysis.events.timeline.events` and `key_events` give them.
    """
    fields = [field for field in DOMAINS if field in set(events["domain"])]
    room, field = width() - MARGIN, FIELD_NARROW if narrow.get() else FIELD
    names = {row.event_id: wrap(row.title, int((room - field * len(fields)) / LETTER)) for row in key.itertuples()}
    line, headings, total = _lines(events, key, names, periods)
    figure, axes = canvas(LINE * total + 1.0)
    marked = _marked(events, fields)
    for row in marked.itertuples():
        mark, colour, _ = MARKS[None if pd.isna(row.direction) else int(row.direction)]
        face = "none" if mark == MARKS[0][0] else "full"
        down = line[row.year] + row.down
        axes.plot([row.x], [down], mark, markersize=5.5, color=colour, fillstyle=face, **leads(row.event_id))
    _named(axes, key, names, line, len(fields))
    for heading, top in headings.items():
        axes.axhspan(top - 0.55, top + 0.45, color=FAINT, alpha=0.6, linewidth=0, zorder=0)
        axes.text(-0.45, top - 0.05, heading, fontsize=10, fontweight="bold", color=INK, va="center")
    axes.set_xlim(-0.6, room / field)
    axes.set_ylim(total - 0.4, -0.8)
    axes.set_xticks(range(len(fields)), fields)
    axes.xaxis.tick_top()
    axes.tick_params(axis="x", labelrotation=90 if narrow.get() else 50, labelsize=10)
    for tick in axes.get_xticklabels():
        tick.set_horizontalalignment("center" if narrow.get() else "left")
    axes.set_yticks(list(line.values()), [str(year) for year in line])
    axes.tick_params(axis="y", labelsize=9.5)
    bare(axes)
    counts = [
        f"{int((events['direction'] == direction).sum())} {word}"
        for direction, (_, _, word) in MARKS.items()
        if direction is not None
    ]
    named = "; ".join(f"{row.year}, {row.title}" for row in key.itertuples())
    return Figure(
        figure,
        name=name,
        rows=events,
        caption=f"The {len(events)} dated events of {source}, a line for each year that has any. For {pair}: blue "
        f"triangles up warm, red triangles down cool, rings do neither, dots have no effect told. Named are the "
        f"{len(key)} on which most arguments rest. An event stands at its best date in the data, a decade at its "
        f"first year. Source: {source}.",
        alt=f"Timeline from {events['year'].min()} to {events['year'].max()} of {len(events)} events in {len(fields)} "
        f"fields; for {pair} {listed(counts)}, and {int(events['direction'].isna().sum())} without an effect. "
        f"Named: {named}.",
    )


def _lines(
    events: pd.DataFrame, key: pd.DataFrame, names: Names, periods: Periods
) -> tuple[dict[int, float], dict[str, float], int]:
    """The line of each year, the line of each period's heading, and how many lines there are.

    A year has as many lines as the names of its key events, and one at least; a period without an event has no heading.
    """
    need = key["event_id"].map(names).map(len).groupby(key["year"]).sum()
    line, headings, at = {}, {}, 0
    for year in sorted(set(events["year"])):
        for name, (first, last) in periods.items():
            if name not in headings and first <= year <= last:
                headings[name] = float(at)
                at += 1
        line[year] = float(at)
        at += max(1, int(need.get(year, 0)))
    return line, headings, at


def _marked(events: pd.DataFrame, fields: list[str]) -> pd.DataFrame:
    """Where each mark stands: `x` in its field's column, marks of one year side by side, and `down` in lines from the
    year's own, since more than three in a field take two rows."""
    marked = events.assign(column=events["domain"].map({field: n for n, field in enumerate(fields)}))
    groups = marked.groupby(["year", "column"])
    place, size = groups.cumcount(), groups["event_id"].transform("size")
    rows = np.where(size > 3, 2, 1)
    across, down = place // rows, place % rows
    wide = np.ceil(size / rows)
    x = marked["column"] + (across - (wide - 1) / 2) * np.minimum(0.3, 0.9 / wide)
    return marked.assign(x=x, down=(down - (rows - 1) / 2) * 0.42)


def _named(axes: Axes, key: pd.DataFrame, names: Names, line: dict[int, float], columns: int) -> None:
    """The key events' names beside the columns, each behind its mark."""
    for year, rows in key.groupby("year"):
        y = line[year]
        for row in rows.itertuples():
            direction = None if pd.isna(row.direction) else int(row.direction)
            mark, colour, _ = MARKS[direction]
            fill = "none" if direction == 0 else "full"
            axes.plot([columns - 0.2], [y], linestyle="none", marker=mark, markersize=5, color=colour, fillstyle=fill)
            for words in names[row.event_id]:
                axes.text(columns + 0.15, y, words, fontsize=9, va="center", ha="left")
                y += 1
