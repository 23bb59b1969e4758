"""The verdict's grid: each cell says its verdict, how many tests speak and the smallest p, and leads to its tests."""

import pandas as pd
from bs4 import BeautifulSoup
from theses import thesis

from pakrus.figures.thesis import verdict as draw
from pakrus.figures.thesis.verdict import Grid, anchor

EVIDENCE = ("coded events", "one left out", "multiverse", "UN votes", "arms", "trade")
TITLES = {"P1": "P1 substitution", "P2": "P2 rebalancing"}

CELLS = pd.DataFrame(
    [("P1", kind, "no test", 0, 0, 0, "", float("nan"), float("nan")) for kind in EVIDENCE],
    columns=["proposition", "evidence", "verdict", "tests", "supports", "contradicts", "test", "value", "p"],
)
CELLS.loc[0, ["verdict", "tests", "supports", "test", "value", "p"]] = ["supports", 3, 1, "a", 0.25, 0.0004]
CELLS.loc[3, ["verdict", "tests", "contradicts", "test", "value", "p"]] = ["contradicts", 2, 1, "b", -0.5, 0.012]
CELLS.loc[4, ["verdict", "tests", "test", "value", "p"]] = ["cannot tell", 1, "c", 0.1, 0.7]


def grid(cells=CELLS):
    return Grid(cells, TITLES, name="g", caption="c")


def page():
    return BeautifulSoup(grid()._repr_mimebundle_()[0]["text/html"], "html.parser")


def test_every_cell_is_said_with_its_numbers():
    said = repr(grid()).splitlines()[2:]
    assert said[0] == (
        "P1, coded events: passed as predicted (1 of 3 as predicted, 0 the other way; a: 0.25, p below 0.001)"
    )
    assert said[3] == "P1, UN votes: passed the other way (0 of 2 as predicted, 1 the other way; b: −0.50, p 0.012)"
    assert said[1] == "P1, one left out: no test" and len(said) == len(CELLS) + 1


def test_cells_stand_under_their_proposition_and_beside_their_evidence():
    heads = [head.get_text() for head in page().find_all("th", scope="col")]
    assert heads == ["Evidence", "P1 substitution"]
    assert [head.text for head in page().find_all("th", scope="row")] == list(EVIDENCE)
    cells = [cell.get_text(" ", strip=True) for cell in page().find_all("td")]
    assert (
        cells[0] == "passed as predicted 1 of 3 p\N{NO-BREAK SPACE}below 0.001"
        and cells[3] == "passed the other way 1 of 2 p\N{NO-BREAK SPACE}0.012"
    )
    assert (
        cells[4] == "could not have passed 0 of 1 p\N{NO-BREAK SPACE}0.700" and cells.count("no test") == len(CELLS) - 3
    )
    assert page().find_all("td")[4]["class"] == ["cannot-tell"]


def test_a_cell_leads_to_its_tests():
    assert [link["href"] for link in page().select("td a")] == [
        "#test-p1-coded-events", "#test-p1-un-votes", "#test-p1-arms"
    ]  # fmt: skip
    assert anchor("P4", "UN votes") == "test-p4-un-votes"


def test_another_verdict_is_another_output():
    assert repr(grid(CELLS.assign(verdict="silent"))) != repr(grid())


def test_a_line_a_proposition_says_what_its_tests_did():
    verdicts = pd.DataFrame(
        [("P1", "supports", "silent", "cannot tell", 1, 0, 2, 3)],
        columns=["proposition", "coded", "left", "curve", "independent", "against", "silent", "unable"],
    )
    assert draw.kept(verdicts, TITLES, name="k", caption="c").cells.to_numpy().tolist() == [
        ["P1 substitution", "passed as predicted", "did not pass", "could not have passed", 1, 0, 2, 3]
    ]


RESULTS = pd.DataFrame(
    [("P1", "coded events", "preceded", "", "", 0.25, 0.01, 0.001, 0.02, "supports"),
     ("P1", "arms", "going together", "arms-share", "levels", 0.5, float("nan"), float("nan"), 0.3, "silent"),
     ("P1", "arms", "level shift", "arms-share", "", 0.002, 0.2, 0.1, 0.4, "cannot tell")],
    columns=["proposition", "evidence", "test", "measure", "form", "value", "raw", "least", "p", "direction"],
)  # fmt: skip


def test_a_test_is_named_with_its_form_and_its_measure():
    """What is correlated, levels or changes, is said as it was."""
    words = draw.named(RESULTS, thesis(2010), {"arms-share": "arms imports"})
    assert words == [
        "warm years with the cause before", "correlation of levels, arms imports", "shift of the level, arms imports"
    ]  # fmt: skip


def test_every_test_leads_to_where_it_is_made_and_is_scaled():
    places = {"coded events": ("thesis", "table-{}")}
    table = draw.every(RESULTS, pd.Series([0.03, 0.6], index=[0, 2]), ["a", "b", "c"], [1, 1, 100], places,
                       ("panel", "tests"), name="t", caption="c")  # fmt: skip
    assert table.cells[["Result", "Test", "Effect", "p", "p, all together"]].to_numpy().tolist() == [
        ["passed as predicted", "a", "0.25", "0.010", "0.030"],
        ["did not pass", "b", "0.50", "–", "–"],
        ["could not have passed", "c", "0.20", "0.200", "0.600"],
    ]
    shown = BeautifulSoup(table.html(), "html.parser")
    assert [link["href"] for link in shown.select("a.chapter")] == [
        "#chapter-thesis--table-p1", "#chapter-panel--tests", "#chapter-panel--tests"
    ]  # fmt: skip
    assert [row.get("id") for row in shown.select("tbody tr")] == ["test-p1-coded-events", "test-p1-arms", None]
