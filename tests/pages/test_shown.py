"""What a page makes of outputs: numbers, names, tools, sources, files to take away."""

from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from pakrus import markup
from pakrus.pages import outputs, shown
from pakrus.pages.outputs import Shown
from pakrus.pages.shown import Place

SVG = '<svg viewBox="0 0 100 50" width="133" height="67"><path style="fill:var(--fig-blue,#0173b2)" /></svg>'
FIGURE = Shown("Figure", "fig-x", "Trade grew. It fell later.", "row_id,value\na,1\nb,2\n", "Bars by year: 1, 2.",
               drawn=SVG, image=SVG, narrow=SVG)  # fmt: skip
TABLE = Shown("Table", "table-y", "Values.", "a\n1\n")
MAP = Shown("Diagram", "map-z", "A map.", "a\n1\n", drawn=SVG)
PLACE = Place("Trade", "Figure 3", "The book, version 1")
PLACES = {"fig-x": PLACE, "table-y": Place("Trade", "Table 2", "The book, version 1"),
          "map-z": Place("Trade", "Figure 4", "The book, version 1")}  # fmt: skip
EVERY = {each.name: each for each in (FIGURE, TABLE, MAP)}


def page(written):
    return BeautifulSoup(shown.finished(written, EVERY, PLACES), "html.parser")


def test_a_drawing_is_described_in_one_sentence():
    assert shown.described(FIGURE) == "Bars by year. Trade grew."
    assert shown.described(MAP) == "A map."
    long = Shown("Figure", "f", "word " * 60, "a\n", "Bars.")
    assert len(shown.described(long)) <= shown.LONGEST + 2 and shown.described(long).endswith(" …")


def test_a_figure_stands_in_the_page_wide_and_narrow_with_role_and_name():
    figure = page(shown.drawing(FIGURE, "fig-x")).figure
    wide, narrow = figure.select_one(".for-wide svg"), figure.select_one(".for-narrow svg")
    for svg in (wide, narrow):
        assert (
            svg["role"] == "img"
            and svg.find("title", id=svg["aria-labelledby"]).get_text() == "Bars by year. Trade grew."
        )
    assert wide["aria-labelledby"] != narrow["aria-labelledby"]
    assert figure.figcaption.span.get_text() == "Figure 3. Trade grew. It fell later."


def test_a_drawing_with_links_is_a_group_and_one_with_a_role_keeps_it():
    linked = SVG.replace("<path", '<a href="#a"><path').replace("/></svg>", "/></a></svg>")
    assert 'role="group"' in shown._named(linked, "n", "t")
    assert shown._named('<svg role="img" aria-label="x"></svg>', "n", "t") == '<svg role="img" aria-label="x"></svg>'


def test_a_finding_stands_over_the_drawing_it_is_of():
    found = Shown(**(FIGURE.__dict__ | {"finding": "Trade fell & rose."}))
    assert BeautifulSoup(shown.drawing(found, "fig-x"), "html.parser").figure.p.get_text() == "Trade fell & rose."


def test_every_output_has_a_number_an_address_and_its_tools():
    for name, number, tools in (
        ("fig-x", "Figure 3. ", ["#", "Rows (CSV)", "Table", "SVG", "PNG of Figure 3", "Code"]),
        ("table-y", "Table 2. ", ["#", "Rows (CSV)", "Code"]),
        ("map-z", "Figure 4. ", ["#", "Rows (CSV)", "Table", "SVG", "PNG of Figure 4", "Code"]),
    ):
        of = EVERY[name]
        written = (markup.table(of.caption, "<th>a</th>", ["<tr><td>1</td></tr>"], name) if name == "table-y"
                   else shown.drawing(of, name) if of.image else markup.figure(name, of.caption, SVG))  # fmt: skip
        html = page(written)
        assert html.select_one(".caption-number").get_text() == number
        line = html.select_one(".tools")
        assert [each.get_text() for each in line.find_all(["a", "button"], recursive=False)] == tools
        assert line.select_one("a.headerlink")["href"] == f"#{name}"
        assert number.strip(". ") in line.details.p.get_text() and "version 1" in line.details.p.get_text()


def test_an_output_without_a_place_is_left_as_it_is():
    written = markup.table("C.", "", [], "table-other")
    assert shown.finished(written, EVERY, PLACES) == written


def test_a_drawing_says_at_its_foot_what_it_is_from():
    svg = page(markup.figure("map-z", "A map.", SVG)).svg
    assert svg["viewbox"] == f"0 0 100 {50 + shown.FOOT}" and svg["height"] == f"{67 * (50 + shown.FOOT) / 50:.0f}"
    assert svg.find_all("text")[-1].get_text() == "The book, version 1 · Figure 4"


def test_a_picture_stands_alone():
    mixed = SVG.replace(
        "var(--fig-blue,#0173b2)", "color-mix(in srgb,var(--fig-sky,#000000) 25%,var(--fig-white,#ffffff))"
    )
    linked = mixed.replace("<path", '<a href="#a"><path').replace("/></svg>", "/></a></svg>")
    alone = shown.picture(linked, "text{fill:red}")
    assert ElementTree.fromstring(alone).tag == "{http://www.w3.org/2000/svg}svg"
    assert "var(" not in alone and "#bfbfbf" in alone and "<a" not in alone and "<style>text{fill:red}</style>" in alone


def test_the_style_of_diagrams_needs_no_page():
    style = "/* c */\n.diagram svg text {\n  fill: var(--pst-color-text-base, #222);\n}\n"
    assert shown.alone(style) == "text { fill: #222; }"


def test_the_rows_of_a_drawing_are_a_page_of_their_own():
    html = BeautifulSoup(shown.rows_page(FIGURE, PLACE, "../trade.html#fig-x", "book.css"), "html.parser")
    assert [th.get_text() for th in html.thead.find_all("th")] == ["row id", "value"]
    assert [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in html.tbody.find_all("tr")] == [
        ["a", "1"], ["b", "2"]
    ]  # fmt: skip
    assert html.title.get_text() == "Figure 3: the rows behind it" and html.a["href"] == "../trade.html#fig-x"


def test_of_very_many_rows_the_page_has_the_first(monkeypatch):
    monkeypatch.setattr(shown, "MOST", 1)
    html = BeautifulSoup(shown.rows_page(FIGURE, PLACE, "b", "s"), "html.parser")
    assert len(html.tbody.find_all("tr")) == 1 and "The first 1 of 2 rows" in html.get_text()


def test_numbers_follow_the_order_of_the_contents():
    chapters = {"one": {"map-z": MAP, "table-y": TABLE}, "two": {"fig-x": FIGURE}, "unlisted": {"fig-x": FIGURE}}
    assert outputs.numbers(chapters, ["two", "start", "one"]) == {
        ("two", "fig-x"): "Figure 1", ("one", "map-z"): "Figure 2", ("one", "table-y"): "Table 1"
    }  # fmt: skip


def test_all_figures_and_tables_are_listed():
    chapters = {"book/chapters/one": {"map-z": MAP, "table-y": TABLE}}
    listing = outputs.listing(chapters, outputs.numbers(chapters, chapters))
    figures, tables = listing.split("## Tables")
    assert '<a class="chapter" href="#chapter-one--map-z">Figure 1</a> | A map. |' in figures
    assert '<a class="chapter" href="#chapter-one--table-y">Table 1</a> | Values. |' in tables


def test_the_contents_name_sections_too(tmp_path):
    (tmp_path / "_toc.yml").write_text(
        "root: a\nparts:\n- chapters: [{file: b, sections: [{file: c}, {glob: d*}]}]\n- chapters: [{file: e}]\n"
    )
    assert outputs.contents(tmp_path) == ["a", "b", "c", "e"]


@pytest.mark.parametrize(("high", "folded"), [(markup.SCREEN, False), (markup.SCREEN + 1, True)])
def test_a_drawing_higher_than_a_screen_is_folded_below_its_outline(high, folded):
    written = markup.figure("f", "C.", f'<svg height="{high}"></svg>', outline="<ul><li>all</li></ul>")
    html = BeautifulSoup(written, "html.parser")
    assert bool(html.details) is folded and ("for-narrow" in html.select_one(".outline")["class"]) is not folded
    assert html.svg.find_parent(class_="for-wide")
