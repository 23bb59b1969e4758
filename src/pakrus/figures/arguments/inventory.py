"""Figures of a paper's arguments, topic by topic: a grid of circles, their area a number of arguments."""

import pandas as pd
from matplotlib.figure import Figure as Drawing

from pakrus.analysis.arguments.graph import NAMES
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, bare, canvas, styled


@styled
def by_topic(counts: pd.DataFrame, *, name: str, source: str) -> Figure:
    """The arguments of each topic by their role; `counts` as `analysis.arguments.graph.by_topic`."""
    total = int(counts.to_numpy().sum())
    leading = counts.sum(axis=1)
    return Figure(
        _grid(counts),
        name=name,
        rows=counts.reset_index(),
        caption=f"The {total} arguments of {source}, by topic and role. Source: the arguments of {source}.",
        alt=f"A grid of {len(counts)} topics and {len(counts.columns)} roles. Most arguments are on "
        + ", ".join(f"{NAMES.get(topic, topic)} ({number})" for topic, number in leading.head(3).items())
        + ".",
    )


@styled
def by_ground(counts: pd.DataFrame, *, name: str, source: str) -> Figure:
    """The arguments of each topic by what they rest on; `counts` as `analysis.arguments.grounding.by_kind`."""
    said = ", ".join(f"{kind} {number}" for kind, number in counts.sum().items())
    return Figure(
        _grid(counts),
        name=name,
        rows=counts.reset_index(),
        caption=f"What the arguments of {source} rest on, by topic. An argument that rests on rows of several kinds "
        f"is counted under each. Source: the arguments of {source} and their grounds.",
        alt=f"A grid of {len(counts)} topics and {len(counts.columns)} kinds of ground. Arguments in all: {said}.",
    )


def _grid(counts: pd.DataFrame) -> Drawing:
    """A circle for each row and column, its area the number, which stands in it."""
    figure, axes = canvas(1.0 + 0.34 * len(counts))
    for down in range(0, len(counts), 2):
        axes.axhspan(down - 0.5, down + 0.5, color=FAINT, alpha=0.35, linewidth=0, zorder=0)
    for across, column in enumerate(counts.columns):
        for down, number in enumerate(counts[column]):
            if number:
                axes.scatter([across], [down], s=[22 * number], color=BLUE, alpha=0.25, linewidths=0)
                axes.text(across, down, str(number), fontsize=9, ha="center", va="center")
    names = [column.replace("mendation", "-\nmendation") for column in counts.columns]
    axes.set_xticks(range(len(names)), names)
    axes.xaxis.tick_top()
    axes.set_yticks(range(len(counts)), [NAMES.get(topic, topic) for topic in counts.index])
    axes.set_ylim(len(counts) - 0.5, -0.6)
    axes.set_xlim(-0.6, len(names) - 0.4)
    bare(axes)
    return figure
