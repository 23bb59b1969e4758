"""What a paper's arguments rest on: which rows stand under each, and where in the paper there are none."""

import networkx as nx
import pandas as pd


def told(events: pd.DataFrame, mentions: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The events and numbers that a paper offers, with its own dates: `row_id`, `kind` (event or number), `words`
    (title, or the number as printed), `date` (the first that a mention gives, as `2014` or `since 2010`; empty where
    none does), `status` (of an event how the paper first tells it, of a number its modality).

    `mentions` and `claims` are one paper's.
    """
    mentions = mentions.sort_values("mention_id")
    first = mentions.drop_duplicates("event_id").set_index("event_id")
    dated = mentions.dropna(subset=["date_stated"]).drop_duplicates("event_id").set_index("event_id")
    dates = dated["date_stated"].where(
        dated["date_relation"] == "at", dated["date_relation"] + " " + dated["date_stated"]
    )
    own = events[events["event_id"].isin(first.index)]
    happenings = pd.DataFrame(
        {
            "row_id": own["event_id"],
            "kind": "event",
            "words": own["title"],
            "date": own["event_id"].map(dates).fillna(""),
            "status": own["event_id"].map(first["told_as"]),
        }
    )
    numbers = pd.DataFrame(
        {
            "row_id": claims["claim_id"],
            "kind": "number",
            "words": claims["as_stated"],
            "date": claims["to"].fillna(claims["from"]).fillna(""),
            "status": claims["modality"],
        }
    )
    return pd.concat([happenings, numbers]).sort_values("row_id").reset_index(drop=True)


def bases(arguments: pd.DataFrame, links: pd.DataFrame, grounds: pd.DataFrame, role: str) -> pd.DataFrame:
    """Each argument of a role with each row that it rests on: `argument_id`, `statement`, `missing` (what the coder
    found missing), `ground_id`, `own` (false where only an argument that supports it, over any number of steps, rests
    on the row). An argument that rests on nothing has one line without a ground. By argument and ground.
    """
    support = nx.DiGraph()
    support.add_nodes_from(arguments["argument_id"])
    supporting = links[links["relation"] == "supports"]
    support.add_edges_from(zip(supporting["source_id"], supporting["target_id"], strict=True))
    resting = grounds.groupby("argument_id")["ground_id"].agg(set)
    rows = []
    for argument in arguments[arguments["role"] == role].sort_values("argument_id").itertuples():
        mine = resting.get(argument.argument_id, set())
        lent = set().union(*(resting.get(other, set()) for other in nx.ancestors(support, argument.argument_id)))
        for ground in sorted(mine | lent) or [None]:
            own = ground in mine if ground else None
            rows.append((argument.argument_id, argument.statement, argument.ground_note, ground, own))
    return pd.DataFrame(rows, columns=["argument_id", "statement", "missing", "ground_id", "own"])


def only_on(grounds: pd.DataFrame, rows: set[str]) -> list[str]:
    """The arguments that rest on some of these rows and on nothing else, sorted."""
    within = grounds["ground_id"].isin(rows).groupby(grounds["argument_id"]).all()
    return sorted(within.index[within])


def by_section(arguments: pd.DataFrame, grounds: pd.DataFrame, paragraphs: pd.DataFrame) -> pd.DataFrame:
    """How many arguments of each section rest on rows, and how many on none: `section`, `grounded`, `ungrounded`; in
    the order of one paper's text.
    """
    found = arguments.merge(paragraphs[["paper_id", "para", "section"]], on=["paper_id", "para"])
    found["rests"] = found["argument_id"].isin(grounds["argument_id"])
    counts = found.groupby("section").agg(first=("para", "min"), grounded=("rests", "sum"), every=("rests", "size"))
    counts["ungrounded"] = counts["every"] - counts["grounded"]
    return counts.sort_values("first").reset_index()[["section", "grounded", "ungrounded"]]


def by_kind(arguments: pd.DataFrame, grounds: pd.DataFrame, kinds: dict[str, set[str]]) -> pd.DataFrame:
    """How many arguments of each topic rest on rows of each kind: rows topics, most arguments first; columns the names
    of `kinds`, which map to the ids of their rows, and `nothing`. One that rests on several kinds counts under each.
    """
    resting = grounds.groupby("argument_id")["ground_id"].agg(set)
    own = arguments["argument_id"].map(resting)
    told = {
        kind: own.map(lambda rows, ids=ids: isinstance(rows, set) and bool(rows & ids)) for kind, ids in kinds.items()
    }
    found = pd.DataFrame(told).assign(nothing=own.isna()).groupby(arguments["topic"]).sum().astype(int)
    order = arguments["topic"].value_counts().reset_index().sort_values(["count", "topic"], ascending=[False, True])
    return found.loc[order["topic"]]
