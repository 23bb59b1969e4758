"""Who tells which event, and with which dates, on happenings of made-up papers."""

import pandas as pd
import pytest

from pakrus.analysis.agreement import tellers

EVENTS = pd.DataFrame(
    [
        ("pact", "A pact", "arms", "2001-05"),
        ("sale", "A sale", "arms", "199X"),
        ("talk", "A talk", "energy", pd.NA),
        ("war", "A war", "conflict", "1971/1972"),
        ("untold", "Nobody tells it", "arms", "2000"),
    ],
    columns=["event_id", "title", "domain", "date"],
).astype({"date": "string"})
MENTIONS = pd.DataFrame(
    [
        ("m1", "pact", "a", "2001", "at"),
        ("m2", "pact", "a", pd.NA, pd.NA),
        ("m3", "pact", "b", "2001-05", "at"),
        ("m4", "sale", "a", "1995/1997", "at"),
        ("m5", "talk", "b", pd.NA, pd.NA),
        ("m6", "war", "a", "1971", "at"),
        ("m7", "pact", "c", "2002", "before"),
    ],
    columns=["mention_id", "event_id", "paper_id", "date_stated", "date_relation"],
).astype({"date_stated": "string", "date_relation": "string"})
PAPERS = pd.DataFrame({"paper_id": ["a", "b", "c"], "covers_from": [1947, 1990, 2001], "covers_to": [2022, 2022, 2022]})


def told_events():
    return tellers.told_events(EVENTS, MENTIONS)


def test_every_told_event_comes_with_who_tells_it():
    assert told_events().fillna(0).to_numpy().tolist() == [
        ["pact", "A pact", "arms", 2001, 3, "a, b, c"],
        ["sale", "A sale", "arms", 1990, 1, "a"],
        ["talk", "A talk", "energy", 0, 1, "b"],
        ["war", "A war", "conflict", 1971, 1, "a"],
    ]


def test_events_are_counted_by_how_many_tell_them():
    assert tellers.by_number(told_events(), 3).to_numpy().tolist() == [[1, 3, 0.75], [2, 0, 0.0], [3, 1, 0.25]]


def test_fields_come_with_the_share_told_by_one():
    by_domain = tellers.by_domain(told_events())
    assert by_domain.to_numpy().tolist() == [
        ["arms", 2, 1, 1, 0.5],
        ["conflict", 1, 1, 0, 1.0],
        ["energy", 1, 1, 0, 1.0],
    ]


def test_a_year_is_treated_by_the_papers_whose_span_it_lies_in():
    assert [tellers.treating(PAPERS, year) for year in (1946, 1947, 1990, 2001, 2022, 2023, pd.NA)] == [
        0,
        1,
        2,
        3,
        3,
        0,
        0,
    ]


def test_the_share_of_one_by_how_many_treat_the_year():
    # 1971 is treated by a, 1990 by a and b, 2001 by all; the talk has no year.
    by_treating = tellers.by_treating(told_events(), PAPERS)
    assert by_treating.to_numpy().tolist() == [[1, 1, 1, 1.0], [2, 1, 1, 1.0], [3, 1, 0, 0.0]]


def test_what_a_paper_alone_tells_is_taken_apart_by_year():
    by_paper = tellers.by_paper(told_events(), MENTIONS, PAPERS)
    # a tells the pact with others, the sale alone in a year that b treats too, the war alone in a year of its own.
    assert by_paper.iloc[0].tolist() == ["a", 3, 1, 1, 1, 0, 2, 0.5]
    assert by_paper.iloc[1].tolist() == ["b", 2, 1, 0, 0, 1, 1, 0.0]
    assert (by_paper[["shared", "common", "own", "undated"]].sum(axis=1) == by_paper["told"]).all()


def test_dates_stand_as_each_paper_gives_them():
    dates = tellers.dates(told_events(), MENTIONS, ["a", "b", "c"], 1).set_index("event_id")
    assert list(dates.loc["pact", ["a", "b", "c"]]) == ["2001", "2001-05", "before 2002"]
    assert dates.loc["sale", "a"] == "1995 to 1997" and dates.loc["talk", "b"] == "no date"
    assert dates.loc["talk", "a"] is pd.NA
    assert list(tellers.dates(told_events(), MENTIONS, ["a", "b", "c"], 3)["event_id"]) == ["pact"]


def test_where_so_many_tell_nothing_the_message_says_how_many_do():
    with pytest.raises(ValueError, match="no event is told by 4 papers; the most that tell one are 3"):
        tellers.dates(told_events(), MENTIONS, ["a", "b", "c"], 4)


def test_the_events_of_one_paper_come_with_what_rests_on_them():
    grounds = pd.DataFrame({"argument_id": ["x1", "x2", "x3"], "ground_id": ["war", "war", "pact"]})
    alone = tellers.told_alone(told_events(), grounds, 2)
    assert alone[["event_id", "told_by", "arguments"]].to_numpy().tolist() == [["war", "a", 2], ["sale", "a", 0]]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (("2001", "at"), ("2001-05", "at"), True),
        (("2001-04", "at"), ("2001-05", "at"), False),
        (("2001-04-30", "at"), ("2001-04", "at"), True),
        (("199X", "at"), ("1995", "at"), True),
        (("1999/2001", "at"), ("2002", "at"), False),
        (("2002", "before"), ("2001", "at"), True),
        (("2002", "before"), ("2003", "at"), False),
        (("2002", "since"), ("2001", "at"), False),
        (("2002", "after"), ("2020", "at"), True),
    ],
)
def test_two_dates_agree_where_they_can_be_one_time(one, other, agree):
    mentions = pd.DataFrame(
        [("m1", "e", "a", *one), ("m2", "e", "b", *other)],
        columns=["mention_id", "event_id", "paper_id", "date_stated", "date_relation"],
    )
    assert tellers.both_dated(mentions).to_numpy().tolist() == [["e", "a", "b", agree]]


def test_dates_that_are_only_about_are_not_held_against_others():
    mentions = MENTIONS.assign(date_relation=["about", pd.NA, "at", "at", pd.NA, "at", "before"])
    assert tellers.both_dated(mentions)[["a", "b"]].to_numpy().tolist() == [["b", "c"]]
    assert tellers.both_dated(MENTIONS.iloc[:0]).empty


def test_parts_and_wholes_that_another_paper_tells():
    events = pd.DataFrame(
        {"event_id": ["part", "whole", "own", "both"], "part_of": ["whole", pd.NA, "both", pd.NA]}, dtype="string"
    )
    told_by = [("both", 2, "x, y"), ("own", 1, "x"), ("part", 1, "x"), ("whole", 1, "x")]
    listed = pd.DataFrame(told_by, columns=["event_id", "papers", "told_by"])
    # x alone tells the part and its whole: neither has kin elsewhere. Its own part of what y tells too does.
    assert tellers.kin_told_elsewhere(listed, events) == ["own"]
    listed.loc[listed["event_id"] == "whole", "told_by"] = "y"
    assert tellers.kin_told_elsewhere(listed, events) == ["own", "part", "whole"]
