"""Each rule of the scanner finds its kind of word and not its twin; bound, set aside and unbound are told apart."""

import pytest

from pakrus.errors import Refused
from pakrus.press import prose
from pakrus.press.prose import ASIDE, BOUND, UNBOUND, Reviewed
from pakrus.project import ROOT

GUARD = "{glue:text}`holds-x`"


def hits(text, rows=()):
    """What the scanner finds in a text: rule, word and state."""
    return [(place.rule, place.word, place.state) for place in prose.scan(text, "page", "page.md", rows)]


@pytest.mark.parametrize(
    ("rule", "text", "word"),
    [
        ("digits", "Trade grows by 108% from there.", "108"),
        ("digits", "It was 790 million dollars.", "790"),
        ("digits", "A share of 0.04.", "0.04"),
        ("digits", "In 2014 it was 12.", "12"),
        ("digits", "An alpha of .9 and 1,100 km.", "1,100"),
        ("number words", "It names three states.", "three"),
        ("number words", "It was said twice.", "twice"),
        ("number words", "That was the second visit.", "second"),
        ("comparatives", "There are more of them.", "more"),
        ("comparatives", "Trade is larger than that.", "larger"),
        ("comparatives", "It is the highest sum.", "highest"),
        ("comparatives", "It came earlier.", "earlier"),
        ("quantifiers", "No paper says so.", "No"),
        ("quantifiers", "It is never told.", "never"),
        ("quantifiers", "They are alone in this.", "alone"),
        ("trends", "Trade rose to it.", "rose"),
        ("trends", "Exports fell.", "fell"),
        ("verdicts", "This supports the thesis.", "supports"),
        ("verdicts", "It is not shown.", "shown"),
        ("verdicts", "They contradict that.", "contradict"),
    ],
)
def test_a_rule_finds_its_kind(rule, text, word):
    assert (rule, word, UNBOUND) in hits(text)


@pytest.mark.parametrize(
    "text",
    [
        "The threefold path, a twofold aim and a seconded officer.",
        "The chest of a forester, a harvest, the West, an interest.",
        "Nowhere, noble, alley, neverland and an annoyance.",
        "A fellow, growth, the rosebush, a fallow field.",
        "A supporter, a contradiction in terms, a showcase.",
        "It is {glue:text}`n_rows:d`; see `x = 3` and `all`.",
        "```python\nx = 3  # more than all\n```\n\n| 1 | all |\n",
        "[a page](page-3.md) and <https://example.org/3/more>",
    ],
)
def test_its_twin_is_none(text):
    assert hits(text) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("On 24 February 2022, in the 1990s and from 2001-11.", "a date"),
        ("Tables 1 to 4, Section 2.2.1, paragraph 27 and notes 47 and 51.", "the number of a table, figure or section"),
        ("Mi-35M, Su-35, S-400 and 9/11; CC BY 4.0; ISO 8601.", "part of a name"),
        ("## 2.1 Trade", "a number of a heading"),
        ("It is no longer there.", "a turn of phrase"),
        ("It rose then ({ev}`nasim-c026`).", prose.TOLD),
    ],
)
def test_what_may_be_typed_is_set_aside_with_its_reason(text, reason):
    places = list(prose.scan(text, "page", "page.md"))
    assert places and {(place.state, place.reason) for place in places} == {(ASIDE, reason)}


def test_a_guard_binds_its_sentence_and_no_other():
    text = f"Exports fell.{GUARD} Imports rose.\n\n## None is shown {GUARD}\n\n- All of it.{GUARD}\n- Never.\n"
    assert hits(text) == [
        ("trends", "fell", BOUND),
        ("trends", "rose", UNBOUND),
        ("quantifiers", "None", BOUND),
        ("verdicts", "shown", BOUND),
        ("quantifiers", "All", BOUND),
        ("quantifiers", "Never", UNBOUND),
    ]


def test_a_reviewed_row_sets_its_sentence_aside():
    row = Reviewed("page", "how it is drawn", "method")
    places = list(prose.scan("All of it is how it is drawn. All else is not.", "page", "page.md", [row]))
    assert [(place.state, place.reason) for place in places] == [(ASIDE, "method"), (UNBOUND, "")]


def test_a_cell_set_apart_may_claim_in_words_and_not_in_numbers():
    places = list(prose.scan(f"All of it, twice. It fell.{GUARD} It was 790.", "page", "page.md", apart="method"))
    assert [(place.word, place.state, place.reason) for place in places] == [
        ("twice", ASIDE, "method"), ("All", ASIDE, "method"), ("fell", BOUND, ""), ("790", UNBOUND, "")
    ]  # fmt: skip


def test_nothing_lets_a_number_be_typed():
    row = Reviewed("page", "It was", "method")
    text = f"It was 790 in all, as {{ev}}`nasim-c026` says.{GUARD}"
    assert ("digits", "790", UNBOUND) in hits(text, [row])


def test_words_that_are_a_link_to_a_row_claim_as_others_do():
    assert hits("It was {ev}`790 in all <nasim-c026>`.") == [
        ("digits", "790", UNBOUND), ("quantifiers", "all", ASIDE)
    ]  # fmt: skip


def test_a_place_is_named_by_line_rule_word_and_context():
    (place,) = prose.scan("One.\n\nTwice.", "page", "page.md")
    assert str(place) == "page.md: line 3: number words: 'Twice' is unbound, in 'Twice.'"


def test_places_are_counted_by_chapter_and_state():
    places = [*prose.scan(f"Two fell.{GUARD} All.", "a", "a"), *prose.scan("Never.", "b", "b")]
    assert prose.counts(places) == {"a": {BOUND: 2, ASIDE: 0, UNBOUND: 1}, "b": {BOUND: 0, ASIDE: 0, UNBOUND: 1}}


def written(tmp_path, reviewed):
    (tmp_path / "book").mkdir()
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "book" / "page.md").write_text("All of it.\n", encoding="utf-8")
    (tmp_path / "book" / "prose.yml").write_text(reviewed, encoding="utf-8")
    return tmp_path


def test_a_reviewed_row_that_no_sentence_has_is_refused(tmp_path):
    root = written(tmp_path, "page:\n  method:\n    - All of it\n    - Gone\n")
    with pytest.raises(Refused, match=r"^book/prose.yml: page: no sentence has 'Gone'$"):
        prose.of_project(root)


def test_a_list_of_another_form_is_refused(tmp_path):
    with pytest.raises(Refused, match=r"^book/prose.yml: is no map"):
        prose.of_project(written(tmp_path, "- page\n"))


@pytest.fixture(scope="module")
def places():
    return prose.of_project(ROOT)


def test_no_number_is_typed_in_this_book(places):
    assert [str(place) for place in places if place.rule == "digits" and place.state == UNBOUND] == []


BOUND_CHAPTERS = ["trade", "energy_projects", "alliance_constraint", "multiverse", "independent_data", "all_states",
                  "since_2022", "verdict"]  # fmt: skip


@pytest.mark.parametrize("chapter", BOUND_CHAPTERS)
def test_every_word_that_claims_is_bound(places, chapter):
    assert [str(place) for place in places if place.chapter == chapter and place.state == UNBOUND] == []
    assert prose.counts(places)[chapter][BOUND] > 0
