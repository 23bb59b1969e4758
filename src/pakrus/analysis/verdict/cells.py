"""The verdict: what each kind of evidence says of each proposition, every cell by one rule from tests already made."""

import pandas as pd

from pakrus.analysis.statistics.decisions import ALPHA, CANNOT_TELL, CONTRADICTS, SILENT, SPEAKING, SUPPORTS, judged

MIXED, NO_TEST = "mixed", "no test"
VERDICTS = (SUPPORTS, CONTRADICTS, MIXED, SILENT, CANNOT_TELL, NO_TEST)
CODED, LEFT_OUT, CURVE = "coded events", "one left out", "multiverse"


def left_out(whole: pd.DataFrame, runs: pd.DataFrame) -> pd.DataFrame:
    """One line for each proposition on whether its main test stands when a part of the evidence is left out:
    `proposition`, `test`, `value` (the effect that is nearest to none, or farthest beyond it), `p` (the largest after
    correction), `direction` (that of the whole; silent where it speaks and some run does not say the same), `n` (runs).

    `whole` as `thesis.propositions.primary`, `runs` as `thesis.leave_out.by_paper` and `by_period`, together; those
    that leave nothing to compute are left out.
    """
    rows = []
    for main in whole.itertuples():
        parts = runs[(runs["proposition"] == main.proposition) & runs["value"].notna()]
        stands = main.direction not in SPEAKING or bool((parts["direction"] == main.direction).all())
        least = parts["value"].min() if main.value >= 0 else parts["value"].max()
        said = main.direction if stands else SILENT
        rows.append((main.proposition, main.test, least, parts["p_holm"].max(), said, len(parts)))
    return pd.DataFrame(rows, columns=["proposition", "test", "value", "p", "direction", "n"])


def kinds(families: pd.Series) -> list[str]:
    """All kinds of evidence in order: those from coded events, then those of the panel. `families` maps measures, in
    their order, to kinds."""
    return [CODED, LEFT_OUT, CURVE, *dict.fromkeys(families)]


def gathered(
    coded: pd.DataFrame, left: pd.DataFrame, curves: pd.DataFrame, panel: pd.DataFrame, families: pd.Series
) -> pd.DataFrame:
    """All tests in one table: `proposition`, `evidence`, `measure`, `form`, `test`, `value`, `raw` (p before
    correction), `least` (the smallest that it could have been), `p` (after correction in its own chapter), `direction`,
    `n`. What is left out repeats tests and has neither `raw` nor `least`.

    `coded`, `curves` and `panel` as `statistics.results.frame`, `left` as `left_out`; `families` maps measures, in
    their order, to kinds of evidence.
    """
    parts = [
        coded.assign(evidence=CODED, measure="", raw=coded["p"], p=coded["p_holm"]),
        left.assign(evidence=LEFT_OUT, measure="", form="", raw=float("nan"), least=float("nan")),
        curves.assign(evidence=CURVE, measure="", raw=curves["p"], p=curves["p_holm"]),
        panel.assign(evidence=panel["measure"].map(families), raw=panel["p"], p=panel["p_holm"]),
    ]
    columns = ["proposition", "evidence", "measure", "form", "test", "value", "raw", "least", "p", "direction", "n"]
    frame = pd.concat([part[columns] for part in parts], ignore_index=True)
    place = frame["evidence"].map(kinds(families).index)
    return (
        frame.assign(place=place).sort_values(["proposition", "place"], kind="stable")[columns].reset_index(drop=True)
    )


def together(tests: pd.DataFrame, alpha: float = ALPHA) -> pd.DataFrame:
    """The tests that have a p of their own, with `p` and `direction` after one correction for all of them."""
    uncorrected = tests[tests["raw"].notna()]
    corrected = judged(
        uncorrected.assign(p=uncorrected["raw"], low=uncorrected["value"], high=uncorrected["value"]), alpha
    )
    return corrected.assign(p=corrected["p_holm"])[list(tests.columns)]


def cells(tests: pd.DataFrame, propositions: list[str], evidence: list[str]) -> pd.DataFrame:
    """A cell for every proposition and kind of evidence: `proposition`, `evidence`, `verdict` (of `VERDICTS`), `tests`,
    `supports`, `contradicts` (how many), and `test`, `measure`, `form`, `value`, `p` of the test with the smallest p.

    `tests`: `proposition`, `evidence`, `test`, `measure`, `form`, `value`, `p` (after correction), `direction`;
    `evidence` as `kinds`. A cell supports
    or contradicts where at least one test does and none the other way, and is mixed where there are both. It cannot
    tell where none of its tests could have spoken, and is silent where one could, and did not.
    """
    rows = []
    for proposition in propositions:
        for kind in evidence:
            group = tests[(tests["proposition"] == proposition) & (tests["evidence"] == kind)]
            if group.empty:
                rows.append((proposition, kind, NO_TEST, 0, 0, 0, "", "", "", float("nan"), float("nan")))
                continue
            supports, contradicts = (int((group["direction"] == way).sum()) for way in SPEAKING)
            best = group.sort_values(["p", "test"], na_position="last").iloc[0]
            verdict = _verdict(supports, contradicts, able=bool((group["direction"] != CANNOT_TELL).any()))
            shown = best[["test", "measure", "form", "value", "p"]]
            rows.append((proposition, kind, verdict, len(group), supports, contradicts, *shown))
    columns = ["proposition", "evidence", "verdict", "tests", "supports", "contradicts"]
    columns += ["test", "measure", "form", "value", "p"]
    return pd.DataFrame(rows, columns=columns)


def _verdict(supports: int, contradicts: int, able: bool) -> str:
    if supports and contradicts:
        return MIXED
    if supports or contradicts:
        return SUPPORTS if supports else CONTRADICTS
    return SILENT if able else CANNOT_TELL


def by_proposition(rows: pd.DataFrame) -> dict[str, str]:
    """The kinds of evidence that have a row, by proposition, in the order of the rows: `P4` to `arms, trade`."""
    kinds = rows.groupby("proposition", sort=False)["evidence"].agg(lambda group: ", ".join(dict.fromkeys(group)))
    return dict(kinds)


def kept(cells: pd.DataFrame) -> pd.DataFrame:
    """What each proposition keeps: `proposition`, `coded`, `left`, `curve` (the verdicts of the coded events: whole,
    with parts left out, over the multiverse), `independent` (how many kinds of independent evidence support it),
    `against` (contradict it), `silent`, `unable` (cannot tell)."""
    rows = []
    for proposition, group in cells.groupby("proposition", sort=False):
        verdict = group.set_index("evidence")["verdict"]
        free = verdict.drop([CODED, LEFT_OUT, CURVE])
        counts = [int((free == way).sum()) for way in (SUPPORTS, CONTRADICTS, SILENT, CANNOT_TELL)]
        rows.append((proposition, *verdict[[CODED, LEFT_OUT, CURVE]], *counts))
    columns = ["proposition", "coded", "left", "curve", "independent", "against", "silent", "unable"]
    return pd.DataFrame(rows, columns=columns)
