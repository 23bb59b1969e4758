"""A thesis held against made-up events and arguments."""

import pandas as pd
import pytest
from theses import thesis

from pakrus.analysis.thesis import readings


def dated(*rows):
    """Events of (id, year, direction), as `events.timeline.events` gives what is read here."""
    frame = pd.DataFrame(rows, columns=["event_id", "year", "direction"]).astype({"direction": "Int64"})
    return frame.assign(title=frame["event_id"].str.upper())


EVENTS = {
    "PAK-RUS": dated(
        ("visit", 2000, 1), ("pact", 2000, 1), ("both", 2005, 1), ("late", 2009, 1), ("row", 2001, -1), ("x", 2005, 0)
    ),
    "PAK-USA": dated(("ban", 1999, -1), ("both", 2005, -1), ("aid", 2008, 1)),
    "IND-RUS": dated(("snub", 2000, -1), ("deal", 2009, 1)),
    "IND-USA": dated(("tilt", 2007, 1), ("both", 2005, 1), ("spat", 2009, -1), ("nil", 2009, pd.NA)),
}


THESIS = thesis(2010)
PAIRS = {"PAK-RUS": "Pakistan-Russia", "PAK-USA": "Pakistan-US", "IND-RUS": "India-Russia", "IND-USA": "India-US"}
LANES = readings.lanes(THESIS, PAIRS)


def test_lanes_go_as_the_propositions_have_it():
    # trouble with Washington warms, and its return ends what was warm; of the others one way is claimed
    assert LANES == [
        ("PAK-RUS", 1), ("PAK-RUS", -1), ("PAK-USA", -1), ("PAK-USA", 1), ("IND-RUS", -1), ("IND-USA", 1)
    ]  # fmt: skip


def test_what_is_told_lies_between_the_years():
    events = readings.events_between(EVENTS, "PAK-RUS", 2001, 2005)
    assert {pair: list(rows["event_id"]) for pair, rows in events.items()} == {
        "PAK-RUS": ["both", "row", "x"], "PAK-USA": ["both"], "IND-RUS": [], "IND-USA": ["both"]
    }  # fmt: skip


def test_years_without_an_event_are_refused_with_what_there_is():
    said = "no dated event of PAK-RUS lies from 1800 to 1810; there are events from 2000 to 2009$"
    with pytest.raises(ValueError, match=said):
        readings.events_between(EVENTS, "PAK-RUS", 1800, 1810)


def test_what_comes_after_the_periods_is_one_more():
    assert readings.after({"a": (2001, 2010), "b": (2011, 2022)}) == {"after 2022": (2023, 2030)}


def counts(*rows):
    """Counts of (period, warming, cooling), as `events.timeline.by_period` gives them."""
    return pd.DataFrame(rows, columns=["period", "warming", "cooling"])


COUNTS = {
    "PAK-RUS": counts(("one", 2, 1), ("two", 0, 3), ("three", 1, 1), ("four", 4, 0)),
    "PAK-USA": counts(("one", 0, 1), ("two", 1, 2), ("three", 0, 1), ("four", 0, 0)),
    "IND-RUS": counts(("one", 3, 0), ("two", 3, 1), ("three", 0, 1), ("four", 2, 2)),
    "IND-USA": counts(("one", 1, 0), ("two", 1, 0), ("three", 0, 0), ("four", 0, 2)),
}


def test_a_pair_fits_where_it_moves_against_or_with_the_first_as_claimed():
    rows = readings.readings(COUNTS, THESIS)
    assert rows.to_numpy().tolist() == [
        ["one", "PAK-USA", "cooler", "warmer", "yes"],
        ["two", "PAK-USA", "cooler", "cooler", "no"],
        ["three", "PAK-USA", "cooler", "even", "open"],
        ["four", "PAK-USA", "no event", "warmer", "open"],
        ["one", "IND-RUS", "warmer", "warmer", "no"],
        ["two", "IND-RUS", "warmer", "cooler", "yes"],
        ["three", "IND-RUS", "cooler", "even", "open"],
        ["four", "IND-RUS", "even", "warmer", "open"],
        ["one", "IND-USA", "warmer", "warmer", "yes"],
        ["two", "IND-USA", "warmer", "cooler", "no"],
        ["three", "IND-USA", "no event", "even", "open"],
        ["four", "IND-USA", "cooler", "warmer", "no"],
    ]
    assert readings.readings({pair: frame.iloc[:0] for pair, frame in COUNTS.items()}, THESIS).empty


def test_readings_side_by_side_keep_the_order_of_the_periods():
    table = readings.side_by_side(readings.readings(COUNTS, THESIS), "PAK-RUS")
    assert list(table.columns) == ["period", "PAK-RUS", "PAK-USA", "IND-RUS", "IND-USA"]
    assert table.iloc[[0, 3]].to_numpy().tolist() == [
        ["one", "warmer", "cooler: fits", "warmer: does not fit", "warmer: fits"],
        ["four", "warmer", "no event: open", "even: open", "cooler: does not fit"],
    ]
    assert list(table["period"]) == ["one", "two", "three", "four"]


def test_beside_a_warming_are_the_strains_of_its_own_and_those_of_the_years_before():
    near = readings.near(EVENTS, THESIS, 1)
    assert near.to_numpy().tolist() == [
        ["visit", "VISIT", 2000, "", "PAK-USA, IND-RUS"],
        ["pact", "PACT", 2000, "", "PAK-USA, IND-RUS"],
        ["both", "BOTH", 2005, "PAK-USA, IND-USA", ""],  # what it does itself is not near it
        ["late", "LATE", 2009, "", ""],
    ]
    assert list(readings.near(EVENTS, THESIS, 0)["near"]) == ["IND-RUS", "IND-RUS", "", ""]
    assert list(readings.near(EVENTS, THESIS, 2)["near"])[3] == "IND-USA"


def test_a_strain_that_follows_a_warming_is_not_near_it():
    events = EVENTS | {"PAK-USA": dated(("ban", 2001, -1)), "IND-RUS": dated(), "IND-USA": dated()}
    assert set(readings.near(events, THESIS, 5)["near"]) == {"", "PAK-USA"}
    assert list(readings.near(events, THESIS, 5).query("year == 2000")["near"]) == ["", ""]


def test_nothing_is_beside_where_nothing_warms():
    near = readings.near(EVENTS | {"PAK-RUS": dated(("row", 2001, -1))}, THESIS, 1)
    assert near.empty and list(near.columns) == ["event_id", "title", "year", "same", "near"]


def test_years_of_strain_reach_so_many_years_on_and_not_out_of_view():
    assert readings.strained(EVENTS, THESIS, 0, 1990, 2020) == [1999, 2000, 2005, 2007]
    assert readings.strained(EVENTS, THESIS, 2, 2000, 2008) == [2000, 2001, 2002, 2005, 2006, 2007, 2008]
    assert readings.strained(EVENTS, THESIS, 0, 2010, 2020) == []


def test_events_are_counted_by_lane_and_year_with_those_of_the_first_lane():
    assert readings.by_year(EVENTS, LANES).to_numpy().tolist() == [
        ["PAK-RUS", 1, 2000, 2, 0],
        ["PAK-RUS", 1, 2005, 1, 0],
        ["PAK-RUS", 1, 2009, 1, 0],
        ["PAK-RUS", -1, 2001, 1, 0],
        ["PAK-USA", -1, 1999, 1, 0],
        ["PAK-USA", -1, 2005, 1, 1],
        ["PAK-USA", 1, 2008, 1, 0],
        ["IND-RUS", -1, 2000, 1, 0],
        ["IND-USA", 1, 2005, 1, 1],
        ["IND-USA", 1, 2007, 1, 0],
    ]
    assert readings.by_year({pair: dated() for pair in EVENTS}, LANES).empty


def test_undated_events_that_move_a_pair_come_by_their_first_paragraph():
    events = pd.DataFrame(
        {
            "event_id": ["still", "zeal", "aid", "dated", "other", "untold"],
            "title": ["Still", "Zeal", "Aid", "Dated", "Other", "Untold"],
            "date": [pd.NA, pd.NA, pd.NA, "199X", pd.NA, pd.NA],
        }
    ).astype({"date": "string"})
    mentions = pd.DataFrame(
        [("zeal", 17), ("zeal", 2), ("zeal", 17), ("aid", 10), ("still", 10), ("dated", 1), ("other", 1)],
        columns=["event_id", "para"],
    )
    effects = pd.DataFrame(
        [
            ("zeal", "PAK-RUS", 1),
            ("zeal", "IND-USA", -1),
            ("aid", "PAK-USA", 1),
            ("still", "IND-RUS", 0),
            ("dated", "PAK-RUS", 1),
            ("other", "AFG-RUS", 1),
            ("untold", "PAK-RUS", 1),
        ],
        columns=["event_id", "dyad", "direction"],
    ).astype({"direction": "Int64"})
    rows = readings.undated(events, mentions, effects, list(PAIRS))
    assert list(rows.columns) == ["event_id", "title", "paras", *PAIRS]
    assert rows.to_numpy().tolist() == [
        ["zeal", "Zeal", "2, 17", "warms", "", "", "cools"],
        ["aid", "Aid", "10", "", "warms", "", ""],
        ["still", "Still", "10", "", "", "neither", ""],
    ]
    assert readings.undated(events, mentions.iloc[:0], effects, list(PAIRS)).empty


def test_arguments_without_a_row_are_told_with_what_is_missing():
    nodes = pd.DataFrame(
        {
            "argument_id": ["thesis", "c", "b", "a"],
            "statement": ["T.", "C.", "B.", "A."],
            "step": [0, 1, 1, 2],
            "grounds": [0, 0, 3, 0],
        }
    )
    edges = pd.DataFrame(
        [("c", "thesis", "supports"), ("b", "thesis", "supports"), ("b", "a", "attacks"), ("a", "c", "supports")],
        columns=["source_id", "target_id", "relation"],
    )
    notes = pd.DataFrame({"argument_id": ["thesis", "a", "b", "c"], "ground_note": ["x", "No source.", "y", pd.NA]})
    rows = readings.unsupported(nodes, edges, notes.astype("string"))
    assert rows.to_numpy().tolist() == [["a", "A.", "no", "No source."], ["c", "C.", "yes", ""]]
    assert readings.unsupported(nodes[nodes["grounds"] > 0], edges, notes).empty


def test_answers_are_carried_by_what_supports_them_however_they_are_said():
    """T is said again by C, which P supports, and U by V, which supports C; S supports U, and O attacks T."""
    names = ["t", "c", "p", "u", "v", "s", "o", "alone"]
    arguments = pd.DataFrame({"argument_id": names, "statement": [f"{name.upper()}." for name in names]})
    links = pd.DataFrame(
        [
            ("c", "t", "restates"),
            ("p", "c", "supports"),
            ("v", "u", "restates"),
            ("v", "c", "supports"),
            ("s", "u", "supports"),
            ("o", "t", "attacks"),
        ],
        columns=["source_id", "target_id", "relation"],
    )
    grounds = pd.DataFrame([("p", "x"), ("p", "y"), ("o", "x"), ("t", "x")], columns=["argument_id", "ground_id"])
    assert readings.answers(arguments, links, grounds, {"t": "Why?", "alone": "Why?"}).to_numpy().tolist() == [
        ["t", "Why?", "T.", 3, 1],  # p, s, and u with v, which says it again
        ["alone", "Why?", "ALONE.", 0, 0],
    ]
