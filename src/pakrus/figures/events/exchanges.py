"""The acts of two states facing each other, year by year; `analysis.events.exchanges` computes what is drawn."""

import pandas as pd

from pakrus.figures.kit.boxes import LINE, Box, drawing, text
from pakrus.figures.kit.shown import Diagram

YEAR, SIDE, BETWEEN, HEAD = 54, 305, 14, 30
"""Pixels: width of the years in the middle, of a side, room between boxes, height of the head."""


def sides(sides: pd.DataFrame, heads: dict[str, str], *, name: str, caption: str) -> Diagram:
    """Two columns of acts with the years between them; `heads` maps the two states to what stands above their column.

    `sides` as `analysis.events.exchanges.sides`. A year in which one side has no act leaves that side empty; a state
    without any act is said to have none.
    """
    columns = {state: place * (SIDE + YEAR) + 1 for place, state in enumerate(heads)}
    parts = [text(x + SIDE / 2, 16, heads[state], anchor="middle") for state, x in columns.items()]
    idle = [state for state in heads if state not in set(sides["side"])]
    parts += [text(columns[state] + SIDE / 2, HEAD + LINE, "no act", "role", "middle") for state in idle]
    said, foot = [f"{heads[state]}: no act" for state in idle], float(HEAD)
    for year, acts in sides.groupby("year"):
        top, ends = foot, []
        for state, x in columns.items():
            at = top
            for row in acts[acts["side"] == state].itertuples():
                also = f"also told by {row.also}" if row.also else "told by no other paper"
                box = Box(also, row.title, SIDE, link=row.event_id, x=x, y=at)
                parts.append(box.svg)
                said.append(f"{year}, {heads[state]}: {row.title} ({row.event_id}; {also})")
                at = box.y + box.height + BETWEEN / 2
            ends.append(at)
        foot = max(ends) + BETWEEN
        middle = (top + foot - BETWEEN * 1.5) / 2 + 4
        parts.append(text(SIDE + YEAR / 2 + 1, middle, str(year), anchor="middle"))
        line = f'<path d="M1 {foot - BETWEEN / 2 - 2:.0f}H{2 * SIDE + YEAR + 1}" style="opacity:0.35"/>'
        parts.append(line)
    svg = drawing(2 * SIDE + YEAR + 2, max(foot, HEAD + 2 * LINE), parts if sides.empty else parts[:-1])
    return Diagram(svg, name=name, caption=caption, words="\n".join(said), rows=sides)
