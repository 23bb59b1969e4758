"""Levels of pairs under every choice, on short series worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.multiverse import choices as multiverse
from pakrus.analysis.multiverse import effects as multiverse_effects
from pakrus.analysis.multiverse import levels
from pakrus.analysis.multiverse.choices import Histories, grid
from pakrus.evidence.tables import load

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


def test_the_ceiling_is_the_share_of_years_below_less_that_above(monkeypatch):
    monkeypatch.setattr(levels, "CEILING", {"start": (2000,), "level": ("year", "sum")})
    histories = Histories(np.array([[2.0, 0, 0, 1]]), np.array([[0.0, 1, 0, 0]]))
    found = levels.ceiling_effects(histories, range(2000, 2004), multiverse_effects.turned(4))
    # by year: below, above, level, below: 1/4; sums 2 2 2 3 against 0 1 1 1: below in all
    assert found[0].tolist() == [0.25, 1.0]
    # shifted by one, 1 2 0 0: below, below, level, level: 2/4; sums 1 3 3 3: below in all
    assert found[1].tolist() == [0.5, 1.0]


def test_without_an_event_of_either_pair_there_is_no_ceiling(monkeypatch):
    monkeypatch.setattr(levels, "CEILING", {"start": (2000,), "level": ("year",)})
    nothing = Histories(np.zeros((1, 3)), np.zeros((1, 3)))
    assert np.isnan(levels.ceiling_effects(nothing, range(2000, 2003), multiverse_effects.turned(3))).all()


def test_the_real_events_make_a_thousand_specifications_of_each_level(monkeypatch):
    assert len(grid(levels.CEILING)) == 2016 and len(grid(levels.TURNING)) == 4032
    few = {"papers": ("all", "no nasim"), "multilateral": ("in",)}  # for speed
    monkeypatch.setattr(levels, "TURNING_DATA", levels.TURNING_DATA | few)
    monkeypatch.setattr(levels, "LEVEL_DATA", levels.LEVEL_DATA | few)
    tables, years = {name: load(name) for name in multiverse.TABLES}, range(1947, 2024)
    as_it_was = multiverse_effects.turned(len(years))[:1]
    ceiling = levels.ceiling_effects(levels.ceiling_histories(tables, years), years, as_it_was)
    turns = levels.turning_histories(tables, years)
    turning = multiverse_effects.effects(turns, years, as_it_was, levels.TURNING_MODEL)
    # of what was kept, 2 of 7 sets of papers and 1 of 2 treatments of multilateral events, none is without an effect
    assert (~np.isnan(ceiling)).sum() == 2016 // 7 and (~np.isnan(turning)).sum() == 4032 // 7
    assert (turns.before.sum(axis=1) == np.array([[14, 10]] * 24).ravel()).all()  # years from 2010 and 2014 to 2023
