"""A paper's setting and its two sides, on made-up rows small enough to be worked out by hand."""

import pandas as pd
import pytest

from pakrus.analysis.papers import setting

EVENTS = pd.DataFrame(
    {
        "event_id": ["pact", "quarrel", "sale", "vow"],
        "title": ["A pact", "A quarrel", "A sale", "A vow"],
        "date": ["2001-05", "199X", pd.NA, "2010"],
        "status": ["happened", "happened", "ongoing", "happened"],
    }
).astype({"date": "string"})
ACTORS = pd.DataFrame(
    [
        ("pact", "aaa", "participant"),
        ("pact", "bbb", "participant"),
        ("pact", "treaty", "object"),
        ("quarrel", "aaa", "speaker"),
        ("quarrel", "a-man", "speaker"),
        ("quarrel", "ccc", "target"),
        ("sale", "bbb", "recipient"),
        ("sale", "aaa", "territory"),
        ("vow", "treaty", "object"),
    ],
    columns=["event_id", "entity_id", "role"],
)
ENTITIES = pd.DataFrame(
    {
        "entity_id": ["aaa", "bbb", "ccc", "treaty", "a-man"],
        "name": ["Aland", "Bland", "Cland", "Treaty", "Man"],
        "kind": ["state", "state", "state", "agreement", "person"],
    }
)
ARGUMENTS = pd.DataFrame(
    {
        "argument_id": ["t", "t-again", "p1", "p2", "far", "r", "hope"],
        "paper_id": "x",
        "para": [1, 9, 2, 2, 3, 4, 4],
        "role": ["thesis", "conclusion", "premise", "challenge", "premise", "recommendation", "prediction"],
        "topic": ["trade", "trade", "arms", "trade", "arms", "trade", "trade"],
        "statement": ["T.", "T again.", "One.", "Two.", "Far.", "Do it.", "It will."],
    }
)
LINKS = pd.DataFrame(
    [
        ("p1", "t", "supports"),
        ("p2", "t", "qualifies"),
        ("far", "p1", "supports"),
        ("t-again", "t", "restates"),
        ("hope", "t-again", "supports"),
        ("p1", "r", "supports"),
        ("p2", "r", "supports"),
        ("hope", "r", "supports"),
    ],
    columns=["source_id", "target_id", "relation"],
)
GROUNDS = pd.DataFrame(
    [("p1", "pact"), ("p1", "cite-1"), ("far", "quarrel"), ("p2", "sale"), ("hope", "vow")],
    columns=["argument_id", "ground_id"],
)
CITATIONS = pd.DataFrame({"citation_id": ["cite-1", "cite-2", "cite-3"], "ref_id": ["r2", "r1", "r3"]})
PARAGRAPHS = pd.DataFrame({"paper_id": "x", "para": [1, 2, 3, 4, 9], "section": ["In", "Mid", "Mid", "Out", "Out"]})


def test_events_are_kept_by_their_first_year_and_undated_ones_at_will():
    assert list(setting.dated_within(EVENTS, 1990, 2001, undated=True)["event_id"]) == ["pact", "quarrel", "sale"]
    assert list(setting.dated_within(EVENTS, 2001, 2020, undated=False)["event_id"]) == ["pact", "vow"]


def test_a_period_without_a_dated_event_says_what_to_choose():
    with pytest.raises(ValueError, match=r"^no dated event lies from 1950 to 1960; .* from 1990 to 2010$"):
        setting.dated_within(EVENTS, 1950, 1960, undated=True)


def test_states_act_or_are_acted_on_and_nothing_else_has_a_part():
    found = setting.casts(EVENTS.assign(year=1), ACTORS, ENTITIES)
    assert list(zip(found["event_id"], found["state"], found["part"], strict=True)) == [
        ("pact", "Aland", "acts"),
        ("pact", "Bland", "acts"),
        ("quarrel", "Aland", "acts"),
        ("quarrel", "Cland", "acted on"),
        ("sale", "Bland", "acted on"),
    ]


def test_two_states_are_together_where_both_have_a_part():
    assert list(setting.together(EVENTS, ACTORS, "aaa", "bbb")) == [True, False, False, False]


def test_events_come_in_the_order_of_telling():
    mentions = pd.DataFrame({"mention_id": ["m1", "m2", "m3"], "event_id": ["sale", "pact", "sale"]})
    assert list(setting.as_told(EVENTS, mentions)["event_id"]) == ["sale", "pact"]


def test_behind_a_thesis_is_what_supports_it_or_its_restatement():
    effects = pd.DataFrame({"event_id": ["pact", "sale"], "dyad": ["AAA-BBB", "AAA-BBB"], "direction": [1, -1]})
    found = setting.behind(ARGUMENTS, LINKS, GROUNDS, EVENTS, effects, "t", "AAA-BBB")
    assert list(found["event_id"]) == ["pact", "quarrel", "vow"]
    assert list(found["direction"].fillna(9)) == [1, 9, 9]


def test_an_argument_rests_on_a_source_on_rows_or_on_nothing():
    bases = setting.bases(ARGUMENTS, GROUNDS, CITATIONS)
    assert bases.to_dict() == {
        "t": "nothing",
        "t-again": "nothing",
        "p1": "source",
        "p2": "rows",
        "far": "rows",
        "r": "nothing",
        "hope": "rows",
    }


def test_groups_are_a_head_with_its_support_or_a_sections_topics():
    under = setting.under(ARGUMENTS, LINKS, {"Advice": "r", "One": "p1"})
    assert list(zip(under["group"], under["argument_id"], strict=True)) == [
        *(("Advice", a) for a in ("far", "hope", "p1", "p2", "r")),
        *(("One", a) for a in ("far", "p1")),
    ]
    section = setting.of_section(ARGUMENTS, PARAGRAPHS, "Mid")
    assert list(zip(section["group"], section["argument_id"], strict=True)) == [
        ("arms", "p1"),
        ("arms", "far"),
        ("trade", "p2"),
    ]
    resting = setting.resting(section, setting.bases(ARGUMENTS, GROUNDS, CITATIONS))
    assert resting.to_numpy().tolist() == [["arms", 1, 1, 0], ["trade", 0, 1, 0]]


def test_sides_touch_by_an_argument_a_link_or_a_ground():
    def side(**groups):
        return pd.DataFrame([(g, a) for g, some in groups.items() for a in some], columns=["group", "argument_id"])

    grounds = pd.concat([GROUNDS, pd.DataFrame([("r", "pact")], columns=GROUNDS.columns)])
    ties = setting.ties(side(one=["p1"], two=["p2", "far"]), side(b=["p2"], a=["r"]), LINKS, grounds)
    assert ties.to_numpy().tolist() == [
        ["one", "a", "ground", "pact"],
        ["one", "a", "link", "p1"],
        ["two", "b", "argument", "p2"],
    ]
    claims = pd.DataFrame({"claim_id": ["c"], "measure": ["cost"], "as_stated": ["$5"]})
    measures = pd.DataFrame({"measure": ["cost"], "label": ["Cost"]})
    words = setting.named(ties.assign(row_id=["pact", "c", "p2"]), ARGUMENTS, EVENTS, claims, measures)
    assert words == {"pact": "A pact", "c": "Cost: $5", "p2": "Two."}


def test_advice_is_backed_by_reasons_and_by_hopes():
    backing = setting.backing(ARGUMENTS, LINKS, GROUNDS[GROUNDS["argument_id"] != "p2"], "recommendation")
    assert backing.to_dict("records") == [{"argument_id": "r", "reasons": 2, "grounded": 1, "hopes": 1}]


def test_what_is_told_comes_by_paragraph_events_first():
    mentions = pd.DataFrame(
        {"mention_id": ["m1", "m2"], "event_id": ["vow", "pact"], "para": [5, 4], "told_as": ["planned", "happened"]}
    )
    claims = pd.DataFrame(
        {
            "claim_id": ["c1"],
            "para": [4],
            "measure": ["cost"],
            "as_stated": ["$5"],
            "from": ["2001"],
            "modality": ["stated"],
        }
    )
    measures = pd.DataFrame({"measure": ["cost"], "label": ["Cost"]})
    found = setting.told_in(EVENTS, mentions, claims, measures)
    assert list(found["row_id"]) == ["pact", "c1", "vow"]
    assert list(found["told_as"]) == ["happened", "stated", "planned"]
    assert list(found["as_stated"].fillna("")) == ["", "$5", ""]


def test_the_present_rests_on_its_newest_source_and_the_past_is_left_out():
    references = pd.DataFrame(
        {
            "ref_id": ["r1", "r2", "r3"],
            "title": ["Old", "Again", "No year"],
            "year": pd.array([2005, pd.NA, pd.NA], dtype="Int64"),
            "same_work_as": [pd.NA, "r1", pd.NA],
        }
    )
    grounds = pd.DataFrame(
        [
            ("p1", "pact"),  # of 2001, over by 2005: the past
            ("p1", "cite-1"),
            ("p2", "sale"),  # still goes on
            ("p2", "cite-1"),
            ("p2", "cite-3"),
            ("far", "vow"),  # of 2010, later than its source
            ("far", "cite-2"),
            ("hope", "cite-3"),  # rests on no event
            ("r", "vow"),  # cites nothing
        ],
        columns=["argument_id", "ground_id"],
    )
    found = setting.present(ARGUMENTS, grounds, CITATIONS, references, EVENTS, 2023)
    assert found[["argument_id", "ref_id", "title"]].to_numpy().tolist() == [
        ["far", "r1", "Old"],
        ["p2", "r1", "Old"],
        ["hope", "r3", "No year"],
    ]
    assert list(found["lag"].fillna(-1)) == [18, 18, -1]
