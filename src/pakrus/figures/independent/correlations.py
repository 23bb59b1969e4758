"""Figures of how series of the independent panel go together; `analysis.independent.plan` computes what they draw."""

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from pakrus.analysis.thesis.tests import IN_UNITS
from pakrus.figures.kit.labels import Mark, place_labels
from pakrus.figures.kit.shown import EMPTY, Figure
from pakrus.figures.kit.style import BLUE, GREY, INK, MIST, RED, SHADE, WHITE, bare, label, listed, panels, styled
from pakrus.telling import number, probability

Names = Mapping[str, str]
"""Measures in few words, by id: the column `short` of the table `panel_measures`."""
CANNOT = "The data cannot show pressure, deals that were refused, or what never happened."
END = f"{CANNOT} Source: the independent panel, and the sources that it names."
"""The last sentences of a caption."""
NOMINAL = 0.05
COLOURS = {"whole": INK, "to 1991": RED, "from 1992": BLUE}


@styled
def forest(correlations: pd.DataFrame, names: Names, *, name: str, caption: str, expected: int) -> Figure:
    """Correlations by measure and span, of levels on the left and of changes on the right; frame as
    `independent.plan.correlations`. A mark is full where p, not corrected, is below 0.05; the side that a proposition
    expects (1 or -1) is shaded."""
    measures = list(dict.fromkeys(correlations["measure"]))
    places, ticks, y = {}, [], 0.0
    for measure in measures:
        ticks.append((y, names[measure], True))
        spans = [span for span in COLOURS if span in set(correlations.loc[correlations["measure"] == measure, "span"])]
        for span in spans:
            y += 1
            places[measure, span] = y
            ticks.append((y, span, False))
        y += 1.3
    figure, both = panels(0.9 + 0.185 * y, 2, sharey=True)
    for axes, form in zip(both, ("levels", "changes"), strict=True):
        axes.axvspan(min(0, expected), max(0, expected), color=SHADE, zorder=0)
        axes.axvline(0, color=GREY, linewidth=1)
        for row in correlations[correlations["form"] == form].itertuples():
            at, colour = places[row.measure, row.span], COLOURS[row.span]
            axes.plot([row.low, row.high], [at, at], color=colour, linewidth=1.2)
            dot(axes, row.r, at, colour, full=row.p < NOMINAL)
        axes.set_xlim(-1, 1)
        axes.set_xticks([-1, -0.5, 0, 0.5, 1], ["−1", "−.5", "0", ".5", "1"])
        axes.set_title({"levels": "Levels", "changes": "Changes from year to year"}[form])
        axes.set_xlabel("Correlation")
        bare(axes)
    both[0].set_yticks([at for at, _, _ in ticks], [words for _, words, _ in ticks], fontsize=9)
    for tick, (_, _, bold) in zip(both[0].get_yticklabels(), ticks, strict=True):
        tick.set_fontweight("bold" if bold else "normal")
    both[0].set_ylim(y - 0.8, -0.7)
    main = correlations[(correlations["span"] == "whole") & (correlations["form"] == "changes")]
    marked = int((correlations["p"] < NOMINAL).sum())
    with_sign = int(((correlations["p"] < NOMINAL) & (correlations["r"] * expected > 0)).sum())
    side = "below 0" if expected < 0 else "above 0"
    summary = listed([f"{row.r:.2f} for {names[row.measure]}" for row in main.itertuples()])
    return Figure(
        figure,
        name=name,
        rows=correlations,
        caption=f"{caption} Lines are intervals by Fisher's z; a full mark has a p below {NOMINAL:g} before any "
        f"correction ({marked} of {len(correlations)}, of them {with_sign} on the shaded side, which is the expected "
        f"one). {END}",
        alt=f"Marks around a line at 0, expected {side}. Changes over the whole span: {summary}. Full marks: {marked} "
        f"of {len(correlations)}.",
    )


@styled
def trade_series(independent: pd.DataFrame, stated: pd.DataFrame, *, name: str) -> Figure:
    """The independent series of trade above, and the papers' values below, on the same years and never joined.

    `independent` as `analysis.independent.trade.series`; `stated` as `analysis.trade.values.values`.
    """
    figure, (above, below) = panels(4.6, rows=2, sharex=True)
    above.plot(independent["year"] + 0.5, independent["per_ten_thousand"], color=BLUE, linewidth=1.6)
    above.set_title("Independent: trade per 10,000 dollars of both states' GDP", fontsize=10)
    marks = []
    for row in stated.itertuples():
        middle, mark = (row.first + row.last) / 2, {"total": "o", "exports": "^", "imports": "v"}[row.what]
        dot(below, middle, row.value / 1e6, RED, full=row.basis != "undated", mark=mark)
        marks.append(Mark(middle, row.value / 1e6, f"{row.paper_id} {row.value / 1e6:,.0f}", RED))
    below.set_title("The papers: stated values, million dollars", fontsize=10)
    for axes in (above, below):
        axes.set_ylim(bottom=0)
        axes.grid(axis="y", color=MIST)
        axes.set_axisbelow(True)
        bare(axes)
    above.set_xlim(*_room(independent, stated))
    below.set_ylim(0, stated["value"].max() / 1e6 * 1.15)
    place_labels(below, marks, 6)
    first, last = independent.iloc[0], independent.iloc[-1]
    for row, offset in ((first, (-4, -13)), (last, (5, -3))):
        label(above, f"{row['per_ten_thousand']:.1f} ({row['year']:.0f})", (row["year"] + 0.5, row["per_ten_thousand"]),
              offset)  # fmt: skip
    kinds = [kind for kind in ("total", "exports", "imports") if kind in set(stated["what"])]
    top = independent.loc[independent["per_ten_thousand"].idxmax()]
    return Figure(
        figure,
        name=name,
        rows=pd.concat([independent.assign(panel="independent"), stated.assign(panel="papers")], ignore_index=True),
        caption="Trade of Pakistan and Russia by data that the papers did not choose, relative to both states' GDP "
        f"(above, {first['year']:.0f} to {last['year']:.0f}), and the values that the papers state (below: circles "
        "the whole trade, triangles that point up what Pakistan sells, down what it buys; open: no year printed). The "
        "two have different units and sources and are not joined; what lies between marks is not known. Source: "
        f"Correlates of War and World Bank; claims of the papers. {CANNOT}",
        alt=f"Above, a line from {first['per_ten_thousand']:.1f} in {first['year']:.0f} over at most "
        f"{top['per_ten_thousand']:.1f} in {top['year']:.0f} to {last['per_ten_thousand']:.1f} in "
        f"{last['year']:.0f}. Below, {len(stated)} marks of {listed(kinds)}.",
    )


def scales(results: pd.DataFrame, measures: pd.DataFrame) -> list[int]:
    """What the effect of each result is multiplied by to be read; `measures` is the table `panel_measures` by measure.
    Effects that are correlations or shares of years are read as they are."""
    return [
        int(measures.loc[row.measure, "scale"]) if row.measure and row.test in IN_UNITS else 1
        for row in results.itertuples()
    ]


def written(results: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Results of `independent.results.results` as a reader meets them: measures named, numbers in words, and scaled;
    `measures` is the table `panel_measures` by measure."""
    scale = scales(results, measures)
    ends = zip(results["low"] * scale, results["high"] * scale, strict=True)
    return results.assign(
        measure=results["measure"].map(measures["short"]),
        value=(results["value"] * scale).map(number),
        observed=(results["observed"] * scale).map(number),
        interval=[EMPTY if pd.isna(low) else f"{number(low)} to {number(high)}" for low, high in ends],
        p=results["p"].map(probability),
        least=results["least"].map(probability),
        p_holm=results["p_holm"].map(probability),
    )


def dot(axes: Axes, x: float, y: float, colour: str, *, full: bool, mark: str = "o") -> None:
    """A mark that hides what runs behind it, full or open."""
    axes.plot([x], [y], mark, color=WHITE, markersize=5.5, zorder=3)
    style = "full" if full else "none"
    axes.plot([x], [y], mark, color=colour, fillstyle=style, markersize=5.5, markeredgewidth=1.2, zorder=4)


def _room(independent: pd.DataFrame, stated: pd.DataFrame) -> tuple[float, float]:
    """The years of both, with room for words at the ends."""
    first = min(independent["year"].min(), stated["first"].min())
    last = max(independent["year"].max(), stated["last"].max())
    return first - 1, last + 2
