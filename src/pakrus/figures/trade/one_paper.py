"""What one paper states of trade, drawn; `analysis.trade.one_paper` computes it."""

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, GREY, INK, ORANGE, RED, WHITE, bare, canvas, label, listed, panels, styled

MILLION, BILLION = 1e6, 1e9


@styled
def potential(parts: pd.DataFrame, whole: float, *, name: str, source: str) -> Figure:
    """The parts of an export potential one after the other, and the whole as stated.

    `parts` and `whole` as `analysis.trade.one_paper.potential` gives them.
    """
    figure, axes = canvas(1.0 + 0.36 * (len(parts) + 2))
    total = float(parts["value"].sum())
    for place, row in enumerate(parts.itertuples()):
        axes.barh(place, row.value / BILLION, left=row.start / BILLION, color=BLUE, height=0.6)
        wide = row.value > total / 3
        at = ((row.start + (row.value / 2 if wide else row.value)) / BILLION, place)
        look = {"ha": "center", "color": WHITE} if wide else {}
        label(axes, row.as_stated, at, (0 if wide else 5, 0), va="center", **look)
    for place, (value, colour) in enumerate([(total, GREY), (whole, ORANGE)], len(parts)):
        axes.barh(place, value / BILLION, color=colour, height=0.6)
    below, gap = len(parts), whole - total
    words = f"${total / BILLION:.3f} billion"
    label(axes, words, (total / BILLION / 2, below), (0, 0), ha="center", va="center", color=WHITE)
    stated = f"${whole / BILLION:.1f} billion stated"
    label(axes, stated, (whole / BILLION / 2, below + 1), (0, 0), ha="center", va="center", color=INK)
    if gap:
        axes.plot([whole / BILLION] * 2, [below - 0.35, below + 0.65], color=RED, linewidth=1)
        axes.plot([total / BILLION, whole / BILLION], [below, below], color=RED, linewidth=1)
        words_apart = f"${abs(gap) / MILLION:.0f} million\napart"
        label(axes, words_apart, (whole / BILLION, below), (5, 0), color=RED, va="center")
    axes.set_yticks(range(len(parts) + 2), [*parts["item"], "Sum of the parts", "The whole"])
    axes.set_ylim(len(parts) + 1.6, -0.6)
    axes.set_xlim(0, max(total, whole) / BILLION * 1.2)
    axes.set_xticks([])
    bare(axes)
    apart = f"${abs(gap) / MILLION:.0f} million {'short of' if gap > 0 else 'above'} it" if gap else "equal to it"
    said = listed([f"{row.as_stated} for {row.item}" for row in parts.itertuples()])
    return Figure(
        figure,
        name=name,
        rows=parts,
        caption=f"The export potential that {source} reports, part by part, against the whole as stated. The parts "
        f"are {apart}. Source: the claims of {source}.",
        alt=f"Bars one after the other: {said}. Their sum is {words}, the whole {stated}.",
    )


@styled
def trade(values: pd.DataFrame, partners: pd.DataFrame, state: str, *, name: str, source: str) -> Figure:
    """Trade of Pakistan and Russia in the years given, and beside it Russia's trade with others, on scales of their
    own, `state` (an id) lit; `values` as `analysis.trade.one_paper.by_year`, `partners` as `partners` there."""
    figure, (left, right) = panels(2.9, 2, width_ratios=[1.15, 1])
    colours = {"trade-total": GREY, "exports": ORANGE, "imports": BLUE}
    names = {"trade-total": "", "exports": "Pakistan's\nexports, ", "imports": "its imports,\n"}
    years = sorted(set(values["year"]))
    for place, year in enumerate(years):
        low = 0.0
        rows = values[values["year"] == year]
        for row in rows.itertuples():
            height = row.value / MILLION
            left.bar(place, height, bottom=low, color=colours[row.what], width=0.55)
            if row.what == "trade-total":
                label(left, row.as_stated, (place, height), (0, 3), ha="center", va="bottom", fontsize=10)
            else:
                words = f"{names[row.what]}{row.as_stated}"
                label(left, words, (place + 0.275, low + height / 2), (4, 0), va="center", fontsize=10)
            low += height
    left.set_xticks(range(len(years)), [str(year) for year in years])
    left.set_xlim(-0.5, len(years) + 0.15)
    left.set_ylim(0, values.groupby("year")["value"].sum().max() / MILLION * 1.15)
    left.set_yticks([])
    left.set_title("Pakistan and Russia", fontsize=11)
    bare(left)
    places = range(len(partners))
    lit = [BLUE if partner == state else GREY for partner in partners["state_id"]]
    right.barh(places, partners["value"] / BILLION, color=lit)
    for place, row in zip(places, partners.itertuples(), strict=True):
        year = f" ({row.period})" if row.period else ""
        label(right, f"{row.as_stated}{year}", (row.value / BILLION, place), (4, 0), va="center", fontsize=10)
    right.set_yticks(places, partners["state"])
    right.set_ylim(len(partners) - 0.4, -0.6)
    right.set_xlim(0, partners["value"].max() / BILLION * 1.5)
    right.set_xticks([])
    right.set_title("Russia's trade with", fontsize=11)
    bare(right)
    said = listed([f"{row.year} {row.what.replace('-', ' ')} {row.as_stated}" for row in values.itertuples()])
    others = listed([f"{row.state} {row.as_stated}" for row in partners.itertuples()])
    return Figure(
        figure,
        name=name,
        rows=pd.concat([values.assign(panel="years"), partners.assign(panel="partners")], ignore_index=True),
        caption=f"Trade of Pakistan and Russia in the years for which {source} gives a value (left), and Russia's "
        f"trade with other states beside it (right, no year printed but Pakistan's); each side has its own scale. "
        f"Source: the claims of {source}.",
        alt=f"Left, {said}. Right, Russia's trade: {others}.",
    )
