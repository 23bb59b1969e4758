"""What an executed chapter offers, and where the labels of its outputs lead, from made-up chapters."""

import json
import shutil
from collections import Counter
from types import SimpleNamespace

import pytest

from pakrus.pages import generated, outputs, sphinx_ext
from pakrus.pages.cards import Card
from pakrus.project import ROOT


def chapter(path, *shown):
    cells = [{"cell_type": "markdown", "source": "Words."}, {"cell_type": "code", "outputs": list(shown)}]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"cells": cells}), encoding="utf-8")


def output(name, kind, caption="A caption.", **data):
    told = {"text/plain": f"{kind} {name}\n{caption}\nShown: {name} shows it"}
    return {"data": told | data, "metadata": {"pakrus": {"name": name, "alt": f"{name} shows it"}}}


FIGURE = output("fig-x", "Figure", **{"image/svg+xml": ["<svg>", "</svg>"], "text/csv": ["a\n", "1\n"]})
TABLE = output("table-y", "Table", **{"text/html": "<table/>", "text/csv": "b\n2\n"})
MAP = output("map-z", "Diagram", **{"text/html": "<figure><svg>z</svg></figure>", "text/csv": "c\n3\n"})


def test_outputs_are_read_by_name_with_their_words_rows_and_drawings(tmp_path):
    stream = {"output_type": "stream", "text": "x"}
    chapter(tmp_path / "c.ipynb", FIGURE, TABLE, stream, MAP)
    read = outputs.read(tmp_path / "c.ipynb")
    assert [(s.kind, s.name, s.caption, s.rows) for s in read.values()] == [
        ("Figure", "fig-x", "A caption.", "a\n1\n"), ("Table", "table-y", "A caption.", "b\n2\n"),
        ("Diagram", "map-z", "A caption.", "c\n3\n"),
    ]  # fmt: skip
    assert (read["fig-x"].image, read["fig-x"].drawn, read["fig-x"].alt) == (
        "<svg></svg>",
        "<svg></svg>",
        "fig-x shows it",
    )
    assert (read["table-y"].drawn, read["map-z"].drawn, read["map-z"].image) == ("", "<svg>z</svg>", "")


@pytest.mark.parametrize("kind", ["image/svg+xml", "text/csv"])
def test_an_output_of_another_make_offers_nothing(tmp_path, kind):
    chapter(tmp_path / "c.ipynb", {"data": {kind: "x"}, "metadata": {}}, {"data": {kind: "x"}})
    assert outputs.read(tmp_path / "c.ipynb") == {}


@pytest.fixture
def links(tmp_path, monkeypatch):
    """The links of a book of two chapters and one row; and how often each chapter was read."""
    chapter(tmp_path / "book" / "chapters" / "one.ipynb", FIGURE)
    chapter(tmp_path / "book" / "chapters" / "two.ipynb", TABLE)
    (tmp_path / "_toc.yml").write_text("root: book/chapters/two\nparts: [{chapters: [{file: book/chapters/one}]}]\n")
    shutil.copy(ROOT / "CITATION.cff", tmp_path)
    reads, read = Counter(), outputs.read
    monkeypatch.setattr(outputs, "read", lambda file: (reads.update([file.stem]), read(file))[1])
    pages = generated.Generated({}, {"row-1": "book/generated/rows"}, {"row-1": Card("Row", "One")})
    monkeypatch.setattr(generated, "write", lambda root, more: pages)
    found = sphinx_ext.Links()
    found.generate(SimpleNamespace(srcdir=tmp_path), None)
    return found, reads


APP = SimpleNamespace(builder=SimpleNamespace(get_target_uri=lambda page: f"{page}.html"))


def test_a_chapter_is_read_once_and_links_lead_to_what_it_shows(links):
    found, reads = links
    here = "book/chapters/one"
    assert found.target(APP, here, "rows-fig-x") == "_rows/one/fig-x.csv"
    assert found.target(APP, here, "table-of-fig-x") == "_rows/one/fig-x.html"
    assert found.target(APP, here, "picture-of-fig-x") == "_rows/one/fig-x.svg"
    assert found.target(APP, here, "row-1") == "book/generated/rows.html#row-1"
    assert found.target(APP, here, "chapter-two--table-y") == "book/chapters/two.html#table-y"
    for nowhere in ("rows-table-y", "row-2", "chapter-two--fig-x", "chapter-three--fig-x", "chapter-two"):
        assert found.target(APP, here, nowhere) == ""
    assert reads == {"one": 1, "two": 1}


def test_outputs_have_numbers_and_cards_as_rows_have(links):
    found, _ = links
    assert found.numbers == {("book/chapters/two", "table-y"): "Table 1", ("book/chapters/one", "fig-x"): "Figure 1"}
    assert found.cards == {"row-1": Card("Row", "One"), "two.html#table-y": Card("Table 1", "A caption."),
                           "one.html#fig-x": Card("Figure 1", "A caption.")}  # fmt: skip


@pytest.mark.parametrize(
    ("written", "link"),
    [("a-1", '<a class="evidence" href="#a-1">a-1</a>'),
     ("45 per cent <a-1>", '<a class="evidence words" href="#a-1">45 per cent</a>'),
     ("less & less\n<a-1>", '<a class="evidence words" href="#a-1">less &amp; less</a>')],
)  # fmt: skip
def test_the_role_links_an_id_or_words_that_rest_on_it(written, link):
    (node,), messages = sphinx_ext.evidence("ev", "", written, 1, None)
    assert node.astext() == link and messages == []
