"""Shares of a state's arms imports over the years; `analysis.defence.import_shares` computes what is drawn."""

import pandas as pd

from pakrus.figures.defence.arms_deals import REGISTER
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, BROWN, FAINT, GREY, ORANGE, bare, canvas, label, listed, styled

COLOURS = (BLUE, ORANGE, GREY)
"""Of the suppliers, in the order of their first bar; a paper's come first."""
IDS = ["of_id", "supplier_id"]


@styled
def spans(printed: pd.DataFrame, checked: pd.DataFrame, *, name: str, paper: str) -> Figure:
    """The shares of suppliers in one state's arms imports: a bar over its years for each share, pale as a paper prints
    it, dark as the facts give it; a share of a single year is a mark. Frames as `analysis.defence.import_shares`."""
    every = pd.concat([printed, checked], ignore_index=True)
    suppliers = list(dict.fromkeys(every["supplier"]))
    colours = dict(zip(suppliers, COLOURS, strict=False))
    main = suppliers[0]
    figure, axes = canvas(4.0)
    years = checked[["first", "last"]]
    first, last = int(years["first"].min()), int(years["last"].max())
    for row in printed.itertuples():
        axes.plot([row.first, row.last + 1], [row.percent] * 2, color=colours[row.supplier], linewidth=9, alpha=0.3,
                  solid_capstyle="butt")  # fmt: skip
        label(axes, f"{paper}: {row.percent:g} per cent", ((row.first + row.last + 1) / 2, row.percent), (0, 8),
              ha="center", va="bottom")  # fmt: skip
    for row in checked.itertuples():
        colour = colours[row.supplier]
        if row.first == row.last:
            axes.plot([row.first + 0.5], [row.percent], marker="D", markersize=8, color=colour, linestyle="none")
            words = f"{row.supplier}, {row.percent:.1f} in {row.first} alone"
            label(axes, words, (row.first + 0.5, row.percent), (8, 0), va="center")
            continue
        axes.plot([row.first, row.last + 1], [row.percent] * 2, color=colour, linewidth=2, solid_capstyle="butt")
        label(axes, f"{row.supplier}, {row.percent:.1f}", ((row.first + row.last + 1) / 2, row.percent), (0, -6),
              ha="center", va="top", color=BROWN if colour == ORANGE else colour)  # fmt: skip
    axes.set_xlim(first - 0.2, last + 1.2)
    named = range(first, last + 1, 2)
    axes.set_xticks([year + 0.5 for year in named], [str(year) for year in named])
    axes.set_ylim(0, 100)
    axes.set_yticks([0, 25, 50, 75, 100], ["0", "25", "50", "75", "100"])
    axes.set_ylabel("Per cent of arms imports")
    axes.grid(axis="y", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    bare(axes)
    of = checked["of"].iloc[0]
    told = listed([f"{row.percent:.1f} for {row.supplier} in {_years(row)}" for row in checked.itertuples()])
    papers = listed([f"{row.percent:g} in {_years(row)}" for row in printed.itertuples()])
    top = checked.loc[checked.groupby(["first", "last"])["percent"].idxmax()]
    return Figure(
        figure,
        name=name,
        rows=every.drop(columns=IDS, errors="ignore"),
        caption=f"Who supplied the arms that {of} imported: the shares of {main} that {paper} prints (broad, pale), "
        f"and shares of its suppliers by the register (thin lines; single years as marks). In "
        f"{int((top['supplier'] == main).sum())} of {len(top)} spans and years given, {main} is the first of those "
        f"shown. Source: claims of {paper}; checked facts, {REGISTER}.",
        alt=f"Shares over the years. {paper} has for {main} {papers}. The register has {told}.",
    )


def _years(row) -> str:
    return str(row.first) if row.first == row.last else f"{row.first} to {row.last}"
