"""The verdict: every primary question, corrected together, signed as predicted, and in one model."""

import pandas as pd
import pytest

from pakrus.analysis.independent import all_states
from pakrus.analysis.statistics import pooled
from pakrus.analysis.statistics.decisions import holm
from pakrus.analysis.studies import result
from pakrus.analysis.thesis import studies as thesis
from pakrus.analysis.verdict import study
from pakrus.evidence.tables import load
from pakrus.parameters import book

TABLES = {name: load(name) for name in study.TABLES}
SMALLEST = {"matters": 0.2, "correlation": 0.3, "outer": 0.1}


def verdict(prior: float = 1.0, events: pd.DataFrame | None = None, **more) -> study.Verdict:
    if events is None:
        events = result(thesis.TESTED, book("alliance_constraint"))
    return study.study(TABLES, events, "Pakistan", prior=prior, **(SMALLEST | more))


def test_every_primary_question_is_there_once():
    told = verdict()
    public = load("state_tests").query("primary")
    assert len(told.answers) == len(public) + 6
    assert told.answers["kind"].value_counts()["events"] == 6
    assert set(told.answers["proposition"]) == {"P1", "P2", "P3", "P4", "P5", "P6"}


def test_the_questions_of_a_proposition_are_corrected_together_over_all_kinds():
    rows = verdict().answers
    for _, family in rows.groupby("proposition"):
        assert family["p_corrected"].to_numpy() == pytest.approx(holm(family["p"].to_numpy()), nan_ok=True)


def test_estimates_are_signed_so_that_above_none_is_as_predicted():
    rows = verdict().answers
    answers = all_states.answers(TABLES["state_tests"], TABLES["placebo"], "Pakistan").set_index("statistic")
    arms = answers.loc["arms-rus-usa"]  # predicted below 0
    own = rows[(rows["proposition"] == "P1") & (rows["kind"] == "arms")].iloc[0]
    assert (own["value"], own["low"], own["high"]) == (-arms["value"], -arms["high"], -arms["low"])
    rebalancing = answers.loc["votes-rus-ind-usa"]  # predicted above 0
    own = rows[(rows["proposition"] == "P2") & (rows["kind"] == "votes")].iloc[0]
    assert (own["value"], own["low"]) == (rebalancing["value"], rebalancing["low"])


def test_each_proposition_is_pooled_over_its_kinds():
    told = verdict()
    rows = told.answers[told.answers["proposition"] == "P1"]
    whole = pooled.pooled([pooled.deviate(p) for p in rows["p"]])
    own = told.pooled.set_index("proposition").loc["P1"]
    assert (own["factor"], own["mean"], own["kinds"]) == (whole.factor, whole.mean, 5)
    wide = verdict(prior=2.0).pooled.set_index("proposition").loc["P1"]
    assert wide["factor"] == pytest.approx(own["double"]) and own["factor"] == pytest.approx(wide["half"])


def test_expectations_are_answered_in_the_same_words():
    told = verdict()
    assert len(told.expected) == 25 and set(told.expected["answer"]) <= {
        "shows", "shows the opposite", "cannot say",
    }  # fmt: skip
    assert told.came("N3") == "shows" and told.came("H4") == "shows the opposite"
    assert (
        told.stated["P6"] == ["hayat"]
        and told.stated["P2"] == ["nasim", "pm_visit", "singh"]
        and told.said("P3", "aid") == ""
    )


def test_a_strong_effect_in_the_events_shows():
    events = result(thesis.TESTED, book("alliance_constraint"))
    strong = events["proposition"].eq("P2") & events["role"].eq("primary")
    events.loc[strong, ["value", "low", "high", "p", "p_other"]] = [0.6, 0.4, 0.8, 0.001, 0.999]
    assert verdict(events=events).said("P2", "events") == "shows"
    assert verdict(events=events, matters=0.7).said("P2", "events") == "cannot say"
