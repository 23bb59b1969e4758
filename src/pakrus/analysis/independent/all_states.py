"""The twelve questions of the plan, put to every state: Pakistan's place among them, and what that says.

The questions are rows of the table `state_tests`, their statistics of the table `placebo`; what counts as an answer was
laid down in `book/analysis_plan.md` before the files of arms and trade were opened.
"""

import math
from collections.abc import Mapping
from statistics import NormalDist

import numpy as np
import pandas as pd

from pakrus.analysis.statistics.answers import ANSWERS, NONE, SHOWS, UNKNOWN, of_estimate, of_place
from pakrus.analysis.statistics.decisions import holm
from pakrus.telling import Claim, number

MATTERS = 0.3
"""The smallest correlation that would matter: nine per cent of the variation shared."""
OUTER = 0.1
"""A place matters among this share of the states."""
IN_TIME, LEFT_OUT = "-in-time", "-left-out"
COLUMNS = ["statistic", "proposition_id", "kind", "side", "scale", "primary", "question", "value", "n", "low", "high",
           "median", "further_out", "states", "p_states", "p_time", "p", "p_holm", "answer"]  # fmt: skip


def answers(
    tests: pd.DataFrame, placebo: pd.DataFrame, state: str, matters: float = MATTERS, outer: float = OUTER
) -> pd.DataFrame:
    """Each question with the state's answer, by proposition, the primary ones first.

    Added to the columns of `state_tests`: `value` and `n` (years, changes or states' years behind it), `low`, `high`
    (the interval of a correlation at 95 per cent, by Fisher's z, 1921, Metron 1; missing for a place), `median` of the
    other states, `further_out` (how many other states lie at least as far out on the side expected), `states` (how many
    are compared, this one counted), `p_states` (a state drawn at random is as far out), `p_time` (a shift in time is),
    `p` (of the states, or of time where no state can be compared), `p_holm` (the primary ones of one proposition
    corrected together), `answer` (of `ANSWERS`; missing for a further look). `matters` is the smallest correlation that
    would matter, `outer` the share of the states among which a place would.

    Raises ValueError for a question whose statistic the state lacks.
    """
    rows = pd.DataFrame([_asked(test, placebo, state) for test in tests.to_dict("records")])
    rows["p_holm"] = np.nan
    for _, family in rows[rows["primary"]].groupby("proposition_id"):
        rows.loc[family.index, "p_holm"] = holm(family["p"].to_numpy())
    rows["answer"] = [
        _answer(row.side, row.scale, row.value, row.low, row.high, row.p, row.p_holm, matters, outer)
        if row.primary
        else pd.NA
        for row in rows.itertuples()
    ]
    rows = rows.sort_values(["proposition_id", "primary", "statistic"], ascending=[True, False, True])
    return rows[COLUMNS].reset_index(drop=True)


def counts(answers: pd.DataFrame) -> dict[str, int]:
    """How many primary questions have each of `ANSWERS`."""
    return {answer: int((answers["answer"] == answer).sum()) for answer in ANSWERS}


def numbers(answers: pd.DataFrame, asked: Mapping[str, str]) -> dict[str, str]:
    """The numbers that the chapter's prose pastes; `asked` names the statistics that it speaks of."""
    of = {name: answers.set_index("statistic").loc[statistic] for name, statistic in asked.items()}
    counted, primary = counts(answers), answers[answers["primary"]]
    compared = answers.loc[answers["states"] > 1, "states"]
    told = {
        "fewest": str(compared.min()), "most": str(compared.max()), "n_primary": str(len(primary)),
        "n_none": str(counted[NONE]), "n_unknown": str(counted[UNKNOWN]),
        "height": number(100 * of["height"]["value"], 1), "height_median": number(100 * of["height"]["median"], 1),
        "height_states": str(of["height"]["states"]),
        "loosening": number(of["loosening"]["value"]), "loosening_low": number(of["loosening"]["low"]),
        "loosening_high": number(of["loosening"]["high"]),
    }  # fmt: skip
    for name in ("votes", "arms"):
        told |= {name: number(of[name]["value"]), f"{name}_median": number(of[name]["median"])}
    for name in ("gravity", "arms", "turn", "later"):
        told[f"{name}_further"] = str(of[name]["further_out"])
    for name in ("gravity", "arms", "turn"):
        told[f"{name}_others"] = str(of[name]["states"] - 1)
    return told


def claims(answers: pd.DataFrame, asked: Mapping[str, str]) -> dict[str, Claim]:
    """When the chapter's typed sentences hold."""
    of = {name: answers.set_index("statistic").loc[statistic] for name, statistic in asked.items()}
    height, arms, turn = of["height"], of["arms"], of["turn"]
    middle = OUTER < height["p_states"] < 1 - OUTER
    return {
        "none-shows": Claim(counts(answers)[SHOWS] == 0, "some do"),
        "no-ceiling": Claim(middle and height["answer"] == NONE and of["loosening"]["value"] > 0),
        "trade": Claim(of["gravity"]["value"] < of["gravity"]["median"] and of["gravity"]["answer"] == NONE),
        "see-saw": Claim(arms["value"] < arms["median"] < 0 and {arms["answer"], of["votes"]["answer"]} == {UNKNOWN}),
        "no-turn": Claim(turn["answer"] == NONE and of["later"]["further_out"] < turn["further_out"]),
    }


def shock_numbers(shocks: pd.DataFrame, listed: pd.DataFrame, named: Mapping[str, str]) -> dict[str, str]:
    """The numbers of the part on shocks, `listed` in their table; `named` has the statistics `later`, `same` and
    `india`."""
    of = {name: shocks.set_index("statistic").loc[statistic] for name, statistic in named.items()}
    later = of["later"]
    told = {
        "n_shocks": str(len(listed)), "shock_n": str(later["n"]), "shock_p": number(later["p"], 3),
        "shock_time": number(100 * later["p_time"], 0),
        "shock_further": str(later["further_out"]), "shock_others": str(later["states"] - 1),
    }  # fmt: skip
    for name in ("same", "india"):
        told |= {f"{name}_further": str(of[name]["further_out"]), f"{name}_others": str(of[name]["states"] - 1)}
    return told


def shock_claims(shocks: pd.DataFrame, placebo: pd.DataFrame, state: str, named: Mapping[str, str]) -> dict[str, Claim]:
    """When the typed sentences of the part on shocks hold."""
    of = {name: shocks.set_index("statistic").loc[statistic] for name, statistic in named.items()}
    left = placebo[(placebo["statistic"] == f"{named['later']}{LEFT_OUT}") & (placebo["state"] == state)]
    return {
        "near": Claim(of["later"]["p"] <= OUTER and of["later"]["answer"] == UNKNOWN),
        "one-shock": Claim(len(left) == 1 and float(left["value"].iloc[0]) < 0 < of["later"]["value"]),
        "no-india": Claim(of["india"]["value"] < 0 and of["india"]["answer"] == NONE),
    }


def _asked(test: dict[str, object], placebo: pd.DataFrame, state: str) -> dict[str, object]:
    of = placebo[placebo["statistic"] == test["statistic"]]
    own, others = of[of["state"] == state], of.loc[of["state"] != state, "value"].to_numpy(dtype=float)
    if own.empty:
        raise ValueError(f"{state} has no value of {test['statistic']!r} in the placebo")
    value, n = float(own["value"].iloc[0]), int(own["n"].iloc[0])
    lower = test["side"] == "lower"
    further = int((others <= value).sum() if lower else (others >= value).sum())
    p_states = (1 + further) / (1 + len(others)) if len(others) else math.nan
    shifted = placebo[(placebo["statistic"] == f"{test['statistic']}{IN_TIME}") & (placebo["state"] == state)]
    below = float(shifted["value"].iloc[0]) if len(shifted) else math.nan
    p_time = below if lower else 1 - below
    low, high = interval(value, n) if test["scale"] == "correlation" else (math.nan, math.nan)
    return {
        **test, "value": value, "n": n, "low": low, "high": high,
        "median": float(np.median(others)) if len(others) else math.nan, "further_out": further,
        "states": 1 + len(others), "p_states": p_states, "p_time": p_time,
        "p": p_time if math.isnan(p_states) else p_states,
    }  # fmt: skip


def interval(correlation: float, n: int) -> tuple[float, float]:
    """The interval of a correlation of `n` pairs at 95 per cent, by Fisher's z; all values where there are too few."""
    if n <= 3 or abs(correlation) >= 1:
        return -1.0, 1.0
    reach = NormalDist().inv_cdf(0.975) / math.sqrt(n - 3)
    z = math.atanh(correlation)
    return math.tanh(z - reach), math.tanh(z + reach)


def _answer(
    side: str, scale: str, value: float, low: float, high: float, p: float, p_holm: float, matters: float, outer: float
) -> str:
    """What a primary question says, by the words of the plan."""
    if scale != "correlation":
        return of_place(p, p_holm, outer)
    if side == "lower":
        value, low, high = -value, -high, -low
    return of_estimate(value, low, high, p, 1 - p, p_holm, matters)
