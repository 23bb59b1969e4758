"""Russia's trade with other states, and the goods of its trade with Pakistan, drawn; `analysis.trade.partners` computes
them."""

from collections.abc import Mapping

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    FAINT,
    GREEN,
    GREY,
    MIST,
    ORANGE,
    RED,
    WHITE,
    bare,
    canvas,
    label,
    leads,
    listed,
    panels,
    styled,
)

BILLION = 1e9
COLOURS = (ORANGE, GREEN)
"""Of the two directions."""


@styled
def partners(partners: pd.DataFrame, home: str, *, name: str) -> Figure:
    """Russia's trade with other states and with `home`, paper by paper, on a log axis; `partners` as
    `analysis.trade.partners.partners`."""
    papers = list(dict.fromkeys(partners["paper_id"]))
    figure, axes = canvas(0.8 + 0.36 * (len(partners) + 2 * len(papers)))
    at, ticks, names, said = 0.0, [], [], []
    for paper in papers:
        rows = partners[partners["paper_id"] == paper]
        base = rows.iloc[0]
        axes.text(0.1, at, paper, fontweight="bold", va="center")
        for row in rows.itertuples():
            at += 1
            axes.plot([base["beside"] / BILLION, row.value / BILLION], [at] * 2, color=FAINT, linewidth=2, zorder=0)
            axes.plot([row.value / BILLION], [at], "o", color=GREY, markersize=8, **leads(row.claim_id))
            least = "over " if row.high == float("inf") else ""
            words = f"{least}${row.value / BILLION:,.0f} billion, {least}{row.times:,.0f} times"
            label(axes, words, (row.value / BILLION, at), (8, 0), va="center", parse_math=False)
            ticks.append(at)
            names.append(f"{row.state}, {row.when}")
            said.append(f"{paper}: {row.state} ({row.when}) {words}")
        at += 1
        axes.plot([base["beside"] / BILLION], [at], "o", color=BLUE, markersize=8)
        words = f"${base['beside'] / 1e6:,.0f} million"
        label(axes, words, (base["beside"] / BILLION, at), (8, 0), va="center", color=BLUE, parse_math=False)
        ticks.append(at)
        names.append(f"{home}, {base['beside_when']}")
        said.append(f"{paper}: {home} ({base['beside_when']}) {words}")
        at += 1.2
    axes.set_yticks(ticks, names)
    axes.set_ylim(at - 0.5, -0.7)
    axes.set_xscale("log")
    axes.set_xlim(0.1, partners["value"].max() / BILLION * 40)
    axes.set_xticks([0.1, 1, 10, 100], ["$100 million", "$1 billion", "$10 billion", "$100 billion"], parse_math=False)
    axes.minorticks_off()
    bare(axes)
    return Figure(
        figure,
        name=name,
        rows=partners,
        caption=f"Russia's trade with other states, and with {home} by the same paper, on a log axis; how many times "
        f"{home}'s it is. Years are those printed, or those of the source where none is printed. Source: claims of "
        "the papers.",
        alt=f"Dots on a log axis. {'; '.join(said)}.",
    )


@styled
def goods(goods: pd.DataFrame, papers: list[str], pair: Mapping[str, str], *, name: str) -> Figure:
    """Which paper tells which good as traded or as possible, a grid for each direction; `goods` as
    `analysis.trade.partners.goods`, `pair` the names of the two states by id, in the order of the grids."""
    one, other = pair.values()
    titles = dict(zip(pair, (f"{one} to {other}", f"{other} to {one}"), strict=True))
    sizes = [max(goods.loc[goods["exporter"] == side, "good"].nunique(), 1) for side in pair]
    figure, both = panels(1.0 + 0.27 * max(sizes), 2)
    said = []
    for axes, (side, title), colour in zip(both, titles.items(), COLOURS, strict=True):
        rows = goods[goods["exporter"] == side]
        names = list(dict.fromkeys(rows["good"]))
        for row in rows.itertuples():
            full = row.told == "traded"
            mark, face = ("s", colour) if full else ("o", WHITE)
            axes.plot([papers.index(row.paper_id)], [names.index(row.good)], mark, color=face, markeredgecolor=colour,
                      markersize=9, markeredgewidth=1.5)  # fmt: skip
        said += [f"{title}, {good}: {listed(_in_words(rows[rows['good'] == good]))}" for good in names]
        axes.set_yticks(range(len(names)), names)
        axes.set_ylim(max(sizes) - 0.4, -0.6)
        axes.set_xticks(range(len(papers)), papers, rotation=45, ha="left", rotation_mode="anchor")
        axes.set_xlim(-0.5, len(papers) - 0.5)
        axes.xaxis.tick_top()
        for line in range(len(names)):
            axes.axhline(line, color=MIST, linewidth=1, zorder=0)
        axes.set_title(title, color=RED if colour == ORANGE else colour)
        bare(axes)
    return Figure(
        figure,
        name=name,
        rows=goods,
        caption=f"Goods that each paper names in the trade of {one} and {other}, under common names. Squares: told as "
        "traded. Rings: told only as possible. What most papers tell as traded stands first. "
        "Source: the goods named by the papers.",
        alt=f"Two grids of goods by papers. {'; '.join(said)}.",
    )


def _in_words(rows: pd.DataFrame) -> list[str]:
    return [f"{row.paper_id} ({'traded' if row.told == 'traded' else 'possible'})" for row in rows.itertuples()]
