"""The numbers of the chapter on the multiverse in words, and what its typed sentences rest on."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from pakrus.analysis.multiverse import board
from pakrus.analysis.multiverse.choices import PLAN
from pakrus.analysis.multiverse.study import Curve
from pakrus.analysis.statistics.decisions import holm
from pakrus.analysis.thesis.claims import Thesis
from pakrus.telling import Claim, listed, number, probability

PER = "per"


def numbers(
    curves: Mapping[str, Curve], results: pd.DataFrame, thesis: Thesis, alpha: float, codes: Sequence[str]
) -> dict[str, str]:
    """Every number that the chapter's prose takes from data, by its name there; `curves` and `results` as
    `multiverse.study` gives them. `codes` are the propositions that the text speaks of: three that something follows, a
    turn last."""
    rows = results.set_index("proposition")
    first, second, _, turn = codes
    corrected = holm(rows["p"].to_numpy())
    words = {
        "n_grid": f"{len(curves[first].specifications):,}",
        "n_choices": str(len(curves[first].choices)),
        "n_worlds": f"{int(rows.loc[first, 'worlds']):,}",
        "n_curves": str(len(rows)),
        "below": listed(
            [f"{thesis.titles[str(code)]} ({probability(p)})" for code, p in _below(rows["p"], alpha).items()]
        ),
        "plan_value": number(curves[first].planned),
        "plan_above": f"{_above(curves[first]):.0%}",
        "least_p": probability(float(rows["p"].min())),
        "least_corrected": probability(float(corrected.min())),
        "late_worlds": str(int(rows.loc[turn, "worlds"])),
        "undefined": f"{_undefined(curves, thesis):.0%}",
    }
    for code in codes:
        key, of_per = code.lower(), shares(curves[code], PER)
        words |= {f"{key}_told": f"{of_per['told']:.0%}", f"{key}_years": f"{of_per['years']:.0%}"}
    for code in (first, second):
        eta = board.drivers(curves[code].specifications, curves[code].observed).set_index("choice")["eta_effect"]
        rest = eta.drop(PER)
        words |= {
            f"{code.lower()}_eta": f"{eta[PER]:.0%}",
            f"{code.lower()}_rest": f"{rest.max():.0%}",
        }
    return words


def claims(
    curves: Mapping[str, Curve], results: pd.DataFrame, thesis: Thesis, alpha: float, codes: Sequence[str]
) -> dict[str, Claim]:
    """What the chapter's typed sentences rest on, by the name of the guard; `codes` as for `numbers`."""
    following, turn = codes[:-1], codes[-1]
    parted = [shares(curves[code], PER) for code in following]
    corrected, by_code = holm(results["p"].to_numpy()), results.set_index("proposition")["p"]
    top = [
        board.drivers(curves[code].specifications, curves[code].observed)["choice"].iloc[0]
        for code in (*following[:2], turn)
    ]
    return {
        "one-choice": Claim(set(top) == {PER}, f"it is {listed(sorted(set(top)))}"),
        "sign": Claim(all(own["told"] < 0.5 < own["years"] for own in parted)),
        "none-passes": Claim(bool((corrected >= alpha).all()), f"{int((corrected < alpha).sum())} do"),
        "other-way": Claim(all(curves[str(code)].planned < 0 for code in _below(by_code, alpha).index)),
        "plan": Claim(curves[following[0]].planned > 0 and _above(curves[following[0]]) > 0.9),
        "few-ends": Claim(_undefined(curves, thesis) > 0.5),
    }


def shares(curve: Curve, choice: str) -> dict[str, float]:
    """Of the specifications with each value of a choice, the share of those with an effect that have the predicted
    sign."""
    values = board.by_value(curve.specifications, curve.observed)
    own = values[values["choice"] == choice].set_index("value")["predicted"]
    return {str(value): float(share) for value, share in own.items()}


def _below(p: pd.Series, alpha: float) -> pd.Series:
    return p[p < alpha].sort_values()


def _above(curve: Curve) -> float:
    """The share of the specifications per happening told whose effect lies below that of the plan's."""
    told = curve.observed[(curve.specifications[PER] == PLAN[PER]).to_numpy()]
    return float((told[~np.isnan(told)] < curve.planned).mean())


def _undefined(curves: Mapping[str, Curve], thesis: Thesis) -> float:
    """The share of specifications of the proposition on ends that have no effect."""
    own = curves[thesis.of_form("ends")[0].code]
    return 1 - own.size / len(own.observed)
