"""The sentences of the chapter on energy projects, on a made-up study; each number is worked out in the test."""

from dataclasses import replace

import pandas as pd
import pytest

from pakrus.analysis.energy import sentences, study
from pakrus.analysis.energy.study import Named, Study

NAMED = Named(
    suppliers=("rus", "sun"),
    recipient="pak",
    line="p-line",
    fuels=("p-oil", "p-gas"),
    memorandum="e-mou",
    offer="e-offer",
    last_agreed="e-plan",
    fact_cost_early="f-early",
    fact_costs=("f-first", "f-second"),
    fact_length="f-length",
    two_costs=("b-low", "b-high"),
    package="b-package",
    volume="a-volume",
    costing="b",
    first_promising="a",
    hindered=("a",),
    detour=("b",),
    unchecked=("a",),
)


def frame(columns: str, *rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=columns.split())


@pytest.fixture
def made_up() -> Study:
    titles = pd.Series({"p-line": "The line", "p-oil": "Oil", "p-gas": "Gas", "p-steel": "Steel"})
    steps = frame(
        "undertaking_id row_id stage cause date year told_by",
        ("p-line", "e-first", "agreed", pd.NA, "2015", 2015.5, "a b"),
        ("p-line", "e-second", "agreed", pd.NA, "2021", 2021.5, "b"),
        ("p-line", "e-plan", "agreed", pd.NA, "2023", 2023.5, "a"),
        ("p-line", "f-agreed", "agreed", pd.NA, "2024", 2024.5, "facts"),
        ("p-line", "e-sanctions", "held_up", "sanctions", "2016", 2016.5, "a"),
        ("p-oil", "e-oil", "delivered", pd.NA, "2023", 2023.5, "a"),
        ("p-gas", "e-gas", "delivered", pd.NA, "2023", 2023.5, "b"),
        ("p-steel", "e-mou", "held_up", "finance", "2005", 2005.5, "a"),
    )
    cost = frame(
        "row_id teller kind date value high year",
        ("f-early", "F", "fact", "2014", 3e9, 3e9, 2014.5),
        ("a-1", "a", "paper", "2015", 2e9, 2e9, 2015.5),
        ("f-first", "F", "fact", "2015", 2e9, 2e9, 2015.5),
        ("f-second", "F", "fact", "2021", 2.25e9, 2.5e9, 2021.5),
        ("b-low", "b", "paper", "2021", 2.25e9, 2.25e9, 2021.5),
        ("b-high", "b", "paper", pd.NA, 2.5e9, 2.5e9, float("nan")),
    )
    came = frame(
        "undertaking_id furthest held_up dropped",
        ("p-line", "agreed", True, False),
        ("p-oil", "delivered", False, False),
        ("p-gas", "delivered", False, False),
    )
    checks = frame(
        "paper_id straight stated room fits",
        ("a", 1000.0, pd.NA, pd.NA, pd.NA),
        ("b", 1500.0, 1100.0, -400.0, False),
    ).astype(dict.fromkeys(["straight", "stated", "room"], "Float64") | {"fits": "boolean"})
    return Study(
        tables={
            "papers": pd.DataFrame({"paper_id": ["a", "b"]}),
            "claims": frame("claim_id as_stated value", ("b-package", "$14 billion", 14e9),
                            ("a-volume", "14 bcf", 14.0),
                            ("b-low", "$2.25 billion", 2.25e9), ("b-high", "$2.5 billion", 2.5e9)),
            "facts": frame("fact_id value", ("f-length", 1040.0)),
        },
        named=NAMED,
        as_of=2024,
        projects=frame("undertaking_id kind supplier", ("p-line", "pipeline", "rus"), ("p-oil", "fuel_supply", "rus"),
                       ("p-gas", "fuel_supply", "rus"), ("p-steel", "steel_works", "sun")),
        russian=pd.Series(["p-line", "p-oil", "p-gas"]),
        steps=steps,
        titles=titles,
        namers=pd.Series({"p-line": ("a", "b"), "p-oil": ("a",), "p-gas": ("b",), "p-steel": ("a",)}),
        came=came,
        by_teller=frame("undertaking_id teller furthest held_up dropped", ("p-line", "a", "agreed", True, False),
                        ("p-line", "b", "agreed", False, False), ("p-line", "facts", "agreed", True, False)),
        setbacks=steps[(steps["stage"] == "held_up") & (steps["undertaking_id"] == "p-line")],
        line=steps[steps["undertaking_id"] == "p-line"],
        promises=frame("paper_id at due_year wait", ("a", 2015.5, 2018, 3.5), ("b", 2021.5, 2023, 2.5)),
        cost=cost,
        worth=frame("furthest undertaking_id", ("agreed", "p-line"), ("delivered", "")),
        short=frame("value multiple later later_year", (1.5, 2.0, 3.0, 2025), (1.5, 2.0, 3.0, 2025)),
        capacities=frame("year low high", (2021, 0.7, 2.0)),
        volume=frame("reading low high", ("a day", 14.0, 15.0), ("a year", 0.04, 0.045)),
        checks=checks,
        table=titles.iloc[:3].to_frame(),
    )  # fmt: skip


EXPECTED = {
    "n_projects": "4",
    "n_after": "3",
    "n_delivered": "2",
    "delivered_titles": "oil and gas",
    "n_alone": "2",
    "n_all": "The line",
    "n_steel": "1",
    "n_several": "1",
    "n_alike": "0",
    "n_numberless": "1",
    "n_early": "0",
    "n_valued": "1",
    "n_unhindered": "0",
    "n_setbacks": "1",
    "n_sanctions": "1",
    "n_own": "0",
    "n_india": "none",
    "causes_pipeline": "1",
    "n_agreed": "3",  # that of the facts is none of the papers'
    "n_memorandum": "1",
    "first_due": "2018",
    "last_due": "2023",
    "wait_low": "2.5",
    "wait_high": "3.5",
    "passed": "6.0",
    "moved": "5",
    "cost_low": "2.00",
    "cost_high": "2.50",
    "n_costs_singh": "2",
    "rostec": "3",
    "package": "$14 billion",
    "short_now": "1.5",
    "short_later": "3",
    "kazakh_times": "5",  # 14 against 3 is 4.7
    "kazakh_share": "3",  # 0.045 of 1.5
    "n_too_short": "1",
    "too_short_papers": "b",
    "straight_long": "1,500",
    "straight_short": "1,000",
    "stated_length": "1,100",
    "other_length": "1,040",
    "missing": "400",
    "n_pressure": "0",
    "n_unsaid": "0",
    "sanctions_pipeline": "1",
    "n_offer": "0",
    "kazakh": "14 bcf",
}


def test_numbers_are_those_of_the_study(made_up):
    numbers = sentences.numbers(made_up)
    assert numbers == EXPECTED


OF_FIVE_PAPERS = {"five-papers", "four-promise", "three-later", "four-ends"}


def unheld(made_up: Study) -> set[str]:
    return {name for name, claim in sentences.claims(made_up).items() if not claim.holds} - OF_FIVE_PAPERS


def test_claims_hold_with_the_rows_that_they_rest_on(made_up):
    assert unheld(made_up) == set()
    assert not sentences.claims(made_up)["five-papers"].holds  # there are two


def test_a_claim_falls_when_its_rows_say_otherwise(made_up):
    built = made_up.came.assign(furthest="delivered")
    assert unheld(replace(made_up, came=built)) == {"both-fuel", "nothing-built"}
    longer = made_up.checks.assign(fits=pd.array([pd.NA, True], dtype="boolean"))
    assert unheld(replace(made_up, checks=longer)) == {"detour"}
    late = made_up.steps[made_up.steps["row_id"] != "e-plan"]
    assert unheld(replace(made_up, line=late[late["undertaking_id"] == "p-line"])) == {"many-agreements"}
    cheap = made_up.cost.assign(high=[2e9, 2e9, 2e9, 2.5e9, 2.25e9, 2.5e9])
    assert unheld(replace(made_up, cost=cheap)) == {"highest-of-none"}


def test_what_is_said_of_five_papers_holds_with_five(made_up):
    """Of five papers four promise a date, three of them the later one, and four name towns."""
    five = made_up.tables | {"papers": pd.DataFrame({"paper_id": list("abcde")})}
    promises = frame("paper_id at due_year wait", ("a", 2015.5, 2018, 3.5), *((p, 2021.5, 2023, 2.5) for p in "bcd"))
    checks = pd.concat([made_up.checks] * 2, ignore_index=True).assign(paper_id=list("abcd"))
    more = replace(made_up, tables=five, promises=promises, checks=checks)
    held = {name for name, claim in sentences.claims(more).items() if claim.holds}
    assert OF_FIVE_PAPERS <= held
    fewer = replace(more, promises=promises.iloc[:3], checks=checks.iloc[:3])
    held = {name for name, claim in sentences.claims(fewer).items() if claim.holds}
    assert held & OF_FIVE_PAPERS == {"five-papers"}
    other = replace(more, promises=promises.assign(paper_id=list("bacd")))
    assert not sentences.claims(other)["three-later"].holds, "another paper promises first"


@pytest.mark.parametrize(
    ("claim", "field", "rows"),
    [
        ("between-shortfalls", "capacities", frame("year low high", (2021, 0.7, 1.5))),
        ("between-shortfalls", "capacities", frame("year low high", (2021, 0.7, 3.0))),
        ("same-shortfall", "short", frame("value multiple later later_year", (1.5, 2.0, 3.0, 2025),
                                          (1.5, 3.0, 3.0, 2025))),
        ("same-shortfall", "short", frame("value multiple later later_year", *[(1.5, 3.0, 4.5, 2025)] * 2)),
        ("none-valued", "worth", frame("furthest undertaking_id", ("delivered", "p-oil"))),
        ("held-up", "by_teller", frame("undertaking_id teller furthest held_up dropped",
                                       ("p-line", "b", "agreed", True, False))),
    ],
)  # fmt: skip
def test_a_claim_falls_just_where_its_rows_no_longer_bear_it(made_up, claim, field, rows):
    assert claim not in unheld(made_up) and claim in unheld(replace(made_up, **{field: rows}))


def test_costs_are_no_surprise_where_a_paper_s_first_has_another_teller_or_is_of_no_fact(made_up):
    early = made_up.cost.assign(year=made_up.cost["year"].where(made_up.cost["row_id"] != "b-low", 2020.9))
    assert unheld(replace(made_up, cost=early)) == {"costs-of-agreements"}
    unknown = made_up.cost.assign(value=made_up.cost["value"].where(made_up.cost["row_id"] != "b-high", 2.4e9))
    assert unheld(replace(made_up, cost=unknown)) == {"costs-of-agreements"}
    without = made_up.cost[made_up.cost["row_id"] != "f-second"]
    assert "costs-of-agreements" in unheld(replace(made_up, cost=without))


def test_most_projects_have_two_steps_at_most(made_up):
    many = pd.concat([made_up.steps] * 3, ignore_index=True)
    assert unheld(replace(made_up, steps=many)) == {"few-steps"}


def test_what_is_not_told_is_said_so(made_up):
    none = replace(made_up, promises=made_up.promises.iloc[:0], short=made_up.short.iloc[:0])
    numbers = sentences.numbers(none)
    for name in ("first_due", "wait_low", "passed", "short_now", "kazakh_times"):
        assert numbers[name] == sentences.MISSING
    assert {"promised-twice", "same-shortfall", "between-shortfalls"} <= unheld(none)


def test_tables_tell_steps_causes_and_distances_in_words(made_up):
    titled = replace(made_up, setbacks=made_up.setbacks.assign(title="Held up."))
    assert study.setbacks_table(titled)[["what", "stage", "cause"]].to_numpy().tolist() == [
        ["The line", "held up", "sanctions"]
    ]
    rows = study.distances(made_up)
    assert rows["fits"].fillna("-").tolist() == ["-", "no"] and rows["room"].dropna().tolist() == [-400]
    assert list(made_up.carried("The line", "Another")["what"])[-1] == "Another, if meant for a year"
    assert not made_up.complete
