"""Figure of how many arguments of each role a paper has on each topic; `analysis.arguments.by_topic` counts them."""

import pandas as pd

from pakrus.figures.shown import Figure
from pakrus.figures.style import BLUE, FAINT, bare, canvas, styled


@styled
def by_topic(counts: pd.DataFrame, *, name: str, source: str) -> Figure:
    """A circle for each role and topic, its area the number of arguments, which stands in it or beside it."""
    figure, axes = canvas(1.0 + 0.34 * len(counts))
    for across, role in enumerate(counts.columns):
        for down, number in enumerate(counts[role]):
            if number:
                axes.scatter([across], [down], s=[22 * number], color=BLUE, alpha=0.25, linewidths=0)
                axes.text(across, down, str(number), fontsize=9, ha="center", va="center")
    axes.set_xticks(range(len(counts.columns)), [role.replace("mendation", "-\nmendation") for role in counts.columns])
    axes.xaxis.tick_top()
    axes.set_yticks(range(len(counts)), list(counts.index))
    axes.set_ylim(len(counts) - 0.5, -0.6)
    axes.set_xlim(-0.6, len(counts.columns) - 0.4)
    axes.grid(axis="y", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    bare(axes)
    total = int(counts.to_numpy().sum())
    leading = counts.sum(axis=1)
    return Figure(
        figure,
        name=name,
        rows=counts.reset_index(),
        caption=f"The {total} arguments of {source}, by topic and role. Source: the arguments of {source}.",
        alt=f"A grid of {len(counts)} topics and {len(counts.columns)} roles. Most arguments are on "
        + ", ".join(f"{topic} ({number})" for topic, number in leading.head(3).items())
        + ".",
    )
