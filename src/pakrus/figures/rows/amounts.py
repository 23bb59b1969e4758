"""Figures of a paper's amounts; `analysis.rows.amounts` computes what they draw."""

from itertools import cycle
from textwrap import fill

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    FAINT,
    GREEN,
    GREY,
    INK,
    ORANGE,
    WHITE,
    bare,
    canvas,
    label,
    leads,
    listed,
    narrow,
    styled,
)

COLOURS = (BLUE, ORANGE, GREEN, GREY)


@styled
def money(groups: dict[str, pd.DataFrame], *, name: str, source: str) -> Figure:
    """Amounts of dollars on one axis, a group of bars each; what is not stated as a fact is only an outline.

    `groups` maps a heading to the frame of `analysis.rows.amounts.once`.
    """
    total = sum(len(frame) + 1 for frame in groups.values())
    figure, axes = canvas(0.4 + (0.5 if narrow.get() else 0.33) * total)
    at, ticks, words = 0.0, [], []
    for (heading, frame), colour in zip(groups.items(), cycle(COLOURS), strict=False):
        axes.text(0, at, heading, fontweight="bold", fontsize=10.5, color=colour, va="center")
        for row in frame.sort_values(["value", "claim_id"]).itertuples():
            at += 1
            value = row.value / 1e9
            done = row.modality == "stated"
            axes.barh([at], [value], height=0.56, color=colour if done else WHITE, edgecolor=colour, linewidth=1.2,
                      **leads(row.claim_id))  # fmt: skip
            given = [row.as_stated, row.period, "" if done else row.modality]
            said = ", ".join(filter(None, given))
            label(axes, fill(said, 20) if narrow.get() else said, (value, at), (5, 0), va="center", fontsize=10)
            ticks.append(at)
            words.append(row.label)
        at += 1
    axes.set_yticks(ticks, [fill(word, 24) for word in words], fontsize=10)
    axes.set_ylim(at - 0.4, -0.6)
    rows = pd.concat([frame.assign(group=heading) for heading, frame in groups.items()], ignore_index=True)
    axes.set_xlim(0, rows["value"].max() / 1e9 * (2.6 if narrow.get() else 1.75))
    axes.set_xticks([])
    bare(axes)
    summary = "; ".join(
        f"{heading}: " + listed([f"{r.label} {r.as_stated}" for r in frame.itertuples()])
        for heading, frame in groups.items()
    )
    return Figure(
        figure,
        name=name,
        rows=rows,
        caption=f"Sums of money that {source} states, each once, on one axis, as printed and with the period given. "
        f"Filled: stated as a fact. Outline: planned, agreed or estimated. Source: the claims of {source}.",
        alt=f"Bars of sums of money in groups. {summary}.",
    )


@styled
def shares(spells: pd.DataFrame, *, name: str, what: str, source: str) -> Figure:
    """A share over spans of years: a level line for each span, a thin one where it changes; as
    `rows.amounts.spells`."""
    figure, axes = canvas(2.9)
    for row in spells.itertuples():
        axes.fill_between([row.first, row.last + 1], [row.value] * 2, color=BLUE, alpha=0.14, linewidth=0)
        axes.plot([row.first, row.last + 1], [row.value] * 2, color=BLUE, linewidth=3, solid_capstyle="butt")
        middle = (row.first + row.last + 1) / 2
        label(axes, row.as_stated, (middle, row.value), (0, 5), ha="center", fontsize=13, fontweight="bold", color=BLUE)
        label(axes, f"{row.first} to {row.last}", (middle, 0), (0, 6), ha="center", color=INK)
    axes.set_ylim(0, 100)
    axes.set_yticks([0, 50, 100], ["0%", "50%", "100%"])
    axes.set_xlim(spells["first"].min(), spells["last"].max() + 1)
    axes.set_xticks([])
    axes.axhline(50, color=FAINT, linewidth=0.8, zorder=0)
    bare(axes)
    summary = listed([f"{row.as_stated} in {row.first} to {row.last}" for row in spells.itertuples()])
    return Figure(
        figure,
        name=name,
        rows=spells,
        caption=f"{what}, as {source} gives it for spans of years. Source: the claims of {source}.",
        alt=f"A step for each span of years: {summary}.",
    )
