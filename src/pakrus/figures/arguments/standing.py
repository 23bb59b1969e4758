"""Figure of how a paper's theses stand; `analysis.arguments.standing` computes what it draws."""

from textwrap import fill

import pandas as pd

from pakrus.analysis.arguments.grounding import KINDS, NOTHING
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, RED, SKY, WHITE, bare, label, narrow, panels, styled

HEADS = {"dated": "dated", "undated": "undated", "work": "work only", "nothing": "nothing"}
COLOURS = {"dated": BLUE, "undated": SKY, "work": FAINT, "nothing": WHITE}
"""Kinds of ground, in a word and by colour: the firmest is the darkest, none is only an outline."""
WORDS = {
    "dated": "a dated event or table row",
    "undated": "something told without a date",
    "work": "only a work cited",
    "nothing": "nothing",
}


@styled
def standing(standing: pd.DataFrame, *, name: str, source: str) -> Figure:
    """For each thesis what its support rests on, and how many arguments speak for and against it in one step.

    `standing` as `analysis.arguments.standing.standing`.
    """
    lines = [fill(row.statement, 46) for row in standing.itertuples()]
    figure, (axes, side) = panels(
        0.8 + 0.155 * sum(words.count("\n") + 2 for words in lines), 2, sharey=True, width_ratios=[3, 1.15]
    )
    carried = standing["carried_by"].clip(lower=1)
    start = pd.Series(0.0, index=standing.index)
    for kind in (*KINDS, NOTHING):
        share = standing[kind] / carried
        edge = GREY if kind == "nothing" else WHITE
        if not share.any():
            continue
        axes.barh(
            standing.index[share > 0],
            share[share > 0],
            left=start[share > 0],
            color=COLOURS[kind],
            edgecolor=edge,
            linewidth=0.6,
            height=0.55,
        )
        for place, number in standing[kind].items():
            if number:
                colour = WHITE if kind == "dated" else INK
                at = (start[place] + share[place] / 2, place)
                axes.text(*at, str(number), ha="center", va="center", fontsize=9.5, color=colour)
        top, last = share[share > 0].index[0], kind == "nothing"
        at = (start[top] + (0 if last else share[top] / 2), top - 0.275)
        look = {"ha": "left" if last else "center", "va": "bottom", "fontsize": 9.5}
        up = 15 if narrow.get() and kind in ("undated", "nothing") else 3
        label(axes, HEADS[kind], at, (5 if last else 0, up), **look)
        start = start + share
    for place, row in zip(standing.index, standing.itertuples(), strict=True):
        colour = RED if row.against >= row.supports else INK
        words = f"{row.supports} for, {row.against} against"
        side.text(0, place, words, fontsize=10, va="center", ha="left", color=colour)
    axes.set_yticks(standing.index, lines, fontsize=9.5)
    axes.set_ylim(len(standing) - 0.5, -0.85)
    axes.set_xlim(0, 1.18)
    axes.set_xticks([])
    label(side, "in one step", (0, 0), (0, 14), va="bottom", fontsize=9.5)
    side.set_xticks([])
    side.set_xlim(0, 1)
    bare(axes)
    bare(side)
    summary = "; ".join(
        f"{row.argument_id}: {row.carried_by} arguments, of which "
        + ", ".join(f"{getattr(row, kind)} on {words}" for kind, words in WORDS.items())
        + f"; {row.supports} for and {row.against} against"
        for row in standing.itertuples()
    )
    return Figure(
        figure,
        name=name,
        rows=standing,
        caption=f"The theses and conclusions of {source}, each with the arguments that carry it over any number of "
        "steps, by what they rest on at best: a dated event or table row, something told without a date, only a work "
        "cited, or nothing. Bars are shares, the numbers in them arguments. At the right, how many support the thesis, "
        "and how many attack or qualify it, in one step; red where those against are as many or more. "
        f"Source: the arguments of {source}.",
        alt=f"A bar for each thesis. {summary}.",
    )
