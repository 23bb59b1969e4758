"""Closed vocabularies: a word that code has no place for is refused where rows are counted or drawn by their words.

The schema enumerates the words of a column; a test holds each vocabulary in code against it.
"""

from collections.abc import Collection

import pandas as pd


def placed(column: pd.Series, words: Collection[str]) -> pd.Series:
    """The column as it is; raises ValueError for a word in it that is none of `words`."""
    if stray := sorted(set(column.dropna()) - set(words)):
        raise ValueError(f"{column.name} {stray[0]!r} has no place; there are {', '.join(words)}")
    return column
