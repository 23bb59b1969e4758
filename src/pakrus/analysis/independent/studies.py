"""The propositions on the independent panel as studies: the tests of one span and form, and those of all."""

import pandas as pd

from pakrus.analysis.independent import plan, results, spans
from pakrus.analysis.studies import Study
from pakrus.analysis.thesis import claims

TABLES = (*results.TABLES, *claims.TABLES, "entities")
Tables = dict[str, pd.DataFrame]


def asked(tables: Tables) -> plan.Plan:
    """What is asked of the panel."""
    thesis = claims.thesis(*(tables[name] for name in claims.TABLES))
    return plan.Plan(thesis, tables["panel_measures"], tables["panel_tests"])


def state(tables: Tables) -> str:
    """The name, as the placebo has it, of the state that the pair of the thesis shares with what is said to move it."""
    thesis = claims.thesis(*(tables[name] for name in claims.TABLES))
    moving = next(proposition for proposition in thesis if proposition.cause and proposition.form == claims.FOLLOWS)
    shared = set(moving.effect.split("-")) & set(moving.cause.split("-"))
    return str(tables["entities"].set_index("entity_id")["name"][shared.pop().lower()])


def tested(tables: Tables, *, start_year: int, end_year: int, measures: list[str], n_draws: int, seed: int,
           span: str = "whole", form: str = "changes") -> pd.DataFrame:  # fmt: skip
    """Every test of one span and form, as `independent.results.results`."""
    return results.results(tables["dyad_year"], tables["placebo"], asked(tables), state(tables), first=start_year,
                           last=end_year, span=span, form=form, draws=n_draws, seed=seed,
                           families=measures)  # fmt: skip


def in_spans(tables: Tables, *, start_year: int, end_year: int, measures: list[str], n_draws: int,
             seed: int) -> pd.DataFrame:  # fmt: skip
    """Every test in each span and form, as `independent.spans.every`."""
    return spans.every(tables["dyad_year"], tables["placebo"], asked(tables), state(tables), first=start_year,
                       last=end_year, draws=n_draws, seed=seed, families=measures)  # fmt: skip


TESTED = Study("independent", "independent_data", TABLES, tested)
IN_SPANS = Study("independent-in-spans", "independent_data", TABLES, in_spans)
