"""The sentences on the independent data, on made-up levels: every number, and which level each claim falls with."""

import pandas as pd
import pytest

from pakrus.analysis.independent import all_states_sentences, sentences
from pakrus.analysis.independent.among_states import Place

NONE = float("nan")
EARLY, LATE = "to 1991", "from 1992"
BESIDE = pd.DataFrame(
    [
        ("un-agreement", EARLY, 0.4, 0.7, 30, 2),
        ("un-agreement", LATE, 0.8, 0.65, 32, 25),
        ("arms-share", LATE, 0.005, 0.5, 31, 0),
        ("trade-gdp", LATE, 0.0003, 0.0012, 31, 0),
        ("event-cooperation", LATE, 0.2, 0.3, 30, 10),
        ("un-agreement-2025", LATE, 0.71, 0.7, 34, 18),
        ("export-share", LATE, 0.012, 0.0345, 30, 1),
        ("un-distance", LATE, 0.5, 0.6, 33, 16),
    ],
    columns=["measure", "age", "one", "other", "years", "above"],
)
ARMS = pd.DataFrame(
    {
        "dyad": ["p-c", "p-r", "p-u", "i-r"],
        "before": [0.3, 0.01, 0.4, 0.8],
        "after": [0.6, 0.05, 0.1, 0.5],
        "change": [0.3, 0.04, -0.3, -0.3],
    }
)
SUPPLIERS = {"china": "p-c", "own": "p-r", "america": "p-u", "india": "i-r"}
VOTES = Place(-0.6, 30.4, -0.5, 0.6, 0.01, 150, 60)
NET = pd.Series({"p_states": 0.4})


def numbers(beside=BESIDE, longer=(0.1, 0.2, 0.3)):
    return sentences.numbers(beside, ARMS, pd.Series(longer, dtype=float), VOTES, SUPPLIERS, 5)


def unheld(beside=BESIDE, arms=ARMS, votes=VOTES, net=NET):
    claims = sentences.claims(beside, arms, votes, net, SUPPLIERS)
    return {name for name, claim in claims.items() if not claim.holds}


def level(measure, age=LATE, **cells):
    rows = BESIDE.copy()
    rows.loc[(rows["measure"] == measure) & (rows["age"] == age), list(cells)] = list(cells.values())
    return rows


def changed(pair, change):
    return ARMS.assign(change=ARMS["change"].where(ARMS["dyad"] != SUPPLIERS[pair], change))


def test_every_number_is_written_in_the_unit_in_which_it_is_read():
    assert numbers() == {
        "r_votes": "−0.60", "r_median": "−0.50", "lower": "30", "n_states": "150", "window": "5", "emb_long": "20.0",
        "votes_own_early": "0.40", "votes_india_early": "0.70", "votes_own_late": "0.80", "votes_india_late": "0.65",
        "arms_own_late": "0.5", "arms_india_late": "50.0",  # per cent
        "trade_own_late": "3.0", "trade_india_late": "12.0",  # per ten thousand
        "news_own_late": "0.20", "news_india_late": "0.30",
        "now_own_late": "0.71", "now_india_late": "0.70",
        "exports_own_late": "1.20", "exports_india_late": "3.45",  # per cent
        "above": "25", "years": "32", "ideal_above": "16", "ideal_years": "33",
        "china_before": "30.0", "china_after": "60.0", "own_before": "1.0", "own_after": "5.0",
        "america_before": "40.0", "america_after": "10.0", "india_before": "80.0", "india_after": "50.0",
    }  # fmt: skip


def test_what_is_not_there_is_written_as_missing():
    words = numbers(BESIDE[BESIDE["age"] == EARLY], ())
    assert {words[name] for name in ("emb_long", "above", "years", "ideal_above", "votes_own_late")} == {"–"}
    assert words["votes_own_early"] == "0.40"


def test_all_claims_hold_with_the_levels_that_they_rest_on():
    assert unheld() == set()


@pytest.mark.parametrize(
    ("claim", "rows"),
    [
        ("votes", {"beside": level("un-agreement", EARLY, one=0.7)}),
        ("votes", {"beside": level("un-agreement", one=0.65)}),
        ("ideal", {"beside": level("un-distance", above=17)}),
        ("ideal", {"beside": level("un-distance", one=0.6)}),
        ("net", {"net": pd.Series({"p_states": 0.5})}),
        ("net", {"net": pd.Series({"p_states": 0.304})}),
        ("now", {"beside": level("un-agreement-2025", one=0.76)}),
        ("now", {"beside": level("un-agreement-2025", one=0.64)}),
        ("less", {"beside": level("arms-share", one=0.5)}),
        ("less", {"beside": level("trade-gdp", one=0.0012)}),
        ("china", {"arms": changed("china", 0.04)}),
        ("china", {"arms": changed("america", 0.05)}),
        ("india", {"arms": changed("india", -0.04)}),
        ("india", {"arms": changed("own", -0.3)}),
        ("news", {"beside": level("event-cooperation", one=0.0)}),
        ("news", {"beside": level("event-cooperation", other=-0.1)}),
        ("tied", {"votes": Place(0.0, 30.4, -0.5, 0.6, 0.01, 150, 60)}),
        ("tied", {"votes": Place(-0.6, 30.4, 0.0, 0.6, 0.01, 150, 60)}),
    ],
)
def test_a_claim_falls_with_its_level(claim, rows):
    assert claim in unheld(**rows)


def test_a_share_that_falls_is_no_less_than_none_beside_china_and_america():
    fallen = changed("own", -0.2)
    assert "china" not in unheld(arms=fallen) and "china" in unheld(arms=fallen.assign(change=[0.3, -0.2, 0.1, -0.3]))


ASKED = {name: name for name in ("height", "loosening", "gravity", "votes", "arms", "rivalry", "turn", "later", "pace")}
ANSWERS = pd.DataFrame(
    [
        ("height", True, 0.0123, NONE, NONE, 0.004, 3, 120, NONE, 0.2),
        ("loosening", True, 0.25, -0.1, 0.5, 0.1, 4, 90, 0.3, 0.4),
        ("gravity", True, -0.5, NONE, NONE, 0.2, 100, 130, 0.9, 0.9),
        ("votes", True, -0.6, -0.8, -0.3, -0.5, 40, 150, 0.064, 0.3),
        ("arms", True, -0.4, -0.7, -0.1, -0.2, 10, 101, 0.004, 0.2),
        ("rivalry", False, -0.3, -0.5, 0.0, -0.2, 30, 140, 0.01, 0.3),
        ("turn", False, 0.1, NONE, NONE, 0.0, 20, 180, NONE, 0.2),
        ("later", False, 0.2, NONE, NONE, 0.0, 9, 180, NONE, 0.05),
        ("pace", False, 0.05, -0.1, 0.2, 0.0, 8, 170, NONE, 0.05),
        ("alone", False, 0.3, NONE, NONE, 0.0, 0, 1, 0.5, 0.5),
    ],
    columns=["statistic", "primary", "value", "low", "high", "median", "further_out", "states", "p_time", "p"],
)
HEIGHTS = pd.DataFrame({"statistic": ["height"] * 5 + ["votes"], "value": [0.0, 0.0, 0.5, 0.49, 0.9, 0.0]})


def test_every_number_of_a_place_among_all_states_is_that_of_its_answer():
    assert all_states_sentences.numbers(ANSWERS, HEIGHTS, ASKED) == {
        "fewest": "90", "most": "180", "n_primary": "5", "n_looks": "5",
        "height": "1.2", "height_median": "0.4", "height_states": "120", "height_rank": "4",
        "height_half": "2", "height_zero": "2",
        "loosening": "0.25", "loosening_low": "−0.10", "loosening_high": "0.50",
        "votes": "−0.60", "votes_median": "−0.50", "arms": "−0.40", "arms_median": "−0.20",
        "rivalry": "−0.30", "rivalry_median": "−0.20",
        "gravity_further": "100", "gravity_others": "129", "votes_further": "40", "votes_others": "149",
        "arms_further": "10", "arms_others": "100", "rivalry_further": "30", "rivalry_others": "139",
        "turn_further": "20", "turn_others": "179", "later_further": "9", "later_others": "179",
        "pace_further": "8", "pace_others": "169", "pace_low": "−0.10", "pace_high": "0.20",
        "votes_time": "6", "arms_time": "0.4", "rivalry_time": "1",  # per cent; below one with a decimal
    }  # fmt: skip


HOLDING = ANSWERS.set_index("statistic").assign(p_best=0.9, p_states=0.5)
EDGES = [
    ("none-out", "height", {"p": 0.1}),
    ("none-out", "arms", {"p": 0.05}),
    ("no-ceiling", "height", {"p_best": 0.1}),
    ("no-ceiling", "height", {"p_states": 0.9}),
    ("together", "loosening", {"low": 0.0}),
    ("together", "loosening", {"high": 0.0}),
    ("together", "loosening", {"value": 0.0}),
    ("trade", "gravity", {"value": 0.2}),
    ("trade", "gravity", {"p_best": 0.1}),
    ("see-saw", "votes", {"value": -0.5}),
    ("see-saw", "votes", {"median": 0.0}),
    ("see-saw", "arms", {"value": -0.2}),
    ("see-saw", "arms", {"median": 0.0}),
    ("see-saw", "arms", {"p": 0.1}),
    ("in-time", "votes", {"p_time": 0.1}),
    ("in-time", "rivalry", {"p_time": 0.1}),
    ("rivalry", "rivalry", {"value": -0.2}),
    ("rivalry", "rivalry", {"median": 0.0}),
    ("rivalry", "rivalry", {"p": 0.1}),
    ("pace", "pace", {"p": 0.11}),
    ("pace", "pace", {"low": 0.0}),
    ("pace", "pace", {"high": 0.0}),
    ("turn", "turn", {"value": 0.0}),
    ("turn", "turn", {"p": 0.1}),
    ("turn", "later", {"p": 0.1}),
]


def fallen(statistic, cells):
    rows = HOLDING.copy()
    rows.loc[statistic, list(cells)] = list(cells.values())
    claims = all_states_sentences.claims(rows.reset_index(), ASKED, 0.1)
    return {name for name, claim in claims.items() if not claim.holds}


@pytest.mark.parametrize(("claim", "statistic", "cells"), EDGES)
def test_a_claim_falls_where_its_place_is_just_at_the_edge(claim, statistic, cells):
    assert fallen("alone", {}) == set() and claim in fallen(statistic, cells)


def test_the_outer_states_count_the_one_at_their_edge():
    assert "pace" not in fallen("pace", {"p": 0.1})


def test_every_number_of_the_shocks_is_that_of_its_answer():
    shocks = pd.DataFrame(
        [("l", 12, 11, 128, 0.094, 0.148), ("s", 13, 60, 127, 0.5, 0.5), ("i", 7, 100, 126, 0.8, 0.9)],
        columns=["statistic", "n", "further_out", "states", "p", "p_time"],
    ).assign(kind="shocks")
    named = {"later": "l", "same": "s", "india": "i"}
    assert all_states_sentences.shock_numbers(shocks, pd.DataFrame(index=range(14)), named) == {
        "n_shocks": "14", "shock_n": "12", "shock_p": "0.094", "shock_time": "15", "india_n": "7",
        "shock_further": "11", "shock_others": "127", "same_further": "60", "same_others": "126",
        "india_further": "100", "india_others": "125",
    }  # fmt: skip
