"""Statements of a paper held against public pages; `analysis.rows.checks` computes what is shown."""

import pandas as pd

from pakrus.figures.kit.shown import Table


def checked(checked: pd.DataFrame, paper: str) -> Table:
    """Each statement with its verdict, the reason, its row and the fact that it is held against."""
    return Table(
        checked,
        name=f"table-checked-{paper.replace('_', '-')}",
        linked=True,
        also_linked=("fact_id",),
        caption=f"Statements of {paper} held against public pages.",
        labels={
            "row_id": "Row",
            "statement": "Statement",
            "told": "Verdict",
            "reason": "What the source says",
            "fact_id": "Fact",
        },
    )
