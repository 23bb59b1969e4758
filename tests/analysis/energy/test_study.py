"""The study of the energy projects on the book's tables: it shows what a reader chooses, and nothing told for later."""

from dataclasses import fields, replace
from functools import cache

import pandas as pd
import pytest

from pakrus.analysis.energy import study
from pakrus.analysis.energy.study import Named
from pakrus.evidence.tables import load

LINE = "project-pakistan-stream"
TABLES = {name: load(name) for name in study.TABLES}
NAMED = Named(
    **dict.fromkeys([field.name for field in fields(Named)], "")
    | {"suppliers": ("rus", "sun"), "recipient": "pak", "line": LINE}
)
OF_ENERGY = TABLES["undertakings"].query("field == 'energy' and recipient == 'pak'").set_index("undertaking_id")


@cache
def studied(*projects: str, as_of: int = 2024, planned: bool = True) -> study.Study:
    return study.study(TABLES, NAMED, projects or ("all",), as_of, planned)


def test_all_projects_of_energy_for_the_recipient_are_shown_and_those_of_the_supplier_known():
    assert set(studied().projects["undertaking_id"]) == set(studied().titles.index) == set(OF_ENERGY.index)
    assert set(studied().russian) == set(OF_ENERGY.index[OF_ENERGY["supplier"] == "rus"])
    assert set(studied().came["undertaking_id"]) == set(studied().russian)
    assert set(studied().by_teller["undertaking_id"]) == set(OF_ENERGY.index)
    assert set(studied().steps["undertaking_id"]) == set(OF_ENERGY.index)


def test_only_what_is_chosen_is_shown():
    one = studied("pakistan-stream", "guddu")
    assert set(one.titles.index) == {LINE, "project-guddu"} and list(one.russian) == [LINE]
    assert set(one.steps["undertaking_id"]) == set(one.by_teller["undertaking_id"]) == {LINE, "project-guddu"}
    assert list(one.came["undertaking_id"]) == [LINE] and set(one.setbacks["undertaking_id"]) == {LINE}
    assert list(one.table["undertaking_id"]) == [LINE]


def test_without_what_is_only_planned_each_project_was_agreed_at_least():
    begun = studied(planned=False)
    assert set(begun.came["furthest"]) == {"agreed", "delivered"}
    came = studied().came.set_index("undertaking_id")["furthest"]
    assert set(begun.russian) == set(came.index[came.isin(["agreed", "under_way", "delivered"])])
    assert set(begun.steps["undertaking_id"]) == set(begun.titles.index) < set(studied().titles.index)


def test_what_is_told_for_later_years_is_left_out():
    early = studied(as_of=2020)
    assert early.steps["year"].max() < 2021 < studied().steps["year"].max()
    assert early.promises["at"].max() < 2021 < studied().promises["at"].max()
    assert early.cost["year"].max() < 2021 < studied().cost["year"].max()
    assert early.cost["year"].isna().any(), "a cost without a year stays"
    assert "project-crude" not in set(early.titles.index), "its first step is later"


def test_no_project_with_the_supplier_is_refused():
    with pytest.raises(ValueError, match="no project with the supplier is left"):
        studied("guddu")
    with pytest.raises(ValueError, match="no project with the supplier is left"):
        studied("nuclear", planned=False)


def test_numbers_and_promises_are_those_of_the_pipeline():
    line = studied()
    assert set(line.line["undertaking_id"]) == {LINE} and set(line.promises["undertaking_id"]) == {LINE}
    amounts = TABLES["undertaking_amounts"]
    assert set(line.cost["row_id"]) <= set(amounts.loc[amounts["undertaking_id"] == LINE, "row_id"])
    assert set(line.cost["kind"]) == {"paper", "fact"}
    assert line.checks["stated"].dropna().between(1000, 2000).all(), "lengths in kilometres, and nothing else"


def test_a_project_of_which_a_number_is_stated_has_a_line_with_its_papers_and_when_it_was_due():
    table = studied().table
    assert list(table.columns) == ["undertaking_id", "title", "named", "stated", "due"]
    assert table["stated"].notna().all() and list(table.index) == list(range(len(table)))
    assert list(table["undertaking_id"]) == [
        one for one in studied().titles.index if one in set(table["undertaking_id"])
    ]
    line = table.set_index("undertaking_id").loc[LINE]
    assert line["named"] == ", ".join(sorted(TABLES["papers"]["paper_id"]))
    assert line["due"] == "2018, 2023" and table["due"].notna().sum() == 1


def test_what_is_worth_something_has_its_title():
    worth = studied().worth
    assert list(worth["title"].dropna()) == list(studied().titles[worth["undertaking_id"].replace("", pd.NA).dropna()])


def test_complete_is_what_a_step_tells_as_delivered():
    assert not studied().complete
    last = studied().line["stage"].where(studied().line.index != studied().line.index[-1], "delivered")
    assert replace(studied(), line=studied().line.assign(stage=last)).complete


def test_what_both_lines_would_carry_is_told_by_year_and_by_reading():
    carried = studied().carried("One line", "Another")
    assert list(carried.columns) == ["what", "low", "high"]
    assert list(carried["what"]) == [
        "One line, as of 2015", "One line, as of 2021", "Another, if meant for a day", "Another, if meant for a year"
    ]  # fmt: skip


def test_places_have_the_names_of_their_entities():
    names = TABLES["entities"].set_index("entity_id")["name"]
    assert len(studied().places) == len(TABLES["places"])
    assert list(studied().places["name"]) == list(names[studied().places["entity_id"]])


def test_setbacks_and_titles_are_told_in_words():
    rows = study.setbacks_table(studied())
    assert list(rows.columns) == ["row_id", "what", "stage", "cause", "title", "date", "told_by"]
    assert set(rows["stage"]) == {"held up", "dropped"} and set(rows["what"]) <= set(studied().titles)
    assert study.listed_titles(studied(), ["project-lpg", LINE]) == [
        "pakistan Stream pipeline, first called North-South", "liquefied petroleum gas from Russia"
    ]  # fmt: skip
