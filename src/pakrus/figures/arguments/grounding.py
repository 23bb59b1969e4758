"""Figures of what arguments rest on; `analysis.arguments.grounding` computes what they draw."""

from textwrap import fill
from typing import Any

import networkx as nx
import pandas as pd

from pakrus.figures.kit.boxes import Pair, facing
from pakrus.figures.kit.shown import Diagram, Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, WHITE, bare, canvas, label, styled

LEFT, RIGHT = 320, 260
"""Pixels: width of a box that states an argument, and of one that tells a row."""


def rows_under(rested: pd.DataFrame, grounds: pd.DataFrame, *, name: str, caption: str) -> Diagram:
    """Arguments at the left, at the right the rows each rests on, or what is missing where there are none.

    `rested` and `grounds` as `analysis.arguments.grounding.rows_under` and `events_and_numbers`. A broken line leads to
    a row that only another argument in support rests on.
    """
    rows = rested.merge(grounds, left_on="ground_id", right_on="row_id", how="left").drop(columns="row_id")
    place = {argument: n for n, argument in enumerate(_order(rows))}
    rows = rows.sort_values(["argument_id", "ground_id"], key=lambda c: c.map(place) if c.name == "argument_id" else c)
    pairs, said = [], []
    for row in rows.itertuples():
        left = (row.argument_id, "", row.statement)
        if pd.isna(row.ground_id):
            missing = "" if pd.isna(row.missing) else row.missing
            pairs.append(Pair(left, "", ("", "rests on no row", missing)))
            said.append(f"{row.argument_id} ({row.statement}) rests on no row. {missing}".strip())
        else:
            head, words = _in_words(row)
            line = "" if row.own else "qualifies"
            pairs.append(Pair(left, row.ground_id, (row.ground_id, head, words), line))
            through = "" if row.own else ", through what supports it"
            said.append(f"{row.argument_id} ({row.statement}) rests on {row.ground_id} ({head}): {words}{through}")
    return Diagram(facing(pairs, LEFT, RIGHT), name=name, caption=caption, words="\n".join(said), rows=rows)


def _in_words(row: Any) -> tuple[str, str]:
    """The head and the words of a row's box; of one that is no event and no number, its id stands for its words."""
    if pd.isna(row.kind):
        return "another row", row.ground_id
    date = f"{row.kind}, {row.date or 'no date given'}"
    head = date if row.status in ("happened", "stated") else f"{date}, {row.status.replace('_', ' ')}"
    return head, row.words


def _order(rows: pd.DataFrame) -> list[str]:
    """The arguments from the top: those that share a row one after the other, those that rest on none last."""
    resting = rows.dropna(subset=["ground_id"])
    shared = nx.Graph(list(zip(resting["argument_id"], resting["ground_id"], strict=True)))
    groups = [sorted(set(group) & set(rows["argument_id"])) for group in nx.connected_components(shared)]
    order = [argument for group in sorted(groups) for argument in group]
    return order + sorted(set(rows["argument_id"]) - set(order))


@styled
def by_section(counts: pd.DataFrame, *, name: str, source: str) -> Figure:
    """How many arguments of each section rest on rows and how many on none; `counts` as
    `arguments.grounding.by_section`."""
    figure, axes = canvas(0.7 + 0.5 * len(counts))
    places = range(len(counts))
    axes.barh(places, counts["grounded"], color=BLUE, height=0.55)
    axes.barh(places, counts["ungrounded"], left=counts["grounded"], color=FAINT, height=0.55)
    widest = (counts["grounded"] + counts["ungrounded"]).max()
    for place, row in zip(places, counts.itertuples(), strict=True):
        if row.grounded:
            words = f"{row.grounded} on rows" if row.grounded > widest / 6 else str(row.grounded)
            label(axes, words, (0, place), (5, 0), va="center", color=WHITE)
        if row.ungrounded:
            words = f"{row.ungrounded} on none" if row.ungrounded > widest / 6 else str(row.ungrounded)
            label(axes, words, (row.grounded, place), (5, 0), va="center", color=INK)
    axes.set_yticks(places, [fill(section, 26) for section in counts["section"]])
    axes.set_ylim(len(counts) - 0.5, -0.5)
    axes.set_xlabel("arguments", color=GREY)
    axes.set_xticks([])
    bare(axes)
    summary = "; ".join(f"{r.section}: {r.grounded} on rows, {r.ungrounded} on none" for r in counts.itertuples())
    return Figure(
        figure,
        name=name,
        rows=counts,
        caption=f"Arguments of {source}, section by section: dark, those that rest on an event, a number or another "
        f"row of the paper; light, those that rest on none. Source: the arguments of {source}.",
        alt=f"A bar for each section. {summary}.",
    )
