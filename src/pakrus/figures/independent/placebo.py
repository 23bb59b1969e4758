"""Where Pakistan stands among all states."""

import pandas as pd

from pakrus.figures.independent.levels import END
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    FAINT,
    LEAF,
    RED,
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
                  va="top", ha="left" if right else "right", fontsize=10)  # fmt: skip
        axes.set_xlim(-1, 1)
        axes.set_ylim(0, top * 1.48)
        axes.set_xticks([-1, -0.5, 0, 0.5, 1], ["−1", "−.5", "0", ".5", "1"])
        axes.set_title(panel, fontsize=10.5)
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
