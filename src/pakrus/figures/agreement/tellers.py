"""Figures of which papers tell which events; `analysis.agreement.tellers` computes what they draw."""

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    GREY,
    INK,
    ORANGE,
    PALE_GREY,
    SAND,
    WHITE,
    bare,
    canvas,
    label,
    narrow,
    styled,
)

KINDS = {
    "shared": ("told by another too", BLUE, WHITE),
    "common": ("alone, from\nshared years", ORANGE, INK),
    "own": ("alone, from\nother years", SAND, INK),
    "undated": ("alone,\nno date", PALE_GREY, INK),
}
"""Columns of `analysis.agreement.tellers.by_paper`: the words for them, the colour of their part of a bar, and of its
number."""


@styled
def by_number(counts: pd.DataFrame, *, name: str) -> Figure:
    """How many events one paper tells, two, and so on; `counts` as `analysis.agreement.tellers.by_number`."""
    figure, axes = canvas(0.5 + 0.36 * len(counts))
    colours = [ORANGE if papers == 1 else BLUE for papers in counts["papers"]]
    axes.barh(range(len(counts)), counts["events"], color=colours, height=0.62)
    for place, row in enumerate(counts.itertuples()):
        share = "<1%" if row.share < 0.01 else f"{row.share:.0%}"
        words = f"{row.events:,} ({share})" if row.events else "none"
        label(axes, words, (row.events, place), (5, 0), va="center")
    names = ["one paper" if papers == 1 else f"{papers} papers" for papers in counts["papers"]]
    axes.set_yticks(range(len(counts)), names)
    axes.set_ylim(len(counts) - 0.5, -0.5)
    axes.set_xlim(0, counts["events"].max() * 1.2)
    axes.set_xticks([])
    bare(axes)
    total, most = int(counts["events"].sum()), counts.iloc[0]
    summary = "; ".join(f"{name}, {row.events}" for name, row in zip(names, counts.itertuples(), strict=True))
    return Figure(
        figure,
        name=name,
        rows=counts,
        caption=f"How many papers tell each of {total:,} events. {most['share']:.0%} are told by one paper only. "
        "Source: the mentions of all papers shown.",
        alt=f"Bars, events by how many papers tell them: {summary}.",
    )


@styled
def by_paper(counts: pd.DataFrame, *, name: str) -> Figure:
    """What each paper tells, by whether another tells it too; `counts` as `analysis.agreement.tellers.by_paper`.

    All bars are equally long; the numbers on them are events.
    """
    figure, axes = canvas(1.1 + 0.5 * len(counts))
    for place, row in enumerate(counts.itertuples()):
        start = 0.0
        for n, (kind, (words, colour, ink)) in enumerate(KINDS.items()):
            events = getattr(row, kind)
            wide = events / row.told
            if events:
                axes.barh(place, wide, left=start, color=colour, height=0.62)
                label(axes, str(events), (start + wide / 2, place), (0, 0), ha="center", va="center", color=ink)
            if place == 0:
                at = (start + wide / 2, -0.31)
                up = 32 if narrow.get() and n % 2 else 4
                label(axes, words, at, (0, up), ha="center", va="bottom", color=GREY, fontsize=10)
            start += wide
    axes.set_yticks(range(len(counts)), [f"{row.paper_id}\n({row.told} events)" for row in counts.itertuples()])
    axes.set_ylim(len(counts) - 0.5, -1.9 if narrow.get() else -1.1)
    axes.set_xlim(0, 1)
    axes.set_xticks([])
    bare(axes)
    summary = "; ".join(
        f"{row.paper_id} {row.told} events, of them {row.shared} told by another too, {row.common} alone from shared "
        f"years, {row.own} alone from other years, {row.undated} alone without a date"
        for row in counts.itertuples()
    )
    shares = counts["common_share"].dropna()
    return Figure(
        figure,
        name=name,
        rows=counts,
        caption="What each paper tells, and how much of it no other tells. Shared years are those that two papers or "
        f"more treat. Of what a paper tells from shared years, {shares.min():.0%} to {shares.max():.0%} is told by it "
        "alone. Source: the mentions of events.",
        alt=f"Bars of equal length, in parts: {summary}.",
    )
