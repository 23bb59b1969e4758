"""The coded events as studies: every proposition's questions, and how far their answers hang on coders and dates."""

from functools import partial
from typing import Any

import pandas as pd

from pakrus.analysis.events import series
from pakrus.analysis.rows.overview import chosen
from pakrus.analysis.studies import Study
from pakrus.analysis.thesis import claims, histories, questions, uncertainty
from pakrus.analysis.thesis.histories import Told
from pakrus.analysis.thesis.questions import Settings

CODED = ("events", "event_mentions", "event_codes", "cameo", "event_effects", "entities")
"""The tables that events are scored from (`events.series.scored`), in its order."""
TABLES = (*CODED, *claims.TABLES, "papers", "reliability")
Tables = dict[str, pd.DataFrame]


def told(tables: Tables, *, papers: list[str], scale: str, third_parties: bool, include_planned: bool) -> Told:
    """All that the papers chosen tell, scored."""
    ids = chosen(tables["papers"], papers)
    scored = partial(series.scored, *(tables[name] for name in CODED), third_parties=third_parties)
    years = series.told(tables["events"], tables["event_mentions"], papers=ids, include_planned=include_planned)
    return histories.told(years, scored(scale=scale, papers=ids, include_planned=include_planned), scale)


def settings(*, start_year: int, end_year: int, lag_years: int, break_year: int, turn_after: int,
             **_: Any) -> Settings:  # fmt: skip
    """The choices that the parameters of the chapter name."""
    return Settings(first=start_year, last=end_year, lag=lag_years, break_year=break_year, turn_after=turn_after)


def tested(tables: Tables, *, start_year: int, end_year: int, papers: list[str], scale: str, third_parties: bool,
           include_planned: bool, lag_years: int, break_year: int, turn_after: int,
           matters: float) -> pd.DataFrame:  # fmt: skip
    """Every question of every proposition, as `thesis.questions.results`."""
    events = told(tables, papers=papers, scale=scale, third_parties=third_parties, include_planned=include_planned)
    choices = settings(start_year=start_year, end_year=end_year, lag_years=lag_years, break_year=break_year,
                       turn_after=turn_after)  # fmt: skip
    return questions.results(events, claims.thesis(*(tables[name] for name in claims.TABLES)), choices, matters)


def spread(tables: Tables, *, start_year: int, end_year: int, papers: list[str], scale: str, third_parties: bool,
           include_planned: bool, lag_years: int, break_year: int, turn_after: int, matters: float, n_draws: int,
           seed: int) -> pd.DataFrame:  # fmt: skip
    """How far the primary answers move with the coder and with dates, as `thesis.uncertainty.spread`."""
    events = told(tables, papers=papers, scale=scale, third_parties=third_parties, include_planned=include_planned)
    choices = settings(start_year=start_year, end_year=end_year, lag_years=lag_years, break_year=break_year,
                       turn_after=turn_after)  # fmt: skip
    thesis = claims.thesis(*(tables[name] for name in claims.TABLES))
    dates = tables["events"].set_index("event_id")["date"]
    coding = uncertainty.double(tables["reliability"])
    return uncertainty.spread(events, thesis, dates, coding, choices, n_draws, seed, matters)


TESTED = Study("events", "alliance_constraint", TABLES, tested)
SPREAD = Study("events-spread", "alliance_constraint", TABLES, spread)
