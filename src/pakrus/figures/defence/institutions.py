"""Institutions along the years, a line for each; `analysis.defence.institutions` computes what is drawn."""

from textwrap import fill

import pandas as pd

from pakrus.analysis.defence.institutions import GOES_ON
from pakrus.analysis.rows import dates
from pakrus.evidence.edtf import Edtf
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREEN, GREY, ORANGE, bare, canvas, label, listed, narrow, styled

LOOKS = {
    "founded": ("o", BLUE, "full"),
    "revived": ("o", BLUE, "none"),
    "signed": ("s", GREEN, "full"),
    "talks": ("D", ORANGE, "full"),
}
"""A step: its mark, colour and whether it is filled."""


@styled
def timeline(steps: pd.DataFrame, *, name: str) -> Figure:
    """A line for each institution: its steps at the dates that papers give, each with its word and who tells it, and a
    band where talks are told as going on. Undated steps stand at the left. `steps` as
    `analysis.defence.institutions.steps`."""
    names = list(dict.fromkeys(steps["name"]))
    labels = [fill(words, 31) for words in names]
    figure, axes = canvas(0.8 + (1.1 if narrow.get() else 0.62) * len(names))
    dated = steps["date"].dropna()
    first, last = (end(dates.first_years(dated)) for end in (min, max))
    margin = first - 4
    for place, title in enumerate(names):
        axes.axhline(place, color=FAINT, linewidth=0.8, zorder=0)
        own_steps = steps[steps["name"] == title]
        for row in own_steps[own_steps["step"] == GOES_ON].itertuples():
            start = margin if pd.isna(row.date) else Edtf.parse(row.date).years[0]
            end = margin + 1.5 if pd.isna(row.date) else last + 1
            axes.plot([start, end], [place, place], color=GREY, linewidth=5, alpha=0.3, solid_capstyle="butt", zorder=0)
        marked = own_steps[own_steps["step"] != GOES_ON]
        for n, (_, rows) in enumerate(marked.groupby(marked["date"].fillna(""), sort=True)):
            row = rows.iloc[0]
            at = margin if pd.isna(row["date"]) else Edtf.parse(row["date"]).middle
            mark, colour, full = LOOKS[row["step"]]
            axes.plot([at], [place], marker=mark, markersize=8, color=colour, fillstyle=full, markeredgewidth=1.6,
                      linestyle="none")  # fmt: skip
            number = "" if pd.isna(row["number"]) else f" no. {row['number']}"
            words = f"{row['step']}{number}: {', '.join(sorted(set(rows['by'])))}"
            words = fill(words, 12) if narrow.get() else words
            label(axes, words, (at, place), (-4, 7 if n % 2 == 0 else -7), ha="left", fontsize=10,
                  va="bottom" if n % 2 == 0 else "top")  # fmt: skip
    axes.set_yticks(range(len(names)), labels)
    axes.set_ylim(len(names) - 0.5, -0.75)
    undated = bool(steps["date"].isna().any())
    axes.set_xlim(margin - 0.6 if undated else first - 1.5, last + 5)
    ticks = range(first, last + 2, 4)
    axes.set_xticks(([margin] if undated else []) + [year + 0.5 for year in ticks],
                    (["no\ndate"] if undated else []) + [str(year) for year in ticks])  # fmt: skip
    axes.xaxis.tick_top()
    bare(axes)
    said = listed([f"{title}, {_in_words(steps[steps['name'] == title])}" for title in names])
    return Figure(
        figure,
        name=name,
        rows=steps,
        caption=f"The {len(names)} institutions and agreements of defence cooperation of the two states that papers "
        f"name: founded (filled circle), revived (open), signed (square), talks (diamond), and by whom it is told; a "
        f"grey band where talks are told as regular; what has no date stands at the left. Source: events told by "
        f"{listed(sorted(set(steps['by'])))}.",
        alt=f"Timeline of institutions: {said}.",
    )


def _in_words(steps: pd.DataFrame) -> str:
    return " ".join(f"{row.step} {row.when.removeprefix('since ')} ({row.by})" for row in steps.itertuples())
