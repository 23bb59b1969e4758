"""Figures of the five papers as a set; `analysis.rows.overview` computes what they draw."""

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, ORANGE, WHITE, bare, canvas, label, styled

LONG = 50
"""Years; the bar of a longer span has room for its label inside."""
HEIGHT = 0.58
"""Inches that a paper takes."""


@styled
def spans(spans: pd.DataFrame) -> Figure:
    """The years that each paper treats, a bar a paper; `spans` as `analysis.rows.overview.spans`."""
    figure, axes = canvas(HEIGHT * len(spans))
    colours = [BLUE if kind == "article" else ORANGE for kind in spans["kind"]]
    axes.barh(
        spans.index,
        spans["covers_to"] - spans["covers_from"] + 1,
        left=spans["covers_from"],
        color=colours,
        height=0.55,
    )
    for place, row in spans.iterrows():
        words, start = f"{row['covers_from']} to {row['covers_to']}, {row['kind']}", (row["covers_from"], place)
        if row["covers_to"] - row["covers_from"] > LONG:
            label(axes, words, start, (6, 0), va="center", color=WHITE)
        else:
            label(axes, words, start, (-6, 0), va="center", ha="right")
    axes.set_yticks(spans.index, spans["paper_id"])
    axes.set_ylim(len(spans) - 0.5, -0.5)
    first, last = int(spans["covers_from"].min()), int(spans["covers_to"].max())
    decades = range(-(-first // 10) * 10, last + 1, 10)
    axes.set_xticks(decades, [str(decade) for decade in decades])
    axes.set_xlim(first - 2, last + 2)
    axes.grid(axis="x", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    bare(axes)
    said = "; ".join(f"{r.paper_id} {r.covers_from} to {r.covers_to}" for r in spans.itertuples())
    return Figure(
        figure,
        name="fig-spans",
        rows=spans,
        caption="The years that each paper treats, and whether it is an article or a commentary. Source: the papers.",
        alt=f"Years treated: {said}.",
    )
