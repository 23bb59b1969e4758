"""Texts brought to one form, and searched."""

import hashlib

import pytest

from pakrus.errors import Refused
from pakrus.evidence import texts


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("trade<sup>12</sup> grew", "trade grew"),
        ("the 25<sup>th</sup> time", "the 25th time"),
        ("a visit.⁵ Then", "a visit. Then"),
        ("*very* **bold** _word_", "very bold word"),
        ("first<br>second<br/>third", "first second third"),
        (r"US\$2.5 of \*nothing\*", "US$2.5 of *nothing*"),
        ("“so” – it’s", '"so" - it\'s'),
        ("one\n  two\tthree", "one two three"),
        ("| 2011 | <b>Lavrov</b> |", "| 2011 | Lavrov |"),
        ("see <https://a.b/c_d_e>", "see <https://a.b/c_d_e>"),
        ("snake_case stays", "snake_case stays"),
    ],
)
def test_norm(raw, plain):
    assert texts.norm(raw) == plain


def test_norm_is_its_own_norm():
    once = texts.norm("“A” <sup>3</sup> *b* – c<br>d")
    assert texts.norm(once) == once


def test_markers_can_be_kept():
    assert texts.norm("jets <sup>67</sup>, then²", markers=True) == "jets ⟦67⟧, then⟦2⟧"


@pytest.mark.parametrize(
    ("needle", "text", "count"),
    [
        ("2016", "2016 | Friendship-2016", 1),
        ("2016", "2016 and 2016", 2),
        ("500", "1,500 tonnes", 0),
        ("1", "1.5 billion", 0),
        ("15", "2015", 0),
        ("$2.5 billion", "a $2.5 billion line", 1),
        ("Russia", "Russian", 0),
    ],
)
def test_a_span_is_whole_words_and_whole_numbers(needle, text, count):
    assert texts.occurrences(needle, text) == count


def test_paragraphs_are_runs_of_lines_with_something_on_them():
    assert texts.paragraphs("\n\na\nb\n\n\n \nc\n") == ["a\nb", "c"]


def test_papers_are_told_by_their_hash_whatever_their_name(tmp_path):
    (tmp_path / "any.txt").write_text("one\n\ntwo", encoding="utf-8")
    digest = hashlib.sha256(b"one\n\ntwo").hexdigest()
    assert texts.read_papers(tmp_path, {"p": digest}) == {"p": ["one", "two"]}


def test_a_text_that_is_not_the_version_coded_is_refused(tmp_path):
    (tmp_path / "any.txt").write_text("another version", encoding="utf-8")
    with pytest.raises(Refused, match=r"papers: no file in .* is the version of p that was coded"):
        texts.read_papers(tmp_path, {"p": "0" * 64})
    with pytest.raises(Refused, match="is no folder"):
        texts.read_papers(tmp_path / "none", {})
