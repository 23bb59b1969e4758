"""The curves of all propositions: what is crossed, and single specifications held against the questions."""

import numpy as np
import pandas as pd
import pytest

from pakrus.analysis.multiverse import choices as multiverse
from pakrus.analysis.multiverse import sentences, study
from pakrus.analysis.statistics import shifts
from pakrus.analysis.thesis import claims, questions, studies
from pakrus.analysis.thesis.questions import Settings
from pakrus.evidence.tables import load

TABLES = {name: load(name) for name in study.TABLES}
THESIS = claims.thesis(*(TABLES[name] for name in claims.TABLES))


@pytest.fixture(scope="module")
def curves():
    return study.curves(TABLES, THESIS, 2023, 1991)


def test_all_choices_are_crossed_the_last_fastest():
    grid = multiverse.grid({"scale": ("a", "b"), "lag": (0, 1)})
    assert grid.to_numpy().tolist() == [["a", 0], ["a", 1], ["b", 0], ["b", 1]]


def test_each_paper_is_left_out_once():
    papers = pd.DataFrame({"paper_id": ["y", "x"], "kind": ["article", "commentary"]})
    assert multiverse.data(papers)["papers"] == ("all", "no x", "no y", "articles")
    assert multiverse.paper_set("no x", papers) == ["y"] and multiverse.paper_set("articles", papers) == ["y"]
    assert multiverse.paper_set("all", papers) == ["x", "y"]
    with pytest.raises(ValueError, match="'no z' leaves out a paper that there is not; there are x, y"):
        multiverse.paper_set("no z", papers)


def test_each_proposition_has_a_curve_over_every_specification(curves):
    assert list(curves) == list(THESIS.titles)
    for curve in curves.values():
        assert curve.effects.shape[1] == len(curve.specifications)
    assert len(curves["P1"].effects) == (1991 - 1947) * (2024 - 1991)  # all shifts within both ages


def test_a_specification_is_the_question_of_the_plan(curves):
    """The one with the plan's choices has the value of the question, in deviations of its own shifts."""
    own = curves["P1"]
    plan = {"scale": "all", "papers": "all", "planned": "out", "apart": "once", "start": 1947, "lag": 2,
            "window": "later", "per": "told"}  # fmt: skip
    place = np.flatnonzero((own.specifications[list(plan)] == pd.Series(plan)).all(axis=1))
    told = studies.told(TABLES, papers=["all"], scale="sign", third_parties=True, include_planned=False)
    answer = questions.asked(told, questions.of_proposition(THESIS["P1"], Settings())[0], Settings())
    effects = own.effects[:, place[0]]
    assert len(place) == 1 and own.planned == own.observed[place[0]]
    assert (effects >= effects[0] - shifts.NEAR).mean() == pytest.approx(answer.p)
    assert np.mean(effects) == pytest.approx(0, abs=1e-9) and np.std(effects) == pytest.approx(1)


def test_deviations_are_of_the_worlds_that_have_an_effect():
    effects = np.array([[3.0, 1.0, np.nan], [1.0, 1.0, 2.0], [np.nan, 1.0, np.nan]])
    # 3 and 1: their mean is 2, their deviation 1; a column that does not vary, or has one value, has none
    assert np.array_equal(study.in_deviations(effects)[:, 0], [1, -1, np.nan], equal_nan=True)
    assert np.isnan(study.in_deviations(effects)[:, 1:]).all()


def test_results_are_those_of_the_median(curves):
    found = study.results(curves).set_index("proposition")
    assert list(found.index) == list(curves)
    own = curves["P1"]
    assert found.loc["P1", "n"] == own.size and found.loc["P1", "value"] == pytest.approx(np.nanmedian(own.observed))
    assert found.loc["P1", "predicted"] == pytest.approx((own.observed > 0).sum() / own.size)


NAMED = ["P1", "P2", "P6", "P5"]
"""The propositions that the chapter names."""


def test_sentences_follow_the_curves(curves):
    results = study.results(curves)
    claims_of = sentences.claims(curves, results, THESIS, 0.05, NAMED)
    assert all(claim.holds for claim in claims_of.values())
    numbers = sentences.numbers(curves, results, THESIS, 0.05, NAMED)
    assert {"", "nan", "nan%"}.isdisjoint(numbers.values())
    per = sentences.shares(curves["P1"], "per")
    assert numbers["p1_told"] == f"{per['told']:.0%}" and numbers["p1_years"] == f"{per['years']:.0%}"
    # turned round, and where one curve passes, the sentences fall
    turned = {code: study.Curve(one.proposition, one.choices, -one.effects) for code, one in curves.items()}
    assert not sentences.claims(turned, study.results(turned), THESIS, 0.05, NAMED)["sign"].holds
    assert not sentences.claims(curves, results.assign(p=0.001), THESIS, 0.05, NAMED)["none-passes"].holds


@pytest.mark.parametrize(
    ("end", "cut", "alpha"),
    [(2010, 1991, 0.05), (2016, 1991, 0.05), (2023, 1971, 0.05), (2023, 2001, 0.05), (2023, 1991, 0.01),
     (2023, 1991, 0.2)],
)  # fmt: skip
def test_no_setting_leaves_a_false_or_empty_word(end, cut, alpha, monkeypatch):
    """With fewer ways of making the events, so that it is quick; what is claimed is what the curves have."""
    few = {"scale": ("all",), "papers": ("all", "no nasim"), "planned": ("out",)}
    monkeypatch.setattr(multiverse, "data", lambda papers: few)
    found = study.curves(TABLES, THESIS, end, cut)
    results = study.results(found)
    numbers = sentences.numbers(found, results, THESIS, alpha, NAMED)
    assert not [value for value in numbers.values() if "nan" in value or not value]
    claimed = sentences.claims(found, results, THESIS, alpha, NAMED)
    below = results.loc[results["p"] < alpha, "proposition"]
    assert claimed["other-way"].holds == all(found[code].planned < 0 for code in below)
    parted = [sentences.shares(found[code], "per") for code in NAMED[:3]]
    assert claimed["sign"].holds == all(own["told"] < 0.5 < own["years"] for own in parted)
    told = found["P1"].observed[(found["P1"].specifications["per"] == "told").to_numpy()]
    share = float((told[~np.isnan(told)] < found["P1"].planned).mean())
    assert claimed["plan"].holds == (found["P1"].planned > 0 and share > 0.9)
