"""The series of trade that the papers did not choose, above the values that they state."""

import pandas as pd
from matplotlib.axes import Axes

from pakrus.figures.independent.levels import CANNOT
from pakrus.figures.kit.labels import Mark, place_labels
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, MIST, RED, WHITE, bare, label, listed, panels, styled


@styled
def trade_series(independent: pd.DataFrame, stated: pd.DataFrame, *, name: str) -> Figure:
    """The independent series of trade above, and the papers' values below, on the same years and never joined.

    `independent` as `analysis.independent.trade.series`; `stated` as `analysis.trade.values.values`.
    """
    figure, (above, below) = panels(4.6, rows=2, sharex=True)
    above.plot(independent["year"] + 0.5, independent["per_ten_thousand"], color=BLUE, linewidth=1.6)
    above.set_title("Independent: trade per 10,000 dollars of both states' GDP", fontsize=11)
    marks = []
    for row in stated.itertuples():
        middle, mark = (row.first + row.last) / 2, {"total": "o", "exports": "^", "imports": "v"}[row.what]
        dot(below, middle, row.value / 1e6, RED, full=row.basis != "undated", mark=mark)
        marks.append(Mark(middle, row.value / 1e6, f"{row.paper_id} {row.value / 1e6:,.0f}", RED))
    below.set_title("The papers: stated values, million dollars", fontsize=11)
    for axes in (above, below):
        axes.set_ylim(bottom=0)
        axes.grid(axis="y", color=MIST)
        axes.set_axisbelow(True)
        bare(axes)
    above.set_xlim(*_room(independent, stated))
    below.set_ylim(0, stated["value"].max() / 1e6 * 1.3)
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
