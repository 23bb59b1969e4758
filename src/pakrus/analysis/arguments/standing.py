"""How a paper's theses stand: to each other, with how much for and against them, and on what their support rests."""

import pandas as pd

from pakrus.analysis.arguments.graph import ArgumentGraph, theses
from pakrus.analysis.arguments.grounding import KINDS, NOTHING


def between(arguments: pd.DataFrame, links: pd.DataFrame, grounds: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """A paper's theses and conclusions, each once, and the links between them, as `figures.arguments.maps.carrying`
    draws them.

    Nodes: `argument_id`, `role`, `voice`, `topic`, `statement`, `grounds` (how many rows it rests on itself), `beyond`
    (how many arguments that are no thesis carry it). Edges: `source_id`, `target_id`, `relation`.
    """
    ends = theses(arguments, links)
    graph = ArgumentGraph(arguments, links)
    nodes = arguments[arguments["argument_id"].isin(ends["argument_id"])].sort_values("argument_id")
    carrying = _carrying(graph, ends["argument_id"])
    nodes = nodes.assign(
        grounds=nodes["argument_id"].map(grounds["argument_id"].value_counts()).fillna(0).astype(int),
        beyond=[len(carrying[thesis]) for thesis in nodes["argument_id"]],
    )
    inner = graph.links.subgraph(ends["argument_id"])
    edges = pd.DataFrame(sorted(inner.edges(data="relation")), columns=["source_id", "target_id", "relation"])
    columns = ["argument_id", "role", "voice", "topic", "statement", "grounds", "beyond"]
    return nodes[columns].reset_index(drop=True), edges


def standing(arguments: pd.DataFrame, links: pd.DataFrame, firmest: pd.Series) -> pd.DataFrame:
    """Each thesis with what bears on it: `argument_id`, `statement`, `supports` and `against` (how many arguments
    support it, and attack or qualify it, in one step), `carried_by` (how many support it over any number of steps,
    theses left out), and of these a column for each of `KINDS` and `NOTHING`.

    `firmest` as `arguments.grounding.firmest` gives it.
    """
    graph = ArgumentGraph(arguments, links)
    ends = theses(arguments, links)
    every = _carrying(graph, ends["argument_id"])
    rows = []
    for end in ends.itertuples():
        relations = [relation for *_, relation in graph.links.in_edges(end.argument_id, data="relation")]
        carrying = every[end.argument_id]
        kinds = firmest[sorted(carrying)].value_counts()
        rows.append(
            {
                "argument_id": end.argument_id,
                "statement": end.statement,
                "supports": relations.count("supports"),
                "against": len(relations) - relations.count("supports"),
                "carried_by": len(carrying),
            }
            | {kind: int(kinds.get(kind, 0)) for kind in (*KINDS, NOTHING)}
        )
    columns = ["argument_id", "statement", "supports", "against", "carried_by", *KINDS, NOTHING]
    return pd.DataFrame(rows, columns=columns)


def shared_grounds(links: pd.DataFrame, grounds: pd.DataFrame, thesis: str) -> set[str]:
    """The rows on which both an argument for a thesis and one against it rest, in one step."""
    near = links[links["target_id"] == thesis]
    sides = [
        set(grounds.loc[grounds["argument_id"].isin(near.loc[side, "source_id"]), "ground_id"])
        for side in (near["relation"] == "supports", near["relation"].isin(["attacks", "qualifies"]))
    ]
    return sides[0] & sides[1]


def _carrying(graph: ArgumentGraph, ends: pd.Series) -> dict[str, set[str]]:
    """What supports each thesis over any number of steps, theses left out."""
    return {end: graph.carrying(end) - set(ends) for end in ends}
