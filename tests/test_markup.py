"""Links, tables and drawings as they are written, and what every output says of itself."""

import pandas as pd
import pytest

from pakrus import markup
from pakrus.markup import Output


def test_links_lead_by_labels_and_their_words_are_no_markup():
    assert markup.row_link("x-c1") == '<a class="evidence" href="#x-c1">x-c1</a>'
    assert markup.chapter_link("trade", "fig-x", "a < b") == (
        '<a class="chapter" href="#chapter-trade--fig-x">a &lt; b</a>'
    )
    assert markup.rows_link("fig-x") == (
        '<a class="rows" href="#rows-fig-x" aria-label="Rows (CSV) of fig-x">Rows (CSV)</a>'
    )


def test_a_table_with_a_name_is_an_address_whose_caption_leads_to_its_rows():
    assert markup.table("A & B", "<th>H</th>", ["<tr>1</tr>", "<tr>2</tr>"], "table-x", "wide") == (
        '<div class="shown-table" role="region" aria-labelledby="table-x-caption" tabindex="0">\n'
        '<table id="table-x" class="wide">\n'
        f'<caption><span id="table-x-caption">A &amp; B</span> {markup.rows_link("table-x")}</caption>\n'
        "<thead><tr><th>H</th></tr></thead>\n<tbody>\n<tr>1</tr>\n<tr>2</tr>\n</tbody>\n</table>\n</div>"
    )


def test_a_table_without_a_name_is_named_by_its_caption():
    assert markup.table("A & B", "", []).startswith(
        '<div class="shown-table" role="region" aria-label="A &amp; B" tabindex="0">\n'
        "<table>\n<caption><span>A &amp; B</span></caption>\n"
    )


def test_a_drawing_stands_between_what_is_before_and_after_it_with_its_caption():
    assert markup.figure("fig-x", "A < B", "<svg/>", "first\n", "last\n", "diagram wide") == (
        '<figure class="diagram wide" id="fig-x" aria-labelledby="fig-x-caption">\nfirst\n'
        '<div class="wide" role="group" aria-label="Drawing, fig-x" tabindex="0"><svg/></div>\n'
        f'<figcaption><span id="fig-x-caption">A &lt; B</span> {markup.rows_link("fig-x")}</figcaption>\n'
        "last\n</figure>"
    )
    assert markup.figure("fig-x", "C", "").startswith('<figure class="diagram" id="fig-x"')


def test_rows_are_written_the_same_everywhere_and_what_is_missing_is_empty():
    rows = pd.DataFrame({"a": [1, 2], "b": [1 / 3, None], "c": ["x", "y,z"]})
    assert markup.rows_csv(rows) == 'a,b,c\n1,0.333333333,x\n2,,"y,z"\n'


def test_another_text_has_another_digest():
    assert markup.digest("a") == markup.digest("a") != markup.digest("b") and len(markup.digest("a")) == 16


class Words(Output):
    """An output that says two lines."""

    kind = "Words"

    def said(self):
        yield from ("one", "two")

    def html(self):
        return "<p>one two</p>"


def test_an_output_is_told_by_its_kind_name_caption_and_lines_and_offers_its_rows():
    shown = Words(name="words-x", caption="A caption.", rows=pd.DataFrame({"a": [1]}))
    assert repr(shown) == "Words words-x\nA caption.\none\ntwo"
    assert shown._repr_mimebundle_() == (
        {"text/plain": repr(shown), "text/html": "<p>one two</p>", "text/csv": "a\n1\n"},
        {"pakrus": {"name": "words-x"}},
    )


def test_a_kind_of_output_has_to_say_what_it_shows():
    bare = Output(name="x", caption="c", rows=pd.DataFrame({"a": [1]}))
    with pytest.raises(NotImplementedError):
        bare.html()
    with pytest.raises(NotImplementedError):
        list(bare.said())
