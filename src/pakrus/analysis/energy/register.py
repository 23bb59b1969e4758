"""What is stated of undertakings in numbers, what they are worth, and what set them back."""

import pandas as pd

from pakrus.analysis.events.undertakings import FORWARD, NONE, SETBACKS
from pakrus.analysis.rows.sources import FACT

WORTH = ("project-cost", "investment")
"""Measures, in US dollars, of what a project is worth."""

CAUSES = {
    "sanctions": "sanctions",
    "pressure": "American pressure",
    "india": "regard for India",
    "disputes": "quarrels over terms",
    "finance": "money owed, or not to be lent",
    "choice": "a choice of buyer or seller",
    "not_said": "not said",
}
"""What is told as the reason of a setback, code to words."""


def numbers(amounts: pd.DataFrame, claims: pd.DataFrame, measures: pd.DataFrame) -> pd.Series:
    """All that papers state of each undertaking in numbers, as words: the measure, then each value as printed with the
    papers that give it; indexed by `undertaking_id`."""
    rows = amounts.merge(claims, left_on="row_id", right_on="claim_id").merge(
        measures[["measure", "label"]], on="measure"
    )
    rows["top"] = rows["value_high"].fillna(rows["value"])
    lines: dict[str, list[str]] = {}
    for (undertaking, label), group in rows.sort_values("claim_id").groupby(["undertaking_id", "label"]):
        values = []
        for _, same in group.groupby(["value", "top"]):
            papers = ", ".join(sorted(set(same["paper_id"])))
            values.append(f"{same['as_stated'].iloc[0]} ({papers})")
        lines.setdefault(undertaking, []).append(f"{label}: {', '.join(values)}")
    return pd.Series({undertaking: "; ".join(words) for undertaking, words in lines.items()}, dtype="string")


def worth(standing: pd.DataFrame, amounts: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """What undertakings are said to be worth, by how far they came: `furthest`, `undertaking_id`, `low`, `high` (USD,
    over all papers; missing where no undertaking of the stage has a value), `number` (of the stage without a value).
    """
    valued = amounts.merge(claims[claims["measure"].isin(WORTH)], left_on="row_id", right_on="claim_id")
    valued["top"] = valued["value_high"].fillna(valued["value"])
    spans = valued.groupby("undertaking_id").agg(low=("value", "min"), high=("top", "max"))
    rows = []
    for stage in (NONE, *FORWARD):
        group = standing[standing["furthest"] == stage]
        named = sorted(set(group["undertaking_id"]) & set(spans.index))
        without = len(group) - len(named)
        rows += [(stage, name, float(spans["low"][name]), float(spans["high"][name]), without) for name in named]
        if not named and len(group):
            rows.append((stage, "", float("nan"), float("nan"), without))
    return pd.DataFrame(rows, columns=["furthest", "undertaking_id", "low", "high", "number"])


def setbacks(steps: pd.DataFrame) -> pd.DataFrame:
    """The steps that held an undertaking up or ended it and that a paper tells; columns as those of
    `analysis.events.undertakings.steps`."""
    is_setback = steps["stage"].isin(SETBACKS) & (steps["told_by"] != FACT)
    return steps[is_setback].reset_index(drop=True)
