"""A sentence that is bound: its numbers have values, its claims hold, or the run says so."""

import json

import pytest

from pakrus import telling
from pakrus.errors import Refused
from pakrus.parameters import CheckedRun
from pakrus.telling import Claim, tell

TEXT = """## Trade: it grew {glue:text}`holds-grew`

It rose to {glue:text}`last` in 2020. Imports grew most ({ev}`a-1`).{glue:text}`holds-imports` No row says why.

- A point that holds.{glue:text}`holds-point`
"""
BOOK = CheckedRun("n.ipynb", {})
READER = CheckedRun("n.ipynb", {"end_year": (2019, 2020)})
NUMBERS = {"last": "790"}
HOLDING = {name: Claim(True) for name in ("grew", "imports", "point")}


@pytest.fixture
def notebook(tmp_path, monkeypatch):
    """A notebook of one Markdown cell, and the list of what is pasted there."""
    cells = [{"cell_type": "markdown", "id": "c1", "source": TEXT}, {"cell_type": "code", "source": "tell()"}]
    (tmp_path / "n.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")
    monkeypatch.setattr(telling, "ROOT", tmp_path)
    seen = []
    monkeypatch.setattr("myst_nb.glue", lambda name, value, display: seen.append((name, value)))
    return seen


def test_what_is_given_is_pasted_and_a_claim_that_holds_says_nothing(notebook):
    assert tell(BOOK, NUMBERS, HOLDING) is None
    assert notebook == [("last", "790"), ("holds-grew", ""), ("holds-imports", ""), ("holds-point", "")]


def test_a_name_without_a_value_stops_the_run_and_so_does_a_value_without_a_use(notebook):
    with pytest.raises(Refused, match=r"^n\.ipynb: cell c1: last: is used and has no value$"):
        tell(BOOK, {}, HOLDING)
    with pytest.raises(Refused, match=r"^n\.ipynb: frist: has a value and no sentence uses it$"):
        tell(BOOK, NUMBERS | {"frist": "1"}, HOLDING)
    with pytest.raises(Refused, match="holds-none: has a value"):
        tell(BOOK, NUMBERS, HOLDING | {"none": Claim(True)})
    assert notebook == []


def test_a_claim_that_does_not_hold_stops_the_books_run_with_its_sentence(notebook):
    with pytest.raises(Refused) as refused:
        tell(BOOK, NUMBERS, HOLDING | {"imports": Claim(False)})
    assert str(refused.value) == "n.ipynb: cell c1: claim imports does not hold: Imports grew most (a-1)."


def test_in_a_readers_run_it_is_marked_and_listed(notebook):
    shown = tell(READER, NUMBERS, HOLDING | {"imports": Claim(False, "exports grew most"), "grew": Claim(False)})
    said = dict(notebook)
    assert said["holds-imports"] == " [This does not hold for the parameters of this run: exports grew most.]"
    assert said["holds-grew"] == " [This does not hold for the parameters of this run.]" and said["holds-point"] == ""
    head, *listed = repr(shown).split("\n")
    assert "do not hold" in head
    assert listed == [
        "## Trade: it grew [This does not hold for the parameters of this run.]",
        "Imports grew most (a-1). [This does not hold for the parameters of this run: exports grew most.]",
    ]


def test_a_guard_stands_for_its_sentence_its_heading_or_its_point():
    assert [(name, text.split("{")[0].strip()) for name, text in telling.guards(TEXT)] == [
        ("grew", "## Trade: it grew"),
        ("imports", "Imports grew most ("),
        ("point", "- A point that holds."),
    ]


def test_sentences_end_where_the_next_begins():
    text = "**Sums.** *x*'s is 2.5 of it. St Petersburg is one: (two). 3 of them.\n\nA line\nbroken.\n- A point"
    assert [text[start:end] for start, end in telling.sentences(text)] == [
        "**Sums.**",
        "*x*'s is 2.5 of it.",
        "St Petersburg is one: (two). 3 of them.",
        "A line\nbroken.",
        "- A point",
    ]


def test_what_is_listed_is_html_without_what_it_says_being_read_as_such():
    shown = telling.Unheld(["a < b"])
    assert "<li>a &lt; b</li>" in shown._repr_html_() and 'role="note"' in shown._repr_html_()


def test_numbers_are_written_for_a_reader():
    nothing = float("nan")
    assert (telling.number(-0.149), telling.number(4.0, 0), telling.number(nothing)) == ("−0.15", "4", "–")
    assert (telling.signed(1.25), telling.signed(-0.5, 2)) == ("+1.2", "−0.50")
    assert [telling.probability(p) for p in (0.0004, 0.001, 0.05, nothing)] == ["below 0.001", "0.001", "0.050", "–"]


def test_words_are_listed_as_in_a_sentence():
    assert [telling.listed(list(items)) for items in ("", "a", "ab", "abc")] == ["none", "a", "a and b", "a, b and c"]


def test_cells_are_found_by_their_tag_and_prose_by_its_place(tmp_path):
    cells = [
        {"cell_type": "markdown", "source": ["# A", "\n", "b"], "metadata": {}, "id": "top"},
        {"cell_type": "code", "source": "1", "metadata": {"tags": ["parameters", "more"]}, "id": "given"},
        {"cell_type": "markdown", "source": "last", "metadata": {"tags": ["more"]}},
    ]
    cells[2]["id"] = "end"
    file = tmp_path / "n.ipynb"
    file.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    assert telling.tagged(file, "more") == {"given", "end"} and telling.tagged(file, "none") == set()
    assert list(telling.prose(file)) == [("top", "# A\nb"), ("end", "last")]
    del cells[2]["id"]
    file.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    assert list(telling.prose(file))[1] == ("3", "last"), "a cell without an id is told by its number"
