"""Figure of correlations by lag; `analysis.independent.plan` computes what it draws."""

import pandas as pd
from matplotlib.axes import Axes

from pakrus.figures.independent.correlations import END, Names, dot
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, bare, listed, panels, styled


@styled
def lags(found: pd.DataFrame, names: Names, *, name: str, caption: str, of: str) -> Figure:
    """Correlations by lag, a small panel a measure, with the `band` around 0 in which 95 per cent of unrelated series
    of independent years would lie; frame as `independent.plan.correlations`, with the band of
    `independent.series.unrelated`. `of` names what leads at lags above 0."""
    measures = list(dict.fromkeys(found["measure"]))
    rows = -(-len(measures) // 3)
    figure, every = panels(0.5 + 1.75 * rows, 3, rows, sharex=True, sharey=True)
    outside = 0
    for place, axes in enumerate(every):
        if place >= len(measures):
            axes.set_visible(False)
            continue
        own = found[found["measure"] == measures[place]].sort_values("lag")
        outside += int((own["r"].abs() > own["band"]).sum())
        _lags(axes, own, sorted(set(found["lag"])))
        axes.set_title(names[measures[place]], fontsize=9.5)
        if place // 3 == rows - 1 or place + 3 >= len(measures):
            axes.tick_params(labelbottom=True)
    figure.supxlabel(f"Years by which {of} comes first", fontsize=10)
    figure.supylabel("Correlation", fontsize=10)
    tops = found.loc[found.groupby("measure", sort=False)["r"].apply(lambda r: r.abs().idxmax())]
    told = listed([f"{names[row.measure]} {row.r:.2f} at {row.lag}" for row in tops.itertuples()])
    return Figure(
        figure,
        name=name,
        rows=found,
        caption=f"{caption} In grey, where 95 per cent of unrelated series would lie if years were independent; "
        f"{outside} of {len(found)} marks lie outside, and {0.05 * len(found):.1f} would by chance. {END}",
        alt=f"Small panels of correlations by lag. The farthest from 0: {told}.",
    )


def _lags(axes: Axes, own: pd.DataFrame, ticks: list[int]) -> None:
    axes.fill_between(own["lag"], -own["band"], own["band"], color=FAINT, alpha=0.6, linewidth=0)
    axes.axhline(0, color=GREY, linewidth=0.8)
    axes.axvline(0, color=FAINT, linewidth=0.8)
    axes.plot(own["lag"], own["r"], color=BLUE, linewidth=1)
    for lag, r, out in zip(own["lag"], own["r"], own["r"].abs() > own["band"], strict=True):
        dot(axes, lag, r, BLUE, full=out)
    axes.set_xticks(ticks)
    axes.set_ylim(-1, 1)
    bare(axes)
