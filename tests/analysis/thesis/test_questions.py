"""The questions that propositions ask of what is told, and the answers of a handful of happenings."""

import numpy as np
import pytest
from theses import thesis
from told import told

from pakrus.analysis.thesis import questions
from pakrus.analysis.thesis.questions import FROM, LATER, SAME, Question, Settings

SETTINGS = Settings(first=2000, last=2009, lag=2, break_year=2000, turn_after=1)


def asked(code: str, settings: Settings = SETTINGS) -> list[Question]:
    return questions.of_proposition(thesis(2004)[code], settings)


def test_each_form_asks_its_question_the_primary_one_first():
    assert asked("P1") == [Question("P1", window, "PAK-RUS", 1, (("PAK-USA", -1),)) for window in (LATER, SAME)]
    assert asked("P3")[0] == Question("P3", LATER, "PAK-RUS", -1, (("PAK-USA", 1),))
    # what is held back for another pair's sake is less so where that pair cools
    assert asked("P4")[0] == Question("P4", LATER, "PAK-RUS", 1, (("IND-RUS", -1),))
    assert asked("P5") == [Question("P5", FROM, "PAK-RUS", 1, year=2005)]


def test_without_later_years_the_same_year_is_asked():
    assert [one.window for one in asked("P1", Settings(lag=0))] == [SAME]


def test_an_answer_by_hand():
    answer = questions.asked(told(), asked("P1")[0], SETTINGS)
    # causes 2000 and 2005; later are 2001, 2002, 2006, 2007: told 2 + 2, a balance of 0 + 1; quiet are 2003, 2004,
    # 2008, 2009: one drill, which warms
    assert (answer.marked, answer.quiet, answer.value) == (0.25, 1.0, -0.75)
    assert (answer.n, answer.told, answer.question, answer.role) == (4, 4.0, "later", "further look")


def test_the_sign_turns_what_is_predicted():
    more = questions.asked(told(), Question("P1", LATER, "PAK-RUS", 1, (("PAK-USA", -1),)), SETTINGS)
    less = questions.asked(told(), Question("P1", LATER, "PAK-RUS", -1, (("PAK-USA", -1),)), SETTINGS)
    assert less.value == -more.value and less.p == pytest.approx(more.p_other)


def test_a_level_is_asked_from_its_year_on_and_shifted_through_the_whole_span():
    inside, quiet, sizes = questions.marked(asked("P5")[0], _years(), SETTINGS)
    assert inside.tolist() == [False] * 5 + [True] * 5 and (inside != quiet).all() and sizes == (10,)


def _years():
    return questions.histories.by_year(told(), "PAK-RUS", (), 2000, 2009)


def test_results_have_a_primary_answer_for_each_proposition():
    found = questions.results(told(), thesis(2004), SETTINGS)
    primary = found[found["role"] == "primary"]
    assert primary["proposition"].tolist() == ["P1", "P2", "P3", "P4", "P5"]
    assert (primary["p_corrected"].fillna(-1) == primary["p"].fillna(-1)).all()
    assert set(primary["answer"]) <= {"cannot say", "no such effect"}
    further = found[found["role"] == "further look"]
    assert (further["answer"] == "").all() and further["p_corrected"].isna().all()


def test_strengths_rise_with_the_effect():
    found = questions.strengths(told(), asked("P1")[0], SETTINGS, [0.0, 2.0])
    assert found[0] <= found[1] and not np.isnan(found).any()
