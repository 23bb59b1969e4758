"""Stated values of trade held against checked facts, and against what other stated numbers imply of them.

`analysis.trade` does the arithmetic, and takes a printed number for all values that would be printed the same.
"""

from collections.abc import Iterator

import pandas as pd

from pakrus.analysis.rows import claims
from pakrus.analysis.trade import implied, values
from pakrus.audit.base import Finding, Rule, Tables, rule

TAKES = ("claims", "measures", "entities", "facts", "trade_bases")
SPANS = (
    "Two printed numbers disagree only where no rounding brings them together (interval arithmetic; Moore 1966, "
    "Interval Analysis). "
)


@rule(
    severity="error",
    hits="datum",
    takes=TAKES,
    source=SPANS + "A value that fits only the other direction has most likely been put under the wrong head.",
    limits="Where exports and imports are nearly equal, a value of other statistics may fit the wrong one by chance.",
)
def directions_exchanged(tables: Tables) -> Iterator[Finding]:
    """A value of exports that agrees with checked imports of its period and with no checked exports, or the reverse."""
    stated, checked = _values(tables)
    for row_id in implied.exchanged(stated, checked):
        words = "Agrees with the checked value of the other direction of trade, and with none of its own."
        row = stated.set_index("row_id").loc[row_id]
        same_time = checked[(checked["first"] == row["first"]) & (checked["last"] == row["last"])]
        yield Finding(row_id, words, tuple(same_time.loc[same_time["what"].isin(["exports", "imports"]), "row_id"]))


@rule(
    severity="conflict",
    hits="datum",
    takes=TAKES,
    source=SPANS + "A checked fact for the same thing and period is the value to expect.",
    limits="Pakistani and Russian statistics of one trade differ, so a value of the one is named where the facts hold "
    "only the other. A value that is exchanged with its opposite is named by that rule alone.",
)
def not_the_checked_value(tables: Tables) -> Iterator[Finding]:
    """A value of trade that agrees with no checked fact for the same direction and period, where there is one."""
    stated, checked = _values(tables)
    exchanged = implied.exchanged(stated, checked)
    compared = implied.against_facts(stated, checked)
    for row_id, pairs in compared[~compared["claim_id"].isin(exchanged)].groupby("claim_id"):
        if pairs["disagree"].all():
            yield Finding(str(row_id), "Differs from what was checked for its period.", tuple(pairs["other_id"]))


@rule(
    severity="conflict",
    hits="datum",
    takes=TAKES,
    source=SPANS + "A growth is a ratio of two values, so it can be held against any two that are known.",
    limits="Growth of one set of statistics is held against totals of another where the facts hold no other.",
)
def growth_that_does_not_fit(tables: Tables) -> Iterator[Finding]:
    """A growth of trade that leads from no known total of its first year to one of its last, where both are known."""
    stated = claims.stated(tables["claims"], tables["measures"], tables["entities"])
    grown = implied.grown(stated, pd.concat(_values(tables)))
    ids = grown["claim_id"].str.split(" + ", regex=False)
    for row_id, pairs in grown.assign(growth=ids.str[0], end=ids.str[1]).groupby("growth"):
        if pairs["disagree"].all():
            words = "Leads from no known total of its first year to one of its last."
            yield Finding(str(row_id), words, (*pairs["end"], *pairs["other_id"]))


@rule(
    severity="conflict",
    hits="datum",
    takes=TAKES,
    source=SPANS + "Exports and imports add up to the trade of the two.",
    limits="Totals of other statistics than the parts are named where the data hold no others.",
)
def parts_that_do_not_add_up(tables: Tables) -> Iterator[Finding]:
    """A value of exports or imports that with its counterpart adds up to no known total of the same period, where there
    is one."""
    stated, checked = _values(tables)
    summed = implied.summed(stated, values.sums(stated), checked)
    for parts, pairs in summed.groupby("claim_id"):
        if pairs["disagree"].all():
            one, other = str(parts).split(" + ")
            for row_id, counterpart in ((one, other), (other, one)):
                words = "Adds up with its counterpart to no known total of the period."
                yield Finding(row_id, words, (counterpart, *pairs["other_id"]))


@rule(
    severity="conflict",
    hits="datum",
    takes=("claims",),
    source=SPANS + "A value and its share of a whole give the whole; two shares of one whole must give the same.",
    limits="Takes the shares of one paper and period to be of one whole, and cannot say which of the two is off.",
)
def shares_of_different_wholes(tables: Tables) -> Iterator[Finding]:
    """A share of a whole trade that, with the value it is of, implies another whole than another share of the same
    paper and period."""
    times = tables["claims"][["claim_id", "paper_id", "from", "to"]]
    for _, wholes in implied.wholes(tables["claims"]).merge(times, on="claim_id").groupby(["paper_id", "from", "to"]):
        for pair in implied.wholes_apart(wholes).itertuples():
            if pair.disagree:
                (value, share), (other_value, other) = (ids.split(" + ") for ids in (pair.claim_id, pair.other_id))
                words = "With its value it implies another whole than the other share."
                yield Finding(share, words, (value, other, other_value))
                yield Finding(other, words, (other_value, share, value))


RULES: tuple[Rule, ...] = (
    directions_exchanged,
    not_the_checked_value,
    growth_that_does_not_fit,
    parts_that_do_not_add_up,
    shares_of_different_wholes,
)


def _values(tables: Tables) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The stated values that have a period, and the checked ones; a value without one can be held against nothing."""
    stated = claims.stated(tables["claims"], tables["measures"], tables["entities"]).dropna(subset=["from"])
    facts, bases, none = tables["facts"], tables["trade_bases"], pd.Series(dtype="Int64")
    of_trade = facts[facts["measure"].isin(values.KINDS)]
    if of_trade.empty:
        return pd.DataFrame(columns=values.COLUMNS), pd.DataFrame(columns=values.COLUMNS)
    # The trade that most facts are about is the one that is held against them.
    counts = of_trade[["subject", "partner"]].value_counts()
    pair = min(counts.items(), key=lambda entry: (-entry[1], entry[0]))[0]
    return values.values(stated, bases, none, pair), values.checked(facts, bases, pair)
