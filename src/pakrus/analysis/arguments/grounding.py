"""What a paper's arguments rest on: which rows stand under each, and where in the paper there are none."""

import pandas as pd

from pakrus.analysis.arguments.graph import ArgumentGraph
from pakrus.analysis.events.mentions import best_dated, first_told

KINDS = ("dated", "undated", "work")
"""What an argument may rest on: a dated event or table row, something told without a date, a work cited. From the
firmest: what is dated can be looked up, and a work alone tells only who says so."""
NOTHING = "nothing"
SOURCED = ("work", "dated", "undated")
"""The kinds from the best sourced, where a row without a work behind it is the paper's own word."""


def kinds(grounds: pd.DataFrame, dated: set[str], works: set[str]) -> dict[str, set[str]]:
    """The rows of each of `KINDS` on which arguments rest: `dated` are ids of events and table rows with a date,
    `works` ids of citations; any other ground is told without a date.
    """
    rows = set(grounds["ground_id"])
    return {"dated": rows & dated, "undated": rows - dated - works, "work": rows & works - dated}


def firmest(
    arguments: pd.DataFrame, grounds: pd.DataFrame, kinds: dict[str, set[str]], order: tuple[str, ...] = KINDS
) -> pd.Series:
    """The first kind, in an order of `KINDS`, that each argument rests on itself, or `NOTHING`; by `argument_id`.

    `kinds` as the function of this name gives them.
    """
    resting = grounds.groupby("argument_id")["ground_id"].agg(set)

    def best(argument: str) -> str:
        rows = resting.get(argument, set())
        return next((kind for kind in order if rows & kinds[kind]), NOTHING)

    return pd.Series({argument: best(argument) for argument in arguments["argument_id"]}, dtype="object")


def events_and_numbers(events: pd.DataFrame, mentions: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The events and numbers that a paper offers, with its own dates: `row_id`, `kind` (event or number), `words`
    (title, or the number as printed), `date` (the best that a mention gives, as `2014` or `since 2010`; empty where
    none does), `status` (of an event how the paper first tells it, of a number its modality).

    `mentions` and `claims` are one paper's.
    """
    first = first_told(mentions).set_index("event_id")
    dated = best_dated(mentions.dropna(subset=["date_stated"]), by=("event_id",)).set_index("event_id")
    dates = dated["date_stated"].where(
        dated["date_relation"] == "at", dated["date_relation"] + " " + dated["date_stated"]
    )
    rows = events[events["event_id"].isin(first.index)]
    happenings = pd.DataFrame(
        {
            "row_id": rows["event_id"],
            "kind": "event",
            "words": rows["title"],
            "date": rows["event_id"].map(dates).fillna(""),
            "status": rows["event_id"].map(first["told_as"]),
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


def rows_under(arguments: pd.DataFrame, links: pd.DataFrame, grounds: pd.DataFrame, role: str) -> pd.DataFrame:
    """Each argument of a role with each row that it rests on: `argument_id`, `statement`, `missing` (what the coder
    found missing), `ground_id`, `own` (false where only what supports it, over any number of steps, or a restatement
    rests on the row). An argument that rests on nothing has one line without a ground. By argument and ground.
    """
    graph = ArgumentGraph(arguments, links)
    resting = grounds.groupby("argument_id")["ground_id"].agg(set)
    rows = []
    for argument in arguments[arguments["role"] == role].sort_values("argument_id").itertuples():
        mine = resting.get(argument.argument_id, set())
        every = set().union(*(resting.get(other, set()) for other in graph.inside(argument.argument_id)))
        for ground in sorted(every) or [None]:
            direct = ground in mine if ground else None
            rows.append((argument.argument_id, argument.statement, argument.ground_note, ground, direct))
    return pd.DataFrame(rows, columns=["argument_id", "statement", "missing", "ground_id", "own"])


def only_on(grounds: pd.DataFrame, rows: set[str]) -> list[str]:
    """The arguments that rest on some of these rows and on nothing else, sorted."""
    within = grounds["ground_id"].isin(rows).groupby(grounds["argument_id"]).all()
    return sorted(within.index[within])


def by_section(arguments: pd.DataFrame, grounds: pd.DataFrame, paragraphs: pd.DataFrame) -> pd.DataFrame:
    """How many arguments of each section rest on rows, and how many on none: `section`, `grounded`, `ungrounded`; in
    the order of one paper's text.
    """
    rows = arguments.merge(paragraphs[["paper_id", "para", "section"]], on=["paper_id", "para"])
    rows["rests"] = rows["argument_id"].isin(grounds["argument_id"])
    counts = rows.groupby("section").agg(first=("para", "min"), grounded=("rests", "sum"), every=("rests", "size"))
    counts["ungrounded"] = counts["every"] - counts["grounded"]
    return counts.sort_values("first").reset_index()[["section", "grounded", "ungrounded"]]


def by_kind(arguments: pd.DataFrame, grounds: pd.DataFrame, kinds: dict[str, set[str]]) -> pd.DataFrame:
    """How many arguments of each topic rest on rows of each kind: rows topics, most arguments first; columns the names
    of `kinds`, which map to the ids of their rows, and `nothing`. One that rests on several kinds counts under each.
    """
    resting = grounds.groupby("argument_id")["ground_id"].agg(set)
    by_argument = arguments["argument_id"].map(resting)
    has = {
        kind: by_argument.map(lambda rows, ids=ids: isinstance(rows, set) and bool(rows & ids))
        for kind, ids in kinds.items()
    }
    table = pd.DataFrame(has).assign(nothing=by_argument.isna()).groupby(arguments["topic"]).sum().astype(int)
    order = arguments["topic"].value_counts().reset_index().sort_values(["count", "topic"], ascending=[False, True])
    return table.loc[order["topic"]]
