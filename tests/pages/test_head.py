"""What a page's head says of it."""

from docutils import nodes
from docutils.utils import new_document

from pakrus.pages import heads


def page(*paragraphs: str) -> nodes.document:
    document = new_document("page")
    document += [nodes.paragraph("", text) for text in paragraphs]
    return document


def test_a_page_is_described_by_its_first_sentences():
    assert heads.description(page("One  two.\nThree.", "Four.")) == "One two. Three."
    long = "A sentence of words. " * 12
    assert heads.description(page(long)) == ("A sentence of words. " * 9).strip()
    assert len(heads.description(page(long))) <= heads.LONGEST


def test_a_first_sentence_that_is_too_long_is_cut_between_words():
    about = heads.description(page("word " * 60))
    assert about.endswith("word …") and len(about) <= heads.LONGEST + 2


def test_a_page_without_text_says_nothing():
    assert heads.description(None) == "" and heads.description(page()) == ""


def test_what_a_reader_sees_is_what_a_screen_reader_is_told():
    page = (
        '<summary><span class="toctree-toggle"></span></summary>'
        '<summary aria-label="Toggle hidden content"><p>Show code</p></summary>'
        '<div role="list" class="citation-list"></div><summary>Own words</summary>'
    )
    mended = heads.with_names(page)
    assert mended == (
        '<summary aria-label="Pages below"><span class="toctree-toggle"></span></summary>'
        '<summary><p>Show code</p></summary><div class="citation-list"></div><summary>Own words</summary>'
    )
    assert heads.with_names(mended) == mended
