"""Further looks at made-up events: which questions are asked again, of which events, and what of other pairs."""

from dataclasses import replace

import pandas as pd
import pytest
from theses import at, thesis
from told import EVENTS, told

from pakrus.analysis.thesis import looks, questions
from pakrus.analysis.thesis.claims import BELOW, Thesis
from pakrus.analysis.thesis.questions import Settings

SETTINGS = Settings(first=2000, last=2009, lag=2, break_year=2003)
THESIS = thesis(2001, 2005)
OWN_DATES = told(EVENTS | {"visit": (2009, {"PAK-RUS": 1.0})})
SCORED = told({name: (year, {pair: 2 * way for pair, way in moves.items()}) for name, (year, moves) in EVENTS.items()})


def found(own=THESIS, settings=SETTINGS):
    return looks.looks(told(), OWN_DATES, lambda: SCORED, own, settings).set_index(["look", "proposition"])


def value(events, code, settings=SETTINGS, own=THESIS):
    """What the primary question of a proposition finds."""
    return questions.asked(events, questions.of_proposition(own[code], settings)[0], settings).value


def same(one, other):
    return one == pytest.approx(other, nan_ok=True)


def test_each_look_asks_the_primary_questions_again_and_no_look_has_an_answer_in_words():
    asked = found().index
    codes = ["P1", "P2", "P3", "P4", "P5"]
    assert [code for look, code in asked if look == looks.DATES] == codes
    assert [code for look, code in asked if look == looks.OTHER_SCALE] == codes
    assert [code for look, code in asked if look == looks.RECENT] == codes
    assert list(asked[15:]) == [(looks.ALLY, "P1"), (looks.SIGNAL, "P1"), (looks.LATER_TURN, "P5")]
    assert set(found()["answer"]) == {""} and set(found()["role"]) == {questions.FURTHER}


def test_looks_at_other_dates_and_on_another_scale_are_of_these_events():
    rows = found()
    assert same(rows.loc[(looks.DATES, "P1"), "value"], value(OWN_DATES, "P1"))
    assert same(rows.loc[(looks.OTHER_SCALE, "P1"), "value"], value(SCORED, "P1"))
    assert value(OWN_DATES, "P1") != value(told(), "P1") != value(SCORED, "P1")


def test_a_recent_look_begins_with_the_break_or_with_the_years_where_they_begin_later():
    recent = replace(SETTINGS, first=2003)
    assert same(found().loc[(looks.RECENT, "P5"), "value"], value(told(), "P5", recent))
    assert value(told(), "P5", recent) != value(told(), "P5")
    late = replace(SETTINGS, first=2004)
    assert same(found(settings=late).loc[(looks.RECENT, "P5"), "value"], value(told(), "P5", late))


def test_the_later_turn_is_the_last_year_that_is_claimed():
    own = found().loc[(looks.LATER_TURN, "P5")]
    turned = replace(questions.of_proposition(THESIS["P5"], SETTINGS)[0], year=2005)
    assert own["value"] == questions.asked(told(), turned, SETTINGS).value
    assert found(at(THESIS, 2001)).loc[(looks.LATER_TURN, "P5"), "value"] != own["value"]


def test_an_ally_cools_too_and_a_signal_asks_the_other_way_round():
    ally = questions.Question("P1", "later", "PAK-RUS", 1, (("PAK-USA", -1), ("IND-RUS", -1)))
    signal = questions.Question("P1", "later", "PAK-USA", 1, (("PAK-RUS", 1),))
    rows = found()
    assert same(rows.loc[(looks.ALLY, "P1"), "value"], questions.asked(told(), ally, SETTINGS).value)
    assert same(rows.loc[(looks.SIGNAL, "P1"), "value"], questions.asked(told(), signal, SETTINGS).value)
    assert rows.loc[(looks.SIGNAL, "P1"), "question"] == "later"


def test_without_later_years_looks_are_of_the_same_year():
    rows = found(settings=replace(SETTINGS, lag=0))
    assert {rows.loc[(look, "P1"), "question"] for look in (looks.ALLY, looks.SIGNAL)} == {"same"}


def test_without_another_ally_none_is_asked_for():
    alone = Thesis([one for one in THESIS if one.form != BELOW])
    assert looks.ALLY not in set(found(alone).index.get_level_values("look"))


def test_every_pair_is_asked_for_a_new_level_the_largest_first():
    names = {"PAK-RUS": "Pakistan-Russia", "PAK-USA": "Pakistan-US", "CHN-RUS": "China-Russia"}
    rows = looks.of_other_pairs(told(), names, 2003, SETTINGS)
    assert list(rows.columns) == ["pair", "name", "marked", "quiet", "value"]
    # from 2003 on 5 are told (ban, aid, drill, deal; ban and deal in one year) - of them 2 warm Russia
    by_pair = rows.set_index("pair")
    assert list(rows["value"]) == sorted(rows["value"], reverse=True) and list(rows.index) == [0, 1, 2]
    assert by_pair.loc["PAK-RUS", "marked"] == pytest.approx(2 / 4)
    assert by_pair.loc["PAK-RUS", "quiet"] == pytest.approx((1 + 1 + 1 - 1) / 5)
    assert by_pair.loc["PAK-USA", "marked"] == pytest.approx(0) and by_pair.loc["PAK-USA", "quiet"] == -1 / 5
    assert (by_pair["value"] - (by_pair["marked"] - by_pair["quiet"])).abs().max() == pytest.approx(0)
    assert dict(zip(rows["pair"], rows["name"], strict=True)) == names


def test_equal_pairs_stand_by_their_ids():
    nothing = looks.of_other_pairs(told(), {"Z-Z": "Z", "A-A": "A"}, 2003, SETTINGS)
    assert list(nothing["pair"]) == ["A-A", "Z-Z"]
    assert isinstance(nothing, pd.DataFrame) and set(nothing["value"]) == {0.0}
