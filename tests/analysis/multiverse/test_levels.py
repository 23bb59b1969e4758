"""Levels of pairs under every choice, on short series worked out by hand."""

import numpy as np
import pandas as pd
import pytest
from theses import thesis

from pakrus.analysis.multiverse import choices as multiverse
from pakrus.analysis.multiverse import effects as multiverse_effects
from pakrus.analysis.multiverse import levels
from pakrus.analysis.multiverse.choices import Histories, grid

SCORED = pd.DataFrame(
    [("a", "PAK-RUS", 2001, 1.0), ("b", "PAK-RUS", 2001, 1.0), ("c", "PAK-RUS", 2001, -1.0),
     ("d", "IND-RUS", 2002, 1.0)],
    columns=["event_id", "dyad", "year", "score"],
)  # fmt: skip


def test_a_year_is_the_sum_of_its_events_or_their_mean():
    assert levels.values(SCORED, "PAK-RUS", range(2000, 2003), "sum").tolist() == [0, 1, 0]
    assert levels.values(SCORED, "PAK-RUS", range(2000, 2003), "mean").tolist() == pytest.approx([0, 1 / 3, 0])


def test_levels_are_years_means_of_five_or_sums_so_far():
    series = np.array([[5.0, 0, 0, 0, 0, 1]])
    assert levels.LEVELS["year"](series).tolist() == series.tolist()
    assert levels.LEVELS["sum"](series).tolist() == [[5, 5, 5, 5, 5, 6]]
    # 5/1, 5/2, 5/3, 5/4, 5/5, then the five years from the second: 1/5
    assert levels.LEVELS["five"](series)[0].tolist() == pytest.approx([5, 2.5, 5 / 3, 1.25, 1, 0.2])


def test_the_ceiling_is_the_share_of_years_below_less_that_above():
    model = {"start": (2000,), "level": ("year", "sum")}
    histories = Histories(np.array([[2.0, 0, 0, 1]]), np.array([[0.0, 1, 0, 0]]))
    computed = levels.ceiling_effects(histories, range(2000, 2004), multiverse_effects.turned(4), model)
    # by year: below, above, level, below: 1/4; sums 2 2 2 3 against 0 1 1 1: below in all
    assert computed[0].tolist() == [0.25, 1.0]
    # shifted by one, 1 2 0 0: below, below, level, level: 2/4; sums 1 3 3 3: below in all
    assert computed[1].tolist() == [0.5, 1.0]


def test_without_an_event_of_either_pair_there_is_no_ceiling():
    model = {"start": (2000,), "level": ("year",)}
    nothing = Histories(np.zeros((1, 3)), np.zeros((1, 3)))
    assert np.isnan(levels.ceiling_effects(nothing, range(2000, 2003), multiverse_effects.turned(3), model)).all()


def test_every_value_of_a_level_and_every_claimed_year_is_a_choice():
    data = multiverse.data(pd.DataFrame({"paper_id": list("abcde"), "kind": "article"}))
    turn = thesis(2010, 2014)["P5"]
    # 3 scales, sum or mean, 7 sets of papers, 2 and 2; 4 starts and 3 levels; 2 turns, 4 starts and 3 statistics
    assert len(grid(levels.ceiling_data(data) | levels.CEILING_MODEL)) == 2016
    assert len(grid(levels.turning(data, turn))) == 4032
    assert len(grid(levels.turning_data(data, turn) | levels.TURNING_MODEL)) == 4032


def test_a_turn_marks_the_years_from_it_on():
    class Told:
        def scored(self, one):
            return SCORED

    one = {"measure": ("sum",), "turn": (2001, 2002)}
    turns = levels.turning_histories(Told(), thesis(2001)["P5"], range(2000, 2003), one)
    assert turns.before.tolist() == [[0, 1, 1], [0, 0, 1]] and turns.outcome.tolist() == [[0, 1, 0]] * 2
    below = levels.ceiling_histories(Told(), thesis(2001)["P4"], range(2000, 2003), {"measure": ("sum",)})
    assert below.before.tolist() == [[0, 0, 1]] and below.outcome.tolist() == [[0, 1, 0]]
