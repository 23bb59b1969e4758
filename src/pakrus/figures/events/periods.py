"""Pairs of states side by side over a paper's periods; `analysis.events.timeline.by_period` computes what is drawn."""

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, RED, bare, label, panels, styled


@styled
def side_by_side(counts: dict[str, pd.DataFrame], *, name: str, source: str) -> Figure:
    """How many events warm (right) and cool (left) each pair in each period: a panel a pair, a line a period.

    `counts` maps a pair's name to the frame of `analysis.events.timeline.by_period`, all with the same periods.
    """
    periods = next(iter(counts.values()))["period"]
    figure, every = panels(0.9 + 0.42 * len(periods), len(counts), sharey=True)
    widest = max(frame[["warming", "cooling"]].to_numpy().max() for frame in counts.values()) * 1.35
    for axes, (pair, frame) in zip(every, counts.items(), strict=True):
        places = range(len(frame))
        axes.barh(places, frame["warming"], color=BLUE, height=0.6)
        axes.barh(places, -frame["cooling"], color=RED, height=0.6)
        for place, row in zip(places, frame.itertuples(), strict=True):
            if row.warming:
                label(axes, str(row.warming), (row.warming, place), (3, 0), va="center", fontsize=9.5)
            if row.cooling:
                label(axes, str(row.cooling), (-row.cooling, place), (-3, 0), va="center", ha="right", fontsize=9.5)
        axes.axvline(0, color=FAINT, linewidth=1)
        axes.set_title(pair, fontsize=10.5)
        axes.set_xlim(-widest, widest)
        axes.set_xticks([])
        bare(axes)
    every[0].set_yticks(range(len(periods)), periods)
    every[0].set_ylim(len(periods) - 0.5, -0.5)
    rows = pd.concat([frame.assign(pair=pair) for pair, frame in counts.items()], ignore_index=True)
    summary = "; ".join(
        f"{pair}: " + ", ".join(f"{r.period} {r.warming} warming and {r.cooling} cooling" for r in frame.itertuples())
        for pair, frame in counts.items()
    )
    return Figure(
        figure,
        name=name,
        rows=rows,
        caption=f"Events that {source} tells, by period and pair of states: to the right those that warm a pair, to "
        f"the left those that cool it, with their number. Source: the events of {source}.",
        alt=f"A panel for each pair of states, a line for each period. {summary}.",
    )
