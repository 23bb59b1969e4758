"""The numbers of the chapter on independent data in words, and what its typed sentences rest on."""

from collections.abc import Mapping

import pandas as pd

from pakrus.analysis.independent.among_states import Place
from pakrus.telling import MISSING, Claim, number

MEASURES = {"votes": "un-agreement", "trade": "trade-gdp", "news": "event-cooperation",
            "arms": "arms-share", "ideal": "un-distance",
            "now": "un-agreement-2025", "exports": "export-share"}  # fmt: skip
"""The measures that the text speaks of."""
EARLY, LATE = "to 1991", "from 1992"


def numbers(
    beside: pd.DataFrame,
    arms: pd.DataFrame,
    longer: pd.Series,
    votes: Place,
    suppliers: Mapping[str, str],
    window: int,
) -> dict[str, str]:
    """Every number that the chapter's prose takes from data, by its name there: `beside` as
    `independent.series.beside`, `arms` as `independent.embargo.before_and_after`, whose pairs `suppliers` names,
    `longer` the first pair's share before the embargo as far back as one source reaches, `votes` Pakistan's place,
    `window` the years compared on either side of the embargo."""
    words = {
        "r_votes": number(votes.value),
        "r_median": number(votes.median),
        "lower": f"{votes.percentile:.0f}",
        "n_states": str(votes.states),
        "window": str(window),
        "emb_long": number(100 * longer.mean(), 1) if len(longer) else MISSING,
    }
    asked = [("votes", EARLY, 2, 1), ("votes", LATE, 2, 1), ("arms", LATE, 1, 100), ("trade", LATE, 1, 10_000),
             ("news", LATE, 2, 1), ("now", LATE, 2, 1), ("exports", LATE, 2, 100)]  # fmt: skip
    for name, age, digits, scale in asked:
        row, key = of(beside, MEASURES[name], age), "early" if age == EARLY else "late"
        words |= {f"{name}_own_{key}": number(scale * row["one"], digits),
                  f"{name}_india_{key}": number(scale * row["other"], digits)}  # fmt: skip
    late, ideal = (of(beside, MEASURES[name], LATE) for name in ("votes", "ideal"))
    words |= {"above": _whole(late["above"]), "years": _whole(late["years"])}
    words |= {"ideal_above": _whole(ideal["above"]), "ideal_years": _whole(ideal["years"])}
    shares = arms.set_index("dyad")
    for name, pair in suppliers.items():
        words |= {f"{name}_{side}": number(100 * shares.loc[pair, side], 1) for side in ("before", "after")}
    return words


def claims(
    beside: pd.DataFrame, arms: pd.DataFrame, votes: Place, net: pd.Series, suppliers: Mapping[str, str]
) -> dict[str, Claim]:
    """What the chapter's typed sentences rest on, by the name of the guard; `net` is the line of
    `all_states.answers` on the two poles."""
    change = arms.set_index("dyad")["change"]
    early, late = (of(beside, MEASURES["votes"], age) for age in (EARLY, LATE))
    ideal, now = (of(beside, MEASURES[name], LATE) for name in ("ideal", "now"))
    news = of(beside, MEASURES["news"], LATE)
    sold, traded = (of(beside, MEASURES[name], LATE) for name in ("arms", "trade"))
    return {
        "votes": Claim(early["one"] < early["other"] and late["one"] > late["other"]),
        "ideal": Claim(2 * ideal["above"] < ideal["years"] and ideal["one"] < ideal["other"]),
        "net": Claim(votes.percentile / 100 < net["p_states"] < 0.5),
        "now": Claim(abs(now["one"] - now["other"]) < 0.05),
        "less": Claim(sold["one"] < sold["other"] and traded["one"] < traded["other"]),
        "china": Claim(change[suppliers["china"]] > max(change[suppliers["own"]], 0) > change[suppliers["america"]]),
        "india": Claim(abs(change[suppliers["india"]]) > abs(change[suppliers["own"]])),
        "news": Claim(news["one"] > 0 and news["other"] > 0),
        "tied": Claim(votes.value < 0 and votes.median < 0),
    }


def of(beside: pd.DataFrame, measure: str, age: str) -> pd.Series:
    """The line of a measure and an age; missing where there is none."""
    rows = beside[(beside["measure"] == measure) & (beside["age"] == age)]
    return rows.iloc[0] if len(rows) else pd.Series(float("nan"), index=beside.columns)


def _whole(value: float) -> str:
    return MISSING if value != value else str(int(value))
