"""Figure of the years in which a paper places its turning points; `analysis.thesis.turning` computes what it draws."""

from textwrap import fill

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, bare, canvas, label, listed, narrow, styled

LETTERS, LETTERS_NARROW = 56, 24
"""Letters of an event's name that have room in a line beside the bars."""


@styled
def weight(weight: pd.DataFrame, *, name: str, source: str) -> Figure:
    """A bar for each year or span: arguments on what the text dates there, then those on table rows alone.

    `weight` as `analysis.thesis.turning.weight`; the chosen years are in bold, and what carries most in them is named.
    """
    figure, axes = canvas(0.5 + (0.66 if narrow.get() else 0.33) * len(weight))
    letters = LETTERS_NARROW if narrow.get() else LETTERS
    places = range(len(weight))
    widest = max(float((weight["told"] + weight["printed"]).max()), 1.0)
    axes.barh(places, weight["told"], color=BLUE, height=0.62)
    axes.barh(places, weight["printed"], left=weight["told"], color=FAINT, height=0.62)
    for place, row in zip(places, weight.itertuples(), strict=True):
        numbers = (
            f"{row.told} and {row.printed}" if row.told and row.printed else str(row.told or row.printed or "none")
        )
        words = ""
        if row.titles and (row.turning or "to" in row.when):
            more = len(row.titles) - 1
            words = fill(row.titles[0] + f", and {more} more" * bool(more), letters)
        elif row.turning and not row.titles:
            words = fill("no event of the text is dated here alone", letters)
        end = row.told + row.printed
        label(axes, numbers, (end, place), (4, 0), va="center", fontsize=9.5, color=INK if row.turning else GREY)
        label(
            axes, words, (widest, place), (44 if narrow.get() else 52, 0), va="center", fontsize=9.5, linespacing=1.05
        )
    axes.set_yticks(places, weight["when"])
    for tick, turning in zip(axes.get_yticklabels(), weight["turning"], strict=True):
        tick.set_fontweight("bold" if turning else "normal")
    axes.set_ylim(len(weight) - 0.5, -0.6)
    axes.set_xlim(0, widest * (4.6 if narrow.get() else 2.9))
    axes.set_xticks([])
    bare(axes)
    turning = weight[weight["turning"]]
    said = "; ".join(f"{r.when}: {r.told} on events, {r.printed} on table rows" for r in weight.itertuples())
    return Figure(
        figure,
        name=name,
        rows=weight.assign(titles=weight["titles"].map("; ".join)),
        caption=f"How many arguments of {source} rest on what it dates in each year: dark, on an event that its "
        f"sentences tell; light, on rows of its tables alone. In bold the years {listed(list(turning['when']))}, and "
        f"beside them, as beside a span that the paper gives, the event on which most arguments rest. "
        f"Source: the arguments of {source}.",
        alt=f"Bars of arguments by year or span, on events of the text and on table rows alone. {said}.",
    )
