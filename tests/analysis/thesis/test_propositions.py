"""The five propositions on made-up events whose answers are known."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from theses import at, thesis

from pakrus.analysis.statistics import results as tables
from pakrus.analysis.statistics.decisions import SPEAKING
from pakrus.analysis.thesis import leave_out, propositions
from pakrus.analysis.thesis.histories import Choices, History, NothingTold

CHOICES = Choices(first=2000, last=2039, lag=1, breaks=(), permutations=99, seed=1)
THESIS = thesis(2020)


def scored(*rows):
    frame = pd.DataFrame(rows, columns=["event_id", "dyad", "year", "score"])
    return frame.assign(mentions=1, papers=1)


def events(pair, years, score):
    return [(f"{pair}-{year}", pair, year, score) for year in years]


CAUSES = (2003, 2011, 2019, 2030)
FOLLOWED = scored(*events("PAK-USA", CAUSES, -1.0), *events("PAK-RUS", [y + 1 for y in CAUSES], 1.0))


def test_warming_that_always_follows_cooling_bears_out_substitution():
    results = propositions.results(FOLLOWED, THESIS, CHOICES).set_index(["proposition", "test"])
    line = results.loc[("P1", "preceded")]
    # 8 of 40 years are in a window; all 4 warm years are
    assert (line["observed"], line["expected"], line["n"]) == (1.0, pytest.approx(0.2), 4)
    # only the true place, and one with the same gaps or none, do as well: 2 of 40 at most, twice that
    assert line["p"] <= 0.1
    assert results.loc[("P1", "correlation"), "value"] == pytest.approx(1, abs=0.01)


def test_the_table_has_the_shared_columns_and_holms_p():
    results = propositions.results(FOLLOWED, THESIS, CHOICES)
    assert list(results.columns) == tables.COLUMNS
    assert results["proposition"].tolist() == ["P1"] * 4 + ["P2"] * 4 + ["P3"] * 2 + ["P4"] * 2 + ["P5"] * 2
    there = results.dropna(subset=["p"])
    assert (there["p_holm"] >= there["p"]).all()
    assert (there["least"] <= there["p"] + 1e-9).all()
    # no India-US event at all: P2 has nothing to count after a cause, and cannot tell
    assert results[results["proposition"] == "P2"]["direction"].eq("cannot tell").all()


def test_an_event_that_moves_both_pairs_counts_for_the_cause_only():
    both = scored(("cut", "PAK-USA", 2010, -1.0), ("cut", "PAK-RUS", 2010, 1.0), ("visit", "PAK-RUS", 2020, 1.0))
    once = propositions.primary(propositions.results(both, THESIS, CHOICES), THESIS).set_index("proposition").loc["P1"]
    twice = propositions.primary(propositions.results(both, THESIS, replace(CHOICES, apart=False)), THESIS).set_index(
        "proposition"
    )
    assert (once["observed"], once["n"]) == (0.0, 1)
    assert (twice.loc["P1", "observed"], twice.loc["P1", "n"]) == (0.5, 2)


def test_spells_that_end_with_a_mending_and_a_shift_upwards():
    rows = [
        *events("PAK-RUS", [2002, 2003, 2010], 1.0),
        *events("PAK-RUS", range(2020, 2040), 3.0),
        *events("PAK-USA", [2004, 2011], 1.0),
    ]
    main = propositions.primary(propositions.results(scored(*rows), THESIS, CHOICES), THESIS).set_index("proposition")
    # spells end in 2004 and 2011, both with a mending in that year; 4 of 40 years are in a window
    assert (main.loc["P3", "observed"], main.loc["P3", "n"]) == (1.0, 2)
    assert main.loc["P3", "expected"] == pytest.approx(0.1)
    # before 2020 three events of 1 in 20 years, after it 3 a year
    assert main.loc["P5", "value"] == pytest.approx(3 - 3 / 20)


def test_strong_years_lie_above_the_median_of_the_warm_ones():
    history = History(scored(*events("PAK-RUS", [2001, 2002], 1.0)), "PAK-RUS", replace(CHOICES, warm="strong"))
    assert np.flatnonzero(history.warm(np.array([0.0, 1, 2, 3, -1]))).tolist() == [3]  # median of 1, 2, 3 is 2


def test_years_left_out_take_their_events_along():
    results = propositions.results(FOLLOWED, THESIS, replace(CHOICES, left_out=(2000, 2009))).set_index(
        ["proposition", "test"]
    )
    assert results.loc[("P1", "preceded"), "n"] == 3
    assert results.loc[("P5", "shift"), "n"] == 30


def test_intervals_come_with_draws_and_runs_repeat():
    one, two = (propositions.results(FOLLOWED, THESIS, replace(CHOICES, draws=50)) for _ in range(2))
    pd.testing.assert_frame_equal(one, two)
    line = one.set_index(["proposition", "test"]).loc[("P1", "preceded")]
    assert line["low"] <= line["value"] <= line["high"]


def test_unknown_choices_and_empty_spans_are_refused():
    with pytest.raises(ValueError, match="warm 'hot' is none of any, strong"):
        propositions.results(FOLLOWED, THESIS, replace(CHOICES, warm="hot"))
    with pytest.raises(NothingTold, match="no event of PAK-RUS from 1950 to 1960 in the papers chosen"):
        propositions.results(FOLLOWED, THESIS, replace(CHOICES, first=1950, last=1960))


def test_all_tests_together_rarely_speak_where_nothing_is_there():
    # Holm's correction holds the share of worlds in which any of 14 tests speaks below 5 %
    rng = np.random.default_rng(51)
    spoke = []
    for _ in range(60):
        rows = [
            (f"{pair}-{n}", pair, int(rng.integers(2000, 2040)), float(rng.choice([-1, 1])))
            for pair in ("PAK-RUS", "PAK-USA", "IND-USA", "IND-RUS")
            for n in range(12)
        ]
        spoke.append(propositions.results(scored(*rows), THESIS, CHOICES)["direction"].isin(SPEAKING).any())
    assert np.mean(spoke) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 60)


def test_leaving_out_papers_and_periods():
    def score(papers):
        return FOLLOWED if "x" in papers else FOLLOWED[FOLLOWED["dyad"] == "PAK-USA"]

    runs = leave_out.by_paper(score, ["x", "y"], THESIS, CHOICES)
    assert runs["left_out"].tolist() == ["x", "y"] * 5
    first = runs.set_index(["proposition", "left_out"])
    assert np.isnan(first.loc[("P1", "x"), "value"]), "x alone tells of Pakistan and Russia"
    assert first.loc[("P1", "x"), "direction"] == "cannot tell"
    assert first.loc[("P1", "y"), "value"] == pytest.approx(0.8)
    periods = leave_out.by_period(FOLLOWED, {"a": (2000, 2009), "none": (1900, 1910)}, THESIS, CHOICES)
    assert periods["left_out"].tolist() == ["a"] * 5
    other = leave_out.by_choice({"lag 0": (FOLLOWED, replace(CHOICES, lag=0))}, THESIS, {"P1": "preceded"})
    assert other[["left_out", "proposition", "observed"]].to_numpy().tolist() == [["lag 0", "P1", 0.0]]


def test_what_leaving_out_changes_is_counted():
    whole = pd.DataFrame({"proposition": ["P1"], "value": [0.2], "direction": ["silent"]})
    left = pd.DataFrame(
        {"proposition": ["P1"] * 3, "value": [0.1, -0.3, np.nan], "direction": ["silent", "contradicts", "silent"]}
    )
    assert leave_out.changed(left, whole).to_numpy().tolist() == [["P1", 2, -0.3, 0.1, 1, 1]]


def test_no_lag_reaches_over_years_that_are_left_out():
    # trouble in 2009 and warming in 2020: next to each other once 2010 to 2019 are gone, and still eleven years apart
    rows = scored(*events("PAK-USA", [2009, 2030], -1.0), *events("PAK-RUS", [2020, 2038], 1.0))
    results = propositions.results(rows, THESIS, replace(CHOICES, left_out=(2010, 2019), lag=1))
    line = results.set_index(["proposition", "test"]).loc[("P1", "correlation")]
    assert abs(line["value"]) < 0.1


def test_longer_stretches_leave_fewer_orders_and_a_larger_p():
    rows = scored(*events("PAK-RUS", [*range(2000, 2040, 9), *range(2014, 2040)], 1.0))
    p = [
        propositions.results(rows, at(THESIS, 2014), replace(CHOICES, block=block)).set_index("test").loc["shift", "p"]
        for block in (5, 13)
    ]
    assert p[0] < p[1]
