"""Deals in arms from talk to delivery: a grid of stages, and the dates of one deal, source by source;
`analysis.defence.arms_deals` computes what is drawn."""

from textwrap import wrap

import pandas as pd

from pakrus.analysis.rows.sources import FACT
from pakrus.evidence.edtf import Edtf
from pakrus.figures.events.milestones import MARKS
from pakrus.figures.kit.boxes import LINE, PAGE, drawing, text
from pakrus.figures.kit.shown import Diagram, Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, PALE_BLUE, WHITE, bare, canvas, label, styled

REGISTER = "information from the SIPRI Arms Transfers Database"
"""How the register asks to be credited."""
COLUMNS = {
    "talked of": ("discussed",),
    "announced or due": ("announced", "due"),
    "agreed or begun": ("agreed", "under_way"),
    "delivered or ended": ("delivered", "held_up", "dropped"),
}
"""The grid's columns from talk to delivery, with the stages that stand in each."""
PREFIX = {"due": "due: ", "under_way": "begun: ", "held_up": "held up: ", "dropped": "ended: "}
DEAL, CELL, HEAD, LETTERS = 158, 127, 26, 22
"""Pixels: width of a deal's name, of a cell, height of a heading; letters in a line of a name."""
PAPERS, FACTS = f"fill:{PALE_BLUE};stroke:{BLUE}", f"fill:none;stroke:{GREY};stroke-dasharray:4 3"
"""Frames of a cell: a paper tells the step; only a checked fact does."""


def grid(steps: pd.DataFrame, *, name: str, caption: str) -> Diagram:
    """A line for each deal, by who sold to whom; in the column of each stage the sources that tell the step, each with
    the date that it gives, leading to its row. `steps` as `analysis.defence.arms_deals.steps`."""
    parts, said, y = [], [], 0.0
    for side, of_side in steps.groupby("side", sort=False):
        parts.append(text(2, y + 17, side, "role"))
        parts += [text(DEAL + CELL * (n + 0.5), y + 17, head, "role", "middle") for n, head in enumerate(COLUMNS)]
        y += HEAD
        for title, deal in of_side.groupby("title", sort=False):
            cells = {head: deal[deal["stage"].isin(stages)] for head, stages in COLUMNS.items()}
            lines = wrap(title, LETTERS)
            high = LINE * max(len(lines), *(len(cell) for cell in cells.values())) + 8
            start = y + high / 2 + 4 - LINE * (len(lines) - 1) / 2
            parts += [text(2, start + LINE * n, line) for n, line in enumerate(lines)]
            for place, cell in enumerate(cells.values()):
                parts += _cell(cell, DEAL + CELL * place, y, high)
            summary = "; ".join(f"{row.stage} by {row.by}, {row.when} ({row.row_id})" for row in deal.itertuples())
            said.append(f"{side}: {title}: {summary}")
            y += high + 6
    return Diagram(drawing(PAGE, y, parts), name=name, caption=caption, words="\n".join(said), rows=steps)


def _cell(cell: pd.DataFrame, x: float, y: float, high: float) -> list[str]:
    if cell.empty:
        return []
    by_paper = (cell["by"] != FACT).any()
    ink = f' style="letter-spacing:0{f";fill:{INK}" if by_paper else ""}"'
    size = f'width="{CELL - 6}" height="{high:.0f}"'
    box = f'<rect x="{x + 3}" y="{y:.0f}" {size} rx="4" style="{PAPERS if by_paper else FACTS}"/>'
    start = y + high / 2 + 4 - LINE * (len(cell) - 1) / 2
    parts = [box]
    for n, row in enumerate(cell.itertuples()):
        words = f"{PREFIX.get(row.stage, '')}{row.by} {row.when}"
        line = text(x + CELL / 2, start + LINE * n, words, "role", "middle").replace("<text", f"<text{ink}", 1)
        parts.append(f'<a class="evidence" href="#{row.row_id}">{line}</a>')
    return parts


@styled
def one_deal(steps: pd.DataFrame, *, name: str) -> Figure:
    """The steps of one deal along the years, a line for each source, each mark at the date that the source gives.

    `steps` as `analysis.defence.arms_deals.steps`; undated ones stand at the left.
    """
    sources = sorted(set(steps["by"]), key=lambda source: (source == FACT, source))
    figure, axes = canvas(0.9 + 0.5 * len(sources))
    years = [year for date in steps["date"].dropna() for year in Edtf.parse(date).years]
    first, last, undated = min(years), max(years), bool(steps["date"].isna().any())
    margin = first - 0.5
    for place, source in enumerate(sources):
        axes.axhline(place, color=FAINT, linewidth=0.8, zorder=0)
        for n, row in enumerate(steps[steps["by"] == source].sort_values("date").itertuples()):
            mark, full, colour, word = MARKS[row.stage]
            at = margin if pd.isna(row.date) else Edtf.parse(row.date).middle
            axes.plot([at], [place], marker=mark, markersize=8, color=colour, fillstyle=full, linestyle="none",
                      markerfacecoloralt=WHITE, markeredgewidth=1.4)  # fmt: skip
            word = "said to be due" if row.stage == "due" else word
            label(axes, word, (at, place), (0, 6 if n % 2 == 0 else -6), ha="center", fontsize=10,
                  va="bottom" if n % 2 == 0 else "top")  # fmt: skip
    axes.set_yticks(range(len(sources)), ["checked facts" if source == FACT else source for source in sources])
    axes.set_ylim(len(sources) - 0.4, -0.7)
    axes.set_xlim((margin if undated else first) - 0.6, last + 1.2)
    ticks = list(range(first, last + 1))
    axes.set_xticks([margin] * undated + [year + 0.5 for year in ticks], ["no date"] * undated + [*map(str, ticks)])
    axes.xaxis.tick_top()
    bare(axes)
    deal = steps["title"].iloc[0]
    said = "; ".join(f"{row.by}: {MARKS[row.stage][3]}, {row.when}" for row in steps.sort_values("by").itertuples())
    return Figure(
        figure,
        name=name,
        rows=steps,
        caption=f"{deal}: when each of {len(sources)} sources has them talked of, agreed and delivered. A year stands "
        f"at its middle. Source: the papers, Singh's Table 3 and checked facts; the delivery of the facts is "
        f"{REGISTER}.",
        alt=f"Steps of one deal along the years, a line for each source. {said}.",
    )
