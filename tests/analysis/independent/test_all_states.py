"""The questions asked of every state: places, intervals and answers on small tables, and what the book says of them."""

import math

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.independent import all_states
from pakrus.evidence.tables import load

TESTS = pd.DataFrame(
    [
        ("a", "p2", "votes", "lower", "correlation", True, "A?"),
        ("b", "p1", "arms", "higher", "place", True, "B?"),
        ("c", "p1", "aid", "lower", "correlation", True, "C?"),
        ("d", "p1", "arms", "higher", "place", False, "D?"),
    ],
    columns=["statistic", "proposition_id", "kind", "side", "scale", "primary", "question"],
)


def placebo(**values):
    """Pakistan's value of each statistic, and those of 19 other states, 0.1 apart around none."""
    others = [round(-0.9 + 0.1 * n, 1) for n in range(19)]
    rows = [("Pakistan", name, value, 30) for name, value in values.items()]
    rows += [(f"S{n}", name, other, 30) for name in values if name not in ("c", "c-in-time")
             for n, other in enumerate(others)]  # fmt: skip
    return pd.DataFrame(rows, columns=["state", "statistic", "value", "n"])


def asked(**changes):
    values = {"a": -0.95, "b": 0.5, "c": 0.1, "c-in-time": 0.7, "d": 0.9} | changes
    return all_states.answers(TESTS, placebo(**values), "Pakistan").set_index("statistic")


def test_questions_come_by_proposition_the_primary_ones_first():
    assert list(asked().index) == ["b", "c", "d", "a"]


def test_a_place_counts_the_state_itself_on_the_side_expected():
    found = asked()
    assert (found.at["a", "further_out"], found.at["a", "states"], found.at["a", "p_states"]) == (0, 20, 1 / 20)
    assert (found.at["b", "further_out"], found.at["b", "p_states"]) == (5, 6 / 20), "0.5 to 0.9 lie as far out"
    assert found.at["b", "median"] == 0.0


def test_where_no_state_can_be_compared_shifts_in_time_stand_in():
    found = asked()
    assert math.isnan(found.at["c", "p_states"]) and found.at["c", "p"] == found.at["c", "p_time"] == 0.7


def test_only_primary_questions_of_one_proposition_are_corrected_together():
    found = asked()
    assert found.at["b", "p_holm"] == pytest.approx(0.6) and found.at["c", "p_holm"] == pytest.approx(0.7)
    assert found.at["a", "p_holm"] == pytest.approx(0.05) and math.isnan(found.at["d", "p_holm"])
    assert pd.isna(found.at["d", "answer"])


def test_answers_by_the_words_of_the_plan():
    assert asked().at["a", "answer"] == "shows", "the farthest of twenty, and large"
    assert asked(a=-0.2).at["a", "answer"] == "cannot say", "the interval holds what would matter"
    assert asked(a=0.2).at["a", "answer"] == "no such effect", "its lower end is above minus three tenths"
    assert asked(b=0.5).at["b", "answer"] == "no such effect", "not among the outer tenth"
    assert asked(b=0.9).at["b", "answer"] == "cannot say", "among the outer tenth, and not after correction"
    assert asked(a=1.5 - 0.51).at["a", "answer"] == "shows the opposite" or asked(a=0.99).at["a", "p"] == 1.0


def test_what_would_matter_is_a_choice():
    found = all_states.answers(TESTS, placebo(a=-0.2, b=0.5, c=0.1, d=0.9), "Pakistan", matters=0.6, outer=0.4)
    by = found.set_index("statistic")["answer"]
    assert by["a"] == "no such effect" and by["b"] == "cannot say"


def test_the_interval_is_that_of_fishers_z():
    low, high = all_states.interval(0.5, 28)
    assert math.atanh(high) - math.atanh(0.5) == pytest.approx(1.959964 / 5)
    assert math.atanh(0.5) - math.atanh(low) == pytest.approx(1.959964 / 5)
    assert all_states.interval(0.5, 3) == (-1.0, 1.0) and all_states.interval(1.0, 30) == (-1.0, 1.0)


def test_a_state_without_a_value_is_named():
    with pytest.raises(ValueError, match="Nowhere has no value of 'a' in the placebo"):
        all_states.answers(TESTS, placebo(a=0.1), "Nowhere")


def test_states_drawn_at_random_are_as_far_out_as_their_place_says():
    """A negative control: where Pakistan is like all others, five in a hundred worlds have it among the outer five."""
    rng = np.random.default_rng(11)
    below = 0
    for _ in range(400):
        rows = pd.DataFrame({"state": ["Pakistan", *map(str, range(99))], "statistic": "a",
                             "value": rng.normal(size=100), "n": 30})  # fmt: skip
        below += all_states.answers(TESTS[:1], rows, "Pakistan").at[0, "p"] <= 0.05
    assert 8 <= below <= 33, "twenty are expected; four standard deviations either way"


class TestTheBook:
    tests, placebo = load("state_tests"), load("placebo")
    answers = all_states.answers(tests[tests["kind"] != "shocks"], placebo, "Pakistan")
    shocks = all_states.answers(tests[tests["kind"] == "shocks"], placebo, "Pakistan")

    def test_there_are_as_many_primary_questions_as_the_plan_says(self):
        primary = self.answers[self.answers["primary"]]
        assert primary.groupby("proposition_id").size().to_dict() == {
            "p1": 3,
            "p2": 2,
            "p3": 1,
            "p4": 3,
            "p5": 3,
            "p6": 1,
        }

    def test_what_is_said_holds(self):
        asked = {"height": "arms-rus-mean", "loosening": "arms-rus-ind", "gravity": "trade-rus-mean",
                 "votes": "votes-rus-usa", "arms": "arms-rus-usa", "turn": "votes-rus-shift-2011",
                 "later": "votes-rus-shift-2014"}  # fmt: skip
        claims = all_states.claims(self.answers, asked)
        assert all(claim.holds for claim in claims.values()), claims
        assert not [value for value in all_states.numbers(self.answers, asked).values() if "nan" in value]

    def test_what_is_said_of_shocks_holds(self):
        named = {"later": "shocks-p1-later", "same": "shocks-p1-same", "india": "shocks-p2-later"}
        claims = all_states.shock_claims(self.shocks, self.placebo, "Pakistan", named)
        assert all(claim.holds for claim in claims.values()), claims
        numbers = all_states.shock_numbers(self.shocks, load("shocks"), named)
        assert not [value for value in numbers.values() if "nan" in value]

    def test_one_question_of_shocks_is_primary_for_each_of_two_propositions(self):
        primary = self.shocks[self.shocks["primary"]]
        assert list(primary["statistic"]) == ["shocks-p1-later", "shocks-p2-later"]
        assert list(primary["p"]) == list(primary["p_holm"]), "each stands alone"
