"""Agreement of two coders, against a published example and cases worked out by hand."""

import math

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.agreement import reliability

FIRST = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
SECOND = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
"""Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section A: binary data, two observers."""


def coded(first, second):
    return pd.DataFrame({"key": [f"e{i}/d" for i in range(len(first))], "first": first, "second": second})


def test_alpha_of_the_published_example():
    assert reliability.alpha(coded(FIRST, SECOND), "nominal") == pytest.approx(0.095, abs=0.0005)


def test_alpha_by_hand():
    """Two units agree on a, one on b, one differs: 3 coincidences of b, 5 of a among 8; 1 - 7 * 2 / (2 * 3 * 5)."""
    frame = coded(["a", "a", "b", "a"], ["a", "a", "b", "b"])
    assert reliability.alpha(frame, "nominal") == pytest.approx(1 - 7 * 2 / 30)


def test_a_larger_step_weighs_more_on_an_ordered_scale():
    near = coded([-1, 0, 1, 1, -1], [-1, 0, 1, 0, -1])
    far = coded([-1, 0, 1, 1, -1], [-1, 0, 1, -1, -1])
    assert reliability.alpha(near, "ordinal") > reliability.alpha(far, "ordinal")


def test_where_nothing_varies_there_is_no_alpha():
    assert math.isnan(reliability.alpha(coded(["a"], ["a"]), "nominal"))


def test_the_interval_holds_the_estimate_and_narrows_with_more_units():
    rng = np.random.default_rng(1)
    first = rng.integers(0, 2, 400)
    second = np.where(rng.random(400) < 0.9, first, 1 - first)
    few, many = coded(first[:40], second[:40]), coded(first, second)
    low, high = reliability.interval(many, "nominal", by="key", seed=1, draws=300)
    assert low < reliability.alpha(many, "nominal") < high
    low_few, high_few = reliability.interval(few, "nominal", by="key", seed=1, draws=300)
    assert high - low < high_few - low_few


def test_the_interval_covers_the_truth_about_as_often_as_it_says():
    """Coders who flip one coding in ten of a fair coin have an alpha of 0.8 in the long run."""
    rng = np.random.default_rng(7)
    held = 0
    for trial in range(60):
        first = rng.integers(0, 2, 150)
        second = np.where(rng.random(150) < 0.9, first, 1 - first)
        low, high = reliability.interval(coded(first, second), "nominal", by="key", seed=trial, draws=200)
        held += low <= 0.8 <= high
    assert 50 <= held <= 60  # 57 expected; below 50 has a chance of less than one in a thousand


def test_what_neither_coder_has_is_agreement_on_no_effect():
    effects = pd.DataFrame({"key": ["e/PAK-RUS", "e/PAK-USA"], "first": ["1", "none"], "second": ["-1", "0"]})
    codes = reliability.selection(effects, ["PAK-RUS", "PAK-USA", "IND-RUS"])
    assert codes[["first", "second"]].to_numpy().tolist() == [["yes", "yes"], ["no", "yes"], ["no", "no"]]
    assert reliability.directions(effects)[["first", "second"]].to_numpy().tolist() == [[1, -1]]


def test_what_differs_is_told_by_the_parts_of_its_key():
    frame = pd.DataFrame({"key": ["e/PAK-RUS", "f/PAK-USA"], "first": ["1", "0"], "second": ["1", "-1"]})
    rows = reliability.differing(frame, ("event", "pair"))
    assert rows.to_dict("records") == [{"event": "f", "pair": "PAK-USA", "first": "0", "second": "-1"}]


def test_a_key_is_taken_apart_at_its_first_slash_only():
    frame = pd.DataFrame({"key": ["e/rus/pak", "whole"], "first": ["042", "1"], "second": ["051", "2"]})
    rows = reliability.differing(frame, ("event", "states"))
    assert rows["event"].tolist() == ["e", "whole"]
    assert rows["states"].iloc[0] == "rus/pak" and pd.isna(rows["states"].iloc[1]), "a key without one has no rest"


def test_agreement_has_a_row_for_each_thing():
    frame = coded(FIRST, SECOND)
    table = reliability.agreement({"a thing": (frame, "nominal", "key")}, seed=1, draws=100)
    row = table.iloc[0]
    assert (row["coded"], row["units"], row["same"]) == ("a thing", 10, pytest.approx(0.6))
    assert row["low"] <= row["alpha"] <= row["high"]


def test_the_interval_leaves_two_and_a_half_per_cent_of_draws_on_either_side():
    frame = coded(FIRST * 6, SECOND * 6)
    low, high = reliability.interval(frame, "nominal", by="key", seed=3, draws=1000)
    rng = np.random.default_rng(3)
    draws = [reliability.alpha(frame.iloc[rng.integers(0, 10, 60)], "nominal") for _ in range(1000)]
    assert np.mean(np.array(draws) < low) == pytest.approx(0.025, abs=0.02)
    assert np.mean(np.array(draws) > high) == pytest.approx(0.025, abs=0.02)


def test_codings_of_one_column_are_taken_apart_from_those_of_another():
    rows = pd.DataFrame(
        [("arguments", "a1", "role", "first", "thesis"), ("arguments", "a1", "role", "second", "driver"),
         ("arguments", "a1", "voice", "first", "author"), ("arguments", "a1", "voice", "second", "author")],
        columns=["table", "key", "field", "coder", "value"],
    )  # fmt: skip
    assert reliability.pairs(rows, "arguments", "role").to_numpy().tolist() == [["a1", "thesis", "driver"]]
    assert reliability.pairs(rows, "arguments", "voice").to_numpy().tolist() == [["a1", "author", "author"]]


def test_codes_are_compared_by_their_root_and_grounds_by_whether_there_is_one():
    codes = pd.DataFrame({"key": ["a", "b"], "first": ["0311", "042"], "second": ["030", "051"]})
    assert reliability.roots(codes)[["first", "second"]].to_numpy().tolist() == [["03", "03"], ["04", "05"]]
    offered = pd.DataFrame({"key": ["a", "b"], "first": ["x", "none"], "second": ["none", "none"]})
    assert reliability.chosen(offered)[["first", "second"]].to_numpy().tolist() == [["yes", "no"], ["no", "no"]]


def test_each_coder_finds_a_share_of_the_others_rows():
    counts = pd.DataFrame(
        [("p", 1, "event", 5, 3, 3, 3), ("p", 2, "event", 5, 5, 5, 4), ("p", 1, "quantity", 0, 0, 0, 0)],
        columns=["paper_id", "para", "kind", "first", "second", "first_also", "second_also"],
    )
    rows = reliability.recall(counts).set_index(["kind", "of"])
    assert rows.loc[("event", "first"), ["rows", "found", "share"]].tolist() == [10, 8, 0.8]
    # Wilson's interval of 8 in 10 is 0.490 to 0.943
    assert rows.loc[("event", "first"), ["low", "high"]].tolist() == pytest.approx([0.490, 0.943], abs=0.001)
    assert rows.loc[("event", "second"), ["rows", "found"]].tolist() == [8, 7]
    assert rows.loc["quantity", ["share", "low", "high"]].isna().all(axis=None)


def test_a_value_that_only_one_coder_uses_counts():
    """Of a, b and c, coded 3, 2 and 1 times in 6: a third of codings differ, and 22 of 30 would by chance."""
    assert reliability.alpha(coded(["a", "a", "b"], ["a", "c", "b"]), "nominal") == pytest.approx(1 - 10 / 22)
