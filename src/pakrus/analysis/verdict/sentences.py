"""The numbers of the verdict in words, and what its typed sentences rest on; `verdict.study` computes both."""

from collections.abc import Mapping

from pakrus.analysis.statistics import pooled
from pakrus.analysis.statistics.answers import ANSWERS, NONE, OPPOSITE, SHOWS, UNKNOWN
from pakrus.analysis.verdict.study import EVENTS, Verdict
from pakrus.telling import Claim, listed, number, probability

COUNTED = ("shows", "opposite", "none", "unknown")
"""What the four answers are called in names, in the order of `answers.ANSWERS`."""


def numbers(verdict: Verdict, asked: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Every number and word that the chapter's prose takes from data, by its name there; `asked` names the questions
    that it speaks of, each by proposition and kind of evidence."""
    counts = verdict.answers["answer"].value_counts()
    models = verdict.pooled.set_index("proposition")
    nearest = verdict.answers.sort_values("p_corrected").iloc[0]
    against = models[models["says"] == pooled.AGAINST]
    words = {f"n_{name}": str(counts.get(answer, 0)) for name, answer in zip(COUNTED[2:], ANSWERS[2:], strict=True)}
    words |= {
        "n_primary": str(len(verdict.answers)),
        "n_expected": str(len(verdict.expected)),
        "nearest": verdict.thesis.titles[nearest["proposition"]],
        "nearest_kind": str(nearest["kind"]),
        "nearest_p": probability(nearest["p_corrected"]),
        "against": listed([verdict.thesis.titles[code] for code in against.index]),
    }
    for code, model in models.iterrows():
        words[f"{str(code).lower()}_factor"] = number(model["factor"])
    for name, (code, kind) in asked.items():
        rows = verdict.answers[(verdict.answers["proposition"] == code) & (verdict.answers["kind"] == kind)]
        row = rows.sort_values("p").iloc[0]
        words |= {f"{name}_value": number(row["value"]), f"{name}_p": probability(row["p"])}
    return words


def claims(verdict: Verdict) -> dict[str, Claim]:
    """What the chapter's typed sentences rest on, by the name of the guard."""
    said, models = verdict.answers["answer"], verdict.pooled.set_index("proposition")
    shows, opposite = int((said == SHOWS).sum()), int((said == OPPOSITE).sum())
    between = models[models["says"] == pooled.BETWEEN]
    votes = [verdict.said(code, "votes") for code in ("P2", "P3", "P5")]
    height = verdict.answers[(verdict.answers["proposition"] == "P4") & (verdict.answers["kind"] != EVENTS)]
    came = verdict.came
    return {
        "none-shown": Claim(not shows and not opposite, f"{shows} show, {opposite} show the opposite"),
        "bayes": Claim(len(between) + int((models["says"] == pooled.AGAINST).sum()) == len(models)),
        "against": Claim(list(models.index[models["says"] == pooled.AGAINST]) == ["P2"]),
        "nasim-votes": Claim(all(answer == NONE for answer in votes[:2])),
        "nasim-nearest": Claim(models.loc["P1", "mean"] > 0 and verdict.said("P1", "arms") == UNKNOWN),
        "nasim-ceiling": Claim(bool((height["answer"] == NONE).all())),
        "nasim-later": Claim({came("N3"), came("N4")} == {SHOWS} and {came("N1"), came("N2")} == {UNKNOWN}),
        "hayat-votes": Claim(verdict.said("P6", "votes") == UNKNOWN and models.loc["P6", "mean"] > 0),
        "hayat-later": Claim(all(came(f"H{n}") == OPPOSITE for n in range(1, 7))),
        "singh-turn": Claim(votes[2] == NONE and verdict.said("P5", "arms") == NONE),
        "singh-later": Claim(came("S3") == SHOWS and came("S1") == OPPOSITE),
        "visit-later": Claim(came("V4") == SHOWS and {came("V1"), came("V2")} == {OPPOSITE}),
        "outreach-later": Claim({came("O1"), came("O2")} == {SHOWS} and {came("O4"), came("O5")} == {OPPOSITE}),
    }
