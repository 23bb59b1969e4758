"""The verdict: every primary question by proposition, and each thesis by its own claims; `analysis.verdict` computes
what is shown."""

import pandas as pd

from pakrus.analysis.statistics.answers import ANSWERS, OPPOSITE, SHOWS, UNKNOWN
from pakrus.analysis.statistics.windows import WIDEST
from pakrus.analysis.verdict.study import EVENTS, PLACE, Verdict
from pakrus.figures.kit.shown import EMPTY, Figure, Table
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, ORANGE, PALE_BLUE, bare, canvas, label, styled
from pakrus.telling import number, probability

KINDS = {
    "votes": "votes", "arms": "arms", "trade": "trade", "aid": "aid", "shocks": "shocks", EVENTS: "papers' events",
}  # fmt: skip
"""Kinds of evidence in a reader's words."""
CAME = {SHOWS: "came", OPPOSITE: "did not come", UNKNOWN: "cannot say"}
"""What became of an expectation, by what it says of the thesis."""
SHADES = dict(zip(ANSWERS, (BLUE, ORANGE, INK, GREY), strict=True))


@styled
def forest(verdict: Verdict, *, name: str) -> Figure:
    """A mark for each primary question, in standard deviations of its own chance, and a diamond with its interval for
    each proposition's mean. Right of 0 is as predicted."""
    rows = verdict.answers[verdict.answers["deviate"].notna()]
    lines = []
    for pooled in verdict.pooled.itertuples():
        own = rows[rows["proposition"] == pooled.proposition]
        lines += [("kind", row) for row in own.itertuples()] + [("mean", pooled)]
    figure, axes = canvas(1.0 + 0.27 * len(lines))
    axes.axvspan(1.645, 3.3, color=PALE_BLUE, zorder=0)
    axes.axvline(0, color=GREY, linewidth=1)
    heads = []
    for place, (what, row) in enumerate(lines):
        if what == "mean":
            axes.plot([row.low, row.high], [place, place], color=BLUE, linewidth=2)
            axes.plot([row.mean], [place], marker="D", color=BLUE, markersize=7, linestyle="none")
            axes.axhline(place + 0.5, color=FAINT, linewidth=0.8)
            heads.append(verdict.thesis.titles[row.proposition])
        else:
            axes.plot([row.deviate], [place], marker="o", color=SHADES[row.answer], markersize=6, linestyle="none")
            heads.append(_head(row, rows))
    axes.set_yticks(range(len(lines)), heads)
    for text, (what, _) in zip(axes.get_yticklabels(), lines, strict=True):
        text.set_fontweight("bold" if what == "mean" else "normal")
    axes.set_ylim(len(lines) - 0.4, -1.2)
    axes.set_xlim(-3.3, 3.3)
    axes.set_xticks([-2, 0, 2], ["−2", "0", "2"])
    axes.set_xlabel("deviations of chance; right of 0 is as predicted")
    label(axes, "beyond chance", (1.645, -0.75), (4, 0), ha="left", fontsize=10)
    bare(axes)
    said = "; ".join(
        f"{verdict.thesis.titles[row.proposition]} {number(row.mean)} ({number(row.low)} to {number(row.high)})"
        for row in verdict.pooled.itertuples()
    )
    return Figure(
        figure,
        name=name,
        rows=rows,
        caption="Every primary question in deviations of its own chance, by proposition. Grey marks cannot say, black "
        "ones rule out an effect that would matter. The diamond is the mean over kinds of evidence, with the line that "
        "holds 95 per cent of it. Source: the public series of all states, and the papers' events.",
        alt=f"Marks for each kind of evidence, and a diamond for each proposition's mean: {said}.",
    )


def questions(verdict: Verdict, *, name: str) -> Table:
    """Every primary question with its estimate and its answer, corrected over all kinds of evidence."""
    rows = verdict.answers
    return Table(
        rows.assign(
            named=rows["proposition"].map(verdict.thesis.titles),
            evidence=rows["kind"].map(KINDS),
            estimate=[_estimate(row.value, row.low, row.high) for row in rows.itertuples()],
            among=[
                EMPTY if pd.isna(row.place) else f"{row.place:.0f} of {row.states:.0f}" for row in rows.itertuples()
            ],
            p_text=[probability(value) for value in rows["p"]],
            corrected=[probability(value) for value in rows["p_corrected"]],
        ),
        name=name,
        caption="Every primary question of the plan. Estimates are signed so that above 0 is as predicted, but for "
        "places among the states. The p is one-sided; corrected are the questions of one proposition together.",
        labels={
            "named": "Proposition",
            "evidence": "Evidence",
            "question": "Question",
            "estimate": "Estimate (95 %)",
            "among": "Place",
            "p_text": "p",
            "corrected": "p, corrected",
            "answer": "Answer",
        },
    )


def pooled(verdict: Verdict, *, name: str) -> Table:
    """A line a proposition: the mean over its kinds of evidence and the Bayes factors."""
    rows = verdict.pooled
    return Table(
        rows.assign(
            named=rows["proposition"].map(verdict.thesis.titles),
            by=rows["proposition"].map(verdict.stated).map(", ".join),
            mean_text=[f"{number(row.mean)} ({number(row.low)} to {number(row.high)})" for row in rows.itertuples()],
            **{f"{factor}_text": [number(value) for value in rows[factor]] for factor in ("factor", "half", "double")},
            without=[
                f"{number(row.least)} to {number(row.most)}" if row.kinds > 1 else EMPTY for row in rows.itertuples()
            ],
        ),
        name=name,
        caption="All kinds of evidence of a proposition in one model: their mean in deviations of chance, and how much "
        "likelier they are under the proposition than under chance. Above three speaks for it, below a third against. "
        "The questions are taken as independent, which those on one series are not.",
        labels={
            "named": "Proposition",
            "by": "Stated by",
            "kinds": "Questions",
            "mean_text": "Mean (95 %)",
            "factor_text": "Bayes factor",
            "half_text": "Prior half as wide",
            "double_text": "Twice as wide",
            "without": "Each question left out",
            "says": "It",
        },
    )


def thesis(verdict: Verdict, paper: str, *, name: str, caption: str) -> Table:
    """What one paper's thesis claims, each with its answer: its propositions, then what it let one expect of the years
    since 2022."""
    stated = [code for code, papers in verdict.stated.items() if paper in papers]
    own = verdict.answers[verdict.answers["proposition"].isin(stated)]
    tested = pd.DataFrame(
        {
            "code": own["proposition"], "claim": own["question"], "evidence": own["kind"].map(KINDS),
            "answer": own["answer"], "why": [_why(row) for row in own.itertuples()],
        }
    )  # fmt: skip
    later = verdict.expected[verdict.expected["paper_id"] == paper]
    expected = pd.DataFrame(
        {"code": later["code"], "claim": later["statement"], "evidence": "since 2022",
         "answer": [_came(row) for row in later.itertuples()], "why": later["reason"]}
    )  # fmt: skip
    return Table(
        pd.concat([tested, expected], ignore_index=True),
        name=name,
        caption=caption,
        labels={"code": "No.", "claim": "Claim or question", "evidence": "Evidence", "answer": "Answer", "why": "Why"},
    )


def _head(row: object, rows: pd.DataFrame) -> str:
    """A kind of evidence; where a proposition has two of it, whether it is a correlation of changes or a level."""
    same = (rows["proposition"] == row.proposition) & (rows["kind"] == row.kind)  # type: ignore[attr-defined]
    kind = KINDS[row.kind]  # type: ignore[attr-defined]
    if same.sum() == 1:
        return kind
    return f"{kind}, {'level' if row.scale == PLACE else 'changes'}"  # type: ignore[attr-defined]


def _came(row: object) -> str:
    first, later = (CAME[answer] for answer in (row.answer, row.later))  # type: ignore[attr-defined]
    return first if first == later else f"{first}; by later rows only: {later}"


def _why(row: object) -> str:
    words = _estimate(row.value, row.low, row.high)  # type: ignore[attr-defined]
    if words == EMPTY:
        return "nothing told to compare"
    if pd.isna(row.place):  # type: ignore[attr-defined]
        return f"{words}, p {probability(row.p)}"  # type: ignore[attr-defined]
    return f"{words}; {row.place:.0f} of {row.states:.0f} states lie as far out"  # type: ignore[attr-defined]


def _estimate(value: float, low: float, high: float) -> str:
    if pd.isna(value):
        return EMPTY
    if pd.isna(low):
        return number(value)
    ends = ["any" if abs(at) >= WIDEST else number(at) for at in (low, high)]
    return f"{number(value)} ({ends[0]} to {ends[1]})"
