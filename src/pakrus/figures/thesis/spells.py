"""Warm spells and what they end with, drawn; `analysis.statistics.spells.spells` computes them."""

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, INK, ORANGE, WHITE, bare, canvas, label, styled


@styled
def ends(spells: pd.DataFrame, moved: list[int], *, name: str, first: int, last: int, lag: int, near: int) -> Figure:
    """A bar for each warm spell with its length in years, and above it the years in which Pakistan-US warms.

    `spells` as `analysis.statistics.spells.spells`, `moved` those years, `first` to `last` the years looked at, `near`
    how many spells end in a year with Pakistan-US warming, or up to `lag` years after it.
    """
    figure, axes = canvas(1.8)
    axes.bar(moved, 0.5, bottom=1.2, width=0.8, color=ORANGE, linewidth=0)
    for spell in spells.itertuples():
        axes.barh(0.45, spell.length, left=spell.first - 0.5, height=0.5, color=BLUE, linewidth=0)
        words = f"{spell.length}" if spell.ended else f"{spell.length}, still warm"
        middle = spell.first + (spell.length - 1) / 2
        inside = not spell.ended
        colour = WHITE if inside else INK
        label(axes, words, (middle, 0.45 if inside else 0.2), (0, 0 if inside else -3), ha="center",
              va="center" if inside else "top", color=colour, fontsize=9)  # fmt: skip
    axes.set_xlim(first - 1, last + 1)
    axes.set_ylim(-0.2, 2.2)
    axes.set_yticks([])
    axes.text(first - 0.5, 1.8, "Pakistan-US warms", fontsize=9.5, color=INK)
    axes.text(first - 0.5, 0.8, "Pakistan-Russia is warm, years running", fontsize=9.5, color=INK)
    bare(axes)
    over = int(spells["ended"].sum())
    said = ", ".join(f"{s.first} to {s.last}" if s.length > 1 else str(s.first) for s in spells.itertuples())
    years = ", ".join(str(year) for year in moved) or "in no year"
    after = {0: "", 1: " or in the year after it"}.get(lag, f" or in one of the {lag} years after it")
    return Figure(
        figure,
        name=name,
        rows=spells,
        caption=f"Spells of years in which Pakistan-Russia warms, with their length, and the years in which "
        f"Pakistan-US warms. Of {over} spells that ended, {near or 'none'} ended in such a year{after}. "
        f"Source: the coded events of the papers chosen.",
        alt=f"Bars over the years {first} to {last}. Pakistan-Russia is warm: {said or 'never'}. Pakistan-US warms: "
        f"{years}.",
    )
