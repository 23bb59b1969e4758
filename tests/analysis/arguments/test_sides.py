"""Two sides of a made-up case, small enough to be worked out by hand."""

import pandas as pd

from pakrus.analysis.arguments import grounding, sides

EVENTS = pd.DataFrame(
    {
        "event_id": ["pact", "quarrel", "sale", "vow"],
        "title": ["A pact", "A quarrel", "A sale", "A vow"],
        "date": ["2001-05", "199X", pd.NA, "2010"],
        "status": ["happened", "happened", "ongoing", "happened"],
    }
).astype({"date": "string"})
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


def test_groups_are_a_head_with_its_support_or_a_sections_topics():
    under = sides.under(ARGUMENTS, LINKS, {"Advice": "r", "One": "p1"})
    assert list(zip(under["group"], under["argument_id"], strict=True)) == [
        *(("Advice", a) for a in ("far", "hope", "p1", "p2", "r")),
        *(("One", a) for a in ("far", "p1")),
    ]
    section = sides.of_section(ARGUMENTS, PARAGRAPHS, "Mid")
    assert list(zip(section["group"], section["argument_id"], strict=True)) == [
        ("arms", "p1"),
        ("arms", "far"),
        ("trade", "p2"),
    ]
    kinds = grounding.kinds(GROUNDS, {"pact"}, set(CITATIONS["citation_id"]))
    counted = sides.counted(section, grounding.firmest(ARGUMENTS, GROUNDS, kinds, grounding.SOURCED))
    assert list(counted.columns) == ["group", "dated", "undated", "work", "nothing"]
    assert counted.to_numpy().tolist() == [["arms", 0, 1, 1, 0], ["trade", 0, 1, 0, 0]]


def test_sides_touch_by_an_argument_a_link_or_a_ground():
    def side(**groups):
        return pd.DataFrame([(g, a) for g, some in groups.items() for a in some], columns=["group", "argument_id"])

    grounds = pd.concat([GROUNDS, pd.DataFrame([("r", "pact")], columns=GROUNDS.columns)])
    ties = sides.ties(side(one=["p1"], two=["p2", "far"]), side(b=["p2"], a=["r"]), LINKS, grounds)
    assert ties.to_numpy().tolist() == [
        ["one", "a", "ground", "pact"],
        ["one", "a", "link", "p1"],
        ["two", "b", "argument", "p2"],
    ]
    claims = pd.DataFrame({"claim_id": ["c"], "measure": ["cost"], "as_stated": ["$5"]})
    measures = pd.DataFrame({"measure": ["cost"], "label": ["Cost"]})
    words = sides.named(ties.assign(row_id=["pact", "c", "p2"]), ARGUMENTS, EVENTS, claims, measures)
    assert words == {"pact": "A pact", "c": "Cost: $5", "p2": "Two."}
