"""What became of forecasts, shown: each with its rows, and the counts of each paper end to end."""

import pandas as pd
from bs4 import BeautifulSoup
from plotted import said, with_axes

from pakrus.analysis.arguments.fates import VERDICTS
from pakrus.figures.arguments import fates
from pakrus.figures.kit.style import LEAF, RED

FATES = pd.DataFrame(
    [
        ("x-a1", "x", "prediction", "Gas will flow.", "fate-x-a1", "borne_out", "borne out", "It flowed.", "one two"),
        ("x-a2", "x", "prediction", "Jets will come.", "fate-x-a2", "borne_out", "borne out", "They came.", "one"),
        ("x-a3", "x", "recommendation", "Sell.", "fate-x-a3", "not_borne_out", "not borne out", "Less.", "three"),
        ("y-a1", "y", "prediction", "All well.", "fate-y-a1", "open", "still open", "There is time.", pd.NA),
    ],
    columns=["argument_id", "paper_id", "role", "statement", "fate_id", "verdict", "in_words", "reason", "shown_by"],
)


def test_a_forecast_links_to_all_that_shows_what_became_of_it():
    page = BeautifulSoup(fates.fates(FATES, "x").html(), "html.parser")
    rows = [[a["href"] for a in row.find_all("a", class_="evidence")] for row in page.find_all("tr")[1:]]
    assert rows == [["#x-a1", "#one", "#two"], ["#x-a2", "#one"], ["#x-a3", "#three"], ["#y-a1"]]
    assert "They came." in page.get_text() and "still open" in page.get_text()


def test_the_counts_of_a_paper_follow_one_another(monkeypatch):
    figure, axes = with_axes(monkeypatch, fates, lambda: fates.verdicts(FATES))
    bars = [(bar.get_x(), bar.get_width(), bar.get_facecolor()) for group in axes.containers for bar in group]
    assert [(left, width) for left, width, _ in bars[:2]] == [(0, 2), (0, 0)]
    assert [(left, width) for left, width, _ in bars[4:6]] == [(2, 1), (0, 0)], "those not borne out come after"
    hexes = ["#{:02x}{:02x}{:02x}".format(*(round(255 * part) for part in colour[:3])) for _, _, colour in bars]
    assert (hexes[0], hexes[4]) == (LEAF, RED)
    assert sorted(words for words in said(axes) if words.isdigit()) == ["1", "1", "2"]
    assert [text.get_text() for text in axes.get_legend().get_texts()] == list(VERDICTS.values())
    assert "x: 2 borne out, 0 in part, 1 not borne out" in figure.alt
