"""The figures of growth: multiples against the one claimed, and the share of imports."""

import pandas as pd
from matplotlib.colors import to_hex
from plotted import marks, with_axes

from pakrus.analysis.rows.rounding import Span
from pakrus.figures.kit.style import BLUE, WHITE
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
