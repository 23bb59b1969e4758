"""What coders and dates add, on a handful of happenings."""

import numpy as np
import pandas as pd
import pytest
from theses import thesis
from told import EVENTS, told

from pakrus.analysis.thesis import uncertainty
from pakrus.analysis.thesis.questions import Settings
from pakrus.analysis.thesis.uncertainty import BOTH, CODERS, Double

SETTINGS = Settings(first=2000, last=2009, lag=2, break_year=2000, turn_after=1)
DATES = {name: str(year) for name, (year, _) in EVENTS.items()}
SURE = Double(frozenset(), {}, 0.0, 0.0)


def reliability(*rows: tuple[str, str, str]) -> pd.DataFrame:
    """Readings of effects: key, first and second."""
    long = [("event_effects", key, "direction", coder, value)
            for key, *both in rows for coder, value in zip(("first", "second"), both, strict=True)]  # fmt: skip
    return pd.DataFrame(long, columns=["table", "key", "field", "coder", "value"])


def spread(coding: Double = SURE, dates: dict = DATES, draws: int = 40, seed: int = 1) -> pd.DataFrame:
    found = uncertainty.spread(told(), thesis(2004), dates, coding, SETTINGS, draws, seed)
    return found.set_index(["proposition", "what"])


def test_the_double_coding_is_read():
    found = uncertainty.double(
        reliability(("a/PAK-RUS", "1", "1"), ("b/PAK-RUS", "1", "-1"), ("c/IND-USA", "1", "none"),
                    ("d/IND-USA", "none", "1"), ("e/PAK-RUS", "0", "0"))
    )  # fmt: skip
    assert len(found.read) == 5 and ("b", "PAK-RUS") in found.read
    assert found.readings == {
        ("b", "PAK-RUS"): (1.0, -1.0), ("c", "IND-USA"): (1.0, 0.0), ("d", "IND-USA"): (0.0, 1.0),
    }  # fmt: skip
    assert found.missed == 1 / 4 and found.turned == 1 / 3  # of four of the first; of the three that both saw


def test_where_coders_agree_and_dates_are_years_nothing_moves():
    found = spread()
    assert found.loc[("P1", BOTH), ["low", "high"]].tolist() == [-0.75, -0.75]
    assert (found["same"] == 1).all() and found.loc[("P1", CODERS), "draws"] == 40


def test_one_reading_of_two_is_drawn():
    doubt = Double(frozenset({("drill", "PAK-RUS")}), {("drill", "PAK-RUS"): (1.0, -1.0)}, 0.0, 0.0)
    found = spread(doubt)
    # the drill is all that is told in quiet years: it warms, or it cools
    assert found.loc[("P1", CODERS), ["low", "high"]].tolist() == [-0.75, 1.25]


def test_what_was_read_once_may_be_dropped_or_turned():
    dropped = spread(Double(frozenset(), {}, 1.0, 0.0))
    assert dropped.loc[("P5", CODERS), ["low", "high"]].tolist() == [0.0, 0.0]
    turned = spread(Double(frozenset(), {}, 0.0, 1.0)).loc[("P5", CODERS), "low"]
    assert turned == pytest.approx(-spread().loc[("P5", CODERS), "low"])


def test_a_span_of_years_is_drawn_from():
    found = spread(dates=DATES | {"sale": "2002/2004"}, draws=200)
    assert found.loc[("P1", CODERS), "low"] == found.loc[("P1", CODERS), "high"]
    assert found.loc[("P1", BOTH), "low"] < found.loc[("P1", BOTH), "high"]


def test_the_answers_of_the_book_are_the_same_over_six_seeds():
    from pakrus.analysis.thesis import studies
    from pakrus.evidence.tables import load
    from pakrus.parameters import book

    tables = {name: load(name) for name in studies.TABLES}
    given = {name: value for name, value in book("alliance_constraint").items() if name not in ("n_draws", "seed")}
    found = [studies.spread(tables, **given, n_draws=60, seed=seed) for seed in range(6)]
    words = [(frame["same"] > 0.5).tolist() for frame in found]
    assert all(word == words[0] for word in words) and all(words[0])
    lows = np.array([frame["low"].to_numpy() for frame in found])
    kept = found[0]["draws"] == 60
    assert (np.ptp(lows, axis=0)[kept] < 0.1).all()
