"""Shares of a state's arms imports over the years; `analysis.defence.import_shares` computes what is drawn."""

from typing import Any

import pandas as pd

from pakrus.figures.defence.arms_deals import REGISTER
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, BROWN, FAINT, GREY, ORANGE, bare, canvas, label, listed, styled

COLOURS = (BLUE, ORANGE, GREY)
"""Of the supplier that a paper prints shares of, and of the others in the order of the frame."""


@styled
def spans(printed: pd.DataFrame, checked: pd.DataFrame, *, name: str, paper: str) -> Figure:
    """The shares of suppliers in one state's arms imports: a bar over its years for each share, pale as a paper prints
    it, dark as the facts give it; a share of a single year is a mark. Frames as `analysis.defence.import_shares`."""
    figure, axes = canvas(4.0)
    years = checked[["first", "last"]]
    first, last = int(years["first"].min()), int(years["last"].max())
    suppliers = dict.fromkeys([*printed["supplier_id"], *checked["supplier_id"]])
    colours = dict(zip(suppliers, COLOURS, strict=False))
    for row in printed.itertuples():
        axes.plot([row.first, row.last + 1], [row.percent] * 2, color=colours[row.supplier_id], linewidth=9, alpha=0.3,
                  solid_capstyle="butt")  # fmt: skip
        label(axes, f"{paper}: {row.percent:g} per cent", ((row.first + row.last + 1) / 2, row.percent), (0, 8),
              ha="center", va="bottom")  # fmt: skip
    named = set()
    for row in checked.itertuples():
        colour = colours[row.supplier_id]
        if row.first == row.last:
            axes.plot([row.first + 0.5], [row.percent], marker="D", markersize=8, color=colour, linestyle="none")
            words = f"{row.supplier}, {row.percent:.1f} in {row.first} alone"
            label(axes, words, (row.first + 0.5, row.percent), (8, 0), va="center")
            continue
        axes.plot([row.first, row.last + 1], [row.percent] * 2, color=colour, linewidth=2, solid_capstyle="butt")
        words = f"{row.percent:.1f}" if row.supplier in named else f"{row.supplier}, {row.percent:.1f}"
        named.add(row.supplier)
        label(axes, words, ((row.first + row.last + 1) / 2, row.percent), (0, -6),
              ha="center", va="top", color=BROWN if colour == ORANGE else colour)  # fmt: skip
    axes.set_xlim(first - 0.2, last + 1.2)
    ticks = range(first, last + 1, 2)
    axes.set_xticks([year + 0.5 for year in ticks], [str(year) for year in ticks])
    axes.set_ylim(0, 100)
    axes.set_yticks([0, 25, 50, 75, 100], ["0", "25", "50", "75", "100"])
    axes.set_ylabel("Per cent of arms imports")
    axes.grid(axis="y", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    bare(axes)
    of = checked["of"].iloc[0]
    by_register = listed([f"{row.percent:.1f} for {row.supplier} in {_years(row)}" for row in checked.itertuples()])
    papers = listed([f"{row.percent:g} in {_years(row)}" for row in printed.itertuples()])
    top = checked.loc[checked.groupby(["first", "last"])["percent"].idxmax()]
    leading = int((top["supplier_id"] == next(iter(suppliers))).sum())
    main = printed["supplier"].iloc[0]
    return Figure(
        figure,
        name=name,
        rows=pd.concat([printed, checked], ignore_index=True),
        caption=f"Who supplied the arms that {of} imported: the shares of {main} that {paper} prints (broad, pale), "
        f"and shares of its suppliers by the register (thin lines; single years as marks). In "
        f"{leading} of {len(top)} spans and years given, {main} is the first of those "
        f"shown. Source: claims of {paper}; checked facts, {REGISTER}.",
        alt=f"Shares over the years. {paper} has for {main} {papers}. The register has {by_register}.",
    )


def _years(row: Any) -> str:
    return str(row.first) if row.first == row.last else f"{row.first} to {row.last}"
