"""Happenings of sections, on a made-up paper."""

import pandas as pd

from pakrus.analysis.events.by_section import happenings

SECTIONS = {"1. Trade": "trade", "2. Arms": "defence", "3. Gas": "energy and investment"}
PARAGRAPHS = pd.DataFrame({"para": [1, 2, 3, 4], "section": ["Introduction", *SECTIONS]}).astype({"section": "string"})
EVENTS = pd.DataFrame(
    {
        "event_id": ["pact", "sale", "talk", "war", "quiet"],
        "title": ["A pact", "A sale", "A talk", "A war", "A quiet"],
        "date": ["1965-04-03", "199X", pd.NA, "1971", "2001/2003"],
    }
).astype({"date": "string"})
MENTIONS = pd.DataFrame(
    [
        ("m1", "war", 1, "happened", "1971"),
        ("m6", "pact", 2, "not_done", "1966"),
        ("m5", "pact", 2, "planned", "1965"),
        ("m4", "pact", 3, "happened", pd.NA),
        ("m3", "sale", 3, "happened", pd.NA),
        ("m2", "talk", 4, "not_done", pd.NA),
        ("m7", "quiet", 4, "happened", pd.NA),
    ],
    columns=["mention_id", "event_id", "para", "told_as", "date_stated"],
).astype({"date_stated": "string"})
MENTIONS["date_relation"] = pd.array(["at", "at", "before"] + [pd.NA] * 4, dtype="string")
EFFECTS = pd.DataFrame(
    [("pact", "PAK-RUS", 1), ("sale", "PAK-RUS", -1), ("quiet", "PAK-RUS", 0), ("talk", "PAK-USA", 1)],
    columns=["event_id", "dyad", "direction"],
)


def test_happenings_stand_once_in_each_part_as_first_told_there():
    rows = happenings(EVENTS, MENTIONS, PARAGRAPHS, EFFECTS, SECTIONS, "PAK-RUS")
    assert list(rows.columns) == ["event_id", "part", "title", "date", "told", "direction"]
    assert rows.fillna("-").to_numpy().tolist() == [
        ["pact", "trade", "A pact", "before 1965", "planned, not done", "warms"],
        ["sale", "defence", "A sale", "199X", "happened", "cools"],
        ["pact", "defence", "A pact", "1965-04-03", "happened", "warms"],
        ["talk", "energy and investment", "A talk", "-", "not done", ""],
        ["quiet", "energy and investment", "A quiet", "2001/2003", "happened", "neither"],
    ]


def test_what_other_sections_tell_is_no_happening():
    assert happenings(EVENTS, MENTIONS.iloc[:1], PARAGRAPHS, EFFECTS, SECTIONS, "PAK-RUS").empty
    assert happenings(EVENTS, MENTIONS.iloc[:0], PARAGRAPHS, EFFECTS, SECTIONS, "PAK-RUS").empty
