"""What became of predictions: an argument faces each row that bears on it, or is open."""

import pandas as pd
from bs4 import BeautifulSoup

from pakrus.figures.arguments import outcomes
from pakrus.figures.kit.boxes import PAGE

BEARING = pd.DataFrame(
    [
        ("x-a1", "Gas will flow.", "prediction", "borne_out", "sale", "y", "It flowed."),
        ("x-a1", "Gas will flow.", "prediction", "partly", "fact-1", "a checked fact", "Some of it."),
        ("x-a2", "Sell more.", "recommendation", "contradicted", "sale", "y", "Less was sold."),
        ("x-a3", "Jets will come.", "prediction", "open", pd.NA, pd.NA, pd.NA),
    ],
    columns=["argument_id", "statement", "role", "outcome", "evidence_id", "told_by", "reason"],
)


def drawn(bearing=BEARING):
    return outcomes.fates(bearing, name="fates-x", caption="What became of x.")


def page():
    return BeautifulSoup(drawn().svg, "html.parser")


def test_every_outcome_is_said_with_its_row_its_tellers_and_the_reason():
    assert drawn().words.splitlines() == [
        "x-a1 (Gas will flow.) borne out, by sale, y: It flowed.",
        "x-a1 (Gas will flow.) in part, by fact-1, a checked fact: Some of it.",
        "x-a2 (Sell more.) contradicted, by sale, y: Less was sold.",
        "x-a3 (Jets will come.) is open: no later row bears on it.",
    ]


def test_arguments_stand_once_and_each_reason_leads_to_its_row():
    links = [a["href"] for a in page().find_all("a", class_="evidence")]
    assert links == ["#x-a1", "#x-a2", "#x-a3", "#sale", "#fact-1", "#sale"]


def test_what_is_open_is_drawn_without_a_link_or_a_line():
    assert "No later row bears on it." in page().get_text()
    assert "No later row" not in " ".join(a.get_text() for a in page().find_all("a"))
    assert len(page().find_all("path")) == 3


def test_an_outcome_is_told_by_its_word_and_not_by_its_frame_alone():
    heads = [text.get_text() for text in page().find_all("text", class_="role")]
    assert heads[3:] == ["borne out, by y", "in part, by a checked fact", "contradicted, by y", "open"]
    frames = [rect.get("style") for rect in page().find_all("rect")[3:6]]
    assert len(set(frames)) == 3 and all(frames)


def test_the_drawing_is_as_wide_as_the_page_and_changes_with_an_outcome():
    assert page().svg["width"] == str(PAGE)
    other = drawn(BEARING.assign(outcome=["borne_out", "partly", "partly", "open"]))
    assert other.svg != drawn().svg and other.words != drawn().words
