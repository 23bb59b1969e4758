"""The tables of the projects: every row with the words of its heads, and a caption that counts."""

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from pakrus.figures.energy import tables

NUMBERS = pd.DataFrame(
    {"undertaking_id": ["line", "plant"], "title": ["A line", "A plant"], "stated": ["400 km", "$2 billion"],
     "due": ["2020", pd.NA]}
)  # fmt: skip
DISTANCES = pd.DataFrame(
    {"paper_id": ["x"], "from": ["Port"], "to": ["Hill"], "straight": [334], "stated": [300], "room": [-34],
     "fits": ["no"]}
)  # fmt: skip
SETBACKS = pd.DataFrame(
    {"row_id": ["x-m1"], "what": ["A line"], "stage": ["agreed"], "cause": ["money"], "title": ["It stops"],
     "date": ["2015"], "told_by": ["x"]}
)  # fmt: skip
HEADS = {
    "numbers": ["Project", "What", "Stated", "Due"],
    "distances": ["Paper", "From", "To", "Straight, km", "Stated, km", "Left over, km", "Can it?"],
    "setbacks": ["Row", "Project", "Step", "Reason told", "What happened", "Date", "Told by"],
}
CELLS = {
    "numbers": [["line", "A line", "400 km", "2020"], ["plant", "A plant", "$2 billion", "–"]],
    "distances": [["x", "Port", "Hill", "334", "300", "-34", "no"]],
    "setbacks": [["x-m1", "A line", "agreed", "money", "It stops", "2015", "x"]],
}
ROWS = {"numbers": NUMBERS, "distances": DISTANCES, "setbacks": SETBACKS}


def page(kind, rows=None):
    table = getattr(tables, kind)(ROWS[kind] if rows is None else rows, name=f"table-{kind}")
    return BeautifulSoup(table._repr_mimebundle_()[0]["text/html"], "html.parser")


@pytest.mark.parametrize("kind", HEADS)
def test_a_table_shows_every_cell_under_its_head(kind):
    shown = page(kind)
    assert [head.get_text() for head in shown.thead.find_all("th")] == HEADS[kind]
    cells = [[cell.get_text().replace("−", "-") for cell in row(["th", "td"])] for row in shown.tbody("tr")]
    assert cells == CELLS[kind]


def test_rows_lead_to_their_records_where_they_have_one():
    links = {kind: [link["href"] for link in page(kind).tbody("a")] for kind in HEADS}
    assert links == {"numbers": ["#line", "#plant"], "distances": [], "setbacks": ["#x-m1"]}


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("numbers", "The 2 projects for which a paper states a number, and the years they were due."),
        ("distances", "Can a line of the stated length join the stated ends?"),
        ("setbacks", "The 1 setbacks that the papers tell of projects with Russia, and the reason told."),
    ],
)
def test_a_caption_says_what_the_rows_are_and_how_many(kind, said):
    assert page(kind).caption.get_text().startswith(said)
