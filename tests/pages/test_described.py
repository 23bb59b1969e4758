"""What heads of pages say to machines, on small pages, with and without an address where the book is published."""

import json
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup
from docutils.utils import new_document
from sphinx import addnodes

from pakrus.errors import Refused
from pakrus.evidence.package import Table
from pakrus.pages import described
from pakrus.pages.citation import TEXT, Author, Citation, Licence
from pakrus.pages.described import Page

WORK = Citation("The book: all of it", "What it says.", (Author("The makers", False), Author("Ann Lee", True)), "1.2.0",
                date(2026, 3, 4), ("rows",))  # fmt: skip
PAGE = Page("book/chapters/trade", "Trade & <more>", 'Who "trades".', "en")
FIRST = Page("book/index", "The book", "All.", "en", first=True)
BASE = "https://example.org/book"
COLUMNS = [
    {"name": "year", "title": "Year", "description": "The year.", "type": "integer", "unit": "year",
     "constraints": {"minimum": 0, "maximum": 2030}},
    {"name": "note", "title": "Note", "description": "A note.", "type": "string"},
]  # fmt: skip
TABLE = Table("papers", {"name": "papers", "title": "Papers", "description": "All papers.", "path": "papers.csv",
                         "mediatype": "text/csv", "schema": {"fields": COLUMNS}}, None)  # fmt: skip
DATA = {"title": "The evidence", "description": "Rows."}


def tags(page, **more):
    """Names of a page's tags, to all that each says; and its JSON-LD."""
    given = {"site": "Book", "image": "", "node": described.chapter(page, WORK)} | more
    soup = BeautifulSoup(described.head(page, WORK, **given), "html.parser")
    said = {}
    for tag in soup("meta"):
        said.setdefault(tag.get("name") or tag["property"], []).append(tag["content"])
    (script,) = soup("script", type="application/ld+json")
    return said, json.loads(script.string)


def test_a_page_is_cited_as_a_part_of_the_book():
    said, _ = tags(PAGE)
    assert said["citation_title"] == said["DC.title"] == ["Trade & <more>"]
    assert said["citation_author"] == said["DC.creator"] == ["The makers", "Ann Lee"]
    assert said["citation_publication_date"] == ["2026/03/04"] and said["DC.date"] == ["2026-03-04"]
    assert said["citation_inbook_title"] == said["DC.relation"] == ["The book: all of it"]
    assert said["citation_language"] == said["DC.language"] == ["en"] and said["DC.rights"] == [TEXT.address]


def test_the_first_page_is_cited_as_the_book():
    said, _ = tags(FIRST)
    assert said["citation_title"] == ["The book: all of it"] and "citation_inbook_title" not in said
    assert said["og:type"] == ["book"] and said["og:title"] == ["The book"]


def test_a_page_is_shown_by_its_title_and_first_sentences():
    said, _ = tags(PAGE)
    assert said["og:title"] == ["Trade & <more>"] and said["og:description"] == ['Who "trades".']
    assert said["og:site_name"] == ["Book"] and said["og:type"] == ["article"] and said["twitter:card"] == ["summary"]


def test_without_an_address_of_the_book_no_tag_has_one():
    said, node = tags(PAGE, image="_static/card.png")
    assert not {"og:url", "og:image", "citation_public_url", "DC.identifier"} & set(said)
    assert node["url"] == "trade.html" and said["twitter:card"] == ["summary"]


@pytest.mark.parametrize("base", [BASE, f"{BASE}/"])
def test_with_an_address_of_the_book_all_addresses_are_absolute(base):
    said, node = tags(replace(PAGE, base=base), image="_static/card.png")
    at = f"{BASE}/book/chapters/trade.html"
    assert said["og:url"] == said["citation_public_url"] == said["DC.identifier"] == [at] and node["url"] == at
    assert said["og:image"] == [f"{BASE}/_static/card.png"] and said["twitter:card"] == ["summary_large_image"]
    assert "og:image" not in tags(replace(PAGE, base=base))[0]


@pytest.mark.parametrize("address", ["", "http://a.org", "https://a.org/b/"])
def test_an_address_of_the_book_is_one_of_the_web(address):
    assert described.base(address) == address


@pytest.mark.parametrize("address", ["a.org/b", "/b", "ftp://a.org", "https:/b"])
def test_another_address_is_refused(address):
    with pytest.raises(Refused, match=r"^_config\.yml: html: baseurl: found '"):
        described.base(address)


def test_a_title_does_not_end_the_script():
    title = "</script><b>x</b>"
    _, node = tags(replace(PAGE, title=title))
    assert node["name"] == title and node["@context"] == "https://schema.org" and node["@type"] == "Chapter"


def test_the_book_says_whose_it_is_and_has_the_data_as_a_part():
    node = described.book(FIRST, WORK, DATA)
    assert node["@type"] == "Book" and node["name"] == WORK.title and node["description"] == WORK.abstract
    assert node["author"] == [{"@type": "Organization", "name": "The makers"}, {"@type": "Person", "name": "Ann Lee"}]
    assert node["hasPart"]["url"] == "generated/data.html" and node["datePublished"] == "2026-03-04"


def test_a_table_has_its_file_and_its_columns():
    downloads = {"data/papers.csv": "_downloads/ab/papers.csv"}
    page = replace(PAGE, name="book/generated/table-papers", downloads=downloads)
    node = described.dataset(page, WORK, DATA, TABLE)
    assert node["distribution"] == {
        "@type": "DataDownload", "contentUrl": "../../_downloads/ab/papers.csv", "encodingFormat": "text/csv"
    }  # fmt: skip
    assert node["variableMeasured"] == [
        {"@type": "PropertyValue", "name": "year", "alternateName": "Year", "description": "The year.",
         "unitText": "year", "minValue": 0, "maxValue": 2030},
        {"@type": "PropertyValue", "name": "note", "alternateName": "Note", "description": "A note."},
    ]  # fmt: skip
    assert node["description"] == "All papers. A table of “The evidence”." and node["isPartOf"]["url"] == "data.html"
    assert "distribution" not in described.dataset(replace(page, downloads={}), WORK, DATA, TABLE)


def test_a_table_under_terms_without_an_address_names_them_and_leads_to_the_sources():
    page = replace(PAGE, name="book/generated/table-papers", rights=Licence("by source", ""))
    assert described.dataset(page, WORK, DATA, TABLE)["license"] == {
        "@type": "CreativeWork", "name": "by source", "url": "table-panel-sources.html"
    }  # fmt: skip
    assert tags(page)[0]["DC.rights"] == ["by source"]


def test_all_data_have_each_table_as_a_part():
    page = replace(PAGE, name=described.DATA)
    node = described.catalogue(page, WORK, DATA, {"book/generated/table-papers": TABLE})
    (part,) = node["hasPart"]
    assert part["url"] == "table-papers.html" and part["license"] == TEXT.address and node["name"] == "The evidence"


def test_downloads_are_known_by_their_place_in_the_project():
    document = new_document("page")
    for target in ("/data/papers.csv", "../x.csv"):
        document += addnodes.download_reference("", reftarget=target, filename="ab/x y.csv")
    document += addnodes.download_reference("", reftarget="/gone.csv")
    address = "_downloads/ab/x%20y.csv"
    assert described.downloads(document, "book/page") == {"data/papers.csv": address, "x.csv": address}
