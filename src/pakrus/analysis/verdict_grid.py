"""The verdict: what each kind of evidence says of each proposition, every cell by one rule from tests already made."""

import pandas as pd

from pakrus.analysis.verdicts import ALPHA, DIRECTIONS, direction, holm

MIXED, NO_TEST = "mixed", "no test"
VERDICTS = (*DIRECTIONS[:2], MIXED, DIRECTIONS[2], NO_TEST)
CODED, LEFT_OUT, CURVE = "coded events", "one left out", "multiverse"
FAMILIES = {
    "un-agreement": "UN votes",
    "un-distance": "UN votes",
    "arms-share": "arms",
    "trade-gdp": "trade",
    "us-aid": "aid",
}
"""Kind of evidence of a measure of the panel; what is not here is of events in the news and of treaties."""
OTHER = "news, treaties"
EVIDENCE = (CODED, LEFT_OUT, CURVE, "UN votes", "arms", "trade", "aid", OTHER)
INDEPENDENT = EVIDENCE[3:]


def left_out(whole: pd.DataFrame, runs: pd.DataFrame) -> pd.DataFrame:
    """One line for each proposition on whether its main test stands when a part of the evidence is left out:
    `proposition`, `test`, `value` (the least favourable effect), `p` (the largest after correction), `direction` (that
    of the whole where every run has it, silent otherwise), `n` (runs).

    `whole` as `propositions.primary`, `runs` as `leave_out.by_paper` and `by_period`, together.
    """
    rows = []
    for one in whole.itertuples():
        own = runs[runs["proposition"] == one.proposition]
        same = bool((own["direction"] == one.direction).all())
        least = own["value"].min() if one.value >= 0 else own["value"].max()
        rows.append(
            (one.proposition, one.test, least, own["p_holm"].max(), one.direction if same else "silent", len(own))
        )
    return pd.DataFrame(rows, columns=["proposition", "test", "value", "p", "direction", "n"])


def gathered(coded: pd.DataFrame, left: pd.DataFrame, curves: pd.DataFrame, panel: pd.DataFrame) -> pd.DataFrame:
    """All tests in one table: `proposition`, `evidence`, `measure`, `test`, `value`, `raw` (p before correction),
    `p` (after correction in its own chapter), `direction`, `n`. What is left out repeats tests and has no `raw`.

    `coded` as `propositions.results`, `left` as `left_out`, `curves` as `multiverse_curve.results`, `panel` as
    `independent_results.results`.
    """
    parts = [
        coded.assign(evidence=CODED, measure="", raw=coded["p"], p=coded["p_holm"]),
        left.assign(evidence=LEFT_OUT, measure="", raw=float("nan")),
        curves.assign(evidence=CURVE, measure="", raw=curves["p"], p=curves["p_holm"]),
        panel.assign(evidence=panel["measure"].map(family), raw=panel["p"], p=panel["p_holm"]),
    ]
    columns = ["proposition", "evidence", "measure", "test", "value", "raw", "p", "direction", "n"]
    found = pd.concat([part[columns] for part in parts], ignore_index=True)
    place = found["evidence"].map(EVIDENCE.index)
    return (
        found.assign(place=place).sort_values(["proposition", "place"], kind="stable")[columns].reset_index(drop=True)
    )


def together(tests: pd.DataFrame, alpha: float = ALPHA) -> pd.DataFrame:
    """The tests that have a p of their own, with `p` and `direction` after one correction for all of them."""
    found = tests[tests["raw"].notna()].copy()
    found["p"] = holm(found["raw"].to_numpy())
    found["direction"] = [direction(row.value, row.value, row.value, row.p, alpha) for row in found.itertuples()]
    return found


def cells(tests: pd.DataFrame, propositions: list[str]) -> pd.DataFrame:
    """A cell for every proposition and kind of evidence: `proposition`, `evidence`, `verdict` (of `VERDICTS`), `tests`,
    `supports`, `contradicts` (how many), and `test`, `value`, `p` of the test with the smallest p.

    `tests`: `proposition`, `evidence`, `test`, `value`, `p` (after correction), `direction`. A cell supports or
    contradicts where at least one test does and none the other way, and is mixed where there are both.
    """
    rows = []
    for proposition in propositions:
        for evidence in EVIDENCE:
            own = tests[(tests["proposition"] == proposition) & (tests["evidence"] == evidence)]
            if own.empty:
                rows.append((proposition, evidence, NO_TEST, 0, 0, 0, "", float("nan"), float("nan")))
                continue
            votes = [int((own["direction"] == way).sum()) for way in DIRECTIONS[:2]]
            best = own.sort_values(["p", "test"], na_position="last").iloc[0]
            rows.append(
                (proposition, evidence, _verdict(*votes), len(own), *votes, best["test"], best["value"], best["p"])
            )
    columns = ["proposition", "evidence", "verdict", "tests", "supports", "contradicts", "test", "value", "p"]
    return pd.DataFrame(rows, columns=columns)


def _verdict(supports: int, contradicts: int) -> str:
    if supports and contradicts:
        return MIXED
    return DIRECTIONS[0] if supports else DIRECTIONS[1] if contradicts else DIRECTIONS[2]


def family(measure: str) -> str:
    """The kind of evidence of a measure of the panel."""
    return next((kind for start, kind in FAMILIES.items() if measure.startswith(start)), OTHER)


def kept(cells: pd.DataFrame) -> pd.DataFrame:
    """What each proposition keeps: `proposition`, `coded` (the verdict of the coded events), `stands` (whether it
    stands when parts are left out and over the multiverse), `independent` (how many kinds of independent evidence
    support it), `against` (how many contradict it), `silent` (how many do neither)."""
    rows = []
    for proposition, own in cells.groupby("proposition", sort=False):
        verdict = own.set_index("evidence")["verdict"]
        free = verdict[[kind for kind in INDEPENDENT if verdict[kind] != NO_TEST]]
        stands = all(verdict[kind] == DIRECTIONS[0] for kind in (CODED, LEFT_OUT, CURVE) if verdict[kind] != NO_TEST)
        counts = [int((free == way).sum()) for way in DIRECTIONS[:2]]
        rows.append((proposition, verdict[CODED], stands, *counts, len(free) - sum(counts)))
    return pd.DataFrame(rows, columns=["proposition", "coded", "stands", "independent", "against", "silent"])
