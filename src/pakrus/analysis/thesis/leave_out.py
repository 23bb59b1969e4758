"""What becomes of the main test of each proposition when a paper or a period is left out, or a choice is made
otherwise."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from pakrus.analysis.statistics.decisions import CANNOT_TELL, SPEAKING
from pakrus.analysis.statistics.results import COLUMNS
from pakrus.analysis.thesis import tests
from pakrus.analysis.thesis.claims import Thesis
from pakrus.analysis.thesis.histories import Choices, NothingTold
from pakrus.analysis.thesis.propositions import BOOK, primary, results


def by_paper(
    scored: Callable[..., pd.DataFrame], papers: list[str], thesis: Thesis, choices: Choices = BOOK
) -> pd.DataFrame:
    """The main test of each proposition without each paper: `left_out`, then the columns of
    `statistics.results`.

    `scored`, called with `papers`, gives their scored events. A paper's events stay where another tells them too; how
    they are coded stays as it is. A direction is after correction for the tests of that run. By proposition, papers as
    given.
    """
    runs = {paper: _main(scored(papers=[p for p in papers if p != paper]), thesis, choices) for paper in papers}
    return _stacked(runs)


def by_period(
    scored: pd.DataFrame, periods: dict[str, tuple[int, int]], thesis: Thesis, choices: Choices = BOOK
) -> pd.DataFrame:
    """The same without the years of each period (name to first and last year); one that has no year in the span of the
    choices is not there."""
    runs = {
        name: _main(scored, thesis, replace(choices, left_out=span))
        for name, span in periods.items()
        if span[0] <= choices.last and span[1] >= choices.first
    }
    return _stacked(runs)


def by_choice(
    runs: dict[str, tuple[pd.DataFrame, Choices]], thesis: Thesis, chosen: dict[str, str] | None = None
) -> pd.DataFrame:
    """The main tests, or those that `chosen` names by proposition, under other choices: each run has a name, scored
    events and choices; `left_out` is the name."""
    return _stacked({name: _main(events, thesis, choices, chosen) for name, (events, choices) in runs.items()})


def changed(left: pd.DataFrame, whole: pd.DataFrame) -> pd.DataFrame:
    """How each proposition fares over all that is left out: `proposition`, `runs` (that leave something to compute),
    `least` and `most` (of the values), `turned` (how many have another sign than the whole), `directions` (how many
    speak otherwise; silence is one thing, whether a test could have spoken or not)."""
    rows = []
    for main in whole.itertuples():
        parts = left[(left["proposition"] == main.proposition) & left["value"].notna()]
        turned = int((parts["value"] * main.value < 0).sum())
        if main.direction in SPEAKING:
            other = int((parts["direction"] != main.direction).sum())
        else:
            other = int(parts["direction"].isin(SPEAKING).sum())
        rows.append((main.proposition, len(parts), parts["value"].min(), parts["value"].max(), turned, other))
    return pd.DataFrame(rows, columns=["proposition", "runs", "least", "most", "turned", "directions"])


def _main(scored: pd.DataFrame, thesis: Thesis, choices: Choices, chosen: dict[str, str] | None = None) -> pd.DataFrame:
    """The tests named; missing where no event is left, so that they cannot tell."""
    named = {proposition.code: tests.PRIMARY[proposition.form] for proposition in thesis} if chosen is None else chosen
    try:
        return primary(results(scored, thesis, choices), thesis, named)
    except NothingTold:
        empty = pd.DataFrame({"proposition": list(named), "test": list(named.values()), "statistic": "", "n": 0})
        return empty.reindex(columns=COLUMNS).assign(direction=CANNOT_TELL, measure="", form="", unit="")


def _stacked(runs: dict[str, pd.DataFrame]) -> pd.DataFrame:
    parts = [frame.assign(left_out=name, place=place) for place, (name, frame) in enumerate(runs.items())]
    stacked = pd.concat([part.dropna(axis=1, how="all") for part in parts], ignore_index=True)
    stacked = stacked.sort_values(["proposition", "place"]).reset_index(drop=True)
    return stacked.reindex(columns=["left_out", *COLUMNS])
