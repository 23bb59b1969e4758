"""What the book's search finds: the places of built pages, and the one script that holds them.

A place is a section of a page, a record, a term of the glossary, or a row with an id on the page of its table. What is
between them and a reader's words (which comes first, what is marked) is in `book/_static/ranking.js`.
"""

import json
import re
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import PurePosixPath

ARTICLE = re.compile(r'<article class="bd-article".*?</article>', re.DOTALL)
CHAPTER, TERM, TABLE, OTHER = "Chapter", "Glossary", "Data table", "Other page"
RECORDS = {
    "events": "Event",
    "arguments": "Argument",
    "claims": "Claim",
    "citations": "Citation",
    "references": "Reference",
    "tables": "Printed row",
}
"""Kinds of records by the last word of their page's name."""
KINDS = (CHAPTER, *RECORDS.values(), TERM, TABLE, OTHER)
"""All kinds of places, in the order in which a reader is offered them."""

UNSEEN = {"script", "style", "svg", "pre"}
UNSEEN_CLASSES = {"cell_input", "hide", "headerlink", "onlyprint", "section-code", "tools"}
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "u"}
"""Elements that may stand within a word; any other ends it."""
DOT = " · "
AFTER = dict.fromkeys(("td", "th", "li", "dd", "caption", "figcaption"), DOT) | {"dt": ": "}
"""What is put between elements whose neighbours have to be told apart where a line of them is read."""
DOTS = re.compile(r"[\s·]*·[\s·]*")
LONGEST = 120
"""Letters of the title that a row gets from its cells."""
ABBREVIATED = re.compile(r"(.+) \(([A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*)\)")
ALSO = re.compile(r"\balso called ([^.;:(]+)")


@dataclass
class Place:
    """Where something stands: a page's address, an anchor there, its heading and kind, the ids of rows told in it, the
    ids that it leads to, and its text."""

    page: str
    anchor: str
    kind: str
    title: str = ""
    ids: list[str] = field(default_factory=list)
    leads: set[str] = field(default_factory=set)
    text: str = ""


def places(address: str, page: str) -> tuple[str, list[Place]]:
    """The title of a built page, and its places; a page without an article has none. `address` is from the top of the
    book."""
    article = ARTICLE.search(page)
    if not article:
        return "", []
    reader = _Reader(address)
    reader.feed(article[0])
    reader.close()
    found = [place for place in map(_Open.finished, reader.begun) if place.title or place.text]
    return (found[0].title if found else ""), found


def kind_of(address: str) -> str:
    """The kind of what stands on a page, by its address."""
    path = PurePosixPath(address)
    if path.parent.name == "chapters":
        return CHAPTER
    if path.stem.startswith("evidence-"):
        return RECORDS.get(path.stem.rpartition("-")[2], OTHER)
    return TABLE if path.stem.startswith("table-") else OTHER


def papers_of(place: Place, papers: Iterable[str]) -> list[str]:
    """The papers that a place is about: the one that its page or its row is named after, otherwise all that it leads
    to, or whose rows it leads to."""
    papers = list(papers)
    stem = PurePosixPath(place.page).stem
    own = [paper for paper in papers if stem == paper or stem.endswith(f"_{paper}") or _of(place.anchor, paper)]
    return own or [paper for paper in papers if any(_of(row_id, paper) for row_id in place.leads)]


def _of(row_id: str, paper: str) -> bool:
    return row_id == paper or row_id.startswith(f"{paper.replace('_', '-')}-")


def names(papers: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """What the book's text calls each paper, by its id, as a name begins."""
    return {row["paper_id"]: row["called"][0].upper() + row["called"][1:] for row in papers}


def synonyms(terms: Iterable[Place]) -> list[list[str]]:
    """The names that the glossary gives for one thing, in small letters: its term, `Long name (LN)` being two names,
    and the names of one word that it is "also called"."""
    groups = []
    for term in terms:
        called = ABBREVIATED.fullmatch(term.title)
        names = [called[1], called[2]] if called else [term.title]
        if also := ALSO.search(term.text):
            names += [name for name in re.split(r", | and ", also[1]) if " " not in name]
        if len(names) > 1:
            groups.append([name.lower() for name in names])
    return groups


def script(pages: Mapping[str, str], papers: Mapping[str, str]) -> str:
    """The script that holds all places of built pages (HTML by address) for `ranking.js`; `papers` as `names` gives.

    A row that has a record is found at its record alone.
    """
    read = {address: places(address, pages[address]) for address in sorted(pages)}
    found = [place for _, of_page in read.values() for place in of_page]
    recorded = {row_id for place in found if place.kind in RECORDS.values() for row_id in place.ids}
    kept = [place for place in found if not (place.kind == TABLE and set(place.ids) & recorded)]
    addresses = list(read)
    order = list(papers)
    data = {
        "kinds": KINDS,
        "papers": list(papers.values()),
        "synonyms": synonyms(place for place in kept if place.kind == TERM),
        "pages": [[address, title] for address, (title, _) in read.items()],
        "places": [
            [
                addresses.index(place.page),
                place.anchor,
                place.title,
                KINDS.index(place.kind),
                [order.index(paper) for paper in papers_of(place, papers)],
                place.ids,
                place.text,
            ]
            for place in kept
        ],
    }
    return f"window.pakrusPlaces = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


@dataclass
class _Open:
    """A place while its page is read: what stands in its heading, and what below."""

    place: Place
    heading: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)

    def finished(self) -> Place:
        """The place with heading and text. A row is called by its first cell of words, else by its id."""
        place = self.place
        place.title, place.text = _joined(self.heading), _joined(self.below)
        if not place.title and place.kind == TABLE:
            words = next((cell for cell in place.text.split(DOT) if cell[:1].isupper() or " " in cell), "")
            place.title = textwrap.shorten(words, LONGEST, placeholder=" …") or place.anchor
        return place


@dataclass
class _Element:
    """An open element: the place that it stands in, whether it is seen, and whether it belongs to the heading."""

    tag: str
    within: _Open | None
    unseen: bool
    heading: bool


class _Reader(HTMLParser):
    """Collects the places of one page's article."""

    def __init__(self, address: str):
        super().__init__()
        self.begun: list[_Open] = []
        self._address, self._kind = address, kind_of(address)
        self._open = [_Element("", None, False, False)]
        self._rows = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self.handle_data(" ")
        if tag in VOID:
            return
        given = {name: value or "" for name, value in attrs}
        classes, around = set(given.get("class", "").split()), self._open[-1]
        term = tag == "dt" and given.get("id", "").startswith("term-")
        within = around.within
        if tag == "section" and "record" in classes:
            within = self._begin(self._kind, given["id"], told=True)
        elif tag == "section" and "id" in given:
            within = self._begin(OTHER if self._kind in RECORDS.values() else self._kind, given["id"])
        elif tag == "tr" and "id" in given and self._kind == TABLE:
            within = self._begin(TABLE, given["id"], told=True)
        elif term:
            within = around.within = self._begin(TERM, given["id"])  # up to the next term
        told = bool(within and within.place.ids)
        if within and told and tag == "span" and "id" in given:
            within.place.ids.append(given["id"])
        if within and "evidence" in classes:
            within.place.leads.add(given.get("href", "").rpartition("#")[2])
        # A row without an id says what the records that it joins say; the id of a record or a row is known; the first
        # line of a record is what it is called by.
        self._rows = self._rows or (self._kind == TABLE and "shown-table" in classes)
        known = tag in {"h2", "th"} if told else self._rows and tag == "tr"
        unseen = tag in UNSEEN or bool(classes & UNSEEN_CLASSES) or known
        line = tag == "p" and told and within is not None and not within.heading
        heading = line or term or (tag in HEADINGS and not told)
        self._open.append(_Element(tag, within, around.unseen or unseen, around.heading or heading))

    def handle_endtag(self, tag: str) -> None:
        if tag in {element.tag for element in self._open}:
            while self._open.pop().tag != tag:
                pass
        if tag not in INLINE:
            self.handle_data(AFTER.get(tag, " "))

    def handle_data(self, data: str) -> None:
        element = self._open[-1]
        if element.within and not element.unseen:
            (element.within.heading if element.heading else element.within.below).append(data)

    def _begin(self, kind: str, anchor: str, told: bool = False) -> _Open:
        self.begun.append(_Open(Place(self._address, anchor, kind, ids=[anchor] if told else [])))
        return self.begun[-1]


def _joined(parts: list[str]) -> str:
    """Text in one line, as it is read."""
    return DOTS.sub(DOT, " ".join("".join(parts).split())).strip(" ·:")
