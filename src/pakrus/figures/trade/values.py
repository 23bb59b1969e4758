"""Values of trade on one axis of time, and pairs of values against each other; `analysis.trade.values` computes
them."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from pakrus.figures.kit.labels import Mark, place_labels
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, GREEN, GREY, INK, MIST, ORANGE, RED, bare, canvas, leads, listed, styled

MILLION = 1e6
SPANS = ("fiscal", "months")
"""Bases that are drawn as long as they are."""
LOOKS = {"total": (BLUE, "o"), "exports": (ORANGE, "^"), "imports": (GREEN, "v")}
"""Colour and mark of a value: of the whole trade, of what Pakistan sells, of what it buys."""
DOT, RING = 6, 9
"""Points: a mark, and one that can be seen around another of the same value."""


@styled
def values(stated: pd.DataFrame, checked: pd.DataFrame, *, name: str) -> Figure:
    """Values of the papers, filled, and checked facts, hollow, over the time they are about.

    Both as `analysis.trade.values.values`. A calendar year is a mark in its middle, a fiscal year or a part of a year a
    line as long as it is.
    """
    figure, axes = canvas(4.9)
    both = pd.concat([stated, checked])
    axes.set_xlim(both["first"].min() - 1.2, both["last"].max() + 4.5)
    axes.set_ylim(0, both["value"].max() / MILLION * 1.1)
    for row in checked.itertuples():
        _mark(axes, row, GREY, RING, full=False)
    for row in stated.itertuples():
        _mark(axes, row, LOOKS[row.what][0], DOT, full=row.basis != "undated")
    axes.set_ylabel("Million dollars")
    axes.spines["left"].set_visible(False)
    axes.tick_params(length=0)
    axes.grid(axis="y", color=MIST)
    axes.set_axisbelow(True)
    kinds = {"total": "", "exports": " exports", "imports": " imports"}
    inks = {kind: RED if colour == ORANGE else colour for kind, (colour, _) in LOOKS.items()}
    marks = [
        _words(row, f"{row.paper_id}{kinds[row.what]} {_amount(row)}", inks[row.what]) for row in stated.itertuples()
    ]
    marks += [_words(row, f"{_amount(row)}{kinds[row.what]}", GREY) for row in checked.itertuples()]
    place_labels(axes, marks, RING)
    phrases = [f"{row.paper_id} {row.what} {row.as_stated} ({row.when})" for row in stated.itertuples()]
    facts = [f"{row.what} {row.as_stated} ({row.when})" for row in checked.itertuples()]
    undated = stated[stated["basis"] == "undated"]
    words = ""
    if len(undated):
        words = f" {listed(list(undated['paper_id']))} prints no year: open, at the year of its source."
    return Figure(
        figure,
        name=name,
        rows=pd.concat([stated, checked], ignore_index=True),
        caption="Every stated value of Pakistan's trade with Russia, in million dollars. In colour: the papers; "
        "circles are the whole trade (blue), triangles that point up what Pakistan sells (orange), down what it buys "
        "(green). Open and grey: checked facts that the papers did not choose. "
        f"A line is a fiscal year or a part of a year, as long as it is.{words} "
        "No values are joined, since they come from different statistics. Source: claims of the papers, checked facts.",
        alt=f"Marks over time. Papers: {'; '.join(phrases)}. Facts: {'; '.join(facts) or 'none'}.",
    )


@styled
def pairs(pairs: pd.DataFrame, *, name: str, caption: str) -> Figure:
    """Each of two values for one thing as a ratio, with what rounding allows; `pairs` as `analysis.trade.implied`."""
    figure, axes = canvas(0.7 + 0.52 * len(pairs))
    edge = max(pairs["ratio_high"].max(), 1.1)
    for place, row in enumerate(pairs.itertuples()):
        colour = RED if row.disagree else BLUE
        axes.plot(
            [row.ratio_low, row.ratio_high], [place] * 2, color=colour, linewidth=6, solid_capstyle="butt", alpha=0.5
        )
        axes.plot([row.ratio], [place], "o", color=colour, markersize=6)
        words = (
            f"{abs(row.ratio - 1):.0%} {'higher' if row.ratio > 1 else 'lower'}" if row.disagree else "within rounding"
        )
        axes.text(edge + 0.06, place, words, color=colour, va="center", fontsize=10.5)
    names = [
        f"{row.said}\n{_dollars(row.value)} against {_dollars(row.other)} ({row.against})" for row in pairs.itertuples()
    ]
    axes.set_yticks(range(len(pairs)), names, fontsize=10, parse_math=False)
    axes.axvline(1, color=INK, linewidth=1, zorder=0)
    axes.set_ylim(len(pairs) - 0.4, -0.6)
    axes.set_xlim(min(pairs["ratio_low"].min(), 0.9) - 0.05, edge + 0.5)
    least = axes.get_xlim()[0]
    ticks = [tick / 10 for tick in range(2, 40, 2) if least <= tick / 10 <= edge]
    axes.set_xticks(ticks, [f"{tick:.0%}" if tick != 1 else "equal" for tick in ticks])
    bare(axes)
    said = [
        f"{row.said}: {_dollars(row.value)} against {_dollars(row.other)} ({row.against}), "
        f"{'apart' if row.disagree else 'within rounding'}"
        for row in pairs.itertuples()
    ]
    apart = f"{int(pairs['disagree'].sum())} of {len(pairs)}"
    return Figure(
        figure,
        name=name,
        rows=pairs,
        caption=f"{caption} A dot is the first number in per cent of the second, a bar what rounding allows. "
        f"Apart beyond rounding: {apart}. Source: claims of the papers, checked facts.",
        alt=f"Ratios around a line. {'; '.join(said)}.",
    )


def _mark(axes: Axes, row: Any, colour: str, size: float, full: bool) -> None:
    height, middle = row.value / MILLION, (row.first + row.last) / 2
    if row.basis in SPANS:
        axes.plot([row.first, row.last], [height] * 2, color=colour, linewidth=2.5, solid_capstyle="butt", zorder=3)
    mark = LOOKS[row.what][1]
    style = "full" if full else "none"
    axes.plot([middle], [height], mark, color=colour, fillstyle=style, markersize=size, markeredgewidth=1.3, zorder=4,
              **leads(row.row_id))  # fmt: skip


def _words(row: Any, words: str, colour: str) -> Mark:
    reach = (row.last - row.first) / 2 if row.basis in SPANS else 0.0
    return Mark((row.first + row.last) / 2, row.value / MILLION, words, colour, reach)


def _amount(row: Any) -> str:
    least = "over " if row.as_stated.startswith("over") else ""
    return f"{least}{row.value / MILLION:,.0f}"


def _dollars(value: float) -> str:
    return f"${value / 1e9:,.0f} billion" if value >= 1e10 else f"${value / MILLION:,.0f} million"
