"""Figures of the levels of the independent panel: pairs beside each other, arms, aid."""

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes

from pakrus.figures.kit.shown import Figure, Table
from pakrus.figures.kit.style import (
    BLUE,
    FAINT,
    GREEN,
    GREY,
    MIST,
    RED,
    bare,
    canvas,
    label,
    listed,
    panels,
    styled,
)  # fmt: skip
from pakrus.telling import number

COLOURS = (BLUE, RED, GREEN)
CANNOT = "The data cannot show pressure, deals that were refused, or what never happened."
END = f"{CANNOT} Source: the independent panel, and the sources that it names."
"""The last sentences of a caption."""
TIMES = {100.0: ", per cent", 10_000.0: ", per ten thousand"}
"""What a value is multiplied by to be read, in words."""


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
def aid(aid: pd.DataFrame, votes: pd.DataFrame, *, name: str) -> Figure:
    """United States aid above and agreement with Russia below, on the same years; both have `year`, `value`."""
    figure, (above, below) = panels(4.2, rows=2, sharex=True)
    above.plot(aid["year"], 100 * aid["value"], color=RED, linewidth=1.5)
    above.set_title("United States aid to Pakistan, per cent of its GDP", fontsize=11)
    above.set_ylim(bottom=0)
    below.plot(votes["year"], votes["value"], color=BLUE, linewidth=1.5)
    below.set_title("Pakistan and Russia: agreement in votes", fontsize=11)
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


def beside(rows: pd.DataFrame, measures: pd.DataFrame, pairs: Sequence[str], *, name: str, caption: str) -> Table:
    """Two pairs of states by every measure, each in its unit as it is read: `rows` as
    `analysis.independent.series.beside`, `measures` the table `panel_measures`, `pairs` their names."""
    of = measures.astype({"scale": float}).set_index("measure")
    scale = rows["measure"].map(of["scale"])
    shown = rows.assign(
        unit=[f"{of.at[at, 'unit']}{TIMES.get(by, '')}" for at, by in zip(rows["measure"], scale, strict=True)],
        **{side: [number(value) for value in rows[side] * scale] for side in ("one", "other")},
    )
    labels = {
        "short": "Measure",
        "unit": "Unit",
        "age": "Years",
        "one": pairs[0],
        "other": pairs[1],
        "years": "Number",
        "above": "The former closer",
    }
    return Table(shown, name=name, caption=caption, labels=labels)
