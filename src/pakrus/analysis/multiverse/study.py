"""The curves of all propositions, by the form of each: what the chapter draws and the verdict reads."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from pakrus.analysis.multiverse import choices as multiverse
from pakrus.analysis.multiverse import curve, effects, levels, spells
from pakrus.analysis.multiverse.choices import Choices, Scorings, grid
from pakrus.analysis.statistics.arrays import Floats, Ints
from pakrus.analysis.studies import Study
from pakrus.analysis.thesis import claims
from pakrus.analysis.thesis.claims import BELOW, ENDS, FOLLOWS, SHIFTS, Proposition, Thesis


@dataclass(frozen=True)
class Curve:
    """A proposition's choices and the effect of every specification, worlds by specifications, the true one first."""

    proposition: Proposition
    choices: Choices
    effects: Floats

    @property
    def observed(self) -> Floats:
        """The effects as the events fell."""
        return np.asarray(self.effects[0])

    @property
    def size(self) -> int:
        """How many specifications have an effect."""
        return int(pd.notna(self.observed).sum())

    @property
    def specifications(self) -> pd.DataFrame:
        """A row for each specification, as `multiverse.choices.grid`."""
        return grid(self.choices)


def starts(thesis: Thesis) -> list[int]:
    """The first years of the periods of a thesis, within which series are compared."""
    return [first for first, _ in thesis.periods.values()]


def curves(
    scorings: Scorings,
    thesis: Thesis,
    years: range,
    worlds: Ints,
    late: Ints,
) -> dict[str, Curve]:
    """The curve of every proposition, by its code.

    `worlds` and `late` are the orders of the years behind worlds without a link, `late` for a turn, whose marks are the
    same in all years before it. Series are compared within the periods of the thesis.
    """
    by_code, periods = {}, starts(thesis)
    for proposition in thesis:
        if proposition.form == FOLLOWS:
            model = scorings.choices
            values = effects.effects(scorings.histories(proposition, years), years, worlds, periods)
        elif proposition.form == ENDS:
            model = scorings.data | spells.SPELLS_MODEL
            values = spells.ending_effects(scorings.histories(proposition, years), years, worlds)
        elif proposition.form == BELOW:
            data = levels.ceiling_data(scorings.data)
            model = data | levels.CEILING_MODEL
            values = levels.ceiling_effects(levels.ceiling_histories(scorings, proposition, years, data), years, worlds)
        elif proposition.form == SHIFTS:
            data = levels.turning_data(scorings.data, proposition)
            model = levels.turning(scorings.data, proposition)
            marked = levels.turning_histories(scorings, proposition, years, data)
            values = effects.effects(marked, years, late, (), levels.TURNING_MODEL)
        else:
            raise ValueError(f"form {proposition.form!r} has no curve")
        by_code[proposition.code] = Curve(proposition, model, values)
    return by_code


def results(curves: Mapping[str, Curve], alpha: float) -> pd.DataFrame:
    """The test of each curve, a line each, as `multiverse.curve.results`."""
    tests = {code: curve.curve_test(each.effects, alpha) for code, each in curves.items()}
    return curve.results(tests, {code: each.size for code, each in curves.items()}, alpha)


FIRST = 1947
"""The first year of the series: independence."""


def tested(tables: dict[str, pd.DataFrame], *, end_year: int, break_year: int, draws: int, alpha: float,
           seed: int) -> pd.DataFrame:  # fmt: skip
    """The test of the curve of every proposition, as `results`: worlds are `draws` shifts within the years before
    `break_year` and within those from it on; for a turn all shifts of those from it on."""
    years = range(FIRST, end_year + 1)
    by_code = curves(
        Scorings(tables),
        claims.thesis(*(tables[name] for name in claims.TABLES)),
        years,
        effects.turned_within(years, (break_year,), draws, seed),
        effects.turned_late(years, break_year),
    )
    return results(by_code, alpha)


TABLES = (*multiverse.TABLES, *claims.TABLES)
TESTED = Study("multiverse", "multiverse", TABLES, tested)
