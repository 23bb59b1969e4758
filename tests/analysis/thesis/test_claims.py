"""A thesis read from its tables, its pairs, and the periods of a history."""

import pandas as pd
import pytest
from theses import thesis

from pakrus.analysis.thesis import claims
from pakrus.evidence import package

DYADS = pd.DataFrame(
    [("PAK-RUS", "Pakistan-Russia", 1), ("PAK-USA", "Pakistan-US", 2), ("IND-RUS", "India-Russia", 3),
     ("IND-USA", "India-US", 4), ("CHN-PAK", "China-Pakistan", 5)],
    columns=["dyad", "name", "place"],
)  # fmt: skip
ROWS = pd.DataFrame(
    [("p5", "P5", "turn", "y-a001", "shifts", pd.NA, pd.NA, "PAK-RUS", 1),
     ("p1", "P1", "substitution", "x-a001", "follows", "PAK-USA", -1, "PAK-RUS", 1)],
    columns=["proposition_id", "code", "name", "argument_id", "form", "cause_dyad", "cause_sign", "effect_dyad",
             "effect_sign"],
)  # fmt: skip
YEARS = pd.DataFrame({"proposition_id": ["p5", "p5"], "year": [2014, 2010]})
ARGUMENTS = pd.DataFrame({"argument_id": ["x-a001", "y-a001"], "paper_id": ["x", "y"]})
PERIODS = pd.DataFrame(
    [("y", "a", 1940, 1999), ("x", "b", 1960, 1969), ("x", "a", 1950, 1959)],
    columns=["paper_id", "label", "year", "last_year"],
)


def test_rows_become_propositions_in_the_order_of_their_codes():
    first, second = claims.thesis(ROWS, YEARS, DYADS, ARGUMENTS, PERIODS)
    assert (first.id, first.title, first.form) == ("p1", "P1 substitution", "follows")
    assert (first.cause, first.cause_name, first.together) == ("PAK-USA", "Pakistan-US", -1)
    assert (second.code, second.cause, second.years) == ("P5", "", (2010, 2014))


def test_propositions_are_about_one_pair():
    with pytest.raises(ValueError, match="about nothing; allowed: one pair"):
        claims.thesis(ROWS[:0], YEARS, DYADS, ARGUMENTS, PERIODS)
    with pytest.raises(ValueError, match="about IND-RUS, PAK-RUS; allowed: one pair"):
        claims.thesis(ROWS.assign(effect_dyad=["PAK-RUS", "IND-RUS"]), YEARS, DYADS, ARGUMENTS, PERIODS)


def test_the_periods_of_a_thesis_are_those_of_the_paper_that_states_its_first_proposition():
    thesis = claims.thesis(ROWS, YEARS, DYADS, ARGUMENTS, PERIODS)
    assert thesis.periods == {"a": (1950, 1959), "b": (1960, 1969)}
    assert claims.thesis(ROWS, YEARS, DYADS, ARGUMENTS, PERIODS[:1]).periods == {}


def test_each_other_pair_has_the_way_in_which_it_should_move():
    # trouble with Washington warms, and its return ends: both say against; what is above says against, too
    assert thesis(2010).opposed == {"PAK-USA": -1, "IND-USA": 1, "IND-RUS": -1}
    assert thesis(2010).of_form("ends") == [thesis(2010)["P3"]]
    assert list(claims.pairs(DYADS, thesis(2010))) == ["PAK-RUS", "PAK-USA", "IND-RUS", "IND-USA"]


def test_periods_are_in_time_and_within_a_span_where_they_share_a_year():
    rows = pd.DataFrame({"label": ["b", "a"], "year": [1960, 1950], "last_year": [1969, 1959]})
    periods = claims.periods(rows)
    assert list(periods.items()) == [("a", (1950, 1959)), ("b", (1960, 1969))]
    assert list(claims.within(periods, 1959, 1960)) == ["a", "b"]
    assert claims.within(periods, 1961, 1962) == {"b": (1960, 1969)}
    assert claims.within(periods, 1980, 1990) == {} == claims.within(periods, 1940, 1949)


def test_the_forms_are_those_of_the_schema():
    assert tuple(package.tables()["propositions"].allowed("form")) == claims.FORMS
