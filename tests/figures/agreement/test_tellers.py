"""Bars of who tells which events say in words what they draw."""

import pandas as pd
from drawings import bars, words

from pakrus.figures.agreement import tellers

NUMBERS = pd.DataFrame({"papers": [1, 2, 3], "events": [240, 0, 2], "share": [240 / 242, 0.0, 2 / 242]})
PAPERS = pd.DataFrame(
    [("a", 10, 4, 3, 2, 1, 6, 0.5), ("b", 4, 3, 1, 0, 0, 4, 0.25)],
    columns=["paper_id", "told", "shared", "common", "own", "undated", "common_told", "common_share"],
)


def test_numbers_are_told_and_drawn():
    figure = tellers.by_number(NUMBERS, name="fig-n")
    assert figure.alt == "Bars, events by how many papers tell them: one paper, 240; 2 papers, 0; 3 papers, 2."
    assert "each of 242 events. 99% are told by one paper only." in figure.caption
    assert {"240 (99%)", "none", "2 (<1%)"} <= set(words(figure.svg))
    one, three = (bar.wide for bar in bars(figure.svg))
    assert round(one / three) == 120


def test_what_a_paper_tells_is_told_in_its_parts():
    figure = tellers.by_paper(PAPERS, name="fig-p")
    assert figure.alt == (
        "Bars of equal length, in parts: a 10 events, of them 4 told by another too, 3 alone from shared years, "
        "2 alone from other years, 1 alone without a date; b 4 events, of them 3 told by another too, 1 alone from "
        "shared years, 0 alone from other years, 0 alone without a date."
    )
    assert "from shared years, 25% to 50% is told by it alone." in figure.caption


def test_bars_are_equally_long():
    parts = [bar.wide for bar in bars(tellers.by_paper(PAPERS, name="fig-p").svg)]
    # a in parts of 4, 3, 2 and 1 tenth, b of 3 and 1 quarter.
    whole = sum(parts[:4])
    assert [round(20 * wide / whole) for wide in parts] == [8, 6, 4, 2, 15, 5]


def test_a_paper_that_tells_nothing_of_shared_years_has_no_share():
    apart = PAPERS.assign(common_share=[0.5, float("nan")])
    assert "50% to 50%" in tellers.by_paper(apart, name="fig-p").caption
