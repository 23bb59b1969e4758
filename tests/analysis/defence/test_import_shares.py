"""Shares of arms imports, on made-up ones."""

import pandas as pd
import pytest

from pakrus.analysis.defence import import_shares

NAMES = pd.Series({"ind": "India", "pak": "Pakistan", "rus": "Russia", "usa": "United States"})
CLAIMS = pd.DataFrame(
    [
        ("s-c3", "s", "arms-import-share", "ind", "rus", "58%", 58, "2014", "2018"),
        ("s-c1", "s", "arms-import-share", "ind", "rus", "76%", 76, "2009", "2013"),
        ("s-c2", "s", "arms-import-share", "ind", "rus", "76%", 76, "2009", "2013"),
        ("s-c4", "s", "exports-share", "ind", "rus", "5%", 5, "2009", "2013"),
        ("t-c1", "t", "arms-import-share", "ind", "rus", "70%", 70, "2009", "2013"),
    ],
    columns=["claim_id", "paper_id", "measure", "subject", "partner", "as_stated", "value", "from", "to"],
).astype({"value": "Float64", "from": "string", "to": "string"})
FACTS = pd.DataFrame(
    [
        ("f1", "arms-import-share", "ind", "rus", 75.5, "2009", "2013"),
        ("f2", "arms-import-share", "ind", "usa", 80.0, "2009", "2013"),
        ("f3", "arms-import-share", "ind", "rus", 60.0, "2013", "2013"),
        ("f4", "arms-units", "pak", pd.NA, 4.0, "2013", "2013"),
        ("f5", "arms-import-share", "pak", "rus", 2.5, "2014", "2018"),
        ("f6", "arms-supplier-rank", "rus", "pak", 2.0, "2015", "2019"),
        ("f7", "arms-supplier-rank", "rus", "pak", 4.0, "2014", "2018"),
        ("f8", "arms-supplier-rank", "rus", "ind", 1.0, "2014", "2018"),
    ],
    columns=["fact_id", "measure", "subject", "partner", "value", "from", "to"],
).astype({"partner": "string", "value": "Float64", "from": "string", "to": "string"})


def test_a_share_printed_twice_stands_once():
    shares = import_shares.printed(CLAIMS, "s", NAMES)
    assert shares[["row_id", "of", "supplier", "first", "last", "percent", "again"]].to_numpy().tolist() == [
        ["s-c1", "India", "Russia", 2009, 2013, 76.0, "s-c2"],
        ["s-c3", "India", "Russia", 2014, 2018, 58.0, ""],
    ]


def test_checked_shares_come_by_importer_and_span_the_largest_first():
    shares = import_shares.checked(FACTS, NAMES)
    assert list(shares.columns) == import_shares.COLUMNS
    assert list(shares["row_id"]) == ["f2", "f1", "f3", "f5"]


def test_only_shares_of_the_same_span_stand_beside_each_other():
    shares = import_shares.against_facts(import_shares.printed(CLAIMS, "s", NAMES), import_shares.checked(FACTS, NAMES))
    assert shares.to_numpy().tolist() == [["s-c1", 2009, 2013, 76.0, "f1", 75.5, 0.5]]


def test_one_share():
    checked = import_shares.checked(FACTS, NAMES)
    assert import_shares.share(checked, "ind", "rus", 2013, 2013) == 60.0
    with pytest.raises(KeyError, match="no share of rus in the arms of ind for 2014 to 2018"):
        import_shares.share(checked, "ind", "rus", 2014, 2018)


def test_shares_stay_when_entities_get_other_names():
    other = "the one called " + NAMES
    checked, again = (import_shares.checked(FACTS, names) for names in (NAMES, other))
    assert import_shares.share(again, "ind", "rus", 2013, 2013) == import_shares.share(
        checked, "ind", "rus", 2013, 2013
    )
    printed = import_shares.printed(CLAIMS, "s", other)
    pd.testing.assert_frame_equal(
        import_shares.against_facts(printed, again),
        import_shares.against_facts(import_shares.printed(CLAIMS, "s", NAMES), checked),
    )


def test_ranks_are_those_of_one_supplier_and_buyer_in_order_of_years():
    ranks = import_shares.ranks(FACTS, "rus", "pak")
    assert list(ranks.itertuples(index=False, name=None)) == [("f7", "2014 to 2018", 4), ("f6", "2015 to 2019", 2)]


def test_the_spans_of_a_place_are_listed_and_may_be_none():
    ranks = import_shares.ranks(FACTS, "rus", "pak")
    assert import_shares.spans_at(ranks, 2) == ["2015 to 2019"] and import_shares.spans_at(ranks, 3) == []
