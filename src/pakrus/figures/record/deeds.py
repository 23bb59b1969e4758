"""What was done, planned and said between two states since 2022; `analysis.record.deeds` computes what is drawn."""

import pandas as pd

from pakrus.analysis.record.deeds import SUBSTANCES, WAYS
from pakrus.evidence.edtf import Edtf
from pakrus.figures.kit.shown import Figure, Table
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, PALE_BLUE, RED, WHITE, bare, canvas, columns, leads, styled

MARKS = {1: ("^", BLUE, "warms"), -1: ("v", RED, "cools"), 0: ("o", GREY, "does neither")}
SHADES = {"deed": BLUE, "plan": PALE_BLUE, "words": FAINT}
CLOSE = 0.1
"""Marks nearer to one another than this, in years, stand above one another."""
WORDS = {"deed": "deeds", "plan": "plans", "words": "words"}


@styled
def lanes(rows: pd.DataFrame, pairs: dict[str, str]) -> Figure:
    """A lane for each pair (its id to its name), from the top; a mark for each deed, filled, and each plan, open.

    `rows` are effects as of `analysis.record.deeds.effects`, points in time only. Marks close to one another stand
    above one another.
    """
    figure, axes = canvas(0.8 + 0.95 * len(pairs))
    for place, pair in enumerate(pairs):
        axes.axhline(place, color=FAINT, linewidth=0.8, zorder=0)
        last, stacked = float("-inf"), 0
        for row in rows[rows["dyad"] == pair].itertuples():
            at = Edtf.parse(row.date).middle
            shape, colour, _ = MARKS[row.direction]
            stacked = stacked + 1 if at - last < CLOSE else 0
            height, last = place - 0.14 * stacked, at
            fill = "full" if row.substance == "deed" else "none"
            axes.plot([at], [height], shape, markersize=7, color=colour, fillstyle=fill, **leads(row.record_id))
    axes.set_yticks(range(len(pairs)), list(pairs.values()))
    axes.set_ylim(len(pairs) - 0.5, -0.8)
    years = range(int(rows["year"].min()), int(rows["year"].max()) + 2)
    axes.set_xticks(list(years), [str(year) for year in years])
    axes.set_xlim(years[0] - 0.1, years[-1] + 0.1)
    axes.grid(axis="x", color=FAINT, linewidth=0.5)
    for shape, colour, words in MARKS.values():
        axes.plot([], [], marker=shape, color=colour, linestyle="none", label=words)
    axes.plot([], [], marker="s", color=INK, linestyle="none", label="deed")
    axes.plot([], [], marker="s", color=INK, fillstyle="none", linestyle="none", label="plan")
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.08), ncols=columns(5), frameon=False)
    bare(axes)
    said = "; ".join(f"{name}: {_told(rows[rows['dyad'] == pair])}" for pair, name in pairs.items())
    return Figure(
        figure,
        name="fig-record-lanes",
        rows=rows,
        caption="Dated deeds and plans since February 2022 that move four pairs of states. Periods, such as a year's "
        "trade, are left out. Source: the record since 2022.",
        alt=f"A lane for each pair of states, a mark for each deed or plan. {said}.",
    )


def _told(rows: pd.DataFrame) -> str:
    """How many deeds and plans of one pair go which way, in words."""
    counted = rows.groupby(["substance", "direction"]).size()
    return ", ".join(
        f"{WORDS[substance]} that {verb}: {counted[substance, way]}"
        for substance in ("deed", "plan")
        for way, verb in {1: "warm", -1: "cool", 0: "do neither"}.items()
        if (substance, way) in counted.index
    )


@styled
def substances(counted: pd.DataFrame, pair: str) -> Figure:
    """Deeds, plans and words between two states (their names) by year; `counted` as
    `analysis.record.deeds.by_substance`."""
    figure, axes = canvas(2.6)
    left = pd.Series(0, index=counted.index)
    places = range(len(counted))
    for substance in SUBSTANCES:
        axes.barh(places, counted[substance], left=left, color=SHADES[substance], height=0.62, label=WORDS[substance])
        for place, (count, start) in enumerate(zip(counted[substance], left, strict=True)):
            if count:
                colour = WHITE if substance == "deed" else INK
                axes.text(start + count / 2, place, str(count), ha="center", va="center", color=colour, fontsize=10)
        left += counted[substance]
    axes.set_yticks(places, [str(year) for year in counted.index])
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, 0), ncols=columns(3), frameon=False)
    bare(axes)
    said = "; ".join(
        f"{year}: " + ", ".join(f"{row[substance]} {WORDS[substance]}" for substance in SUBSTANCES)
        for year, row in counted.iterrows()
    )
    return Figure(
        figure,
        name="fig-record-substances",
        rows=counted.reset_index(),
        caption=f"Rows of the record that bear on {pair}, by year and by what they are made of. The last year ends "
        "with June. Source: the record since 2022.",
        alt=f"Bars by year. {said}.",
    )


def years(counted: pd.DataFrame, *, name: str, caption: str) -> Table:
    """Deeds that warm, cool or do neither by year; `counted` as `analysis.record.deeds.by_year`."""
    labels = {"year": "Year", **{word: word.capitalize() for word in WAYS.values()}}
    return Table(counted.reset_index(), name=name, caption=caption, labels=labels)


def expectations(expected: pd.DataFrame) -> Table:
    """Each expectation with its answers; `expected` as `analysis.record.study.expected`."""
    return Table(
        expected,
        name="table-expectations",
        linked=True,
        also_linked=("shown_by", "beside"),
        caption="What the papers led one to expect of 2022 to 2026, and whether it came.",
        labels={
            "expectation_id": "Row",
            "statement": "Expected",
            "told": "Did it come?",
            "reason": "What the record shows",
            "shown_by": "Decided by",
            "beside": "Words and plans beside it",
        },
    )
