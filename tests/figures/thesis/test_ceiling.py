"""Two levels: the years below are shaded and counted."""

import pandas as pd

from pakrus.figures.thesis import ceiling

LEVELS = pd.DataFrame(
    {
        "year": [2000, 2001, 2002],
        "own": [0.0, 1.0, 4.0],
        "other": [1.0, 2.0, 2.0],
        "below": [True, True, False],
        "own_events": [0, 2, 1],
        "other_events": [1, 1, 0],
    }
)


def figure(levels=LEVELS):
    return ceiling.levels(levels, ("Pakistan-Russia", "India-Russia"), name="fig-l", source="x")


def test_years_below_are_counted_and_the_last_is_named():
    assert figure().caption == (
        "Scores of all events up to each year, summed. Pakistan-Russia lies below India-Russia in 2 of 3 years "
        "(shaded), the last of them 2001. Source: x."
    )
    assert "in 0 of 3 years (shaded). Source" in figure(LEVELS.assign(below=False)).caption


def test_both_ends_are_told_and_labelled():
    assert "Pakistan-Russia ends at 4, India-Russia at 2" in figure().alt
    assert "<!-- 4, from 3 events -->" in figure().svg and "<!-- 2, from 2 events -->" in figure().svg


def test_another_level_changes_what_is_drawn():
    assert figure(LEVELS.assign(own=[0.0, 1.0, 5.0])).digest != figure().digest
