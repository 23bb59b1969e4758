"""The verdict drawn and in tables: what they say, and that what they say is drawn."""

from dataclasses import replace
from functools import cache

from pakrus.analysis.studies import result
from pakrus.analysis.thesis import studies
from pakrus.analysis.verdict import study
from pakrus.evidence.tables import load
from pakrus.figures.thesis import verdict as draw
from pakrus.parameters import book


@cache
def verdict() -> study.Verdict:
    tables = {name: load(name) for name in study.TABLES}
    events = result(studies.TESTED, book("alliance_constraint"))
    return study.study(tables, events, "Pakistan", matters=0.2, correlation=0.3, outer=0.1, prior=1.0)


def forest(told: study.Verdict):
    return draw.forest(told, name="fig-v")


def test_every_mean_is_told():
    alt = forest(verdict()).alt
    for row in verdict().pooled.itertuples():
        assert f"{verdict().thesis.titles[row.proposition]} {row.mean:.2f}".replace("-", "−") in alt


def test_marks_and_means_are_drawn():
    told = verdict()
    moved = replace(told, answers=told.answers.assign(deviate=told.answers["deviate"] / 2))
    wider = replace(told, pooled=told.pooled.assign(high=2.5))
    answered = replace(told, answers=told.answers.assign(answer="shows"))
    assert len({forest(one).digest for one in (told, moved, wider, answered)}) == 4


def test_every_question_has_its_line():
    text = repr(draw.questions(verdict(), name="t"))
    assert text.count("no such effect") == (verdict().answers["answer"] == "no such effect").sum()


def test_every_proposition_has_its_factor():
    text = repr(draw.pooled(verdict(), name="t"))
    assert "P2 rebalancing" in text and "speaks against it" in text


def codes(paper: str) -> list[str]:
    """The numbers of the claims of a paper's table."""
    return [line.split(",")[0] for line in thesis(paper).rows.splitlines()[1:]]


def thesis(paper: str):
    return draw.thesis(verdict(), paper, name="t", caption="c")


def test_a_thesis_has_its_own_claims_and_expectations():
    assert codes("hayat") == [*["P4"] * 4, "P6", "P6", *(f"H{n}" for n in range(1, 7))]
    assert codes("outreach") == [f"O{n}" for n in range(1, 6)]
    assert "did not come; by later rows only: came" in thesis("singh").rows
    assert "58 of 187 states lie as far out" in thesis("nasim").rows
    assert "nothing told to compare" in thesis("nasim").rows
