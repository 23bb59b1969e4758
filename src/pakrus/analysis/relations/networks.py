"""Who belongs to what, and what is linked to what, as the papers tell it: a network of states, organisations, projects.

The graph is networkx's (Hagberg, Schult and Swart 2008).
"""

import networkx as nx
import pandas as pd

FIRMEST = ("is", "past", "planned", "proposed")
"""How a relation may be told, the firmest first."""
STANDING = ("is", "past")
"""How relations are told that stand or stood."""
NODES = {
    **dict.fromkeys(("state", "states"), "state"),
    **dict.fromkeys(("organisation", "forum", "company"), "organisation"),
    **dict.fromkeys(("project", "agreement", "place"), "project"),
}
"""Kinds of entities that can be nodes, with the kind of node that each is; states named together are as a state."""


def graph(relations: pd.DataFrame, entities: pd.DataFrame) -> nx.DiGraph:
    """The relations as edges from subject to object, those between the same two as one edge.

    A node has `name` and `kind` (`state`, `organisation`, or `project`, by `NODES`); an edge has `relations` and `ids`
    (in the order of ids) and `told_as` (the firmest). Raises ValueError for an entity of a kind that is no node.
    """
    about = entities.set_index("entity_id")
    network = nx.DiGraph()
    for row in relations.sort_values("relation_id").itertuples():
        for node in (row.subject, row.object):
            network.add_node(node, name=about.loc[node, "name"], kind=_kind(node, about.loc[node, "kind"]))
        ends = (row.subject, row.object)
        if network.has_edge(*reversed(ends)):
            ends = ends[::-1]
        if not network.has_edge(*ends):
            network.add_edge(*ends, relations=[], ids=[], told_as=row.told_as)
        edge = network.edges[ends]
        edge["ids"].append(row.relation_id)
        if row.relation not in edge["relations"]:
            edge["relations"].append(row.relation)
        edge["told_as"] = min(edge["told_as"], row.told_as, key=FIRMEST.index)
    return network


def around(graph: nx.DiGraph, centres: list[str]) -> nx.DiGraph:
    """The part of the graph that is connected, over any links, with one of the centres."""
    parts = nx.weakly_connected_components(graph)
    kept = set().union(*(part for part in parts if part & set(centres)))
    return graph.subgraph(kept).copy()


def standing(graph: nx.DiGraph) -> nx.DiGraph:
    """The same nodes with only those links that are told as standing now or in the past."""
    network = graph.copy()
    network.remove_edges_from([(a, b) for a, b, told_as in graph.edges(data="told_as") if told_as not in STANDING])
    return network


def retold(relations: pd.DataFrame, entities: pd.DataFrame, paper: str) -> pd.DataFrame:
    """The links of one paper with what the other papers say of the same two: `relation_id` (the first), `subject`,
    `object` (names), `relation`, `told_as`, `elsewhere` (`hayat proposed, singh proposed`; empty where none tells it),
    `firmer` (whether another paper tells it as standing, where this one does not). By id.
    """
    network = graph(relations[relations["paper_id"] == paper], entities)
    others = {
        other: graph(rows, entities).to_undirected() for other, rows in relations.groupby("paper_id") if other != paper
    }
    rows = []
    for subject, target, edge in network.edges(data=True):
        told_as = {o: g.edges[subject, target]["told_as"] for o, g in others.items() if g.has_edge(subject, target)}
        firmer = edge["told_as"] not in STANDING and any(how in STANDING for how in told_as.values())
        names = [network.nodes[node]["name"] for node in (subject, target)]
        how = " and ".join(edge["relations"])
        elsewhere = ", ".join(f"{other} {how}" for other, how in sorted(told_as.items()))
        rows.append((edge["ids"][0], *names, how, edge["told_as"], elsewhere, firmer))
    columns = ["relation_id", "subject", "object", "relation", "told_as", "elsewhere", "firmer"]
    return pd.DataFrame(rows, columns=columns).sort_values("relation_id").reset_index(drop=True)


def _kind(entity: str, kind: str) -> str:
    if kind not in NODES:
        raise ValueError(f"{entity} is a {kind}; a node is one of {', '.join(NODES)}")
    return NODES[kind]
