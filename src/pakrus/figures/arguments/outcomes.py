"""Predictions and recommendations facing what later rows say of them; `analysis.arguments.outcomes` computes what is
drawn."""

import pandas as pd

from pakrus.figures.kit.boxes import Pair, facing
from pakrus.figures.kit.shown import Diagram
from pakrus.figures.kit.style import BLUE, RED

LEFT, RIGHT = 275, 325
"""Pixels: width of a box that states an argument, and of one that says what became of it."""
LOOKS = {
    "borne_out": ("borne out", f"stroke:{BLUE};stroke-width:3"),
    "partly": ("in part", f"stroke:{BLUE};stroke-dasharray:2 3;stroke-width:2"),
    "contradicted": ("contradicted", f"stroke:{RED};stroke-width:3"),
}
"""An outcome's words, and the frame of its box."""


def fates(bearing: pd.DataFrame, *, name: str, caption: str) -> Diagram:
    """Each argument at the left, at the right the reason why a later row bears it out or not; a box at the right leads
    to that row. `bearing` as `analysis.arguments.outcomes.with_tellers` gives it.
    """
    pairs, said = [], []
    for row in bearing.itertuples():
        left = (row.argument_id, row.role, row.statement)
        if pd.isna(row.evidence_id):
            pairs.append(Pair(left, "", ("", "open", "No later row bears on it.")))
            said.append(f"{row.argument_id} ({row.statement}) is open: no later row bears on it.")
        else:
            word, look = LOOKS[row.outcome]
            key = f"{row.argument_id} {row.evidence_id}"
            pairs.append(Pair(left, key, (row.evidence_id, f"{word}, by {row.told_by}", row.reason), look=look))
            said.append(
                f"{row.argument_id} ({row.statement}) {word}, by {row.evidence_id}, {row.told_by}: {row.reason}"
            )
    return Diagram(facing(pairs, LEFT, RIGHT), name=name, caption=caption, words="\n".join(said), rows=bearing)
