"""Pakistan among all states, drawn: a mark a question, at its share of states."""

import pandas as pd
from bs4 import BeautifulSoup
from plotted import marks, said, with_axes

from pakrus.figures.independent import all_states

ANSWERS = pd.DataFrame(
    [
        ("a", "p1", "votes", True, "Does it?", -0.5, 20, -0.7, -0.2, -0.4, 3, 40, 0.1, 0.05, 0.1),
        ("b", "p1", "aid", True, "And this?", 0.1, 20, -0.2, 0.4, None, 0, 1, None, 0.7, 0.7),
        ("c", "p4", "arms", False, "Later?", 0.2, 20, None, None, 0.1, 8, 90, 0.1, None, 0.1),
    ],
    columns=["statistic", "proposition_id", "kind", "primary", "question", "value", "n", "low", "high", "median",
             "further_out", "states", "p_states", "p_time", "p"],
)  # fmt: skip
CODES = pd.Series({"p1": "P1", "p4": "P4"})


def test_primary_questions_have_a_mark_at_the_share_of_states(monkeypatch):
    figure, axes = with_axes(monkeypatch, all_states, lambda: all_states.places(ANSWERS, "Here", CODES, 0.2))
    assert [(mark.x, mark.y, mark.shape) for mark in marks(axes)] == [(0.1, 0.0, "o"), (0.7, 1.0, "D")]
    assert said(axes) == ["4 of 40", "in time"]
    assert "P1, votes: Does it? 0.10; P1, aid: And this? 0.70" in figure.alt and "2 primary questions" in figure.caption


def test_the_table_has_all_questions_with_estimate_and_place():
    page = BeautifulSoup(all_states.table(ANSWERS).html(), "html.parser")
    cells = [[cell.get_text() for cell in row.find_all("td")] for row in page.find_all("tr")[1:]]
    assert cells[0][2:] == ["−0.50 (−0.70 to −0.20)", "−0.40", "4 of 40", "0.100", "0.050"]
    assert cells[1][3:] == ["–", "in time only", "–", "0.700"]
    assert cells[2][1:5] == ["further look", "0.20", "0.10", "9 of 90"]


def test_each_turn_has_its_line_and_what_has_no_votes_a_dash():
    moves = pd.DataFrame({"shock_id": ["b", "b"], "window": ["later", "same"], "value": [0.0123, -0.2]})
    listed = pd.DataFrame(
        [("a", "2025-07", "Deal", "p1", "-1"), ("b", "1954", "Pact", "p1", "1")],
        columns=["shock_id", "date", "title", "proposition_id", "sign"],
    )
    page = BeautifulSoup(all_states.shocks(moves, listed, CODES, name="t").html(), "html.parser")
    cells = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in page.find_all("tr")[1:]]
    assert cells == [["1954", "Pact", "P1", "towards Moscow", "0.012", "−0.200"],
                     ["2025-07", "Deal", "P1", "from Moscow", "–", "–"]]  # fmt: skip
