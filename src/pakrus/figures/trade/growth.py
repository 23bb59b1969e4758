"""From what and by what trade grew, drawn; `analysis.trade.growth` computes it."""

import pandas as pd

from pakrus.analysis.rows.rounding import Span
from pakrus.analysis.rows.sources import FACT
from pakrus.figures.kit.labels import Mark, place_labels
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, WHITE, bare, canvas, label, leads, listed, styled


@styled
def multiples(multiples: pd.DataFrame, claimed: Span, *, name: str, end: str) -> Figure:
    """How many times every earlier value the last one is, against the multiple claimed, on a log axis.

    `multiples` as `analysis.trade.growth.multiples`; `end` says which value is the last, in words.
    """
    figure, axes = canvas(0.8 + 0.3 * len(multiples))
    axes.axvspan(claimed.low, claimed.high, color=FAINT, zorder=0)
    claim = f"claimed: {claimed.value:g} times"
    label(axes, claim, (claimed.value, -0.9), (0, 0), ha="center", va="center", color=INK, fontsize=10.5)
    for place, row in enumerate(multiples.itertuples()):
        colour = GREY if row.paper_id == FACT else BLUE
        axes.plot([1, row.times], [place] * 2, color=colour, linewidth=1, alpha=0.5)
        face = WHITE if row.paper_id == FACT else colour
        axes.plot([row.times], [place], "o", color=face, markeredgecolor=colour, markersize=7)
        label(axes, f"{row.times:.1f}", (row.times, place), (7, 0), va="center", color=colour)
    names = [f"{row.when}, {row.paper_id}: {row.value / 1e6:,.0f}" for row in multiples.itertuples()]
    axes.set_yticks(range(len(multiples)), names)
    axes.set_ylim(len(multiples) - 0.4, -1.5)
    axes.set_xscale("log")
    axes.set_xlim(1, max(multiples["high"].max(), claimed.high) * 1.2)
    axes.set_xticks([1, 2, 3, 6, 10], ["equal", "2 times", "3", "6", "10"])
    axes.minorticks_off()
    bare(axes)
    fitting = int(multiples["fits"].sum())
    said = listed([f"{row.when} ({row.paper_id}) {row.times:.1f}" for row in multiples.itertuples()])
    return Figure(
        figure,
        name=name,
        rows=multiples,
        caption=f"{end[0].upper()}{end[1:]}, divided by each earlier value; values in million dollars, on a log axis. "
        "Filled: papers, or the sum of what a paper states each way; open: checked facts. The band is what rounds to "
        f"the multiple claimed. Values in the band: {fitting or 'none'}. Source: claims of the papers, checked facts.",
        alt=f"Dots on a log axis: {said}. The band runs from {claimed.low:g} to {claimed.high:g}.",
    )


@styled
def import_shares(shares: pd.DataFrame, *, name: str) -> Figure:
    """The imports' share of Pakistan's trade with Russia, stated and implied, over time; `shares` as
    `analysis.trade.growth.import_shares` and `implied_shares`."""
    figure, axes = canvas(3.2)
    axes.axhline(50, color=FAINT, linewidth=1, zorder=0)
    said, marks = [], []
    for row in shares.sort_values(["at", "share"]).itertuples():
        colour = GREY if row.paper_id == FACT else BLUE
        face = WHITE if row.how == "implied" or row.paper_id == FACT else colour
        mark = "D" if row.how == "implied" else "o"
        axes.plot([row.at], [row.share * 100], mark, color=face, markeredgecolor=colour, markersize=7, zorder=3,
                  **leads(row.row_id))  # fmt: skip
        words = f"{row.paper_id} {row.when}{', implied' if row.how == 'implied' else ''}: {row.share:.0%}"
        marks.append(Mark(row.at, row.share * 100, words, colour))
        said.append(words)
    axes.set_ylim(0, 100)
    axes.set_yticks([0, 50, 100], ["0%", "50%", "100%"])
    first, last = shares["at"].min(), shares["at"].max()
    room = max(last - first, 2)
    axes.set_xlim(first - 0.35 * room, last + 0.2 * room)
    years = [year for year in range(int(first), int(last) + 1) if year % 2 == 0]
    axes.set_xticks([year + 0.5 for year in years], [str(year) for year in years])
    bare(axes)
    place_labels(axes, marks, 7)
    return Figure(
        figure,
        name=name,
        rows=shares,
        caption="Imports from Russia as a share of Pakistan's trade with Russia. Filled: both sides stated by a paper. "
        "Grey: by a checked fact. Diamonds: implied by a paper's growth of trade and of imports, had trade grown by "
        "imports alone. Source: claims of the papers, checked facts.",
        alt=f"Marks over time: {'; '.join(said)}.",
    )
