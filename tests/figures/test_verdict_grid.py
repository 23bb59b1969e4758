"""The verdict's grid: each cell says its verdict, how many tests speak and the smallest p."""

import pandas as pd
from bs4 import BeautifulSoup

from pakrus.analysis.verdict_grid import EVIDENCE
from pakrus.figures import verdict_grid

CELLS = pd.DataFrame(
    [("P1", kind, "no test", 0, 0, 0, "", float("nan"), float("nan")) for kind in EVIDENCE],
    columns=["proposition", "evidence", "verdict", "tests", "supports", "contradicts", "test", "value", "p"],
)
CELLS.loc[0, ["verdict", "tests", "supports", "test", "value", "p"]] = ["supports", 3, 1, "a", 0.25, 0.0004]
CELLS.loc[3, ["verdict", "tests", "contradicts", "test", "value", "p"]] = ["contradicts", 2, 1, "b", -0.5, 0.012]


def grid(cells=CELLS):
    return verdict_grid.grid(cells, name="g", caption="c")


def test_every_cell_is_said_with_its_numbers():
    said = grid().said.splitlines()
    assert said[0] == "P1, coded events: supports (1 of 3 tests support, 0 contradict; a: 0.25, p below 0.001)"
    assert said[3] == "P1, UN votes: contradicts (0 of 2 tests support, 1 contradict; b: −0.50, p 0.012)"
    assert said[1] == "P1, one left out: no test" and len(said) == len(CELLS)


def test_cells_show_verdict_tests_that_speak_and_p_and_empty_ones_a_dash():
    words = [node.text for node in BeautifulSoup(grid().svg, "html.parser").find_all("text")]
    for wanted in ("supports", "1 of 3", "p < 0.001", "contradicts", "1 of 2", "p 0.012"):
        assert wanted in words
    assert words.count("–") == len(CELLS) - 2


def test_another_verdict_is_another_drawing():
    assert grid(CELLS.assign(verdict="silent")).svg != grid().svg
    assert float(BeautifulSoup(grid().svg, "html.parser").svg["width"]) <= 620
