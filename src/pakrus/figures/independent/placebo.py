"""Figures of what is not Pakistan's own: where it stands among all states, and what arithmetic alone gives."""

import pandas as pd

from pakrus.figures.independent.correlations import END
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    FAINT,
    GREY,
    INK,
    LEAF,
    RED,
    SHADE,
    WHITE,
    bare,
    label,
    listed,
    panels,
    styled,
)
from pakrus.telling import number

COLOURS = (RED, BLUE, LEAF)
"""Of the states that are named, in their order."""


@styled
def among(counts: pd.DataFrame, places: pd.DataFrame, state: str, *, name: str) -> Figure:
    """How many states have which correlation, a panel a statistic, and where some stand. `counts` as
    `independent.among_states.counts`, with `panel`; `places` has `panel`, `state`, `value`, `percentile`, `states`;
    `state` is the one that the caption is about."""
    titles = list(dict.fromkeys(counts["panel"]))
    colours = dict(zip(dict.fromkeys(places["state"]), COLOURS, strict=False))
    figure, every = panels(3.2, len(titles))
    for axes, panel in zip(every, titles, strict=True):
        bins = counts[counts["panel"] == panel]
        axes.bar(bins["low"], bins["states"], width=0.1, align="edge", color=FAINT, edgecolor=WHITE, linewidth=0.6)
        top = bins["states"].max()
        for step, row in enumerate(places[places["panel"] == panel].sort_values("value").itertuples()):
            colour, high = colours[row.state], top * (1.42 - 0.13 * step)
            axes.plot([row.value, row.value], [0, high], color=colour, linewidth=1.6)
            right = row.value < 0.2
            label(axes, f"{row.state} {number(row.value)}", (row.value, high), (4 if right else -4, -1), color=colour,
                  va="top", ha="left" if right else "right", fontsize=9)  # fmt: skip
        axes.set_xlim(-1, 1)
        axes.set_ylim(0, top * 1.48)
        axes.set_xticks([-1, -0.5, 0, 0.5, 1], ["−1", "−.5", "0", ".5", "1"])
        axes.set_title(panel, fontsize=9.5)
        axes.set_xlabel("Correlation of changes")
        bare(axes)
    every[0].set_ylabel("States")
    phrases = [
        f"{row.state} {row.value:.2f} ({row.panel}; {row.percentile:.0f} per cent of {row.states} states are lower)"
        for row in places.itertuples()
    ]
    of_state = places[places["state"] == state]
    shares = listed([f"{row.percentile:.0f}" for row in of_state.itertuples()])
    return Figure(
        figure,
        name=name,
        rows=places,
        caption="How closeness to Russia goes with closeness to the United States in the votes of every state, from "
        "year to year over all years. Lower is more of an exchange of the one for the other. Of all states, "
        f"{shares} per cent are lower than {state} ({' and '.join(of_state['panel'])}). The two are tied by arithmetic "
        f"wherever Moscow and Washington differ, so a value below 0 is no policy. {END}",
        alt=f"Bars of numbers of states. {'; '.join(phrases)}.",
    )


@styled
def geometry(votes: pd.DataFrame, seen: pd.DataFrame, line: pd.DataFrame, state: str, *, name: str) -> Figure:
    """Left, the correlation that chance gives by the share of votes on which the poles differ, with what is seen of
    `state`; right, that of distances on a line by how far a state ranges. `votes` has `split`, `expected`,
    `simulated`; `seen` `span`, `split`, `r`; `line` `reach`, `expected`, `simulated`."""
    figure, (left, right) = panels(3.2, 2, sharey=True)
    figure.set_layout_engine("constrained", w_pad=0.2)
    for axes, frame, at in ((left, votes, "split"), (right, line, "reach")):
        axes.axhline(0, color=GREY, linewidth=0.8)
        axes.plot(frame[at], frame["expected"], color=INK, linewidth=1.5)
        some = frame.dropna(subset=["simulated"])
        axes.plot(some[at], some["simulated"], "o", color=INK, markerfacecolor=WHITE, markersize=5)
        axes.set_ylim(-1.05, 1.05)
        bare(axes)
    for row in seen.itertuples():
        left.plot([row.split], [row.r], "D", color=RED, markersize=6)
        words = f"{state}, {row.span}"
        label(left, words, (row.split, row.r), (-7, 0), color=RED, ha="right", va="center", fontsize=9)
    left.set_xlim(0, 1)
    left.set_ylabel("Correlation of closeness\nto the two poles")
    left.set_xlabel("Share of votes on which the poles differ")
    left.set_title("Votes", fontsize=10)
    right.axvspan(line["reach"].min(), 1, color=SHADE, zorder=0)
    right.set_xlabel("Range, in half distances of the poles")
    right.set_title("Places on a line", fontsize=10)
    label(right, "between\nthe poles", (0.5, 0.95), (0, 0), ha="center", va="top", fontsize=9, color=GREY)
    summary = listed([f"{row.span} {row.r:.2f} at a share of {row.split:.2f}" for row in seen.itertuples()])
    return Figure(
        figure,
        name=name,
        rows=pd.concat(
            [votes.assign(panel="votes"), line.assign(panel="line"), seen.assign(panel="seen")], ignore_index=True
        ),
        caption="What arithmetic alone gives for a state that moves with no regard to either of two opposed poles. "
        "Left: its agreement with both, by the share of votes on which they differ, if it varies as much where they "
        f"differ as where they do not (line: in closed form; rings: simulated); diamonds are what {state}'s votes show "
        f"with Moscow and Washington, in levels. Right: its distances to both, on a line on which it ranges at random. "
        f"{END}",
        alt=f"Left, a line that falls from {votes['expected'].iloc[0]:.1f} to {votes['expected'].iloc[-1]:.1f}, and "
        f"diamonds: {summary}. Right, a line at -1 up to the poles, then rising to {line['expected'].iloc[-1]:.2f}.",
    )
