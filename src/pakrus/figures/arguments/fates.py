"""What became of predictions and recommendations; `analysis.arguments.fates` computes what is shown."""

import pandas as pd

from pakrus.analysis.arguments.fates import VERDICTS, by_paper
from pakrus.figures.kit.shown import Figure, Table
from pakrus.figures.kit.style import BLUE, FAINT, GREY, INK, LEAF, PALE_BLUE, RED, WHITE, bare, canvas, columns, styled

COLOURS = {
    "borne_out": LEAF,
    "partly": BLUE,
    "not_borne_out": RED,
    "not_found": GREY,
    "open": PALE_BLUE,
    "uncheckable": FAINT,
}


def fates(fates: pd.DataFrame, paper: str) -> Table:
    """Each prediction and recommendation of a paper with its verdict, the reason and the rows that show it."""
    return Table(
        fates,
        name=f"table-fates-{paper.replace('_', '-')}",
        linked=True,
        also_linked=("shown_by",),
        caption=f"Each prediction and recommendation of {paper}, and what became of it, as far as the record goes.",
        labels={
            "argument_id": "Row",
            "statement": "Foretold or advised",
            "in_words": "Verdict",
            "reason": "What was found",
            "shown_by": "Shown by",
        },
    )


@styled
def verdicts(fates: pd.DataFrame) -> Figure:
    """How many predictions and recommendations of each paper have each verdict."""
    table = by_paper(fates)
    figure, axes = canvas(1.7 + 0.55 * len(table))
    left = pd.Series(0, index=table.index)
    for verdict, words in VERDICTS.items():
        axes.barh(table.index, table[verdict], left=left, color=COLOURS[verdict], height=0.6, label=words)
        for place, (count, start) in enumerate(zip(table[verdict], left, strict=True)):
            if count:
                colour = INK if verdict in ("open", "uncheckable") else WHITE
                axes.text(start + count / 2, place, str(count), ha="center", va="center", color=colour, fontsize=10)
        left += table[verdict]
    axes.invert_yaxis()
    bare(axes)
    axes.set_xticks([])
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.02), ncols=columns(3), frameon=False)
    said = "; ".join(
        f"{paper}: " + ", ".join(f"{row[verdict]} {words}" for verdict, words in VERDICTS.items())
        for paper, row in table.iterrows()
    )
    return Figure(
        figure,
        name="fig-fates",
        rows=fates,
        caption=f"What became of the {len(fates)} predictions and recommendations of the papers, as far as the record "
        "goes. Source: the verdicts on forecasts.",
        alt=f"Predictions and recommendations of each paper by verdict. {said}.",
    )
