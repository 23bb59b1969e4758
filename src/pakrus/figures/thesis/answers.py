"""What the coded events answer, drawn; `analysis.thesis` computes it."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from pakrus.analysis.statistics.windows import WIDEST
from pakrus.analysis.thesis.questions import PRIMARY
from pakrus.figures.kit.shown import EMPTY, Figure, Table
from pakrus.figures.kit.style import BLUE, GREY, INK, ORANGE, PALE_BLUE, WHITE, bare, canvas, label, styled
from pakrus.telling import number, probability

SOURCE = "Source: the coded events of the papers chosen."
WINDOWS = {"later": "years after", "same": "the same year", "from": "from the year on"}
"""The windows of the questions in words."""
REACH = 1.6
"""How far to either side an interval is drawn; an arrow says that it goes on."""


@styled
def forest(answers: pd.DataFrame, titles: Mapping[str, str], *, name: str, matters: float) -> Figure:
    """A line for each question that could be computed: the effect with its interval, filled where it is primary.
    `answers` as `analysis.thesis.questions.frame`; effects above 0 are as predicted, those beyond `matters` shaded."""
    rows = answers[answers["value"].notna()].reset_index(drop=True)
    figure, axes = canvas(1.1 + 0.36 * max(len(rows), 1))
    axes.axvspan(matters, REACH + 0.1, color=PALE_BLUE, zorder=0)
    axes.axvline(0, color=GREY, linewidth=1)
    for place, row in enumerate(rows.itertuples()):
        primary = row.role == PRIMARY
        low, high, value = (max(-REACH, min(REACH, at)) for at in (row.low, row.high, row.value))
        axes.plot([low, high], [place, place], color=BLUE if primary else GREY, linewidth=2.5 if primary else 1.2)
        for end, beyond, mark in ((low, row.low < -REACH, "<"), (high, row.high > REACH, ">")):
            if beyond:
                axes.plot([end], [place], marker=mark, color=BLUE if primary else GREY, markersize=6)
        axes.plot([row.usual], [place], marker="|", markersize=11, color=INK, linestyle="none")
        axes.plot([value], [place], marker="o", markersize=8, color=BLUE if primary else WHITE,
                  markeredgecolor=BLUE if primary else GREY, linestyle="none")  # fmt: skip
    heads = [f"{titles[row.proposition]}: {WINDOWS[row.question]}" for row in rows.itertuples()]
    axes.set_yticks(range(len(rows)), heads)
    axes.set_ylim(max(len(rows), 1) - 0.4, -0.9)
    axes.set_xlim(-REACH - 0.1, REACH + 0.1)
    axes.set_xticks([-1, 0, 1], ["−1", "0", "1"])
    axes.set_xlabel("more of what is told is as predicted →")
    label(axes, "would matter", (matters, -0.55), (4, 0), color=INK, ha="left", fontsize=10)
    bare(axes)
    said = "; ".join(
        f"{head} {number(row.value)} ({number(row.low)} to {number(row.high)})"
        for head, row in zip(heads, rows.itertuples(), strict=True)
    )
    return Figure(
        figure,
        name=name,
        rows=rows,
        caption="What the papers' events answer to each question: how much more, of all that is told, is as the "
        "proposition predicts than in quiet years. Filled marks are the primary questions, open ones further looks; "
        "lines are intervals of 95 per cent, arrows say that they go on; the upright stroke is what chance alone "
        f"gives. What could not be computed has no line. {SOURCE}",
        alt=f"A mark and a line for each question. {said or 'None could be computed'}.",
    )


@styled
def years(years: pd.DataFrame, marked: pd.DataFrame, *, name: str) -> Figure:
    """How much is told in each year and what it does to the pair, above a lane for each cause: its years, and those
    after. `years` and `marked` as `analysis.thesis.coded.Coded` has them."""
    causes = list(dict.fromkeys(marked["cause"]))
    lanes = [(cause, marked[marked["cause"] == cause]) for cause in causes]
    figure, axes = canvas(2.6 + 0.46 * len(lanes))
    top = float(max(years["told"].max(), 1))
    step = top / 5
    axes.bar(years["year"], years["told"], color=PALE_BLUE, width=0.9)
    warm, cool = years[years["balance"] > 0], years[years["balance"] < 0]
    axes.bar(warm["year"], warm["balance"], color=BLUE, width=0.9)
    axes.bar(cool["year"], cool["balance"], color=ORANGE, width=0.9)
    first, last = int(years["year"].min()), int(years["year"].max())
    floor = min(float(years["balance"].min()), 0.0) - step
    for place, (cause, rows) in enumerate(lanes):
        at = floor - place * step * 1.9
        same, later = (rows[rows["mark"] == mark]["year"] for mark in ("same", "later"))
        axes.bar(same, step * 0.6, bottom=at - step * 0.6, color=INK, width=0.9)
        axes.bar(later, step * 0.6, bottom=at - step * 0.6, color=WHITE, edgecolor=INK, linewidth=0.8, width=0.8)
        axes.text(first - 0.5, at + step * 0.25, cause, fontsize=10, color=INK)
    axes.set_xlim(first - 1, last + 1)
    axes.set_ylim(floor - len(lanes) * step * 1.9 + step * 0.4, top * 1.05)
    axes.set_yticks([0, round(top)])
    axes.set_ylabel("happenings told", loc="top")
    bare(axes)
    said = "; ".join(
        f"{cause} in {', '.join(map(str, rows[rows['mark'] == 'same']['year'])) or 'no year'}" for cause, rows in lanes
    )
    return Figure(
        figure,
        name=name,
        rows=years,
        caption="What the papers tell of each year (pale), and how many more happenings warm Pakistan and Russia than "
        "cool them (blue; orange where more cool them). Below, the years of each cause (filled) and those after it "
        f"(open). {SOURCE}",
        alt=f"Bars over the years {first} to {last}, most of them after 2000, and a lane for each cause. {said}.",
    )


@styled
def strengths(strengths: pd.DataFrame, titles: Mapping[str, str], *, name: str, matters: float) -> Figure:
    """How often each question would find an effect of each size, a line each. `strengths` as
    `analysis.thesis.coded.Coded` has them."""
    found = strengths.dropna(subset=["found"])
    figure, axes = canvas(3.2)
    axes.axhline(80, color=GREY, linewidth=1)
    axes.axvline(matters, color=PALE_BLUE, linewidth=6, zorder=0)
    styles = ["-", "--", "-.", ":", (0, (5, 1, 1, 1, 1, 1)), (0, (1, 2))]
    codes = list(dict.fromkeys(found["proposition"]))
    for code, style in zip(codes, styles, strict=False):
        rows = found[found["proposition"] == code]
        axes.plot(rows["effect"], 100 * rows["found"], linestyle=style, color=BLUE, linewidth=1.8, label=titles[code])
    axes.set_xlim(-0.02, 1.02)
    axes.set_ylim(0, 104)
    axes.set_xlabel("true effect, of all that is told")
    axes.set_ylabel("found, % of worlds")
    if codes:
        axes.legend(frameon=False, fontsize=10, loc="lower right")
    at = found[(found["effect"] - matters).abs() < 1e-9]
    said = "; ".join(f"{row.proposition} {row.found:.0%}" for row in at.itertuples())
    return Figure(
        figure,
        name=name,
        rows=found,
        caption=f"How often each question would find an effect of a size, at 5 per cent: over all worlds in which the "
        f"years are shifted and the effect is planted. The pale line is the smallest effect that would matter, the "
        f"grey one 80 per cent. {SOURCE}",
        alt=f"A rising curve for each question. Of an effect of {matters:g} they find: {said or 'none'}.",
    )


def written(answers: pd.DataFrame, titles: Mapping[str, str]) -> pd.DataFrame:
    """Answers with their numbers as words beside them."""
    return answers.assign(
        named=answers["proposition"].map(titles),
        window=answers["question"].map(WINDOWS),
        marked_text=[number(value) for value in answers["marked"]],
        quiet_text=[number(value) for value in answers["quiet"]],
        usual_text=[number(value) for value in answers["usual"]],
        value_text=[_estimate(row.value, row.low, row.high) for row in answers.itertuples()],
        p_text=[probability(value) for value in answers["p"]],
        told_text=[f"{value:.0f} in {n}" for value, n in zip(answers["told"], answers["n"], strict=True)],
        answer_text=answers["answer"].where(answers["answer"] != "", "further look"),
    )


def table(answers: pd.DataFrame, titles: Mapping[str, str], *, name: str, caption: str, first: str = "") -> Table:
    """A line a question: what is told in its years and in quiet ones, the difference, its p, and the answer. `first`
    heads a column `shown_as` before them, where there is one."""
    labels = {
        "named": "Proposition",
        "window": "Years",
        "told_text": "Told, in years",
        "marked_text": "Balance per happening",
        "quiet_text": "In quiet years",
        "value_text": "Difference (95 %)",
        "usual_text": "By chance",
        "p_text": "p",
        "answer_text": "Answer",
    }
    if first:
        labels = {"shown_as": first} | {name: words for name, words in labels.items() if name != "answer_text"}
    return Table(written(answers, titles), name=name, caption=caption, labels=labels)


def spread(rows: pd.DataFrame, titles: Mapping[str, str], *, name: str, caption: str) -> Table:
    """How far estimates move over readings and dates drawn anew; `rows` as `analysis.thesis.uncertainty.spread`. The
    error is half the 95 per cent interval of a share of so many draws."""
    same, draws = rows["same"].to_numpy(dtype=float), rows["draws"].to_numpy(dtype=float)
    error = 196 * np.sqrt(same * (1 - same) / np.maximum(draws, 1))
    shown = rows.assign(
        named=rows["proposition"].map(titles),
        reach=[EMPTY if pd.isna(row.low) else f"{number(row.low)} to {number(row.high)}" for row in rows.itertuples()],
        same_share=[f"{100 * share:.0f} ± {by:.1f}" for share, by in zip(same, error, strict=True)],
    )
    labels = {
        "named": "Proposition",
        "what": "Drawn anew",
        "draws": "Draws with something told",
        "reach": "Effect",
        "same_share": "Same answer, %",
    }
    return Table(shown, name=name, caption=caption, labels=labels)


def _estimate(value: float, low: float, high: float) -> str:
    if pd.isna(value):
        return EMPTY
    ends = ["any" if abs(at) >= WIDEST else number(at) for at in (low, high)]
    return f"{number(value)} ({ends[0]} to {ends[1]})"
