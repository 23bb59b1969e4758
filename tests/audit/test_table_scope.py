"""Rows that are not what their table says, on made-up tables with one of each fault."""

import pandas as pd

from pakrus.audit import registry, table_scope

TABLE1 = pd.DataFrame({"row_id": ["v1", "v2"], "year": [2011, 2012], "is_visit": [True, False]}).assign(paper_id="p")
TABLE3 = pd.DataFrame(
    {
        "row_id": ["d1", "d2", "d3", "d4"],
        "year": [2014, 2015, 2016, 2030],
        "year_as_printed": ["2014 (Deal)", "2015 (Under Discussion)", "2016", "2030"],
    }
).assign(paper_id="p")
ITEMS = pd.DataFrame(
    {
        "item_id": ["d1-1", "d1-2", "d2-1", "d2-2", "d3-1", "d4-1"],
        "row_id": ["d1", "d1", "d2", "d2", "d3", "d4"],
        "supplier": ["rus", "rus", "rus", "rus", "pak", "rus"],
        "recipient": ["pak", "pak", "pak", "pak", "ukr", "pak"],
        "status": ["policy_change", "agreed", "announced", "under_discussion", "not_a_russian_deal", "delivered"],
    }
)
TABLE4 = pd.DataFrame(
    {
        "row_id": ["e1", "e2", "e3"],
        "year": [2016, 2017, 2018],
        "event_id": ["x1", "x2", "x3"],
        "status": ["held", "expected", "held"],
    }
).assign(paper_id="p")
ACTORS = pd.DataFrame(
    {
        "event_id": ["x1", "x1", "x2", "x2", "x3", "x3"],
        "entity_id": ["rus", "pak", "rus", "pak", "rus", "pak"],
        "role": ["participant", "participant", "participant", "participant", "host", "participant"],
    }
)
ENTITIES = pd.DataFrame({"entity_id": ["rus", "pak", "ukr"], "name": ["Russia", "Pakistan", "Ukraine"]})


PAPERS = pd.DataFrame({"paper_id": ["p"], "covers_from": [2010], "covers_to": [2023]})


def findings(table1=TABLE1, table3=TABLE3, table4=TABLE4):
    tables = {
        "papers": PAPERS,
        "table1_state_visits": table1,
        "table3_arms_deals": table3,
        "table3_items": ITEMS[ITEMS["row_id"].isin(table3["row_id"])],
        "table4_exercises": table4,
        "event_actors": ACTORS,
        "entities": ENTITIES,
    }
    return table_scope.listed(registry.findings(tables, table_scope.RULES), tables)


def test_each_rule_names_its_row_and_no_other():
    rows = findings()
    assert list(zip(rows["row_id"], rows["rule"], strict=True)) == [
        ("v2", "no visit"),
        ("d2", "no deal yet"),
        ("d3", "other parties"),
        ("d4", "outside the period"),
        ("e2", "only expected"),
        ("e3", "not of the two alone"),
    ]
    assert list(rows["table"]) == [1, 3, 3, 3, 4, 4]
    said = rows.set_index("row_id")["finding"]
    assert said["d2"] == "nothing agreed or delivered, only announced, under discussion"
    assert said["d3"] == "Pakistan to Ukraine"


def test_what_a_row_says_of_itself_stands_beside_the_finding():
    labels = findings().set_index("row_id")["own_label"].dropna().to_dict()
    assert labels == {"d2": "Under Discussion", "e2": "Expected"}


def test_tables_without_fault_give_an_empty_frame_with_the_same_columns():
    rows = findings(TABLE1[:1], TABLE3[:1], TABLE4[:1])
    assert rows.empty and list(rows.columns) == ["row_id", "table", "year", "rule", "finding", "own_label"]
