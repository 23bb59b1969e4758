"""Small curves of specifications side by side, without a board; `analysis.multiverse.board` computes what is drawn."""

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import panels, styled
from pakrus.figures.multiverse.curve import sorted_effects


@styled
def curves(
    points: dict[str, pd.DataFrame],
    tests: dict[str, pd.DataFrame],
    units: dict[str, str],
    *,
    name: str,
    source: str,
) -> Figure:
    """Sorted effects of several propositions, each with the band of worlds without a link.

    `points` and `tests` hold the frames of `multiverse.board.curve` and `.curve_test` by title, `units` what an effect
    is in each.
    """
    figure, every = panels(2.7, len(points))
    medians, shown = [], []
    for axes, (title, frame) in zip(every, points.items(), strict=True):
        sorted_effects(axes, frame)
        axes.set_title(title)
        axes.set_ylabel(units[title])
        axes.set_xlabel("Specifications, sorted")
        test = tests[title].set_index("statistic")["value"]
        ends = frame["effect"].iloc[[0, -1]]
        inside = ((frame["effect"] >= frame["low"]) & (frame["effect"] <= frame["high"])).mean()
        medians.append(f"{title}: median {test.iloc[0]:.2f}, {test.iloc[1]:.0%} above zero")
        shown.append(
            f"{title}: from {ends.iloc[0]:.2f} to {ends.iloc[1]:.2f}, {inside:.0%} of the curve inside the grey band"
        )
    caption = (
        f"Other propositions under every choice. {'. '.join(medians)}. The grey band holds the middle 95 per cent "
        f"of curves in worlds where the years are shifted. Source: {source}."
    )
    rows = pd.concat([frame.assign(proposition=title) for title, frame in points.items()], ignore_index=True)
    return Figure(figure, name=name, caption=caption, alt=f"Rising curves. {'. '.join(shown)}.", rows=rows)
