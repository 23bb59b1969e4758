"""What the chapter on coded events shows of made-up events: years, marks and power."""

import pytest
from theses import thesis
from told import told

from pakrus.analysis.thesis import coded, questions
from pakrus.analysis.thesis.questions import Settings

SETTINGS = Settings(first=2000, last=2009, lag=2, break_year=2003)
THESIS = thesis(2004)


def marked(settings=SETTINGS):
    rows = coded._marked(told(), THESIS, settings)
    return {
        (code, mark): list(of_one["year"]) for (code, mark), of_one in rows.groupby(["proposition", "mark"])
    } | {"causes": dict(zip(rows["proposition"], rows["cause"], strict=True))}  # fmt: skip


def test_years_have_what_is_told_in_them_and_how_it_moves_the_pair():
    years = coded._years(told(), "PAK-RUS", 2000, 2009)
    assert list(years["year"]) == list(range(2000, 2010))
    assert list(years["told"]) == [1, 2, 2, 1, 0, 2, 0, 0, 1, 0]
    assert list(years["balance"]) == [1, 0, 1, 0, 0, 1, 0, 0, 1, 0]


def test_a_cause_marks_its_year_and_those_after_it():
    found = marked()
    assert found["P1", "same"] == [2000, 2005] and found["P1", "later"] == [2001, 2002, 2006, 2007]
    assert found["P3", "same"] == [2003] and found["P3", "later"] == [2004, 2005]
    assert not {key for key in found if key[0] in ("P4", "P5")}, "without a cause, or of no such form"
    assert marked(Settings(first=2000, last=2009, lag=1))["P1", "later"] == [2001, 2006]


def test_a_cause_is_named_with_the_way_it_moves():
    assert marked()["causes"] == {"P1": "Pakistan-US cools", "P3": "Pakistan-US warms"}


def test_power_is_that_of_the_primary_question_at_each_size():
    rows = coded._strengths(told(), THESIS, SETTINGS).set_index(["proposition", "effect"])["found"]
    assert list(rows.index.get_level_values("effect"))[:6] == list(coded.EFFECTS)
    assert list(dict.fromkeys(rows.index.get_level_values("proposition"))) == ["P1", "P2", "P3", "P4", "P5"]
    question = questions.of_proposition(THESIS["P5"], SETTINGS)[0]
    own = questions.strengths(told(), question, SETTINGS, coded.EFFECTS)
    assert list(rows["P5"]) == pytest.approx(own, nan_ok=True)
