"""The arguments of a paper as a graph: what carries a thesis, over how many steps, and on what it rests.

An edge leads from an argument to what it bears on. The graph is networkx's (Hagberg, Schult and Swart 2008).
"""

import networkx as nx
import pandas as pd

ENDS = ("thesis", "conclusion")
NAMES = {
    "us": "the United States",
    "india": "India",
    "china": "China",
    "afghanistan": "Afghanistan",
    "ukraine": "Ukraine",
}
"""Topics whose code is not the word for them."""
ROLES = ("thesis", "premise", "driver", "challenge", "prediction", "recommendation", "conclusion")


def graph(arguments: pd.DataFrame, links: pd.DataFrame) -> nx.DiGraph:
    """All links between the arguments given, each edge with its `relation`; nodes in the arguments' order."""
    found = nx.DiGraph()
    found.add_nodes_from(arguments["argument_id"])
    for link in links.itertuples():
        if link.source_id in found and link.target_id in found:
            found.add_edge(link.source_id, link.target_id, relation=link.relation)
    return found


def theses(arguments: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """What a paper argues for in the end, each thesis once: `argument_id`, `role`, `statement`, `restated_by` (a list
    of ids that say it again), `carried_by` (how many arguments support it, over any number of steps).

    A thesis or conclusion that restates another stands with that one; what supports it then supports that one too.
    """
    merged, first = _merged(arguments, links)
    rows = []
    for row in arguments[arguments["role"].isin(ENDS)].itertuples():
        if first[row.argument_id] != row.argument_id:
            continue
        again = [other for other, to in first.items() if to == row.argument_id and other != row.argument_id]
        carried = nx.ancestors(merged, row.argument_id)
        rows.append((row.argument_id, row.role, row.statement, again, len(carried)))
    return pd.DataFrame(rows, columns=["argument_id", "role", "statement", "restated_by", "carried_by"])


def carrying(
    arguments: pd.DataFrame, links: pd.DataFrame, grounds: pd.DataFrame, thesis: str, steps: int = 2
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What bears on a thesis within so many steps: the arguments and the links between them.

    Arguments: `argument_id`, `role`, `voice`, `topic`, `statement`, `step` (0 for the thesis, else the shortest way
    to it), `grounds` (how many rows it rests on), `beyond` (how many more arguments bear on it from further off).
    Links: `source_id`, `target_id`, `relation`. Other theses and conclusions are left out, with what only they lead to.
    """
    merged, _ = _merged(arguments, links, every_relation=True)
    ends = set(arguments.loc[arguments["role"].isin(ENDS), "argument_id"]) - {thesis}
    inner = merged.subgraph(set(merged) - ends)
    step = nx.single_source_shortest_path_length(inner.reverse(copy=False), thesis, cutoff=steps)
    near = set(step)
    shown = inner.subgraph(near)
    resting = grounds["argument_id"].value_counts()
    rows = arguments[arguments["argument_id"].isin(near)].copy()
    rows["step"] = rows["argument_id"].map(step)
    rows["grounds"] = rows["argument_id"].map(resting).fillna(0).astype(int)
    rows["beyond"] = [len(nx.ancestors(inner, node) - near) for node in rows["argument_id"]]
    edges = pd.DataFrame(
        [(source, target, data["relation"]) for source, target, data in shown.edges(data=True)],
        columns=["source_id", "target_id", "relation"],
    )
    columns = ["argument_id", "role", "voice", "topic", "statement", "step", "grounds", "beyond"]
    return (
        rows.sort_values(["step", "argument_id"])[columns].reset_index(drop=True),
        edges.sort_values(["source_id", "target_id"]).reset_index(drop=True),
    )


def parts(nodes: pd.DataFrame, edges: pd.DataFrame, most: int) -> list[tuple[str, pd.DataFrame, pd.DataFrame]]:
    """A thesis and what carries it, in pieces of at most some `most` arguments where they are too many for one map.

    `nodes` and `edges` as `carrying` gives them. What is near the thesis is taken apart by topic, small topics
    together; what is further off stays with what it bears on. Returns the topics' names and the piece's nodes and
    edges; the name is empty where there is only one piece.
    """
    if len(nodes) <= most:
        return [("", nodes, edges)]
    thesis = nodes.loc[nodes["step"] == 0, "argument_id"].iloc[0]
    step = nodes.set_index("argument_id")["step"]
    groups: list[tuple[list[str], set[str]]] = []
    for topic, own in nodes[nodes["step"] == 1].groupby("topic"):
        near = set(own["argument_id"])
        far = {e.source_id for e in edges.itertuples() if e.target_id in near and step[e.source_id] > 1}
        if groups and len(groups[-1][1] | near | far) < most:
            groups[-1][0].append(topic)
            groups[-1][1].update(near | far)
        else:
            groups.append(([topic], near | far))
    found = []
    for topics, inside in groups:
        shown = inside | {thesis}
        kept = edges[edges["source_id"].isin(shown) & edges["target_id"].isin(shown)]
        found.append(
            (", ".join(NAMES.get(topic, topic) for topic in topics), nodes[nodes["argument_id"].isin(shown)], kept)
        )
    return found


def by_topic(arguments: pd.DataFrame) -> pd.DataFrame:
    """How many arguments of each role there are on each topic: rows topics, most arguments first, columns roles."""
    counts = pd.crosstab(arguments["topic"], arguments["role"])
    counts = counts.reindex(columns=[role for role in ROLES if role in counts])
    order = counts.sum(axis=1).reset_index(name="n").sort_values(["n", "topic"], ascending=[False, True])["topic"]
    return counts.loc[order]


def _merged(
    arguments: pd.DataFrame, links: pd.DataFrame, every_relation: bool = False
) -> tuple[nx.DiGraph, dict[str, str]]:
    """The graph of support with restatements as one node, and each argument's first telling."""
    restates = links[links["relation"] == "restates"].set_index("source_id")["target_id"].to_dict()
    first = {}
    for argument in arguments["argument_id"]:
        seen = [argument]
        while restates.get(seen[-1]) and restates[seen[-1]] not in seen:
            seen.append(restates[seen[-1]])
        first[argument] = seen[-1]
    kept = links[(links["relation"] == "supports") | (every_relation & (links["relation"] != "restates"))]
    merged = nx.DiGraph()
    merged.add_nodes_from(dict.fromkeys(first.values()))
    for link in kept.itertuples():
        source, target = first.get(link.source_id), first.get(link.target_id)
        if source and target and source != target:
            merged.add_edge(source, target, relation=link.relation)
    return merged, first
