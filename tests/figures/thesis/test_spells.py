"""Warm spells: lengths are written, an open one is marked."""

import pandas as pd
from drawings import words

from pakrus.figures.thesis import spells

SPELLS = pd.DataFrame(
    {"first": [2000, 2004, 2007], "last": [2001, 2004, 2012], "length": [2, 1, 6], "ended": [True, True, False]}
)


def figure(frame=SPELLS, near=0):
    return spells.ends(frame, [2003], name="fig-s", first=2000, last=2012, lag=1, near=near)


def test_the_caption_counts_the_ends():
    assert "Of 2 spells that ended, none ended in such a year or in the year after it." in figure().caption
    assert "Of 2 spells that ended, 1 ended" in figure(near=1).caption


def test_spells_and_years_are_told():
    assert figure().alt == (
        "Bars over the years 2000 to 2012. Pakistan-Russia is warm: 2000 to 2001, 2004, 2007 to 2012. Pakistan-US "
        "warms: 2003."
    )


def test_lengths_are_written_and_an_open_spell_says_so():
    assert {"2", "1", "6, still warm"} <= set(words(figure().svg))


def test_another_length_changes_what_is_drawn():
    assert figure(SPELLS.assign(length=[2, 1, 5])).digest != figure().digest
