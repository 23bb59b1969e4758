"""The acts of two states over against each other, as one paper tells them."""

import pandas as pd

from pakrus.analysis.events import roles
from pakrus.analysis.events.mentions import best_dated, told_by
from pakrus.evidence.edtf import Edtf


def sides(
    events: pd.DataFrame, actors: pd.DataFrame, mentions: pd.DataFrame, paper: str, chosen: set[str], states: list[str]
) -> pd.DataFrame:
    """Chosen events by the state that acts in them: `event_id`, `title`, `year` (as the paper dates it best; of a
    decade its first), `side` (the first of the states that acts), `also` (the other papers that tell it, in one
    string). By year, side and id.

    An event in which none of the states acts, or to which the paper gives no date, is left out.
    """
    acting = roles.acting(actors)
    mine = mentions["paper_id"] == paper
    dated = best_dated(mentions[mine].dropna(subset=["date_stated"])).set_index("event_id")["date_stated"]
    also = told_by(mentions[~mine])
    rows = []
    for event in events[events["event_id"].isin(chosen)].itertuples():
        side = next((state for state in states if state in acting.get(event.event_id, set())), None)
        if side and event.event_id in dated:
            year = Edtf.parse(dated[event.event_id]).years[0]
            rows.append((event.event_id, event.title, year, side, also.get(event.event_id, "")))
    frame = pd.DataFrame(rows, columns=["event_id", "title", "year", "side", "also"])
    order = {state: place for place, state in enumerate(states)}
    frame = frame.sort_values(["year", "side", "event_id"], key=lambda c: c.map(order) if c.name == "side" else c)
    return frame.reset_index(drop=True)
