"""Figures of Singh's defence tables. Each draws the frame it is handed, as `analysis.defence.tables` computes it."""

from textwrap import fill

import pandas as pd
from matplotlib.axes import Axes

from pakrus.analysis.defence.tables import NO_VISIT, STATUSES, status_counts
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    FAINT,
    GREEN,
    GREY,
    INK,
    ORANGE,
    RED,
    WHITE,
    bare,
    canvas,
    label,
    leads,
    listed,
    narrow,
    panels,
    styled,
)

SOURCE = "Source: Singh, Table"
SOURCES = "Source: Singh, Tables 1, 3 and 4"

LANES = ((">", BLUE), ("<", ORANGE), ("X", GREY))
"""Mark and colour of the lanes of visits, from the top one to the bottom one: each way, and no visit."""


def _years(axes: Axes, first: int, last: int, step: int = 1, margin: float = 0.9) -> None:
    """An axis of years; with a step, the last year is always one that is named."""
    axes.set_xlim(first - margin, last + margin)
    years = range(first + (last - first) % step, last + 1, step)
    axes.set_xticks(years, [str(year) for year in years])


@styled
def visits(visits: pd.DataFrame, ways: list[str]) -> Figure:
    """The rows of Table 1 along the years, a lane for each direction; `visits` as `analysis.defence.tables.visits`,
    `ways` both directions in words, that of the top lane first."""
    lanes = dict(zip((*ways, NO_VISIT), LANES, strict=True))
    figure, axes = canvas(3.8)
    for lane, (direction, (mark, colour)) in enumerate(lanes.items()):
        height = len(lanes) - 1 - lane
        axes.axhline(height, color=FAINT, linewidth=1, zorder=0)
        rows = visits[visits["direction"] == direction]
        for place, row in enumerate(rows.itertuples()):
            axes.plot([row.year], [height], mark, markersize=10, color=colour, **leads(row.row_id))
            above = place % 2 == 0
            words = f"{row.visitor.split()[-1]}\n{fill(row.office, 16)}"
            label(axes, words, (row.year, height), (0, 9 if above else -9), ha="center", linespacing=1.05, fontsize=10,
                   va="bottom" if above else "top")  # fmt: skip
    _years(axes, visits["year"].min(), visits["year"].max(), margin=1.4)
    axes.set_ylim(-0.35, len(lanes) - 0.45)
    axes.set_yticks(range(len(lanes)), [name.replace(" to ", "\nto ") for name in reversed(lanes)])
    bare(axes)
    counts = visits["direction"].value_counts()
    said = listed([f"{direction}, {counts.get(direction, 0)}" for direction in lanes])
    return Figure(
        figure,
        name="fig-visits",
        rows=visits,
        caption=f"The {len(visits)} rows of Singh's table of visits, by year, direction and office. {SOURCE} 1.",
        alt=f"Timeline of {visits['year'].min()} to {visits['year'].max()} in three lanes: {said}. "
        "The table above it lists the same rows.",
    )


@styled
def arms(arms: pd.DataFrame) -> Figure:
    """Every item of Table 3 at the stage that its row gives it; `arms` as `analysis.defence.tables.arms_items`."""
    figure, axes = canvas(1.0 + 0.37 * len(arms))
    counts = status_counts(arms)
    for column, status in enumerate(STATUSES):
        rows = arms.index[arms["status"] == status]
        colour = GREY if status in ("policy_change", "not_a_russian_deal") else GREEN if status == "delivered" else BLUE
        axes.axvline(column, color=FAINT, linewidth=1, zorder=0)
        for place in rows:
            axes.plot([column], [place], "o", markersize=10, color=colour, **leads(arms["item_id"][place]))
    axes.set_yticks(arms.index, [fill(f"{r.item}, {r.year}", 28) for r in arms.itertuples()])
    axes.set_ylim(len(arms) - 0.4, -0.6)
    letters = 40 if narrow.get() else 10
    heads = [fill(words, letters) + ("" if counts[status] else ":\nnone") for status, words in STATUSES.items()]
    axes.set_xticks(range(len(STATUSES)), heads)
    axes.set_xlim(-0.5, len(STATUSES) - 0.5)
    axes.xaxis.tick_top()
    bare(axes)
    axes.tick_params(axis="x", labelsize=9.5)
    for head, status in zip(axes.get_xticklabels(), STATUSES, strict=True):
        if not counts[status]:
            head.set_color(RED)
    said = listed([f"{counts[status]} {words}" for status, words in STATUSES.items()])
    return Figure(
        figure,
        name="fig-arms",
        rows=arms,
        caption=(
            f"The {len(arms)} items of Singh's table of arms deals, each at the stage that its own row gives it. "
            f"Told as delivered from Russia: {counts['delivered'] or 'none'}. {SOURCE} 3."
        ),
        alt=f"Items of arms by stage: {said}. The table above it lists the same items.",
    )


@styled
def exercises(exercises: pd.DataFrame) -> Figure:
    """Place in the table's own list against the printed numeral; `exercises` as `analysis.defence.tables.exercises`."""
    figure, axes = canvas(4.4)
    series = exercises["series"].value_counts().index[0]
    main, other = exercises[exercises["series"] == series], exercises[exercises["series"] != series]
    printed = main.dropna(subset=["ordinal"])
    for row in printed[printed["ordinal"] != printed["place"]].itertuples():
        axes.plot([row.year, row.year], [row.ordinal, row.place], color=GREY, linewidth=1, zorder=1)
    for row in main.itertuples():
        face = "none" if row.status == "expected" else "full"
        axes.plot([row.year], [row.place], "o", markersize=9, color=BLUE, fillstyle=face, markeredgewidth=1.6,
                  **leads(row.row_id))  # fmt: skip
    for row in printed.itertuples():
        axes.plot([row.year], [row.ordinal], "D", markersize=8, color=ORANGE, **leads(row.row_id))
    for row in other.itertuples():
        axes.plot([row.year], [row.place], "X", markersize=9, color=GREY, **leads(row.row_id))
        label(axes, f"{row.name_as_printed},\nanother series", (row.year, row.place), (0, -9), color=GREY, ha="center",
               va="top", fontsize=10)  # fmt: skip
    for row in main.itertuples():
        held = "" if pd.isna(row.place_held) or row.place_held == row.place else f" ({row.place_held} held)"
        words = f"{row.place}, expected" if row.status == "expected" else f"{row.place}{held}"
        label(axes, words, (row.year, row.place), (-8, 2), ha="right", color=BLUE)
    for row in printed.itertuples():
        label(axes, row.ordinal_as_printed, (row.year, row.ordinal), (9, -3))
    label(axes, "place in the table's\nown list", (main["year"].iloc[0], main["place"].iloc[0]), (12, -4), color=BLUE,
           va="center")  # fmt: skip
    if len(printed):
        first = (printed["year"].iloc[0], printed["ordinal"].iloc[0])
        label(axes, "numeral printed\nin the name", first, (0, -9), ha="center", va="top")
    _years(axes, exercises["year"].min(), exercises["year"].max())
    axes.set_ylim(0, main["place"].max() + 0.8)
    axes.set_ylabel("Number in the series")
    axes.set_yticks(range(1, int(main["place"].max()) + 1), [str(n) for n in range(1, int(main["place"].max()) + 1)])
    axes.tick_params(length=0)
    differ = printed[printed["ordinal"] != printed["place"]]
    held = printed.dropna(subset=["place_held"])
    said = listed([f"{r.name_as_printed.split()[0]} is number {r.place}" for r in printed.itertuples()])
    return Figure(
        figure,
        name="fig-exercises",
        rows=exercises,
        caption=(
            "Exercises by year: the place each has in the table's list, and the numeral printed in its name. "
            f"{len(differ)} of {len(printed)} printed numerals differ from the place in the list. Where only "
            f"exercises told as held are counted, {(held['ordinal'] != held['place_held']).sum()} of {len(held)} "
            f"differ. {SOURCE} 4."
        ),
        alt=(
            f"Exercises of {exercises['year'].min()} to {exercises['year'].max()} rise by one a year; by the table's "
            f"own list {said}. The table above it lists the same exercises."
        ),
    )


@styled
def objectives(objectives: pd.DataFrame) -> Figure:
    """How many rows print each objective, a panel a table; `objectives` as `analysis.defence.tables.objectives`."""
    tables = [column for column in objectives.columns if column not in ("objective", "total", "rows")]
    figure, every = panels(1.0 + 0.27 * len(objectives), len(tables), sharey=True, sharex=True)
    for axes, table, colour in zip(every, tables, (BLUE, ORANGE, GREEN), strict=True):
        axes.barh(objectives.index, objectives[table], color=colour, height=0.68)
        for place, count in objectives[table].items():
            label(axes, str(count), (count, place), (4, 0), va="center", color=INK if count else GREY)
        axes.set_title(table.replace(" (", "\n("))
        axes.set_xticks([])
        bare(axes)
    every[0].set_yticks(objectives.index, [fill(label, 34) for label in objectives["objective"]])
    every[0].set_ylim(len(objectives) - 0.5, -0.5)
    every[0].set_xlim(0, objectives[tables].to_numpy().max() * 1.18)
    tops = [objectives.sort_values(table, ascending=False, kind="stable").iloc[0] for table in tables]
    said = listed(
        [f"{top['objective']} leads in {table} with {top[table]}" for top, table in zip(tops, tables, strict=True)]
    )
    return Figure(
        figure,
        name="fig-objectives",
        rows=objectives,
        caption=(
            f"How many rows of each table print an objective, by our coding; a row may print several. "
            f"{objectives['objective'].iloc[0]} is the most frequent, in {objectives['total'].iloc[0]} rows. "
            f"{SOURCES} (Table 2 prints none)."
        ),
        alt=f"Bars of {len(objectives)} objectives in three panels: {said}. The table below it gives every number.",
    )


@styled
def sources(sources: pd.DataFrame) -> Figure:
    """From the year of a row to the year of the source under it; `sources` as `analysis.defence.tables.sources`."""
    dated = sources.dropna(subset=["published"]).reset_index(drop=True)
    figure, axes = canvas(0.9 + 0.29 * len(dated))
    for place, row in dated.iterrows():
        colour = RED if row["lag"] < 0 else GREY
        axes.plot([row["year"], row["published"]], [place, place], color=colour, linewidth=1.8, zorder=1)
        axes.plot([row["published"]], [place], marker="s", markersize=9, color=colour, linestyle="none")
        axes.plot([row["year"]], [place], marker="o", markersize=6, color=WHITE, markeredgecolor=INK, linestyle="none")
    for place, row in dated[dated["lag"] < 0].iterrows():
        at, side = ((row["year"], place), "left") if narrow.get() else ((row["published"], place), "right")
        label(
            axes, "source is older", at, (8 if side == "left" else -8, 0), ha=side, va="center", fontsize=10, color=RED
        )
    for place, row in dated[dated["lag"] > 0].head(1).iterrows():
        label(axes, "row", (row["year"], place), (0, 6), ha="center", fontsize=10)
        label(axes, "source", (row["published"], place), (0, 6), ha="center", fontsize=10)
    axes.set_yticks(dated.index, [fill(f"{r.what}, {r.year}", 34) for r in dated.itertuples()])
    axes.set_ylim(len(dated) - 0.4, -1.0)
    ends = pd.concat([dated["year"], dated["published"]])
    _years(axes, ends.min(), ends.max(), step=2)
    axes.xaxis.tick_top()
    axes.grid(axis="x", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    bare(axes)
    older = dated[dated["lag"] < 0]
    said = listed([f"{r.what} of {r.year} (source of {r.published})" for r in older.itertuples()])
    return Figure(
        figure,
        name="fig-sources",
        rows=sources,
        caption=(
            "From the year of a row (circle) to the year of the source cited for it (square), for "
            f"{len(dated)} footnotes with a dated source; {len(sources) - len(dated)} more print no date. {len(older)} "
            f"sources are older than what they are cited for. {SOURCES} and their footnotes."
        ),
        alt=(
            f"Lines from the year of a row to the year of its source; the source is older for {said}. "
            "The table below it lists every footnote."
        ),
    )
