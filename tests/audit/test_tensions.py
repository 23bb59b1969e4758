"""What a made-up paper says twice in different ways."""

import pandas as pd
import pytest

from pakrus.audit import tensions

EVENTS = pd.DataFrame(
    {
        "event_id": ["begin", "finish", "visit", "talk"],
        "title": ["It begins", "It ends", "A visit", "A talk"],
        "kind": ["project", "project", "visit", "visit"],
    }
)
MENTIONS = pd.DataFrame(
    [
        ("m5", "finish", 9, "planned", "2023"),
        ("m1", "begin", 4, "happened", "2023-05"),
        ("m2", "visit", 8, "planned", "2023"),
        ("m3", "visit", 2, "happened", "2023"),
        ("m4", "visit", 2, "happened", pd.NA),
        ("m6", "talk", 3, "planned", "2023"),
    ],
    columns=["mention_id", "event_id", "para", "told_as", "date_stated"],
).astype({"date_stated": "string"})
ACTORS = pd.DataFrame(
    [
        ("begin", "pipe", "object"),
        ("finish", "pipe", "object"),
        ("begin", "aaa", "initiator"),
        ("finish", "aaa", "initiator"),
        ("visit", "city", "object"),
    ],
    columns=["event_id", "entity_id", "role"],
)
ENTITIES = pd.DataFrame({"entity_id": ["pipe", "aaa", "city"], "name": ["The Pipe", "Aland", "City"]})
ARGUMENTS = pd.DataFrame(
    {
        "argument_id": ["t", "no", "limit", "doubt", "reply", "fine"],
        "para": [1, 2, 3, 4, 5, 6],
        "role": ["thesis", "premise", "premise", "challenge", "premise", "premise"],
        "topic": ["trade", "arms", "trade", "trade", "trade", "trade"],
        "statement": ["T.", "No.", "Limit.", "Doubt.", "Reply.", "Fine."],
    }
)
LINKS = pd.DataFrame(
    [
        ("no", "t", "attacks"),
        ("limit", "t", "qualifies"),
        ("fine", "t", "supports"),
        ("reply", "doubt", "attacks"),
        ("other-paper", "t", "attacks"),
        ("limit", "elsewhere", "attacks"),
    ],
    columns=["source_id", "target_id", "relation"],
)
INNER_LINKS = LINKS[LINKS["source_id"].isin(ARGUMENTS["argument_id"])]


def stated(*rows):
    """Claims of (id, as stated, value, period) on the cost of one thing, a paragraph each from the seventh on."""
    frame = pd.DataFrame(rows, columns=["claim_id", "as_stated", "value", "period"])
    return frame.assign(
        para=range(7, 7 + len(frame)), subject="a", subject_name="Aland", partner="", partner_name="", label="Cost"
    )


def ids(sayings):
    return list(tensions.lines(sayings)["row_id"])


def listed(sayings):
    return tensions.lines(sayings).to_numpy().tolist()


def test_two_values_of_one_period_are_both_told():
    sayings = list(tensions.values(stated(("c1", "$5", 5, "2020"), ("c2", "$6", 6, "2020"))))
    assert listed(sayings) == [["c1", 7, "Cost: Aland", "$5 (2020)"], ["c2", 8, "Cost: Aland", "$6 (2020)"]]
    assert [saying.against for saying in sayings] == [("c2",), ("c1",)]


def test_values_of_different_periods_agree():
    assert ids(tensions.values(stated(("c1", "$5", 5, "2020"), ("c2", "$6", 6, "2021")))) == []


def test_a_value_without_a_period_is_held_against_every_other():
    sayings = list(tensions.values(stated(("c1", "$5", 5, "2020"), ("c2", "$6", 6, ""), ("c3", "$6", 6, "2021"))))
    assert ids(sayings) == ["c1", "c2"] and [saying.says for saying in sayings] == ["$5 (2020)", "$6"]


def test_a_value_stated_twice_alike_is_no_tension():
    assert ids(tensions.values(stated(("c1", "$5", 5, ""), ("c2", "5 dollars", 5, "2020")))) == []


def test_two_values_side_by_side_are_of_two_things():
    rows = stated(("c1", "$5", 5, ""), ("c2", "$6", 6, ""), ("c3", "$6", 6, ""))
    assert ids(tensions.values(rows.assign(para=7))) == []
    apart = list(tensions.values(rows.assign(para=[7, 7, 8])))
    assert ids(apart) == ["c1", "c3"] and [saying.against for saying in apart] == [("c3",), ("c1",)]


@pytest.mark.parametrize("column", ["subject", "partner", "label"])
def test_values_of_different_things_are_not_compared(column):
    rows = stated(("c1", "$5", 5, ""), ("c2", "$6", 6, ""))
    assert ids(tensions.values(rows)) == ["c1", "c2"]
    assert ids(tensions.values(rows.assign(**{column: ["one", "two"]}))) == []


def test_an_event_told_in_two_ways_has_a_line_for_each_telling():
    sayings = list(tensions.tellings(MENTIONS, EVENTS))
    assert listed(sayings) == [
        ["m3", 2, "A visit", "told as happened"],
        ["m4", 2, "A visit", "told as happened"],
        ["m2", 8, "A visit", "told as planned"],
    ]
    assert [saying.against for saying in sayings] == [("m2",), ("m2",), ("m3", "m4")]


def test_a_project_begun_and_due_in_one_year_is_told_by_paragraph():
    sayings = list(tensions.begun_and_due(MENTIONS, EVENTS, ACTORS, ENTITIES))
    assert listed(sayings) == [
        ["m1", 4, "The Pipe, 2023", "happened: It begins"],
        ["m5", 9, "The Pipe, 2023", "planned: It ends"],
    ]


@pytest.mark.parametrize("date", ["2024", "2022", pd.NA])
def test_a_step_due_in_another_year_or_at_no_date_is_no_tension(date):
    mentions = MENTIONS.assign(date_stated=[date, *MENTIONS["date_stated"][1:]])
    assert ids(tensions.begun_and_due(mentions, EVENTS, ACTORS, ENTITIES)) == []


def test_dates_wider_than_a_year_are_no_year():
    def begun_and_due(begun, due):
        mentions = MENTIONS.assign(date_stated=[due, begun, *MENTIONS["date_stated"][2:]])
        return ids(tensions.begun_and_due(mentions.astype({"date_stated": "string"}), EVENTS, ACTORS, ENTITIES))

    assert begun_and_due("202X", "202X") == []
    assert begun_and_due("2010/2023", "2010") == []
    assert begun_and_due("2023-01/2023-04", "2023") == ["m1", "m5"]


def test_what_is_not_the_object_of_a_step_is_no_project():
    actors = ACTORS[ACTORS["entity_id"] != "pipe"]
    assert ids(tensions.begun_and_due(MENTIONS, EVENTS, actors, ENTITIES)) == []


def test_an_attack_within_a_paper_is_two_lines_and_an_answered_objection_none():
    assert listed(tensions.opposed(ARGUMENTS, LINKS)) == [
        ["t", 1, "trade: attacked by the next", "T."],
        ["no", 2, "arms: attacks the last", "No."],
    ]


def test_a_challenge_that_attacks_is_a_tension():
    links = pd.DataFrame([("doubt", "t", "attacks")], columns=LINKS.columns)
    assert ids(tensions.opposed(ARGUMENTS, links)) == ["t", "doubt"]


def test_attacks_come_by_what_they_are_on_then_by_what_attacks():
    pairs = [("no", "t"), ("fine", "t"), ("t", "limit")]
    links = pd.DataFrame([(*pair, "attacks") for pair in pairs], columns=LINKS.columns)
    assert ids(tensions.opposed(ARGUMENTS, links)) == ["limit", "t", "t", "fine", "t", "no"]


def test_a_thesis_comes_before_what_attacks_or_qualifies_it():
    sayings = list(tensions.qualified(ARGUMENTS, INNER_LINKS, "t"))
    assert listed(sayings) == [
        ["t", 1, "trade: for and against", "T."],
        ["limit", 3, "trade: for and against", "Limit."],
        ["no", 2, "trade: for and against", "No."],
    ]
    assert ids(tensions.qualified(ARGUMENTS, INNER_LINKS, "fine")) == ["fine"]


def test_without_rows_there_is_nothing_but_the_columns():
    for sayings in (
        tensions.values(stated()),
        tensions.tellings(MENTIONS.iloc[:0], EVENTS),
        tensions.begun_and_due(MENTIONS.iloc[:0], EVENTS, ACTORS, ENTITIES),
        tensions.opposed(ARGUMENTS, LINKS.iloc[:0]),
    ):
        lines = tensions.lines(sayings)
        assert lines.empty and list(lines.columns) == tensions.COLUMNS
