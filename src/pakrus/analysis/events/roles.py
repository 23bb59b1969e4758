"""The parts that states and others have in events, in three kinds: who acts, who is acted on, what is no part.

The words are those of `role` in the table `event_actors`. A mediator acts: to mediate is an act of its own in CAMEO
(045), and its source is the one who mediates. What an event is about, where it takes place, and the body at whose
sessions it does, have no part in it.
"""

import pandas as pd

from pakrus.evidence.dyads import counted_as

ACTING = ("initiator", "speaker", "supplier", "visitor", "host", "participant", "mediator")
ACTED_ON = ("target", "addressee", "recipient", "counterpart")
NO_PART = ("object", "territory", "venue")


def acting(actors: pd.DataFrame) -> pd.Series:
    """The entities that act in each event, a set by `event_id`; events in which none does are left out."""
    return actors[actors["role"].isin(ACTING)].groupby("event_id")["entity_id"].agg(set)


def casts(events: pd.DataFrame, actors: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """Which states have which part in each event: `event_id`, `title`, `year`, `state` (name), `part` (`acts`, or
    `acted on` where it has no other). In the order of the events given, then by state, without those of no state.
    """
    states = entities[entities["kind"] == "state"].set_index("entity_id")["name"]
    parts = actors[actors["entity_id"].isin(states.index) & ~actors["role"].isin(NO_PART)]
    rows = events[["event_id", "title", "year"]].merge(parts, on="event_id")
    rows["state"] = rows["entity_id"].map(states)
    rows["part"] = rows["role"].isin(ACTING).map({True: "acts", False: "acted on"})
    place = {event: n for n, event in enumerate(events["event_id"])}
    rows = rows.assign(place=rows["event_id"].map(place)).sort_values(
        ["place", "state", "part"], ascending=[True, True, False]
    )
    rows = rows.drop_duplicates(["event_id", "state"], ignore_index=True)
    return rows[["event_id", "title", "year", "state", "part"]]


def together(events: pd.DataFrame, actors: pd.DataFrame, entities: pd.DataFrame, one: str, other: str) -> pd.Series:
    """Whether both states have a part in each of the events, in the order given; a state that counts as another in a
    pair (`counts_as` in the table `entities`) has its part as that one."""
    parts = actors[~actors["role"].isin(NO_PART)].replace({"entity_id": counted_as(entities)})
    both = set.intersection(*(set(parts.loc[parts["entity_id"] == state, "event_id"]) for state in (one, other)))
    return events["event_id"].isin(both)
