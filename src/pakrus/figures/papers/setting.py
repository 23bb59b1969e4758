"""Figures of a paper's setting: who acts in its events, its two sides, its years; `analysis.papers.setting` computes
them."""

from textwrap import fill, shorten

import pandas as pd

from pakrus.figures.events.timelines import MARKS
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import (
    BLUE,
    FAINT,
    GREY,
    INK,
    ORANGE,
    RED,
    WHITE,
    WIDTH,
    bare,
    canvas,
    label,
    listed,
    styled,
)

BASES = {
    "source": ("full", "cites a source"),
    "rows": ("left", "events or numbers, no source"),
    "nothing": ("none", "nothing"),
}
"""What an argument rests on: how its ring is filled, and the words for it."""
LETTERS = 46
"""Letters in a line of an event's name."""
STEP = 0.145
"""Inches from one mark to the next."""


@styled
def casts(casts: pd.DataFrame, first: list[str], marked: str, *, name: str, source: str, where: str) -> Figure:
    """Which states act (filled) or are acted on (ring) in which event; `casts` as `analysis.papers.setting.casts`.

    `first` are states that stand at the left, in this order; the others follow by how often they have a part, and the
    `marked` one comes last, in a colour of its own.
    """
    others = [state for state in casts["state"].value_counts().index if state not in (*first, marked)]
    states = [*first, *others, marked]
    rows = casts.drop_duplicates("event_id").reset_index(drop=True)
    line = {event: n for n, event in enumerate(rows["event_id"])}
    figure, axes = canvas(0.95 + 0.29 * len(rows))
    axes.axvspan(len(states) - 1.5, len(states) - 0.5, color=FAINT, alpha=0.45, linewidth=0, zorder=0)
    for part, full in (("acts", "full"), ("acted on", "none")):
        for own, colour in ((True, RED), (False, BLUE)):
            some = casts[(casts["part"] == part) & ((casts["state"] == marked) == own)]
            axes.plot(
                some["state"].map({state: n for n, state in enumerate(states)}),
                some["event_id"].map(line),
                linestyle="none",
                marker="o",
                markersize=7,
                color=colour,
                fillstyle=full,
                markeredgewidth=1.4,
            )
    axes.set_xlim(-0.6, len(states) - 0.4)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xticks(range(len(states)), states, rotation=50, ha="left")
    axes.xaxis.tick_top()
    dates = ["no date" if pd.isna(row.year) else str(row.year) for row in rows.itertuples()]
    short = [shorten(title, 2 * LETTERS - 16, placeholder=" ...") for title in rows["title"]]
    names = [fill(f"{title}, {date}", LETTERS) for title, date in zip(short, dates, strict=True)]
    axes.set_yticks(range(len(rows)), names, linespacing=1.0)
    axes.grid(axis="y", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    bare(axes)
    axes.tick_params(axis="y", labelsize=8)
    axes.tick_params(axis="x", labelsize=9)
    parts = casts["state"].value_counts()
    told = [f"{state} in {parts.get(state, 0)}" for state in states]
    return Figure(
        figure,
        name=name,
        rows=casts,
        caption=f"The {len(rows)} events that {source} tells {where}, in the order of the text, and the states that "
        f"have a part in them: a full mark acts, a ring is acted on or addressed. {marked} has a part in "
        f"{parts.get(marked, 0)}. Source: the events of {source}.",
        alt=f"A grid of {len(rows)} events and {len(states)} states. Parts: {listed(told)}.",
    )


@styled
def sides(
    left: pd.DataFrame,
    right: pd.DataFrame,
    bases: pd.Series,
    ties: pd.DataFrame,
    words: dict[str, str],
    heads: tuple[str, str],
    *,
    name: str,
    source: str,
) -> Figure:
    """Two sides of a case, a line a group: each argument a mark by what it rests on; lines join groups that touch.

    `left` and `right` as `analysis.papers.setting.under` or `of_section`, `bases` and `ties` as the functions of these
    names; `words` says in a few words what a tie is, by its row.
    """
    columns = {
        side: {group: [bases[a] for a in rows["argument_id"]] for group, rows in frame.groupby("group", sort=False)}
        for side, frame in (("left", left), ("right", right))
    }
    most = max(len(groups) for groups in columns.values())
    figure, axes = canvas(1.1 + 0.5 * most)
    place = {
        side: {group: (n + 0.5) * most / len(groups) for n, group in enumerate(groups)}
        for side, groups in columns.items()
    }
    edge = {"left": 1.3, "right": WIDTH - 1.3}
    inner = {}
    for side, groups in columns.items():
        step = STEP if side == "left" else -STEP
        for group, marks in groups.items():
            y = place[side][group]
            outer = 0.0 if side == "left" else edge[side] + STEP
            axes.text(outer, y, fill(group, 15), va="center", ha="left", fontsize=9.5, linespacing=1.05)
            for n, base in enumerate(sorted(marks, key=list(BASES).index)):
                _ring(axes, edge[side] + step * n, y, base)
            inner[side, group] = (edge[side] + step * (len(marks) - 0.2), y)
    for group_ties in ties.groupby(["left", "right"], sort=False):
        (one, other), rows = group_ties
        (x1, y1), (x2, y2) = inner["left", one], inner["right", other]
        axes.plot([x1, x2], [y1, y2], color=ORANGE, linewidth=1.6, zorder=0)
        told = fill("; ".join(words[row] for row in rows["row_id"]), 30)
        label(axes, told, ((x1 + x2) / 2, (y1 + y2) / 2), (0, 0), ha="center", va="center", fontsize=8.5,
               bbox={"facecolor": WHITE, "edgecolor": "none", "pad": 1.5})  # fmt: skip
    for side, words_of_head in zip(("left", "right"), heads, strict=True):
        axes.text(0.0 if side == "left" else WIDTH, -0.25, words_of_head, va="center", ha=side, fontsize=10,
                  fontweight="bold")  # fmt: skip
    for x, (base, (_, told)) in zip((0.75, 2.3, 5.05), BASES.items(), strict=True):
        _ring(axes, x, most + 0.3, base)
        axes.text(x + 0.13, most + 0.3, told, va="center", fontsize=9)
    axes.set_xlim(-0.02, WIDTH + 0.02)
    axes.set_ylim(most + 0.6, -0.6)
    axes.set_xticks([])
    axes.set_yticks([])
    bare(axes)
    told = "; ".join(
        f"{group}: " + ", ".join(f"{marks.count(base)} {words}" for base, (_, words) in BASES.items())
        for groups in columns.values()
        for group, marks in groups.items()
    )
    joined = [f"{tie.left} with {tie.right} ({words[tie.row_id]})" for tie in ties.itertuples()]
    numbers = {side: sum(map(len, groups.values())) for side, groups in columns.items()}
    return Figure(
        figure,
        name=name,
        rows=pd.concat([left.assign(side=heads[0]), right.assign(side=heads[1])]).assign(
            rests_on=lambda rows: rows["argument_id"].map(bases)
        ),
        caption=f"{heads[0]} ({numbers['left']} arguments) and {heads[1].lower()} ({numbers['right']}): a mark for "
        f"each argument, filled by what {source} offers for it in place. Lines join two groups that share an argument "
        f"or a row. Source: the arguments of {source}.",
        alt=f"Arguments by what they rest on. {told}. Joined are {listed(joined)}.",
    )


def _ring(axes, x: float, y: float, base: str) -> None:
    """A mark that is filled by what an argument rests on; not by colour alone."""
    axes.plot([x], [y], linestyle="none", marker="o", markersize=8, color=BLUE, markeredgewidth=1.3,
              fillstyle=BASES[base][0], markerfacecoloralt=WHITE)  # fmt: skip


@styled
def years(
    events: pd.DataFrame, pair: pd.Series, heads: tuple[str, str], *, name: str, source: str, dyad: str
) -> Figure:
    """Two sides of a timeline, a line for each year: the events of others to the left, those of the pair to the right.

    `events` as `analysis.events.timeline.events`, `pair` whether each is one of the pair's. In each year and side the
    event on which most arguments rest is named.
    """
    first, last = int(events["year"].min()), int(events["year"].max())
    figure, axes = canvas(0.8 + 0.3 * (last - first + 1))
    for of_pair, sign in ((False, -1), (True, 1)):
        for year, rows in events[pair.to_numpy() == of_pair].groupby("year"):
            rows = rows.sort_values("direction", na_position="last", ascending=False)
            for n, direction in enumerate(rows["direction"]):
                mark, colour, _ = MARKS[None if pd.isna(direction) else int(direction)]
                axes.plot([sign * (0.34 + STEP * n)], [year], linestyle="none", marker=mark, color=colour, markersize=6,
                          fillstyle="none" if direction is not pd.NA and direction == 0 else "full")  # fmt: skip
            leading = rows.sort_values(["grounds", "mentions", "event_id"], ascending=[False, False, True]).iloc[0]
            start = 0.34 + STEP * (len(rows) - 1) + 0.13
            letters = int((3.45 - start) / 0.064)
            told = fill(shorten(leading["title"], 2 * letters - 8, placeholder=" ..."), letters)
            axes.text(sign * start, year, told, va="center", ha="left" if of_pair else "right", fontsize=8,
                      linespacing=1.0)  # fmt: skip
    for year in range(first, last + 1):
        axes.text(0, year, str(year), va="center", ha="center", fontsize=8.5, color=INK if year in set(events["year"])
                  else GREY)  # fmt: skip
    for sign, words in ((-1, heads[0]), (1, heads[1])):
        axes.text(sign * 0.34, first - 1.1, words, va="center", ha="left" if sign == 1 else "right", fontsize=9.5,
                  fontweight="bold")  # fmt: skip
    axes.set_xlim(-WIDTH / 2, WIDTH / 2)
    axes.set_ylim(last + 0.6, first - 1.7)
    axes.set_xticks([])
    axes.set_yticks([])
    bare(axes)
    counted = {
        head: events[pair.to_numpy() == of_pair]["year"].value_counts().sort_index()
        for of_pair, head in zip((False, True), heads, strict=True)
    }
    told = "; ".join(
        f"{head}: " + (", ".join(f"{n} in {year}" for year, n in counts.items()) or "no event")
        for head, counts in counted.items()
    )
    return Figure(
        figure,
        name=name,
        rows=events.assign(side=[heads[int(own)] for own in pair]),
        caption=f"The {len(events)} dated events of {source} from {first} to {last}: at the right those in which both "
        f"states of {dyad} have a part, at the left all others. For {dyad}, blue triangles up warm, red triangles down "
        f"cool, rings do neither, dots have no effect told. Named is the event of each year and side on which most "
        f"arguments rest. Source: the events of {source}.",
        alt=f"A line for each year from {first} to {last}. {told}.",
    )
