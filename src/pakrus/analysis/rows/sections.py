"""Rows by the section of their paper in which they stand, and the part of a text that sections make."""

from collections.abc import Mapping

import pandas as pd


def within(rows: pd.DataFrame, paragraphs: pd.DataFrame, section: str) -> pd.DataFrame:
    """The rows (with `paper_id` and `para`) that stand in a section of their paper."""
    here = paragraphs[paragraphs["section"] == section]
    return rows.merge(here[["paper_id", "para"]], on=["paper_id", "para"])


def part(
    stated: pd.DataFrame,
    paragraphs: pd.DataFrame,
    sections: Mapping[str, str],
    topics: Mapping[str, str] | None = None,
    elsewhere: str = "none",
) -> pd.Series:
    """The part that each row (`paper_id`, `para`, `topic`) belongs to: that of its section, else of its topic, else
    `elsewhere`; indexed as `stated`.

    `sections` and `topics` name the part of each section and of each topic that is in one.
    """
    names = paragraphs.set_index(["paper_id", "para"])["section"]
    places = zip(stated["paper_id"], stated["para"], strict=True)
    section = pd.Series([names[place] for place in places], index=stated.index, dtype="string")
    topic = stated["topic"].map(topics or {}).astype("string")
    return section.map(sections).astype("string").fillna(topic).fillna(elsewhere)
