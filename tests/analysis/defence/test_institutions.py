"""Institutions chosen by rule, on made-up events."""

import pandas as pd
import pytest

from pakrus.analysis.defence import institutions

ENTITIES = pd.DataFrame(
    [
        ("pak", "Pakistan", "state"),
        ("rus", "Russia", "state"),
        ("chn", "China", "state"),
        ("group", "The Group", "forum"),
        ("trade", "Trade Council", "organisation"),
        ("club", "The Club", "organisation"),
        ("tank", "Tank", "weapon"),
    ],
    columns=["entity_id", "name", "kind"],
)
EVENTS = pd.DataFrame(
    [
        ("group-2002", "Group set up", "founding", "diplomatic", "happened"),
        ("group-2014", "Group again", "relations", "diplomatic", "happened"),
        ("group-meets", "Group meets", "talks", "diplomatic", "ongoing"),
        ("group-9th", "Group's ninth", "talks", "diplomatic", "happened"),
        ("pact", "A pact", "agreement", "military", "happened"),
        ("trade-2003", "Council set up", "founding", "economic", "happened"),
        ("call", "A call", "talks", "diplomatic", "happened"),
        ("club-talks", "Talks in the club", "talks", "diplomatic", "happened"),
        ("club-three", "Club with China", "founding", "multilateral", "happened"),
        ("three-pact", "Pact of three", "agreement", "military", "happened"),
        ("drill", "A drill", "exercise", "military", "happened"),
        ("tank-talks", "Talks on a tank", "talks", "arms", "happened"),
    ],
    columns=["event_id", "title", "kind", "domain", "status"],
).assign(date=pd.NA)
THREE = ("club-three", "three-pact")
ACTORS = pd.DataFrame(
    [(event, state, "participant") for event in EVENTS["event_id"] for state in ("pak", "rus")]
    + [(event, "chn", "participant") for event in THREE]
    + [(event, "group", "object") for event in ("group-2002", "group-2014", "group-meets", "group-9th")]
    + [("trade-2003", "trade", "object"), ("club-talks", "club", "object"), ("club-three", "club", "object")]
    + [("tank-talks", "tank", "object")],
    columns=["event_id", "entity_id", "role"],
)
MENTIONS = pd.DataFrame(
    [
        ("x-m1", "group-2002", "x", "2002", "at"),
        ("y-m1", "group-2002", "y", pd.NA, pd.NA),
        ("x-m2", "group-2014", "x", "2014", "at"),
        ("x-m3", "group-meets", "x", "2014", "since"),
        ("y-m2", "group-9th", "y", "2019-03", "at"),
        ("x-m4", "pact", "x", pd.NA, pd.NA),
        ("x-m5", "pact", "x", pd.NA, pd.NA),
        *((f"x-n{n}", event, "x", "2001", "at") for n, event in enumerate(EVENTS["event_id"][5:])),
    ],
    columns=["mention_id", "event_id", "paper_id", "date_stated", "date_relation"],
).astype({"date_stated": "string", "date_relation": "string"})
CLAIMS = pd.DataFrame(
    [("meeting-number", "group", "y", "2019-03", 9), ("meeting-number", "group", "x", "2014", 5)],
    columns=["measure", "subject", "paper_id", "from", "value"],
)


def steps():
    return institutions.steps(EVENTS, ACTORS, MENTIONS, ENTITIES, CLAIMS, ("pak", "rus"))


def test_what_the_two_set_up_revive_sign_and_talk_in_is_an_institution_and_nothing_else():
    # left out: economic, no body, a body with a third state, three states, an exercise, talks on arms
    columns = ["institution", "name", "step", "number", "by", "row_id", "when"]
    assert steps()[columns].fillna(-1).to_numpy().tolist() == [
        ["group", "The Group", "founded", -1, "x", "x-m1", "2002"],
        ["group", "The Group", "revived", -1, "x", "x-m2", "2014"],
        ["group", "The Group", "talks since", -1, "x", "x-m3", "since 2014"],
        ["group", "The Group", "talks", 9, "y", "y-m2", "2019"],
        ["group", "The Group", "founded", -1, "y", "y-m1", "no date"],
        ["pact", "A pact", "signed", -1, "x", "x-m4", "no date"],
    ]


def test_each_institution_is_summed_up():
    summary = institutions.summary(steps())
    assert summary.drop(columns="name").fillna(-1).to_numpy().tolist() == [
        ["group", 2002, 2, "x, y", 2019],
        ["pact", -1, 1, "x", -1],
    ]


def test_years_are_cut_and_undated_steps_stay():
    assert list(institutions.in_years(steps(), 2014, 2018)["row_id"]) == ["x-m2", "x-m3", "y-m1", "x-m4"]
    with pytest.raises(
        ValueError, match=r"no institution has a date from 2003 to 2004; there are dates from [0-9]+ to [0-9]+$"
    ):
        institutions.in_years(steps(), 2003, 2004)
