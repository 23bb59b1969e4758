"""The events behind the questions: what follows each cause, who tells it, and which causes are responses too."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from pakrus.analysis.events import mentions as telling
from pakrus.analysis.rows.dates import happenings
from pakrus.analysis.thesis.claims import BELOW, SHIFTS, Proposition, Thesis
from pakrus.analysis.thesis.histories import Told
from pakrus.evidence.edtf import Edtf

MONTH = 31
"""A date that spans no more days is one of a month or better."""


def told_by(mentions: pd.DataFrame, event_ids: pd.Series) -> pd.Series:
    """The papers that tell each event, in one string (`hayat, nasim`), in the order of the events."""
    return event_ids.map(telling.told_by(mentions))


def without_a_place(
    events: pd.DataFrame, effects: pd.DataFrame, mentions: pd.DataFrame, pairs: list[str], papers: list[str]
) -> tuple[int, int]:
    """How many events that some of the papers tell, and that move one of the pairs, stand in no year: those without a
    date, and those that have one but lasted or went on."""
    moving = effects.loc[effects["dyad"].isin(pairs) & (effects["direction"] != 0), "event_id"]
    of_papers = mentions.loc[mentions["paper_id"].isin(papers), "event_id"]
    rows = events[events["event_id"].isin(moving) & events["event_id"].isin(of_papers)]
    undated = int(rows["date"].isna().sum())
    return undated, len(rows) - undated - len(happenings(rows))


def followed(told: Told, proposition: Proposition, first: int, last: int, lag: int) -> pd.DataFrame:
    """Each happening that moves the cause's pair as a proposition says, and what moves the effect's so in its year or
    up to `lag` years after, and not the cause's pair as well: `cause_id`, `year`, `both` (whether it is itself coded as
    doing so), `followed` (how many others do), `first_id` and `first_year` (the first of them; missing without one)."""
    cause = told.score(proposition.cause)
    moving = proposition.cause_sign * cause > 0
    responding = proposition.effect_sign * told.score(proposition.effect) > 0
    warming = np.flatnonzero(responding & (cause == 0))
    warming = warming[np.lexsort((told.events[warming], told.years[warming]))]
    causes = np.flatnonzero(moving & (told.years >= first) & (told.years <= last))
    rows = []
    for place in causes[np.lexsort((told.events[causes], told.years[causes]))]:
        year = told.years[place]
        then = [at for at in warming if year <= told.years[at] <= year + lag]
        event = told.events[then[0]] if then else pd.NA
        rows.append((told.events[place], int(year), bool(responding[place]), len(then), event,
                     int(told.years[then[0]]) if then else pd.NA))  # fmt: skip
    frame = pd.DataFrame(rows, columns=["cause_id", "year", "both", "followed", "first_id", "first_year"])
    return frame.astype({"first_year": "Int64"})


def circles(told: Told, thesis: Thesis, first: int, last: int) -> pd.DataFrame:
    """How many causes are coded as responses too: `proposition`, `cause` (the pair in words), `causes` (happenings that
    move it as the proposition says), `both` (those of them that are coded as moving the effect as it says)."""
    inside = (told.years >= first) & (told.years <= last)
    rows = []
    for proposition in thesis:
        if proposition.form == SHIFTS:
            continue
        way = -1 if proposition.form == BELOW else 1
        causes = inside & (way * proposition.cause_sign * told.score(proposition.cause) > 0)
        both = causes & (way * proposition.effect_sign * told.score(proposition.effect) > 0)
        rows.append((proposition.code, proposition.cause_name, int(causes.sum()), int(both.sum())))
    return pd.DataFrame(rows, columns=["proposition", "cause", "causes", "both"])


def order_within_years(
    told: Told, dates: Mapping[str, str], proposition: Proposition, first: int, last: int
) -> tuple[int, int, int]:
    """Of the responses in the year of a cause, from `first` to `last`, both dated to a month or better: how many pairs
    of the two have the response after the cause, before it, and in days that cannot be told apart. What moves the
    cause's pair is no response."""
    moving = told.score(proposition.cause)
    inside = (told.years >= first) & (told.years <= last)
    causes = np.flatnonzero((proposition.cause_sign * moving > 0) & inside)
    responses = np.flatnonzero((proposition.effect_sign * told.score(proposition.effect) > 0) & (moving == 0))
    after = before = open_ = 0
    for cause in causes:
        for response in responses[told.years[responses] == told.years[cause]]:
            one, other = (Edtf.parse(dates[told.events[place]]) for place in (cause, response))
            if max((date.last - date.first).days for date in (one, other)) > MONTH:
                continue
            after += other.first > one.last
            before += other.last < one.first
            open_ += other.first <= one.last and other.last >= one.first
    return after, before, open_
