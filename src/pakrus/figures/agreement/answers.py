"""Figures of what papers answer and how far they agree; `analysis.agreement.answers` and `analysis.agreement.chance`
compute them."""

import pandas as pd

from pakrus.figures.agreement.positions import LOOKS
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    FAINT,
    GREY,
    INK,
    PALE_BLUE,
    PALE_RED,
    WHITE,
    bare,
    canvas,
    label,
    listed,
    styled,
)

FILLS = {"affirms": BLUE, "qualifies": PALE_BLUE, "denies": PALE_RED, "silent": WHITE}
"""The colours of `figures.agreement.positions`, without a frame for silence."""


@styled
def answers(answers: pd.DataFrame, *, name: str, caption: str) -> Figure:
    """How many questions each paper affirms, qualifies, denies and leaves unanswered, a bar a paper.

    `answers` as `analysis.agreement.answers.by_paper`.
    """
    figure, axes = canvas(0.9 + 0.42 * len(answers))
    for place, row in enumerate(answers.itertuples()):
        start = 0
        for position, fill in FILLS.items():
            wide = getattr(row, position)
            if not wide:
                continue
            edge = FAINT if position == "silent" else fill
            axes.barh(place, wide, left=start, color=fill, edgecolor=edge, height=0.62, linewidth=0.8)
            ink = WHITE if position == "affirms" else INK
            label(axes, str(wide), (start + wide / 2, place), (0, 0), ha="center", va="center", color=ink)
            if place == 0:
                words = LOOKS[position][0]
                label(axes, words, (start + wide / 2, -0.31), (0, 4), ha="center", va="bottom", color=GREY)
            start += wide
    axes.set_yticks(range(len(answers)), answers["paper_id"])
    axes.set_ylim(len(answers) - 0.5, -0.85)
    axes.set_xlim(0, int(answers.iloc[0][list(FILLS)].sum()))
    axes.set_xticks([])
    bare(axes)
    said = "; ".join(
        f"{row.paper_id} affirms {row.affirms}, qualifies {row.qualifies}, denies {row.denies} and is silent on "
        f"{row.silent}"
        for row in answers.itertuples()
    )
    return Figure(figure, name=name, rows=answers, caption=caption, alt=f"Bars by paper: {said}.")


@styled
def intervals(measured: pd.DataFrame, *, name: str, caption: str, marked: str = "") -> Figure:
    """A coefficient of agreement and its interval on each line, with the number of questions behind it.

    `measured` has the columns of `analysis.agreement.chance.COLUMNS`; the line named `marked` stands out. A line
    without a value says so.
    """
    figure, axes = canvas(0.9 + 0.42 * len(measured))
    phrases = []
    for place, row in enumerate(measured.itertuples()):
        if pd.isna(row.value):
            label(axes, "no value: fewer than two different answers", (0, place), (0, 0), va="center")
            phrases.append(f"{row.name}, no value")
            continue
        colour = INK if row.name == marked else BLUE
        axes.plot([row.low, row.high], [place, place], color=colour, linewidth=2.5, solid_capstyle="butt")
        axes.plot([row.value], [place], linestyle="none", marker="o", markersize=7, color=colour)
        words = f"{row.value:.2f} ({row.low:.2f} to {row.high:.2f})"
        label(axes, words, (row.value, place), (0, 6), ha="center", fontsize=10)
        phrases.append(f"{row.name}, {row.value:.2f} from {row.low:.2f} to {row.high:.2f}, {row.questions} questions")
    names = [f"{row.name}, {row.questions}" for row in measured.itertuples()]
    axes.set_yticks(range(len(measured)), names)
    axes.set_ylim(len(measured) - 0.5, -0.8)
    axes.set_xlim(min(-0.3, float(measured["low"].min()) - 0.05), 1.02)
    ticks = [tick for tick in (-1, -0.5, 0, 0.5, 1) if tick >= axes.get_xlim()[0]]
    named: dict[float, str] = {0: "0, chance", 1: "1, full"}
    axes.set_xticks(ticks, [named.get(tick, str(tick)) for tick in ticks])
    axes.axvline(0, color=GREY, linewidth=0.8, zorder=0)
    axes.grid(axis="x", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    bare(axes)
    return Figure(figure, name=name, rows=measured, caption=caption, alt=f"Agreement: {listed(phrases)}.")
