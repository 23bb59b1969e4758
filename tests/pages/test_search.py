"""What the search finds, from made-up pages; and what its page and scripts take for granted."""

import json
import re

import pytest

from pakrus.pages import search
from pakrus.project import ROOT

STATIC = ROOT / "book" / "_static"
CHAPTER, RECORDS, TABLE = "book/chapters/{}.html", "book/generated/evidence-{}.html", "book/generated/table-{}.html"
PAPERS = {"ann": "Ann", "the_note": "A note"}


def article(body):
    return f'<nav><p>Menu</p></nav><article class="bd-article" role="main">{body}</article><p>Foot</p>'


def record(row_id, line, *parts):
    shown = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in parts)
    return (
        f'<section class="record" id="{row_id}"><h2 id="{row_id}-name">{row_id}</h2>'
        f"<p>{line}</p><dl>{shown}</dl></section>"
    )


def link(row_id):
    return f'<a class="evidence" href="../x.html#{row_id}">{row_id}</a>'


def found(body, address="book/chapters/trade.html"):
    return search.places(address, article(body))[1]


def data(pages):
    words = search.script({name: article(body) for name, body in pages.items()}, PAPERS)
    return json.loads(words.removeprefix("window.pakrusPlaces = ").removesuffix(";\n"))


def test_every_section_is_a_place_with_the_text_that_is_its_own():
    title, (page, part) = search.places(
        "book/how.html",
        article('<section id="how"><h1>How<a class="headerlink">#</a></h1><p>Why &amp; <em>what</em>.</p>'
                '<section id="who"><h2>Who</h2><p>We.</p></section><p>So.</p></section>'),
    )  # fmt: skip
    assert title == "How" and (page.title, page.anchor, page.text) == ("How", "how", "Why & what. So.")
    assert (part.title, part.anchor, part.text, part.page) == ("Who", "who", "We.", "book/how.html")
    assert {page.kind, part.kind} == {search.OTHER}


def test_a_page_without_an_article_has_no_places():
    assert search.places("index.html", "<p>Go on</p>") == ("", [])


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<table><tr><td>hayat-a075</td><td>74</td><td></td><td>both</td></tr></table>", "hayat-a075 · 74 · both"),
        ("<ul><li><p>one</p></li><li>two</li></ul><p>three</p>", "one · two · three"),
        ("<p>one</p><p>two<br>three</p>", "one two three"),
        ("<p>well-<b>known</b>s</p>", "well-knowns"),
        ("<dl><dt>Place</dt><dd><ul><li>here</li></ul></dd><dt>Kind</dt><dd>x</dd></dl>", "Place: here · Kind: x"),
    ],
)
def test_neighbours_do_not_run_together(body, text):
    assert found(f'<section id="s"><h1>S</h1>{body}</section>')[0].text == text


@pytest.mark.parametrize(
    "unseen",
    ['<div class="cell_input"><pre>x</pre></div>', '<details class="admonition hide"><p>x</p></details>',
     "<script>x</script>", "<svg><text>x</text></svg>", '<div class="tools">x</div>', "<pre>x</pre>"],
)  # fmt: skip
def test_code_and_drawings_are_left_out(unseen):
    assert found(f'<section id="s"><h1>S</h1><p>Seen</p>{unseen}<p>too</p></section>')[0].text == "Seen too"


def test_a_record_is_called_by_its_line_and_knows_the_ids_told_in_it():
    told = f'{link("ann")}: <span id="ann-m1">ann-m1</span>'
    body = f'<section id="events"><h1>Events</h1>{record("fair-1990", "A fair (1990)", ("Told at", told))}</section>'
    page, event = found(body, RECORDS.format("events"))
    assert (page.title, page.kind) == ("Events", search.OTHER)
    assert (event.title, event.kind, event.anchor) == ("A fair (1990)", "Event", "fair-1990")
    assert event.ids == ["fair-1990", "ann-m1"] and event.leads == {"ann"} and event.text == "Told at: ann: ann-m1"


def test_a_term_of_the_glossary_is_a_place():
    terms = '<dt id="term-A">A<a class="headerlink">#</a></dt><dd><p>One.</p></dd><dt id="term-B">B</dt><dd>Two.</dd>'
    body = f'<section id="g"><h1>G</h1><dl class="glossary">{terms}</dl><p>End.</p></section>'
    page, one, two = found(body, "book/glossary.html")
    assert page.text == "End." and {one.kind, two.kind} == {search.TERM}
    assert (one.title, one.anchor, one.text, two.title, two.text) == ("A", "term-A", "One.", "B", "Two.")


def rows(*lines):
    lines = "".join(f'<tr id="{row_id}"><th scope="row">{row_id}</th>{cells}</tr>' for row_id, cells in lines)
    return f'<section id="t"><h1>T</h1><table><caption>T</caption><tbody>{lines}</tbody></table></section>'


def test_a_row_is_called_by_its_first_cell_of_words():
    cells = f"<td>{link('ann')}</td><td>21</td><td>A long day</td>"
    long = f"<td>{'Word ' * 40}</td>"
    page, one, two, three = found(rows(("x1", cells), ("x2", "<td>7</td>"), ("x3", long)), TABLE.format("days"))
    assert page.text == "T" and (one.title, one.ids, one.kind) == ("A long day", ["x1"], search.TABLE)
    assert one.text == "ann · 21 · A long day" and one.leads == {"ann"}
    assert two.title == "x2" and three.title.endswith("Word …") and len(three.title) <= search.LONGEST


def test_a_row_of_a_chapters_table_is_no_place():
    assert len(found(rows(("x1", "<td>A</td>")))) == 1


@pytest.mark.parametrize(
    ("address", "kind"),
    [(CHAPTER.format("trade"), search.CHAPTER), (RECORDS.format("pm-visit-claims"), "Claim"),
     (RECORDS.format("events"), "Event"), (RECORDS.format("ann-tables"), "Printed row"),
     ("book/generated/evidence.html", search.OTHER), (TABLE.format("x"), search.TABLE),
     ("book/index.html", search.OTHER)],
)  # fmt: skip
def test_the_kind_of_a_page(address, kind):
    assert search.kind_of(address) == kind


@pytest.mark.parametrize(
    ("page", "anchor", "leads", "papers"),
    [
        (CHAPTER.format("ann"), "s", {"the-note-a1"}, ["ann"]),
        (CHAPTER.format("profile_the_note"), "s", {"ann-c1"}, ["the_note"]),
        (RECORDS.format("ann-claims"), "ann-c1", {"the-note-c1"}, ["ann"]),
        (RECORDS.format("events"), "fair-1990", {"ann", "annual-fair"}, ["ann"]),
        (CHAPTER.format("trade"), "s", {"the-note-a1", "ann-c1"}, ["ann", "the_note"]),
        (CHAPTER.format("trade"), "s", set(), []),
    ],
)
def test_the_papers_that_a_place_is_about(page, anchor, leads, papers):
    assert search.papers_of(search.Place(page, anchor, "", leads=leads), PAPERS) == papers


def test_a_paper_is_called_as_the_book_calls_it():
    papers = [{"paper_id": "a", "called": "Lee"}, {"paper_id": "b", "called": "the commentary"}]
    assert search.names(papers) == {"a": "Lee", "b": "The commentary"}


def test_the_glossary_gives_other_names():
    terms = [("Big Old Union (BOU)", "A union."), ("Long Stream", "A pipe, also called Short pipe, LStream and LS."),
             ("Effect (of a row)", "It does."), ("Plain", "A word.")]  # fmt: skip
    places = [search.Place("g", "", search.TERM, title, text=text) for title, text in terms]
    assert search.synonyms(places) == [["big old union", "bou"], ["long stream", "lstream", "ls"]]


def test_a_row_that_has_a_record_is_found_there_alone():
    pages = {
        TABLE.format("claims"): rows(("ann-c1", "<td>A</td>"), ("x1", "<td>Kept</td>")),
        RECORDS.format("ann-claims"): record("ann-c1", "A claim"),
    }
    places = data(pages)["places"]
    assert [place[5] for place in places] == [["ann-c1"], [], ["x1"]]
    assert data(pages)["pages"][places[0][0]][0] == RECORDS.format("ann-claims")


def test_the_script_has_kinds_papers_and_places_and_is_one_for_any_order_of_pages():
    pages = {
        "book/b.html": '<section id="b"><h1>B</h1><p>“ü”</p></section>',
        CHAPTER.format("ann"): '<section id="a"><h1>A</h1></section>',
    }
    told = data(pages)
    assert told["kinds"] == list(search.KINDS) and told["papers"] == list(PAPERS.values())
    assert told["pages"] == [["book/b.html", "B"], [CHAPTER.format("ann"), "A"]]
    assert told["places"] == [[0, "b", "B", 9, [], [], "“ü”"], [1, "a", "A", 0, [0], [], ""]]
    assert data(dict(reversed(pages.items()))) == told


def test_the_ranking_names_only_kinds_that_there_are():
    text = (STATIC / "ranking.js").read_text(encoding="utf-8")
    named = re.search(r"SECTIONS = \[(.*?)\]", text)[1] + re.search(r"WEIGHTS = \{(.*?)\}", text)[1]
    named = {word for pair in re.findall(r'"([^"]+)"|(\b[A-Z]\w+)', named) for word in pair if word}
    named |= set(re.findall(r'kind === "([^"]+)"', text))
    assert len(named) > 3 and named <= set(search.KINDS)
