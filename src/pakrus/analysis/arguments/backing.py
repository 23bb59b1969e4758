"""What stands behind arguments: events under a thesis, reasons for advice, sources for what still goes on."""

import pandas as pd

from pakrus.analysis.arguments.graph import ArgumentGraph
from pakrus.analysis.rows import dates
from pakrus.analysis.rows.sources import first_entries


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
    pair of states; missing where no effect on it is told). By id. What restates one of these counts with it.
    """
    inside = ArgumentGraph(arguments, links).inside(thesis)
    rows = grounds[grounds["argument_id"].isin(inside)]["ground_id"]
    resting = events[events["event_id"].isin(rows)].copy()
    pair = effects[effects["dyad"] == dyad].set_index("event_id")["direction"]
    resting["direction"] = resting["event_id"].map(pair).astype("Int64")
    return resting.sort_values("event_id")[["event_id", "title", "date", "direction"]].reset_index(drop=True)


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
    rows = arguments[arguments["role"] == role][["argument_id"]].sort_values("argument_id")
    for column in counts:
        rows[column] = rows["argument_id"].map(counts[column]).fillna(0).astype(int)
    return rows.reset_index(drop=True)


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
    works = references.set_index("ref_id")
    cited = grounds.merge(citations[["citation_id", "ref_id"]], left_on="ground_id", right_on="citation_id")
    cited["ref_id"] = cited["ref_id"].map(first_entries(references))
    cited["year"] = cited["ref_id"].map(works["year"]).astype("Int64")
    newest = cited.sort_values(["year", "ref_id"], na_position="first").groupby("argument_id").tail(1)
    rows = arguments[["argument_id", "topic", "statement"]].merge(newest[["argument_id", "ref_id", "year"]])
    about = grounds.merge(events[["event_id", "date", "status"]], left_on="ground_id", right_on="event_id")
    about["when"] = dates.first_years(about["date"])
    about = about.merge(rows[["argument_id", "year"]], on="argument_id")
    about["over"] = (about["status"] == "happened") & (about["when"] <= about["year"]).fillna(True)
    over = about.groupby("argument_id")["over"].all()
    rows = rows[~rows["argument_id"].isin(over.index[over])].copy()
    rows["title"] = rows["ref_id"].map(works["title"])
    rows["lag"] = as_of - rows["year"]
    columns = ["argument_id", "topic", "statement", "ref_id", "title", "year", "lag"]
    return rows.sort_values(["year", "argument_id"], na_position="last")[columns].reset_index(drop=True)
