"""The numbers of the chapter on the verdict in words, and what its typed sentences rest on; `verdict.study` computes
both.

A test passes, or does not, or could not have: what that says of a thesis is not for this module.
"""

import pandas as pd

from pakrus.analysis.statistics.decisions import CANNOT_TELL, CONTRADICTS, DIRECTIONS, SUPPORTS
from pakrus.analysis.thesis import tests
from pakrus.analysis.thesis.claims import SHIFTS, Proposition
from pakrus.analysis.verdict import cells as grid
from pakrus.analysis.verdict.study import Verdict, without
from pakrus.telling import Claim, listed, number, probability

NOT_COMPUTED = "not computed"
COUNTED = ("passed", "opposed", "failed", "unable")
"""What the four verdicts of a cell are called in names: in the order of `decisions.DIRECTIONS`."""


def numbers(verdict: Verdict) -> dict[str, str]:
    """Every number and word that the chapter's prose takes from data, by its name there."""
    return {
        **_counts(verdict),
        **{name: value for proposition in verdict.thesis for name, value in _of(verdict, proposition).items()},
        **_measured(verdict),
        **_turn(verdict),
        "last_years": _last_years(verdict),
    }


def claims(verdict: Verdict) -> dict[str, Claim]:
    """What the chapter's typed sentences rest on, by the name of the guard."""
    counts = verdict.cells["verdict"].value_counts()
    opposed = int(counts.get(CONTRADICTS, 0) + counts.get(grid.MIXED, 0))
    shifts = verdict.panel[verdict.panel["test"] == tests.LEVEL_SHIFT]
    unable = len(verdict.together) - len(verdict.able)
    arms = verdict.remaining["measure"].eq(_measure(verdict, "arms")).any()
    return {
        "none-opposed": Claim(opposed == 0, f"in {opposed} of these kinds of evidence a test passed the other way"),
        "most-unable": Claim(2 * unable > len(verdict.together), f"{unable} of {len(verdict.together)} could not"),
        "shift-unable": Claim(
            bool(len(shifts)) and bool(shifts["direction"].eq(CANNOT_TELL).all()),
            f"{int(shifts['direction'].ne(CANNOT_TELL).sum())} of {len(shifts)} could",
        ),
        "arms-remain": Claim(bool(arms), "the test in arms does not pass it"),
    }


def _kinds(verdict: Verdict, cells: pd.DataFrame) -> str:
    """Propositions in words, each with the kinds of evidence of its cells: `P4 ceiling (arms, trade)`."""
    kinds = grid.by_proposition(cells)
    return listed([f"{verdict.thesis[code].title} ({words})" for code, words in kinds.items()])


def _counts(verdict: Verdict) -> dict[str, str]:
    tried = verdict.tried["verdict"].value_counts()
    together = verdict.together
    words = {f"n_{name}": str(tried.get(way, "none")) for way, name in zip(DIRECTIONS, COUNTED, strict=True)}
    return words | {
        "n_tests": str(len(together)),
        "n_cells": str(len(verdict.tried)),
        "n_untried": str(len(verdict.cells) - len(verdict.tried)),
        "passed": _kinds(verdict, verdict.cells[verdict.cells["verdict"] == SUPPORTS]),
        "n_able": str(len(verdict.able)),
        "remaining": _kinds(verdict, verdict.remaining),
        "n_loose": str(len(verdict.loose) or "none"),
        "loose": _kinds(verdict, verdict.loose),
        "n_below": str(int((together["raw"] < verdict.alpha).sum())),
        "by_chance": f"{len(together) * verdict.alpha:.1f}",
        "alpha": f"{verdict.alpha:g}",
    }


def _of(verdict: Verdict, proposition: Proposition) -> dict[str, str]:
    """What each proposition's paragraph says of its cells, its main test and its curve."""
    cells = verdict.tried[verdict.tried["proposition"] == proposition.code]
    main = verdict.main.set_index("proposition").loc[proposition.code]
    curve = verdict.cells.set_index(["proposition", "evidence"]).loc[(proposition.code, grid.CURVE)]
    digits = 1 if proposition.form == SHIFTS else 2
    key = proposition.code.lower()
    return {
        f"{key}_kinds": str(len(cells)),
        f"{key}_passed": str(int((cells["verdict"] == SUPPORTS).sum()) or "none"),
        f"{key}_observed": number(main["observed"], digits),
        f"{key}_expected": number(main["expected"], digits),
        f"{key}_p": probability(main["p_holm"]),
        f"{key}_curve": number(curve["value"]),
        f"{key}_curve_p": probability(curve["p"]),
    }


def _measure(verdict: Verdict, family: str) -> str:
    """The first measure of a kind of evidence that the panel's tests use."""
    return str(verdict.measures.index[verdict.measures["family"] == family][0])


def _last_years(verdict: Verdict) -> str:
    """The year in which each measure ends, in words: `votes (agreement) in 2018`."""
    used = [measure for measure in verdict.measures.index if verdict.panel["measure"].eq(measure).any()]
    return listed([f"{verdict.measures.loc[measure, 'short']} in {verdict.last[measure]}" for measure in used])


def _measured(verdict: Verdict) -> dict[str, str]:
    """What single tests on the panel found, `not computed` where one has too few years."""
    rows = verdict.panel.set_index(["proposition", "test", "measure"])
    follows, ends, below = (verdict.thesis.of_form(form) for form in ("follows", "ends", "below"))
    votes, news = _measure(verdict, "votes"), _measure(verdict, "news")

    def value(proposition: Proposition, test: str, measure: str, column: str, pattern: str) -> str:
        place = (proposition.code, test, measure)
        return pattern.format(rows.loc[place, column]).replace("-", "−") if place in rows.index else NOT_COMPUTED

    return {
        "votes_p1": value(follows[0], tests.AMONG, votes, "observed", "{:.2f}"),
        "votes_others": value(follows[0], tests.AMONG, votes, "expected", "{:.2f}"),
        "news_p2": value(follows[1], tests.TOGETHER, news, "observed", "{:.2f}"),
        "news_p2_p": value(follows[1], tests.TOGETHER, news, "p_holm", "{:.3f}"),
        "spells_p3": value(ends[0], tests.SPELL_LENGTH, votes, "observed", "{:.1f}"),
        **{
            f"{family}_below": value(below[0], tests.LEVEL_BELOW, _measure(verdict, family), "observed", "{:.0%}")
            for family in ("arms", "trade", "votes", "news")
        },
    }


def _turn(verdict: Verdict) -> dict[str, str]:
    """How the proposition of a shift fares without a paper or a period."""
    proposition = verdict.thesis.of_form(SHIFTS)[0]
    changed = without(verdict, proposition.code)
    left = verdict.left[verdict.left["proposition"] == proposition.code]
    return {
        "shift_least": number(changed["least"], 1),
        "shift_most": number(changed["most"], 1),
        "shift_runs": str(int(changed["runs"])),
        "shift_other": str(int(changed["directions"]) or "none"),
        "shift_nothing": listed(list(left.loc[left["value"].isna(), "left_out"])),
    }
