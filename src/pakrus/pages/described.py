"""What the heads of pages say to machines: how a page is cited, how it is shown where it is shared, what data it has.

Citation tags (Highwire, which reference managers read, and Dublin Core), Open Graph, and JSON-LD in the words of
schema.org. Addresses are those of files that are there, relative to the page. Where `html: baseurl:` of `_config.yml`
says where the book is published they are absolute, and Sphinx writes `rel=canonical`.
"""

import html
import json
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.config import Config

from pakrus.errors import Refused
from pakrus.evidence import package
from pakrus.evidence.package import Table
from pakrus.pages import generated
from pakrus.pages.citation import TEXT, Author, Citation, Licence, licence, read

DATA = f"{generated.FOLDER}/data"
"""The page of all tables."""
CARD = "card.png"
"""The picture of the book where it is shared, a file of `book/_static`; without it there is none."""
SOURCES = "panel_sources"
"""The table that says under which terms other tables stand, which have no licence of their own."""

Node = dict[str, Any]
"""A node of JSON-LD."""
Tags = list[tuple[str, str]]
"""Names of `meta` elements with what they say."""


@dataclass(frozen=True)
class Page:
    """A page by the name that Sphinx has for it, in plain words. `base` is where the book is published, empty where it
    is not; `downloads` has the address of a file's copy among the pages by that of the file in the project."""

    name: str
    title: str
    about: str
    language: str
    first: bool = False
    rights: Licence = TEXT
    base: str = ""
    downloads: dict[str, str] = field(default_factory=dict)

    def address(self, target: str) -> str:
        """The address of a file of the book, given from its top."""
        if self.base:
            return posixpath.join(self.base, target)
        return posixpath.relpath(target, posixpath.dirname(self.name) or ".")


class Heads:
    """Writes what the heads say; what all pages share is read once."""

    def read(self, app: Sphinx, config: Config) -> None:
        """Read the citation and the tables; raises Refused for an address of the book that is none."""
        root = Path(app.srcdir)
        self.base = base(config.html_baseurl)
        self.work = read(root)
        self.data = package.descriptor(root / "data")
        self.tables = {generated.address(name): table for name, table in package.tables(root / "data").items()}
        self.image = f"_static/{CARD}" if (root / "book" / "_static" / CARD).is_file() else ""

    def write(
        self, app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
    ) -> None:
        """Add to a page's head. What is no page of the book, such as the search, has no `doctree` and is left alone."""
        if doctree is None or "metatags" not in context:
            return
        page = Page(
            pagename,
            html.unescape(re.sub("<[^>]+>", "", context["title"])),
            context["about"],
            app.config.language,
            pagename == app.config.root_doc,
            licence(self.tables[pagename]) if pagename in self.tables else TEXT,
            self.base,
            downloads(doctree, pagename),
        )
        context["metatags"] += head(page, self.work, context["docstitle"], self.image, self.node(page))

    def node(self, page: Page) -> Node:
        """What a page is, in the words of schema.org: the book, all its data, a table of them, or a chapter."""
        if page.first:
            return book(page, self.work, self.data)
        if page.name == DATA:
            return catalogue(page, self.work, self.data, self.tables)
        if page.name in self.tables:
            return dataset(page, self.work, self.data, self.tables[page.name])
        return chapter(page, self.work)


def downloads(doctree: nodes.document, name: str) -> dict[str, str]:
    """What a page offers for download: the address of a file in the project, to that of its copy among the pages."""
    offered = [node for node in doctree.findall(addnodes.download_reference) if "filename" in node]
    here = posixpath.dirname(name)
    return {
        posixpath.normpath(posixpath.join("/", here, node["reftarget"])).lstrip("/"): posixpath.join(
            "_downloads", quote(node["filename"])
        )
        for node in offered
    }


def base(address: str) -> str:
    """Where the book is published, as `_config.yml` says it; raises Refused where that is no address of the web."""
    if address and (urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc):
        raise Refused(f"_config.yml: html: baseurl: found {address!r}; allowed: an address with http:// or https://")
    return address


def head(page: Page, work: Citation, site: str, image: str, node: Node) -> str:
    """All that a page's head says, as HTML; `site` is the short title of the book, `image` the picture of it."""
    lines = ['<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />']
    lines += [_meta("name", *tag) for tag in [*highwire(page, work), *dublin_core(page, work)]]
    lines += [_meta("property", *tag) for tag in open_graph(page, site, image)]
    lines.append(_meta("name", "twitter:card", "summary_large_image" if image and page.base else "summary"))
    # A title that holds `</script>` must not end the script.
    written = json.dumps({"@context": "https://schema.org"} | node, ensure_ascii=False).replace("<", "\\u003c")
    lines.append(f'<script type="application/ld+json">{written}</script>')
    return "\n".join([*lines, ""])


def _meta(kind: str, name: str, content: str) -> str:
    return f'<meta {kind}="{name}" content="{html.escape(content)}" />'


def highwire(page: Page, work: Citation) -> Tags:
    """How a page is cited, in the tags that search engines for papers and reference managers read."""
    tags = [("citation_title", work.title if page.first else page.title)]
    tags += [("citation_author", author.name) for author in work.authors]
    tags += [("citation_publication_date", f"{work.released:%Y/%m/%d}"), ("citation_language", page.language)]
    if not page.first:
        tags.append(("citation_inbook_title", work.title))
    if page.base:
        tags.append(("citation_public_url", page.address(f"{page.name}.html")))
    return tags


def dublin_core(page: Page, work: Citation) -> Tags:
    """The same for catalogues, and what the tags of Highwire have no word for: the licence."""
    tags = [("DC.title", work.title if page.first else page.title)]
    tags += [("DC.creator", author.name) for author in work.authors]
    tags += [("DC.date", work.released.isoformat()), ("DC.language", page.language)]
    tags.append(("DC.rights", page.rights.address or page.rights.name))
    if not page.first:
        tags.append(("DC.relation", work.title))
    if page.base:
        tags.append(("DC.identifier", page.address(f"{page.name}.html")))
    return tags


def open_graph(page: Page, site: str, image: str) -> Tags:
    """How a page is shown where its address is shared; a picture only by an absolute address, as it has to be."""
    tags = [("og:title", page.title), ("og:description", page.about), ("og:site_name", site)]
    tags.append(("og:type", "book" if page.first else "article"))
    if page.base:
        tags.append(("og:url", page.address(f"{page.name}.html")))
        tags += [("og:image", page.address(image))] if image else []
    return tags


def book(page: Page, work: Citation, data: Node) -> Node:
    """The book, and the data as a part of it."""
    part = {"@type": "Dataset", "name": data["title"], "description": data["description"], "license": TEXT.address,
            "url": page.address(f"{DATA}.html")}  # fmt: skip
    return {"@type": "Book", "name": work.title, "description": work.abstract, "bookFormat": "https://schema.org/EBook",
            **_work(page, work), "hasPart": part}  # fmt: skip


def chapter(page: Page, work: Citation) -> Node:
    """A page of the book."""
    return {"@type": "Chapter", "name": page.title, "description": page.about, **_work(page, work),
            "isPartOf": {"@type": "Book", "name": work.title}}  # fmt: skip


def catalogue(page: Page, work: Citation, data: Node, tables: dict[str, Table]) -> Node:
    """All data, with each table by its page."""
    parts = [
        {
            "@type": "Dataset",
            "name": table.title,
            "description": described(table, data),
            "url": page.address(f"{address}.html"),
            "license": _licence(page, licence(table)),
        }
        for address, table in tables.items()
    ]
    return {"@type": "Dataset", "name": data["title"], "description": data["description"], **_work(page, work),
            **_distribution(page, "data/datapackage.json", "application/json"), "hasPart": parts}  # fmt: skip


def dataset(page: Page, work: Citation, data: Node, table: Table) -> Node:
    """A table, with its file and its columns."""
    return {
        "@type": "Dataset",
        "name": table.title,
        "description": described(table, data),
        **_work(page, work),
        **_distribution(page, f"data/{table.file}", table.resource["mediatype"]),
        "variableMeasured": [variable(column) for column in table.fields],
        "isPartOf": {"@type": "Dataset", "name": data["title"], "url": page.address(f"{DATA}.html")},
    }


def described(table: Table, data: Node) -> str:
    """What a table holds; search engines for data take no description of few words."""
    return f"{table.description} A table of “{data['title']}”."


def variable(column: Node) -> Node:
    """A column, as Table Schema describes it, as a property of schema.org."""
    constraints = column.get("constraints", {})
    said = {
        "name": column["name"],
        "alternateName": column["title"],
        "description": column["description"],
        "unitText": column.get("unit"),
        "minValue": constraints.get("minimum"),
        "maxValue": constraints.get("maximum"),
    }
    return {"@type": "PropertyValue"} | {name: value for name, value in said.items() if value is not None}


def makers(authors: Iterable[Author]) -> list[Node]:
    """Authors as schema.org has them."""
    return [{"@type": "Person" if author.person else "Organization", "name": author.name} for author in authors]


def _work(page: Page, work: Citation) -> Node:
    """What all parts of the book share."""
    return {
        "author": makers(work.authors),
        "version": work.version,
        "datePublished": work.released.isoformat(),
        "inLanguage": page.language,
        "keywords": list(work.keywords),
        "license": _licence(page, page.rights),
        "isAccessibleForFree": True,
        "url": page.address(f"{page.name}.html"),
    }


def _licence(page: Page, terms: Licence) -> Node | str:
    """The licence's address; without one, its name and the page of the sources, which has the terms of each."""
    sources = page.address(f"{generated.address(SOURCES)}.html")
    return terms.address or {"@type": "CreativeWork", "name": terms.name, "url": sources}


def _distribution(page: Page, file: str, kind: str) -> Node:
    """The copy of a file that the page offers, where it does."""
    if file not in page.downloads:
        return {}
    address = page.address(page.downloads[file])
    return {"distribution": {"@type": "DataDownload", "contentUrl": address, "encodingFormat": kind}}


def connect(app: Sphinx) -> None:
    """Have the heads written after the description of a page, which they repeat."""
    heads = Heads()
    app.connect("config-inited", heads.read)
    app.connect("html-page-context", heads.write, priority=910)
