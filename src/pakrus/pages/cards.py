"""Cards: what a row is, in a few lines, shown where the book leads to it.

A page carries the cards of all rows and outputs that its links lead to, as one script of data, within a limit; where
there are many links, each card is shorter. `cards.js` shows them.
"""

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import shorten

from pakrus.evidence.package import Table
from pakrus.evidence.rules.base import Row
from pakrus.pages.record import Record

LIMIT = 140_000
"""Bytes that the cards of one page may take."""
LONG, SHORT = 170, 24
"""Letters: the most of a card's part that is shown, and the least that is worth showing."""
TOLD = ("Place", "Date", "Value", "Published in", "Told at", "Cited for", "Used by", "Supports", "Found")
"""Parts of a record that its card tells, as far as the record has them."""
AT_MOST = 4
"""Columns of a row without a record that its card tells."""

LEADS = re.compile(r'<a class="(evidence|evidence words|chapter)" href="([^"#]*)#([^"]+)"')


@dataclass(frozen=True)
class Card:
    """What kind of row it is, the line that says what it says, and named parts; all as plain text."""

    kind: str
    line: str
    parts: tuple[tuple[str, str], ...] = ()


def of_record(record: Record) -> Card:
    """The card of a row that has a record."""
    told = {name: plain(value) for name, value in record.parts if value and name in TOLD}
    return Card(record.kind, record.line, tuple((name, told[name]) for name in TOLD if name in told))


def of_row(table: Table, row: Row) -> Card:
    """The card of a row that stands in its table only: the first column of free text is its line."""
    fields = [field for field in table.fields if field["name"] != table.id_column and row[field["name"]]]
    free = [
        f for f in fields if f["type"] == "string" and not f.get("rowOf") and "enum" not in f.get("constraints", {})
    ]
    foreign = {column for key in table.resource["schema"]["foreignKeys"] for column in key["fields"]}
    line = next((f for f in free if f["name"] not in foreign), None)
    others = [f for f in fields if f is not line and not row[f["name"]].startswith("http")]
    parts = tuple((f["title"], row[f["name"]].replace("_", " ")) for f in others[:AT_MOST])
    return Card(table.title, row[line["name"]] if line else "", parts)


def plain(written: str) -> str:
    """HTML as text: items of a list apart, and of many only the first two."""
    items = re.findall("<li>(.*?)</li>", written, re.DOTALL) or [written]
    more = f"; and {len(items) - 2} more" if len(items) > 2 else ""
    words = "; ".join(html.unescape(re.sub("<[^>]+>", "", item)) for item in items[:2])
    return " ".join(words.split()) + more


def script(body: str, cards: Mapping[str, Card]) -> str:
    """The cards of all links in a page's HTML, as an element that scripts can read; empty where there are none."""
    labels = sorted({_key(*found) for found in LEADS.findall(body)} & set(cards))
    if not labels:
        return ""
    letters = LONG
    while len(data := _data({label: cards[label] for label in labels}, letters)) > LIMIT and letters > SHORT:
        letters -= 10
    return f'<script type="application/json" id="cards">{data}</script>'


def _key(kind: str, address: str, label: str) -> str:
    """What a card is found by: the row's id, or, for what a chapter shows, its page and name."""
    return f"{address.rpartition('/')[2]}#{label}" if kind == "chapter" else html.unescape(label)


def _data(cards: Mapping[str, Card], letters: int) -> str:
    def cut(text: str) -> str:
        return shorten(text, letters, placeholder=" …") if len(text) > letters else text

    short = {
        label: [card.kind, cut(card.line), *(cut(word) for part in card.parts for word in part)]
        for label, card in cards.items()
    }
    return json.dumps(short, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
