"""All p-values of a set of tests in the order of their size, beside what tests without an effect would give."""

import pandas as pd

from pakrus.analysis.statistics.decisions import SPEAKING
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, GREY, WHITE, bare, canvas, label, listed, styled


@styled
def ordered(tests: pd.DataFrame, *, name: str, alpha: float, source: str) -> Figure:
    """A mark for each test at its rank and its p, from the smallest, and the line of independent tests without an
    effect (Schweder and Spjøtvoll 1982, Biometrika 69(3)).

    `tests`: `proposition`, `evidence`, `raw` (p before correction) and `direction` (after it), a row a test.
    """
    rows = tests.sort_values(["raw", "proposition", "evidence"], kind="stable").reset_index(drop=True)
    rows["rank"] = rows.index + 1
    rows["without"] = rows["rank"] / (len(rows) + 1)
    figure, axes = canvas(3.4)
    axes.plot(rows["rank"], rows["without"], color=GREY, linewidth=1.4)
    middle = rows.iloc[len(rows) // 2]
    label(axes, "no effect anywhere", (middle["rank"], middle["without"]), (-6, 6), color=GREY, ha="right")
    for speaks, part in rows.groupby(rows["direction"].isin(SPEAKING)):
        face = BLUE if speaks else WHITE
        axes.plot(part["rank"], part["raw"], "o", color=BLUE, markerfacecolor=face, markersize=5.5, linestyle="none")
    speaking = rows[rows["direction"].isin(SPEAKING)]
    for place, row in enumerate(speaking.itertuples()):
        above = (row.rank, 0.5 - 0.08 * place)
        axes.plot([row.rank, row.rank], [row.raw, above[1]], color=BLUE, linewidth=0.6)
        label(axes, f"{row.proposition}, {row.evidence}", above, (3, -4), color=BLUE)
    axes.axhline(alpha, color=GREY, linewidth=0.8, linestyle=(0, (3, 2)))
    label(axes, f"p {alpha:g}", (len(rows), alpha), (0, 3), ha="right", color=GREY)
    axes.set_xlabel("Tests, from the smallest p to the largest")
    axes.set_ylabel("p before correction")
    axes.set_ylim(-0.03, 1.05)
    bare(axes)
    below = int((rows["raw"] < alpha).sum())
    summary = listed([f"{row.proposition} ({row.evidence}, p {row.raw:.4f})" for row in speaking.itertuples()])
    return Figure(
        figure,
        name=name,
        rows=rows,
        caption=f"The p of all {len(rows)} tests before any correction: {below} lie below {alpha:g}, where independent "
        f"tests of nothing would give {len(rows) * alpha:.1f}. Full marks speak after the correction of their own "
        f"chapter. The data cannot show pressure, deals that were refused, or what never happened. Source: {source}.",
        alt=f"Marks that rise from {rows['raw'].iloc[0]:.4f} to {rows['raw'].iloc[-1]:.2f}, beside a line; the mark "
        f"in the middle is at {middle['raw']:.2f}. Full marks: {summary}.",
    )
