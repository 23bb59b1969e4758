"""Rows by the section of their paper in which they stand."""

import pandas as pd


def within(rows: pd.DataFrame, paragraphs: pd.DataFrame, section: str) -> pd.DataFrame:
    """The rows (with `paper_id` and `para`) that stand in a section of their paper."""
    here = paragraphs[paragraphs["section"] == section]
    return rows.merge(here[["paper_id", "para"]], on=["paper_id", "para"])
