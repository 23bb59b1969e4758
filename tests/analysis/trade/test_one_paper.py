"""What one paper states of trade, on made-up figures."""

from math import isnan

import pandas as pd

from pakrus.analysis.trade import one_paper

NAMES = {"pak": "Pakistan", "rus": "Russia", "chn": "China", "irn": "Iran", "ind": "India"}


def figures(*rows):
    """Claims of (id, measure, subject, partner, from, to, value), with what else `rows.claims.stated` gives."""
    columns = ["claim_id", "measure", "subject", "partner", "from", "to", "value"]
    frame = pd.DataFrame(rows, columns=columns).astype({"from": "string", "to": "string", "value": "Float64"})
    frame["period"] = frame["from"].fillna("")
    frame["as_stated"] = "$" + frame["value"].astype("string")
    frame["subject_name"], frame["partner_name"] = frame["subject"].map(NAMES), frame["partner"].map(NAMES)
    return frame.assign(value_high=pd.array([pd.NA] * len(frame), dtype="Float64"), item="Things")


def test_the_largest_potential_is_the_whole_and_each_part_starts_where_the_last_ends():
    rows = [("c1", "X", 30.0), ("c2", "X", 100.0), ("c4", "X", 30.0), ("c3", "X", 50.0)]
    stated = figures(*((i, "export-potential", who, "", pd.NA, pd.NA, value) for i, who, value in rows))
    other = figures(("c9", "exports", "X", "", pd.NA, pd.NA, 999.0))
    parts, whole = one_paper.potential(pd.concat([stated, other]))
    assert whole == 100.0
    assert parts[["claim_id", "value", "start"]].to_numpy().tolist() == [
        ["c3", 50.0, 0.0],
        ["c1", 30.0, 50.0],
        ["c4", 30.0, 80.0],
    ]


def test_a_whole_without_parts_stands_alone():
    parts, whole = one_paper.potential(figures(("c1", "export-potential", "X", "", pd.NA, pd.NA, 5.0)))
    assert parts.empty and whole == 5.0


def test_trade_of_the_pair_comes_by_year_and_undated_values_are_left_out():
    rows = one_paper.by_year(
        figures(
            ("c5", "exports", "pak", "rus", "2012", "2012", 210.0),
            ("c4", "trade-total", "pak", "rus", "2006-07", "2007-06", 520.0),
            ("c3", "imports", "pak", "rus", "2012", "2012", 332.0),
            ("c2", "trade-total", "pak", "rus", pd.NA, pd.NA, 1.0),
            ("c1", "trade-total", "pak", "rus", "199X", "199X", 50.0),
            ("c6", "trade-total", "chn", "rus", "2012", "2012", 15.0),
            ("c7", "trade-total", "pak", "chn", "2012", "2012", 16.0),
            ("c8", "loan", "pak", "rus", "2012", "2012", 17.0),
        ),
        ("pak", "rus"),
    )
    assert rows[["claim_id", "year", "what", "value"]].to_numpy().tolist() == [
        ["c1", 1990, "trade-total", 50.0],
        ["c4", 2006, "trade-total", 520.0],
        ["c3", 2012, "imports", 332.0],
        ["c5", 2012, "exports", 210.0],
    ]
    assert list(rows.columns) == ["claim_id", "year", "what", "as_stated", "value"]


def test_of_each_partner_of_russia_the_latest_value_is_taken_the_largest_first():
    rows = one_paper.partners(
        figures(
            ("c1", "trade-total", "pak", "rus", "2006", "2006", 620.0),
            ("c2", "trade-total", "pak", "rus", "1998", "1998", 999.0),
            ("c3", "trade-total", "pak", "rus", pd.NA, pd.NA, 998.0),
            ("c5", "trade-total", "irn", "rus", pd.NA, pd.NA, 600.0),
            ("c4", "trade-total", "ind", "rus", pd.NA, pd.NA, 600.0),
            ("c6", "trade-total", "pak", "chn", "2020", "2020", 5000.0),
            ("c7", "exports", "pak", "rus", "2020", "2020", 5000.0),
        ),
        "rus",
    )
    assert rows[["claim_id", "state", "period", "value"]].to_numpy().tolist() == [
        ["c1", "Pakistan", "2006", 620.0],
        ["c4", "India", "", 600.0],
        ["c5", "Iran", "", 600.0],
    ]


def test_without_figures_there_is_no_trade_and_no_partner():
    assert one_paper.by_year(figures(), ("pak", "rus")).empty and one_paper.partners(figures(), "rus").empty


def test_where_no_potential_is_stated_there_is_neither_whole_nor_part():
    parts, whole = one_paper.potential(figures())
    assert parts.empty and isnan(whole)
