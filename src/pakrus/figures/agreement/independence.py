"""Figure of how much agreement is left between papers that may be two witnesses, from
`analysis.agreement.independence`."""

import pandas as pd

from pakrus.analysis.agreement.independence import STEPS
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, GREY, bare, label, panels, styled

WORDS = {
    STEPS[0]: "say the same",
    STEPS[1]: "… share no\nsource for it",
    STEPS[2]: "… neither lists\nthe other",
    STEPS[3]: "… list no work\nin common",
    STEPS[4]: "… and both\nlist works",
}
"""The conditions of `STEPS`, each on top of those above it."""


@styled
def remaining(answers: pd.DataFrame, events: pd.DataFrame, *, name: str) -> Figure:
    """Pairs of papers left after each condition, of those that answer a question alike and of those that tell an event.

    Both as `analysis.agreement.independence.remaining`.
    """
    figure, both = panels(3.1, 2, sharey=True)
    sides = (("answer a question alike", answers, "questions"), ("tell one event", events, "events"))
    for axes, (title, frame, things) in zip(both, sides, strict=True):
        colours = [GREY if place == 0 else BLUE for place in range(len(frame))]
        axes.barh(range(len(frame)), frame["pairs"], color=colours, height=0.6)
        for place, row in enumerate(frame.itertuples()):
            words = f"{row.pairs}, on {row.things} {things}" if row.pairs else "none"
            label(axes, words, (row.pairs, place), (4, 0), va="center", fontsize=10)
        axes.set_xlim(0, max(1, frame["pairs"].max()) * 1.75)
        axes.set_xticks([])
        axes.set_title(f"Two papers {title}")
        bare(axes)
    both[0].set_yticks(range(len(answers)), [WORDS[condition] for condition in answers["condition"]])
    both[0].set_ylim(len(answers) - 0.5, -0.5)
    summary = "; ".join(
        f"two papers {title}: " + ", ".join(f"{row.condition}, {row.pairs}" for row in frame.itertuples())
        for title, frame, _ in sides
    )
    first, last = int(answers["pairs"].iloc[0]), int(answers["pairs"].iloc[-1])
    return Figure(
        figure,
        name=name,
        rows=pd.concat([answers.assign(of="answers"), events.assign(of="events")], ignore_index=True),
        caption="Pairs of papers that answer a question alike (left) or tell the same event (right), and how many are "
        f"left under each condition, on top of those above it. Of {first} pairs of equal answers, {last or 'none'} "
        f"{'is' if last < 2 else 'are'} between papers that both list works and have none in common. "
        "Source: the positions, mentions, citations and references.",
        alt=f"Bars of pairs left. T{summary[1:]}.",
    )
