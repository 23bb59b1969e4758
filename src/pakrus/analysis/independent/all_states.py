"""The questions of the plan, put to every state: Pakistan's value and its place among them.

The questions are rows of the table `state_tests`, their statistics of the table `placebo`; both were laid down in
`book/analysis_plan.md`. What the places say, corrected with all other evidence, is for `analysis.verdict`.
"""

import math
from statistics import NormalDist

import numpy as np
import pandas as pd

from pakrus.analysis.statistics.arrays import Floats

IN_TIME, LEFT_OUT, ERROR = "-in-time", "-left-out", "-error"
"""How the names of a statistic's placebo in time, its least mean without one shock, and its error end."""
COLUMNS = ["statistic", "proposition_id", "kind", "side", "scale", "primary", "question", "value", "n", "low", "high",
           "median", "further_out", "states", "p_states", "p_time", "p", "p_other", "p_best"]  # fmt: skip


def answers(tests: pd.DataFrame, placebo: pd.DataFrame, state: str) -> pd.DataFrame:
    """Each question with what the state answers, by proposition, the primary ones first.

    Added to the columns of `state_tests`: `value` and `n` (years, changes or shocks behind it), `low` and `high` (its
    interval at 95 per cent: of a correlation by Fisher's z, 1921, Metron 1, else by the standard error of the table;
    missing without one), `median` of the other states, `further_out` (how many others lie at least as far out on the
    side expected), `states` (how many are compared, this one counted), `p_states` (a state drawn at random is as far
    out), `p_time` (a shift in time is), `p` (of the states, or of time where no state can be compared), `p_other` (the
    same on the other side), `p_best` (of the states, were the value at the better end of its interval).

    Raises ValueError for a question whose statistic the state lacks.
    """
    rows = pd.DataFrame([_asked(test, placebo, state) for test in tests.to_dict("records")])
    rows = rows.sort_values(["proposition_id", "primary", "statistic"], ascending=[True, False, True])
    return rows[COLUMNS].reset_index(drop=True)


def _asked(test: dict[str, object], placebo: pd.DataFrame, state: str) -> dict[str, object]:
    def of(ending: str) -> pd.DataFrame:
        rows = placebo[placebo["statistic"] == f"{test['statistic']}{ending}"]
        return rows[rows["state"] == state] if ending else rows

    everyone = of("")
    own, others = everyone[everyone["state"] == state], everyone.loc[everyone["state"] != state, "value"]
    if own.empty:
        raise ValueError(f"{state} has no value of {test['statistic']!r} in the placebo")
    value, n = float(own["value"].iloc[0]), int(own["n"].iloc[0])
    way = -1 if test["side"] == "lower" else 1
    out = way * others.to_numpy(dtype=float)
    low, high = _interval(str(test["scale"]), value, n, of(ERROR))
    in_time = _in_time(of(IN_TIME), way)
    one, other = (_share(out, way * value), _share(-out, -way * value)) if len(out) else in_time
    best = max(way * low, way * high)
    return {
        **test, "value": value, "n": n, "low": low, "high": high, "median": way * float(np.median(out)) if len(out) else
        math.nan, "further_out": int((out >= way * value).sum()), "states": 1 + len(out),
        "p_states": one if len(out) else math.nan, "p_time": in_time[0], "p": one, "p_other": other,
        "p_best": _share(out, best) if len(out) and not math.isnan(best) else math.nan,
    }  # fmt: skip


def _share(out: Floats, at: float) -> float:
    """The share that lies at least as far out as `at`, which is counted in."""
    return float(1 + (out >= at).sum()) / (1 + len(out))


def _in_time(shifted: pd.DataFrame, way: int) -> tuple[float, float]:
    """The shares of shifts in time as far out on the side expected, and on the other, the true series counted in; the
    table has the share at or below the true value, and no two shifts are equal."""
    if shifted.empty:
        return math.nan, math.nan
    n = int(shifted["n"].iloc[0])
    below = float(shifted["value"].iloc[0]) * n
    sides = (1 + below) / (1 + n), (1 + n - below) / (1 + n)
    return sides if way < 0 else (sides[1], sides[0])


def _interval(scale: str, value: float, n: int, error: pd.DataFrame) -> tuple[float, float]:
    if scale == "correlation":
        return interval(value, n)
    if error.empty:
        return math.nan, math.nan
    reach = NormalDist().inv_cdf(0.975) * float(error["value"].iloc[0])
    return value - reach, value + reach


def interval(correlation: float, n: int) -> tuple[float, float]:
    """The interval of a correlation of `n` pairs at 95 per cent, by Fisher's z; all values where there are too few."""
    if n <= 3 or abs(correlation) >= 1:
        return -1.0, 1.0
    reach = NormalDist().inv_cdf(0.975) / math.sqrt(n - 3)
    z = math.atanh(correlation)
    return math.tanh(z - reach), math.tanh(z + reach)
