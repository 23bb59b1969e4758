"""What growth rates and multiples leave open or rule out: their start, the rest of a year, the imports' share."""

import pandas as pd

from pakrus.analysis.rows.rounding import Span, growth, printed, span_of
from pakrus.evidence.edtf import Edtf

WHOLE_YEARS = ["calendar", "fiscal"]
SHARES = ["row_id", "paper_id", "when", "at", "share", "low", "high", "how"]


def multiples(end: pd.Series, times: Span, totals: pd.DataFrame) -> pd.DataFrame:
    """How many times each total of an earlier whole year the total `end` is: `row_id`, `paper_id`, `when`, `first`,
    `value`, `times`, `low`, `high`, `fits` (whether that can be the multiple `times`); by year."""
    earlier = totals[(totals["last"] <= end["first"]) & totals["basis"].isin(WHOLE_YEARS) & (totals["what"] == "total")]
    rows = earlier[["row_id", "paper_id", "when", "first", "value"]].copy()
    ratios = [span_of(end) / span_of(row) for row in earlier.itertuples()]
    for name, attribute in (("times", "value"), ("low", "low"), ("high", "high")):
        rows[name] = [getattr(ratio, attribute) for ratio in ratios]
    rows["fits"] = [ratio.apart(times) == 0 for ratio in ratios]
    return rows.sort_values(["first", "row_id"]).reset_index(drop=True)


def changed(percent: float) -> Span:
    """The factor of a change in per cent, with what its rounding allows: 36 is 1.36, -12 is 0.88."""
    return growth(printed(f"{abs(percent):g} per cent"), 1 if percent > 0 else -1)


def rest_of_year(end: Span, change: Span, months: Span, months_change: Span, count: int) -> pd.DataFrame:
    """What two growth rates leave for the rest of a year and of the year before it.

    `end` is the trade of the last year and `change` its factor on the year before; `months` and `months_change` the
    same for its first `count` months. Returns, for `before` and `last` (column `year`): `whole`, `months`, `rest`,
    `rest_low`, `rest_high` (dollars), `month` (the mean of the months given).
    """
    rows = []
    for year, whole, part in (("before", end / change, months / months_change), ("last", end, months)):
        rest = whole - part
        rows.append((year, whole.value, part.value, rest.value, rest.low, rest.high, part.value / count))
    return pd.DataFrame(rows, columns=["year", "whole", "months", "rest", "rest_low", "rest_high", "month"])


def import_shares(values: pd.DataFrame, sums: pd.DataFrame) -> pd.DataFrame:
    """The imports' share of Pakistan's trade with Russia where both sides are stated: `row_id`, `paper_id`, `when`,
    `at` (middle of the period in years), `share`, `low`, `high` (0 to 1), `how` (`stated`).

    `values` as `trade.values.values` or `trade.values.checked`, `sums` as `trade.values.sums` of them.
    """
    rows = []
    for total in sums.itertuples():
        sides = values[values["row_id"].isin(total.row_id.split(" + "))].set_index("what")
        sold, bought = span_of(sides.loc["exports"]), span_of(sides.loc["imports"])
        low, high = bought.low / (bought.low + sold.high), bought.high / (bought.high + sold.low)
        middle = (total.first + total.last) / 2
        rows.append((total.row_id, total.paper_id, total.when, middle, bought.value / total.value, low, high, "stated"))
    return pd.DataFrame(rows, columns=SHARES)


def implied_shares(stated: pd.DataFrame) -> pd.DataFrame:
    """The imports' share before and after a growth of trade and of imports over one period, had trade grown by imports
    alone, with the columns of `import_shares`; `how` is `implied`. `stated` as `rows.claims.stated`."""
    keys = ["paper_id", "from", "to"]
    changes = stated.dropna(subset=["from", "to"])
    trade = changes[changes["measure"] == "trade-change"]
    both = trade.merge(changes[changes["measure"] == "imports-change"], on=keys, suffixes=("", "_imports"))
    rows = []
    for row in both.rename(columns={"from": "start", "to": "end"}).itertuples():
        shares = shares_by_growth(printed(row.as_stated), printed(row.as_stated_imports))
        for date, span in zip((row.start, row.end), shares, strict=True):
            ids = f"{row.claim_id} + {row.claim_id_imports}"
            year = Edtf.parse(date).years[0]
            rows.append((ids, row.paper_id, str(year), year + 0.5, span.value, span.low, span.high, "implied"))
    return pd.DataFrame(rows, columns=SHARES)


def shares_by_growth(trade: Span, imports: Span) -> tuple[Span, Span]:
    """The imports' share of trade before and after a growth, were all of it growth of imports.

    `trade` and `imports` are the growth of both in per cent. Trade T and imports M grow by tT and mM; if tT = mM, then
    M/T = t/m before, and (1 + m)/(1 + t) times that after.
    """
    before = trade / imports
    return before, Span(
        before.value * growth(imports).value / growth(trade).value,
        *(f(t / m * (1 + m / 100) / (1 + t / 100) for t in (trade.low, trade.high) for m in (imports.low, imports.high))
          for f in (min, max)),
    )  # fmt: skip
