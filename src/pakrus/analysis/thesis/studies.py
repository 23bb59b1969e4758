"""The propositions on coded events as studies: all their tests, and their main tests with parts left out."""

from functools import partial
from typing import Any

import pandas as pd

from pakrus.analysis.events import series
from pakrus.analysis.rows.overview import chosen
from pakrus.analysis.studies import Study
from pakrus.analysis.thesis import claims, leave_out, propositions
from pakrus.analysis.thesis.histories import Choices

CODED = ("events", "event_mentions", "event_codes", "cameo", "event_effects", "entities")
"""The tables that events are scored from (`events.series.scored`), in its order."""
TABLES = (*CODED, *claims.TABLES, "papers")
Tables = dict[str, pd.DataFrame]


def scoring(tables: Tables, *, scale: str, third_parties: bool, include_planned: bool) -> Any:
    """`events.series.scored` on these tables, to be called with `papers`, and with what is to be otherwise."""
    coded = (tables[name] for name in CODED)
    return partial(series.scored, *coded, scale=scale, third_parties=third_parties, include_planned=include_planned)


def choices(*, start_year: int, end_year: int, lag_years: int, warm: str, apart: bool, break_year: int,
            n_permutations: int, seed: int, n_draws: int = 0) -> Choices:  # fmt: skip
    """The choices that the parameters of the chapter name."""
    return Choices(first=start_year, last=end_year, lag=lag_years, warm=warm, apart=apart, breaks=(break_year,),
                   permutations=n_permutations, draws=n_draws, seed=seed)  # fmt: skip


def tested(tables: Tables, *, start_year: int, end_year: int, papers: list[str], scale: str, third_parties: bool,
           include_planned: bool, lag_years: int, warm: str, apart: bool, break_year: int, n_permutations: int,
           n_draws: int, seed: int) -> pd.DataFrame:  # fmt: skip
    """All tests of all propositions, as `thesis.propositions.results`."""
    score = scoring(tables, scale=scale, third_parties=third_parties, include_planned=include_planned)
    settings = choices(start_year=start_year, end_year=end_year, lag_years=lag_years, warm=warm, apart=apart,
                   break_year=break_year, n_permutations=n_permutations, seed=seed, n_draws=n_draws)  # fmt: skip
    thesis = claims.thesis(*(tables[name] for name in claims.TABLES))
    return propositions.results(score(papers=chosen(tables["papers"], papers)), thesis, settings)


def left_out(tables: Tables, *, start_year: int, end_year: int, papers: list[str], scale: str, third_parties: bool,
             include_planned: bool, lag_years: int, warm: str, apart: bool, break_year: int, n_permutations: int,
             seed: int) -> pd.DataFrame:  # fmt: skip
    """The main tests without each paper, then without each of the periods of the thesis:
    `part` (paper or period), then the columns of `thesis.leave_out`."""
    score = scoring(tables, scale=scale, third_parties=third_parties, include_planned=include_planned)
    settings = choices(start_year=start_year, end_year=end_year, lag_years=lag_years, warm=warm, apart=apart,
                   break_year=break_year, n_permutations=n_permutations, seed=seed)  # fmt: skip
    thesis = claims.thesis(*(tables[name] for name in claims.TABLES))
    ids = chosen(tables["papers"], papers)
    by_paper = leave_out.by_paper(score, ids, thesis, settings).assign(part="paper")
    by_period = leave_out.by_period(score(papers=ids), thesis.periods, thesis, settings).assign(part="period")
    return pd.concat([by_paper, by_period], ignore_index=True)


TESTED = Study("thesis", "alliance_constraint", TABLES, tested)
LEFT_OUT = Study("thesis-left-out", "alliance_constraint", TABLES, left_out)
