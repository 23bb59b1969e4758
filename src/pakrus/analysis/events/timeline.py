"""The events that a paper tells, along the years: field, direction for a pair of states, and weight in the paper."""

import pandas as pd

from pakrus.analysis.rows import dates
from pakrus.evidence.tables import load

DOMAINS = ["diplomatic", "multilateral", "military", "arms", "economic", "energy", "conflict", "cultural"]
"""The fields of events, as a timeline lists them from the top."""


def events(
    events: pd.DataFrame, mentions: pd.DataFrame, effects: pd.DataFrame, grounds: pd.DataFrame, dyad: str
) -> pd.DataFrame:
    """Every dated happening of the mentions given: `event_id`, `title`, `year` (of an interval the first; of a decade
    its first year), `domain`, `kind`, `status`, `direction` (for the pair; none where the event has no effect on it),
    `mentions` (how many), `grounds` (how many arguments rest on it). By year and id.

    `mentions` and `grounds` are one paper's, or several papers' together.
    """
    counts = mentions["event_id"].value_counts()
    rows = dates.happenings(events)
    rows = rows[rows["event_id"].isin(counts.index)].copy()
    rows["year"] = dates.first_years(rows["date"]).astype(int)
    pair = effects[effects["dyad"] == dyad].set_index("event_id")["direction"]
    rows["direction"] = rows["event_id"].map(pair).astype("Int64")
    rows["mentions"] = rows["event_id"].map(counts).astype(int)
    rows["grounds"] = rows["event_id"].map(grounds["ground_id"].value_counts()).fillna(0).astype(int)
    columns = ["event_id", "title", "year", "domain", "kind", "status", "direction", "mentions", "grounds"]
    return rows.sort_values(["year", "event_id"])[columns].reset_index(drop=True)


def dated_within(events: pd.DataFrame, first: int, last: int, undated: bool) -> pd.DataFrame:
    """The events whose `year` lies from `first` to `last`, with those that have none where `undated`.

    `year` (missing without a date) is added: the first year of the event's date, of a decade its first. Raises
    ValueError where no dated event is left.
    """
    year = dates.first_years(events["date"])
    within = year.between(first, last).fillna(False)
    if not within.any():
        there = f"there are events from {year.min()} to {year.max()}" if year.notna().any() else "no event has a date"
        raise ValueError(f"no dated event from {first} to {last}; {there}")
    return events.assign(year=year)[within | (undated & year.isna())].reset_index(drop=True)


def key_events(events: pd.DataFrame, number: int) -> pd.DataFrame:
    """The events that most arguments rest on, then most mentions tell; by year. Those no argument rests on are none."""
    used = events[events["grounds"] > 0]
    ranked = used.sort_values(["grounds", "mentions", "event_id"], ascending=[False, False, True])
    return ranked.head(number).sort_values(["year", "event_id"]).reset_index(drop=True)


def by_period(events: pd.DataFrame, periods: dict[str, tuple[int, int]]) -> pd.DataFrame:
    """How many events warm, cool or leave a pair as it is in each period (both its years belong to it): `period`,
    `first`, `last`, `warming`, `cooling`, `neither`.
    """
    rows = []
    for name, (first, last) in periods.items():
        inside = events[events["year"].between(first, last)]["direction"].dropna()
        rows.append((name, first, last, int((inside == 1).sum()), int((inside == -1).sum()), int((inside == 0).sum())))
    return pd.DataFrame(rows, columns=["period", "first", "last", "warming", "cooling", "neither"])


def of_paper(paper: str, dyad: str) -> pd.DataFrame:
    """The events of one paper, as `events` gives them, from the data package."""
    mentions, grounds = load("event_mentions"), load("argument_grounds")
    argument_ids = set(load("arguments").query("paper_id == @paper")["argument_id"])
    return events(
        load("events"),
        mentions[mentions["paper_id"] == paper],
        load("event_effects"),
        grounds[grounds["argument_id"].isin(argument_ids)],
        dyad,
    )
