"""The numbers of the verdict in words, and what its typed sentences rest on; `verdict.study` computes both."""

from collections.abc import Mapping

import pandas as pd

from pakrus.analysis.statistics import pooled
from pakrus.analysis.statistics.answers import NONE, OPPOSITE, SHOWS, UNKNOWN
from pakrus.analysis.statistics.decisions import ALPHA
from pakrus.analysis.thesis.claims import SHIFTS
from pakrus.analysis.verdict.study import EVENTS, Verdict
from pakrus.telling import Claim, number, probability

TRADE = "trade-gdp"
"""The measure whose last year the text names."""
NAMED = ("P1", "P2", "P3", "P4", "P5", "P6")
"""The propositions that the text names."""


def numbers(verdict: Verdict, public: pd.DataFrame, asked: Mapping[str, str]) -> dict[str, str]:
    """Every number and word that the chapter's prose takes from data, by its name there; `public` as
    `independent.all_states.answers`, of which `asked` names the statistics that the text speaks of."""
    counts, of = verdict.answers["answer"].value_counts(), _of(public, asked)
    models = verdict.pooled.set_index("proposition")
    nearest = verdict.answers.sort_values("p_corrected").iloc[0]
    words = {
        "n_none": str(counts.get(NONE, 0)),
        "n_unknown": str(counts.get(UNKNOWN, 0)),
        "n_primary": str(len(verdict.answers)),
        "n_expected": str(len(verdict.expected)),
        "nearest": verdict.thesis.titles[nearest["proposition"]],
        "nearest_kind": str(nearest["kind"]),
        "nearest_p": probability(nearest["p_corrected"]),
        **{f"{code.lower()}_factor": number(models.loc[code, "factor"]) for code in NAMED},
        **{f"p2_{name}": number(models.loc["P2", name]) for name in ("half", "least", "most")},
        "arms_value": number(-of["arms"]["value"]),
        "rivalry_value": number(-of["rivalry"]["value"]),
        "rivalry_median": number(-of["rivalry"]["median"]),
        "turn_value": number(of["turn"]["value"]),
    }
    for name, row in of.items():
        words |= {f"{name}_place": str(row["further_out"] + 1), f"{name}_states": str(row["states"])}
    for name in ("arms", "rivalry"):
        words[f"{name}_time"] = number(100 * of[name]["p_time"], 0)
    return words


def claims(
    verdict: Verdict, public: pd.DataFrame, asked: Mapping[str, str], panel: pd.DataFrame, unfulfilled: str
) -> dict[str, Claim]:
    """What the chapter's typed sentences rest on, by the name of the guard; `panel` is the table `dyad_year`,
    `unfulfilled` the paper of whose expectations the text says that none came."""
    said, came, of = verdict.answers["answer"], verdict.came, _of(public, asked)
    models = verdict.pooled.set_index("proposition")
    shows, opposite = int((said == SHOWS).sum()), int((said == OPPOSITE).sum())
    against = list(models.index[models["says"] == pooled.AGAINST])
    rows = verdict.answers.set_index(["proposition", "kind"])
    outside = verdict.answers[(verdict.answers["kind"] != EVENTS) & verdict.answers["proposition"].isin(NAMED[:4])]
    lowest = outside.sort_values("p")[["proposition", "kind"]].head(2)
    fulfilled = verdict.expected[verdict.expected["answer"] == SHOWS]["paper_id"]
    height = verdict.answers[(verdict.answers["proposition"] == "P4") & (verdict.answers["kind"] != EVENTS)]
    later = {name: row["p_states"] for name, row in of.items()}
    last = panel.loc[panel["measure"] == TRADE, "year"].max()
    return {
        "none-shown": Claim(not shows and not opposite, f"{shows} show, {opposite} show the opposite"),
        "open": Claim(2 * int((said == UNKNOWN).sum()) > len(said), "most are decided"),
        "parts": Claim(set(verdict.expected["paper_id"]) - set(fulfilled) == {unfulfilled}),
        "bayes": Claim(not (models["says"] == pooled.FOR).any(), "some do"),
        "leans": Claim(against == ["P2"] and bool((models.loc["P2", ["half", "most"]] > 1 / pooled.SPEAKS).all())),
        "rebalancing": Claim(verdict.said("P2", "votes") == NONE and verdict.said("P2", "arms") == UNKNOWN),
        "transience": Claim(bool((rows.loc[("P3", "votes"), "p"] > 0.5).all())),
        "nasim-nearest": Claim(
            set(map(tuple, lowest.to_numpy())) == {("P1", "arms"), ("P1", "shocks")}
            and bool((outside.loc[lowest.index, "value"] > 0).all() and (outside.loc[lowest.index, "p"] > ALPHA).all())
        ),
        "nasim-ceiling": Claim(bool((height["answer"] == NONE).all())),
        "nasim-later": Claim({came("N3"), came("N4")} == {SHOWS} and {came("N1"), came("N2")} == {UNKNOWN}),
        "hayat-votes": Claim(
            verdict.said("P6", "votes") == UNKNOWN
            and of["rivalry"]["value"] < of["rivalry"]["median"] < 0
            and ALPHA < later["rivalry"] < 0.5
        ),
        "hayat-later": Claim(all(came(f"H{n}") == OPPOSITE for n in (1, 3, 4, 5))),
        "hayat-pressure": Claim(came("H2") == UNKNOWN),
        "singh-votes": Claim(
            of["turn"]["value"] > 0 and later["later"] < later["turn"] and ALPHA < later["turn"] < 0.5
        ),
        "pace": Claim(later["pace"] < 0.1 and of["pace"]["low"] < 0 < of["pace"]["high"]),
        "singh-turn": Claim({verdict.said("P5", kind) for kind in ("arms", "trade")} == {NONE}),
        "singh-later": Claim(came("S3") == SHOWS),
        "trade-ends": Claim(last == verdict.thesis.of_form(SHIFTS)[0].years[-1], f"it ends in {last}"),
        "visit-later": Claim(came("V4") == SHOWS and {came("V1"), came("V2")} == {OPPOSITE}),
        "outreach-later": Claim(came("O1") == SHOWS and {came("O4"), came("O5")} == {OPPOSITE}),
    }


def _of(public: pd.DataFrame, asked: Mapping[str, str]) -> dict[str, pd.Series]:
    rows = public.set_index("statistic")
    return {name: rows.loc[statistic] for name, statistic in asked.items()}
