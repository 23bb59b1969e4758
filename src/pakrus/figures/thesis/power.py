"""What the tests could see, drawn; `analysis.statistics.power.curve` computes it."""

import pandas as pd

from pakrus.figures.kit.shown import Figure
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, ORANGE, label, panels, styled


@styled
def curves(curves: dict[str, pd.DataFrame], facts: pd.DataFrame, *, name: str, wanted: float) -> Figure:
    """A panel for each test: power by the true share, from the share expected by chance upwards, with the observed one.

    `curves` maps a proposition to the frame of `analysis.statistics.power.curve`; `facts` has a row for each with
    `proposition`, `expected`, `observed` and `needed` (missing where no share is found so often).
    """
    figure, every = panels(2.5, len(curves), sharey=True)
    for axes, (proposition, frame), fact in zip(every, curves.items(), facts.itertuples(), strict=True):
        above = frame[frame["share"] >= fact.expected - 1e-9]
        axes.axhline(wanted * 100, color=FAINT, linewidth=1.5)
        axes.plot(above["share"] * 100, above["power"] * 100, color=BLUE, linewidth=2, marker="o", markersize=3)
        axes.axvline(fact.observed * 100, color=ORANGE, linewidth=1.5)
        left = fact.observed > 0.5
        label(axes, "observed", (fact.observed * 100, 104), (-3 if left else 3, 0), color=INK, va="bottom",
              ha="right" if left else "left", fontsize=9)  # fmt: skip
        if axes is every[0]:
            label(axes, f"{wanted:.0%}", (104, wanted * 100), (-2, 2), ha="right", color=GREY, fontsize=9)
        axes.set_title(proposition, fontsize=10, pad=16)
        axes.set_xlim(-4, 104)
        axes.set_ylim(-3, 104)
        axes.set_xlabel("True share, %")
    every[0].set_ylabel("Found, % of worlds")
    said = []
    for fact in facts.itertuples():
        enough = "no share" if pd.isna(fact.needed) else f"a share of {fact.needed:.0%}"
        said.append(
            f"{fact.proposition}: {enough} is found in {wanted:.0%}, observed {fact.observed:.0%}, "
            f"{fact.expected:.0%} by chance"
        )
    rows = pd.concat([frame.assign(proposition=key) for key, frame in curves.items()], ignore_index=True)
    return Figure(
        figure,
        name=name,
        rows=rows,
        caption="How often the test of coincidence would find a true share of that size, at 5 % and with as many "
        "events as are coded; from the share that chance gives upwards. The orange line is the observed share, the "
        f"grey one a power of {wanted:.0%}. Source: simulated years.",
        alt=f"A rising curve for each test. {'; '.join(said)}.",
    )
