"""What a page makes of a chapter's outputs: a drawing within the page, a number, an address, and what can be taken
away: the rows, the picture, the words to cite it by."""

import csv
import html
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass

from pakrus import markup
from pakrus.pages.outputs import TABLE, Shown

ROWS_LINK = re.compile(r' ?<a class="rows" href="#rows-([^"]+)"[^>]*>Rows \(CSV\)</a>')
CAPTION = re.compile(r'<span id="([^"]+)-caption">')
FIGURE = re.compile(r'<figure class="[^"]*" id="([^"]+)".*?</figure>', re.DOTALL)
SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
OPENING = re.compile(r"<svg\b([^>]*)>")
VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
HEIGHT = re.compile(r' height="([\d.]+)"')
VARIABLE = re.compile(r"var\(--[a-z-]+, ?(#[0-9a-f]{3,6})\)")
MIX = re.compile(r"color-mix\(in srgb,#([0-9a-f]{6}) (\d+)%,#([0-9a-f]{6})\)")
FOOT = 15
"""Units of a drawing at its foot in which stands what it is from."""
LONGEST, KIND = 160, 60
"""Letters of a drawing's short description, and of the words in it for what kind of drawing it is."""
MOST = 1500
"""Rows of an output that a page of its own may have."""


@dataclass(frozen=True)
class Place:
    """Where an output stands: its page, what it is called (`Figure 3`), and the book with its version."""

    chapter: str
    number: str
    book: str

    @property
    def source(self) -> str:
        """What a picture says that it is from."""
        return f"{self.book} · {self.number}"


def described(shown: Shown) -> str:
    """A drawing in one sentence: what kind it is, as far as its long description begins with that, and its caption's
    first sentence."""
    first = re.split(r"(?<=[.?!]) ", shown.caption, maxsplit=1)[0]
    kind = re.split(r"[:.;]", shown.alt, maxsplit=1)[0]
    words = f"{kind}. {first}" if 0 < len(kind) <= KIND else first
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"


def drawing(shown: Shown, name: str) -> str:
    """A chapter's drawing as a figure of the page, wide and narrow, of which one is seen, below its finding."""
    finding = f'<p class="finding">{html.escape(shown.finding)}</p>\n' if shown.finding else ""
    return _figure(name, finding + _variants(shown, name), shown.caption, markup.rows_link(name))


def borrowed(shown: Shown, name: str, caption: str, link: str, source: str) -> str:
    """A drawing on another page than its own, under another caption, with a link to its own place."""
    return _figure(name, sourced(_variants(shown, name), source), caption, f'<div class="tools">{link}</div>')


def _variants(shown: Shown, name: str) -> str:
    title = html.escape(described(shown))
    wide = _named(shown.image, f"{name}-wide", title)
    if not shown.narrow:
        return wide
    narrow = _named(shown.narrow, f"{name}-narrow", title)
    return f'<div class="for-wide">{wide}</div><div class="for-narrow">{narrow}</div>'


def _figure(name: str, inner: str, caption: str, after: str) -> str:
    return (
        f'<figure class="drawing" id="{name}" aria-labelledby="{name}-caption">\n{inner}\n'
        f'<figcaption><span id="{name}-caption">{html.escape(caption)}</span> {after}</figcaption>\n</figure>'
    )


def _named(svg: str, name: str, title: str) -> str:
    """A drawing with a role and a name; one that has them already is left as it is."""
    opening = OPENING.match(svg)
    if not opening or "role=" in opening[1]:
        return svg
    role = "group" if "<a " in svg else "img"
    head = f'<svg role="{role}" aria-labelledby="{name}-title"{opening[1]}><title id="{name}-title">{title}</title>'
    return head + svg[opening.end() :]


def finished(page: str, shown: Mapping[str, Shown], places: Mapping[str, Place]) -> str:
    """A piece of a page's HTML in which each output that it shows has its number, its source and its line of tools."""

    def drawn(match: re.Match[str]) -> str:
        if match[1] not in places:
            return match[0]
        title = html.escape(described(shown[match[1]]))
        named = SVG.sub(lambda svg: _named(svg[0], match[1], title), match[0])
        return sourced(named, places[match[1]].source)

    def numbered(match: re.Match[str]) -> str:
        place = places.get(match[1])
        return f'{match[0]}<span class="caption-number">{place.number}. </span>' if place else match[0]

    def tools(match: re.Match[str]) -> str:
        return _tools(shown[match[1]], places[match[1]]) if match[1] in places else match[0]

    return ROWS_LINK.sub(tools, CAPTION.sub(numbered, FIGURE.sub(drawn, page)))


def _tools(shown: Shown, place: Place) -> str:
    """The line under a caption; what needs a script is hidden without one."""
    name, drawn = shown.name, shown.kind != TABLE
    links = [markup.permalink(name), markup.rows_link(name)]
    if drawn:
        links.append(f'<a class="rows" href="#table-of-{name}">Table</a>')
        links.append(f'<a class="rows" href="#picture-of-{name}" download>SVG</a>')
        links.append(f'<button type="button" class="png" hidden>PNG<span> of {place.number}</span></button>')
    links.append(f'<a href="#code-of-{name}">Code</a>')
    cite = f"{place.number}, in: {place.book}, chapter “{place.chapter}”, output {name}."
    folds = [("Cite", cite)] + ([("In words", shown.alt)] if shown.alt else [])
    folded = "".join(
        f"<details><summary>{head}<span> {place.number}</span></summary><p>{html.escape(words)}</p></details>"
        for head, words in folds
    )
    return f'<div class="tools">{" ".join(links)} {folded}</div>'


def sourced(page: str, words: str) -> str:
    """HTML in which each drawing has a line at its foot that says what it is from: pictures are passed on without
    their page."""
    return SVG.sub(lambda match: _sourced(match[0], words), page)


def _sourced(svg: str, words: str) -> str:
    opening = OPENING.match(svg)
    size = VIEW.search(opening[1]) if opening else None
    if not opening or not size:
        return svg
    wide, high = float(size[1]), float(size[2])
    head = opening[0].replace(size[0], f'viewBox="0 0 {wide:g} {high + FOOT:g}"')
    head = HEIGHT.sub(lambda match: f' height="{float(match[1]) * (high + FOOT) / high:.0f}"', head)
    line = f'<text class="source" x="{wide:g}" y="{high + FOOT - 4:g}" text-anchor="end">{html.escape(words)}</text>'
    return head + svg[opening.end() :].removesuffix("</svg>") + line + "</svg>"


def picture(svg: str, style: str) -> str:
    """A drawing as a file of its own: colours as they are on white, links gone, and its `style` within it."""
    alone = MIX.sub(_mixed, VARIABLE.sub(lambda match: match[1], re.sub(r"</?a\b[^>]*>", "", svg)))
    opening = OPENING.match(alone)
    head = opening[0] if opening else ""
    namespace = "" if "xmlns=" in head else ' xmlns="http://www.w3.org/2000/svg"'
    return f"<svg{namespace}{head.removeprefix('<svg')}<style>{style}</style>{alone[len(head) :]}\n"


def _mixed(match: re.Match[str]) -> str:
    one, other, share = bytes.fromhex(match[1]), bytes.fromhex(match[3]), int(match[2]) / 100
    return "#" + bytes(round(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True)).hex()


def rows_page(shown: Shown, place: Place, back: str, style: str) -> str:
    """The rows of a drawing as a page of its own, of very many the first; `back` and `style` are addresses."""
    heads, *rows = csv.reader(io.StringIO(shown.rows))
    title = html.escape(f"{place.number}: the rows behind it")
    cut = f"<p>The first {MOST:,} of {len(rows):,} rows; the file has all.</p>" if len(rows) > MOST else ""
    lines = [
        f'<tr><th scope="row">{html.escape(first)}</th>' + "".join(f"<td>{html.escape(v)}</td>" for v in rest) + "</tr>"
        for first, *rest in rows[:MOST]
    ]
    columns = "".join(f'<th scope="col">{html.escape(head.replace("_", " "))}</th>' for head in heads)
    table = markup.table(shown.caption, columns, lines)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="{style}">
</head>
<body class="rows-page">
<main>
<h1>{title}</h1>
<p><a href="{back}">Back to {place.number}</a> · <a href="{html.escape(shown.name)}.csv" download>CSV</a></p>
{cut}{table}
</main>
</body>
</html>
"""


def alone(style: str) -> str:
    """The style of diagrams for a file that holds only one: its rules without the page around it, and its values as
    they are without the page's variables."""
    plain = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL).replace(".diagram svg ", "").replace("figure ", "")
    return " ".join(VARIABLE.sub(lambda match: match[1], plain).split())
