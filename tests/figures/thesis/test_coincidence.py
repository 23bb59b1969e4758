"""Warm years against the years of a cause: what is said of them, and what is drawn."""

import pandas as pd
from drawings import bars

from pakrus.figures.thesis import coincidence

YEARS = pd.DataFrame(
    {
        "year": range(2000, 2006),
        "cause": [False, True, False, False, False, False],
        "window": [False, True, True, False, False, False],
        "warm": [False, False, True, False, True, True],
    }
)


def figure(years=YEARS, lag=1, expected=0.5):
    return coincidence.lanes(years, name="fig-c", cause="A cools", lag=lag, expected=expected)


def test_the_caption_counts_warm_years_in_windows():
    assert figure().caption == (
        "Of the years in which Pakistan-Russia warms, 1 of 3 lie in a year in which A cools or in the year after it "
        "(shaded). By chance it would be 1.5. Source: the coded events of the papers chosen."
    )
    assert "A cools (shaded)" in figure(lag=0).caption
    assert "or in one of the 3 years after it" in figure(lag=3).caption


def test_every_year_is_told():
    assert figure().alt == (
        "Two lanes over the years 2000 to 2005. A cools: 2001. Pakistan-Russia warms within a window: 2002; outside "
        "one: 2004, 2005."
    )
    assert "A cools: in no year" in figure(YEARS.assign(cause=False)).alt


def test_years_in_a_window_are_filled():
    drawn = [bar.full for bar in bars(figure().svg)]
    assert drawn.count(False) == 2, "the two warm years outside"


def test_another_year_changes_what_is_drawn():
    other = YEARS.assign(warm=[False, False, True, False, True, False])
    assert figure(other).digest != figure().digest
    assert "2002,False,True,True" in figure().rows
