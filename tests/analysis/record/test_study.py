"""The chapter on the record since 2022: what it says holds in the book's run, and no run says what is false."""

import re

import pytest

from pakrus.analysis.record import deeds, study
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
