"""Choices crossed, and the series they make, from a handful of made-up events worked out by hand."""

import pandas as pd
import pytest
from theses import thesis

from pakrus.analysis.multiverse import choices as multiverse
from pakrus.evidence.tables import load

YEARS = range(2000, 2004)
ONE = {"scale": ("all",), "weights": ("equal",), "papers": ("all",), "planned": ("out",), "multilateral": ("in",)}
TABLES = {
    "papers": pd.DataFrame({"paper_id": ["x", "y"], "kind": ["article", "commentary"]}),
    "events": pd.DataFrame(
        [("cut", "2000", "happened", "military"), ("visit", "2001", "happened", "diplomatic"),
         ("club", "2002", "happened", "multilateral"), ("hope", "2003", "planned", "energy")],
        columns=["event_id", "date", "status", "domain"],
    ).astype("string").assign(time="happening"),
    "event_mentions": pd.DataFrame(
        [("m1", "cut", "x"), ("m2", "visit", "x"), ("m3", "visit", "y"), ("m4", "visit", "y"), ("m5", "club", "y"),
         ("m6", "hope", "x")],
        columns=["mention_id", "event_id", "paper_id"],
    ).astype("string"),
    "event_codes": pd.DataFrame(
        [("cut", "usa", "pak", "16"), ("visit", "rus", "pak", "042")], columns=["event_id", "source", "target", "cameo"]
    ).astype("string"),
    "cameo": pd.DataFrame({"cameo": ["042", "16"], "goldstein": [1.9, -4.0]}).astype({"cameo": "string"}),
    "event_effects": pd.DataFrame(
        [("cut", "PAK-USA", -1, "direct"), ("cut", "PAK-RUS", 1, "third_party"), ("visit", "PAK-RUS", 1, "direct"),
         ("club", "PAK-RUS", 1, "direct"), ("hope", "PAK-RUS", 1, "direct")],
        columns=["event_id", "dyad", "direction", "basis"],
    ).astype({"event_id": "string", "direction": "Int64"}),
    "entities": pd.DataFrame({"entity_id": ["pak", "rus", "usa"], "counts_as": pd.NA}),
}  # fmt: skip
P1 = thesis(2010)["P1"]


def histories(**choices):
    both = multiverse.Scorings(TABLES).histories(P1, YEARS, ONE | choices)
    return both.before.tolist(), both.outcome.tolist()


def test_all_choices_are_crossed_the_last_fastest():
    grid = multiverse.grid({"scale": ("a", "b"), "lag": (0, 1)})
    assert grid.to_numpy().tolist() == [["a", 0], ["a", 1], ["b", 0], ["b", 1]]


def test_the_pair_before_is_turned_so_that_a_warming_is_expected_above_zero():
    # the cut cools Pakistan-US in 2000, so it stands at +1; the cut, the visit and the club warm Pakistan-Russia
    assert histories() == ([[1, 0, 0, 0]], [[1, 1, 1, 0]])


@pytest.mark.parametrize(
    ("choice", "before", "outcome"),
    [
        ({"scale": ("once",)}, [1, 0, 0, 0], [0, 1, 1, 0]),  # the cut counts for Pakistan-US only
        ({"scale": ("direct",)}, [1, 0, 0, 0], [0, 1, 1, 0]),  # its effect on Pakistan-Russia is a third party's
        ({"scale": ("goldstein",)}, [4, 0, 0, 0], [0, 1.9, 0, 0]),
        ({"weights": ("mentions",)}, [1, 0, 0, 0], [1, 3, 1, 0]),
        ({"weights": ("papers",)}, [1, 0, 0, 0], [1, 2, 1, 0]),
        ({"planned": ("in",)}, [1, 0, 0, 0], [1, 1, 1, 1]),
        ({"multilateral": ("out",)}, [1, 0, 0, 0], [1, 1, 0, 0]),
        ({"papers": ("no x",)}, [0, 0, 0, 0], [0, 1, 1, 0]),
        ({"papers": ("articles",)}, [1, 0, 0, 0], [1, 1, 0, 0]),
    ],
)
def test_each_choice_makes_its_own_series(choice, before, outcome):
    assert histories(**choice) == ([before], [outcome])


def test_sets_of_data_choices_come_in_the_order_of_the_grid():
    before, outcome = histories(scale=("all", "once"), planned=("out", "in"))
    assert outcome == [[1, 1, 1, 0], [1, 1, 1, 1], [0, 1, 1, 0], [0, 1, 1, 1]]
    assert before == [[1, 0, 0, 0]] * 4


def test_a_paper_that_there_is_not_cannot_be_left_out():
    with pytest.raises(ValueError, match="'no z' leaves out a paper that there is not; there are x, y"):
        histories(papers=("no z",))


def test_what_moves_the_pair_before_is_listed_with_who_tells_it():
    causes = multiverse.Scorings(TABLES).causes(P1)
    assert causes.to_numpy().tolist() == [["cut", 2000, 1.0, 1, "x", True]]


def test_each_paper_is_left_out_once():
    choices = multiverse.data(TABLES["papers"])
    assert choices["papers"] == ("all", "no x", "no y", "articles")
    five = multiverse.data(pd.DataFrame({"paper_id": list("abcde"), "kind": "article"}))
    # 4 scales, 3 weights, 7 sets of papers, 2 and 2; 4 starts, 4 lags, 2 ways of periods, 3 statistics
    assert len(multiverse.grid(five)) == 336 and len(multiverse.grid(five | multiverse.MODEL)) == 32256


def test_series_start_with_the_whole_or_with_a_period_of_nasim():
    """Its third, fifth and sixth, as the book says: the war, the end of the Cold War, September 2001."""
    periods = load("periods").query("paper_id == 'nasim'").sort_values("year")
    assert list(multiverse.MODEL["start"]) == periods["year"].iloc[[0, 2, 4, 5]].tolist()


def test_a_set_of_choices_is_scored_once(monkeypatch):
    calls = []
    scored = multiverse.series.scored
    monkeypatch.setattr(multiverse.series, "scored", lambda *args, **more: calls.append(more) or scored(*args, **more))
    scorings = multiverse.Scorings(TABLES)
    for proposition in (P1, thesis(2010)["P2"]):
        scorings.histories(proposition, YEARS)
    # 3 scales that differ, 4 sets of papers, planned or not, multilateral or not
    assert len(calls) == 3 * 4 * 2 * 2
