"""Figures of a paper's arguments, topic by topic: a grid of numbers of arguments, darker where they are more."""

import pandas as pd
import seaborn as sns
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure as Drawing

from pakrus.analysis.arguments.graph import NAMES
from pakrus.figures.kit import style
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import INK, bare, canvas, styled

SHADES = LinearSegmentedColormap.from_list("shades", style.SHADES[0])


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
    """A cell for each row and column, the number in it, none where there is none."""
    figure, axes = canvas(1.0 + 0.34 * len(counts))
    shown = counts.rename(index=NAMES, columns=lambda name: name.replace("mendation", "-\nmendation"))
    none = counts.to_numpy() == 0
    words = {"annot": True, "fmt": "d", "annot_kws": {"color": INK, "fontsize": 10}}
    sns.heatmap(shown, mask=none, cmap=SHADES, vmin=0, cbar=False, linewidths=1, ax=axes, **words)
    axes.xaxis.tick_top()
    axes.set(xlabel="", ylabel="")
    axes.tick_params(axis="y", labelrotation=0)
    bare(axes)
    return figure
