"""A state's trade with other states beside that with one of them by the same paper, and the goods of a pair's trade."""

import pandas as pd

from pakrus.analysis.rows.rounding import printed
from pakrus.analysis.trade.values import Pair, time_of

FIRMNESS = ("potential", "traded")
"""How a good is told, the firmer last."""


def partners(stated: pd.DataFrame, published: pd.Series, pair: Pair) -> pd.DataFrame:
    """The trade of the second of the pair with each state, paper by paper, against that with the first by the same
    paper: `claim_id`, `again` (other rows that say the same), `paper_id`, `state_id`, `state` (its name), `as_stated`,
    `value`, `when` (period, or `source of 2007`), `beside_id`, `beside`, `beside_when` (the pair's total), `times`,
    `low`, `high` (how many times that; `high` is infinite where only a lower bound is stated); by paper, the largest
    first.

    The pair's value is the paper's own total whose year is nearest, the later one of two as near. `stated` as
    `rows.claims.stated`, `published` the year of the source of a row. Papers without such a total are left out.
    """
    one, other = pair
    totals = stated[(stated["measure"] == "trade-total") & (stated["partner"] == other)].sort_values("claim_id")
    ends = zip(totals["from"], totals["to"], totals["claim_id"], strict=True)
    periods = [time_of(start, end, published.get(row)) for start, end, row in ends]
    totals = totals.assign(year=[period[0] // 1 for period in periods], when=[period[2] for period in periods])
    rows = []
    for paper, group in totals.groupby("paper_id"):
        others, ours = group[group["subject"] != one], group[group["subject"] == one]
        if ours.empty:
            continue
        for _, same in others.groupby(["subject", "value", "when"]):
            row = same.iloc[0]
            near = ours.assign(far=(ours["year"] - row["year"]).abs(), newest=-ours["year"])
            near = near.sort_values(["far", "newest", "claim_id"]).iloc[0]
            times = printed(row["as_stated"]) / printed(near["as_stated"])
            rows.append((row["claim_id"], " ".join(same["claim_id"].iloc[1:]), paper, row["subject"],
                         row["subject_name"], row["as_stated"], float(row["value"]), row["when"], near["claim_id"],
                         float(near["value"]), near["when"], times.value, times.low, times.high))  # fmt: skip
    columns = [
        "claim_id",
        "again",
        "paper_id",
        "state_id",
        "state",
        "as_stated",
        "value",
        "when",
        "beside_id",
        "beside",
    ]
    frame = pd.DataFrame(rows, columns=[*columns, "beside_when", "times", "low", "high"])
    return frame.sort_values(["paper_id", "value", "claim_id"], ascending=[True, False, True]).reset_index(drop=True)


def goods(coded: pd.DataFrame, papers: list[str]) -> pd.DataFrame:
    """What each paper tells of each good: `exporter` (entity id), `good`, `paper_id`, `told` (traded, potential),
    `rows` (ids, joined by a space), `n_papers` (how many papers tell it as traded); by exporter, what most papers tell
    as traded first.

    `coded` is the table trade_goods. A good that a paper tells both as traded and as possible is traded.
    """
    kept = coded[coded["paper_id"].isin(papers)].sort_values("good_id")
    frame = kept.groupby(["exporter", "good", "paper_id"], as_index=False).agg(
        told=("told_as", lambda ways: max(ways, key=FIRMNESS.index)),
        rows=("good_id", " ".join),
    )
    frame["n_papers"] = (frame["told"] == "traded").groupby([frame["exporter"], frame["good"]]).transform("sum")
    order = {paper: place for place, paper in enumerate(papers)}
    frame = frame.assign(place=frame["paper_id"].map(order))
    frame = frame.sort_values(["exporter", "n_papers", "good", "place"], ascending=[True, False, True, True])
    return frame.drop(columns="place").reset_index(drop=True)


def common(goods: pd.DataFrame) -> pd.DataFrame:
    """The goods that two papers or more tell as traded: `exporter`, `good`, `papers` (joined by a comma)."""
    traded = goods[(goods["told"] == "traded") & (goods["n_papers"] > 1)]
    shared = traded.groupby(["exporter", "good"], as_index=False).agg(papers=("paper_id", ", ".join))
    return shared
