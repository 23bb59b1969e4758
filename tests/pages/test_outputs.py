"""What an executed chapter offers: rows and alt texts by name, from a made-up chapter."""

import json
from collections import Counter
from types import SimpleNamespace

import pytest

from pakrus.pages import generated, outputs, sphinx_ext


def chapter(path, *shown):
    cells = [{"cell_type": "markdown", "source": "Words."}, {"cell_type": "code", "outputs": list(shown)}]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"cells": cells}), encoding="utf-8")


def output(name, **data):
    return {"data": data, "metadata": {"pakrus": {"name": name, "alt": f"{name} shows it"}}}


FIGURE = output("fig-x", **{"image/svg+xml": ["<svg>", "</svg>"], "text/csv": ["a\n", "1\n"]})
TABLE = output("table-y", **{"text/html": "<table/>", "text/csv": "b\n2\n"})


def test_rows_are_kept_by_name_and_alt_texts_by_drawing(tmp_path):
    stream = {"output_type": "stream", "text": "x"}
    chapter(tmp_path / "c.ipynb", FIGURE, TABLE, stream)
    read = outputs.read(tmp_path / "c.ipynb")
    assert read.rows == {"fig-x": "a\n1\n", "table-y": "b\n2\n"}
    assert read.alts == {"<svg></svg>": "fig-x shows it"}


@pytest.mark.parametrize("kind", ["image/svg+xml", "text/csv"])
def test_an_output_of_another_make_offers_nothing(tmp_path, kind):
    chapter(tmp_path / "c.ipynb", {"data": {kind: "x"}, "metadata": {}}, {"data": {kind: "x"}})
    assert outputs.read(tmp_path / "c.ipynb") == outputs.Outputs({}, {})


def test_a_chapter_is_read_once_and_links_lead_to_what_it_shows(tmp_path, monkeypatch):
    chapter(tmp_path / "book" / "chapters" / "one.ipynb", FIGURE)
    chapter(tmp_path / "book" / "chapters" / "two.ipynb", TABLE)
    reads, read = Counter(), outputs.read
    monkeypatch.setattr(outputs, "read", lambda file: (reads.update([file.stem]), read(file))[1])
    pages = generated.Generated({}, {"row-1": "book/generated/rows"}, {})
    monkeypatch.setattr(generated, "write", lambda root: pages)
    app = SimpleNamespace(srcdir=tmp_path, builder=SimpleNamespace(get_target_uri=lambda page: f"{page}.html"))
    links = sphinx_ext.Links()
    links.generate(app, None)
    here = "book/chapters/one"
    assert links.target(app, here, "rows-fig-x") == "_rows/one/fig-x.csv"
    assert links.target(app, here, "row-1") == "book/generated/rows.html#row-1"
    assert links.target(app, here, "chapter-two--table-y") == "book/chapters/two.html#table-y"
    for nowhere in ("rows-table-y", "row-2", "chapter-two--fig-x", "chapter-three--fig-x", "chapter-two"):
        assert links.target(app, here, nowhere) == ""
    assert reads == {"one": 1, "two": 1}
