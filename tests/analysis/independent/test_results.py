"""The propositions on a made-up panel in which the answers are known, and on one with none."""

import numpy as np
import pandas as pd
import pytest
from theses import thesis

from pakrus.analysis.independent import among_states as among
from pakrus.analysis.independent import plan
from pakrus.analysis.independent import results as independent_results
from pakrus.analysis.independent import spans as independent_spans
from pakrus.analysis.statistics import results as tables
from pakrus.analysis.thesis.tests import PANEL
from pakrus.evidence import package

MEASURES = pd.DataFrame(
    [("un-agreement", "votes", 1, 1), ("un-distance", "votes", -1, 2), ("arms-share", "arms", 1, 3),
     ("trade-gdp", "trade", 1, 4), ("us-aid-gdp", "aid", 1, 5)],
    columns=["measure", "family", "direction", "place"],
).assign(short="x", unit="u")  # fmt: skip
TESTS = pd.DataFrame(
    [("p1", "among_states", "un-agreement", "un-agreement"), ("p1", "among_states", "un-distance", "un-distance"),
     ("p1", "together", "arms-share", "arms-share"), ("p1", "together", "us-aid-gdp", "un-agreement"),
     ("p2", "together", "arms-share", "arms-share"), ("p3", "spell_length", "un-agreement", "un-agreement"),
     ("p4", "below", "arms-share", "arms-share"), ("p5", "shift", "arms-share", "arms-share"),
     ("p5", "shift", "trade-gdp", "trade-gdp")],
    columns=["proposition_id", "test", "measure", "effect_measure"],
)  # fmt: skip
ASKED = plan.Plan(thesis(2010, 2014), MEASURES, TESTS)
TIED = ("un-agreement", "un-distance")
NAMES = {"draws": 999, "seed": 1}


def panel(effect, seed=1):
    """Arms of 50 years, in which Russia gives Pakistan what the United States does not (`effect` 1) or anything."""
    rng = np.random.default_rng(seed)
    usa, rus = rng.normal(0.5, 0.1, 50), rng.normal(0.0, 0.05, 50)
    series = {
        "PAK-USA": usa,
        "PAK-RUS": 0.5 - effect * usa + rus,
        "IND-RUS": np.full(50, 0.9) + rng.normal(0, 0.05, 50),
    }
    return pd.DataFrame(
        [(pair, 1970 + place, "arms-share", value, "s") for pair, some in series.items()
         for place, value in enumerate(some)],
        columns=["dyad", "year", "measure", "value", "source_id"],
    )  # fmt: skip


def placebo(pakistan):
    rows = [
        (state, among.statistic(measure, form, span), value, 50)
        for measure in TIED
        for form in ("levels", "changes")
        for span in ("whole", "to 1991", "from 1992")
        for state, value in [("Pakistan", pakistan), *((f"S{n}", -0.5 + n / 100) for n in range(99))]
    ]
    return pd.DataFrame(rows, columns=["state", "statistic", "value", "n"])


def outcomes(effect=1.0, pakistan=-0.9, **more):
    return independent_results.results(panel(effect), placebo(pakistan), ASKED, "Pakistan", **NAMES, **more)


def by(frame, proposition, measure):
    return frame[(frame["proposition"] == proposition) & (frame["measure"] == measure)].iloc[0]


def test_substitution_and_ceiling_are_found_where_they_are():
    frame = outcomes()
    arms = by(frame, "P1", "arms-share")
    assert arms["direction"] == "supports"
    assert arms["value"] == pytest.approx(-arms["observed"])
    assert arms["low"] < arms["value"] < arms["high"]
    assert by(frame, "P4", "arms-share")["direction"] == "supports"
    assert list(frame.columns) == tables.COLUMNS


def test_the_other_sign_contradicts():
    assert by(outcomes(effect=-1.0), "P1", "arms-share")["direction"] == "contradicts"


def test_nothing_is_silent():
    assert by(outcomes(effect=0.0), "P1", "arms-share")["direction"] == "silent"


def test_the_placebo_decides_where_arithmetic_ties():
    row = by(outcomes(pakistan=-0.9), "P1", "un-agreement")
    # the median of -0.9 and -0.5 ... 0.48 is the mean of the 50th and 51st: -0.02 and -0.01, so -0.015
    assert row["expected"] == pytest.approx(-0.015)
    assert row["value"] == pytest.approx(0.885)
    # the lowest of 100: twice 1 / 100
    assert row["p"] == pytest.approx(0.02)


def test_all_tests_are_one_family():
    frame = outcomes()
    least = frame["p"].min()
    assert frame.loc[frame["p"] == least, "p_holm"].iloc[0] == pytest.approx(min(1, least * len(frame)))


def test_kinds_can_be_chosen():
    assert set(outcomes(families=["arms"])["measure"]) == {"arms-share"}
    with pytest.raises(ValueError, match="no test has enough years from 1946 to 2024 in trade-gdp"):
        outcomes(families=["trade"])


def test_a_span_is_cut_out_of_the_years():
    frame = outcomes(span="from 1992", families=["arms"])
    # 1970 + 49 = 2019: 28 years from 1992, so 27 changes
    assert by(frame, "P1", "arms-share")["n"] == 27


def test_every_span_and_form_once():
    every = independent_spans.every(
        panel(1.0), placebo(-0.9), ASKED, "Pakistan", first=1970, last=2019, draws=199, seed=1, families=["arms"]
    )
    key = ["proposition", "test", "measure", "span", "form"]
    assert not every.duplicated(key).any()
    p1 = every[every["proposition"] == "P1"]
    assert list(zip(p1["span"], p1["form"], strict=True)) == [
        (span, form) for span in ("whole", "to 1991", "from 1992") for form in ("levels", "changes")
    ]
    assert set(every.loc[every["proposition"] == "P4", "form"]) == {"levels"}
    wide = independent_spans.wide(every)
    assert wide.loc[wide["proposition"] == "P1", "whole, changes"].iloc[0].endswith(" *")


def test_a_tally_by_hand():
    every = pd.DataFrame(
        {
            "proposition": ["P1", "P1", "P1", "P2"],
            "p": [0.01, 0.2, 0.04, 0.5],
            "value": [1.0, 1.0, -1.0, 1.0],
        }
    )
    # P1: one below 0.05 as expected, one against; by chance 3 * 0.05 = 0.15
    assert independent_spans.tally(every).to_dict("records") == [
        {"proposition": "P1", "tests": 3, "as_expected": 1, "against": 1, "by_chance": 0.15},
        {"proposition": "P2", "tests": 1, "as_expected": 0, "against": 0, "by_chance": 0.05},
    ]


def test_what_is_asked_is_read_from_the_tables():
    assert [pair.measure for pair in ASKED.pairs("P1")] == ["un-agreement", "un-distance", "arms-share", "us-aid-gdp"]
    aid = ASKED.pairs("P1")[-1]
    assert (aid.one, aid.other) == (("PAK-RUS", "un-agreement"), ("PAK-USA", "us-aid-gdp"))
    assert (aid.expected, aid.lag) == (-1, 0) and ASKED.pairs("P2")[0].lag == 1
    assert ASKED.chosen(["arms", "aid"]) == ["arms-share", "us-aid-gdp"]
    with pytest.raises(ValueError, match="no measure is of troops; there are arms, trade, votes, aid"):
        ASKED.chosen(["troops"])


def test_the_names_of_the_tests_are_those_of_the_schema():
    assert set(package.tables()["panel_tests"].allowed("test")) == set(PANEL)
