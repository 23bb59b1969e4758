"""Figure of correlations by lag; `analysis.independent.plan` computes what it draws."""

import pandas as pd
from matplotlib.axes import Axes

from pakrus.figures.independent.correlations import END, Names, dot
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, bare, listed, panels, styled


@styled
def lags(correlations: pd.DataFrame, names: Names, *, name: str, caption: str, of: str) -> Figure:
    """Correlations by lag, a small panel a measure, with the `band` around 0 in which 95 per cent of unrelated series
    of independent years would lie; frame as `independent.plan.correlations`, with the band of
    `independent.series.unrelated`. `of` names what leads at lags above 0."""
    measures = list(dict.fromkeys(correlations["measure"]))
    rows = -(-len(measures) // 3)
    figure, every = panels(0.5 + 1.75 * rows, 3, rows, sharex=True, sharey=True)
    outside = 0
    for place, axes in enumerate(every):
        if place >= len(measures):
            axes.set_visible(False)
            continue
        by_lag = correlations[correlations["measure"] == measures[place]].sort_values("lag")
        outside += int((by_lag["r"].abs() > by_lag["band"]).sum())
        _lags(axes, by_lag, sorted(set(correlations["lag"])))
        axes.set_title(names[measures[place]], fontsize=9.5)
        if place // 3 == rows - 1 or place + 3 >= len(measures):
            axes.tick_params(labelbottom=True)
    figure.supxlabel(f"Years by which {of} comes first", fontsize=10)
    figure.supylabel("Correlation", fontsize=10)
    tops = correlations.loc[correlations.groupby("measure", sort=False)["r"].apply(lambda r: r.abs().idxmax())]
    summary = listed([f"{names[row.measure]} {row.r:.2f} at {row.lag}" for row in tops.itertuples()])
    return Figure(
        figure,
        name=name,
        rows=correlations,
        caption=f"{caption} In grey, where 95 per cent of unrelated series would lie if years were independent; "
        f"{outside} of {len(correlations)} marks lie outside, and {0.05 * len(correlations):.1f} would by chance. "
        f"{END}",
        alt=f"Small panels of correlations by lag. The farthest from 0: {summary}.",
    )


def _lags(axes: Axes, by_lag: pd.DataFrame, ticks: list[int]) -> None:
    axes.fill_between(by_lag["lag"], -by_lag["band"], by_lag["band"], color=FAINT, alpha=0.6, linewidth=0)
    axes.axhline(0, color=GREY, linewidth=0.8)
    axes.axvline(0, color=FAINT, linewidth=0.8)
    axes.plot(by_lag["lag"], by_lag["r"], color=BLUE, linewidth=1)
    for lag, r, out in zip(by_lag["lag"], by_lag["r"], by_lag["r"].abs() > by_lag["band"], strict=True):
        dot(axes, lag, r, BLUE, full=out)
    axes.set_xticks(ticks)
    axes.set_ylim(-1, 1)
    bare(axes)
