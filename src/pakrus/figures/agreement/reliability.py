"""Figure of how far two coders agree; `analysis.agreement.reliability` computes what it draws."""

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, bare, canvas, label, styled


@styled
def agreement(agreement: pd.DataFrame) -> Figure:
    """Alpha and its interval for each thing coded twice; `agreement` as `analysis.agreement.reliability.agreement`."""
    figure, axes = canvas(0.9 + 0.62 * len(agreement))
    places = range(len(agreement))
    axes.hlines(places, agreement["low"], agreement["high"], color=BLUE, linewidth=2.5)
    axes.plot(agreement["alpha"], places, linestyle="none", marker="o", markersize=8, color=BLUE)
    for place, row in zip(places, agreement.itertuples(), strict=True):
        words = f"{row.alpha:.2f} ({row.low:.2f} to {row.high:.2f})"
        label(axes, words, (row.alpha, place), (0, 9), ha="right" if row.alpha > 0.8 else "center")
    axes.set_yticks(places, [f"{row.coded}\n({row.units:,} codings)" for row in agreement.itertuples()])
    axes.set_ylim(len(agreement) - 0.5, -0.7)
    axes.set_xlim(min(0, agreement["low"].min() - 0.05), 1.02)
    axes.set_xticks([0, 0.2, 0.4, 0.6, 0.8, 1], ["0, chance", "0.2", "0.4", "0.6", "0.8", "1, full"])
    axes.grid(axis="x", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    bare(axes)
    said = "; ".join(
        f"{row.coded}, {row.alpha:.2f} from {row.low:.2f} to {row.high:.2f}" for row in agreement.itertuples()
    )
    return Figure(
        figure,
        name="fig-agreement",
        rows=agreement,
        caption="Agreement of two coders beyond chance: Krippendorff's alpha with its interval at 95 per cent, as it "
        "came out before disagreements were settled. Source: the table of second codings.",
        alt=f"Alpha for each thing coded twice: {said}.",
    )
