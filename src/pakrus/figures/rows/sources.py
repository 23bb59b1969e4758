"""Figures of what a paper leans on; `analysis.rows.sources` computes what they draw."""

import pandas as pd
from matplotlib.ticker import MaxNLocator

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, bare, canvas, label, styled


@styled
def ages(ages: pd.DataFrame, *, name: str, source: str, undated: int) -> Figure:
    """How many works a paper lists from each year; `ages` as `analysis.rows.sources.ages`."""
    figure, axes = canvas(2.4)
    axes.bar(ages["year"].astype(int), ages["works"].astype(int), color=BLUE, width=0.8)
    top = ages.loc[ages["works"].idxmax()]
    label(axes, f"{top['year']}: {top['works']} works", (int(top["year"]), int(top["works"])), (0, 4), ha="center")
    axes.set_ylim(0, ages["works"].max() * 1.25)
    for axis in (axes.xaxis, axes.yaxis):  # there is no half of a work, nor of a year
        axis.set_major_locator(MaxNLocator("auto", integer=True))
    axes.set_ylabel("works")
    axes.grid(axis="y", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    bare(axes)
    first, last = int(ages["year"].min()), int(ages["year"].max())
    return Figure(
        figure,
        name=name,
        rows=ages,
        caption=f"Works that {source} lists, by year of publication, repeats counted once"
        + (f"; {undated} more print no year" if undated else "")
        + f". Source: the references of {source}.",
        alt=f"Bars of works by year from {first} to {last}; most, {top['works']}, are of {top['year']}.",
    )


@styled
def kinds(kinds: pd.DataFrame, *, name: str, source: str) -> Figure:
    """How many works of each kind a paper lists; `kinds` as `analysis.rows.sources.kinds`."""
    figure, axes = canvas(0.6 + 0.32 * len(kinds))
    places = range(len(kinds))
    axes.barh(places, kinds["works"], color=BLUE, height=0.6)
    for place, row in zip(places, kinds.itertuples(), strict=True):
        label(axes, f"{row.works}, cited {row.cited} times", (row.works, place), (5, 0), va="center", color=GREY)
    axes.set_yticks(places, [kind.replace("_", " ") for kind in kinds["kind"]])
    axes.set_ylim(len(kinds) - 0.5, -0.5)
    axes.set_xlim(0, kinds["works"].max() * 1.35)
    axes.set_xticks([])
    bare(axes)
    summary = "; ".join(f"{row.kind} {row.works}" for row in kinds.itertuples())
    return Figure(
        figure,
        name=name,
        rows=kinds,
        caption=f"Works that {source} lists, by kind, and how often works of that kind are cited. Source: the "
        f"references of {source}.",
        alt=f"Bars of works by kind: {summary}.",
    )
