"""The timeline of institutions: a line for each, its steps at their dates."""

import pandas as pd
from drawings import words

from pakrus.figures.defence import institutions

STEPS = pd.DataFrame(
    [
        ("group", "The Group", "founded", pd.NA, "x", "2002", "2002"),
        ("group", "The Group", "talks since", pd.NA, "x", "2014", "since 2014"),
        ("group", "The Group", "talks", 9, "y", "2016-03", "2016"),
        ("pact", "A pact", "signed", pd.NA, "x", "2014", "2014"),
        ("pact", "A pact", "signed", pd.NA, "y", "2014", "2014"),
        ("band", "A band", "founded", pd.NA, "y", pd.NA, "no date"),
    ],
    columns=["institution", "name", "step", "number", "by", "date", "when"],
).astype({"date": "string", "number": "Int64"})


def drawn(steps=STEPS):
    return institutions.timeline(steps, name="fig-i")


def test_steps_are_named_with_their_tellers_on_the_line_of_their_institution():
    places = words(drawn().svg)
    assert {"founded: x", "talks no. 9: y", "signed: x, y", "founded: y"} <= set(places)
    lines = [places[name] for name in ("The Group", "A pact", "A band")]
    assert lines == sorted(lines) and abs(places["signed: x, y"] - places["A pact"]) < 20


def test_caption_and_alt_are_told_from_the_data():
    assert drawn().caption.startswith("The 3 institutions and agreements of defence cooperation")
    assert drawn().caption.endswith("Source: events told by x and y.")
    assert drawn().alt == (
        "Timeline of institutions: The Group, founded 2002 (x) talks since 2014 (x) talks 2016 (y), A pact, signed "
        "2014 (x) signed 2014 (y) and A band, founded no date (y)."
    )


def test_what_happened_and_when_is_drawn():
    assert drawn(STEPS.assign(date=["2003", "2014", "2016-03", "2014", "2014", pd.NA])).digest != drawn().digest
    assert drawn(STEPS[STEPS["step"] != "talks since"]).digest != drawn().digest


def test_without_undated_steps_there_is_no_margin():
    assert "date" in words(drawn().svg) and "date" not in words(drawn(STEPS.iloc[:-1]).svg)
