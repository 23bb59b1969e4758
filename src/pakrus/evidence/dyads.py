"""Pairs of states, as the tables write them."""

SAME_STATE = {"sun": "rus"}
"""The Soviet Union counts as Russia in a pair of states."""


def dyad(one: str, other: str) -> str:
    """Two states' pair: upper case, alphabetical (`PAK-RUS`); `one` and `other` are ids of entities."""
    return "-".join(sorted(SAME_STATE.get(state, state).upper() for state in (one, other)))


def between(one: str, other: str) -> str:
    """The pair of the two states that two pairs do not share: of `PAK-RUS` and `PAK-USA` it is `RUS-USA`.

    Raises ValueError for pairs that do not share exactly one state.
    """
    apart = set(one.split("-")) ^ set(other.split("-"))
    if len(apart) != 2:
        raise ValueError(f"{one} and {other} do not share exactly one state")
    return "-".join(sorted(apart))
