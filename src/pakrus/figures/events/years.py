"""The years of a paper's events, a pair's own at one side, all others at the other; `analysis.events` computes them."""

from textwrap import fill, shorten

import pandas as pd

from pakrus.figures.events.timelines import MARKS
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import GREY, INK, bare, canvas, leads, narrow, styled, width

STEP = 0.145
"""Inches from one mark to the next."""


@styled
def years(
    events: pd.DataFrame, pair: pd.Series, heads: tuple[str, str], *, name: str, source: str, dyad: str
) -> Figure:
    """Two sides of a timeline, a line for each year: the events of others to the left, those of the pair to the right.

    `events` as `analysis.events.timeline.events`, `pair` whether each is one of the pair's. In each year and side the
    event on which most arguments rest is named.
    """
    first, last = int(events["year"].min()), int(events["year"].max())
    lines = last - first + 1
    beside = not narrow.get()  # else the sides stand below one another
    figure, axes = canvas(0.8 + 0.3 * lines if beside else 1.4 + 1.0 * lines)
    below, room = (0, width() / 2 - 0.05) if beside else (lines + 1.5, width() - 0.45)
    for of_pair, sign in ((False, -1 if beside else 1), (True, 1)):
        down, side = below if of_pair else 0, "left" if sign == 1 else "right"
        for year, rows in events[pair.to_numpy() == of_pair].groupby("year"):
            rows = rows.sort_values("direction", na_position="last", ascending=False)
            for n, (direction, event_id) in enumerate(zip(rows["direction"], rows["event_id"], strict=True)):
                mark, colour, _ = MARKS[None if pd.isna(direction) else int(direction)]
                face = "none" if direction is not pd.NA and direction == 0 else "full"
                at = sign * (0.34 + STEP * n)
                axes.plot([at], [year + down], mark, color=colour, markersize=6, fillstyle=face, **leads(event_id))
            leading = rows.sort_values(["grounds", "mentions", "event_id"], ascending=[False, False, True]).iloc[0]
            start = 0.34 + STEP * (len(rows) - 1) + 0.13
            letters = int((room - start) / 0.064)
            title = fill(shorten(leading["title"], 2 * letters - 8, placeholder=" ..."), letters)
            axes.text(sign * start, year + down, title, va="center", ha=side, fontsize=9, linespacing=1.0)
        axes.text(sign * 0.34, first + down - 1.1, heads[int(of_pair)], va="center", ha=side, fontsize=10.5,
                  fontweight="bold")  # fmt: skip
        if beside and of_pair:
            continue
        for year in range(first, last + 1):
            colour = INK if year in set(events["year"]) else GREY
            axes.text(0, year + down, str(year), va="center", ha="center", fontsize=9.5, color=colour)
    axes.set_xlim(*((-width() / 2, width() / 2) if beside else (-0.2, width() - 0.2)))
    axes.set_ylim(last + below + 0.6, first - 1.7)
    axes.set_xticks([])
    axes.set_yticks([])
    bare(axes)
    counted = {
        head: events[pair.to_numpy() == of_pair]["year"].value_counts().sort_index()
        for of_pair, head in zip((False, True), heads, strict=True)
    }
    summary = "; ".join(
        f"{head}: " + (", ".join(f"{n} in {year}" for year, n in counts.items()) or "no event")
        for head, counts in counted.items()
    )
    return Figure(
        figure,
        name=name,
        rows=events.assign(side=[heads[int(of_pair)] for of_pair in pair]),
        caption=f"The {len(events)} dated events of {source} from {first} to {last}: at the right those in which both "
        f"states of {dyad} have a part, at the left all others. For {dyad}, blue triangles up warm, red triangles down "
        f"cool, rings do neither, dots have no effect told. Named is the event of each year and side on which most "
        f"arguments rest. Source: the events of {source}.",
        alt=f"A line for each year from {first} to {last}. {summary}.",
    )
