"""A curve of specifications over a board that shows which choices lie where on it (Simonsohn, Simmons and Nelson 2020).

`analysis.multiverse.curve` and `analysis.multiverse.board` compute what is drawn.
"""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from pakrus.analysis.multiverse.choices import Choices
from pakrus.figures.kit.shown import Figure, Table
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, RED, bare, label, panels, styled

NAMES = {
    "scale": "Whose acts count",
    "papers": "Papers",
    "planned": "Planned events",
    "apart": "Cause and response",
    "start": "Years from",
    "lag": "Later is up to",
    "window": "Which years",
    "per": "Balance per",
    "turn": "New level from",
}
"""Choices, as a reader meets them."""
VALUES = {
    "scale": {"all": "all, third parties too", "direct": "the two states' own", "goldstein": "their own, scored"},
    "papers": {"all": "all", "articles": "the articles"},
    "planned": {"out": "left out", "in": "kept"},
    "apart": {"once": "never one event", "both": "may be one event"},
    "lag": {"1": "one year", "2": "two years", "3": "three years"},
    "window": {"later": "after the cause", "same": "of the cause"},
    "per": {"told": "happening told", "years": "year"},
}
"""Values of choices, where their own names do not tell enough."""
REASONS = {
    "scale": "Effects on a pair that does not act are readings of the author's; scores tell a war from a telephone "
    "call, and know acts alone.",
    "papers": "One author's choice of events should not carry the result; the two commentaries are short and have a "
    "theme.",
    "planned": "A plan is no event, but its announcement is.",
    "apart": "An event that a paper gives as the reason to turn to Moscow moves two pairs: it is what the thesis is "
    "about, and it agrees with the thesis by being told.",
    "start": "The whole span, the war of 1971, the end of the Cold War.",
    "lag": "The papers do not say how soon a warming follows.",
    "window": "A response may come within the year, where the order is not known.",
    "per": "Papers tell far more of late years. Per year, a year of which much is told counts as a warm one; per "
    "happening told, it does not.",
    "turn": "The years that singh names, and the plan's.",
}
"""Why each choice may reasonably be made in more than one way."""
UNIT = "Deviations of chance"
"""What an effect is measured in."""
ROOM = 2.0
"""A strip is as high as its row where a value is used this many times as often as overall, or more."""
HIGH = 0.9
"""Share of a row that a strip may fill."""
CURVE, ROW = 2.3, 0.2
"""Inches: height of the curve, and of a row of the board."""


def choices(offered: Choices, *, name: str) -> Table:
    """The choices that are crossed, with their values and why each may be made; `offered` as the
    choices of a `multiverse.study.Curve`."""
    rows = pd.DataFrame(
        [
            (NAMES[choice], "; ".join(words(choice, str(value)) for value in values), REASONS[choice])
            for choice, values in offered.items()
        ],
        columns=["choice", "values", "reason"],
    )
    return Table(
        rows,
        name=name,
        caption="The choices that are crossed, the values of each, and why it may be made in more than one way.",
        labels={"choice": "Choice", "values": "Values", "reason": "Why"},
    )


def words(choice: str, value: str) -> str:
    """A value as a reader meets it: `no nasim` as `without nasim`."""
    return VALUES.get(choice, {}).get(value, value.replace("no ", "without "))


@styled
def curve(
    points: pd.DataFrame,
    strips: pd.DataFrame,
    by_value: pd.DataFrame,
    test: pd.DataFrame,
    *,
    name: str,
    what: str,
    source: str,
    planned: float = float("nan"),
) -> Figure:
    """The sorted effects above, with the band of worlds without a link, and the board of choices below.

    Frames as `multiverse.board.curve`, `.strips`, `.by_value` and `.curve_test` give them; `what` names the proposition
    in a clause ("that Pakistan-Russia warms after ..."), `planned` is the effect with the plan's choices, which a
    diamond marks.
    """
    lines = _lines(by_value)
    board_height = ROW * len(lines)
    figure, (above, board) = panels(
        CURVE + board_height + 0.6, rows=2, sharex=True, height_ratios=[CURVE, board_height]
    )
    sorted_effects(above, points)
    if planned == planned:
        at = float(np.interp(planned, points["effect"], points["at"]))
        above.plot([at], [planned], marker="D", color=INK, markersize=6, linestyle="none")
        left = at < 0.5
        label(above, "the plan's choices", (at, planned), (8 if left else -8, -1), ha="left" if left else "right")
    _board(board, lines, strips, by_value)
    zero = float(np.interp(0, points["effect"], points["at"]))
    board.axvline(zero, color=GREY, linewidth=0.8, linestyle=(0, (4, 3)))
    tested = test.set_index("statistic")
    n, undefined = int(by_value["specifications"].sum()), int(by_value["undefined"].sum())
    n, undefined = n // by_value["choice"].nunique(), undefined // by_value["choice"].nunique()
    share, median = tested["value"].iloc[1], tested["value"].iloc[0]
    left_out = f" {undefined:,} more have no event on one side and no effect." if undefined else ""
    caption = (
        f"Does it matter how one tests {what}? {n - undefined:,} specifications, from the one that speaks most against "
        f"it to the one that speaks most for it: {share:.0%} have the predicted sign, the median effect is "
        f"{median:.2f} standard deviations of chance.{left_out} The grey band holds the middle 95 per cent of curves "
        "in worlds where the years are shifted and there is no link. Below, a strip is high where a value is used more "
        "than elsewhere; its thin line is where it would lie if the value did not matter. The diamond has the choices "
        "of the plan. The broken line is where the sign turns. At the "
        f"right, the share of a value's specifications that have the predicted sign. Source: {source}."
    )
    ends = points["effect"].iloc[[0, -1]]
    inside = ((points["effect"] >= points["low"]) & (points["effect"] <= points["high"])).mean()
    phrases = [
        f"{NAMES[choice]}: "
        + ", ".join(f"{words(choice, row.value)} {_share(row.predicted)}" for row in rows.itertuples())
        for choice, rows in by_value.groupby("choice", sort=False)
    ]
    alt = (
        f"A curve rises from {ends.iloc[0]:.2f} to {ends.iloc[1]:.2f} and crosses zero after {zero:.0%} of the "
        f"specifications; {inside:.0%} of its length lies inside the grey band. Shares with the predicted sign by "
        f"choice. {'; '.join(phrases)}."
    )
    return Figure(figure, name=name, caption=caption, alt=alt, rows=strips)


def _share(value: float) -> str:
    return "no effect" if pd.isna(value) else f"{value:.0%}"


def _lines(by_value: pd.DataFrame) -> list[tuple[str, str]]:
    """The lines of the board from the top: a choice's heading (no value), then its values."""
    lines = []
    for choice, rows in by_value.groupby("choice", sort=False):
        lines += [(choice, ""), *((choice, value) for value in rows["value"])]
    return lines


def sorted_effects(axes: Axes, points: pd.DataFrame) -> None:
    """The sorted effects as a line, red below zero and blue above, over the band of worlds without a link."""
    at, effect = points["at"], points["effect"]
    axes.fill_between(at, points["low"], points["high"], color=FAINT, linewidth=0)
    for part, colour in ((effect.where(effect <= 0), RED), (effect.where(effect >= 0), BLUE)):
        axes.plot(at, part, color=colour, linewidth=2.2, solid_capstyle="butt")
    axes.axhline(0, color=INK, linewidth=0.8)
    axes.set_xlim(0, 1)
    axes.set_ylabel(UNIT)
    bare(axes)
    axes.tick_params(axis="x", labelbottom=False)
    if (effect < 0).mean() > 0.1:
        label(axes, "against", (0, 0), (3, 5), color=RED)
    right = float(np.interp(0.75, at, effect))
    if right > 0:
        label(axes, "for", (0.75, right), (-4, 6), color=BLUE, ha="right")
    axes.text(0.01, 0.98, "grey: without a link", transform=axes.transAxes, fontsize=10.5, color=GREY, va="top")


def _board(axes: Axes, lines: list[tuple[str, str]], strips: pd.DataFrame, by_value: pd.DataFrame) -> None:
    shares = by_value.set_index(["choice", "value"])["predicted"]
    used = {key: strip for key, strip in strips.groupby(["choice", "value"], sort=False)}
    axes.text(1.015, -0.4, "predicted", fontsize=10, va="center", color=GREY)
    for down, key in enumerate(lines):
        if not key[1]:
            continue
        axes.text(1.015, down - 0.4, _share(shares[key]), fontsize=10, va="center", color=INK)
        axes.axhline(down - HIGH / ROOM, color=FAINT, linewidth=0.6, zorder=0)
        if key in used:
            heights = np.minimum(used[key]["use"].to_numpy() / ROOM, 1) * HIGH
            edges = np.linspace(0, 1, len(heights) + 1)
            for side, colour in ((used[key]["effect"] <= 0, RED), (used[key]["effect"] > 0, BLUE)):
                tops = down - np.where(side, heights, 0)
                axes.stairs(tops, edges, baseline=down, fill=True, color=colour, alpha=0.7, linewidth=0)
    axes.set_ylim(len(lines) - 0.5, -0.9)
    heads = [words(choice, value) if value else NAMES[choice] for choice, value in lines]
    axes.set_yticks([down - 0.4 for down in range(len(lines))], heads, fontsize=10)
    for tick, (_, value) in zip(axes.get_yticklabels(), lines, strict=True):
        tick.set_fontweight("normal" if value else "bold")
    bare(axes)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "50%", "75%", "100%"])
    axes.set_xlabel("Specifications, from the smallest effect to the largest")
