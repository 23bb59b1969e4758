"""Series of pairs of states from a handful of made-up events, worked out by hand."""

import pandas as pd
import pytest

from pakrus.analysis.events import series

EVENTS = (
    pd.DataFrame(
        [
            ("visit", "A visit", "2001-05", "happened", "diplomatic"),
            ("sale", "A sale", "2001", "happened", "arms"),
            ("cut", "A cut", "2003/2004", "happened", "military"),
            ("club", "A club", "200X", "happened", "multilateral"),
            ("hope", "A hope", "2005", "planned", "energy"),
            ("rumour", "A rumour", pd.NA, "happened", "arms"),
            ("other", "Another's", "2001", "happened", "arms"),
            ("call", "A call", "2002", "not_done", "diplomatic"),
        ],
        columns=["event_id", "title", "date", "status", "domain"],
    )
    .astype("string")
    .assign(time="happening")
)
MENTIONS = pd.DataFrame(
    [("m1", "visit", "x"), ("m2", "visit", "x"), ("m3", "visit", "y"), ("m4", "sale", "y"), ("m5", "cut", "x"),
     ("m6", "club", "x"), ("m7", "hope", "x"), ("m8", "rumour", "x"), ("m9", "other", "z"), ("m10", "call", "y")],
    columns=["mention_id", "event_id", "paper_id"],
).astype("string")  # fmt: skip
CAMEO = pd.DataFrame({"cameo": ["042", "043", "16"], "goldstein": [1.9, 2.8, -4.0]}).astype({"cameo": "string"})
CODES = pd.DataFrame(
    [("visit", "rus", "pak", "042"), ("visit", "pak", "sun", "043"), ("sale", "rus", "ind", "042"),
     ("cut", "usa", "pak", "16"), ("club", "rus", "pak", "042"), ("hope", "rus", "pak", "042"),
     ("rumour", "rus", "pak", "042"), ("other", "rus", "pak", "042"), ("call", "usa", "pak", "042")],
    columns=["event_id", "source", "target", "cameo"],
).astype("string")  # fmt: skip
EFFECTS = pd.DataFrame(
    [("visit", "PAK-RUS", 1, "direct"), ("sale", "PAK-RUS", -1, "third_party"), ("cut", "PAK-RUS", 1, "third_party"),
     ("cut", "PAK-USA", -1, "direct"), ("club", "PAK-RUS", 1, "direct"), ("hope", "PAK-RUS", 1, "direct"),
     ("other", "PAK-RUS", 1, "direct"), ("call", "PAK-USA", -1, "direct")],
    columns=["event_id", "dyad", "direction", "basis"],
).astype({"event_id": "string", "direction": "Int64"})  # fmt: skip
ENTITIES = pd.DataFrame({"entity_id": ["pak", "rus", "sun"], "counts_as": [pd.NA, pd.NA, "rus"]})


def scored(scale="sign", papers=("x", "y"), **choices):
    return series.scored(EVENTS, MENTIONS, CODES, CAMEO, EFFECTS, ENTITIES, scale=scale, papers=list(papers), **choices)


def table(frame):
    return frame[["event_id", "dyad", "year", "score"]].to_numpy().tolist()


def test_signs_come_from_the_coded_effects():
    # left out: what z alone tells, what has no date, what is only planned; a span and a decade stand at their start
    assert table(scored()) == [
        ["club", "PAK-RUS", 2000, 1.0],
        ["sale", "PAK-RUS", 2001, -1.0],
        ["visit", "PAK-RUS", 2001, 1.0],
        ["call", "PAK-USA", 2002, -1.0],
        ["cut", "PAK-RUS", 2003, 1.0],
        ["cut", "PAK-USA", 2003, -1.0],
    ]


def test_goldstein_scores_are_the_mean_of_what_two_states_do_to_each_other():
    # the visit: 1.9 from Russia, 2.8 from Pakistan, the Soviet Union being Russia: 2.35; the call was not made
    assert table(scored("goldstein")) == [
        ["club", "PAK-RUS", 2000, 1.9],
        ["sale", "IND-RUS", 2001, 1.9],
        ["visit", "PAK-RUS", 2001, pytest.approx(2.35)],
        ["cut", "PAK-USA", 2003, -4.0],
    ]


@pytest.mark.parametrize(
    ("choice", "events"),
    [
        ({"third_parties": False}, {"club", "visit", "cut", "call"}),
        ({"include_planned": True}, {"club", "sale", "visit", "cut", "hope", "call"}),
        ({"multilateral": False}, {"sale", "visit", "cut", "call"}),
        ({"papers": ["z"]}, {"other"}),
    ],
)
def test_each_choice_changes_which_events_count(choice, events):
    assert set(scored(**choice)["event_id"]) == events


def test_a_year_sums_its_scores_and_is_zero_without_any():
    pair = series.yearly(scored(), "PAK-RUS", 2000, 2004)
    assert pair.to_dict() == {2000: 1.0, 2001: 0.0, 2002: 0.0, 2003: 1.0, 2004: 0.0}
    assert series.counts(scored(), "PAK-RUS", 2000, 2002).to_dict() == {2000: 1, 2001: 2, 2002: 0}


def test_weights_count_mentions_or_papers():
    # 2001: the visit has three mentions in two papers, the sale one mention
    assert series.yearly(scored(), "PAK-RUS", 2001, 2001, "mentions").tolist() == [2.0]
    assert series.yearly(scored(), "PAK-RUS", 2001, 2001, "papers").tolist() == [1.0]


def test_the_events_behind_a_value_are_one_call_away():
    events = series.behind(scored(), EVENTS, "PAK-RUS", 2001)
    assert events[["title", "score", "mentions", "papers"]].to_numpy().tolist() == [
        ["A sale", -1.0, 1, 1],
        ["A visit", 1.0, 3, 2],
    ]


def test_unknown_choices_are_refused():
    with pytest.raises(ValueError, match="scale 'weis' is none of goldstein, sign"):
        scored("weis")
    with pytest.raises(ValueError, match="weights 'loud' are none of"):
        series.yearly(scored(), "PAK-RUS", 2000, 2001, "loud")


@pytest.mark.parametrize("time", ["period", "practice"])
@pytest.mark.parametrize("scale", ["sign", "goldstein"])
def test_what_lasted_or_went_on_is_not_scored_at_its_beginning(time, scale):
    events = EVENTS.assign(time=EVENTS["time"].where(EVENTS["event_id"] != "visit", time))
    rows = series.scored(events, MENTIONS, CODES, CAMEO, EFFECTS, ENTITIES, scale=scale, papers=["x", "y"])
    assert "visit" not in set(rows["event_id"]) and {"club", "cut"} <= set(rows["event_id"])
