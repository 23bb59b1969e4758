"""All that the chapter on the verdict computes, from results that other chapters show; its sentences are in
`verdict.sentences`."""

from dataclasses import dataclass

import pandas as pd

from pakrus.analysis.statistics.decisions import CANNOT_TELL, SPEAKING
from pakrus.analysis.thesis import claims, leave_out, propositions
from pakrus.analysis.thesis.claims import Thesis
from pakrus.analysis.verdict import cells as grid

TABLES = (*claims.TABLES, "panel_measures", "dyad_year")
"""The tables that the study reads, beside the results."""
KINDS = {"votes": "UN votes"}
"""Kinds of evidence whose word alone would not say what they are."""


@dataclass(frozen=True)
class Verdict:
    """`tests` as `verdict.cells.gathered` and `together` (after one correction for all); `cells` of every proposition
    and kind of evidence; `kept`, a line a proposition; the `main` tests of coded events, whole and `left` without a
    part (as `thesis.leave_out`); `panel`, the tests on the panel; `last`, the last year of each measure on the panel;
    `measures`, the table `panel_measures` by measure; `alpha`, the level of the one correction."""

    thesis: Thesis
    tests: pd.DataFrame
    together: pd.DataFrame
    cells: pd.DataFrame
    kept: pd.DataFrame
    main: pd.DataFrame
    left: pd.DataFrame
    panel: pd.DataFrame
    last: pd.Series
    measures: pd.DataFrame
    alpha: float

    @property
    def tried(self) -> pd.DataFrame:
        """The cells that have a test."""
        return self.cells[self.cells["verdict"] != grid.NO_TEST]

    @property
    def able(self) -> pd.DataFrame:
        """The tests that could have passed after one correction for all."""
        return self.together[self.together["direction"] != CANNOT_TELL]

    @property
    def remaining(self) -> pd.DataFrame:
        """The tests that pass after one correction for all."""
        return self.together[self.together["direction"].isin(SPEAKING)]

    @property
    def loose(self) -> pd.DataFrame:
        """The tests that would pass without any correction, and do not with that of their chapter."""
        return self.tests[(self.tests["raw"] < self.alpha) & ~self.tests["direction"].isin(SPEAKING)]


def study(
    tables: dict[str, pd.DataFrame],
    coded: pd.DataFrame,
    left: pd.DataFrame,
    curves: pd.DataFrame,
    panel: pd.DataFrame,
    alpha: float,
) -> Verdict:
    """The verdict from the results of the studies: `coded` and `left` of `thesis.studies`, `curves` of the multiverse,
    `panel` of the independent data; all as `statistics.results.frame`."""
    thesis = claims.thesis(*(tables[name] for name in claims.TABLES))
    measures = tables["panel_measures"].sort_values("place").set_index("measure")
    used = measures.loc[[measure for measure in measures.index if measure in set(panel["measure"])], "family"]
    kinds = used.replace(KINDS)
    main = propositions.primary(coded, thesis)
    tests = grid.gathered(coded, grid.left_out(main, left), curves, panel, kinds)
    cells = grid.cells(tests, list(thesis.titles), grid.kinds(kinds))
    return Verdict(
        thesis=thesis,
        tests=tests,
        together=grid.together(tests, alpha),
        cells=cells,
        kept=grid.kept(cells),
        main=main,
        left=left,
        panel=panel,
        last=tables["dyad_year"].groupby("measure")["year"].max(),
        measures=measures,
        alpha=alpha,
    )


def without(verdict: Verdict, code: str) -> pd.Series:
    """How a proposition fares where parts are left out, as `thesis.leave_out.changed`: `runs`, `least`, `most`,
    `turned`, `directions`."""
    changed = leave_out.changed(verdict.left, verdict.main).set_index("proposition")
    return changed.loc[code]
