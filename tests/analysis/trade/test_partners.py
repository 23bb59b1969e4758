"""Russia's partners and the goods of its trade with Pakistan, on made-up rows."""

from math import inf

import pandas as pd
import pytest

from pakrus.analysis.trade import partners as trade_partners
from pakrus.evidence import package

NAMES = {"pak": "Pakistan", "ind": "India", "chn": "China", "irn": "Iran"}
PAIR = ("pak", "rus")


def stated(*rows):
    """Totals of (id, paper, subject, from, to, as stated, value) with Russia."""
    columns = ["claim_id", "paper_id", "subject", "from", "to", "as_stated", "value"]
    frame = pd.DataFrame(rows, columns=columns).astype({"from": "string", "to": "string"})
    return frame.assign(partner="rus", measure="trade-total", subject_name=frame["subject"].map(NAMES))


CLAIMS = stated(
    ("c1", "a", "pak", "1998", "1998", "$50 million", 50e6),
    ("c2", "a", "pak", "2006", "2006", "$500 million", 500e6),
    ("c3", "a", "ind", pd.NA, pd.NA, "$3 billion", 3e9),
    ("c4", "a", "chn", "1999", "1999", "exceeded $10 billion", 10e9),
    ("c5", "b", "pak", "2022-07", "2023-06", "$900 million", 900e6),
    ("c6", "b", "ind", "2022-04", "2023-02", "$45 billion", 45e9),
    ("c7", "b", "ind", "2022-04", "2023-02", "$45 billion", 45e9),
    ("c8", "c", "ind", "2022", "2022", "$40 billion", 40e9),
)


def test_each_partner_stands_against_pakistan_of_the_same_paper_nearest_in_time():
    rows = trade_partners.partners(CLAIMS, pd.Series({"c3": 2007}), PAIR)
    assert rows[["claim_id", "again", "state", "when", "beside_id", "beside_when", "times"]].to_numpy().tolist() == [
        ["c4", "", "China", "1999", "c1", "1998", 200.0],
        ["c3", "", "India", "source of 2007", "c2", "2006", 6.0],
        ["c6", "c7", "India", "Apr 2022 to Feb 2023", "c5", "2022-23", 50.0],
    ]
    # at least 10 billion against 45 to 55 million
    assert rows.loc[0, ["low", "high"]].tolist() == [pytest.approx(10e9 / 55e6), inf]


def test_of_two_values_as_near_the_later_is_taken():
    claims = pd.concat([CLAIMS.iloc[:2], stated(("c9", "a", "irn", "2002", "2002", "$5 billion", 5e9))])
    assert list(trade_partners.partners(claims, pd.Series(dtype="Int64"), PAIR)["beside_id"]) == ["c2"]


GOODS = pd.DataFrame(
    [
        ("g1", "a", "rus", "paper", "traded"),
        ("g2", "a", "rus", "gas", "potential"),
        ("g3", "a", "rus", "gas", "traded"),
        ("g4", "b", "rus", "gas", "potential"),
        ("g5", "b", "rus", "paper", "traded"),
        ("g6", "b", "pak", "rice", "potential"),
        ("g7", "c", "pak", "rice", "traded"),
    ],
    columns=["good_id", "paper_id", "exporter", "good", "told_as"],
)


def test_a_good_is_told_once_a_paper_and_as_traded_where_it_is_so_anywhere():
    goods = trade_partners.goods(GOODS, ["b", "a"])
    assert goods[["exporter", "good", "paper_id", "told", "rows", "n_papers"]].to_numpy().tolist() == [
        ["pak", "rice", "b", "potential", "g6", 0],
        ["rus", "paper", "b", "traded", "g5", 2],
        ["rus", "paper", "a", "traded", "g1", 2],
        ["rus", "gas", "b", "potential", "g4", 1],
        ["rus", "gas", "a", "traded", "g2 g3", 1],
    ]


def test_common_goods_are_those_that_two_papers_tell_as_traded():
    common = trade_partners.common(trade_partners.goods(GOODS, ["a", "b", "c"]))
    assert common.to_numpy().tolist() == [["rus", "paper", "a, b"]]


def test_the_order_of_firmness_has_every_word_of_the_schema():
    assert sorted(trade_partners.FIRMNESS) == sorted(package.tables()["trade_goods"].allowed("told_as"))


def test_the_firmer_word_counts_whatever_the_alphabet_says(monkeypatch):
    monkeypatch.setattr(trade_partners, "FIRMNESS", ("traded", "potential"))
    assert set(trade_partners.goods(GOODS, ["a"])["told"]) == {"traded", "potential"}
    assert trade_partners.goods(GOODS, ["a"]).set_index("good").loc["gas", "told"] == "potential"
