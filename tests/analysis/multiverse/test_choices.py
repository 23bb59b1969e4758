"""Choices crossed, and the series they make, from a handful of made-up events worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.multiverse import choices as multiverse
from pakrus.analysis.multiverse import effects as multiverse_effects
from pakrus.evidence.tables import load

YEARS = range(2000, 2004)
ONE = {"scale": ("all",), "weights": ("equal",), "papers": ("all",), "planned": ("out",), "multilateral": ("in",)}
TABLES = {
    "papers": pd.DataFrame({"paper_id": ["x", "y"], "kind": ["article", "commentary"]}),
    "events": pd.DataFrame(
        [("cut", "2000", "happened", "military"), ("visit", "2001", "happened", "diplomatic"),
         ("club", "2002", "happened", "multilateral"), ("hope", "2003", "planned", "energy")],
        columns=["event_id", "date", "status", "domain"],
    ).astype("string"),
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
}  # fmt: skip
P1 = multiverse.PROPOSITIONS["P1"]


def made(**choices):
    found = multiverse.histories(TABLES, P1, YEARS, ONE | choices)
    return found.before.tolist(), found.outcome.tolist()


def test_all_choices_are_crossed_the_last_fastest():
    found = multiverse.grid({"scale": ("a", "b"), "lag": (0, 1)})
    assert found.to_numpy().tolist() == [["a", 0], ["a", 1], ["b", 0], ["b", 1]]


def test_the_pair_before_is_turned_so_that_a_warming_is_expected_above_zero():
    # the cut cools Pakistan-US in 2000, so it stands at +1; the cut, the visit and the club warm Pakistan-Russia
    assert made() == ([[1, 0, 0, 0]], [[1, 1, 1, 0]])


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
    assert made(**choice) == ([before], [outcome])


def test_sets_of_data_choices_come_in_the_order_of_the_grid():
    before, outcome = made(scale=("all", "once"), planned=("out", "in"))
    assert outcome == [[1, 1, 1, 0], [1, 1, 1, 1], [0, 1, 1, 0], [0, 1, 1, 1]]
    assert before == [[1, 0, 0, 0]] * 4


def test_a_paper_that_there_is_not_cannot_be_left_out():
    with pytest.raises(ValueError, match="'no z' leaves out a paper that there is not; there are x, y"):
        made(papers=("no z",))


def test_what_moves_the_pair_before_is_listed_with_who_tells_it():
    found = multiverse.causes(TABLES, P1)
    assert found.to_numpy().tolist() == [["cut", 2000, 1.0, 1, "x", True]]


@pytest.mark.parametrize("proposition", ["P1", "P2"])
def test_the_real_events_make_a_thousand_specifications_and_more(proposition):
    assert len(multiverse.grid()) == 32256
    tables, years = {name: load(name) for name in multiverse.TABLES}, range(1947, 2024)
    some = multiverse.DATA | {"weights": ("equal",), "papers": ("all", "no nasim", "articles")}
    histories = multiverse.histories(tables, multiverse.PROPOSITIONS[proposition], years, some)
    found = multiverse_effects.effects(histories, years, multiverse_effects.turned(len(years))[:1])
    assert found.shape == (1, len(multiverse.grid(some | multiverse.MODEL)))
    assert (~np.isnan(found)).sum() >= 1000
