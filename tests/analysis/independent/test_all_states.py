"""The questions asked of every state: places, intervals and answers on small tables, and what the book says of them."""

import math

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.independent import all_states
from pakrus.analysis.independent import all_states_sentences as sentences
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
    """Pakistan's value of each statistic, and those of 19 other states, 0.1 apart around none; `c` is its alone."""
    others = [round(-0.9 + 0.1 * n, 1) for n in range(19)]
    rows = [("Pakistan", name.replace("_", "-"), value, 19) for name, value in values.items()]
    rows += [(f"S{n}", name, other, 30) for name in values if name in ("a", "b", "d") for n, other in enumerate(others)]
    return pd.DataFrame(rows, columns=["state", "statistic", "value", "n"])


def asked(**changes):
    values = {"a": -0.95, "b": 0.5, "c": 0.1, "c_in_time": 13 / 19, "d": 0.9} | changes
    return all_states.answers(TESTS, placebo(**values), "Pakistan").set_index("statistic")


def test_questions_come_by_proposition_the_primary_ones_first():
    assert list(asked().index) == ["b", "c", "d", "a"]


def test_a_place_counts_the_state_itself_on_the_side_expected():
    found = asked()
    assert (found.at["a", "further_out"], found.at["a", "states"], found.at["a", "p_states"]) == (0, 20, 1 / 20)
    assert (found.at["b", "further_out"], found.at["b", "p_states"]) == (5, 6 / 20), "0.5 to 0.9 lie as far out"
    assert found.at["b", "median"] == 0.0


def test_the_other_side_counts_the_state_and_ties_too():
    found = asked(a=-0.3, b=0.5)
    assert found.at["a", "p_other"] == 14 / 20, "-0.3 to 0.9 are thirteen others"
    assert found.at["b", "p_other"] == 16 / 20, "-0.9 to 0.5 are fifteen others"
    assert found.at["a", "p"] == 8 / 20


def test_where_no_state_can_be_compared_shifts_in_time_stand_in():
    """Thirteen of nineteen shifts lie at or below, and the series as it stands is counted in."""
    found = asked()
    assert math.isnan(found.at["c", "p_states"]) and found.at["c", "p"] == found.at["c", "p_time"] == 14 / 20
    assert found.at["c", "p_other"] == 7 / 20


def test_a_place_has_the_share_at_the_better_end_of_its_own_interval():
    found = asked(b_error=0.1)
    low, high = found.at["b", "low"], found.at["b", "high"]
    assert (low, high) == pytest.approx((0.5 - 0.1959964, 0.5 + 0.1959964))
    assert found.at["b", "p_best"] == 4 / 20, "0.7, 0.8 and 0.9 lie at least as far out as 0.696"
    assert math.isnan(asked().at["b", "p_best"]) and math.isnan(asked().at["b", "low"])
    assert asked(a=-0.5).at["a", "p_best"] == 3 / 20, "of a correlation by Fisher's z: -0.78 at the lower end"


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


ASKED = {"height": "arms-rus-mean", "loosening": "arms-rus-ind", "gravity": "trade-rus-mean",
         "votes": "votes-rus-usa", "arms": "arms-rus-usa", "rivalry": "votes-rus-rivalry",
         "turn": "votes-rus-shift-2011", "later": "votes-rus-shift-2014",
         "pace": "votes-rus-changes-shift-2011"}  # fmt: skip
NAMED = {"later": "shocks-p1-later", "same": "shocks-p1-same", "india": "shocks-p2-later"}


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
        claims = sentences.claims(self.answers, ASKED, 0.1)
        claims |= sentences.shock_claims(self.shocks, self.placebo, "Pakistan", NAMED, 0.1)
        assert all(claim.holds for claim in claims.values()), claims
        numbers = sentences.numbers(self.answers, self.placebo, ASKED)
        numbers |= sentences.shock_numbers(self.shocks, load("shocks"), NAMED)
        assert not [value for value in numbers.values() if "nan" in value or not value]

    @pytest.mark.parametrize("outer", [0.02, 0.05, 0.08, 0.15, 0.25, 0.4])
    def test_with_other_smallest_places_a_sentence_holds_where_its_place_does(self, outer):
        claims = sentences.claims(self.answers, ASKED, outer)
        claims |= sentences.shock_claims(self.shocks, self.placebo, "Pakistan", NAMED, outer)
        places = self.answers.loc[self.answers["primary"], "p"]
        assert claims["none-out"].holds == bool((places > outer).all())
        assert claims["near"].holds == (outer >= 12 / 128), "Pakistan is twelfth of 128"
        assert claims["turn"].holds == (10 / 180 < outer < 20 / 180), "tenth and twentieth of 180"

    @pytest.mark.parametrize(
        ("statistic", "change", "fallen"),
        [
            ("arms-rus-mean", {"p_best": 0.05}, "no-ceiling"),
            ("arms-rus-mean", {"p_states": 0.95}, "no-ceiling"),
            ("arms-rus-ind", {"value": -0.3}, "together"),
            ("arms-rus-ind", {"low": 0.1}, "together"),
            ("trade-rus-mean", {"p_best": 0.1}, "trade"),
            ("votes-rus-usa", {"value": -0.4}, "see-saw"),
            ("arms-rus-usa", {"p_time": 0.2}, "in-time"),
            ("votes-rus-rivalry", {"value": 0.1}, "rivalry"),
            ("votes-rus-rivalry", {"p": 0.04}, "none-out"),
            ("votes-rus-shift-2011", {"value": -0.1}, "turn"),
            ("votes-rus-shift-2014", {"p": 0.2}, "turn"),
            ("votes-rus-changes-shift-2011", {"p": 0.2}, "pace"),
            ("votes-rus-changes-shift-2011", {"low": 0.1}, "pace"),
        ],
    )
    def test_what_is_said_can_fall(self, statistic, change, fallen):
        rows = self.answers.set_index("statistic")
        for column, value in change.items():
            rows.loc[statistic, column] = value
        claims = sentences.claims(rows.reset_index(), ASKED, 0.1)
        assert not claims[fallen].holds

    @pytest.mark.parametrize(
        ("statistic", "change", "fallen"),
        [
            ("shocks-p1-later", {"p": 0.2}, "near"),
            ("shocks-p1-later", {"p": 0.05}, "near"),
            ("shocks-p1-later", {"value": -0.1}, "one-shock"),
            ("shocks-p2-later", {"value": 0.1}, "no-india"),
            ("shocks-p2-later", {"p": 0.4}, "no-india"),
        ],
    )
    def test_what_is_said_of_shocks_can_fall(self, statistic, change, fallen):
        rows = self.shocks.set_index("statistic")
        for column, value in change.items():
            rows.loc[statistic, column] = value
        claims = sentences.shock_claims(rows.reset_index(), self.placebo, "Pakistan", NAMED, 0.1)
        assert not claims[fallen].holds

    def test_one_question_of_shocks_is_primary_for_each_of_two_propositions(self):
        primary = self.shocks[self.shocks["primary"]]
        assert list(primary["statistic"]) == ["shocks-p1-later", "shocks-p2-later"]
