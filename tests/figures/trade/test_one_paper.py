"""Figures of one paper's trade: parts against their whole, trade with and beside Russia."""

import pandas as pd
import pytest

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
