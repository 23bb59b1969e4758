"""What a paper says twice in different ways, read from its own rows.

Every function gives a line for each saying: `row_id`, `para`, `about` (what it is said of), `says`.
"""

import pandas as pd

from pakrus.analysis.arguments.graph import NAMES
from pakrus.analysis.rows import dates

COLUMNS = ["row_id", "para", "about", "says"]


def values(stated: pd.DataFrame) -> pd.DataFrame:
    """Numbers with the same subject, partner and measure, of the same period or one without, that differ in value.

    `stated` as `analysis.rows.claims.stated`, of one paper.
    """
    rows = []
    for (subject, _, label, *_), group in stated.groupby(
        ["subject_name", "partner_name", "label", "subject", "partner"]
    ):
        for row in group.itertuples():
            others = group[(group["period"] == row.period) | (group["period"] == "") | (row.period == "")]
            if (others["value"] != row.value).any():
                says = row.as_stated + (f" ({row.period})" if row.period else "")
                rows.append((row.claim_id, row.para, f"{label}: {subject}", says))
    return pd.DataFrame(rows, columns=COLUMNS)


def told(mentions: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    """Events that one place tells in one way (as happened, say) and another in another (as planned)."""
    title = events.set_index("event_id")["title"]
    ways = mentions.groupby("event_id")["told_as"].nunique()
    found = mentions[mentions["event_id"].isin(ways.index[ways > 1])].sort_values(["event_id", "para", "mention_id"])
    rows = [(row.mention_id, row.para, title[row.event_id], f"told as {row.told_as}") for row in found.itertuples()]
    return pd.DataFrame(rows, columns=COLUMNS)


def begun_and_due(
    mentions: pd.DataFrame, events: pd.DataFrame, actors: pd.DataFrame, entities: pd.DataFrame
) -> pd.DataFrame:
    """Projects of which one place tells a step as happened and another a step as planned, both in the same year."""
    name, title = entities.set_index("entity_id")["name"], events.set_index("event_id")["title"]
    projects = set(events.loc[events["kind"] == "project", "event_id"])
    found = mentions[mentions["event_id"].isin(projects)].dropna(subset=["date_stated"])
    found = found.merge(actors[actors["role"] == "object"][["event_id", "entity_id"]], on="event_id")
    found["year"] = dates.first_years(found["date_stated"])
    found = found[dates.last_years(found["date_stated"]) == found["year"]]
    rows = []
    for (entity, year), group in found.groupby(["entity_id", "year"]):
        if {"happened", "planned"} <= set(group["told_as"]):
            for row in group.sort_values(["para", "mention_id"]).itertuples():
                rows.append(
                    (row.mention_id, row.para, f"{name[entity]}, {year}", f"{row.told_as}: {title[row.event_id]}")
                )
    return pd.DataFrame(rows, columns=COLUMNS)


def opposed(arguments: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Arguments that the paper's own arguments attack, each pair as two lines.

    A challenge that is attacked is an objection that the paper answers, and is left out.
    """
    own = arguments.set_index("argument_id")
    rows = []
    for link in links[links["relation"] == "attacks"].sort_values(["target_id", "source_id"]).itertuples():
        if (
            link.target_id in own.index
            and link.source_id in own.index
            and own.loc[link.target_id, "role"] != "challenge"
        ):
            for argument, part in {link.target_id: "attacked by the next", link.source_id: "attacks the last"}.items():
                row = own.loc[argument]
                rows.append(
                    (argument, row["para"], f"{NAMES.get(row['topic'], row['topic'])}: {part}", row["statement"])
                )
    return pd.DataFrame(rows, columns=COLUMNS)


def qualified(arguments: pd.DataFrame, links: pd.DataFrame, thesis: str) -> pd.DataFrame:
    """A thesis and the arguments of the paper that attack or qualify it."""
    own = arguments.set_index("argument_id")
    against = links[(links["target_id"] == thesis) & links["relation"].isin(["attacks", "qualifies"])]
    rows = [
        (
            argument,
            own.loc[argument, "para"],
            f"{own.loc[thesis, 'topic']}: for and against",
            own.loc[argument, "statement"],
        )
        for argument in [thesis, *sorted(against["source_id"])]
    ]
    return pd.DataFrame(rows, columns=COLUMNS)
