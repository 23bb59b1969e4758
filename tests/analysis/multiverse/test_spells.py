"""Ends of warm spells under every choice, on short series worked out by hand."""

import numpy as np
import pytest

from pakrus.analysis.multiverse import effects as multiverse_effects
from pakrus.analysis.multiverse import spells
from pakrus.analysis.multiverse.choices import Histories

YEARS = range(2000, 2008)
# spells 2000-2002 and 2005-2006: ends in 2003 and 2007; years in which one goes on: 2001, 2002, 2006
OUTCOME = np.array([[1.0, 2, 1, 0, 0, 3, 1, -1]])
# Pakistan-US warms in 2002 and 2003
BEFORE = np.array([[0.0, 0, 1, 1, -1, 0, 0, 0]])


def ending(before=BEFORE, outcome=OUTCOME, worlds=None, **choices):
    worlds = multiverse_effects.turned(len(YEARS))[:1] if worlds is None else worlds
    model = {"start": (2000,), "lag": (0,), "warm": ("any",)} | choices
    return spells.ending_effects(Histories(before, outcome), YEARS, worlds, model)


def test_ends_are_held_against_the_years_in_which_a_spell_went_on():
    # in the year itself: 1 of 2 ends, 1 of 3 others; a year later 2003 and 2002; within four years both, and 2 of 3
    assert ending(lag=(0, 1, 4))[0].tolist() == pytest.approx([0.167, 0.167, 0.333])


def test_only_strongly_warm_years_make_other_spells():
    # the median of 1 2 1 3 1 is 1: warm are 2001 and 2005, ends 2002 and 2006, and no spell goes on
    assert np.isnan(ending(warm=("strong",))).all()


def test_a_window_begins_before_the_years_that_are_looked_at():
    # from 2003: an end in 2007; a spell goes on in 2006; the warming of 2003 reaches 2004 at most
    assert ending(start=(2003,), lag=(0, 1))[0].tolist() == [0, 0]
    late = ending(start=(2004,), lag=(0, 1))
    # without a lag there is no window left; with one, 2004 lies in the window of 2003
    assert np.isnan(late[0, 0]) and late[0, 1] == 0


def test_a_world_moves_the_windows_and_not_the_spells():
    worlds = multiverse_effects.turned(len(YEARS))
    effects = ending(worlds=worlds)[:, 0]
    by_hand = []
    for order in worlds:
        window = BEFORE[0][order] > 0
        by_hand.append(window[[3, 7]].mean() - window[[1, 2, 6]].mean())
    assert effects.tolist() == pytest.approx(np.round(by_hand, 3).tolist())


def test_without_a_window_or_an_end_there_is_no_effect():
    assert np.isnan(ending(before=np.zeros((1, 8)))).all()
    assert np.isnan(ending(outcome=np.ones((1, 8)))).all()
