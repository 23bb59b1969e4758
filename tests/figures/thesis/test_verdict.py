"""The verdict's grid: each cell says its verdict, how many tests speak and the smallest p, and leads to its tests."""

import pandas as pd
from bs4 import BeautifulSoup

from pakrus.analysis.thesis.verdict import EVIDENCE
from pakrus.figures.thesis.verdict import Grid, anchor

CELLS = pd.DataFrame(
    [("P1", kind, "no test", 0, 0, 0, "", float("nan"), float("nan")) for kind in EVIDENCE],
    columns=["proposition", "evidence", "verdict", "tests", "supports", "contradicts", "test", "value", "p"],
)
CELLS.loc[0, ["verdict", "tests", "supports", "test", "value", "p"]] = ["supports", 3, 1, "a", 0.25, 0.0004]
CELLS.loc[3, ["verdict", "tests", "contradicts", "test", "value", "p"]] = ["contradicts", 2, 1, "b", -0.5, 0.012]
CELLS.loc[4, ["verdict", "tests", "test", "value", "p"]] = ["cannot tell", 1, "c", 0.1, 0.7]


def grid(cells=CELLS):
    return Grid(cells, name="g", caption="c")


def page():
    return BeautifulSoup(grid()._repr_mimebundle_()[0]["text/html"], "html.parser")


def test_every_cell_is_said_with_its_numbers():
    said = repr(grid()).splitlines()[2:]
    assert said[0] == "P1, coded events: supports (1 of 3 tests support, 0 contradict; a: 0.25, p below 0.001)"
    assert said[3] == "P1, UN votes: contradicts (0 of 2 tests support, 1 contradict; b: −0.50, p 0.012)"
    assert said[1] == "P1, one left out: no test" and len(said) == len(CELLS) + 1


def test_cells_stand_under_their_proposition_and_beside_their_evidence():
    heads = [head.get_text() for head in page().find_all("th", scope="col")]
    assert heads == ["Evidence", "P1 substitution"]
    assert [head.text for head in page().find_all("th", scope="row")] == list(EVIDENCE)
    cells = [cell.get_text(" ", strip=True) for cell in page().find_all("td")]
    assert (
        cells[0] == "supports 1 of 3 p\N{NO-BREAK SPACE}below 0.001"
        and cells[3] == "contradicts 1 of 2 p\N{NO-BREAK SPACE}0.012"
    )
    assert cells[4] == "cannot tell 0 of 1 p\N{NO-BREAK SPACE}0.700" and cells.count("no test") == len(CELLS) - 3
    assert page().find_all("td")[4]["class"] == ["cannot-tell"]


def test_a_cell_leads_to_its_tests():
    assert [link["href"] for link in page().select("td a")] == [
        "#test-p1-coded-events", "#test-p1-un-votes", "#test-p1-arms"
    ]  # fmt: skip
    assert anchor("P4", "UN votes") == "test-p4-un-votes"


def test_another_verdict_is_another_output():
    assert repr(grid(CELLS.assign(verdict="silent"))) != repr(grid())
