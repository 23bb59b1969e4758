"""Amounts of a made-up paper: in sections, each once, over spans of years."""

import pandas as pd

from pakrus.analysis.rows import amounts

COLUMNS = ["claim_id", "para", "measure", "label", "subject", "partner", "as_stated", "value", "unit", "from", "to"]
COLUMNS += ["period", "modality"]
STATED = pd.DataFrame(
    [
        ("c6", 3, "share", "Share", "A", "B", "36%", 36.0, "%", "2014", "2018", "2014 to 2018", "stated"),
        ("c8", 9, "share", "Share", "A", "B", "76 per cent", 76.0, "%", "2009-03", "2013-06", "2009-03", "stated"),
        ("c5", 3, "share", "Share", "A", "B", "76%", 76.0, "%", "2009", "2013", "2009 to 2013", "stated"),
        ("c4", 2, "cost", "Cost", "A", "B", "$5 million", 5e6, "USD", pd.NA, pd.NA, "", "planned"),
        ("c3", 2, "trade", "Trade", "A", "B", "$9", 9.0, "USD", "2021", "2021", "2021", "stated"),
        ("c2", 9, "cost", "Cost", "A", "", "$5 million", 5e6, "USD", pd.NA, pd.NA, "", "stated"),
        ("c1", 5, "cost", "Cost", "A", "B", "5,000,000 dollars", 5e6, "USD", pd.NA, pd.NA, "", "stated"),
        ("c7", 9, "share", "Share", "A", "B", "half", 50.0, "%", "2009", pd.NA, "2009", "stated"),
        ("c9", 9, "cost", "Cost", "A", "B", "five", 5e6, "USD", pd.NA, pd.NA, "", "stated"),
    ],
    columns=COLUMNS,
).assign(paper_id="x")
STATED = STATED.assign(subject_name=STATED["subject"].str.lower(), partner_name=STATED["partner"].str.lower())
STATED = STATED.astype({"from": "string", "to": "string"})


def test_numbers_of_sections_come_in_the_order_of_the_text():
    paragraphs = pd.DataFrame(
        [("x", 2, "2.2 Trade"), ("x", 3, "2.1 Arms"), ("x", 5, "2.2.1 Gas"), ("x", 9, "12.2 End"), ("y", 2, "2.2 No")],
        columns=["paper_id", "para", "section"],
    )
    rows = amounts.in_sections(STATED, paragraphs, "2.2")
    assert list(zip(rows["claim_id"], rows["section"], strict=True)) == [
        ("c3", "2.2 Trade"),
        ("c4", "2.2 Trade"),
        ("c1", "2.2.1 Gas"),
    ]
    assert list(rows.index) == [0, 1, 2]
    assert amounts.in_sections(STATED, paragraphs, "3").empty


def test_a_paragraph_without_a_section_is_in_none():
    paragraphs = pd.DataFrame({"paper_id": "x", "para": [2, 5], "section": pd.array(["2", pd.NA], dtype="string")})
    assert list(amounts.in_sections(STATED, paragraphs, "2")["claim_id"]) == ["c3", "c4"]


def test_an_amount_stated_again_is_one_line_under_its_first_id():
    rows = amounts.once(STATED, "USD").set_index("claim_id")
    assert rows["again"].to_dict() == {"c1": "c4 c9", "c2": "", "c3": ""}  # c2 has no partner, c3 another measure
    assert rows.loc["c1", ["as_stated", "modality"]].tolist() == ["5,000,000 dollars", "stated"]


def test_another_period_or_value_makes_another_amount():
    rows = STATED[STATED["claim_id"].isin(["c1", "c4", "c9"])].sort_values("claim_id")
    assert list(amounts.once(rows.assign(period=["", "2020", ""]), "USD")["again"]) == ["c9", ""]
    assert list(amounts.once(rows.assign(value=[5.0, 5.0, 6.0]), "USD")["again"]) == ["c4", ""]


def test_amounts_have_the_promised_columns_even_where_there_are_none():
    columns = ["claim_id", "again", "label", "subject", "partner", "subject_name", "partner_name", "as_stated", "value"]
    columns += ["period", "modality"]
    assert list(amounts.once(STATED, "USD").columns) == columns
    none = amounts.once(STATED, "EUR")
    assert none.empty and list(none.columns) == columns


def test_values_over_spans_are_told_once_in_the_order_of_the_years():
    spans = amounts.spells(STATED, "share")
    assert spans.to_numpy().tolist() == [
        ["c5", 2009, 2013, 76.0, "76%", "c8"],
        ["c6", 2014, 2018, 36.0, "36%", ""],
    ]
    assert list(spans.columns) == ["claim_id", "first", "last", "value", "as_stated", "again"]


def test_two_values_for_one_span_both_stand():
    rows = STATED[STATED["claim_id"].isin(["c5", "c8"])].assign(value=[58.0, 76.0])
    assert amounts.spells(rows, "share")[["claim_id", "value"]].to_numpy().tolist() == [["c8", 58.0], ["c5", 76.0]]


def test_a_span_of_decades_runs_from_their_first_year_to_their_last():
    rows = STATED[STATED["claim_id"] == "c5"].assign(**{"from": "197X", "to": "198X"})
    assert amounts.spells(rows, "share")[["first", "last"]].to_numpy().tolist() == [[1970, 1989]]


def test_a_measure_without_spans_has_none():
    assert amounts.spells(STATED, "cost").empty
    assert amounts.spells(STATED.iloc[:0], "share").empty
