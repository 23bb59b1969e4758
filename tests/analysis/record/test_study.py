"""The chapter on the record since 2022: what it says holds in the book's run, and no run says what is false."""

import re
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from pakrus.analysis.record import deeds, study, turns
from pakrus.evidence.tables import load
from pakrus.project import ROOT

WHOLE, EFFECTS = load("record"), load("record_effects")
RECORD = WHOLE[WHOLE["found"] == "listed"]
BOUTS = {"energy": {2023}, "defence": {2024, 2025}}
SETTINGS = [(counted, periods) for counted in study.COUNTED for periods in (False, True)]
EXPECTED = load("expectations").set_index("code")


def studied(counted="deeds", periods=False, record=RECORD):
    return study.study(record, EFFECTS, "PAK-RUS", "PAK-USA", "IND-USA", counted, periods)


def rows(pair, **options):
    return deeds.of(deeds.effects(RECORD, EFFECTS), pair, **options)


def test_every_claim_holds_in_the_books_run():
    told = study.claims(studied(), studied(record=WHOLE), BOUTS)
    assert all(claim.holds for claim in told.values()), told


@pytest.mark.parametrize(("counted", "periods"), SETTINGS)
def test_no_setting_says_that_what_it_does_not_count_is_so(counted, periods):
    result = studied(counted, periods)
    wider = studied(counted, periods, WHOLE)
    told, numbers = study.claims(result, wider, BOUTS), study.numbers(result, wider, WHOLE)
    assert told["no-mending"].holds == (result.mending is None)
    assert told["bouts"].holds == (counted == "deeds" and not periods)
    assert int(numbers["n_warm"]) + int(numbers["n_cool"]) <= int(numbers["n_points"])
    assert not [value for value in numbers.values() if "nan" in value or not value]


def test_the_rows_of_the_pair_are_deeds_plans_or_words():
    numbers = study.numbers(studied(), studied(record=WHOLE), WHOLE)
    assert int(numbers["n_pair"]) == sum(int(numbers[f"n_{name}"]) for name in ("deeds", "plans", "words"))


def test_every_expectation_of_the_plan_has_its_answer():
    plan = (ROOT / "book" / "analysis_plan.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^- \*([A-Z]\d)\.\*", plan, re.MULTILINE)) == sorted(EXPECTED.index)


def test_expectations_come_by_paper_with_what_decides_them():
    papers = ["nasim", "hayat", "singh", "pm_visit", "outreach"]
    expected = study.expected(load("expectations"), load("expectation_rows"), load("record"), papers)
    assert list(dict.fromkeys(expected["paper_id"])) == papers and len(expected) == len(EXPECTED)
    by_code = expected.set_index("code")
    assert by_code.loc["N3", "shown_by"] == "fact-arms-none-delivered fate-nasim-a084"
    assert by_code.loc["N3", "beside"] == "record-096", "words decide nothing"
    assert by_code.loc["O3", "told"] == "cannot tell; by the plan's rule alone: did not come"
    assert by_code.loc["N1", "told"] == "cannot tell"
    assert by_code.loc["S4", "told"] == "came; by later rows only: did not come"


class TestAnswersThatAreCounts:
    """What the plan lets a count decide is told as the count has it, as the answer or beside one that departs."""

    by_rule = EXPECTED["by_rule"].fillna(EXPECTED["answer"])

    years = range(2022, 2026)

    def test_whether_each_year_warms_more_than_it_cools(self):
        counted = deeds.by_year(rows("PAK-RUS"), 2022, 2025)
        came = bool((counted["warms"] > counted["cools"]).all())
        assert EXPECTED.loc["H1", "answer"] == ("came" if came else "not_come")

    def test_whether_security_leads_trade_and_energy(self):
        fields = deeds.by_field(rows("PAK-RUS"))
        came = fields.get("trade", 0) + fields.get("energy", 0) <= fields.get("security", 0)
        assert EXPECTED.loc["H6", "answer"] == ("came" if came else "not_come")

    def test_whether_each_year_has_a_deed_of_defence_or_security(self):
        kept = rows("PAK-RUS")
        years = set(kept.loc[kept["field"].isin(["defence", "security"]) & (kept["direction"] == 1), "year"])
        assert EXPECTED.loc["S1", "answer"] == ("came" if set(self.years) <= years else "not_come")
        assert EXPECTED.loc["S1", "answer_later"] == ("came" if 2025 in years else "not_come")

    def test_whether_india_has_more_deeds_in_arms_and_energy_each_year(self):
        def counted(pair):
            kept = rows(pair)
            return kept[kept["field"].isin(["defence", "energy"])].groupby("year").size()

        india, pakistan = counted("IND-RUS"), counted("PAK-RUS")
        came = all(india.get(year, 0) > pakistan.get(year, 0) for year in self.years)
        assert self.by_rule["S2"] == ("came" if came else "not_come")

    def test_whether_energy_leads(self):
        fields = deeds.by_field(rows("PAK-RUS"))
        came = any(number >= fields.get("energy", 0) for field, number in fields.items() if field != "energy")
        assert self.by_rule["O2"] == ("came" if came else "not_come")

    def test_whether_a_year_warms_one_pair_and_cools_the_other_as_much(self):
        russia, america = deeds.by_year(rows("PAK-RUS"), 2022, 2025), deeds.by_year(rows("PAK-USA"), 2022, 2025)
        broken = bool(((russia["warms"] > 0) & (america["cools"] >= russia["warms"])).any())
        assert self.by_rule["O3"] == ("not_come" if broken else "came")

    def test_whether_the_turns_began(self):
        result = studied()
        assert (result.mending is None) == (EXPECTED.loc["N1", "answer"] == "cannot_tell")
        assert (result.quarrel is None) == (EXPECTED.loc["N2", "answer"] == "cannot_tell")


NONE = float("nan")
MADE_UP = study.Study(
    effects=pd.DataFrame(),
    pair="A-B",
    rows=pd.DataFrame(
        {"direction": [1, 1, -1, 0, 1], "field": ["energy", "energy", "trade", "trade", "defence"],
         "year": [2022, 2023, 2023, 2024, 2024]}
    ),
    every=pd.DataFrame({"substance": ["deed", "deed", "plan", "words", "words", "words"]}),
    mending=None,
    quarrel=None,
    after_mending=None,
    after_quarrel=None,
    loose=date(2024, 5, 1),
    after_loose=turns.Windows(3, 5, 0.4, 0.2, 0.7),
    patron_deeds=0,
)  # fmt: skip
WIDER = replace(MADE_UP, mending=date(2025, 3, 1), after_mending=turns.Windows(2, 4, 0.6, 0.31, 0.9), patron_deeds=2)
FOUND = pd.DataFrame({"found": ["listed", "listed", "listed", "later"]})
MADE_UP_BOUTS = {"energy": {2022, 2023}, "defence": {2024}}


def unheld(one=MADE_UP, wider=WIDER, bouts=MADE_UP_BOUTS):
    return {name for name, claim in study.claims(one, wider, bouts).items() if not claim.holds}


def test_every_number_is_that_of_the_record():
    assert study.numbers(MADE_UP, WIDER, FOUND) == {
        "n_rows": "3", "n_later": "1", "mending": "March 2025", "later_before": "2", "later_after": "4",
        "later_low": "0.31", "later_high": "0.90", "later_deeds": "2", "n_pair": "6", "n_deeds": "2", "n_plans": "1",
        "n_words": "3", "n_points": "5", "n_warm": "3", "n_cool": "1", "loose_before": "3", "loose_after": "5",
        "loose_low": "0.20", "loose_high": "0.70",
    }  # fmt: skip


def test_a_turn_that_never_began_has_nothing_around_it():
    numbers = study.numbers(replace(MADE_UP, loose=None, after_loose=None), replace(WIDER, mending=None,
                            after_mending=None), FOUND.iloc[:0])  # fmt: skip
    assert (numbers["mending"], numbers["n_rows"], numbers["n_later"]) == ("no day", "0", "0")
    for name in ("later_before", "later_after", "loose_before", "loose_after"):
        assert numbers[name] == "0"
    assert numbers["loose_low"] == numbers["later_high"] == "–"


def test_all_claims_hold_with_the_record_that_they_rest_on():
    assert unheld() == set()


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        ("more-words", {"one": replace(MADE_UP, every=MADE_UP.every.iloc[:4])}),
        ("more-words", {"one": replace(MADE_UP, every=MADE_UP.every.iloc[:5])}),
        ("bouts", {"bouts": {"energy": {2022, 2023}}}),
        ("bouts", {"bouts": MADE_UP_BOUTS | {"energy": {2022}}}),
        ("bouts", {"bouts": MADE_UP_BOUTS | {"trade": set()}}),
        ("no-mending", {"one": replace(MADE_UP, mending=date(2024, 1, 1))}),
        ("no-patron-deed", {"one": replace(MADE_UP, patron_deeds=1)}),
        ("wider-mending", {"wider": MADE_UP}),
        ("wider-mending", {"wider": replace(WIDER, after_mending=turns.Windows(2, 9, 0.8, 0.6, 0.9))}),
        ("no-quarrel", {"one": replace(MADE_UP, quarrel=date(2024, 1, 1))}),
        ("wider-no-quarrel", {"wider": replace(WIDER, quarrel=date(2024, 1, 1))}),
        ("loose-silent", {"one": replace(MADE_UP, after_loose=None)}),
        ("loose-silent", {"one": replace(MADE_UP, after_loose=turns.Windows(9, 1, 0.1, 0.0, 0.4))}),
    ],
)
def test_a_claim_falls_with_its_record(claim, other):
    assert unheld(**other) == {claim}


def test_a_turn_that_began_is_named_where_the_claim_that_there_was_none_falls():
    told = study.claims(replace(MADE_UP, mending=date(2024, 1, 1)), WIDER, MADE_UP_BOUTS)
    assert told["no-mending"].otherwise == "a mending begins on 2024-01-01"
