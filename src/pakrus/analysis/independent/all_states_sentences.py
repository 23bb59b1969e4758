"""The numbers of the chapter on all states in words, and what its typed sentences rest on."""

from collections.abc import Mapping

import pandas as pd

from pakrus.analysis.independent.all_states import LEFT_OUT
from pakrus.analysis.statistics.decisions import ALPHA
from pakrus.telling import Claim, number


def numbers(answers: pd.DataFrame, placebo: pd.DataFrame, asked: Mapping[str, str]) -> dict[str, str]:
    """The numbers that the chapter's prose pastes; `answers` as `all_states.answers`, of the table
    `placebo`; `asked` names the statistics that it speaks of."""
    of = {name: answers.set_index("statistic").loc[statistic] for name, statistic in asked.items()}
    primary = answers[answers["primary"]]
    shares = placebo.loc[placebo["statistic"] == asked["height"], "value"]
    compared = answers.loc[answers["states"] > 1, "states"]
    told = {
        "fewest": str(compared.min()), "most": str(compared.max()), "n_primary": str(len(primary)),
        "height": number(100 * of["height"]["value"], 1), "height_median": number(100 * of["height"]["median"], 1),
        "height_states": str(of["height"]["states"]), "height_rank": str(of["height"]["further_out"] + 1),
        "height_half": str(int((shares >= 0.5).sum())), "height_zero": str(int((shares == 0).sum())),
        "loosening": number(of["loosening"]["value"]), "loosening_low": number(of["loosening"]["low"]),
        "loosening_high": number(of["loosening"]["high"]),
    }  # fmt: skip
    for name in ("votes", "arms", "rivalry"):
        told |= {name: number(of[name]["value"]), f"{name}_median": number(of[name]["median"])}
    for name in ("gravity", "votes", "arms", "rivalry", "turn", "later", "pace"):
        told |= {f"{name}_further": str(of[name]["further_out"]), f"{name}_others": str(of[name]["states"] - 1)}
    told |= {f"pace_{end}": number(of["pace"][end]) for end in ("low", "high")}
    told["n_looks"] = str(int((~answers["primary"]).sum()))
    for name in ("votes", "arms", "rivalry"):
        told[f"{name}_time"] = number(100 * of[name]["p_time"], 0 if of[name]["p_time"] >= 0.01 else 1)
    return told


def claims(answers: pd.DataFrame, asked: Mapping[str, str], outer: float) -> dict[str, Claim]:
    """When the chapter's typed sentences hold; a place would matter among the `outer` share of the states."""
    of = {name: answers.set_index("statistic").loc[statistic] for name, statistic in asked.items()}
    primary = answers[answers["primary"]]
    height, arms, votes, rivalry, turn = (of[name] for name in ("height", "arms", "votes", "rivalry", "turn"))
    return {
        "none-out": Claim(bool((primary["p"] > ALPHA).all() and (primary["p"] > outer).all()), "some are"),
        "no-ceiling": Claim(outer < height["p_best"] and height["p_states"] < 1 - outer),
        "together": Claim(of["loosening"]["low"] < 0 < of["loosening"]["high"] and of["loosening"]["value"] > 0),
        "trade": Claim(of["gravity"]["value"] < of["gravity"]["median"] and of["gravity"]["p_best"] > outer),
        "see-saw": Claim(
            votes["value"] < votes["median"] < 0 and arms["value"] < arms["median"] < 0 and arms["p"] > outer
        ),
        "in-time": Claim(max(row["p_time"] for row in (arms, votes, rivalry)) < 0.1, "not all are"),
        "rivalry": Claim(rivalry["value"] < rivalry["median"] < 0 and rivalry["p"] > outer),
        "pace": Claim(of["pace"]["p"] <= outer and of["pace"]["low"] < 0 < of["pace"]["high"]),
        "turn": Claim(turn["value"] > 0 and turn["p"] > outer and of["later"]["p"] < outer),
    }


def shock_numbers(shocks: pd.DataFrame, listed: pd.DataFrame, named: Mapping[str, str]) -> dict[str, str]:
    """The numbers of the part on shocks, `listed` in their table; `named` has the statistics `later`, `same` and
    `india`."""
    of = {name: shocks.set_index("statistic").loc[statistic] for name, statistic in named.items()}
    later = of["later"]
    told = {
        "n_shocks": str(len(listed)), "shock_n": str(later["n"]), "shock_p": number(later["p"], 3),
        "shock_time": number(100 * later["p_time"], 0), "india_n": str(of["india"]["n"]),
    }  # fmt: skip
    for key, name in (("shock", "later"), ("same", "same"), ("india", "india")):
        told |= {f"{key}_further": str(of[name]["further_out"]), f"{key}_others": str(of[name]["states"] - 1)}
    return told


def shock_claims(
    shocks: pd.DataFrame, placebo: pd.DataFrame, state: str, named: Mapping[str, str], outer: float
) -> dict[str, Claim]:
    """When the typed sentences of the part on shocks hold."""
    of = {name: shocks.set_index("statistic").loc[statistic] for name, statistic in named.items()}
    left = placebo[(placebo["statistic"] == f"{named['later']}{LEFT_OUT}") & (placebo["state"] == state)]
    return {
        "near": Claim(ALPHA < of["later"]["p"] <= outer),
        "one-shock": Claim(len(left) == 1 and float(left["value"].iloc[0]) < 0 < of["later"]["value"]),
        "no-india": Claim(of["india"]["value"] < 0 and of["india"]["p"] > 0.5),
    }
