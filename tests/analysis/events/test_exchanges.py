"""Acts of two made-up states, as paper x tells them."""

import pandas as pd

from pakrus.analysis.events import exchanges

EVENTS = pd.DataFrame(
    {
        "event_id": ["a-sale", "b-vow", "c-visit", "d-raid", "e-undated", "f-decade", "g-not-chosen"],
        "title": ["A sale", "A vow", "A visit", "A raid", "Undated", "A decade", "Not chosen"],
    }
)
ACTORS = pd.DataFrame(
    [
        ("a-sale", "bbb", "supplier"),
        ("a-sale", "aaa", "recipient"),
        ("b-vow", "bbb", "speaker"),
        ("b-vow", "aaa", "speaker"),
        ("c-visit", "aaa", "visitor"),
        ("d-raid", "ccc", "initiator"),
        ("d-raid", "aaa", "target"),
        ("e-undated", "aaa", "initiator"),
        ("f-decade", "aaa", "host"),
        ("g-not-chosen", "aaa", "initiator"),
    ],
    columns=["event_id", "entity_id", "role"],
)
MENTIONS = pd.DataFrame(
    [
        ("x-m1", "x", "a-sale", pd.NA),
        ("x-m2", "x", "a-sale", "2014-06"),
        ("x-m3", "x", "a-sale", "2015"),
        ("x-m4", "x", "b-vow", "2014"),
        ("x-m5", "x", "c-visit", "2012/2013"),
        ("x-m6", "x", "d-raid", "2013"),
        ("x-m7", "x", "e-undated", pd.NA),
        ("x-m8", "x", "f-decade", "199X"),
        ("x-m9", "x", "g-not-chosen", "2000"),
        ("z-m1", "z", "a-sale", "2010"),
        ("y-m1", "y", "a-sale", "2011"),
        ("y-m2", "y", "a-sale", "2011"),
        ("y-m3", "y", "e-undated", "2011"),
    ],
    columns=["mention_id", "paper_id", "event_id", "date_stated"],
).assign(date_relation="at")
CHOSEN = {"a-sale", "b-vow", "c-visit", "d-raid", "e-undated", "f-decade"}


def acts(states=("aaa", "bbb")):
    return exchanges.sides(EVENTS, ACTORS, MENTIONS, "x", CHOSEN, list(states)).set_index("event_id")


def test_an_act_stands_in_the_year_that_the_paper_first_gives():
    assert acts()["year"].to_dict() == {"f-decade": 1990, "c-visit": 2012, "b-vow": 2014, "a-sale": 2014}


def test_an_act_is_on_the_side_of_who_acts_not_of_who_is_acted_on():
    assert acts()["side"].to_dict() == {"f-decade": "aaa", "c-visit": "aaa", "b-vow": "aaa", "a-sale": "bbb"}


def test_where_both_act_the_first_state_counts_and_its_side_comes_first():
    other = acts(["bbb", "aaa"])
    assert other["side"].to_dict() == {"f-decade": "aaa", "c-visit": "aaa", "a-sale": "bbb", "b-vow": "bbb"}
    assert list(other.index) == ["f-decade", "c-visit", "a-sale", "b-vow"]
    assert list(acts().index) == ["f-decade", "c-visit", "b-vow", "a-sale"]


def test_the_other_papers_that_tell_it_are_named_once():
    assert acts()["also"].to_dict() == {"f-decade": "", "c-visit": "", "b-vow": "", "a-sale": "y, z"}


def test_without_a_chosen_event_there_is_no_line():
    none = exchanges.sides(EVENTS, ACTORS, MENTIONS, "x", set(), ["aaa", "bbb"])
    assert none.empty and list(none.columns) == ["event_id", "title", "year", "side", "also"]
