"""Pairs of states, as the tables write them."""

SAME_STATE = {"sun": "rus"}
"""The Soviet Union counts as Russia in a pair of states."""


def dyad(one: str, other: str) -> str:
    """Two states' pair: upper case, alphabetical (`PAK-RUS`); `one` and `other` are ids of entities."""
    return "-".join(sorted(SAME_STATE.get(state, state).upper() for state in (one, other)))
