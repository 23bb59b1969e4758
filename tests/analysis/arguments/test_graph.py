"""Arguments as a graph, on a made-up paper.

T1 is restated by C1. P1 and D1 support T1; P2 supports P1 and C1; X attacks P1; Q supports only T2.
"""

import pandas as pd

from pakrus.analysis.arguments import graph as arguments

ARGUMENTS = pd.DataFrame(
    {
        "argument_id": ["t1", "p1", "d1", "p2", "x", "t2", "q", "c1"],
        "role": ["thesis", "premise", "driver", "premise", "challenge", "thesis", "premise", "conclusion"],
        "voice": "author",
        "topic": ["us", "us", "india", "us", "china", "trade", "trade", "us"],
        "statement": ["T1.", "P1.", "D1.", "P2.", "X.", "T2.", "Q.", "C1."],
    }
)
LINKS = pd.DataFrame(
    [
        ("c1", "t1", "restates"),
        ("p1", "t1", "supports"),
        ("d1", "t1", "supports"),
        ("p2", "p1", "supports"),
        ("p2", "c1", "supports"),
        ("x", "p1", "attacks"),
        ("q", "t2", "supports"),
        ("other", "t1", "supports"),
    ],
    columns=["source_id", "target_id", "relation"],
)
GROUNDS = pd.DataFrame({"argument_id": ["p1", "p1", "p2"], "ground_id": ["a", "b", "c"]})


def test_the_graph_holds_the_papers_own_links_and_each_argument_once():
    graph = arguments.ArgumentGraph(ARGUMENTS, LINKS)
    assert list(graph.links) == list(graph.support) == ["t1", "p1", "d1", "p2", "x", "t2", "q"]
    assert graph.first["c1"] == "t1" and graph.first["q"] == "q"
    assert graph.links.edges["x", "p1"]["relation"] == "attacks"
    assert set(graph.links.edges) - set(graph.support.edges) == {("x", "p1")}
    assert set(graph.support.edges) == {("p1", "t1"), ("d1", "t1"), ("p2", "p1"), ("p2", "t1"), ("q", "t2")}


def test_what_carries_an_argument_carries_its_restatements_too():
    graph = arguments.ArgumentGraph(ARGUMENTS, LINKS)
    assert graph.carrying("t1") == graph.carrying("c1") == {"p1", "d1", "p2"}
    assert graph.inside("t1") == graph.inside("c1") == {"t1", "c1", "p1", "d1", "p2"}
    assert graph.carrying("x") == set() and graph.inside("x") == {"x"}


def test_support_counts_where_a_restatement_is_qualified_by_the_same_argument():
    links = pd.concat([LINKS, pd.DataFrame([("p1", "c1", "qualifies")], columns=LINKS.columns)])
    graph = arguments.ArgumentGraph(ARGUMENTS, links)
    assert graph.links.edges["p1", "t1"]["relation"] == "qualifies"
    assert "p1" in graph.carrying("t1")


def test_restatements_go_over_several_steps_and_come_to_an_end_in_a_circle():
    chain = pd.DataFrame([("q", "c1", "restates"), ("c1", "t1", "restates")], columns=LINKS.columns)
    assert arguments.ArgumentGraph(ARGUMENTS, chain).first["q"] == "t1"
    circle = pd.DataFrame([("c1", "t1", "restates"), ("t1", "c1", "restates")], columns=LINKS.columns)
    assert arguments.ArgumentGraph(ARGUMENTS, circle).links.number_of_edges() == 0


def test_a_link_between_a_thesis_and_its_restatement_is_none():
    links = pd.DataFrame([("c1", "t1", "restates"), ("t1", "c1", "supports")], columns=LINKS.columns)
    assert arguments.ArgumentGraph(ARGUMENTS, links).links.number_of_edges() == 0


def test_a_thesis_is_counted_once_however_often_it_is_said():
    theses = arguments.theses(ARGUMENTS, LINKS).set_index("argument_id")
    assert list(theses.index) == ["t1", "t2"]
    assert theses.loc["t1", "restated_by"] == ["c1"]
    assert list(theses["carried_by"]) == [3, 1]  # p1, d1 and p2; an attack carries nothing


def test_what_bears_on_a_thesis_with_its_steps_and_grounds():
    nodes, edges = arguments.carrying(ARGUMENTS, LINKS, GROUNDS, "t1")
    assert nodes[["argument_id", "step", "grounds", "beyond"]].to_numpy().tolist() == [
        ["t1", 0, 0, 0],
        ["d1", 1, 0, 0],
        ["p1", 1, 2, 0],
        ["p2", 1, 1, 0],
        ["x", 2, 0, 0],
    ]
    assert ("x", "p1", "attacks") in list(edges.itertuples(index=False, name=None))
    assert not {"q", "t2", "c1"} & set(nodes["argument_id"])


def test_with_one_step_what_is_further_off_is_counted():
    nodes, edges = arguments.carrying(ARGUMENTS, LINKS, GROUNDS, "t1", steps=1)
    assert dict(zip(nodes["argument_id"], nodes["beyond"], strict=True)) == {"t1": 1, "d1": 0, "p1": 1, "p2": 0}
    assert set(edges["source_id"]) == {"p1", "d1", "p2"}


def test_too_many_arguments_are_taken_apart_by_topic():
    nodes, edges = arguments.carrying(ARGUMENTS, LINKS, GROUNDS, "t1")
    assert [topics for topics, _, _ in arguments.parts(nodes, edges, most=10)] == [""]
    (first, some, between), (second, rest, _) = arguments.parts(nodes, edges, most=3)
    assert (first, second) == ("India", "the United States")
    assert list(some["argument_id"]) == ["t1", "d1"] and list(between["source_id"]) == ["d1"]
    assert set(rest["argument_id"]) == {"t1", "p1", "p2", "x"}


def test_arguments_by_topic_and_role():
    counts = arguments.by_topic(ARGUMENTS)
    assert list(counts.index) == ["us", "trade", "china", "india"]
    assert list(counts.columns) == ["thesis", "premise", "driver", "challenge", "conclusion"]
    assert counts.loc["us"].tolist() == [1, 2, 0, 0, 1]
