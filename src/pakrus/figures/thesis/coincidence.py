"""Warm years against the years of a cause, drawn; `analysis.statistics.coincidence.by_year` computes them."""

import pandas as pd

from pakrus.figures.kit.shading import shade
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, INK, ORANGE, WHITE, bare, canvas, styled


@styled
def lanes(years: pd.DataFrame, *, name: str, cause: str, lag: int, expected: float) -> Figure:
    """A lane of the cause's years, with the window after each shaded, and a lane of warm years, filled where they lie
    in a window.

    `years` as `analysis.statistics.coincidence.by_year`, `cause` in words (`Pakistan-US cools`), `expected` the share
    of warm years that chance would put into windows.
    """
    figure, axes = canvas(1.9)
    shade(axes, years.loc[years["window"], "year"])
    moved = years[years["cause"]]["year"]
    axes.bar(moved, 0.55, bottom=1.2, width=0.8, color=ORANGE, linewidth=0)
    warm = years[years["warm"]]
    inside, outside = warm[warm["window"]]["year"], warm[~warm["window"]]["year"]
    axes.bar(inside, 0.55, bottom=0.2, width=0.8, color=BLUE, linewidth=0)
    axes.bar(outside, 0.55, bottom=0.2, width=0.66, color=WHITE, edgecolor=BLUE, linewidth=1)
    first, last = int(years["year"].min()), int(years["year"].max())
    axes.set_xlim(first - 1, last + 1)
    axes.set_ylim(0, 2.3)
    axes.set_yticks([])
    axes.text(first - 0.5, 1.86, cause, fontsize=9.5, color=INK)
    axes.text(first - 0.5, 0.86, "Pakistan-Russia warms: filled within a window", fontsize=9.5, color=INK)
    bare(axes)
    number = len(warm)
    share = f"{len(inside)} of {number}" if number else "none"
    after = {0: "", 1: " or in the year after it"}.get(lag, f" or in one of the {lag} years after it")
    return Figure(
        figure,
        name=name,
        rows=years,
        caption=f"Of the years in which Pakistan-Russia warms, {share} lie in a year in which {cause}{after} (shaded). "
        f"By chance it would be {expected * number:.1f}. Source: the coded events of the papers chosen.",
        alt=f"Two lanes over the years {first} to {last}. {cause}: {_listed(moved)}. Pakistan-Russia warms within a "
        f"window: {_listed(inside)}; outside one: {_listed(outside)}.",
    )


def _listed(years: pd.Series) -> str:
    return ", ".join(str(year) for year in years) or "in no year"
