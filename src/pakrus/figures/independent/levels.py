"""Figures of the levels of the independent panel: pairs beside each other, spells, arms, aid."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from pakrus.analysis.statistics.decisions import CONTRADICTS, SPEAKING, SUPPORTS
from pakrus.figures.independent.correlations import CANNOT, END, Names, dot
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    FAINT,
    GREEN,
    GREY,
    INK,
    MIST,
    MIST_BLUE,
    RED,
    bare,
    canvas,
    label,
    listed,
    panels,
    styled,
)

COLOURS = (BLUE, RED, GREEN)


@styled
def below(results: pd.DataFrame, names: Names, *, name: str) -> Figure:
    """The share of years in which one pair stands below another, a line a measure; the rows of P4 of
    `independent.results.results`."""
    figure, axes = canvas(0.9 + 0.36 * len(results))
    axes.axvline(0.5, color=GREY, linewidth=1)
    for place, row in enumerate(results.itertuples()):
        colour = {SUPPORTS: BLUE, CONTRADICTS: RED}.get(row.direction, INK)
        low, high = row.low + row.expected, row.high + row.expected
        axes.plot([low, high], [place, place], color=colour, linewidth=1.4)
        dot(axes, row.observed, place, colour, full=row.direction in SPEAKING)
        words = f"{row.observed:.0%} of {row.n} years; {row.direction}"
        axes.text(1.05, place, words, va="center", fontsize=9.5, color=colour)
    axes.set_yticks(range(len(results)), [names[measure] for measure in results["measure"]])
    axes.set_ylim(len(results) - 0.5, -0.6)
    axes.set_xlim(0, 1.62)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25", "50", "75", "100"])
    axes.set_xlabel("Per cent of years below India and Russia", loc="left")
    bare(axes)
    summary = listed([f"{names[row.measure]} {row.observed:.0%} of {row.n} years ({row.direction})"
                      for row in results.itertuples()])  # fmt: skip
    return Figure(
        figure,
        name=name,
        rows=results,
        caption="In how many of the years on record Pakistan and Russia stand below India and Russia, with intervals "
        "that allow for years that hang together; a tie counts a half. Full marks are decided after correction for the "
        f"number of tests; open ones are not. {END}",
        alt=f"Shares around a line at a half: {summary}.",
    )


@styled
def by_pair(lines: pd.DataFrame, words: Mapping[str, str], *, name: str, caption: str, unit: str,
            mark: tuple[int, str] | None = None) -> Figure:  # fmt: skip
    """A measure of some pairs over the years, a line each, broken where the source changes or a year is missing;
    `lines` has `dyad`, `year`, `value`, `source_id`. `words` name the lines, by pair; `mark` is a year, and its
    name."""
    figure, axes = canvas(3.3)
    pairs = list(dict.fromkeys(lines["dyad"]))
    lasts = lines.sort_values("year").groupby("dyad").tail(1).sort_values("value")
    heights = _apart(lasts["value"].tolist(), 0.07)
    for dyad, colour in zip(pairs, COLOURS, strict=False):
        series = lines[lines["dyad"] == dyad].sort_values("year")
        _broken(axes, series, colour)
        at = list(lasts["dyad"]).index(dyad)
        label(axes, words[dyad], (lasts["year"].iloc[at], heights[at]), (6, 0), color=colour, va="center")
    first, end = int(lines["year"].min()), int(lines["year"].max())
    if mark:
        axes.axvline(mark[0], color=GREY, linewidth=1, linestyle=":")
        label(axes, mark[1], (mark[0], 1.0), (-4, 0), ha="right", va="top", color=GREY)
    axes.set_xlim(first - 1, end + (end - first) * 0.3)
    axes.set_xticks([year for year in range(first - first % 10, end + 1, 10) if first <= year])
    axes.set_ylim(-0.02, 1.02)
    axes.set_ylabel(unit)
    axes.grid(axis="y", color=MIST)
    axes.set_axisbelow(True)
    bare(axes)
    phrases = []
    for dyad in pairs:
        series = lines[lines["dyad"] == dyad].sort_values("year")
        ends = f"{series['value'].iloc[0]:.2f} in {series['year'].iloc[0]} to {series['value'].iloc[-1]:.2f} in"
        phrases.append(f"{words[dyad]} {ends} {series['year'].iloc[-1]} (mean {series['value'].mean():.2f})")
    return Figure(figure, name=name, rows=lines, caption=f"{caption} {CANNOT}", alt=f"Lines: {listed(phrases)}.")


@styled
def spells(years: pd.DataFrame, *, name: str) -> Figure:
    """Agreement with Russia and its trend, warm years shaded, above; agreement with the United States, with the years
    in which a warm spell ends, below. `years` as `independent.spells.by_year`."""
    figure, (above, below) = panels(4.6, rows=2, sharex=True)
    for year in years.loc[years["warm"], "year"]:
        above.axvspan(year - 0.5, year + 0.5, color=MIST_BLUE, linewidth=0, zorder=0)
    above.plot(years["year"], years["effect"], color=BLUE, linewidth=1.5)
    above.plot(years["year"], years["trend"], color=GREY, linewidth=1.2, linestyle="--")
    above.set_title("Pakistan and Russia: agreement in votes, its trend (dashed), warm years shaded", fontsize=9.5)
    below.plot(years["year"], years["cause"], color=RED, linewidth=1.5)
    ends = years[years["end"]]
    below.plot(ends["year"], ends["cause"], "o", color=INK, markersize=5, linestyle="none")
    below.set_title("Pakistan and the United States: dots where a warm spell with Russia ended", fontsize=9.5)
    values = years[["effect", "trend", "cause"]].to_numpy()
    room = 0.05 * (np.nanmax(values) - np.nanmin(values))
    for axes in (above, below):
        axes.set_ylim(np.nanmin(values) - room, np.nanmax(values) + room)
        axes.grid(axis="y", color=MIST)
        axes.set_axisbelow(True)
        bare(axes)
    up = int((ends["rise"] > 0).sum())
    return Figure(
        figure,
        name=name,
        rows=years,
        caption=f"Warm spells of Pakistan and Russia in the General Assembly, and what its agreement with the United "
        f"States did in the {len(ends)} years in which one ended: it rose in {up}. Where Moscow and Washington differ, "
        f"a vote away from the one is a vote towards the other, so most of this is arithmetic. {END}",
        alt=f"Above, a line with {int(years['warm'].sum())} of {len(years)} years shaded. Below, a line with "
        f"{len(ends)} dots: {listed([str(year) for year in ends['year']])}.",
    )


@styled
def aid(aid: pd.DataFrame, votes: pd.DataFrame, *, name: str) -> Figure:
    """United States aid above and agreement with Russia below, on the same years; both have `year`, `value`."""
    figure, (above, below) = panels(4.2, rows=2, sharex=True)
    above.plot(aid["year"], 100 * aid["value"], color=RED, linewidth=1.5)
    above.set_title("United States aid to Pakistan, per cent of its GDP", fontsize=10)
    above.set_ylim(bottom=0)
    below.plot(votes["year"], votes["value"], color=BLUE, linewidth=1.5)
    below.set_title("Pakistan and Russia: agreement in votes", fontsize=10)
    for axes in (above, below):
        axes.axvline(1991.5, color=FAINT, linewidth=1)
        axes.grid(axis="y", color=MIST)
        axes.set_axisbelow(True)
        bare(axes)
    top = aid.loc[aid["value"].idxmax()]
    return Figure(
        figure,
        name=name,
        rows=pd.concat([aid.assign(series="aid"), votes.assign(series="votes")], ignore_index=True),
        caption="What the United States obliged itself to give Pakistan, economic and military together, and how often "
        "Pakistan voted with Moscow. The grey line is the end of the Soviet Union. Obligations are not payments, "
        f"and aid says nothing of what was asked for in return. {END}",
        alt=f"Above, aid, the most {100 * top['value']:.1f} per cent in {top['year']}. Below, agreement from "
        f"{votes['value'].min():.2f} to {votes['value'].max():.2f}.",
    )


def _apart(values: list[float], room: float) -> list[float]:
    """Rising values, moved apart to at least `room` around their mean where they are closer."""
    heights = list(values)
    for place in range(1, len(heights)):
        if heights[place] - heights[place - 1] < room:
            middle = (heights[place] + heights[place - 1]) / 2
            heights[place - 1], heights[place] = middle - room / 2, middle + room / 2
    return heights


def _broken(axes: Axes, series: pd.DataFrame, colour: str) -> None:
    """A line in pieces: a new one starts after a missing year or with another source."""
    joins = (series["year"].diff() == 1) & (series["source_id"] == series["source_id"].shift())
    for _, piece in series.groupby((~joins).cumsum()):
        axes.plot(piece["year"], piece["value"], color=colour, linewidth=1.5, marker="." if len(piece) == 1 else "")
