"""Figures of Singh's defence tables. Each draws the frame it is handed, as `analysis.defence` computes it."""

from textwrap import fill

import pandas as pd

from pakrus.analysis.defence import STATUSES
from pakrus.figures.shown import Figure
from pakrus.figures.style import BLUE, FAINT, GREEN, GREY, INK, ORANGE, RED, bare, canvas, listed, styled

SOURCE = "Source: Singh, Table"

LANES = {
    "Russia to Pakistan": (">", BLUE),
    "Pakistan to Russia": ("<", ORANGE),
    "No visit": ("X", GREY),
}
"""Directions of a visit, from the top lane to the bottom one, each with its mark and colour."""


def _years(axes, first: int, last: int, step: int = 1) -> None:
    axes.set_xlim(first - 0.9, last + 0.9)
    axes.set_xticks(range(first, last + 1, step), [str(year) for year in range(first, last + 1, step)])


@styled
def visits(visits: pd.DataFrame) -> Figure:
    """The rows of Table 1 along the years, a lane for each direction; `visits` as `analysis.defence.visits`."""
    figure, axes = canvas(3.8)
    for lane, (direction, (mark, colour)) in enumerate(LANES.items()):
        height = len(LANES) - 1 - lane
        axes.axhline(height, color=FAINT, linewidth=1, zorder=0)
        rows = visits[visits["direction"] == direction]
        axes.plot(rows["year"], [height] * len(rows), linestyle="none", marker=mark, markersize=10, color=colour)
        for place, row in enumerate(rows.itertuples()):
            above = place % 2 == 0
            axes.annotate(
                f"{row.visitor.split()[-1]}\n{row.office.replace(' of ', chr(10) + 'of ')}",
                (row.year, height),
                xytext=(0, 9 if above else -9),
                textcoords="offset points",
                ha="center",
                va="bottom" if above else "top",
                fontsize=9,
                linespacing=1.05,
            )
    _years(axes, visits["year"].min(), visits["year"].max())
    axes.set_ylim(-0.35, len(LANES) - 0.45)
    axes.set_yticks(range(len(LANES)), [name.replace(" to ", "\nto ") for name in reversed(LANES)])
    bare(axes)
    counts = visits["direction"].value_counts()
    said = listed([f"{counts[d]} {d}" for d in LANES if d in counts])
    rows = "; ".join(f"{r.year} {r.visitor} ({r.office}), {r.direction}" for r in visits.itertuples())
    return Figure(
        figure,
        name="fig-visits",
        rows=visits,
        caption=f"The {len(visits)} rows of Singh's table of state visits, by year, direction and office. {SOURCE} 1.",
        alt=f"Rows of Table 1 along the years in three lanes: {said}. {rows}.",
    )


@styled
def arms(arms: pd.DataFrame) -> Figure:
    """Every item of Table 3 at the stage that its row gives it; `arms` as `analysis.defence.arms_items`."""
    figure, axes = canvas(0.9 + 0.37 * len(arms))
    columns = list(STATUSES)
    for column, status in enumerate(columns):
        axes.axvline(column, color=FAINT, linewidth=1, zorder=0)
        rows = arms.index[arms["status"] == status]
        colour = GREY if status in ("policy_change", "not_a_russian_deal") else GREEN if status == "delivered" else BLUE
        axes.plot([column] * len(rows), rows, linestyle="none", marker="o", markersize=10, color=colour)
        if rows.empty:
            axes.annotate(
                "none",
                (column, len(arms) / 2),
                ha="center",
                va="center",
                fontsize=11,
                color=RED,
                bbox={"facecolor": "white", "edgecolor": "none"},
            )
    axes.set_yticks(arms.index, [fill(f"{r.item}, {r.year}", 28) for r in arms.itertuples()])
    axes.set_ylim(len(arms) - 0.4, -0.6)
    axes.set_xticks(range(len(columns)), [fill(words, 10) for words in STATUSES.values()])
    axes.set_xlim(-0.5, len(columns) - 0.5)
    axes.xaxis.tick_top()
    bare(axes)
    axes.tick_params(axis="x", labelsize=8.5)
    counts = arms["status"].value_counts()
    said = listed([f"{counts.get(status, 0)} {words}" for status, words in STATUSES.items()])
    return Figure(
        figure,
        name="fig-arms",
        rows=arms,
        caption=(
            f"The {len(arms)} items of Singh's table of arms deals, each at the stage that its own row gives it; "
            f"{counts.get('delivered', 0)} of them are said to be delivered. {SOURCE} 3."
        ),
        alt=f"Items of Table 3 by stage: {said}. "
        + "; ".join(f"{r.year} {r.item}, {STATUSES[r.status]}" for r in arms.itertuples())
        + ".",
    )


@styled
def exercises(exercises: pd.DataFrame) -> Figure:
    """Place in the table's own list against the printed ordinal; `exercises` as `analysis.defence.exercises`."""
    figure, axes = canvas(4.4)
    series = exercises["series"].value_counts().index[0]
    main, other = exercises[exercises["series"] == series], exercises[exercises["series"] != series]
    printed = main.dropna(subset=["ordinal"])
    for row in printed[printed["ordinal"] != printed["place"]].itertuples():
        axes.plot([row.year, row.year], [row.ordinal, row.place], color=GREY, linewidth=1, zorder=1)
    for status, face in (("held", BLUE), ("expected", "white")):
        rows = main[main["status"] == status]
        axes.plot(
            rows["year"],
            rows["place"],
            linestyle="none",
            marker="o",
            markersize=9,
            color=BLUE,
            markerfacecolor=face,
            markeredgewidth=1.6,
        )
    axes.plot(printed["year"], printed["ordinal"], linestyle="none", marker="D", markersize=8, color=ORANGE)
    axes.plot(other["year"], other["place"], linestyle="none", marker="X", markersize=9, color=GREY)
    for row in other.itertuples():
        axes.annotate(
            f"{row.name_as_printed},\nanother series",
            (row.year, row.place),
            xytext=(0, -9),
            color=GREY,
            textcoords="offset points",
            ha="center",
            va="top",
            fontsize=9,
        )
    for row in main.itertuples():
        axes.annotate(
            f"{row.place}" + (", expected" if row.status == "expected" else ""),
            (row.year, row.place),
            xytext=(-8, 2),
            textcoords="offset points",
            ha="right",
            fontsize=9.5,
            color=BLUE,
        )
    for row in printed.itertuples():
        axes.annotate(
            row.name_as_printed.split(" ")[0],
            (row.year, row.ordinal),
            xytext=(9, -3),
            textcoords="offset points",
            fontsize=9.5,
        )
    axes.annotate(
        "place in the table's\nown list",
        (main["year"].iloc[0], main["place"].iloc[0]),
        xytext=(12, -4),
        textcoords="offset points",
        color=BLUE,
        fontsize=9.5,
        va="center",
    )
    if len(printed):
        axes.annotate(
            "numeral printed\nin the name",
            (printed["year"].iloc[0], printed["ordinal"].iloc[0]),
            xytext=(0, -14),
            textcoords="offset points",
            ha="center",
            va="top",
            fontsize=9.5,
        )
    _years(axes, exercises["year"].min(), exercises["year"].max())
    axes.set_xlim(axes.get_xlim()[0], axes.get_xlim()[1] + 0.4)
    axes.set_ylim(0, main["place"].max() + 0.8)
    axes.set_ylabel("Number in the series")
    axes.set_yticks(range(1, int(main["place"].max()) + 1), [str(n) for n in range(1, int(main["place"].max()) + 1)])
    axes.tick_params(length=0)
    differ = printed[printed["ordinal"] != printed["place"]]
    said = "; ".join(
        f"{r.year} {r.name_as_printed}, {r.status}, number {r.place} of its series in the table"
        + ("" if pd.isna(r.ordinal) else f", printed as number {r.ordinal}")
        for r in exercises.itertuples()
    )
    return Figure(
        figure,
        name="fig-exercises",
        rows=exercises,
        caption=(
            f"Exercises by year: the place each has in the table's own list, and the numeral printed in its name. "
            f"{len(differ)} of the {len(printed)} printed numerals differ from the count. {SOURCE} 4."
        ),
        alt=f"Exercises of Table 4: {said}.",
    )


@styled
def objectives(objectives: pd.DataFrame) -> Figure:
    """How many rows print each objective, a panel a table; `objectives` as `analysis.defence.objectives`."""
    tables = [c for c in objectives.columns if c not in ("objective", "total")]
    figure, panels = canvas(1.0 + 0.27 * len(objectives), len(tables), sharey=True, sharex=True)
    for axes, table, colour in zip(panels, tables, (BLUE, ORANGE, GREEN), strict=True):
        axes.barh(objectives.index, objectives[table], color=colour, height=0.68)
        for place, count in objectives[table].items():
            axes.annotate(
                str(count),
                (count, place),
                xytext=(4, 0),
                textcoords="offset points",
                va="center",
                fontsize=9.5,
                color=INK if count else GREY,
            )
        axes.set_title(table.replace(" (", "\n("))
        axes.set_xticks([])
        bare(axes)
    panels[0].set_yticks(objectives.index, objectives["objective"])
    panels[0].set_ylim(len(objectives) - 0.5, -0.5)
    panels[0].set_xlim(0, objectives[tables].to_numpy().max() * 1.18)
    top = objectives.iloc[0]
    said = "; ".join(
        f"{r['objective']} {listed([f'{r[t]} {t}' for t in tables if r[t]])}" for _, r in objectives.iterrows()
    )
    return Figure(
        figure,
        name="fig-objectives",
        rows=objectives,
        caption=(
            f"How many rows of each table print an objective; a row may print several. {top['objective']} is the most "
            f"frequent, in {top['total']} rows. {SOURCE}s 1, 3 and 4 (Table 2 prints none)."
        ),
        alt=f"Rows by objective and table: {said}.",
    )


@styled
def sources(sources: pd.DataFrame) -> Figure:
    """From the year of a row to the year of the source under it; `sources` as `analysis.defence.sources`."""
    dated = sources.dropna(subset=["published"]).reset_index(drop=True)
    figure, axes = canvas(0.8 + 0.27 * len(dated))
    for place, row in dated.iterrows():
        colour = RED if row["lag"] < 0 else GREY
        axes.plot([row["year"], row["published"]], [place, place], color=colour, linewidth=1.8, zorder=1)
        axes.plot([row["published"]], [place], marker="s", markersize=7, color=colour, linestyle="none")
        axes.plot(
            [row["year"]], [place], marker="o", markersize=8, color="white", markeredgecolor=INK, linestyle="none"
        )
    for place, row in dated[dated["lag"] < 0].iterrows():
        axes.annotate(
            "source is older",
            (row["published"], place),
            xytext=(-8, 0),
            textcoords="offset points",
            ha="right",
            va="center",
            fontsize=9,
            color=RED,
        )
    axes.set_yticks(dated.index, [fill(f"{r.what}, {r.year}", 36) for r in dated.itertuples()])
    axes.set_ylim(len(dated) - 0.4, -0.8)
    _years(
        axes,
        min(dated["year"].min(), dated["published"].min()),
        max(dated["year"].max(), dated["published"].max()),
        step=2,
    )
    axes.xaxis.tick_top()
    axes.grid(axis="x", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    bare(axes)
    older = dated[dated["lag"] < 0]
    said = "; ".join(f"{r.what} {r.year}, footnote {r.footnote}, source of {r.published}" for r in dated.itertuples())
    return Figure(
        figure,
        name="fig-sources",
        rows=sources,
        caption=(
            f"From the year of a row (circle) to the year of the source cited for it (square), for the {len(dated)} "
            f"dated sources; {len(sources) - len(dated)} more have no date. {len(older)} are older than what they "
            f"are cited for. {SOURCE}s 1, 3 and 4 and their footnotes."
        ),
        alt=f"Year of row and year of source: {said}.",
    )
