"""Which states act or are acted on in which event; `analysis.events.roles` computes what is drawn."""

from textwrap import fill, shorten

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, RED, bare, canvas, listed, styled

LETTERS = 46
"""Letters in a line of an event's name."""


@styled
def casts(casts: pd.DataFrame, first: list[str], marked: str, *, name: str, source: str, where: str) -> Figure:
    """Which states act (filled) or are acted on (ring) in which event; `casts` as `analysis.events.roles.casts`.

    `first` are states that stand at the left, in this order; the others follow by how often they have a part, and the
    `marked` one comes last, in a colour of its own.
    """
    others = [state for state in casts["state"].value_counts().index if state not in (*first, marked)]
    states = [*first, *others, marked]
    rows = casts.drop_duplicates("event_id").reset_index(drop=True)
    line = {event: n for n, event in enumerate(rows["event_id"])}
    figure, axes = canvas(0.95 + 0.29 * len(rows))
    axes.axvspan(len(states) - 1.5, len(states) - 0.5, color=FAINT, alpha=0.45, linewidth=0, zorder=0)
    for part, full in (("acts", "full"), ("acted on", "none")):
        for is_marked, colour in ((True, RED), (False, BLUE)):
            some = casts[(casts["part"] == part) & ((casts["state"] == marked) == is_marked)]
            axes.plot(
                some["state"].map({state: n for n, state in enumerate(states)}),
                some["event_id"].map(line),
                linestyle="none",
                marker="o",
                markersize=7,
                color=colour,
                fillstyle=full,
                markeredgewidth=1.4,
            )
    axes.set_xlim(-0.6, len(states) - 0.4)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xticks(range(len(states)), states, rotation=50, ha="left")
    axes.xaxis.tick_top()
    dates = ["no date" if pd.isna(row.year) else str(row.year) for row in rows.itertuples()]
    short = [shorten(title, 2 * LETTERS - 16, placeholder=" ...") for title in rows["title"]]
    names = [fill(f"{title}, {date}", LETTERS) for title, date in zip(short, dates, strict=True)]
    axes.set_yticks(range(len(rows)), names, linespacing=1.0)
    axes.grid(axis="y", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    bare(axes)
    axes.tick_params(axis="y", labelsize=9)
    axes.tick_params(axis="x", labelsize=10)
    parts = casts["state"].value_counts()
    phrases = [f"{state} in {parts.get(state, 0)}" for state in states]
    return Figure(
        figure,
        name=name,
        rows=casts,
        caption=f"The {len(rows)} events that {source} tells {where}, in the order of the text, and the states that "
        f"have a part in them: a full mark acts, a ring is acted on or addressed. {marked} has a part in "
        f"{parts.get(marked, 0)}. Source: the events of {source}.",
        alt=f"A grid of {len(rows)} events and {len(states)} states. Parts: {listed(phrases)}.",
    )
