"""Power by share: what is needed, observed and expected is told."""

import pandas as pd
from plotted import sides, with_axes

from pakrus.figures.thesis import power

CURVE = pd.DataFrame({"share": [0.0, 0.5, 1.0], "power": [0.6, 0.3, 0.9]})
FACTS = pd.DataFrame(
    {"proposition": ["P1", "P3"], "expected": [0.3, 0.1], "observed": [0.5, 0.0], "needed": [1.0, float("nan")]}
)


def figure(facts=FACTS, curve=CURVE):
    return power.curves({"P1": CURVE, "P3": curve}, facts, name="fig-w", wanted=0.8)


def test_what_is_needed_is_told():
    assert figure().alt == (
        "A rising curve for each test. P1: a share of 100% is found in 80%, observed 50%, 30% by chance; P3: no share "
        "is found in 80%, observed 0%, 10% by chance."
    )


def test_the_rows_hold_both_curves():
    assert "0.5,0.3,P1" in figure().rows and "0.5,0.3,P3" in figure().rows


def test_another_power_or_observation_changes_what_is_drawn():
    assert figure(curve=CURVE.assign(power=[0.6, 0.3, 0.95])).digest != figure().digest
    assert figure(FACTS.assign(observed=[0.4, 0.0])).digest != figure().digest


def test_the_words_on_what_was_observed_stand_on_the_side_with_room(monkeypatch):
    facts = FACTS.assign(observed=[0.7, 0.2])
    _, (first, second) = with_axes(monkeypatch, power, lambda: figure(facts), maker="panels")
    assert sides(first)["observed"] == ("right", -3) and sides(second)["observed"] == ("left", 3)
