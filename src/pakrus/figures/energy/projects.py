"""What energy projects cost, how many and how much came of what was announced, and gas; drawn from the frames of
`analysis.energy.costs`, `analysis.events.undertakings` and `analysis.energy.gas`."""

from textwrap import fill
from typing import Any

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    FAINT,
    GREEN,
    GREY,
    ORANGE,
    RED,
    WHITE,
    bare,
    canvas,
    label,
    leads,
    listed,
    narrow,
    styled,
)

BILLION = 1e9


@styled
def costs(costs: pd.DataFrame, *, name: str, source: str) -> Figure:
    """Every stated cost at the date it speaks of: full marks are papers, rings are checked facts.

    `costs` as `analysis.energy.costs.stated`.
    """
    figure, axes = canvas(1.1 + 0.42 * len(costs))
    given = [
        f"{row.value / BILLION:.3g}" + (f" to {row.high / BILLION:.3g}" if row.high > row.value else "")
        for row in costs.itertuples()
    ]
    for down, row in enumerate(costs.itertuples()):
        paper = row.kind == "paper"
        axes.plot([0, row.value / BILLION], [down, down], color=FAINT, linewidth=1, zorder=0)
        axes.plot([row.value / BILLION, row.high / BILLION], [down, down], color=BLUE if paper else GREY, linewidth=2)
        axes.plot(
            [row.value / BILLION], [down], marker="o", markersize=9, color=BLUE if paper else GREY,
            markerfacecolor=BLUE if paper else WHITE, markeredgewidth=1.6, **leads(row.row_id),
        )  # fmt: skip
        label(axes, given[down], (row.high / BILLION, down), (9, 0), va="center")
    who = [row.teller if row.kind == "paper" else f"checked: {row.teller}" for row in costs.itertuples()]
    dates = ["no date" if pd.isna(row.date) else str(row.date) for row in costs.itertuples()]
    axes.set_yticks(range(len(costs)), [f"{date}  {teller}" for date, teller in zip(dates, who, strict=True)])
    axes.set_xlim(0, costs["high"].max() / BILLION * 1.12)
    axes.set_ylim(len(costs) - 0.4, -0.6)
    axes.set_xlabel("Billion US dollars")
    bare(axes)
    sides = {"The papers": costs[costs["kind"] == "paper"], "the reports": costs[costs["kind"] == "fact"]}
    spans = ", ".join(f"{who} {_span(rows)}" for who, rows in sides.items() if len(rows))
    phrases = [f"{teller} {words}" for teller, words in zip(who, given, strict=True)]
    return Figure(
        figure,
        name=name,
        rows=costs,
        caption=f"The cost of the pipeline as the papers give it (full), and as checked reports do (rings), in "
        f"billion dollars, in the order of the dates that they speak of. {spans}. A paper's date is the year that it "
        f"prints for the cost, or that of the work cited, or else its own. {source}",
        alt=f"Costs in billion dollars in order of date: {listed(phrases)}.",
    )


def _span(costs: pd.DataFrame) -> str:
    return f"from {costs['value'].min() / BILLION:.3g} to {costs['high'].max() / BILLION:.3g}"


@styled
def counts(counts: pd.DataFrame, titles: pd.Series, words: dict[str, str], *, name: str, source: str) -> Figure:
    """How many projects came how far: a bar a stage, the projects named beside it.

    `counts` as `analysis.events.undertakings.counts`; `titles` by `undertaking_id`; `words` for the stages.
    """
    shown = counts[counts["number"] > 0].reset_index(drop=True)
    named = [
        fill("; ".join(titles[i] for i in row.ids.split()), 28 if narrow.get() else 58) for row in shown.itertuples()
    ]
    heights = [max(1.6, 0.72 * (text.count("\n") + 1) + 0.5) for text in named]
    figure, axes = canvas(0.6 + 0.235 * sum(heights))
    top, ticks, most = 0.0, [], shown["number"].max()
    for row, text, high in zip(shown.itertuples(), named, heights, strict=True):
        middle = top + high / 2
        colour = GREEN if row.furthest == "delivered" else BLUE
        axes.barh(middle, row.number, height=min(1.2, high * 0.6), color=colour)
        label(axes, str(row.number), (row.number, middle), (5, 0), va="center", fontweight="bold")
        axes.text(most * (1.45 if narrow.get() else 1.18), middle, text, va="center", fontsize=10)
        ticks.append(middle)
        top += high
    axes.set_yticks(ticks, [words[stage] for stage in shown["furthest"]])
    axes.set_xticks([])
    axes.set_xlim(0, most * (4.5 if narrow.get() else 3.5))
    axes.set_ylim(top, 0)
    bare(axes)
    total = int(shown["number"].sum())
    done = int(shown.loc[shown["furthest"] == "delivered", "number"].sum())
    back = int(shown["set_back"].sum())
    return Figure(
        figure,
        name=name,
        rows=counts,
        caption=f"How far {total} projects came by what the papers tell: {done} of them were delivered, and for {back} "
        f"a hold-up or an end is told. {source}",
        alt="Bars by the furthest stage told: "
        + listed([f"{words[row.furthest]}, {row.number} ({row.ids})" for row in shown.itertuples()])
        + ".",
    )


@styled
def values(values: pd.DataFrame, words: dict[str, str], *, name: str, source: str) -> Figure:
    """What projects are said to be worth, at the furthest stage they came to; a stage without any value is empty.

    `values`: `furthest`, `title`, `low`, `high` (USD; missing where no value is stated), `number` (projects of the
    stage without a value).
    """
    figure, axes = canvas(0.9 + 0.52 * len(values))
    for down, row in enumerate(values.itertuples()):
        if pd.isna(row.high):
            label(axes, f"no value stated for any of {row.number}", (0, down), (5, 0), va="center", color=RED)
            continue
        axes.barh(down, row.low / BILLION, color=BLUE, height=0.55)
        axes.barh(down, (row.high - row.low) / BILLION, left=row.low / BILLION, color=BLUE, alpha=0.45, height=0.55)
        span = f"{row.low / BILLION:.3g}" + (f" to {row.high / BILLION:.3g}" if row.high > row.low else "")
        label(axes, f"{span} billion: {row.title}", (row.high / BILLION, down), (6, 0), va="center")
    axes.set_yticks(range(len(values)), [words[stage] for stage in values["furthest"]])
    axes.set_xticks([])
    axes.set_xlim(0, 1.75 * max([1.0, *values["high"].dropna() / BILLION]))
    axes.set_ylim(len(values) - 0.4, -0.6)
    bare(axes)
    phrases = [
        f"{words[row.furthest]}: "
        + ("no value" if pd.isna(row.high) else f"{row.title}, up to {row.high / BILLION:.3g} billion")
        for row in values.itertuples()
    ]
    return Figure(
        figure,
        name=name,
        rows=values,
        caption=f"What the papers say projects are worth, by how far these came, in US dollars; paler is the range "
        f"between papers. The package is said to include the pipeline. {source}",
        alt=f"Bars in billion dollars by stage: {listed(phrases)}.",
    )


@styled
def shortfall(projected: pd.DataFrame, carried: pd.DataFrame, *, name: str, source: str) -> Figure:
    """A shortfall and its projection against what pipelines could carry, in billions of cubic feet a day.

    `projected` as `analysis.energy.gas.projected`; `carried`: `what`, `low`, `high`.
    """
    first = projected.sort_values(["year", "claim_id"], na_position="last").iloc[0]
    grown = f"if it grows {first['multiple']:g} times"
    bars = [
        (f"Shortfall{_year(first['year'])}", first["value"], first["value"], ORANGE),
        (f"Shortfall{_year(first['later_year'])},\n{grown}", first["later"], first["later"], ORANGE),
        *((fill(row.what, 34), row.low, row.high, BLUE) for row in carried.itertuples()),
    ]
    figure, axes = canvas(1.0 + 0.5 * len(bars))
    cut = first["later"] * 1.25
    for down, (_, low, high, colour) in enumerate(bars):
        shown = min(high, cut)
        axes.barh(down, min(low, cut), color=colour, height=0.58)
        axes.barh(down, shown - min(low, cut), left=min(low, cut), color=colour, alpha=0.45, height=0.58)
        words = _range(low, high)
        if high > cut:
            label(axes, f"{words}: off this scale →", (cut, down), (-6, 0), ha="right", va="center", color=WHITE)
        else:
            label(axes, words, (shown, down), (5, 0), va="center")
    inside = [down for down, bar in enumerate(bars) if bar[2] <= cut]
    axes.plot([first["later"]] * 2, [0.7, max(inside) + 0.4], color=ORANGE, linewidth=0.9, linestyle=":", zorder=0)
    axes.set_yticks(range(len(bars)), [bar[0] for bar in bars])
    axes.set_xlim(0, cut * 1.08)
    axes.set_ylim(len(bars) - 0.4, -0.6)
    axes.set_xlabel("Billion cubic feet a day")
    bare(axes)
    rows = pd.DataFrame(
        [(what.replace("\n", " "), low, high) for what, low, high, _ in bars], columns=["what", "low", "high"]
    )
    phrases = [f"{row.what} {_range(row.low, row.high)}" for row in rows.itertuples()]
    return Figure(
        figure,
        name=name,
        rows=rows,
        caption=f"Pakistan's shortfall of gas as {listed(list(projected['paper_id']))} give it, what it becomes "
        f"{grown} as projected, and what pipelines were to carry. {source}",
        alt=f"Bars in billion cubic feet a day: {listed(phrases)}.",
    )


def _year(year: Any) -> str:
    return "" if pd.isna(year) else f" in {year}"


def _range(low: float, high: float) -> str:
    return f"{low:.2g}" if low == high else f"{low:.2g} to {high:.2g}"
