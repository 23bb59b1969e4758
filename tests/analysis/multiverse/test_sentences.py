"""The sentences of the multiverse on curves of four specifications; every number is worked out by hand."""

from dataclasses import replace

import numpy as np
import pandas as pd
from theses import thesis

from pakrus.analysis.multiverse import sentences
from pakrus.analysis.multiverse.study import Curve

THESIS = thesis(2011)
CODES = ("P1", "P2", "P4", "P5")
CHOICES = {"scale": ("all", "direct"), "per": ("told", "years")}
TURNED = {"turn": (2011, 2012), "per": ("told", "years")}
NONE = float("nan")


def curve(code, *effects, choices=CHOICES):
    """The effects of all told, all by years, direct told, direct by years."""
    return Curve(THESIS[code], choices, np.array([effects]))


CURVES = {
    "P1": curve("P1", 0.4, 0.6, -0.2, 0.8),
    "P2": curve("P2", -0.1, 0.3, -0.3, 0.1),
    "P3": curve("P3", NONE, NONE, NONE, 0.1),
    "P4": curve("P4", -0.5, 0.2, -0.1, 0.4),
    "P5": curve("P5", -0.2, 0.3, -0.4, 0.5, choices=TURNED),
}
RESULTS = pd.DataFrame(
    {"proposition": ["P1", "P2", "P4", "P5"], "p": [0.2, 0.03, 0.04, 0.3], "worlds": [1234, 1200, 1200, 76]}
)


def numbers(curves=CURVES, results=RESULTS):
    return sentences.numbers(curves, results, THESIS, 0.05, CODES)


def unheld(curves=CURVES, results=RESULTS, alpha=0.05):
    claims = sentences.claims(curves, results, THESIS, alpha, CODES)
    return {name for name, claim in claims.items() if not claim.holds}


def test_every_number_is_that_of_the_curves():
    assert numbers() == {
        "n_grid": "4",
        "n_choices": "2",
        "n_worlds": "1,234",
        "n_curves": "4",
        "below": "P2 rebalancing (0.030) and P4 ceiling (0.040)",
        "plan_value": "0.40",
        "plan_above": "50%",  # of 0.4 and -0.2 the latter lies below
        "least_p": "0.030",
        "least_corrected": "0.120",  # the smallest of four
        "late_worlds": "76",
        "undefined": "75%",
        "p1_told": "50%", "p1_years": "100%",
        "p2_told": "0%", "p2_years": "100%",
        "p4_told": "0%", "p4_years": "100%",
        "p5_told": "0%", "p5_years": "100%",
        "p1_eta": "64%",  # means 0.1 and 0.7 about 0.4: 0.36 of 0.56
        "p1_rest": "7%",  # 0.5 and 0.3: 0.04 of 0.56
        "p2_eta": "80%",  # -0.2 and 0.2 about 0: 0.16 of 0.2
        "p2_rest": "20%",
    }  # fmt: skip


def test_claims_hold_with_the_curves_that_they_rest_on():
    assert unheld() == {"sign", "plan"}, "half of P1 per happening is as predicted, and half lies below the plan's"


def test_the_sign_turns_where_fewer_than_half_and_more_than_half_have_it():
    below = CURVES | {"P1": curve("P1", -0.4, 0.6, -0.2, 0.8)}
    assert "sign" not in unheld(below) and "plan" in unheld(below)
    assert "sign" in unheld(below | {"P2": curve("P2", -0.1, -0.3, -0.3, 0.1)}), "half of the other kind is too few"


def test_the_plan_stands_out_where_nearly_all_others_of_its_kind_lie_below():
    many = {"scale": tuple(range(11)), "per": ("told", "years")}
    effects = [0.9 if n == 0 else 0.5 for n in range(22)]
    first = replace(CURVES["P1"], choices=many | {"scale": ("all", *range(10))}, effects=np.array([effects]))
    assert "plan" not in unheld(CURVES | {"P1": first}), "ten of eleven lie below"
    fewer = replace(first, effects=np.array([[0.9 if n in (0, 2) else 0.5 for n in range(22)]]))
    assert "plan" in unheld(CURVES | {"P1": fewer}), "nine of eleven are no nine tenths"
    assert "plan" in unheld(CURVES | {"P1": replace(first, effects=-first.effects)})


def test_one_choice_moves_all_curves_or_another_is_named():
    scaled = CURVES | {"P1": curve("P1", 0.4, 0.5, -0.4, -0.3)}
    claims = sentences.claims(scaled, RESULTS, THESIS, 0.05, CODES)
    assert not claims["one-choice"].holds and claims["one-choice"].otherwise == "it is per and scale"


def test_none_passes_after_correction_where_the_smallest_p_times_their_number_is_not_below_the_level():
    assert "none-passes" not in unheld(alpha=0.12) and "none-passes" in unheld(alpha=0.13)
    assert sentences.claims(CURVES, RESULTS, THESIS, 0.13, CODES)["none-passes"].otherwise == "2 do"


def test_what_is_below_the_level_lies_the_other_way_with_the_plan():
    assert "other-way" in unheld(alpha=0.25), "P1 has 0.2, and 0.4 with the plan"
    assert "other-way" not in unheld(CURVES, RESULTS, 0.2), "a p at the level is not below it"


def test_few_ends_have_an_effect_where_more_than_half_have_none():
    assert "few-ends" in unheld(CURVES | {"P3": curve("P3", NONE, NONE, 0.2, 0.1)})


def test_without_a_p_below_the_level_none_is_named():
    assert numbers(results=RESULTS.assign(p=0.5))["below"] == "none"
