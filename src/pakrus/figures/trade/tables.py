"""Tables of the chapter on trade; `analysis.trade.study` computes their rows."""

import pandas as pd

from pakrus.figures.kit.shown import Table

WHEN = {"when": "When", "basis": "Basis", "whose": "Whose statistics"}
"""Columns that values and facts share."""


def values(rows: pd.DataFrame, *, name: str) -> Table:
    """The stated values; `rows` as `study.values_table`."""
    return Table(
        rows,
        name=name,
        linked=True,
        caption="The values of trade that the papers state, with what is cited for each and the year of that source.",
        labels={"row_id": "Row", "paper_id": "Paper", "what": "What", "as_stated": "As stated"}
        | WHEN
        | {"cites": "Cites", "source": "Source of"},
    )


def facts(rows: pd.DataFrame, *, name: str) -> Table:
    """The checked facts; `rows` as `study.facts_table`."""
    return Table(
        rows,
        name=name,
        linked=True,
        caption="Checked facts on the same trade, which this project looked up.",
        labels={"row_id": "Fact", "what": "What", "as_stated": "Value"} | WHEN | {"source": "Source"},
    )


def december(rows: pd.DataFrame, paper: str, *, name: str) -> Table:
    """What is left for December of two years, by the growth that a paper states; `rows` as `study.december_table`."""
    return Table(
        rows,
        name=name,
        caption=f"What the growth that {paper} states for the whole year, and the growth by Russian customs for its "
        "first eleven months, leave for December; million dollars.",
        labels={
            "year": "Year",
            "whole": "Whole year",
            "months": "January to November",
            "month": "Mean month of these",
            "rest": "Left for December",
            "rest_low": "At least",
            "rest_high": "At most",
        },
    )


def challenges(rows: pd.DataFrame, *, name: str) -> Table:
    """The arguments against trade, rows of the table arguments."""
    return Table(
        rows,
        name=name,
        linked=True,
        caption="What the papers say against trade: the arguments on trade that are coded as challenges, in our words.",
        labels={"argument_id": "Argument", "paper_id": "Paper", "voice": "Voice", "statement": "Statement"},
    )
