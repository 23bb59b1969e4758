"""The acts of two states over against each other, as one paper tells them."""

import pandas as pd

from pakrus.evidence.edtf import Edtf

ACTING = ("initiator", "speaker", "supplier", "visitor", "host", "participant")
"""Roles of those who do something in an event; the others are acted on."""


def sides(
    events: pd.DataFrame, actors: pd.DataFrame, mentions: pd.DataFrame, paper: str, chosen: set[str], states: list[str]
) -> pd.DataFrame:
    """Chosen events by the state that acts in them: `event_id`, `title`, `year` (as the paper dates it; of a decade its
    first), `side` (the first of the states that acts), `also` (the other papers that tell it, in one string). By year,
    side and id.

    An event in which none of the states acts, or to which the paper gives no date, is left out.
    """
    acting = actors[actors["role"].isin(ACTING)].groupby("event_id")["entity_id"].agg(set)
    own = mentions[mentions["paper_id"] == paper].sort_values("mention_id").dropna(subset=["date_stated"])
    dated = own.groupby("event_id")["date_stated"].first()
    tellers = mentions.groupby("event_id")["paper_id"].agg(lambda papers: ", ".join(sorted(set(papers) - {paper})))
    rows = []
    for event in events[events["event_id"].isin(chosen)].itertuples():
        side = next((state for state in states if state in acting.get(event.event_id, set())), None)
        if side and event.event_id in dated:
            year = Edtf.parse(dated[event.event_id]).years[0]
            rows.append((event.event_id, event.title, year, side, tellers[event.event_id]))
    found = pd.DataFrame(rows, columns=["event_id", "title", "year", "side", "also"])
    order = {state: place for place, state in enumerate(states)}
    found = found.sort_values(["year", "side", "event_id"], key=lambda c: c.map(order) if c.name == "side" else c)
    return found.reset_index(drop=True)
