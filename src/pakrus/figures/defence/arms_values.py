"""What arms are worth in two ages, drawn; `analysis.defence.arms_values` computes it."""

import pandas as pd
from matplotlib.axes import Axes

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, ORANGE, bare, label, listed, panels, styled


@styled
def by_age(values: pd.DataFrame, state: str, *, name: str, source: str) -> Figure:
    """What arms from Moscow are worth, a panel for each age on a scale of its own, those to `state` (an id) in another
    colour; as `analysis.defence.arms_values.by_age`."""
    ages = list(dict.fromkeys(values["age"]))
    figure, every = panels(2.3, len(ages))
    for number, (axes, age) in enumerate(zip(every, ages, strict=True)):
        rows = values[values["age"] == age].reset_index(drop=True)
        _bars(axes, rows, "to" if number == 0 else "item", state)
        to = "whom" if number == 0 else listed(sorted(set(rows["to"])))
        axes.set_title(f"{age}: to {to}", fontsize=11)
    said = "; ".join(f"{row.age}, to {row.to} ({row.item}) {row.as_stated}" for row in values.itertuples())
    newer = values[values["age"] == ages[-1]]
    none = "" if (newer["to_id"] == state).any() else " No value is printed for Russian arms to Pakistan."
    return Figure(
        figure,
        name=name,
        rows=values,
        caption=f"What arms from Moscow are worth, as {source} prints it: assistance given or announced in Soviet "
        f"times (left, no year printed), and orders of {ages[-1]} (right), each side on its own scale.{none} "
        f"Source: the claims of {source}.",
        alt=f"Bars: {said}.",
    )


def _bars(axes: Axes, rows: pd.DataFrame, names: str, state: str) -> None:
    """A bar a row up to its higher value, a paler end from the lower value on, with what is printed."""
    places = range(len(rows))
    colours = [ORANGE if to == state else BLUE for to in rows["to_id"]]
    axes.barh(places, rows["value_high"], color=colours, alpha=0.45, height=0.6, linewidth=0)
    axes.barh(places, rows["value"], color=colours, height=0.6, linewidth=0)
    for place, row in zip(places, rows.itertuples(), strict=True):
        words = row.as_stated.replace(" dollars", "")
        label(axes, words, (row.value_high, place), (4, 0), va="center", fontsize=10)
    axes.set_yticks(places, rows[names])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xlim(0, rows["value_high"].max() * 1.6)
    axes.set_xticks([])
    axes.axvline(0, color=FAINT, linewidth=1)
    bare(axes)
