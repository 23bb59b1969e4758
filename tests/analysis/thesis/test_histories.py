"""What is told, by event and by year, counted by hand."""

import pandas as pd
import pytest
from told import told

from pakrus.analysis.thesis import histories

US = (("PAK-USA", -1),)


def years(**more):
    return histories.by_year(told(), "PAK-RUS", US, 2000, 2005, **more)


def test_what_moves_the_causes_pair_is_neither_a_response_nor_told():
    found = years()
    assert found.years.tolist() == [2000, 2001, 2002, 2003, 2004, 2005]
    assert found.balance.tolist() == [0, 0, 1, 0, 0, 1]  # the visit and the row cancel; the cut is a cause
    assert found.told.tolist() == [0, 2, 2, 0, 0, 1]  # the aid moves the pair the other way, and is left out too
    assert found.cause.tolist() == [True, False, False, False, False, True]


def test_it_may_be_both_where_that_is_asked_for():
    found = years(apart=False)
    assert found.balance.tolist() == [1, 0, 1, 0, 0, 1] and found.told.tolist() == [1, 2, 2, 1, 0, 2]


def test_a_year_has_the_cause_where_more_goes_its_way_than_the_other():
    moved = {"cut": (2000, {"PAK-USA": -1.0}), "aid": (2000, {"PAK-USA": 1.0}), "ban": (2001, {"PAK-USA": -1.0})}
    assert histories.by_year(told(moved), "PAK-RUS", US, 2000, 2001).cause.tolist() == [False, True]
    either = (*US, ("IND-RUS", -1))
    both = {"cut": (2000, {"PAK-USA": -1.0}), "row": (2001, {"IND-RUS": -1.0}), "talk": (2002, {"IND-RUS": 1.0})}
    assert histories.by_year(told(both), "PAK-RUS", either, 2000, 2002).cause.tolist() == [True, True, False]


def test_without_a_cause_all_is_told_and_other_years_are_left_out():
    found = histories.by_year(told(), "PAK-RUS", (), 2001, 2002)
    assert found.told.tolist() == [2, 2] and found.balance.tolist() == [0, 1] and not found.cause.any()


@pytest.mark.parametrize(("scale", "score"), [("sign", -1.0), ("goldstein", -0.4)])
def test_scores_have_one_unit_on_both_scales(scale, score):
    scored = pd.DataFrame(
        [("cut", "PAK-USA", 2000, -1.0 if scale == "sign" else -4.0)], columns=["event_id", "dyad", "year", "score"]
    )
    found = histories.told(pd.Series({"cut": 2000, "talk": 2001}), scored, scale)
    assert found.score("PAK-USA").tolist() == [score, 0.0] and found.score("PAK-RUS").tolist() == [0.0, 0.0]
    assert list(found.events) == ["cut", "talk"] and found.years.tolist() == [2000, 2001]
