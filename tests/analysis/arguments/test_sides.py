"""Two sides of a made-up case, small enough to be worked out by hand."""

import pandas as pd
from argued import ARGUMENTS, CITATIONS, EVENTS, GROUNDS, LINKS

from pakrus.analysis.arguments import grounding, sides

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
