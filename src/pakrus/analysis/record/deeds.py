"""Deeds, plans and words between two states in the record since 2022, as effects on the pair.

A row counts for a pair where it has an effect on it. What is told as a practice or a standing state is no point in
time; a period, such as a year's trade, lies in the year in which it begins.
"""

from collections.abc import Collection

import pandas as pd

from pakrus.evidence.edtf import Edtf

SUBSTANCES = ("deed", "plan", "words")
"""What a row is made of, the most solid first."""
WAYS = {1: "warms", -1: "cools", 0: "neither"}
"""The direction of an effect, in words."""
POINT = "happening"
COLUMNS = ["record_id", "date", "year", "title", "time", "substance", "field", "dyad", "direction", "basis"]


def effects(record: pd.DataFrame, record_effects: pd.DataFrame) -> pd.DataFrame:
    """Each effect of each row, in the order of dates: `record_id`, `date` (EDTF), `year` (the first), `title`, `time`,
    `substance`, `field`, `dyad`, `direction` (-1, 0, 1), `basis`."""
    rows = record_effects[["record_id", "dyad", "direction", "basis"]].merge(record, on="record_id")
    rows["year"] = [Edtf.parse(date).years[0] for date in rows["date"]]
    rows["day"] = [Edtf.parse(date).first for date in rows["date"]]
    return rows.sort_values(["day", "record_id", "dyad"])[COLUMNS].reset_index(drop=True)


def of(
    effects: pd.DataFrame, pair: str, *, substances: Collection[str] = ("deed",), periods: bool = False
) -> pd.DataFrame:
    """The effects on one pair of what is made of `substances`, points in time only unless `periods`."""
    kept = effects[(effects["dyad"] == pair) & effects["substance"].isin(list(substances))]
    return kept[(kept["time"] == POINT) | ((kept["time"] == "period") & periods)].reset_index(drop=True)


def by_year(rows: pd.DataFrame, first_year: int, last_year: int) -> pd.DataFrame:
    """How many of the rows warm, cool or leave their pair in each year: index `year`, columns of `WAYS`."""
    years = pd.RangeIndex(first_year, last_year + 1, name="year")
    counted = pd.crosstab(rows["year"], rows["direction"].map(WAYS))
    return counted.reindex(index=years, columns=list(WAYS.values()), fill_value=0)


def by_field(rows: pd.DataFrame) -> pd.Series:
    """How many of the rows are of each field, the most frequent first, equal ones by name."""
    counted = rows["field"].value_counts()
    return counted.sort_index().sort_values(ascending=False, kind="stable").rename_axis("field")


def by_substance(rows: pd.DataFrame, first_year: int, last_year: int) -> pd.DataFrame:
    """How many of the rows are deeds, plans and words in each year: index `year`, columns of `SUBSTANCES`."""
    years = pd.RangeIndex(first_year, last_year + 1, name="year")
    counted = pd.crosstab(rows["year"], rows["substance"])
    return counted.reindex(index=years, columns=list(SUBSTANCES), fill_value=0)
