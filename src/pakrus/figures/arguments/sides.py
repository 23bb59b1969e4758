"""The two sides of a paper's case, what they rest on and where they touch; `analysis.arguments.sides` computes them."""

from textwrap import fill

import pandas as pd
from matplotlib.axes import Axes

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, ORANGE, WHITE, bare, canvas, label, listed, narrow, styled, width

LOOKS = {"work": "full", "dated": "left", "undated": "left", "nothing": "none"}
"""How the ring of an argument is filled, by the best that it rests on."""
WORDS = {"full": "cites a source", "left": "events or numbers, no source", "none": "nothing"}
STEP = 0.145
"""Inches from one mark to the next."""


@styled
def sides(
    left: pd.DataFrame,
    right: pd.DataFrame,
    firmest: pd.Series,
    ties: pd.DataFrame,
    words: dict[str, str],
    heads: tuple[str, str],
    *,
    name: str,
    source: str,
) -> Figure:
    """Two sides of a case, a line a group: each argument a mark by what it rests on; lines join groups that touch.

    `left` and `right` as `analysis.arguments.sides.under` or `of_section`, `ties` as the function of this name,
    `firmest` as `analysis.arguments.grounding.firmest`; `words` says in a few words what a tie is, by its row.
    """
    columns = {
        side: {
            group: [LOOKS[firmest[a]] for a in rows["argument_id"]]
            for group, rows in frame.groupby("group", sort=False)
        }
        for side, frame in (("left", left), ("right", right))
    }
    most = max(len(groups) for groups in columns.values())
    figure, axes = canvas((2.4 + 0.9 * most) if narrow.get() else (1.1 + 0.5 * most))
    place = {
        side: {group: (n + 0.5) * most / len(groups) for n, group in enumerate(groups)}
        for side, groups in columns.items()
    }
    edge = {"left": 1.3, "right": width() - 1.3}
    inner = {}
    for side, groups in columns.items():
        step = STEP if side == "left" else -STEP
        for group, marks in groups.items():
            y = place[side][group]
            outer = 0.0 if side == "left" else edge[side] + STEP
            axes.text(outer, y, fill(group, 15), va="center", ha="left", fontsize=10.5, linespacing=1.05)
            for n, look in enumerate(sorted(marks, key=list(WORDS).index)):
                _ring(axes, edge[side] + step * n, y, look)
            inner[side, group] = (edge[side] + step * (len(marks) - 0.2), y)
    for group_ties in ties.groupby(["left", "right"], sort=False):
        (left_group, right_group), rows = group_ties
        (x1, y1), (x2, y2) = inner["left", left_group], inner["right", right_group]
        axes.plot([x1, x2], [y1, y2], color=ORANGE, linewidth=1.6, zorder=0)
        tie_words = fill("; ".join(words[row] for row in rows["row_id"]), 12 if narrow.get() else 30)
        label(axes, tie_words, ((x1 + x2) / 2, (y1 + y2) / 2), (0, 0), ha="center", va="center", fontsize=9.5,
               bbox={"facecolor": WHITE, "edgecolor": "none", "pad": 1.5})  # fmt: skip
    for side, words_of_head in zip(("left", "right"), heads, strict=True):
        axes.text(0.0 if side == "left" else width(), -0.25, words_of_head, va="center", ha=side, fontsize=11,
                  fontweight="bold")  # fmt: skip
    spots = [(0.1, 0.3 + 0.35 * n) for n in range(3)] if narrow.get() else [(x, 0.3) for x in (0.75, 2.3, 5.05)]
    for (x, down), (look, meaning) in zip(spots, WORDS.items(), strict=True):
        _ring(axes, x, most + down, look)
        axes.text(x + 0.13, most + down, meaning, va="center", fontsize=10)
    axes.set_xlim(-0.02, width() + 0.02)
    axes.set_ylim(most + spots[-1][1] + 0.3, -0.6)
    axes.set_xticks([])
    axes.set_yticks([])
    bare(axes)
    summary = "; ".join(
        f"{group}: " + ", ".join(f"{marks.count(look)} {words}" for look, words in WORDS.items())
        for groups in columns.values()
        for group, marks in groups.items()
    )
    joined = [f"{tie.left} with {tie.right} ({words[tie.row_id]})" for tie in ties.itertuples()]
    numbers = {side: sum(map(len, groups.values())) for side, groups in columns.items()}
    return Figure(
        figure,
        name=name,
        rows=pd.concat([left.assign(side=heads[0]), right.assign(side=heads[1])]).assign(
            rests_on=lambda rows: rows["argument_id"].map(firmest)
        ),
        caption=f"{heads[0]} ({numbers['left']} arguments) and {heads[1].lower()} ({numbers['right']}): a mark for "
        f"each argument, filled by what {source} offers for it in place. Lines join two groups that share an argument "
        f"or a row. Source: the arguments of {source}.",
        alt=f"Arguments by what they rest on. {summary}. Joined are {listed(joined)}.",
    )


def _ring(axes: Axes, x: float, y: float, look: str) -> None:
    """A mark that is filled by what an argument rests on; not by colour alone."""
    axes.plot([x], [y], linestyle="none", marker="o", markersize=8, color=BLUE, markeredgewidth=1.3,
              fillstyle=look, markerfacecoloralt=WHITE)  # fmt: skip
