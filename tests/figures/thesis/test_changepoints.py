"""Breaks over penalties: both searches are told, claimed years are marked."""

import pandas as pd
from drawings import words

from pakrus.figures.thesis import changepoints

YEARLY = pd.Series([0.0, 1, 0, 5, 6, 5], index=range(2000, 2006))
BREAKS = pd.DataFrame(
    {"year": range(2000, 2006), "pelt": [0, 0, 0, 0.75, 0, 0], "binseg": [0, 0, 0.25, 0.5, 0, 0]}, dtype=float
).astype({"year": int})


def figure(breaks=BREAKS):
    return changepoints.stability(breaks, YEARLY, [2003, 2004], name="fig-b", penalties=4)


def test_breaks_of_both_searches_are_told():
    sentences = "Breaks by PELT: 2003 (75%). By binary segmentation: 2002 (25%) and 2003 (50%)."
    assert figure().alt == f"Bars of yearly sums, from 0 to 6, the highest in 2004. {sentences}"
    none = figure(BREAKS.assign(pelt=0.0, binseg=0.0))
    assert none.alt.endswith("Breaks by PELT: none. By binary segmentation: none.")


def test_the_caption_names_the_claimed_years():
    assert "over 4 penalties" in figure().caption
    assert "Broken lines mark 2003 and 2004." in figure().caption


def test_years_with_a_break_are_labelled():
    assert {"2002", "2003", "2004"} <= set(words(figure().svg))


def test_another_share_changes_what_is_drawn():
    assert figure(BREAKS.assign(pelt=[0, 0, 0, 0.5, 0, 0])).digest != figure().digest
