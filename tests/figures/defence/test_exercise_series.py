"""The grid of exercises: lines by source, numbers beside their marks."""

import pandas as pd
from drawings import words

from pakrus.figures.defence import exercise_series

DRILLS = pd.DataFrame(
    [
        ("Drill (Mock)", "x", "x-m1", 2001, 2004, "practice", pd.NA),
        ("Drill (Mock)", "y", "y-m1", 2002, 2002, "held", 5),
        ("Drill (Mock)", "y", "y-m2", 2003, 2003, "expected", 6),
        ("Drill (Mock)", "facts", "f1", 2002, 2002, "held", 6),
        ("Drill (Mock)", "facts", "f2", 2003, 2003, "none held", pd.NA),
        ("Drill (Mock)", "titles cited", "x-r1", 2002, 2002, "held", 7),
        ("Club", "x", "x-m2", pd.NA, pd.NA, "practice", pd.NA),
    ],
    columns=["series", "source", "row_id", "first", "last", "told", "number"],
).astype({"first": "Int64", "last": "Int64", "number": "Int64"})


def drawn(drills=DRILLS):
    return exercise_series.grid(drills, name="fig-x", series="Drill (Mock)")


def test_the_series_of_most_lines_comes_first_and_facts_come_last_in_it():
    places = words(drawn().svg)
    lines = ["Drill: x", "Drill: y", "Drill: titles cited", "Drill: facts", "Club: x"]
    assert [places[line] for line in lines] == sorted(places[line] for line in lines)


def test_numbers_stand_on_the_line_of_their_source():
    places = words(drawn().svg)
    assert abs(places["V"] - places["Drill: y"]) < 8 and abs(places["VII"] - places["Drill: titles cited"]) < 8


def test_caption_and_alt_are_told_from_the_data():
    assert "the numbers given to Drill (Mock), by facts, titles cited and y." in drawn().caption
    assert drawn().alt == (
        "Exercises by year. Drill (Mock), x: 2001 practice, y: 2002 (V) 2003 (VI) expected, facts: 2002 (VI) 2003 none "
        "held and titles cited: 2002 (VII). Others: Club by x."
    )


def test_what_is_told_and_when_is_drawn():
    assert drawn(DRILLS.assign(told="held")).digest != drawn().digest
    assert drawn(DRILLS.assign(number=pd.array([pd.NA] * 7, dtype="Int64"))).digest != drawn().digest
    assert drawn(DRILLS.iloc[:-1]).digest != drawn().digest


def test_without_undated_lines_there_is_no_margin():
    assert "date" in words(drawn().svg) and "date" not in words(drawn(DRILLS.iloc[:-1]).svg)
