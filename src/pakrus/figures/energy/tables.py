"""Tables of the chapter on the energy projects; `analysis.energy.study` computes their rows."""

import pandas as pd

from pakrus.figures.kit.shown import Table


def numbers(rows: pd.DataFrame, *, name: str) -> Table:
    """What is stated of the projects in numbers; `rows` as `study.Study.table`."""
    return Table(
        rows,
        name=name,
        caption=f"The {len(rows)} projects for which a paper states a number, and the years they were due.",
        labels={"undertaking_id": "Project", "title": "What", "stated": "Stated", "due": "Due"},
        linked=True,
    )


def distances(rows: pd.DataFrame, *, name: str) -> Table:
    """Stated lengths against straight lines; `rows` as `study.distances`."""
    return Table(
        rows,
        name=name,
        caption="Can a line of the stated length join the stated ends? Straight is the shortest line through all of "
        "them.",
        labels={
            "paper_id": "Paper",
            "from": "From",
            "to": "To",
            "straight": "Straight, km",
            "stated": "Stated, km",
            "room": "Left over, km",
            "fits": "Can it?",
        },
    )


def setbacks(rows: pd.DataFrame, *, name: str) -> Table:
    """The setbacks and their reasons; `rows` as `study.setbacks_table`."""
    return Table(
        rows,
        name=name,
        caption=f"The {len(rows)} setbacks that the papers tell of projects with Russia, and the reason told.",
        labels={
            "row_id": "Row",
            "what": "Project",
            "stage": "Step",
            "cause": "Reason told",
            "title": "What happened",
            "date": "Date",
            "told_by": "Told by",
        },
        linked=True,
    )
