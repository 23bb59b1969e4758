"""The verdict's cells from a handful of made-up tests, by hand."""

import pandas as pd

from pakrus.analysis.verdict import cells as verdict_grid

TESTS = pd.DataFrame(
    [
        ("P1", "coded events", "a", 0.3, 0.01, "supports"),
        ("P1", "UN votes", "b", -0.2, 0.02, "contradicts"),
        ("P1", "UN votes", "c", 0.1, 0.6, "silent"),
        ("P1", "arms", "d", 0.1, 0.04, "supports"),
        ("P1", "arms", "e", -0.1, 0.03, "contradicts"),
        ("P1", "trade", "f", 0.0, float("nan"), "silent"),
        ("P1", "trade", "g", 0.0, 0.9, "cannot tell"),
        ("P1", "news", "h", 0.2, 0.2, "cannot tell"),
    ],
    columns=["proposition", "evidence", "test", "value", "p", "direction"],
).assign(measure="m", form="")
FAMILIES = pd.Series(
    {"un": "UN votes", "arms": "arms", "trade": "trade", "aid": "aid", "news": "news", "pledges": "treaties"}
)
EVIDENCE = verdict_grid.kinds(FAMILIES)


def cells():
    return verdict_grid.cells(TESTS, ["P1", "P2"], EVIDENCE).set_index(["proposition", "evidence"])


def test_a_cell_speaks_where_one_test_does_and_none_the_other_way():
    verdict = cells()["verdict"]
    assert [verdict["P1", kind] for kind in EVIDENCE] == [
        "supports", "no test", "no test", "contradicts", "mixed", "silent", "no test", "cannot tell", "no test"
    ]  # fmt: skip
    assert set(verdict["P2"]) == {"no test"}


def test_a_cell_counts_its_tests_and_shows_the_one_with_the_smallest_p():
    votes, arms = cells().loc[("P1", "UN votes")], cells().loc[("P1", "arms")]
    assert list(votes[["tests", "supports", "contradicts", "test", "value", "p"]]) == [2, 0, 1, "b", -0.2, 0.02]
    assert (arms["supports"], arms["contradicts"], arms["test"]) == (1, 1, "e")


def test_what_is_kept_counts_the_kinds_of_independent_evidence():
    kept = verdict_grid.kept(cells().reset_index()).set_index("proposition")
    # UN votes contradict, arms are mixed, trade is silent, news cannot tell
    assert list(kept.loc["P1"]) == ["supports", "no test", "no test", 0, 1, 1, 1]
    assert list(kept.loc["P2"]) == ["no test"] * 3 + [0] * 4


def test_a_proposition_stands_without_a_part_only_where_every_run_says_the_same():
    whole = pd.DataFrame(
        {
            "proposition": ["P1", "P2", "P3"],
            "test": ["a", "b", "c"],
            "value": [0.4, -0.3, -0.1],
            "direction": ["supports", "contradicts", "cannot tell"],
        }
    )
    runs = pd.DataFrame(
        [("P1", 0.5, 0.01, "supports"), ("P1", 0.2, 0.04, "supports"), ("P2", -0.3, 0.01, "contradicts"),
         ("P1", float("nan"), float("nan"), "cannot tell"), ("P2", 0.1, 0.7, "silent"), ("P3", 0.0, 0.9, "silent")],
        columns=["proposition", "value", "p_holm", "direction"],
    )  # fmt: skip
    left = verdict_grid.left_out(whole, runs)
    assert left[["proposition", "value", "p", "direction", "n"]].to_numpy().tolist() == [
        ["P1", 0.2, 0.04, "supports", 2],
        ["P2", 0.1, 0.7, "silent", 2],
        ["P3", 0.0, 0.9, "cannot tell", 1],
    ]


def test_kinds_of_evidence_stand_in_the_order_of_their_measures():
    families = pd.Series({"a": "UN votes", "b": "UN votes", "c": "arms"})
    assert verdict_grid.kinds(families) == ["coded events", "one left out", "multiverse", "UN votes", "arms"]


def test_tests_are_gathered_with_the_p_of_their_own_chapter_and_corrected_once_more_together():
    line = {"proposition": "P1", "test": "a", "value": 0.3, "n": 9, "least": 0.001, "form": ""}
    coded = pd.DataFrame([line | {"p": 0.01, "p_holm": 0.02, "direction": "supports"}])
    left = pd.DataFrame([line | {"p": 0.04, "direction": "supports"}])
    curves = pd.DataFrame([line | {"test": "curve", "p": 0.5, "p_holm": 0.5, "direction": "silent"}])
    one = {"measure": "arms-share", "value": -0.2, "p": 0.03, "p_holm": 0.03, "direction": "contradicts"}
    panel = pd.DataFrame([line | {"test": "b"} | one])
    gathered = verdict_grid.gathered(coded, left, curves, panel, pd.Series({"arms-share": "arms"}))
    assert list(gathered["evidence"]) == ["coded events", "one left out", "multiverse", "arms"]
    assert list(gathered["p"]) == [0.02, 0.04, 0.5, 0.03]
    # three tests have a p of their own: 3 x 0.01, 2 x 0.03, 1 x 0.5; what is left out repeats the first
    strict = verdict_grid.together(gathered)
    assert list(strict["p"]) == [0.03, 0.5, 0.06]
    assert list(strict["direction"]) == ["supports", "silent", "silent"]
