"""How theses stand, on a made-up paper.

T1 is said again by C1 and, through C1, by C2. P1, P3 and Q support T1 or its restatements, P2 supports P1, X attacks
T1 and Y qualifies C2. T2 supports T1, R supports T2, and T3, on which nothing bears, qualifies it.
"""

import pandas as pd

from pakrus.analysis.arguments import grounding, standing

NAMES = ["t1", "t2", "t3", "c1", "c2", "p1", "p2", "p3", "q", "r", "x", "y"]
ROLES = dict.fromkeys(NAMES, "premise") | {"t1": "thesis", "t2": "thesis", "t3": "conclusion"}
ROLES |= {"c1": "conclusion", "c2": "conclusion", "x": "challenge"}
ARGUMENTS = pd.DataFrame(
    {
        "argument_id": NAMES[::-1],
        "role": [ROLES[name] for name in NAMES[::-1]],
        "voice": "author",
        "topic": "trade",
        "statement": [f"{name.upper()}." for name in NAMES[::-1]],
    }
)
LINKS = pd.DataFrame(
    [
        ("c1", "t1", "restates"),
        ("c2", "c1", "restates"),
        ("p1", "t1", "supports"),
        ("p2", "p1", "supports"),
        ("p3", "c1", "supports"),
        ("q", "c2", "supports"),
        ("q", "t1", "supports"),
        ("x", "t1", "attacks"),
        ("y", "c2", "qualifies"),
        ("t2", "t1", "supports"),
        ("r", "t2", "supports"),
        ("t3", "t2", "qualifies"),
        ("other", "t1", "supports"),
    ],
    columns=["source_id", "target_id", "relation"],
)
GROUNDS = pd.DataFrame(
    [
        ("p1", "event"),
        ("p1", "work"),
        ("p2", "undated"),
        ("p2", "work"),
        ("p3", "work"),
        ("t1", "event"),
        ("x", "event"),
    ],
    columns=["argument_id", "ground_id"],
)


def test_theses_stand_once_with_the_links_between_them():
    nodes, edges = standing.between(ARGUMENTS, LINKS, GROUNDS)
    assert nodes[["argument_id", "statement", "grounds", "beyond"]].to_numpy().tolist() == [
        ["t1", "T1.", 1, 5],  # p1, p2, p3 and q, and r over t2
        ["t2", "T2.", 0, 1],
        ["t3", "T3.", 0, 0],
    ]
    assert edges.to_numpy().tolist() == [["t2", "t1", "supports"], ["t3", "t2", "qualifies"]]


def test_theses_without_links_have_no_edges():
    nodes, edges = standing.between(ARGUMENTS, LINKS.iloc[:0], GROUNDS)
    assert list(nodes["argument_id"]) == ["c1", "c2", "t1", "t2", "t3"]
    assert edges.empty and list(edges.columns) == ["source_id", "target_id", "relation"]


def firmest():
    return grounding.firmest(ARGUMENTS, GROUNDS, grounding.kinds(GROUNDS, {"event"}, {"work"}))


def test_each_thesis_is_weighed_with_what_bears_on_it():
    rows = standing.standing(ARGUMENTS, LINKS, firmest()).set_index("argument_id")
    counts = ["supports", "against", "carried_by", "dated", "undated", "work", "nothing"]
    assert rows[counts].T.to_dict("list") == {
        "t1": [4, 2, 5, 1, 1, 1, 2],  # p1, p3, q and t2 support it; q and r rest on nothing
        "t2": [1, 1, 1, 0, 0, 0, 1],
        "t3": [0, 0, 0, 0, 0, 0, 0],
    }
    assert rows["statement"].to_dict() == {"t1": "T1.", "t2": "T2.", "t3": "T3."}


def test_without_arguments_nothing_stands():
    rows = standing.standing(ARGUMENTS.iloc[:0], LINKS, firmest().iloc[:0])
    assert rows.empty
    assert list(rows.columns) == [
        "argument_id",
        "statement",
        "supports",
        "against",
        "carried_by",
        *grounding.KINDS,
        "nothing",
    ]


def test_a_row_on_which_both_sides_rest_is_shared():
    assert standing.shared_grounds(LINKS, GROUNDS, "t1") == {"event"}
    qualified = LINKS.replace({"relation": {"attacks": "qualifies"}})
    assert standing.shared_grounds(qualified, GROUNDS, "t1") == {"event"}


def test_what_only_one_side_or_a_further_step_rests_on_is_not_shared():
    assert standing.shared_grounds(LINKS[LINKS["relation"] == "supports"], GROUNDS, "t1") == set()
    assert standing.shared_grounds(LINKS[LINKS["source_id"] != "p1"], GROUNDS, "t1") == set()
    again = pd.concat([GROUNDS, pd.DataFrame([("x", "undated")], columns=GROUNDS.columns)])
    assert standing.shared_grounds(LINKS, again, "t1") == {"event"}  # p2, two steps off, rests on the undated one too
