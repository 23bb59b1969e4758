"""The figures of growth: multiples against the one claimed, and the share of imports."""

import pandas as pd
import wordboxes
from matplotlib.colors import to_hex
from plotted import lines, marks, said, with_axes

from pakrus.analysis.rows.rounding import Span
from pakrus.figures.kit.style import BLUE, GREY, WHITE
from pakrus.figures.trade import growth as trade_growth

MULTIPLES = pd.DataFrame(
    {
        "row_id": ["f1", "c2"],
        "paper_id": ["facts", "a"],
        "when": ["2000", "2004"],
        "first": [2000.0, 2004.0],
        "value": [10e6, 20e6],
        "times": [6.0, 3.0],
        "low": [5.0, 2.6],
        "high": [7.2, 3.4],
        "fits": [False, True],
    }
)
CLAIMED = Span(3, 2.5, 3.5)
SHARES = pd.DataFrame(
    {
        "row_id": ["c1 + c2", "f1 + f2", "g1 + g2"],
        "paper_id": ["a", "facts", "a"],
        "when": ["2012", "2012", "2020"],
        "at": [2012.5, 2012.5, 2020.5],
        "share": [0.61, 0.39, 0.71],
        "low": [0.6, 0.38, 0.7],
        "high": [0.62, 0.4, 0.72],
        "how": ["stated", "stated", "implied"],
    }
)


def multiples(frame=MULTIPLES, claimed=CLAIMED):
    return trade_growth.multiples(frame, claimed, name="fig-m", end="the last value")


def shares(frame=SHARES):
    return trade_growth.import_shares(frame, name="fig-s")


def test_multiples_and_the_band_are_told():
    assert multiples().alt == ("Dots on a log axis: 2000 (facts) 6.0 and 2004 (a) 3.0. The band runs from 2.5 to 3.5.")
    assert multiples().caption.count("Values in the band: 1.")
    assert multiples(MULTIPLES.assign(fits=False)).caption.count("Values in the band: none.")


def test_multiples_and_the_band_are_drawn():
    assert multiples(MULTIPLES.assign(times=[6.5, 3.0])).digest != multiples().digest
    assert multiples(claimed=Span(3, 2, 4)).digest != multiples().digest


def test_shares_are_told_by_time_and_kind():
    assert shares().alt == "Marks over time: facts 2012: 39%; a 2012: 61%; a 2020, implied: 71%."


def test_shares_are_drawn_and_one_alone_too():
    assert shares(SHARES.assign(share=[0.62, 0.39, 0.71])).digest != shares().digest
    assert shares(SHARES.iloc[:1]).alt == "Marks over time: a 2012: 61%."


def test_what_is_stated_by_a_paper_is_full_and_all_shares_have_their_height(monkeypatch):
    _, axes = with_axes(monkeypatch, trade_growth, shares)
    drawn = {(mark.x, round(mark.y)): mark.shape for mark in marks(axes)}
    assert drawn == {(2012.5, 39): "o", (2012.5, 61): "o", (2020.5, 71): "D"}
    faces = [to_hex(line.get_markerfacecolor()) for line in axes.lines if len(line.get_xdata()) == 1]
    assert faces == [WHITE, BLUE, WHITE], "a fact is a ring, and so is what is implied"
    assert axes.get_ylim() == (0, 100)


def test_papers_are_full_marks_and_checked_facts_grey_rings_and_each_says_how_many_times(monkeypatch):
    _, axes = with_axes(monkeypatch, trade_growth, multiples)
    dots = [line for line in axes.lines if len(line.get_xdata()) == 1]
    looks = [(to_hex(dot.get_markeredgecolor()), to_hex(dot.get_markerfacecolor())) for dot in dots]
    assert looks == [(GREY, WHITE), (BLUE, BLUE)], "the first is a fact, the second a paper's"
    assert [line.get_color() for line in axes.lines if len(line.get_xdata()) == 2] == [GREY, BLUE]
    words = {text.get_text(): text.get_color() for text in axes.texts}
    assert words["6.0"] == GREY and words["3.0"] == BLUE


def test_a_line_leads_from_equal_to_the_multiple_and_the_band_is_what_rounds_to_the_one_claimed(monkeypatch):
    _, axes = with_axes(monkeypatch, trade_growth, multiples)
    assert lines(axes) == [((1, 6), (0, 0), "-"), ((1, 3), (1, 1), "-")]
    assert [(mark.x, mark.y) for mark in marks(axes)] == [(6, 0), (3, 1)]
    (band,) = axes.patches
    assert (band.get_x(), band.get_x() + band.get_width()) == (2.5, 3.5)
    assert said(axes)[0] == "claimed: 3 times" and axes.texts[0].xy[0] == 3
    assert axes.get_xscale() == "log" and axes.get_xlim()[0] == 1 and axes.get_xlim()[1] > 7.2
    assert [tick.get_text() for tick in axes.get_yticklabels()] == ["2000, facts: 10", "2004, a: 20"]


def test_words_of_shares_that_lie_near_one_another_do_not_touch():
    for at, share in (([2012.5, 2013.5, 2020.5], [0.61, 0.6, 0.71]), ([2012.5, 2012.5, 2012.6], [0.61, 0.61, 0.6])):
        assert wordboxes.touching(wordboxes.words_of(shares(SHARES.assign(at=at, share=share)).svg)) == []
