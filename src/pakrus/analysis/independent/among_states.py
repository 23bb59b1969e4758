"""Where a state stands among all states on a statistic of the placebo."""

from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Place:
    """A state's value among `states` states: how many per cent have a lower one, their median, the two-sided p of a
    state drawn at random being as far out, the smallest that any state has, and the `n` years behind its own value."""

    value: float
    percentile: float
    median: float
    p: float
    least: float
    states: int
    n: int


def statistic(measure: str, form: str, span: str) -> str:
    """The placebo's name of the correlation of a measure with Russia and with the United States."""
    return f"{measure}-rus-usa-{form}-{span.replace(' ', '-')}"


def place(placebo: pd.DataFrame, statistic: str, state: str) -> Place:
    """Where a state stands. Raises ValueError where the statistic has no value of the state."""
    rows = placebo[placebo["statistic"] == statistic]
    values = rows["value"].to_numpy(dtype=float)
    of_state = rows[rows["state"] == state]
    if of_state.empty:
        raise ValueError(f"no value of {state} for {statistic!r} in the placebo")
    value = float(of_state["value"].iloc[0])
    lower, higher = (values <= value).mean(), (values >= value).mean()
    percentile = 100 * float((values < value).mean())
    p = float(min(1.0, 2 * min(lower, higher)))
    least = min(1.0, 2 / len(values))
    return Place(value, percentile, float(np.median(values)), p, least, len(values), int(of_state["n"].iloc[0]))


def named(placebo: pd.DataFrame, measure: str, panel: str, states: list[str]) -> pd.DataFrame:
    """The places of some states on the correlation of a measure's changes over all years: `panel` (its name), `state`,
    then what `Place` has."""
    asked = statistic(measure, "changes", "whole")
    return pd.DataFrame([{"panel": panel, "state": state, **vars(place(placebo, asked, state))} for state in states])


def counts(placebo: pd.DataFrame, statistic: str, width: float = 0.1) -> pd.DataFrame:
    """How many states have a value of a correlation in each stretch of `width` from -1 to 1: `low`, `states`."""
    values = placebo.loc[placebo["statistic"] == statistic, "value"].to_numpy(dtype=float)
    stretches = round(2 / width)
    number = np.clip(np.floor((values + 1) / width + 1e-9).astype(int), 0, stretches - 1)
    numbers = np.bincount(number, minlength=stretches)
    return pd.DataFrame({"low": (np.arange(stretches) * width - 1).round(6), "states": numbers})
