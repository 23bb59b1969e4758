"""The curves of all propositions that the multiverse tests, a line each, for the verdict."""

from collections.abc import Mapping

import pandas as pd

from pakrus.analysis.multiverse import choices as multiverse
from pakrus.analysis.multiverse import curve as multiverse_curve
from pakrus.analysis.multiverse import effects as multiverse_effects
from pakrus.analysis.multiverse import levels as multiverse_levels
from pakrus.analysis.multiverse import spells as multiverse_spells


def results(
    tables: Mapping[str, pd.DataFrame], years: range, break_year: int, draws: int, seed: int, alpha: float
) -> pd.DataFrame:
    """A line for each proposition, P1 to P5, as `multiverse.curve.results`.

    `tables` has those of `multiverse.choices.TABLES` by name. The worlds without a link are `draws` shifts within the
    years before `break_year` and within those from it on; for P5, whose marks are the same in all years before it, all
    shifts of those from it on.
    """
    worlds = multiverse_effects.turned_within(years, (break_year,), draws, seed)
    effects = {
        name: multiverse_effects.effects(multiverse.histories(tables, one, years), years, worlds)
        for name, one in multiverse.PROPOSITIONS.items()
    }
    ended = multiverse.histories(tables, multiverse_spells.ENDED, years)
    effects["P3"] = multiverse_spells.ending_effects(ended, years, worlds)
    over = multiverse_levels.ceiling_histories(tables, years)
    effects["P4"] = multiverse_levels.ceiling_effects(over, years, worlds)
    turns = multiverse_levels.turning_histories(tables, years)
    late = multiverse_effects.turned_late(years, break_year)
    effects["P5"] = multiverse_effects.effects(turns, years, late, multiverse_levels.TURNING_MODEL)
    tests = {name: multiverse_curve.curve_test(own, alpha) for name, own in effects.items()}
    sizes = {name: int(pd.notna(own[0]).sum()) for name, own in effects.items()}
    return multiverse_curve.results(tests, sizes, alpha)
