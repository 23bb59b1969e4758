"""The levels of two pairs of states, drawn; `analysis.thesis.ceiling` computes them."""

import pandas as pd

from pakrus.figures.kit.shading import shade
from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, RED, canvas, label, styled


@styled
def levels(levels: pd.DataFrame, pairs: tuple[str, str], *, name: str, source: str) -> Figure:
    """The cumulated scores of two pairs of states (their names) by year, shaded where the first lies below.

    `levels` has `year`, `own`, `other`, `below`, and how many events stand behind each: `own_events`, `other_events`.
    """
    first, second = pairs
    figure, axes = canvas(3.0)
    shade(axes, levels.loc[levels["below"], "year"])
    last = levels.iloc[-1]
    numbers = {column: int(levels[f"{column}_events"].sum()) for column in ("own", "other")}
    for column, words, colour in (("own", first, BLUE), ("other", second, RED)):
        axes.plot(levels["year"], levels[column], color=colour, linewidth=2, drawstyle="steps-post")
        said = f"{words}\n{last[column]:.0f}, from {numbers[column]} events"
        label(axes, said, (last["year"], last[column]), (6, 0), va="center", color=colour, annotation_clip=False)
    axes.axhline(0, color=FAINT, linewidth=1, zorder=0)
    axes.set_xlim(levels["year"].min() - 1, levels["year"].max() + len(levels) * 0.27)
    axes.set_ylabel("Sum of scores to date")
    ticks = [tick for tick in axes.get_xticks() if levels["year"].min() - 1 <= tick <= levels["year"].max() + 1]
    axes.set_xticks(ticks, [f"{tick:.0f}" for tick in ticks])
    below = int(levels["below"].sum())
    years = levels.loc[levels["below"], "year"]
    when = f", the last of them {years.max()}" if below else ""
    return Figure(
        figure,
        name=name,
        rows=levels,
        caption=f"Scores of all events up to each year, summed. {first} lies below {second} in {below} of "
        f"{len(levels)} years (shaded){when}. Source: {source}.",
        alt=f"Two lines over the years {levels['year'].min()} to {last['year']:.0f}. {first} ends at "
        f"{last['own']:.0f}, {second} at {last['other']:.0f}; the first is the lower one in {below} years{when}.",
    )
