"""Networks of who belongs to what, on a small world worked out by hand."""

import pandas as pd

from pakrus.analysis.relations import networks

ENTITIES = pd.DataFrame(
    {
        "entity_id": ["aaa", "bbb", "club", "road", "west", "ccc", "ddd"],
        "name": ["Aland", "Bland", "The Club", "The Road", "The West", "Cland", "Dland"],
        "kind": ["state", "state", "forum", "project", "states", "state", "state"],
    }
)
RELATIONS = pd.DataFrame(
    [
        ("p-l001", "p", "aaa", "club", "observer", "past"),
        ("p-l002", "p", "aaa", "club", "member", "is"),
        ("p-l003", "p", "bbb", "club", "member", "proposed"),
        ("p-l004", "p", "club", "bbb", "founded_by", "planned"),
        ("p-l005", "p", "road", "aaa", "includes", "proposed"),
        ("p-l006", "p", "ccc", "west", "links_to", "is"),
        ("q-l001", "q", "bbb", "club", "member", "is"),
        ("q-l002", "q", "aaa", "road", "links_to", "proposed"),
    ],
    columns=["relation_id", "paper_id", "subject", "object", "relation", "told_as"],
)
OWN = RELATIONS[RELATIONS["paper_id"] == "p"]


def test_relations_between_the_same_two_are_one_edge_told_at_its_firmest():
    graph = networks.graph(OWN, ENTITIES)
    assert set(graph.edges) == {("aaa", "club"), ("bbb", "club"), ("road", "aaa"), ("ccc", "west")}
    assert graph.edges["aaa", "club"] == {
        "relations": ["observer", "member"], "ids": ["p-l001", "p-l002"], "told_as": "is"
    }  # fmt: skip
    both_ways = graph.edges["bbb", "club"]
    assert (both_ways["ids"], both_ways["told_as"]) == (["p-l003", "p-l004"], "planned")


def test_nodes_have_one_of_three_kinds():
    graph = networks.graph(OWN, ENTITIES)
    kinds = dict(graph.nodes(data="kind"))
    assert kinds == {"aaa": "state", "bbb": "state", "ccc": "state", "club": "organisation", "road": "project",
                     "west": "state"}  # fmt: skip


def test_around_keeps_what_is_connected_with_a_centre_and_leaves_the_rest():
    graph = networks.graph(OWN, ENTITIES)
    assert set(networks.around(graph, ["bbb"])) == {"aaa", "bbb", "club", "road"}
    assert set(networks.around(graph, ["bbb", "ccc"])) == set(graph)


def test_standing_links_are_those_that_are_or_were():
    firm = networks.standing(networks.graph(OWN, ENTITIES))
    assert set(firm.edges) == {("aaa", "club"), ("ccc", "west")} and len(firm) == 6


def test_a_link_is_retold_with_how_others_tell_it_in_either_direction():
    links = networks.retold(RELATIONS, ENTITIES, "p").set_index("relation_id")
    assert links["elsewhere"].to_dict() == {"p-l001": "", "p-l003": "q is", "p-l005": "q proposed", "p-l006": ""}
    assert links["firmer"].to_dict() == {"p-l001": False, "p-l003": True, "p-l005": False, "p-l006": False}
    assert links.loc["p-l001", "relation"] == "observer and member"
