"""What the arguments of a made-up paper rest on.

P supports Q, and Q supports the driver D; R attacks D; E is a driver that rests on nothing.
"""

import pandas as pd

from pakrus.analysis.arguments import grounding

ARGUMENTS = pd.DataFrame(
    {
        "argument_id": ["x-d", "x-e", "x-p", "x-q", "x-r"],
        "paper_id": "x",
        "para": [3, 1, 2, 4, 4],
        "role": ["driver", "driver", "premise", "premise", "challenge"],
        "statement": ["D.", "E.", "P.", "Q.", "R."],
        "ground_note": [pd.NA, "No row says so.", pd.NA, pd.NA, pd.NA],
    }
)
LINKS = pd.DataFrame(
    [("x-p", "x-q", "supports"), ("x-q", "x-d", "supports"), ("x-r", "x-d", "attacks")],
    columns=["source_id", "target_id", "relation"],
)
GROUNDS = pd.DataFrame(
    [("x-d", "sale"), ("x-p", "sale"), ("x-p", "x-c1"), ("x-r", "raid")], columns=["argument_id", "ground_id"]
)
EVENTS = pd.DataFrame({"event_id": ["raid", "sale", "vow", "else"], "title": ["A raid", "A sale", "A vow", "Else"]})
MENTIONS = pd.DataFrame(
    [
        ("x-m1", "vow", pd.NA, pd.NA, "planned"),
        ("x-m3", "sale", "2015", "at", "happened"),
        ("x-m2", "sale", pd.NA, pd.NA, "planned"),
        ("x-m4", "sale", "2016", "at", "happened"),
        ("x-m5", "raid", "2010", "since", "happened"),
    ],
    columns=["mention_id", "event_id", "date_stated", "date_relation", "told_as"],
)
CLAIMS = pd.DataFrame(
    {
        "claim_id": ["x-c1", "x-c2", "x-c3"],
        "as_stated": ["$5", "6%", "7"],
        "from": ["2001", "2003", pd.NA],
        "to": ["2002", pd.NA, pd.NA],
        "modality": ["stated", "estimated", "stated"],
    }
)


def test_events_are_told_with_the_papers_best_date_and_first_way():
    rows = grounding.events_and_numbers(EVENTS, MENTIONS, CLAIMS)
    assert rows[rows["kind"] == "event"].to_numpy().tolist() == [
        ["raid", "event", "A raid", "since 2010", "happened"],
        ["sale", "event", "A sale", "2015", "planned"],
        ["vow", "event", "A vow", "", "planned"],
    ]


def test_numbers_are_told_as_printed_with_their_last_date():
    rows = grounding.events_and_numbers(EVENTS, MENTIONS, CLAIMS)
    assert rows[rows["kind"] == "number"].to_numpy().tolist() == [
        ["x-c1", "number", "$5", "2002", "stated"],
        ["x-c2", "number", "6%", "2003", "estimated"],
        ["x-c3", "number", "7", "", "stated"],
    ]


def test_a_driver_rests_on_its_own_rows_and_on_those_of_its_support():
    rows = grounding.rows_under(ARGUMENTS, LINKS, GROUNDS, "driver")
    assert rows[["argument_id", "ground_id", "own"]][:2].to_numpy().tolist() == [
        ["x-d", "sale", True],
        ["x-d", "x-c1", False],
    ]
    assert "raid" not in set(rows["ground_id"]), "what attacks a driver lends it nothing"


def test_a_driver_that_rests_on_nothing_says_what_is_missing():
    last = grounding.rows_under(ARGUMENTS, LINKS, GROUNDS, "driver").iloc[-1]
    assert (last["argument_id"], last["statement"], last["missing"]) == ("x-e", "E.", "No row says so.")
    assert last[["ground_id", "own"]].isna().all()


def test_arguments_that_rest_on_nothing_but_some_rows():
    assert grounding.only_on(GROUNDS, {"sale", "raid"}) == ["x-d", "x-r"]
    assert grounding.only_on(GROUNDS, {"nothing"}) == []


def test_sections_come_in_the_order_of_the_text():
    paragraphs = pd.DataFrame(
        {"paper_id": ["x", "x", "x", "x", "y"], "para": [1, 2, 3, 4, 4], "section": ["B", "B", "B", "A", "C"]}
    )
    assert grounding.by_section(ARGUMENTS, GROUNDS, paragraphs).to_numpy().tolist() == [["B", 2, 1], ["A", 1, 1]]


def test_arguments_are_counted_by_topic_and_by_each_kind_of_row_they_rest_on():
    arguments = pd.DataFrame({"argument_id": ["a1", "a2", "a3", "a4"], "topic": ["us", "us", "arms", "us"]})
    rests = pd.DataFrame(
        [("a1", "event-1965"), ("a1", "x-c001"), ("a2", "event-1965"), ("a2", "event-1971"), ("a3", "x-t1-01")],
        columns=["argument_id", "ground_id"],
    )
    kinds = {"event": {"event-1965", "event-1971"}, "number": {"x-c001"}, "printed row": {"x-t1-01"}}
    rows = grounding.by_kind(arguments, rests, kinds)
    assert list(rows.index) == ["us", "arms"]
    assert rows.loc["us"].to_dict() == {"event": 2, "number": 1, "printed row": 0, "nothing": 1}
    assert rows.loc["arms"].to_dict() == {"event": 0, "number": 0, "printed row": 1, "nothing": 0}


def test_a_driver_rests_on_the_rows_of_its_restatement_too():
    links = pd.concat([LINKS, pd.DataFrame([("x-r", "x-e", "restates")], columns=LINKS.columns)])
    last = grounding.rows_under(ARGUMENTS, links, GROUNDS, "driver").iloc[-1]
    assert last[["argument_id", "ground_id", "own"]].tolist() == ["x-e", "raid", False]


KINDS = grounding.kinds(GROUNDS, dated={"sale", "not used"}, works={"x-c1"})


def test_a_ground_is_dated_undated_or_a_work():
    assert KINDS == {"dated": {"sale"}, "undated": {"raid"}, "work": {"x-c1"}}


def test_an_argument_rests_on_the_firmest_of_its_grounds_or_on_the_best_sourced():
    firmest = grounding.firmest(ARGUMENTS, GROUNDS, KINDS)
    assert firmest.to_dict() == {"x-d": "dated", "x-e": "nothing", "x-p": "dated", "x-q": "nothing", "x-r": "undated"}
    assert grounding.firmest(ARGUMENTS, GROUNDS, KINDS, grounding.SOURCED)["x-p"] == "work"
    assert grounding.firmest(ARGUMENTS[:0], GROUNDS, KINDS).empty


def test_both_orders_hold_every_kind():
    assert sorted(grounding.SOURCED) == sorted(grounding.KINDS) == sorted(KINDS)
