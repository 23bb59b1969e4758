"""Turning points of a made-up paper."""

import pandas as pd
import pytest

from pakrus.analysis.thesis import turning

MENTIONS = pd.DataFrame(
    [
        ("m1", "pact", "2010/2013", "at", "planned"),
        ("m2", "pact", "2011-05", "at", "happened"),
        ("m3", "pact", pd.NA, pd.NA, "happened"),
        ("m4", "thaw", "199X", "at", "happened"),
        ("m5", "war", "2001", "after", "happened"),
        ("m6", "war", "2001/2004", "about", "happened"),
        ("m7", "sale", "2001/2023", "since", "happened"),
        ("m8", "sale", "2011", "at", "happened"),
        ("m9", "never", pd.NA, pd.NA, "not_done"),
    ],
    columns=["mention_id", "event_id", "date_stated", "date_relation", "told_as"],
).astype({"date_stated": "string", "date_relation": "string"})
EVENTS = pd.DataFrame(
    {
        "event_id": ["pact", "thaw", "war", "sale", "never"],
        "title": ["A pact", "A thaw", "A war", "A sale", "A no"],
    }
)
PRINTED = pd.DataFrame({"row_id": ["row1", "row2"], "event_id": ["pact", "drill"], "year": [2011, 2014]})
ITEMS = pd.DataFrame({"item_id": ["item1", "item2"], "row_id": ["row1", "row2"]})
GROUNDS = pd.DataFrame(
    [
        ("a1", "pact"),
        ("a2", "row1"),
        ("a1", "row1"),
        ("a3", "item1"),
        ("a1", "sale"),
        ("a4", "row2"),
        ("a5", "war"),
        ("a6", "never"),
    ],
    columns=["argument_id", "ground_id"],
)


def test_years_are_numbers_in_order_each_once_and_in_view():
    assert turning.years(["2024", 2014, "2007", "2014", "1999", "2030"], 2007, 2024) == [2007, 2014, 2024]


@pytest.mark.parametrize("chosen", [["2014", "soon"], [2014.7], [None], [True], ["2014-05"], 2014])
def test_what_is_no_year_is_refused(chosen):
    with pytest.raises(ValueError, match=r"are not all years, such as 2014$"):
        turning.years(chosen, 2010, 2020)


@pytest.mark.parametrize("chosen", [["1999", "2021"], []])
def test_turning_points_out_of_view_are_refused(chosen):
    with pytest.raises(ValueError, match=r"^no turning point lies from 2010 to 2020; there are (1999, 2021|none)$"):
        turning.years(chosen, 2010, 2020)


def dated():
    return turning.dated(MENTIONS)


def test_the_papers_dates_are_the_shortest_at_which_else_the_longest_about():
    assert dated().to_numpy().tolist() == [
        ["thaw", 1990, 1999, "1990 to 1999", "happened", 1],
        ["war", 2001, 2004, "2001 to 2004", "happened", 2],
        ["pact", 2011, 2011, "2011", "happened and planned", 3],
        ["sale", 2011, 2011, "2011", "happened", 2],
    ]


def test_of_two_dates_as_short_the_first_mention_counts():
    mentions = MENTIONS.iloc[[1, 7]].assign(event_id="pact", date_stated=["2012", "2011"])
    assert turning.dated(mentions.iloc[::-1])["when"].tolist() == ["2012"]


def test_a_span_of_decades_runs_from_first_year_to_last():
    mentions = MENTIONS.iloc[[3]].assign(date_stated="197X/198X")
    assert turning.dated(mentions)["when"].tolist() == ["1970 to 1989"]


def test_without_a_date_nothing_is_dated():
    for mentions in (MENTIONS.iloc[:0], MENTIONS.iloc[[8]]):
        rows = turning.dated(mentions)
        assert rows.empty and list(rows.columns) == ["event_id", "first", "last", "when", "told_as", "mentions"]


def test_behind_an_event_are_its_mentions_its_printed_rows_and_their_items():
    rows = turning.rows_behind(MENTIONS.iloc[:2], PRINTED, ITEMS)
    assert set(rows.itertuples(index=False, name=None)) == {
        ("pact", "m1"),
        ("pact", "m2"),
        ("pact", "row1"),
        ("pact", "item1"),
        ("drill", "row2"),
        ("drill", "item2"),
    }


CITED = pd.DataFrame(
    [
        ("m1", "r1", 2007),
        ("row1", "r1", 2007),
        ("item1", "r2", 2011),
        ("m2", "r3", pd.NA),
        ("m2", "r5", 2007),
        ("m7", "r4", 2030),
    ],
    columns=["row_id", "ref_id", "year"],
).astype({"year": "Int64"})


def placed(chosen):
    behind = turning.rows_behind(MENTIONS, PRINTED, ITEMS)
    return turning.placed(dated(), EVENTS, GROUNDS, behind, CITED, chosen)


def test_what_is_placed_in_a_year_has_its_arguments_and_works():
    assert placed([2011]).to_dict("records") == [
        {
            "event_id": "pact",
            "when": "2011",
            "year": 2011,
            "title": "A pact",
            "told_as": "happened and planned",
            "arguments": 3,  # a1 rests on it and on its row, a2 on the row, a3 on an item
            "works": 4,
            "published": "2007, 2011, no year",
            "older": 2,  # what is of the same year is not older
        },
        {
            "event_id": "sale",
            "when": "2011",
            "year": 2011,
            "title": "A sale",
            "told_as": "happened",
            "arguments": 1,
            "works": 1,
            "published": "2030",
            "older": 0,
        },
    ]


def test_a_span_is_placed_in_its_first_year_alone():
    assert placed([2001])["event_id"].tolist() == ["war"]
    assert placed([2004]).empty and "published" in placed([2004])


def test_of_one_year_what_most_arguments_rest_on_comes_first_then_by_id():
    assert placed([2011, 2001, 1990])["event_id"].tolist() == ["thaw", "war", "pact", "sale"]
    behind = turning.rows_behind(MENTIONS, PRINTED.iloc[:0], ITEMS)
    grounds = GROUNDS[GROUNDS["argument_id"] == "a1"]
    tied = turning.placed(dated().iloc[::-1], EVENTS, grounds, behind, CITED, [2011])
    assert tied["event_id"].tolist() == ["pact", "sale"]
    more = pd.concat([grounds, pd.DataFrame([("a9", "sale")], columns=GROUNDS.columns)])
    assert turning.placed(dated(), EVENTS, more, behind, CITED, [2011])["event_id"].tolist() == ["sale", "pact"]


def weight(chosen, printed=PRINTED, grounds=GROUNDS):
    return turning.weight(dated(), EVENTS, grounds, printed, chosen)


def test_arguments_are_weighed_by_year_those_on_printed_rows_only_apart():
    assert weight([2011]).to_numpy().tolist() == [
        ["2001 to 2004", 2001, 1, 0, ["A war"], False],
        ["2011", 2011, 1, 1, ["A pact", "A sale"], True],  # a1 on two events; a2 on the row alone; a tie by title
        ["2014", 2014, 0, 1, [], False],
    ]


def test_titles_come_by_how_many_arguments_rest_on_them():
    more = pd.concat([GROUNDS, pd.DataFrame([("a9", "sale")], columns=GROUNDS.columns)])
    assert weight([2011], grounds=more).set_index("when").loc["2011", "titles"] == ["A sale", "A pact"]


def test_a_chosen_year_has_a_line_though_nothing_rests_on_it():
    lines = weight([2001, 2020], grounds=GROUNDS.iloc[:0])
    assert lines[["when", "told", "printed", "titles", "turning"]].to_numpy().tolist() == [
        ["2001", 0, 0, [], True],
        ["2020", 0, 0, [], True],
    ]


def test_a_year_comes_before_the_span_that_begins_with_it():
    lines = weight([2001])[["when", "turning"]].to_numpy().tolist()
    assert lines[:2] == [["2001", True], ["2001 to 2004", False]]


def test_without_a_chosen_year_or_anything_dated_no_line_is_left():
    lines = turning.weight(dated().iloc[:0], EVENTS, GROUNDS, PRINTED.iloc[:0], [])
    assert lines.empty and list(lines.columns) == ["when", "first", "told", "printed", "titles", "turning"]


def test_stages_begin_with_the_years_chosen_and_end_with_the_last():
    assert turning.stages([2010, 2011, 2013], 2014) == {
        "2010": (2010, 2010),
        "2011 to 2012": (2011, 2012),
        "2013 to 2014": (2013, 2014),
    }
    assert turning.stages([2010], 2005) == {"2010": (2010, 2010)}
