"""What named sections of a paper tell as happenings."""

from collections.abc import Mapping

import pandas as pd


def happenings(
    events: pd.DataFrame,
    mentions: pd.DataFrame,
    paragraphs: pd.DataFrame,
    effects: pd.DataFrame,
    sections: Mapping[str, str],
    dyad: str,
) -> pd.DataFrame:
    """What the sections tell: `event_id`, `part`, `title`, `date` (as first told there, with `before`, `since` and the
    like; or coded), `told` (happened, planned or not done, in the order of the mentions where there are several),
    `direction` for the dyad (warms, cools, neither; empty where none is coded); by paragraph.

    `mentions` and `paragraphs` are one paper's; `sections` names the part of each section that is in one. An event told
    in two parts stands in both.
    """
    part = paragraphs.set_index("para")["section"].map(sections)
    rows = mentions.assign(part=mentions["para"].map(part)).dropna(subset=["part"])
    rows = rows.sort_values(["para", "mention_id"])
    words = rows["told_as"].str.replace("_", " ").groupby([rows["event_id"], rows["part"]])
    rows["told"] = words.transform(lambda group: ", ".join(dict.fromkeys(group)))
    rows = rows.drop_duplicates(["event_id", "part"])
    rows = rows.merge(events[["event_id", "title", "date"]], on="event_id", how="left")
    ways = effects[effects["dyad"] == dyad].set_index("event_id")["direction"]
    rows["direction"] = rows["event_id"].map(ways).map({1: "warms", -1: "cools", 0: "neither"}).fillna("")
    relation = rows["date_relation"].where(rows["date_relation"] != "at", "").fillna("")
    rows["date"] = (relation + " " + rows["date_stated"]).str.strip().fillna(rows["date"])
    return rows[["event_id", "part", "title", "date", "told", "direction"]].reset_index(drop=True)
