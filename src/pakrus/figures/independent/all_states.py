"""Pakistan among all states on the questions of the plan; `analysis.independent.all_states` computes what is drawn."""

from textwrap import fill

import pandas as pd

from pakrus.figures.kit.shown import Figure, Table
from pakrus.figures.kit.style import BLUE, FAINT, GREY, PALE_BLUE, bare, canvas, label, styled
from pakrus.telling import number, probability

SOURCE = "Source: the table of placebo statistics."


@styled
def places(answers: pd.DataFrame, name: str, codes: pd.Series, outer: float) -> Figure:
    """Where a state (its name) stands on each primary question: the share of states at least as far out on the side
    that the thesis expects; `outer` of the states are shaded. `answers` as
    `analysis.independent.all_states.answers`, `codes` of propositions by id."""
    rows = answers[answers["primary"]].reset_index(drop=True)
    figure, axes = canvas(0.9 + 0.52 * len(rows))
    axes.axvspan(0, outer, color=PALE_BLUE, zorder=0)
    axes.hlines(rows.index, 0, 1, color=FAINT, linewidth=1)
    for place, row in enumerate(rows.itertuples()):
        of_states = not pd.isna(row.p_states)
        axes.plot([row.p], [place], marker="o" if of_states else "D", color=BLUE if of_states else GREY, markersize=8)
        words = f"{row.further_out + 1} of {row.states}" if of_states else "in time"
        label(axes, words, (row.p, place), (0, 8), ha="left" if row.p < 0.5 else "right")
    heads = [f"{codes[row.proposition_id]}, {row.kind}: {row.question}" for row in rows.itertuples()]
    axes.set_yticks(rows.index, [fill(head, 52) for head in heads])
    axes.tick_params(axis="y", labelsize=9)
    axes.set_ylim(len(rows) - 0.5, -0.7)
    axes.set_xlim(-0.02, 1.02)
    axes.set_xticks([0, outer, 0.5, 1], ["0", f"{outer:g}", "half", "all"])
    axes.set_xlabel("share of states at least as far out as expected")
    bare(axes)
    said = "; ".join(f"{head} {row.p:.2f}" for head, row in zip(heads, rows.itertuples(), strict=True))
    return Figure(
        figure,
        name="fig-all-states",
        rows=rows,
        caption=f"{name} among all states on the {len(rows)} primary questions of the plan. A thesis expects its mark "
        f"in the shaded part. The diamond is of shifts in time, since other states have no such data. {SOURCE}",
        alt=f"A mark for each question, at the share of states that lie at least as far out. {said}.",
    )


def table(
    answers: pd.DataFrame,
    name: str = "table-all-states",
    caption: str = "The questions of the plan, asked of every state.",
) -> Table:
    """Every question with the state's value, that of the median state, its place, and the shifts in time."""
    shown = answers.assign(
        estimate=[_estimate(row) for row in answers.itertuples()],
        place=[_place(row) for row in answers.itertuples()],
        kind_of=["primary" if row.primary else "further look" for row in answers.itertuples()],
        middle=[number(value) for value in answers["median"]],
        among=[probability(value) for value in answers["p_states"]],
        in_time=[probability(value) for value in answers["p_time"]],
    )
    return Table(
        shown,
        name=name,
        caption=caption,
        labels={
            "question": "Question",
            "kind": "Evidence",
            "kind_of": "Kind",
            "estimate": "Pakistan (95 %)",
            "middle": "Median state",
            "place": "Place on the side expected",
            "among": "p among states",
            "in_time": "p in time",
        },
    )


def shocks(moves: pd.DataFrame, listed: pd.DataFrame, codes: pd.Series, *, name: str) -> Table:
    """How the votes moved around each turn: `moves` is the table `shock_moves`, `listed` the table `shocks`, `codes` of
    propositions by id."""
    wide = moves.pivot(index="shock_id", columns="window", values="value").reindex(columns=["later", "same"])
    rows = listed.merge(wide, on="shock_id", how="left").sort_values(["proposition_id", "date"])
    return Table(
        rows.assign(
            code=rows["proposition_id"].map(codes),
            way=rows["sign"].astype(int).map({1: "towards Moscow", -1: "from Moscow"}),
            **{
                window: [number(value, 3) for value in rows[window].to_numpy(dtype=float, na_value=float("nan"))]
                for window in ("later", "same")
            },
        ),
        name=name,
        caption="Each turn by itself: how Pakistan's net agreement with Russia moved, as a share of votes, above 0 as "
        "expected. A dash has no votes around it.",
        labels={
            "date": "Date",
            "title": "Turn",
            "code": "Proposition",
            "way": "Expected",
            "later": "Two years after",
            "same": "The same year",
        },
    )


def _estimate(row: object) -> str:
    value, low, high = row.value, row.low, row.high  # type: ignore[attr-defined]
    return number(value) if pd.isna(low) else f"{number(value)} ({number(low)} to {number(high)})"


def _place(row: object) -> str:
    if pd.isna(row.p_states):  # type: ignore[attr-defined]
        return "in time only"
    return f"{row.further_out + 1} of {row.states}"  # type: ignore[attr-defined]
