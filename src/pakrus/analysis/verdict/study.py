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

TABLES = (*claims.TABLES, "state_tests", "placebo", "expectations", "papers")
"""The tables that the study reads, beside the results."""
EVENTS = "events"
"""The kind of evidence that the papers' own events are."""
PLACE = "place"
COLUMNS = ["proposition", "kind", "question", "value", "low", "high", "scale", "p", "p_corrected", "answer", "deviate"]
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
    signed so that above 0 is as predicted, but for places, which are as they are); `pooled`, a line a proposition
    (`proposition`, `kinds`, `mean`, `low`, `high`, `factor`, `half`, `double`, `says`; the factors for the prior and
    for half and twice its scale); `expected`, the expectations (`paper_id`, `code`, `statement`, `answer`, `later`,
    both in the words of `statistics.answers`, `reason`); `stated`, the papers of the propositions by code."""

    thesis: Thesis
    answers: pd.DataFrame
    pooled: pd.DataFrame
    expected: pd.DataFrame
    stated: dict[str, str]

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
    public = all_states.answers(tables["state_tests"], tables["placebo"], state, correlation, outer)
    rows = pd.concat(
        [_public(public[public["primary"]], codes), _events(events[events["role"] == PRIMARY], thesis)],
        ignore_index=True,
    )
    rows["p_corrected"] = float("nan")
    for _, family in rows.groupby("proposition"):
        rows.loc[family.index, "p_corrected"] = holm(family["p"].to_numpy())
    rows["answer"] = [_answer(row, matters, correlation, outer) for row in rows.itertuples()]
    rows["deviate"] = [pooled.deviate(p) for p in rows["p"]]
    rows = rows.sort_values("proposition", kind="stable")[COLUMNS].reset_index(drop=True)
    papers = tables["arguments"].set_index("argument_id")["paper_id"]
    stated = tables["propositions"].set_index("code")["argument_id"].map(papers)
    return Verdict(thesis, rows, _pooled(rows, prior), _expected(tables["expectations"]), dict(stated))


def _public(rows: pd.DataFrame, codes: pd.Series) -> pd.DataFrame:
    """The answers among all states, signed."""
    turn = (rows["side"] == "lower") & (rows["scale"] != PLACE)
    sign = turn.map({True: -1.0, False: 1.0})
    low, high = (rows[name] * sign for name in ("low", "high"))
    return pd.DataFrame(
        {
            "proposition": rows["proposition_id"].map(codes), "kind": rows["kind"], "question": rows["question"],
            "value": rows["value"] * sign, "low": low.where(~turn, high), "high": high.where(~turn, low),
            "scale": rows["scale"], "p": rows["p"], "p_other": 1 - rows["p"],
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
        return answers.of_place(row.p, row.p_corrected, outer)  # type: ignore[attr-defined]
    smallest = matters if row.kind == EVENTS else correlation  # type: ignore[attr-defined]
    names = ("value", "low", "high", "p", "p_other", "p_corrected")
    return answers.of_estimate(**{name: getattr(row, name) for name in names}, matters=smallest)


def _pooled(rows: pd.DataFrame, prior: float) -> pd.DataFrame:
    found = []
    for code, family in rows.groupby("proposition"):
        whole = pooled.pooled(list(family["deviate"]), prior)
        half, double = (pooled.pooled(list(family["deviate"]), prior * by).factor for by in (0.5, 2.0))
        found.append((code, whole.kinds, whole.mean, whole.low, whole.high, whole.factor, half, double, whole.says))
    columns = ["proposition", "kinds", "mean", "low", "high", "factor", "half", "double", "says"]
    return pd.DataFrame(found, columns=columns)


def _expected(expectations: pd.DataFrame) -> pd.DataFrame:
    rows = expectations.assign(
        answer=expectations["answer"].map(EXPECTED), later=expectations["answer_later"].map(EXPECTED)
    )
    return rows.sort_values(["paper_id", "code"])[["paper_id", "code", "statement", "answer", "later", "reason"]]
