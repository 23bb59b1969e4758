"""Figures and tables as outputs: text, rows, and what a screen reader meets."""

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from matplotlib.figure import Figure as Drawing

from pakrus.figures.kit.shown import Diagram, Figure, Table
from pakrus.figures.kit.style import BLUE, FAINT, INK, canvas, styled

ROWS = pd.DataFrame({"row_id": ["a-1", "a-2"], "who": ["Ann & Co", pd.NA], "hidden": [0.1 + 0.2, 2]})


@styled
def figure():
    drawing, axes = canvas(2)
    axes.bar([1, 2], [3, 4], color=BLUE)
    return Figure(drawing, name="fig-x", caption="A caption.", alt="Two bars.", rows=ROWS)


def table(**kwargs):
    return Table(ROWS, name="table-x", caption="A <caption>.", labels={"row_id": "Row", "who": "Who"}, **kwargs)


def test_a_figures_text_says_what_it_shows():
    text = repr(figure())
    assert "fig-x" in text and "A caption." in text and "Two bars." in text and "Drawn: " in text


def test_a_figure_is_the_same_bytes_every_time():
    data, metadata = figure()._repr_mimebundle_()
    assert (data, metadata) == figure()._repr_mimebundle_()
    assert "<dc:date>" not in data["image/svg+xml"] and "Matplotlib v" not in data["image/svg+xml"]
    assert metadata["pakrus"]["alt"] == "Two bars." and len(metadata["pakrus"]["pictures"]) == 16


def test_rows_to_take_away_have_all_columns_and_round_numbers():
    assert figure()._repr_mimebundle_()[0]["text/csv"] == "row_id,who,hidden\na-1,Ann & Co,0.3\na-2,,2\n"


def test_a_table_is_one_that_a_screen_reader_can_follow():
    html = BeautifulSoup(table(linked=True)._repr_mimebundle_()[0]["text/html"], "html.parser")
    assert html.div["role"] == "region" and html.div["tabindex"] == "0"
    assert html.caption.get_text() == "A <caption>. Rows (CSV)"
    assert [th.get_text() for th in html.thead.find_all("th", scope="col")] == ["Row", "Who"]
    heads = html.tbody.find_all("th", scope="row")
    assert [head.a["href"] for head in heads] == ["#a-1", "#a-2"]
    assert [td.get_text() for td in html.tbody.find_all("td")] == ["Ann & Co", "–"]


def test_further_columns_may_hold_row_ids():
    html = BeautifulSoup(table(also_linked=("who",))._repr_mimebundle_()[0]["text/html"], "html.parser")
    cells = html.tbody.find_all("td")
    assert [a["href"] for a in cells[0].find_all("a")] == ["#Ann", "#&", "#Co"], "a blank stands between two"
    assert (cells[1].a, html.tbody.th.a) == (None, None)


def test_a_change_in_a_hidden_column_changes_a_tables_text():
    other = ROWS.assign(hidden=[0.3, 3])
    changed = Table(other, name="table-x", caption="A <caption>.", labels={"row_id": "Row", "who": "Who"})
    assert repr(changed) != repr(table())


def test_rows_have_addresses_and_words_lead_to_other_chapters():
    rows = pd.DataFrame(
        [("P1", "arms", "test-a", ("trade", "table-x")), ("P1", "aid", "", ("trade", "fig-y"))],
        columns=["name", "kind", "address", "where"],
    )
    table = Table(
        rows,
        name="t",
        caption="c",
        labels={"name": "Name", "kind": "Kind"},
        anchors="address",
        places={"kind": "where"},
    )
    page = BeautifulSoup(table._repr_mimebundle_()[0]["text/html"], "html.parser")
    assert [row.get("id") for row in page.select("tbody tr")] == ["test-a", None]
    links = page.select("td a.chapter")
    assert [(link["href"], link.text) for link in links] == [
        ("#chapter-trade--table-x", "arms"),
        ("#chapter-trade--fig-y", "aid"),
    ]


def limited(draw):
    axes = (drawing := Drawing()).subplots()
    draw(axes)
    return Figure(drawing, name="fig-x", caption="", alt="", rows=ROWS)


@pytest.mark.parametrize(
    "draw",
    [
        lambda axes: (axes.plot([1, 5], [0, 1], color=INK), axes.set_xlim(0, 4)),
        lambda axes: (axes.bar([1, 2], [3, 9], color=BLUE), axes.set_ylim(0, 8)),
        lambda axes: (axes.scatter([1, 2], [-3, 9], color=BLUE), axes.set_ylim(9, 0)),
        lambda axes: (axes.barh([1], [5], left=[1950], color=BLUE), axes.set_xlim(1951, 2025)),
        lambda axes: (axes.plot([1, 5], [1, 1000], color=INK), axes.set_yscale("log"), axes.set_ylim(1, 100)),
    ],
    ids=["a line", "a bar", "a point, the axis turned round", "a bar's start", "a scale of powers"],
)
def test_data_that_an_axis_would_cut_off_are_refused(draw):
    with pytest.raises(ValueError, match=r"fig-x: data from .* on the [xy] axis; allowed: .*, its limits"):
        limited(draw)


def test_what_is_no_data_may_run_beyond_an_axis():
    def ground(axes):
        axes.plot([1, 2], [1, 2], color=INK)
        axes.axhline(1.5, color=INK)
        axes.axvspan(1.2, 1.4, color=FAINT)
        axes.text(9, 9, "words", color=INK)
        axes.set_xlim(1, 2)
        axes.set_ylim(1, 2)

    assert limited(ground).digest


def test_a_diagram_shows_its_drawing_with_its_caption():
    diagram = Diagram("<svg></svg>", name="map-x", caption="A & B.", words="A to B.", rows=ROWS)
    page = BeautifulSoup(diagram._repr_mimebundle_()[0]["text/html"], "html.parser")
    assert page.figure["id"] == "map-x" and page.figure.svg and page.figcaption.text.startswith("A & B.")
    assert "A to B." in repr(diagram) and "Drawn: " in repr(diagram)
