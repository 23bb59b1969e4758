"""How a paper's theses stand: to each other, with how much for and against them, and on what their support rests."""

import networkx as nx
import pandas as pd

from pakrus.analysis.arguments import graph as graphs

KINDS = {
    "dated": "a dated event or table row",
    "other": "something told without a date",
    "work": "only a work cited",
    "nothing": "nothing",
}
"""What an argument rests on at best, from the firmest; code to words."""


def once(arguments: pd.DataFrame, links: pd.DataFrame) -> nx.DiGraph:
    """All links, each with its `relation`, where an argument that restates another is one node with it."""
    found = graphs.graph(arguments, links)
    again = {source: target for source, target, relation in found.edges(data="relation") if relation == "restates"}
    first = {}
    for node in found:
        chain = [node]
        while again.get(chain[-1]) and again[chain[-1]] not in chain:
            chain.append(again[chain[-1]])
        first[node] = chain[-1]
    found.remove_edges_from(again.items())
    merged = nx.relabel_nodes(found, first)
    merged.remove_edges_from(list(nx.selfloop_edges(merged)))
    return merged


def between(arguments: pd.DataFrame, links: pd.DataFrame, grounds: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """A paper's theses and conclusions, each once, and the links between them, as `figures.arguments.maps.carrying`
    draws them.

    Nodes: `argument_id`, `role`, `voice`, `topic`, `statement`, `grounds` (how many rows it rests on itself), `beyond`
    (how many arguments that are no thesis carry it). Edges: `source_id`, `target_id`, `relation`.
    """
    ends = graphs.theses(arguments, links)
    merged = once(arguments, links)
    nodes = arguments[arguments["argument_id"].isin(ends["argument_id"])].sort_values("argument_id")
    carrying = _carrying(merged, ends["argument_id"])
    nodes = nodes.assign(
        grounds=nodes["argument_id"].map(grounds["argument_id"].value_counts()).fillna(0).astype(int),
        beyond=[len(carrying[thesis]) for thesis in nodes["argument_id"]],
    )
    inner = merged.subgraph(ends["argument_id"])
    edges = pd.DataFrame(sorted(inner.edges(data="relation")), columns=["source_id", "target_id", "relation"])
    columns = ["argument_id", "role", "voice", "topic", "statement", "grounds", "beyond"]
    return nodes[columns].reset_index(drop=True), edges


def resting(arguments: pd.DataFrame, grounds: pd.DataFrame, dated: set[str], works: set[str]) -> pd.Series:
    """What each argument rests on at best, a code of `KINDS`, by argument id.

    `dated` are ids of events and rows with a date, `works` ids of citations; any other ground is told without a date.
    """
    own = grounds.groupby("argument_id")["ground_id"].agg(set)

    def best(argument: str) -> str:
        rows = own.get(argument, set())
        if rows & dated:
            return "dated"
        if rows - works:
            return "other"
        return "work" if rows else "nothing"

    return pd.Series({argument: best(argument) for argument in arguments["argument_id"]}, dtype="object")


def standing(arguments: pd.DataFrame, links: pd.DataFrame, resting: pd.Series) -> pd.DataFrame:
    """Each thesis with what bears on it: `argument_id`, `statement`, `supports` and `against` (how many arguments
    support it, and attack or qualify it, in one step), `carried_by` (how many support it over any number of steps,
    theses left out), and of these a column for each of `KINDS`.
    """
    merged = once(arguments, links)
    ends = graphs.theses(arguments, links)
    every = _carrying(merged, ends["argument_id"])
    rows = []
    for end in ends.itertuples():
        relations = [relation for *_, relation in merged.in_edges(end.argument_id, data="relation")]
        carrying = every[end.argument_id]
        kinds = resting[sorted(carrying)].value_counts()
        rows.append(
            {
                "argument_id": end.argument_id,
                "statement": end.statement,
                "supports": relations.count("supports"),
                "against": len(relations) - relations.count("supports"),
                "carried_by": len(carrying),
            }
            | {kind: int(kinds.get(kind, 0)) for kind in KINDS}
        )
    columns = ["argument_id", "statement", "supports", "against", "carried_by", *KINDS]
    return pd.DataFrame(rows, columns=columns)


def shared_grounds(links: pd.DataFrame, grounds: pd.DataFrame, thesis: str) -> set[str]:
    """The rows on which both an argument for a thesis and one against it rest, in one step."""
    near = links[links["target_id"] == thesis]
    sides = [
        set(grounds.loc[grounds["argument_id"].isin(near.loc[side, "source_id"]), "ground_id"])
        for side in (near["relation"] == "supports", near["relation"].isin(["attacks", "qualifies"]))
    ]
    return sides[0] & sides[1]


def _carrying(merged: nx.DiGraph, ends: pd.Series) -> dict[str, set[str]]:
    """What supports each thesis over any number of steps, theses left out."""
    support = nx.DiGraph([(a, b) for a, b, relation in merged.edges(data="relation") if relation == "supports"])
    support.add_nodes_from(merged)
    return {end: nx.ancestors(support, end) - set(ends) for end in ends}
