"""The years of a paper's events, a pair's own at one side, all others at the other; `analysis.events` computes them."""

from textwrap import fill, shorten

import pandas as pd

from pakrus.figures.events.timelines import MARKS
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import GREY, INK, WIDTH, bare, canvas, styled

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
    figure, axes = canvas(0.8 + 0.3 * (last - first + 1))
    for of_pair, sign in ((False, -1), (True, 1)):
        for year, rows in events[pair.to_numpy() == of_pair].groupby("year"):
            rows = rows.sort_values("direction", na_position="last", ascending=False)
            for n, direction in enumerate(rows["direction"]):
                mark, colour, _ = MARKS[None if pd.isna(direction) else int(direction)]
                axes.plot([sign * (0.34 + STEP * n)], [year], linestyle="none", marker=mark, color=colour, markersize=6,
                          fillstyle="none" if direction is not pd.NA and direction == 0 else "full")  # fmt: skip
            leading = rows.sort_values(["grounds", "mentions", "event_id"], ascending=[False, False, True]).iloc[0]
            start = 0.34 + STEP * (len(rows) - 1) + 0.13
            letters = int((3.45 - start) / 0.064)
            title = fill(shorten(leading["title"], 2 * letters - 8, placeholder=" ..."), letters)
            axes.text(sign * start, year, title, va="center", ha="left" if of_pair else "right", fontsize=8,
                      linespacing=1.0)  # fmt: skip
    for year in range(first, last + 1):
        axes.text(0, year, str(year), va="center", ha="center", fontsize=8.5, color=INK if year in set(events["year"])
                  else GREY)  # fmt: skip
    for sign, words in ((-1, heads[0]), (1, heads[1])):
        axes.text(sign * 0.34, first - 1.1, words, va="center", ha="left" if sign == 1 else "right", fontsize=9.5,
                  fontweight="bold")  # fmt: skip
    axes.set_xlim(-WIDTH / 2, WIDTH / 2)
    axes.set_ylim(last + 0.6, first - 1.7)
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
