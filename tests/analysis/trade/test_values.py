"""Values of trade, on made-up claims and facts."""

from math import inf

import pandas as pd
import pytest

from pakrus.analysis.trade import values as trade
from pakrus.evidence import package

STRINGS = {"from": "string", "to": "string"}


def stated(*rows):
    """Claims of (id, paper, measure, subject, from, to, as stated), with `rus` as partner."""
    columns = ["claim_id", "paper_id", "measure", "subject", "from", "to", "as_stated"]
    return pd.DataFrame(rows, columns=columns).astype(STRINGS).assign(partner="rus")


CLAIMS = stated(
    ("c1", "a", "trade-total", "pak", "2012", "2012", "$50 million"),
    ("c2", "a", "exports", "pak", "2022-07", "2023-06", "$20 million"),
    ("c3", "a", "imports", "pak", "2022-07", "2023-06", "$31 million"),
    ("c4", "b", "trade-total", "pak", pd.NA, pd.NA, "$60 million"),
    ("c5", "b", "trade-total", "ind", "2012", "2012", "$3 billion"),
    ("c6", "b", "export-potential", "pak", "2012", "2012", "$3 billion"),
)
PAIR = ("pak", "rus")
BASES = pd.DataFrame({"row_id": ["c1", "c4", "f1"], "whose": ["not_said", "pakistani", "russian"]})
PUBLISHED = pd.Series({"c1": 2013, "c4": 2021})
FACTS = (
    pd.DataFrame(
        [
            ("f1", "pak", "trade-total", "2020-01", "2020-11", 681.1e6, "exact"),
            ("f2", "pak", "trade-total", "2023", "2023", 1e9, "more_than"),
            ("f3", "ind", "trade-total", "2023", "2023", 1e9, "exact"),
            ("f4", "pak", "arms-value", "2023", "2023", 1e9, "exact"),
            ("f5", "pak", "trade-total", "2024", "2024", 1e9, "at_most"),
            ("f6", "pak", "trade-total", "2025", "2025", 1e9, "about"),
        ],
        columns=["fact_id", "subject", "measure", "from", "to", "value", "bound"],
    )
    .astype(STRINGS)
    .assign(partner="rus")
)


@pytest.fixture
def values():
    return trade.values(CLAIMS, BASES, PUBLISHED, PAIR)


def test_values_of_the_pair_come_by_time_with_basis_and_statistics(values):
    rows = values[["row_id", "what", "first", "last", "when", "basis"]].to_numpy().tolist()
    assert rows == [
        ["c1", "total", 2012.0, 2013.0, "2012", "calendar"],
        ["c4", "total", 2021.0, 2022.0, "source of 2021", "undated"],
        ["c2", "exports", 2022.5, 2023.5, "2022-23", "fiscal"],
        ["c3", "imports", 2022.5, 2023.5, "2022-23", "fiscal"],
    ]
    assert list(values["whose"].fillna("-")) == ["not_said", "pakistani", "-", "-"]


def test_a_value_has_the_span_of_what_is_printed(values):
    # 50 million is rounded to ten millions, 31 to one
    spans = values.set_index("row_id")[["value", "low", "high"]] / 1e6
    assert spans.loc["c1"].tolist() == [50, 45, 55]
    assert spans.loc["c3"].tolist() == [31, 30.5, 31.5]


def test_facts_are_taken_to_the_million_and_a_bound_leaves_an_end_open():
    checked = trade.checked(FACTS, BASES, PAIR)
    assert checked[["row_id", "paper_id", "as_stated", "when", "basis"]].to_numpy().tolist() == [
        ["f1", "facts", "$681 million", "Jan to Nov 2020", "months"],
        ["f2", "facts", "over $1,000 million", "2023", "calendar"],
        ["f5", "facts", "at most $1,000 million", "2024", "calendar"],
        ["f6", "facts", "$1,000 million", "2025", "calendar"],
    ]
    spans = [[680.6e6, 681.6e6], [1e9, inf], [0, 1e9], [999.5e6, 1000.5e6]]
    assert checked[["low", "high"]].to_numpy().tolist() == spans


def test_the_bounds_of_facts_are_those_of_the_schema():
    coded = set(package.tables()["facts"].allowed("bound"))
    assert coded == {*trade.LOWER, *trade.UPPER, "exact", "about"} and set(trade.BOUND_WORDS) < coded


def test_a_pair_is_chosen_by_ids_in_their_order():
    assert trade.values(CLAIMS, BASES, PUBLISHED, ("rus", "pak")).empty
    assert list(trade.values(CLAIMS, BASES, PUBLISHED, ("ind", "rus"))["row_id"]) == ["c5"]


@pytest.mark.parametrize(
    ("start", "end", "when", "basis"),
    [
        ("2012", "2013", "Jan 2012 to Dec 2013", "months"),
        ("2022-04", "2023-02", "Apr 2022 to Feb 2023", "months"),
        ("2022-07", "2024-06", "Jul 2022 to Jun 2024", "months"),
        ("2022-01", "2022-12", "2022", "calendar"),
        ("1999-07", "2000-06", "1999-00", "fiscal"),
    ],
)
def test_a_period_is_told_in_words(start, end, when, basis):
    assert trade.time_of(start, end, None)[2:] == (when, basis)


@pytest.mark.parametrize(
    ("start", "end", "basis", "ids"),
    [
        (2012, 2012, "all", ["c1"]),
        (2013, 2020, "all", []),  # that of 2012 ends as 2013 begins
        (2022, 2022, "all", ["c2", "c3"]),
        (2023, 2023, "fiscal", ["c2", "c3"]),
        (1990, 2030, "calendar", ["c1"]),
        (1990, 2030, "all", ["c1", "c4", "c2", "c3"]),
    ],
)
def test_values_are_chosen_by_year_and_basis(values, start, end, basis, ids):
    assert list(trade.chosen(values, start, end, basis)["row_id"]) == ids


def test_nothing_left_is_refused_with_what_to_widen(values):
    assert trade.some(values, "value") is values
    with pytest.raises(ValueError, match="no value is left: widen the years, or take every basis"):
        trade.some(values.iloc[:0], "value")


def test_both_sides_of_one_period_add_up(values):
    # 20 +- 5 and 31 +- 0.5 million
    sums = trade.sums(values)
    assert sums[["row_id", "what", "as_stated", "when"]].to_numpy().tolist() == [
        ["c2 + c3", "total", "$51 million", "2022-23"]
    ]
    assert (sums[["value", "low", "high"]] / 1e6).to_numpy().tolist() == [[51, 45.5, 56.5]]


def test_one_side_alone_has_no_sum(values):
    assert trade.sums(values[values["row_id"] != "c3"]).empty


def test_a_year_counts_the_values_that_touch_it_and_none_without_a_year(values):
    coverage = trade.coverage(values, 2011, 2023)
    assert dict(zip(coverage["year"], coverage["values"], strict=True)) == (
        dict.fromkeys(range(2011, 2024), 0) | {2012: 1, 2022: 2, 2023: 2}
    )


def test_years_that_follow_each_other_are_told_together():
    assert trade.runs([2003, 1999, 2000, 2001]) == ["1999 to 2001", "2003"]
    assert trade.runs([]) == []
