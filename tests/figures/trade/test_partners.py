"""The figures of partners and goods."""

import pandas as pd
from drawings import words

from pakrus.figures.trade import partners as trade_partners

PARTNERS = pd.DataFrame(
    {
        "claim_id": ["c4", "c3"],
        "paper_id": ["a", "b"],
        "state": ["China", "India"],
        "value": [10e9, 3e9],
        "when": ["1999", "source of 2007"],
        "beside": [50e6, 500e6],
        "beside_when": ["1998", "2006"],
        "times": [200.0, 6.0],
        "high": [float("inf"), 7.0],
    }
)
GOODS = pd.DataFrame(
    {
        "exporter": ["pak", "rus", "rus"],
        "good": ["rice", "gas", "gas"],
        "paper_id": ["b", "a", "b"],
        "told": ["potential", "traded", "potential"],
    }
)


def partners(frame=PARTNERS):
    return trade_partners.partners(frame, "Pakistan", name="fig-p")


def goods(frame=GOODS, papers=("a", "b")):
    return trade_partners.goods(frame, list(papers), {"pak": "Pakistan", "rus": "Russia"}, name="fig-g")


def test_partners_are_told_by_paper_with_pakistan_beside():
    assert partners().alt == (
        "Dots on a log axis. a: China (1999) over $10 billion, over 200 times; a: Pakistan (1998) $50 million; "
        "b: India (source of 2007) $3 billion, 6 times; b: Pakistan (2006) $500 million."
    )


def test_partners_and_pakistan_are_drawn():
    assert partners(PARTNERS.assign(value=[11e9, 3e9])).digest != partners().digest
    assert partners(PARTNERS.assign(beside=[60e6, 500e6])).digest != partners().digest


def test_goods_are_told_by_direction():
    assert goods().alt == (
        "Two grids of goods by papers. Pakistan to Russia, rice: b (possible); "
        "Russia to Pakistan, gas: a (traded) and b (possible)."
    )


def test_every_paper_has_a_column_in_both_grids_even_an_empty_one():
    assert goods(papers=("a", "b", "c")).svg.count("<!-- c -->") == 2
    assert "rice" in words(goods().svg)


def test_traded_and_possible_are_drawn_apart():
    assert goods(GOODS.assign(told="traded")).digest != goods().digest
    assert goods(GOODS.assign(paper_id=["a", "a", "b"])).digest != goods().digest
