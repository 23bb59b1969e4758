"""Pairs of states, as the tables write them."""

from collections.abc import Mapping

import pandas as pd


def counted_as(entities: pd.DataFrame) -> dict[str, str]:
    """The states that count as another in a pair of states, each with that one, from the table `entities`."""
    rows = entities.dropna(subset=["counts_as"])
    return dict(zip(rows["entity_id"], rows["counts_as"], strict=True))


def dyad(one: str, other: str, counts_as: Mapping[str, str] | None = None) -> str:
    """Two states' pair: upper case, alphabetical (`PAK-RUS`); `one` and `other` are ids of entities, `counts_as` as
    `counted_as` gives it."""
    same = counts_as or {}
    return "-".join(sorted(same.get(state, state).upper() for state in (one, other)))


def between(one: str, other: str) -> str:
    """The pair of the two states that two pairs do not share: of `PAK-RUS` and `PAK-USA` it is `RUS-USA`.

    Raises ValueError for pairs that do not share exactly one state.
    """
    apart = set(one.split("-")) ^ set(other.split("-"))
    if len(apart) != 2:
        raise ValueError(f"{one} and {other} do not share exactly one state")
    return "-".join(sorted(apart))
