"""Further looks at the coded events, named in the plan: they carry no verdict, and show what one choice does."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pandas as pd

from pakrus.analysis.thesis.claims import BELOW, SHIFTS, Thesis
from pakrus.analysis.thesis.histories import Told
from pakrus.analysis.thesis.questions import (
    FROM,
    LATER,
    SAME,
    Question,
    Settings,
    asked,
    frame,
    of_proposition,
)  # fmt: skip

ALLY, SIGNAL, DATES, OTHER_SCALE, LATER_TURN = "ally", "signal", "papers' dates", "other scale", "later turn"
RECENT = "recent"
LOOK = "look"


def looks(
    told: Told, by_papers: Told, other_scale: Callable[[], Told], thesis: Thesis, settings: Settings
) -> pd.DataFrame:
    """The further looks: `look` (its name), then the columns of `questions.frame`.

    `by_papers` has the same events by the papers' own dates, `other_scale` gives them on the other scale. `ALLY` asks
    for the years in which either of the two allies cools, `SIGNAL` whether the pair of the first proposition's cause
    warms where the pair itself has. `RECENT` asks of the years from the break on alone, where nearly all marked years
    lie: quiet years of another age are then left out.
    """
    firsts = {proposition.code: of_proposition(proposition, settings)[0] for proposition in thesis}
    rows = [(DATES, by_papers, question, settings) for question in firsts.values()]
    other = other_scale()
    rows += [(OTHER_SCALE, other, question, settings) for question in firsts.values()]
    recent = replace(settings, first=max(settings.first, settings.break_year))
    rows += [(RECENT, told, question, recent) for question in firsts.values()]
    causing = [proposition for proposition in thesis if proposition.form != SHIFTS]
    patron = causing[0]
    window = LATER if settings.lag else SAME
    below = [proposition for proposition in causing if proposition.form == BELOW]
    if below:
        allies = ((patron.cause, -1), (below[0].cause, -1))
        rows.append((ALLY, told, Question(patron.code, window, patron.effect, 1, allies), settings))
    rows.append((SIGNAL, told, Question(patron.code, window, patron.cause, 1, ((patron.effect, 1),)), settings))
    turns = [proposition for proposition in thesis if proposition.form == SHIFTS]
    for one in turns[:1]:
        rows.append((LATER_TURN, told, replace(firsts[one.code], year=one.years[-1]), settings))
    found = frame([asked(events, question, chosen) for _, events, question, chosen in rows])
    found.insert(0, LOOK, [name for name, *_ in rows])
    return found


def of_other_pairs(told: Told, names: Mapping[str, str], year: int, settings: Settings) -> pd.DataFrame:
    """The question of a new level from a year on, asked of every pair of states: `pair`, `name`, `marked`, `quiet`,
    `value`, the largest first. What the telling alone does is seen in those that no one claims it of."""
    rows = []
    for pair, name in names.items():
        answer = asked(told, Question("", FROM, pair, 1, year=year), settings)
        rows.append((pair, name, answer.marked, answer.quiet, answer.value))
    found = pd.DataFrame(rows, columns=["pair", "name", "marked", "quiet", "value"])
    return found.sort_values(["value", "pair"], ascending=[False, True]).reset_index(drop=True)
