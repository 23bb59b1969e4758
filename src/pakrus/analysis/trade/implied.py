"""What sums, growth rates and shares imply of Pakistan's trade with Russia, against what is stated for the same time.

Two values disagree only where their spans do not overlap; `rounding` says which span a printed number has.
"""

from collections.abc import Iterable

import pandas as pd

from pakrus.analysis.rows.rounding import Span, growth, printed, span_of
from pakrus.analysis.rows.sources import FACT
from pakrus.analysis.trade.values import WHOSE
from pakrus.evidence.edtf import Edtf

COLUMNS = [
    "claim_id",
    "other_id",
    "what",
    "said",
    "value",
    "low",
    "high",
    "against",
    "other",
    "other_low",
    "other_high",
]
COLUMNS += ["ratio", "ratio_low", "ratio_high", "apart", "disagree"]


def against_facts(values: pd.DataFrame, checked: pd.DataFrame) -> pd.DataFrame:
    """Each value that a paper states with a period beside each checked fact for the same thing and period, as
    `pairs`."""
    dated = values[values["basis"] != "undated"]
    rows = dated.merge(checked, on=["what", "first", "last"], suffixes=("", "_fact"))
    return pairs(
        (row.row_id, row.row_id_fact, row.what, f"{row.when}, {row.what}, {row.paper_id}", span_of(row),
         _whose(row.paper_id_fact, row.whose_fact), Span(row.value_fact, row.low_fact, row.high_fact))
        for row in rows.itertuples()
    )  # fmt: skip


def exchanged(values: pd.DataFrame, checked: pd.DataFrame) -> list[str]:
    """The values of papers that agree with a checked one of the other direction for the same period, and with none of
    their own: their ids."""
    other = checked.replace({"what": {"exports": "imports", "imports": "exports"}})
    straight, crossed = (against_facts(values, facts) for facts in (checked, other))
    crossed = crossed[~crossed["disagree"] & crossed["what"].isin(["exports", "imports"])]
    return sorted(set(crossed["claim_id"]) - set(straight.loc[~straight["disagree"], "claim_id"]))


def pairs(rows: Iterable[tuple[str, str, str, str, Span, str, Span]]) -> pd.DataFrame:
    """Two values of one thing, each a line: `claim_id`, `other_id` (the rows behind them), `what`, `said` (in words),
    `value`, `low`, `high`, `against` (whose the other is), `other`, `other_low`, `other_high`, `ratio`, `ratio_low`,
    `ratio_high` (of the first to the other), `apart` (least distance after rounding), `disagree`.

    `rows` are tuples (claim_id, other_id, what, said, Span, against, Span).
    """
    lines = []
    for claim, other_id, what, said, one, against, other in rows:
        ratio, apart = one / other, one.apart(other)
        lines.append((claim, other_id, what, said, one.value, one.low, one.high, against, other.value, other.low,
                      other.high, ratio.value, ratio.low, ratio.high, apart, apart != 0))  # fmt: skip
    words = {"claim_id", "other_id", "what", "said", "against", "disagree"}
    kinds = {column: float for column in COLUMNS if column not in words} | {"disagree": bool}
    return pd.DataFrame(lines, columns=COLUMNS).astype(kinds)


def summed(values: pd.DataFrame, sums: pd.DataFrame, checked: pd.DataFrame) -> pd.DataFrame:
    """The sum of a paper's exports and imports beside each total for the same period, as `pairs`; `sums` as
    `trade.values.sums`."""
    totals = pd.concat([values, checked])
    rows = sums.merge(totals[totals["what"] == "total"], on=["first", "last"], suffixes=("", "_other"))
    return pairs(
        (row.row_id, row.row_id_other, "total", f"{row.when}, exports and imports of {row.paper_id}", span_of(row),
         _whose(row.paper_id_other, row.whose_other), Span(row.value_other, row.low_other, row.high_other))
        for row in rows.itertuples()
    )  # fmt: skip


def grown(stated: pd.DataFrame, totals: pd.DataFrame) -> pd.DataFrame:
    """What a growth of trade from one year to another makes of each total of the last year, beside each total of the
    first year, as `pairs`. `stated` as `rows.claims.stated`, `totals` as `trade.values.values` and
    `trade.values.checked` together."""
    rows = []
    changes = stated[stated["measure"] == "trade-change"].rename(columns={"from": "start", "to": "end"})
    for change in changes.dropna(subset=["start", "end"]).itertuples():
        first, last = (_whole_year(totals, Edtf.parse(date).years[0]) for date in (change.start, change.end))
        for end in last.itertuples():
            implied = span_of(end) / growth(printed(change.as_stated))
            for start in first.itertuples():
                said = f"{start.when}, by {change.paper_id}'s {change.as_stated} to {end.when} ({_whose(end.paper_id)})"
                rows.append((f"{change.claim_id} + {end.row_id}", start.row_id, "total", said, implied,
                             _whose(start.paper_id, start.whose), span_of(start)))  # fmt: skip
    return pairs(rows)


def wholes(claims: pd.DataFrame) -> pd.DataFrame:
    """The whole trade that a value and its share of it imply: `claim_id`, `share_id`, `value`, `low`, `high` (dollars).

    `claims` are the coded rows. A share belongs to the value of the same side of trade in the same paper and period;
    shares of anything but a whole trade are left out.
    """
    rows = []
    for side in ("exports", "imports"):
        shares = claims[(claims["measure"] == f"{side}-share") & claims["share_of"].eq("trade-total")]
        stated = claims[claims["measure"] == side]
        for row in stated.merge(shares, on=["paper_id", "from", "to"], suffixes=("", "_share")).itertuples():
            percent = printed(row.as_stated_share)
            whole = printed(row.as_stated) / Span(percent.value / 100, percent.low / 100, percent.high / 100)
            rows.append((row.claim_id, row.claim_id_share, whole.value, whole.low, whole.high))
    return pd.DataFrame(rows, columns=["claim_id", "share_id", "value", "low", "high"])


def wholes_apart(wholes: pd.DataFrame) -> pd.DataFrame:
    """The whole trade by the first share beside that by each other, as `pairs`; `wholes` as `wholes` gives them."""
    if wholes.empty:
        return pairs([])
    first, *others = wholes.itertuples()
    return pairs(
        (f"{first.claim_id} + {first.share_id}", f"{row.claim_id} + {row.share_id}", "whole trade",
         "Russia's whole trade, by two shares of it", span_of(first), "the other share", span_of(row))
        for row in others
    )  # fmt: skip


def _whole_year(totals: pd.DataFrame, year: int) -> pd.DataFrame:
    rows = totals[(totals["first"] == year) & (totals["basis"] == "calendar") & (totals["what"] == "total")]
    return rows.sort_values("row_id")


def _whose(paper: str, whose: str = "") -> str:
    return f"{paper}, {WHOSE[whose]}" if paper == FACT and whose else paper
