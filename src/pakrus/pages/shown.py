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
OPENING = re.compile(r"<svg\b([^>]*)>")
VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
VARIABLE = re.compile(r"var\(--fig-[a-z-]+,(#[0-9a-f]{6})\)")
MIX = re.compile(r"color-mix\(in srgb,#([0-9a-f]{6}) (\d+)%,#([0-9a-f]{6})\)")
SOURCE = 15
"""Units of a drawing at its foot in which stands what it is from."""
LONGEST = 160
"""Letters of a drawing's short description."""
SHOWN_ROWS = 1500
"""Rows of an output that a page of its own may have."""


@dataclass(frozen=True)
class Place:
    """Where an output stands: its page, what it is called (`Figure 3`), and how the book is cited."""

    chapter: str
    number: str
    book: str


def described(shown: Shown) -> str:
    """A drawing in one sentence: what kind it is, as far as its long description begins with that, and its caption's
    first sentence."""
    first = re.split(r"(?<=[.?!]) ", shown.caption, maxsplit=1)[0]
    kind = re.split(r"[:.;]", shown.alt, maxsplit=1)[0]
    words = first if len(kind) > 60 or not kind else f"{kind}: {first[0].lower()}{first[1:]}"
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"


def drawing(shown: Shown, name: str) -> str:
    """A chapter's drawing as an element of the page, wide and narrow, of which one is seen."""
    title = html.escape(described(shown))
    variants = [("wide-only", shown.svg)] + ([("narrow-only", shown.narrow)] if shown.narrow else [])
    inner = "".join(_named(svg, f"{name}-{kind}", title, kind if shown.narrow else "") for kind, svg in variants)
    finding = f'<p class="finding">{html.escape(shown.finding)}</p>\n' if shown.finding else ""
    return (
        f'<figure class="drawing" id="{name}" aria-labelledby="{name}-caption">\n{finding}{inner}\n'
        f'<figcaption><span id="{name}-caption">{html.escape(shown.caption)}</span> {markup.rows_link(name)}'
        f"</figcaption>\n</figure>"
    )


def _named(svg: str, name: str, title: str, kind: str) -> str:
    role = "group" if "<a " in svg else "img"
    attributes = f' class="{kind}"' if kind else ""
    return OPENING.sub(
        lambda match: (
            f'<svg{attributes} role="{role}" aria-labelledby="{name}-title"{match[1]}>'
            f'<title id="{name}-title">{title}</title>'
        ),
        svg,
        count=1,
    )


def finished(page: str, shown: Mapping[str, Shown], places: Mapping[str, Place]) -> str:
    """A piece of a page's HTML in which each output that it shows has its number, its source and its line of tools."""
    page = CAPTION.sub(lambda match: match[0] + _number(places.get(match[1])), page)
    page = ROWS_LINK.sub(
        lambda match: _tools(shown[match[1]], places[match[1]]) if match[1] in places else match[0], page
    )
    return page


def _number(place: Place | None) -> str:
    return f'<span class="caption-number">{place.number}. </span>' if place else ""


def _tools(shown: Shown, place: Place) -> str:
    """The line under a caption; what needs a script is hidden without one."""
    name, drawn = shown.name, shown.kind != TABLE
    own = html.escape(f"{place.number}, in: {place.book}, chapter “{place.chapter}”, output {name}.")
    links = [markup.permalink(name), markup.rows_link(name)]
    if drawn:
        links.append(f'<a class="rows" href="#table-of-{name}">Table</a>')
        links.append(f'<a class="rows" href="#picture-of-{name}" download>SVG</a>')
        links.append(f'<button type="button" class="png" data-of="{name}" hidden>PNG</button>')
    links.append(f'<a class="code" href="#code-of-{name}">Code</a>')
    folds = [("Cite", f"<p>{own}</p>")]
    if drawn and shown.alt:
        folds.append(("In words", f"<p>{html.escape(shown.alt)}</p>"))
    folded = "".join(f"<details><summary>{name}</summary>{words}</details>" for name, words in folds)
    return f'<div class="tools">{" ".join(links)} {folded}</div>'


def sourced(svg: str, words: str) -> str:
    """A drawing with a line at its foot that says what it is from: pictures are passed on without their page."""
    size = VIEW.search(svg)
    if not size:
        return svg
    wide, high = float(size[1]), float(size[2])
    higher = svg.replace(size[0], f'viewBox="0 0 {wide:g} {high + SOURCE:g}"', 1)
    head, _, rest = higher.partition(">")
    head = re.sub(r' height="([\d.]+)"', lambda m: f' height="{float(m[1]) * (high + SOURCE) / high:.0f}"', head)
    line = f'<text class="source" x="{wide:g}" y="{high + SOURCE - 4:g}" text-anchor="end">{html.escape(words)}</text>'
    return f"{head}>{rest.removesuffix('</svg>')}{line}</svg>"


def picture(svg: str, fonts: str) -> str:
    """A drawing as a file of its own: colours as they are on white, links gone, and the font within it."""
    alone = MIX.sub(_mixed, VARIABLE.sub(lambda match: match[1], svg))
    alone = re.sub(r"</?a\b[^>]*>", "", alone)
    if "xmlns=" not in alone.partition(">")[0]:
        alone = alone.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    head, _, rest = alone.partition(">")
    return f'{head}><style>{fonts}text.source{{font:8px "Pakrus Sans";fill:#767676}}</style>{rest}\n'


def _mixed(match: re.Match[str]) -> str:
    one, other = bytes.fromhex(match[1]), bytes.fromhex(match[3])
    share = int(match[2]) / 100
    return "#" + bytes(round(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True)).hex()


def rows_page(shown: Shown, place: Place, back: str, style: str) -> str:
    """The rows of a drawing as a page of its own; of very many the first."""
    heads, *rows = csv.reader(io.StringIO(shown.rows))
    title = html.escape(f"{place.number}: the rows behind it")
    cut = f"<p>The first {SHOWN_ROWS:,} of {len(rows):,} rows; the file has all.</p>" if len(rows) > SHOWN_ROWS else ""
    lines = "\n".join(
        f'<tr><th scope="row">{html.escape(first)}</th>' + "".join(f"<td>{html.escape(v)}</td>" for v in rest) + "</tr>"
        for first, *rest in rows[:SHOWN_ROWS]
    )
    columns = "".join(f'<th scope="col">{html.escape(head.replace("_", " "))}</th>' for head in heads)
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<link rel="stylesheet" href="{style}">\n'
        f'</head>\n<body class="rows-page">\n<main>\n<h1>{title}</h1>\n<p>{html.escape(shown.caption)}</p>\n'
        f'<p><a href="{back}">Back to {place.number}</a> · <a href="{html.escape(shown.name)}.csv" download>CSV</a></p>\n'
        f'{cut}<div class="shown-table" role="group" aria-label="Rows" tabindex="0"><table>\n'
        f"<thead><tr>{columns}</tr></thead>\n<tbody>\n{lines}\n</tbody>\n</table></div>\n</main>\n</body>\n</html>\n"
    )
