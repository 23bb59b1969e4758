"""Avenues of cooperation, on made-up figures and happenings."""

import pandas as pd

from pakrus.analysis.papers import avenues

TRADE, DEFENCE, ENERGY = avenues.AVENUES
PARAGRAPHS = pd.DataFrame(
    {"paper_id": "x", "para": [1, 2, 3, 4], "section": ["Introduction", TRADE, DEFENCE, ENERGY]}
).astype({"section": "string"})


def figures(*rows):
    """Claims of (id, measure, subject, partner, from, to, value), with what else `rows.claims.stated` gives."""
    columns = ["claim_id", "measure", "subject", "partner", "from", "to", "value"]
    frame = pd.DataFrame(rows, columns=columns).astype({"from": "string", "to": "string", "value": "Float64"})
    frame["period"] = frame["from"].fillna("")
    frame["as_stated"] = "$" + frame["value"].astype("string")
    return frame.assign(value_high=pd.array([pd.NA] * len(frame), dtype="Float64"), item="Things")


CLAIMS = pd.DataFrame(
    {
        "claim_id": ["c1", "c2", "c3", "c4", "c5"],
        "paper_id": "x",
        "para": [2, 3, 1, 1, 4],
        "topic": ["arms", "trade", "energy", "people", "trade"],
        "note": ["Footwear; a part. More.", "A sum of 2.608 billion. It is printed.", "Gas", pd.NA, "No. 5; once"],
    }
).astype({"note": "string"})


def by_avenue(claims):
    citations = pd.DataFrame({"citation_id": ["k1", "k2"], "as_printed": ["7", "Doe 2001"]})
    cited = pd.DataFrame({"row_id": ["c1", "c1", "c2"], "citation_id": ["k1", "k2", "k2"]})
    return avenues.by_avenue(claims, PARAGRAPHS, citations, cited)


def test_a_figure_belongs_to_its_sections_avenue_else_to_that_of_what_it_measures():
    found = by_avenue(CLAIMS).set_index("claim_id")["avenue"]
    assert found.to_dict() == {
        "c1": "trade",
        "c2": "defence",
        "c3": "energy and investment",
        "c4": "none",
        "c5": "energy and investment",
    }


def test_the_item_is_what_the_note_names_first_with_its_decimals():
    assert list(by_avenue(CLAIMS)["item"]) == ["Footwear", "A sum of 2.608 billion", "Gas", "", "No"]


def test_what_is_cited_for_a_figure_stands_as_printed():
    assert list(by_avenue(CLAIMS)["cites"].fillna("-")) == ["7; Doe 2001", "Doe 2001", "-", "-", "-"]


def test_no_figures_have_no_avenue():
    found = by_avenue(CLAIMS.iloc[:0])
    assert found.empty and {"avenue", "item", "cites"} <= set(found)


def test_the_largest_potential_is_the_whole_and_each_part_starts_where_the_last_ends():
    rows = [("c1", "X", 30.0), ("c2", "X", 100.0), ("c4", "X", 30.0), ("c3", "X", 50.0)]
    stated = figures(*((i, "export-potential", who, "", pd.NA, pd.NA, value) for i, who, value in rows))
    other = figures(("c9", "exports", "X", "", pd.NA, pd.NA, 999.0))
    parts, whole = avenues.potential(pd.concat([stated, other]))
    assert whole == 100.0
    assert parts[["claim_id", "value", "start"]].to_numpy().tolist() == [
        ["c3", 50.0, 0.0],
        ["c1", 30.0, 50.0],
        ["c4", 30.0, 80.0],
    ]


def test_a_whole_without_parts_stands_alone():
    parts, whole = avenues.potential(figures(("c1", "export-potential", "X", "", pd.NA, pd.NA, 5.0)))
    assert parts.empty and whole == 5.0


def test_trade_of_the_pair_comes_by_year_and_undated_values_are_left_out():
    found = avenues.trade(
        figures(
            ("c5", "exports", "Pakistan", "Russia", "2012", "2012", 210.0),
            ("c4", "trade-total", "Pakistan", "Russia", "2006-07", "2007-06", 520.0),
            ("c3", "imports", "Pakistan", "Russia", "2012", "2012", 332.0),
            ("c2", "trade-total", "Pakistan", "Russia", pd.NA, pd.NA, 1.0),
            ("c1", "trade-total", "Pakistan", "Russia", "199X", "199X", 50.0),
            ("c6", "trade-total", "China", "Russia", "2012", "2012", 15.0),
            ("c7", "trade-total", "Pakistan", "China", "2012", "2012", 16.0),
            ("c8", "loan", "Pakistan", "Russia", "2012", "2012", 17.0),
        )
    )
    assert found[["claim_id", "year", "what", "value"]].to_numpy().tolist() == [
        ["c1", 1990, "trade-total", 50.0],
        ["c4", 2006, "trade-total", 520.0],
        ["c3", 2012, "imports", 332.0],
        ["c5", 2012, "exports", 210.0],
    ]
    assert list(found.columns) == ["claim_id", "year", "what", "as_stated", "value"]


def test_of_each_partner_of_russia_the_latest_value_is_taken_the_largest_first():
    found = avenues.partners(
        figures(
            ("c1", "trade-total", "Pakistan", "Russia", "2006", "2006", 620.0),
            ("c2", "trade-total", "Pakistan", "Russia", "1998", "1998", 999.0),
            ("c3", "trade-total", "Pakistan", "Russia", pd.NA, pd.NA, 998.0),
            ("c5", "trade-total", "Iran", "Russia", pd.NA, pd.NA, 600.0),
            ("c4", "trade-total", "India", "Russia", pd.NA, pd.NA, 600.0),
            ("c6", "trade-total", "Pakistan", "China", "2020", "2020", 5000.0),
            ("c7", "exports", "Pakistan", "Russia", "2020", "2020", 5000.0),
        )
    )
    assert found[["claim_id", "state", "period", "value"]].to_numpy().tolist() == [
        ["c1", "Pakistan", "2006", 620.0],
        ["c4", "India", "", 600.0],
        ["c5", "Iran", "", 600.0],
    ]


def test_without_figures_there_is_no_trade_and_no_partner():
    assert avenues.trade(figures()).empty and avenues.partners(figures()).empty


ARMS = figures(
    ("c1", "arms-value", "Russia", "India", "2018-03", "2018-05", 5.0),
    ("c2", "arms-value", "Soviet Union", "India", "1962", "2031", 6.0),
    ("c3", "arms-value", "Russia", "India", "2019", "2020-06", 9.0),
    ("c4", "arms-value", "United States", "India", "2001", "2030", 99.0),
    ("c5", "arms-value", "Soviet Union", "Pakistan", pd.NA, pd.NA, 4.0),
    ("c6", "exports", "Russia", "India", "2001", "2030", 98.0),
).assign(value_high=pd.array([pd.NA, 7, pd.NA, pd.NA, 10, pd.NA], dtype="Float64"))


def test_arms_from_moscow_come_by_age_the_largest_first():
    found = avenues.arms(ARMS)
    assert found[["claim_id", "age", "to", "value", "value_high"]].to_numpy().tolist() == [
        ["c5", "Soviet times", "Pakistan", 4.0, 10.0],
        ["c2", "Soviet times", "India", 6.0, 7.0],
        ["c3", "2018 to 2020", "India", 9.0, 9.0],
        ["c1", "2018 to 2020", "India", 5.0, 5.0],
    ]


def test_arms_of_soviet_times_alone_and_none_at_all():
    assert list(avenues.arms(ARMS[ARMS["subject"] == "Soviet Union"])["age"]) == ["Soviet times"] * 2
    assert avenues.arms(ARMS.iloc[:0]).empty


EVENTS = pd.DataFrame(
    {
        "event_id": ["pact", "sale", "talk", "war", "quiet"],
        "title": ["A pact", "A sale", "A talk", "A war", "A quiet"],
        "date": ["1965-04-03", "199X", pd.NA, "1971", "2001/2003"],
    }
).astype({"date": "string"})
MENTIONS = pd.DataFrame(
    [
        ("m1", "war", 1, "happened", "1971"),
        ("m6", "pact", 2, "not_done", "1966"),
        ("m5", "pact", 2, "planned", "1965"),
        ("m4", "pact", 3, "happened", pd.NA),
        ("m3", "sale", 3, "happened", pd.NA),
        ("m2", "talk", 4, "not_done", pd.NA),
        ("m7", "quiet", 4, "happened", pd.NA),
    ],
    columns=["mention_id", "event_id", "para", "told_as", "date_stated"],
).astype({"date_stated": "string"})
MENTIONS["date_relation"] = pd.array(["at", "at", "before"] + [pd.NA] * 4, dtype="string")
EFFECTS = pd.DataFrame(
    [("pact", "PAK-RUS", 1), ("sale", "PAK-RUS", -1), ("quiet", "PAK-RUS", 0), ("talk", "PAK-USA", 1)],
    columns=["event_id", "dyad", "direction"],
)


def test_happenings_stand_once_in_each_avenue_as_first_told_there():
    found = avenues.happenings(EVENTS, MENTIONS, PARAGRAPHS, EFFECTS)
    assert list(found.columns) == ["event_id", "avenue", "title", "date", "told", "direction"]
    assert found.fillna("-").to_numpy().tolist() == [
        ["pact", "trade", "A pact", "before 1965", "planned, not done", "warms"],
        ["sale", "defence", "A sale", "199X", "happened", "cools"],
        ["pact", "defence", "A pact", "1965-04-03", "happened", "warms"],
        ["talk", "energy and investment", "A talk", "-", "not done", ""],
        ["quiet", "energy and investment", "A quiet", "2001/2003", "happened", "neither"],
    ]


def test_what_other_sections_tell_is_no_happening():
    assert avenues.happenings(EVENTS, MENTIONS.iloc[:1], PARAGRAPHS, EFFECTS).empty
    assert avenues.happenings(EVENTS, MENTIONS.iloc[:0], PARAGRAPHS, EFFECTS).empty
