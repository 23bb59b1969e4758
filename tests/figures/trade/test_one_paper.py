"""Figures of one paper's trade: parts against their whole, trade with and beside Russia."""

import pandas as pd
import pytest
from matplotlib.colors import to_hex
from plotted import said, ticks, with_axes

from pakrus.figures.kit.style import BLUE, GREY, ORANGE
from pakrus.figures.trade import one_paper

PARTS = pd.DataFrame(
    {
        "claim_id": ["c1", "c2"],
        "item": ["Textiles", "Shoes"],
        "as_stated": ["$1.5 billion", "$250 million"],
        "value": [1.5e9, 2.5e8],
        "start": [0.0, 1.5e9],
    }
)
TRADE = pd.DataFrame(
    {
        "claim_id": ["c3", "c4", "c5"],
        "year": [1998, 2012, 2012],
        "what": ["trade-total", "exports", "imports"],
        "as_stated": ["$50 million", "$210 million", "$330 million"],
        "value": [5e7, 2.1e8, 3.3e8],
    }
)
PARTNERS = pd.DataFrame(
    {
        "claim_id": ["c6", "c7"],
        "state_id": ["chn", "pak"],
        "state": ["China", "Pakistan"],
        "period": ["", "2012"],
        "as_stated": ["$15 billion", "$540 million"],
        "value": [1.5e10, 5.4e8],
    }
)


def potential(whole, parts=PARTS):
    return one_paper.potential(parts, whole, name="fig-p", source="x")


def trade(values=TRADE, partners=PARTNERS):
    return one_paper.trade(values, partners, "pak", name="fig-t", source="x")


@pytest.mark.parametrize(
    ("whole", "words"),
    [(2e9, "are $250 million short of it."), (1.5e9, "are $250 million above it."), (1.75e9, "are equal to it.")],
    ids=["short", "above", "equal"],
)
def test_the_caption_says_how_the_parts_stand_to_the_whole(whole, words):
    assert f"The parts {words} Source: the claims of x." in potential(whole).caption


def test_parts_their_sum_and_the_whole_are_told():
    alt = potential(2e9).alt
    assert "$1.5 billion for Textiles and $250 million for Shoes" in alt
    assert alt.endswith("Their sum is $1.750 billion, the whole $2.0 billion stated.")
    assert potential(2e9).digest != potential(2.1e9).digest


def test_trade_is_told_by_year_and_by_partner():
    assert trade().alt == (
        "Left, 1998 trade total $50 million, 2012 exports $210 million and 2012 imports $330 million. "
        "Right, Russia's trade: China $15 billion and Pakistan $540 million."
    )
    assert trade().caption.startswith("Trade of Pakistan and Russia in the years for which x gives a value (left)")


def test_both_sides_of_trade_are_drawn():
    assert trade(values=TRADE.assign(value=[6e7, 2.1e8, 3.3e8])).digest != trade().digest
    assert trade(partners=PARTNERS.assign(value=[1.6e10, 5.4e8])).digest != trade().digest


def boxes(axes):
    """The bars: where they start and end along and down, and their colour."""
    return [
        (*map(pytest.approx, (bar.get_x(), bar.get_x() + bar.get_width())), to_hex(bar.get_facecolor()))
        for bar in axes.patches
    ]


def test_the_state_of_the_paper_is_lit_among_russia_s_partners(monkeypatch):
    _, (_, right) = with_axes(monkeypatch, one_paper, trade, "panels")
    assert boxes(right) == [(0, 15, GREY), (0, 0.54, BLUE)]
    assert ticks(right.yaxis) == ["China", "Pakistan"] and said(right) == ["$15 billion", "$540 million (2012)"]
    assert right.get_ylim()[0] > 1 > 0 > right.get_ylim()[1], "the first stands above"
    assert right.get_xlim()[0] == 0 and right.get_xlim()[1] > 15 * 1.2, "the longest bar has room for its words"


def test_exports_and_imports_of_a_year_stand_on_one_another(monkeypatch):
    """Millions of dollars; a total is one grey bar."""
    _, (left, _) = with_axes(monkeypatch, one_paper, trade, "panels")
    columns = [(bar.get_y(), bar.get_y() + bar.get_height(), to_hex(bar.get_facecolor())) for bar in left.patches]
    assert columns == [(0, 50, GREY), (0, 210, ORANGE), (210, 540, BLUE)]
    middles = [bar.get_x() + bar.get_width() / 2 for bar in left.patches]
    assert middles == pytest.approx([0, 1, 1]) and ticks(left.xaxis) == ["1998", "2012"]
    places = {text.get_text(): text.xy for text in left.texts}
    assert places == {
        "$50 million": (0, 50),
        "Pakistan's\nexports, $210 million": (pytest.approx(1.275), 105),
        "its imports,\n$330 million": (pytest.approx(1.275), 375),
    }
    assert left.get_ylim()[0] == 0 and left.get_ylim()[1] > 540


@pytest.mark.parametrize(("whole", "apart"), [(2e9, 2), (1.5e9, 2), (1.75e9, 0)])
def test_parts_follow_one_another_and_their_sum_stands_above_the_whole(monkeypatch, whole, apart):
    """Billions of dollars. Where the two differ, a line leads from one end to the other."""
    _, axes = with_axes(monkeypatch, one_paper, lambda: potential(whole))
    assert boxes(axes) == [(0, 1.5, BLUE), (1.5, 1.75, BLUE), (0, 1.75, GREY), (0, whole / 1e9, ORANGE)]
    assert ticks(axes.yaxis) == ["Textiles", "Shoes", "Sum of the parts", "The whole"]
    assert len(axes.lines) == apart and ("$250 million\napart" in said(axes)) == bool(apart)
    assert axes.get_xlim()[0] == 0 and axes.get_xlim()[1] > max(whole / 1e9, 1.75)


def test_words_of_a_large_part_stand_within_it_and_of_a_small_one_beside_it(monkeypatch):
    _, axes = with_axes(monkeypatch, one_paper, lambda: potential(2e9))
    large, small = axes.texts[:2]
    assert (large.xy, large.get_horizontalalignment()) == ((0.75, 0), "center")
    assert (small.xy, small.get_horizontalalignment()) == ((1.75, 1), "left") and small.xyann[0] > 0
