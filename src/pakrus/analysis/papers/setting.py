"""How a paper's picture of the world bears on the two states it writes about: who acts in the events that it tells, on
what the two sides of its case rest and where they touch, what stands behind its advice, how old its present is.
"""

import networkx as nx
import pandas as pd

from pakrus.analysis.rows import dates

ACTED_ON = ("target", "addressee", "recipient", "counterpart")
"""Roles of a state that an event is aimed at or meant for; in the others it acts. What an event is about, and where it
takes place, are no parts that a state plays."""
NO_PART = ("object", "territory")
BASES = ("source", "rows", "nothing")
"""What an argument rests on at best: a cited source, events or numbers without one, nothing."""


def dated_within(events: pd.DataFrame, first: int, last: int, undated: bool) -> pd.DataFrame:
    """The events whose `year` lies from `first` to `last`, with those that have none where `undated`.

    `year` (missing without a date) is added: the first year of the event's date, of a decade its first. Raises
    ValueError where no dated event is left.
    """
    year = dates.first_years(events["date"])
    found = events.assign(year=year)
    within = year.between(first, last).fillna(False)
    if not within.any():
        raise ValueError(
            f"no dated event lies from {first} to {last}; choose start_year and end_year from "
            f"{year.min()} to {year.max()}"
        )
    return found[within | (undated & year.isna())].reset_index(drop=True)


def within(rows: pd.DataFrame, paragraphs: pd.DataFrame, section: str) -> pd.DataFrame:
    """The rows (with `paper_id` and `para`) that stand in a section of their paper."""
    here = paragraphs[paragraphs["section"] == section]
    return rows.merge(here[["paper_id", "para"]], on=["paper_id", "para"])


def as_told(events: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """The events that the mentions tell, in the order in which they first do."""
    order = mentions.sort_values("mention_id").drop_duplicates("event_id")[["event_id"]]
    return order.merge(events, on="event_id")


def casts(events: pd.DataFrame, actors: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """Which states have which part in each event: `event_id`, `title`, `year`, `state` (name), `part` (`acts`, or
    `acted on` where it has no other). In the order of the events given, then by state, without those of no state.
    """
    states = entities[entities["kind"] == "state"].set_index("entity_id")["name"]
    told = actors[actors["entity_id"].isin(states.index) & ~actors["role"].isin(NO_PART)]
    found = events[["event_id", "title", "year"]].merge(told, on="event_id")
    found["state"] = found["entity_id"].map(states)
    found["part"] = found["role"].isin(ACTED_ON).map({True: "acted on", False: "acts"})
    place = {event: n for n, event in enumerate(events["event_id"])}
    found = found.assign(place=found["event_id"].map(place)).sort_values(
        ["place", "state", "part"], ascending=[True, True, False]
    )
    found = found.drop_duplicates(["event_id", "state"], ignore_index=True)
    return found[["event_id", "title", "year", "state", "part"]]


def together(events: pd.DataFrame, actors: pd.DataFrame, one: str, other: str) -> pd.Series:
    """Whether both states have a part in each of the events, in the order given; the Soviet Union counts as Russia."""
    parts = actors[~actors["role"].isin(NO_PART)].replace({"entity_id": {"sun": "rus"}})
    both = set.intersection(*(set(parts.loc[parts["entity_id"] == state, "event_id"]) for state in (one, other)))
    return events["event_id"].isin(both)


def behind(
    arguments: pd.DataFrame,
    links: pd.DataFrame,
    grounds: pd.DataFrame,
    events: pd.DataFrame,
    effects: pd.DataFrame,
    thesis: str,
    dyad: str,
) -> pd.DataFrame:
    """The events on which a thesis and all that supports it rest: `event_id`, `title`, `date`, `direction` (for the
    pair of states; missing where no effect on it is told). By id. What restates the thesis counts with it.
    """
    again = links[(links["relation"] == "restates") & (links["target_id"] == thesis)]["source_id"]
    graph = _support(arguments, links)
    inside = {thesis, *again}
    inside |= set().union(*(nx.ancestors(graph, node) for node in inside))
    rows = grounds[grounds["argument_id"].isin(inside)]["ground_id"]
    found = events[events["event_id"].isin(rows)].copy()
    pair = effects[effects["dyad"] == dyad].set_index("event_id")["direction"]
    found["direction"] = found["event_id"].map(pair).astype("Int64")
    return found.sort_values("event_id")[["event_id", "title", "date", "direction"]].reset_index(drop=True)


def bases(arguments: pd.DataFrame, grounds: pd.DataFrame, citations: pd.DataFrame) -> pd.Series:
    """The best that each argument rests on, of `BASES`, by `argument_id`: only its own grounds count."""
    cited = set(grounds.loc[grounds["ground_id"].isin(citations["citation_id"]), "argument_id"])
    resting = set(grounds["argument_id"])
    return pd.Series(
        ["source" if a in cited else "rows" if a in resting else "nothing" for a in arguments["argument_id"]],
        index=arguments["argument_id"],
        dtype="str",
    )


def under(arguments: pd.DataFrame, links: pd.DataFrame, heads: dict[str, str]) -> pd.DataFrame:
    """Each head with the arguments that support it over any number of steps: `group`, `argument_id`, by both in the
    heads' order. `heads` maps a group's name to its head's id.
    """
    graph = _support(arguments, links)
    rows = [(name, node) for name, head in heads.items() for node in sorted({head} | nx.ancestors(graph, head))]
    return pd.DataFrame(rows, columns=["group", "argument_id"])


def of_section(arguments: pd.DataFrame, paragraphs: pd.DataFrame, section: str) -> pd.DataFrame:
    """The arguments of a section by topic: `group` (the topic, in the order of the text), `argument_id`."""
    found = within(arguments, paragraphs, section).sort_values(["para", "argument_id"])
    order = {topic: place for place, topic in enumerate(found["topic"].unique())}
    found = found.assign(group=found["topic"]).sort_values("group", key=lambda c: c.map(order), kind="stable")
    return found[["group", "argument_id"]].reset_index(drop=True)


def resting(groups: pd.DataFrame, bases: pd.Series) -> pd.DataFrame:
    """How many arguments of each group rest at best on what: `group`, then a column for each of `BASES`."""
    counts = pd.crosstab(groups["group"], groups["argument_id"].map(bases))
    counts = counts.reindex(index=groups["group"].unique(), columns=list(BASES), fill_value=0)
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
    found = pd.DataFrame(sorted(rows), columns=["left", "right", "by", "row_id"])
    for side, groups in (("right", right), ("left", left)):
        order = {name: place for place, name in enumerate(groups["group"].unique())}
        found = found.sort_values(side, key=lambda column, order=order: column.map(order), kind="stable")
    return found.reset_index(drop=True)


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


def backing(arguments: pd.DataFrame, links: pd.DataFrame, grounds: pd.DataFrame, role: str) -> pd.DataFrame:
    """What directly supports each argument of a role: `argument_id`, `reasons` (how many arguments that are not
    predictions), `grounded` (how many of these rest on rows), `hopes` (how many predictions). By id.
    """
    supports = links[links["relation"] == "supports"].rename(columns={"source_id": "by", "target_id": "argument_id"})
    givers = arguments[["argument_id", "role"]].rename(columns={"argument_id": "by", "role": "as"})
    given = supports.merge(givers, on="by")
    given["reasons"] = given["as"] != "prediction"
    given["grounded"] = given["reasons"] & given["by"].isin(grounds["argument_id"])
    given["hopes"] = ~given["reasons"]
    counts = given.groupby("argument_id")[["reasons", "grounded", "hopes"]].sum()
    found = arguments[arguments["role"] == role][["argument_id"]].sort_values("argument_id")
    for column in counts:
        found[column] = found["argument_id"].map(counts[column]).fillna(0).astype(int)
    return found.reset_index(drop=True)


def told_in(events: pd.DataFrame, mentions: pd.DataFrame, claims: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Events and numbers in the order in which the mentions and claims given tell them: `row_id`, `para`, `kind`
    (`event` or `number`), `date` (missing where there is none), `words` (title; what is measured), `as_stated` (of a
    number), `told_as` (of an event as the first mention tells it, of a number its modality).
    """
    first = mentions.sort_values("mention_id").drop_duplicates("event_id")
    happenings = events.merge(first[["event_id", "para", "told_as"]], on="event_id").assign(kind="event", rank=0)
    happenings = happenings.rename(columns={"event_id": "row_id", "title": "words"})
    happenings["as_stated"] = pd.NA
    numbers = claims.merge(measures[["measure", "label"]], on="measure").assign(kind="number", rank=1)
    numbers = numbers.rename(columns={"claim_id": "row_id", "label": "words", "from": "date", "modality": "told_as"})
    columns = ["row_id", "para", "kind", "date", "words", "as_stated", "told_as"]
    found = pd.concat([happenings[[*columns, "rank"]], numbers[[*columns, "rank"]]])
    return found.sort_values(["para", "rank", "row_id"])[columns].reset_index(drop=True)


def present(
    arguments: pd.DataFrame,
    grounds: pd.DataFrame,
    citations: pd.DataFrame,
    references: pd.DataFrame,
    events: pd.DataFrame,
    as_of: int,
) -> pd.DataFrame:
    """How old the newest source is behind each argument that speaks of what still goes on: `argument_id`, `topic`,
    `statement`, `ref_id`, `title`, `year` (missing where no source of it prints one), `lag` (years up to `as_of`). The
    oldest first, those without a year last.

    An argument is left out where it cites nothing, and where it tells of the past: every event that it rests on has
    happened, and none is dated later than the source. A source that repeats an earlier entry has that one's year.
    """
    first = references["same_work_as"].fillna(references["ref_id"])
    to_first = dict(zip(references["ref_id"], first, strict=True))
    works = references.set_index("ref_id")
    cited = grounds.merge(citations[["citation_id", "ref_id"]], left_on="ground_id", right_on="citation_id")
    cited["ref_id"] = cited["ref_id"].map(to_first)
    cited["year"] = cited["ref_id"].map(works["year"]).astype("Int64")
    newest = cited.sort_values(["year", "ref_id"], na_position="first").groupby("argument_id").tail(1)
    found = arguments[["argument_id", "topic", "statement"]].merge(newest[["argument_id", "ref_id", "year"]])
    about = grounds.merge(events[["event_id", "date", "status"]], left_on="ground_id", right_on="event_id")
    about["when"] = dates.first_years(about["date"])
    about = about.merge(found[["argument_id", "year"]], on="argument_id")
    about["over"] = (about["status"] == "happened") & (about["when"] <= about["year"]).fillna(True)
    over = about.groupby("argument_id")["over"].all()
    found = found[~found["argument_id"].isin(over.index[over])].copy()
    found["title"] = found["ref_id"].map(works["title"])
    found["lag"] = as_of - found["year"]
    columns = ["argument_id", "topic", "statement", "ref_id", "title", "year", "lag"]
    return found.sort_values(["year", "argument_id"], na_position="last")[columns].reset_index(drop=True)


def _support(arguments: pd.DataFrame, links: pd.DataFrame) -> nx.DiGraph:
    """The graph of support among the arguments given."""
    graph = nx.DiGraph()
    graph.add_nodes_from(arguments["argument_id"])
    kept = links[(links["relation"] == "supports") & links["source_id"].isin(set(graph))]
    kept = kept[kept["target_id"].isin(set(graph))]
    graph.add_edges_from(zip(kept["source_id"], kept["target_id"], strict=True))
    return graph
