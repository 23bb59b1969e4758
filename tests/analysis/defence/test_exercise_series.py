"""Exercises by series and number, on made-up drills."""

import pandas as pd
import pytest

from pakrus.analysis.defence import exercise_series

ENTITIES = pd.DataFrame(
    {
        "entity_id": ["pak", "rus", "ind", "drill", "sea", "club"],
        "name": ["Pakistan", "Russia", "India", "Drill", "Sea", "The Club"],
        "kind": ["state", "state", "state", "exercise_series", "exercise_series", "organisation"],
    }
)
EVENTS = pd.DataFrame(
    [
        ("drill-6", "exercise", "happened"),
        ("drill-7", "exercise", "planned"),
        ("drills", "exercise", "ongoing"),
        ("sea-5", "exercise", "happened"),
        ("club", "exercise", "ongoing"),
        ("away", "exercise", "not_done"),
        ("nameless", "exercise", "ongoing"),
        ("foreign", "exercise", "happened"),
        ("talks", "talks", "happened"),
    ],
    columns=["event_id", "kind", "status"],
)
BOTH = ["drill-6", "drill-7", "drills", "sea-5", "club", "away", "nameless", "talks"]
ACTORS = pd.DataFrame(
    [(event, state, "participant") for event in BOTH for state in ("pak", "rus")]
    + [("foreign", "ind", "participant"), ("foreign", "rus", "participant"), ("foreign", "drill", "object")]
    + [(event, "drill", "object") for event in ("drill-6", "drill-7", "drills", "away", "talks")]
    + [("sea-5", "sea", "object"), ("club", "club", "object")],
    columns=["event_id", "entity_id", "role"],
)
MENTIONS = pd.DataFrame(
    [
        ("x-m1", "drill-6", "x", pd.NA, "happened"),
        ("x-m2", "drill-6", "x", "2006", "happened"),
        ("y-m1", "drill-6", "y", "2006-10", "happened"),
        ("y-m2", "drill-7", "y", "2007", "planned"),
        ("x-m3", "drills", "x", "2001", "happened"),
        ("x-m4", "sea-5", "x", "2005", "happened"),
        ("x-m5", "club", "x", pd.NA, "happened"),
        ("x-m6", "away", "x", "2006", "not_done"),
        ("x-m7", "nameless", "x", "2001", "happened"),
        ("x-m8", "foreign", "x", "2001", "happened"),
        ("x-m9", "talks", "x", "2001", "happened"),
    ],
    columns=["mention_id", "event_id", "paper_id", "date_stated", "told_as"],
).astype({"date_stated": "string"})
MENTIONS["date_relation"] = MENTIONS["date_stated"].where(MENTIONS["date_stated"].isna(), "at")
TABLE4 = pd.DataFrame(
    {"row_id": ["y-t1", "y-t2"], "paper_id": "y", "event_id": ["drill-6", "drill-7"], "series": "Drill",
     "ordinal": pd.array([5, 6], dtype="Int64")}
)  # fmt: skip
COVERS = pd.Series({"x": 2008, "y": 2009})
FACTS = pd.DataFrame(
    [
        ("f3", "There was no drill in 2007.", "drill", "exercises-held", 0, "2007", "2007"),
        ("f2", "The sixth.", "drill", "exercise-number", 6, "2006-10-01", "2006-10-09"),
        ("f1", "It lasted ten days.", "drill", "exercise-duration", 10, "2005", "2005"),
        ("f4", "Of the state.", "pak", "exercise-number", 9, "2005", "2005"),
    ],
    columns=["fact_id", "statement", "subject", "measure", "value", "from", "to"],
).astype({"measure": "string", "value": "Float64", "from": "string", "to": "string"})


def told_exercises():
    return exercise_series.papers(EVENTS, ACTORS, MENTIONS, ENTITIES, TABLE4, COVERS, ("pak", "rus"))


def every():
    return pd.concat([told_exercises(), exercise_series.facts(FACTS, ENTITIES)], ignore_index=True)


def test_named_exercises_of_the_two_states_come_once_for_each_paper():
    exercises = told_exercises()
    assert list(exercises.columns) == exercise_series.COLUMNS
    assert exercises.fillna(-1).to_numpy().tolist() == [
        ["Drill", "x", "x-m3", 2001, 2006, "practice", -1],
        ["Drill", "x", "x-m2", 2006, 2006, "held", -1],
        ["Drill", "y", "y-m1", 2006, 2006, "held", 5],
        ["Drill", "y", "y-m2", 2007, 2007, "expected", 6],
        ["Sea", "x", "x-m4", 2005, 2005, "held", -1],
        ["The Club", "x", "x-m5", -1, -1, "practice", -1],
    ]


def test_a_practice_goes_on_to_the_end_of_what_its_paper_covers_where_no_later_exercise_is_dated():
    exercises = exercise_series.papers(
        EVENTS, ACTORS, MENTIONS.query("mention_id != 'x-m2'"), ENTITIES, TABLE4, COVERS, ("pak", "rus")
    )
    assert exercises.loc[exercises["row_id"] == "x-m3", "last"].tolist() == [2008]


def test_facts_number_say_none_or_do_neither():
    rows = exercise_series.facts(FACTS, ENTITIES)
    assert rows[["row_id", "first", "told", "number"]].fillna(-1).to_numpy().tolist() == [
        ["f1", 2005, "held", -1],
        ["f2", 2006, "held", 6],
        ["f3", 2007, "none held", -1],
    ]


def test_a_title_is_counted_once_however_many_cite_it():
    references = pd.DataFrame(
        {
            "ref_id": ["x-r1", "y-r1", "y-r2", "x-r2"],
            "title": ["Drill-VI ends", "Drill-VI ends", "A drill", "Drill-VI ends"],
            "year": pd.array([2006, 2006, 2006, pd.NA], dtype="Int64"),
        }
    )
    citations = pd.DataFrame({"citation_id": ["a", "b", "c", "d"], "ref_id": ["x-r1", "y-r1", "y-r2", "x-r2"]})
    citations = citations.assign(as_printed="1")
    cited = pd.DataFrame({"row_id": ["x-m2", "y-t2", "y-m1", "x-m2"], "citation_id": ["a", "b", "c", "d"]})
    printed = TABLE4[["series", "paper_id", "row_id"]]
    titles = exercise_series.titles(told_exercises(), printed, cited, citations, references)
    assert titles[["source", "row_id", "first", "last", "number", "by"]].to_numpy().tolist() == [
        ["titles cited", "x-r1", 2006, 2006, 6, "x, y"]
    ]


@pytest.mark.parametrize(("title", "number"), [("Drill-VIII opens", 8), ("Drill IV", None), ("Drill-2016", None)])
def test_numbers_in_titles_are_roman(title, number):
    assert exercise_series.number(title) == number


def test_years_in_which_a_source_has_it_held():
    assert exercise_series.years_told(every(), "Drill", "facts") == {2005: None, 2006: 6}
    assert exercise_series.years_told(every(), "Drill", "y") == {2006: 5}


def test_the_same_number_may_stand_for_another_year():
    numbers = exercise_series.same_number(every(), "Drill", "y", "facts")
    assert numbers.fillna(-1).to_numpy().tolist() == [[5, 2006, "held", -1], [6, 2007, "expected", 2006]]


def test_years_are_cut_and_undated_lines_stay():
    kept = exercise_series.in_years(every(), 2007, 2008, False)
    # the practice since 2001 reaches 2006, the last exercise that x dates; what is only expected in 2007 is left out
    assert list(kept["row_id"]) == ["x-m5", "f3"]
    assert "x-m3" in set(exercise_series.in_years(every(), 2004, 2005, False)["row_id"])
    assert "y-m2" in set(exercise_series.in_years(every(), 2007, 2008, True)["row_id"])
    with pytest.raises(
        ValueError, match=r"no exercise is dated from 1990 to 1995; there are exercises from [0-9]+ to [0-9]+$"
    ):
        exercise_series.in_years(every(), 1990, 1995, True)
