"""The arguments of a paper as a graph: what carries a thesis, over how many steps, and on what it rests.

An edge leads from an argument to what it bears on. The graph is networkx's (Hagberg, Schult and Swart 2008).
"""

import networkx as nx
import pandas as pd

from pakrus.evidence.vocabularies import placed

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


class ArgumentGraph:
    """The arguments of one paper with their links, what restates another being one node with it.

    `first` is the statement that each argument stands with: itself, or the one that it restates over any number of
    steps. `links` holds these as nodes, in the arguments' order, and all links between them, each with its `relation`
    (the last given where several lead from one to the other); `support` only the links that support. Links that lead
    to or come from an argument that is not given are left out.
    """

    def __init__(self, arguments: pd.DataFrame, links: pd.DataFrame) -> None:
        self.first = _first(arguments["argument_id"], links)
        self.links, self.support = nx.DiGraph(), nx.DiGraph()
        for graph in (self.links, self.support):
            graph.add_nodes_from(dict.fromkeys(self.first.values()))
        for link in links[links["relation"] != "restates"].itertuples():
            source, target = self.first.get(link.source_id), self.first.get(link.target_id)
            if source and target and source != target:
                self.links.add_edge(source, target, relation=link.relation)
                if link.relation == "supports":
                    self.support.add_edge(source, target)

    def carrying(self, argument: str) -> set[str]:
        """The arguments that support one, over any number of steps, each by its first statement."""
        return set(nx.ancestors(self.support, self.first[argument]))

    def restating(self, arguments: set[str]) -> set[str]:
        """All statements of these arguments: themselves, what they restate and what restates them."""
        said = {self.first[argument] for argument in arguments}
        return {argument for argument, first in self.first.items() if first in said}

    def inside(self, argument: str) -> set[str]:
        """An argument and all that supports it, over any number of steps, with every restatement of these."""
        return self.restating({argument} | self.carrying(argument))


def theses(arguments: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """What a paper argues for in the end, each thesis once: `argument_id`, `role`, `statement`, `restated_by` (a list
    of ids that say it again), `carried_by` (how many arguments support it, over any number of steps).

    A thesis or conclusion that restates another stands with that one; what supports it then supports that one too.
    """
    graph = ArgumentGraph(arguments, links)
    rows = []
    for row in arguments[arguments["role"].isin(ENDS)].itertuples():
        if graph.first[row.argument_id] != row.argument_id:
            continue
        again = [other for other, to in graph.first.items() if to == row.argument_id and other != row.argument_id]
        rows.append((row.argument_id, row.role, row.statement, again, len(graph.carrying(row.argument_id))))
    return pd.DataFrame(rows, columns=["argument_id", "role", "statement", "restated_by", "carried_by"])


def carrying(
    arguments: pd.DataFrame, links: pd.DataFrame, grounds: pd.DataFrame, thesis: str, steps: int = 2
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What bears on a thesis within so many steps: the arguments and the links between them.

    Arguments: `argument_id`, `role`, `voice`, `topic`, `statement`, `step` (0 for the thesis, else the shortest way
    to it), `grounds` (how many rows it rests on), `beyond` (how many more arguments bear on it from further off).
    Links: `source_id`, `target_id`, `relation`. Other theses and conclusions are left out, with what only they lead to.
    """
    merged = ArgumentGraph(arguments, links).links
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
    for topic, rows in nodes[nodes["step"] == 1].groupby("topic"):
        near = set(rows["argument_id"])
        far = {e.source_id for e in edges.itertuples() if e.target_id in near and step[e.source_id] > 1}
        if groups and len(groups[-1][1] | near | far) < most:
            groups[-1][0].append(topic)
            groups[-1][1].update(near | far)
        else:
            groups.append(([topic], near | far))
    pieces = []
    for topics, inside in groups:
        shown = inside | {thesis}
        kept = edges[edges["source_id"].isin(shown) & edges["target_id"].isin(shown)]
        name = ", ".join(NAMES.get(topic, topic) for topic in topics)
        pieces.append((name, nodes[nodes["argument_id"].isin(shown)], kept))
    return pieces


def by_topic(arguments: pd.DataFrame) -> pd.DataFrame:
    """How many arguments of each role there are on each topic: rows topics, most arguments first, columns roles."""
    counts = pd.crosstab(arguments["topic"], placed(arguments["role"], ROLES))
    counts = counts.reindex(columns=[role for role in ROLES if role in counts])
    order = counts.sum(axis=1).reset_index(name="n").sort_values(["n", "topic"], ascending=[False, True])["topic"]
    return counts.loc[order]


def _first(arguments: pd.Series, links: pd.DataFrame) -> dict[str, str]:
    """The statement that each argument stands with, by id; where statements restate one another in a circle, the last
    before it closes."""
    restates = links[links["relation"] == "restates"].set_index("source_id")["target_id"].to_dict()
    first = {}
    for argument in arguments:
        chain = [argument]
        while restates.get(chain[-1]) and restates[chain[-1]] not in chain:
            chain.append(restates[chain[-1]])
        first[argument] = chain[-1]
    return first
