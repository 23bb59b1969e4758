"""The grid of positions: a word in every cell, a link to the argument that holds it."""

from itertools import pairwise

import pandas as pd
from bs4 import BeautifulSoup

from pakrus.figures.agreement import positions
from pakrus.figures.kit.boxes import PAGE

MATRIX = pd.DataFrame(
    [
        ("q1", "Is it so?", "a", "affirms", "a-a1", 3),
        ("q1", "Is it so?", "b", "silent", pd.NA, pd.NA),
        ("q2", "Is it not?", "a", "denies", "a-a2", 7),
        ("q2", "Is it not?", "b", "qualifies", "b-a1", 9),
    ],
    columns=["question_id", "question", "paper_id", "position", "argument_id", "para"],
)
LONG = "Is this a question that was asked in so many words that it needs no fewer than four lines to stand in, or not?"


def drawn(matrix=MATRIX):
    return positions.matrix(matrix, name="pos-x", caption="Who says what.")


def page(matrix=MATRIX):
    return BeautifulSoup(drawn(matrix).svg, "html.parser")


def test_every_position_is_said_with_its_place():
    assert drawn().words.splitlines() == [
        "Is it so? a: affirms (a-a1, paragraph 3)",
        "Is it so? b: silent",
        "Is it not? a: denies (a-a2, paragraph 7)",
        "Is it not? b: qualifies (b-a1, paragraph 9)",
    ]


def test_a_cell_leads_to_the_argument_and_a_silent_one_leads_nowhere():
    links = {a["href"]: [text.text for text in a.find_all("text")] for a in page().find_all("a", class_="evidence")}
    assert links == {
        "#a-a1": ["yes", "para. 3"],
        "#a-a2": ["no", "para. 7"],
        "#b-a1": ["in part", "para. 9"],
    }
    assert "silent" in [text.text for text in page().find_all("text")]


def test_a_cell_stands_below_its_paper_and_beside_its_question():
    svg = page()
    texts = {text.text: (float(text["x"]), float(text["y"])) for text in svg.find_all("text")}
    box = {a["href"]: [float(a.rect[k]) for k in ("x", "y", "width", "height")] for a in svg.find_all("a")}
    for cell, paper, question in (
        ("#a-a1", "a", "Is it so?"),
        ("#a-a2", "a", "Is it not?"),
        ("#b-a1", "b", "Is it not?"),
    ):
        x, y, w, h = box[cell]
        assert x < texts[paper][0] < x + w and y < texts[question][1] < y + h


def test_five_papers_fit_the_page():
    five = pd.concat([MATRIX[:1].assign(paper_id=paper) for paper in "abcde"])
    assert float(page(five).svg["width"]) <= PAGE


def test_a_long_question_does_not_run_into_the_next():
    svg = page(MATRIX.assign(question=[LONG, LONG, LONG + " Say.", LONG + " Say."]))
    ys = [float(text["y"]) for text in svg.find_all("text") if float(text["x"]) == 2]
    assert len(ys) == 8 and min(b - a for a, b in pairwise(ys)) >= 16
    assert ys[0] > 16 + 8 and ys[-1] < float(svg.svg["height"])


def test_another_position_changes_what_is_drawn_and_said():
    other = drawn(MATRIX.assign(position=["affirms", "silent", "affirms", "qualifies"]))
    assert other.svg != drawn().svg and other.words != drawn().words
