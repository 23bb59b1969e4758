"""The effects without each paper and each period, drawn; `analysis.thesis.leave_out` computes them."""

import pandas as pd

from pakrus.analysis.statistics.decisions import SPEAKING
from pakrus.analysis.thesis.tests import SHIFT
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, SHADE, WHITE, bare, label, panels, styled
from pakrus.telling import number

DIGITS = {SHIFT: 1}
"""Decimals of a value, by test; shares have two."""


@styled
def effects(left: pd.DataFrame, whole: pd.DataFrame, groups: list[str], *, name: str) -> Figure:
    """A panel for each proposition: a dot for its effect without what each line names, a line at 0 and one at the
    effect of the whole, filled where the direction is not silent.

    `left` as `analysis.thesis.leave_out` gives it, `whole` as `thesis.propositions.primary`, `groups` the names from
    the top.
    """
    figure, every = panels(0.9 + 0.27 * len(groups), len(whole), sharey=True)
    for place, (axes, primary) in enumerate(zip(every, whole.itertuples(), strict=True)):
        if place % 2 == 0:
            axes.set_facecolor(SHADE)
        rows = left[left["proposition"] == primary.proposition].set_index("left_out").reindex(groups)
        axes.axvline(0, color=FAINT, linewidth=1.5)
        axes.axvline(primary.value, color=BLUE, linewidth=1, linestyle=(0, (3, 2)))
        for line, row in enumerate(rows.itertuples()):
            if pd.isna(row.value):
                label(axes, "none", (primary.value / 2, line), (0, 0), ha="center", va="center", color=GREY, fontsize=9)
                continue
            full = row.direction in SPEAKING
            axes.plot(row.value, line, "o", color=BLUE, markersize=6, markerfacecolor=BLUE if full else WHITE)
        values = [0, primary.value, *rows["value"].dropna()]
        room = (max(values) - min(values) or 1) * 0.25
        axes.set_xlim(min(values) - room, max(values) + room)
        words = number(primary.value, DIGITS.get(primary.test, 2))
        axes.set_title(f"{primary.proposition}: {words}", loc="center")
        axes.set_xticks([0], ["0"])
        bare(axes)
    every[0].set_yticks(range(len(groups)), groups)
    every[0].set_ylim(len(groups) - 0.5, -0.5)
    said = []
    for primary in whole.itertuples():
        rows = left[left["proposition"] == primary.proposition]
        span = f"{rows['value'].min():.2f} to {rows['value'].max():.2f}"
        said.append(f"{primary.proposition} {primary.value:.2f} in the whole, {span} with one left out")
    computed = int(left["value"].notna().sum())
    spoken = int(left["direction"].isin(SPEAKING).sum())
    return Figure(
        figure,
        name=name,
        rows=left,
        caption="The effect of each proposition's main test without the paper or the period named at the left; above 0 "
        "is as predicted. The broken line, with its value above, is the effect of the whole. Filled where it speaks "
        f"after correction: {spoken} of {computed}. Each panel has its own scale. Source: the coded events of the "
        "papers chosen.",
        alt=f"A panel for each proposition. {'; '.join(said)}.",
    )
