"""Where breaks fall as their penalty changes, drawn; `analysis.statistics.changepoints.stability` computes them."""

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, RED, label, listed, panels, styled


@styled
def stability(breaks: pd.DataFrame, yearly: pd.Series, claimed: list[int], *, name: str, penalties: int) -> Figure:
    """The yearly series above; below, for each year, the share of penalties at which a break falls in it, by PELT as a
    bar and by binary segmentation as a dot. The claimed years are marked in both.

    `breaks` as `analysis.statistics.changepoints.stability`; `penalties` is how many were tried.
    """
    figure, (above, below) = panels(3.6, rows=2, sharex=True)
    for axes in (above, below):
        for year in claimed:
            axes.axvline(year, color=RED, linewidth=1, linestyle=(0, (3, 2)))
    above.bar(yearly.index, yearly, color=GREY, width=0.8, linewidth=0)
    above.axhline(0, color=FAINT, linewidth=1)
    above.set_ylabel("Sum of scores")
    below.bar(breaks["year"], breaks["pelt"] * 100, color=BLUE, width=0.8, linewidth=0)
    greedy = breaks[breaks["binseg"] > 0]
    below.plot(greedy["year"], greedy["binseg"] * 100, "o", color=INK, markersize=5)
    below.set_ylabel("Break here, % of\npenalties")
    below.set_ylim(0, 118)
    for year in claimed:
        at = {"ha": "left"} if year == claimed[-1] else {"ha": "right"}
        label(
            above,
            str(year),
            (year, float(yearly.max())),
            (3 if year == claimed[-1] else -3, 0),
            va="top",
            color=RED,
            **at,
        )
    hit = breaks[(breaks["pelt"] > 0) | (breaks["binseg"] > 0)].reset_index(drop=True)
    for row in hit.itertuples():
        top = max(row.pelt, row.binseg) * 100
        label(below, str(row.year), (row.year, top), (5, 5), va="center", fontsize=9)
    if len(hit):
        best = hit.loc[hit["pelt"].idxmax()]
        label(below, "bar: PELT", (best["year"], best["pelt"] * 50), (-7, 0), ha="right", color=BLUE, fontsize=9)
    if len(greedy):
        best = greedy.loc[greedy["binseg"].idxmax()]
        where = (best["year"], best["binseg"] * 100)
        label(below, "dot: binary\nsegmentation", where, (-7, 0), ha="right", va="center", color=INK, fontsize=9)
    by_pelt = [f"{r.year} ({r.pelt:.0%})" for r in hit[hit["pelt"] > 0].itertuples()]
    by_greedy = [f"{r.year} ({r.binseg:.0%})" for r in hit[hit["binseg"] > 0].itertuples()]
    return Figure(
        figure,
        name=name,
        rows=breaks,
        caption=f"Yearly sums of Pakistan-Russia (above), and how often a break in their level falls in each year over "
        f"{penalties} penalties (below): bars by PELT, dots by binary segmentation. Broken lines mark "
        f"{listed([str(year) for year in claimed])}. Source: the coded events of the papers chosen.",
        alt=f"Bars of yearly sums, from {yearly.min():g} to {yearly.max():g}, the highest in {yearly.idxmax()}. Breaks "
        f"by PELT: {listed(by_pelt)}. By binary segmentation: {listed(by_greedy)}.",
    )
