"""Two sides of a paper's case: the arguments of each in groups, what they rest on, and where the sides touch."""

import pandas as pd

from pakrus.analysis.arguments.graph import ArgumentGraph
from pakrus.analysis.arguments.grounding import KINDS, NOTHING
from pakrus.analysis.rows.sections import within


def under(arguments: pd.DataFrame, links: pd.DataFrame, heads: dict[str, str]) -> pd.DataFrame:
    """Each head with the arguments that support it over any number of steps: `group`, `argument_id`, by both in the
    heads' order. `heads` maps a group's name to its head's id. What restates another stands with it.
    """
    graph = ArgumentGraph(arguments, links)
    rows = [(name, node) for name, head in heads.items() for node in sorted({graph.first[head]} | graph.carrying(head))]
    return pd.DataFrame(rows, columns=["group", "argument_id"])


def of_section(arguments: pd.DataFrame, paragraphs: pd.DataFrame, section: str) -> pd.DataFrame:
    """The arguments of a section by topic: `group` (the topic, in the order of the text), `argument_id`."""
    rows = within(arguments, paragraphs, section).sort_values(["para", "argument_id"])
    order = {topic: place for place, topic in enumerate(rows["topic"].unique())}
    rows = rows.assign(group=rows["topic"]).sort_values("group", key=lambda c: c.map(order), kind="stable")
    return rows[["group", "argument_id"]].reset_index(drop=True)


def counted(groups: pd.DataFrame, firmest: pd.Series) -> pd.DataFrame:
    """How many arguments of each group rest on what: `group`, and a column for each of `KINDS` and `NOTHING`. `groups`
    as `under` or `of_section`, `firmest` as `arguments.grounding.firmest`."""
    counts = pd.crosstab(groups["group"], groups["argument_id"].map(firmest))
    counts = counts.reindex(index=groups["group"].unique(), columns=[*KINDS, NOTHING], fill_value=0)
    return counts.rename_axis(index="group", columns=None).reset_index()


def ties(left: pd.DataFrame, right: pd.DataFrame, links: pd.DataFrame, grounds: pd.DataFrame) -> pd.DataFrame:
    """Where groups of the two sides touch: `left`, `right` (groups), `by` (`argument` where both have it, `link` where
    one's argument bears on the other's, `ground` where arguments of both rest on one row), `row_id` (that argument, the
    one that bears, that row). Frames as `under` or `of_section`; an argument that both sides have ties by itself alone.
    """
    rows = set()
    rest = grounds.groupby("argument_id")["ground_id"].agg(set).to_dict()
    joined = {frozenset(pair) for pair in zip(links["source_id"], links["target_id"], strict=True)}
    bears = set(zip(links["source_id"], links["target_id"], strict=True))
    for one in left.itertuples():
        for other in right.itertuples():
            a, b = one.argument_id, other.argument_id
            if a == b:
                rows.add((one.group, other.group, "argument", a))
            elif not ({a, b} & set(left["argument_id"]) & set(right["argument_id"])):
                if frozenset((a, b)) in joined:
                    rows.add((one.group, other.group, "link", a if (a, b) in bears else b))
                for ground in rest.get(a, set()) & rest.get(b, set()):
                    rows.add((one.group, other.group, "ground", ground))
    frame = pd.DataFrame(sorted(rows), columns=["left", "right", "by", "row_id"])
    for side, groups in (("right", right), ("left", left)):
        order = {name: place for place, name in enumerate(groups["group"].unique())}
        frame = frame.sort_values(side, key=lambda column, order=order: column.map(order), kind="stable")
    return frame.reset_index(drop=True)


def named(
    ties: pd.DataFrame, arguments: pd.DataFrame, events: pd.DataFrame, claims: pd.DataFrame, measures: pd.DataFrame
) -> dict[str, str]:
    """The words for the row of each tie, by its id: an argument's statement, an event's title, what a number measures
    and how it is printed; the id itself for any other row.
    """
    label = claims["measure"].map(measures.set_index("measure")["label"])
    words = (
        dict(zip(arguments["argument_id"], arguments["statement"], strict=True))
        | dict(zip(events["event_id"], events["title"], strict=True))
        | dict(zip(claims["claim_id"], label + ": " + claims["as_stated"], strict=True))
    )
    return {row: words.get(row, row) for row in ties["row_id"]}
