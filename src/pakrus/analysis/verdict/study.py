"""All that the verdict computes, from answers that other chapters give; its sentences are in `verdict.sentences`."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from pakrus.analysis.independent import all_states
from pakrus.analysis.statistics import answers, pooled
from pakrus.analysis.statistics.decisions import holm
from pakrus.analysis.thesis import claims
from pakrus.analysis.thesis.claims import Thesis
from pakrus.analysis.thesis.questions import PRIMARY

TABLES = (*claims.TABLES, "proposition_statements", "state_tests", "placebo", "expectations")
"""The tables that the study reads, beside the results."""
EVENTS = "events"
"""The kind of evidence that the papers' own events are."""
PLACE = "place"
COLUMNS = ["proposition", "kind", "question", "value", "low", "high", "scale", "place", "states", "p", "p_corrected",
           "answer", "deviate"]  # fmt: skip
EXPECTED = {
    "came": answers.SHOWS,
    "not_come": answers.OPPOSITE,
    "cannot_tell": answers.UNKNOWN,
    "open": answers.UNKNOWN,
}  # fmt: skip
"""What an expectation of the years since 2022 says, by its answer."""


@dataclass(frozen=True)
class Verdict:
    """`answers`: every primary question of every proposition, corrected over all kinds of evidence (`COLUMNS`; values
    signed so that above 0 is as predicted, but for places, which are as they are; `place` of `states` on the side
    predicted, missing for what other states are not asked); `pooled`, a line a proposition (`proposition`, `kinds`,
    `mean`, `low`, `high`, `factor`, `half`, `double`, `least`, `most`, `says`; the factors for the prior, for half and
    twice its scale, and the range of it when each question is left out in turn); `expected`, the expectations
    (`paper_id`, `code`, `statement`, `answer`, `later`, both in the words of `statistics.answers`, `reason`); `stated`,
    the papers that state each proposition, by code, that of its
    argument first."""

    thesis: Thesis
    answers: pd.DataFrame
    pooled: pd.DataFrame
    expected: pd.DataFrame
    stated: dict[str, list[str]]

    def said(self, code: str, kind: str) -> str:
        """What a kind of evidence says of a proposition, the strongest where it has several questions; empty where it
        has none."""
        rows = self.answers[(self.answers["proposition"] == code) & (self.answers["kind"] == kind)]
        return "" if rows.empty else str(rows.sort_values("p")["answer"].iloc[0])

    def came(self, code: str) -> str:
        """What became of an expectation, in the words of the answers."""
        return str(self.expected.set_index("code").loc[code, "answer"])


def study(
    tables: Mapping[str, pd.DataFrame],
    events: pd.DataFrame,
    state: str,
    *,
    matters: float,
    correlation: float,
    outer: float,
    prior: float,
) -> Verdict:
    """The verdict from the tables of `TABLES` and the answers of the papers' events (`thesis.questions.results`).

    `matters`, `correlation` and `outer` are the smallest effects that would matter: of all that is told, of a
    correlation, and as a share of the states; `prior` is the scale of the mean's prior.
    """
    thesis = claims.thesis(*(tables[name] for name in claims.TABLES))
    codes = tables["propositions"].set_index("proposition_id")["code"]
    public = all_states.answers(tables["state_tests"], tables["placebo"], state)
    rows = pd.concat(
        [_public(public[public["primary"]], codes), _events(events[events["role"] == PRIMARY], thesis)],
        ignore_index=True,
    )
    for side, corrected in (("p", "p_corrected"), ("p_other", "p_other_corrected")):
        rows[corrected] = rows.groupby("proposition")[side].transform(lambda family: holm(family.to_numpy()))
    rows["answer"] = [_answer(row, matters, correlation, outer) for row in rows.itertuples()]
    rows["deviate"] = [pooled.deviate(p) for p in rows["p"]]
    rows = rows.sort_values("proposition", kind="stable")[COLUMNS].reset_index(drop=True)
    return Verdict(thesis, rows, _pooled(rows, prior), _expected(tables["expectations"]), _stated(tables, codes))


def _stated(tables: Mapping[str, pd.DataFrame], codes: pd.Series) -> dict[str, list[str]]:
    columns = ["proposition_id", "argument_id"]
    rows = pd.concat([tables["propositions"][columns], tables["proposition_statements"][columns]])
    papers = rows["argument_id"].map(tables["arguments"].set_index("argument_id")["paper_id"])
    by_code = papers.groupby(rows["proposition_id"].map(codes), sort=False)
    return {str(code): list(dict.fromkeys(of_one)) for code, of_one in by_code}


def _public(rows: pd.DataFrame, codes: pd.Series) -> pd.DataFrame:
    """The answers among all states, signed."""
    turn = (rows["side"] == "lower") & (rows["scale"] != PLACE)
    sign = turn.map({True: -1.0, False: 1.0})
    low, high = (rows[name] * sign for name in ("low", "high"))
    return pd.DataFrame(
        {
            "proposition": rows["proposition_id"].map(codes), "kind": rows["kind"], "question": rows["question"],
            "value": rows["value"] * sign, "low": low.where(~turn, high), "high": high.where(~turn, low),
            "scale": rows["scale"], "place": (rows["further_out"] + 1).where(rows["states"] > 1),
            "states": rows["states"].where(rows["states"] > 1), "p": rows["p"], "p_other": rows["p_other"],
            "p_best": rows["p_best"],
        }
    )  # fmt: skip


def _events(rows: pd.DataFrame, thesis: Thesis) -> pd.DataFrame:
    titles = {proposition.code: proposition for proposition in thesis}
    asked = [f"Do the papers' events show it? ({titles[code].name})" for code in rows["proposition"]]
    return rows.assign(kind=EVENTS, question=asked, scale="share told")[
        ["proposition", "kind", "question", "value", "low", "high", "scale", "p", "p_other"]
    ]


def _answer(row: object, matters: float, correlation: float, outer: float) -> str:
    if row.scale == PLACE:  # type: ignore[attr-defined]
        return answers.of_place(row.p, row.p_corrected, row.p_other_corrected, row.p_best, outer)  # type: ignore[attr-defined]
    smallest = matters if row.kind == EVENTS else correlation  # type: ignore[attr-defined]
    value, high = row.value, row.high  # type: ignore[attr-defined]
    return answers.of_estimate(value, high, row.p_corrected, row.p_other_corrected, smallest)  # type: ignore[attr-defined]


def _pooled(rows: pd.DataFrame, prior: float) -> pd.DataFrame:
    found = []
    for code, family in rows.groupby("proposition"):
        whole = pooled.pooled(list(family["deviate"]), prior)
        half, double = (pooled.pooled(list(family["deviate"]), prior * by).factor for by in (0.5, 2.0))
        without = [pooled.pooled(list(family["deviate"].drop(one)), prior).factor for one in family.index]
        found.append((code, whole.kinds, whole.mean, whole.low, whole.high, whole.factor, half, double, min(without),
                      max(without), whole.says))  # fmt: skip
    columns = ["proposition", "kinds", "mean", "low", "high", "factor", "half", "double", "least", "most", "says"]
    return pd.DataFrame(found, columns=columns)


def _expected(expectations: pd.DataFrame) -> pd.DataFrame:
    rows = expectations.assign(
        answer=expectations["answer"].map(EXPECTED), later=expectations["answer_later"].map(EXPECTED)
    )
    return rows.sort_values(["paper_id", "code"])[["paper_id", "code", "statement", "answer", "later", "reason"]]
