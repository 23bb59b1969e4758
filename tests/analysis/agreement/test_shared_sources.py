"""The same work in two lists is found by address or title, and nothing else is."""

import pandas as pd
import pytest

from pakrus.analysis.agreement import shared_sources

COLUMNS = ["ref_id", "paper_id", "title", "year", "url", "doi", "same_work_as"]
NA = pd.NA
REFERENCES = pd.DataFrame(
    [
        ("a-r1", "a", "Four helicopters received from Russia", 2017, "https://www.x.com/4/#top", NA, NA),
        ("a-r2", "a", "Four helicopters", NA, NA, NA, "a-r1"),
        ("a-r3", "a", "Trade of the two", 2001, NA, NA, NA),
        ("a-r4", "a", "A pact on gas", 2015, NA, "10.1/X", NA),
        ("b-r1", "b", "Analytics", 2017, "http://x.com/4", NA, NA),
        ("b-r2", "b", "TRADE of the two!", 2001, NA, NA, NA),
        ("b-r3", "b", "Trade of the two", 1999, NA, NA, NA),
        ("b-r4", "b", "Something else", 2015, NA, "10.1/x", NA),
        ("c-r1", "c", "Trade of the two", NA, NA, NA, NA),
        ("c-r2", "c", "Quite unlike", 2000, "https://y.com/", NA, NA),
    ],
    columns=COLUMNS,
).astype({"year": "Int64"} | dict.fromkeys(["url", "doi", "same_work_as", "title"], "string"))
CITING = pd.DataFrame({"paper_id": ["c"], "cites": ["b"], "ref_id": ["c-r2"], "title": ["B"]})


def works(likeness=0.9):
    return shared_sources.works(REFERENCES, shared_sources.compared(REFERENCES), likeness)


def test_pairs_are_compared_across_lists_with_the_most_alike_first():
    pairs = shared_sources.compared(REFERENCES)
    assert pairs[["a", "b"]].to_numpy().tolist() == [
        ["a-r3", "b-r2"],
        ["a-r3", "b-r3"],
        ["a-r3", "c-r1"],
        ["b-r2", "c-r1"],
        ["b-r3", "c-r1"],
        ["a-r1", "b-r1"],
        ["a-r4", "b-r4"],
    ]
    assert list(pairs["likeness"][:5]) == [1.0] * 5 and list(pairs["address"][5:]) == [True, True]


def test_an_address_or_doi_is_enough_and_a_title_only_where_the_years_allow_it():
    pairs = shared_sources.compared(REFERENCES)
    same = pairs[shared_sources.matched(pairs, 0.9)]
    # The same title of another year, a-r3 and b-r3, is another work.
    assert ["a-r3", "b-r3"] not in same[["a", "b"]].to_numpy().tolist()
    assert {("a-r1", "b-r1"), ("a-r4", "b-r4"), ("a-r3", "b-r2")} <= set(zip(same["a"], same["b"], strict=True))


def test_likeness_is_that_of_plain_titles():
    # "abcd" and "abcx" share three of four letters each: 2 * 3 / 8.
    pair = REFERENCES.iloc[[2, 5]].assign(title=["Abcd!", "ABCX"])
    assert shared_sources.compared(pair)["likeness"].tolist() == [pytest.approx(0.75)]
    assert not shared_sources.matched(shared_sources.compared(pair), 0.76).any()
    assert shared_sources.matched(shared_sources.compared(pair), 0.75).all()


def test_an_entry_stands_for_its_work_and_a_repeat_for_its_first():
    work_of = works()
    assert work_of["a-r2"] == work_of["a-r1"] == work_of["b-r1"] == "a-r1"
    assert work_of["b-r2"] == work_of["c-r1"] == "a-r3" and work_of["c-r2"] == "c-r2"


def test_common_works_come_with_the_entry_in_each_list():
    # c-r1 has no year, so it joins all three entries of that title.
    shared = shared_sources.common(REFERENCES, works(), ["a", "b", "c"])
    assert shared[["work", "lists", "a", "b"]].to_numpy().tolist() == [
        ["a-r3", 3, "a-r3", "b-r2"],
        ["a-r4", 2, "a-r4", "b-r4"],
        ["a-r1", 2, "a-r1", "b-r1"],
    ]
    assert shared["c"].fillna("-").tolist() == ["c-r1", "-", "-"]


def test_a_paper_without_a_list_has_an_empty_column_and_no_works():
    shared = shared_sources.common(REFERENCES, works(), ["a", "b", "c", "d"])
    assert shared["d"].isna().all()
    lists = shared_sources.listed(REFERENCES, works(), ["a", "d"])
    # a lists three works, one of them twice.
    assert lists.to_numpy().tolist() == [["a", 3], ["d", 0]]


def test_overlap_counts_works_of_two_lists_and_says_who_lists_whom():
    common = shared_sources.common(REFERENCES, works(), ["a", "b", "c", "d"])
    pairs = shared_sources.overlap(common, CITING, ["a", "b", "c", "d"])
    assert pairs.to_numpy().tolist() == [
        ["a", "b", 3, ""],
        ["a", "c", 1, ""],
        ["a", "d", 0, ""],
        ["b", "c", 1, "c"],
        ["b", "d", 0, ""],
        ["c", "d", 0, ""],
    ]


def test_lists_with_nothing_in_common_have_no_work_in_common():
    apart = REFERENCES.iloc[[0, 9]]
    compared = shared_sources.compared(apart)
    assert compared.empty
    shared = shared_sources.common(apart, shared_sources.works(apart, compared, 0.9), ["a", "c"])
    assert shared.empty and list(shared.columns) == ["work", "title", "lists", "a", "c"]


def test_a_repeat_is_no_entry_of_its_own_whatever_its_id():
    again = REFERENCES.iloc[[1]].assign(ref_id="a-r0")
    references = pd.concat([again, REFERENCES], ignore_index=True)
    found = shared_sources.works(references, shared_sources.compared(references), 0.9)
    table = shared_sources.common(references, found, ["a", "b"]).set_index("work")
    assert table.loc["a-r1", ["a", "b"]].tolist() == ["a-r1", "b-r1"]
