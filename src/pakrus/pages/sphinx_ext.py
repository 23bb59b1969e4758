"""What this book adds to Jupyter Book: pages generated from the data, and links from any number to its rows.

Named in `_config.yml` under `sphinx: extra_extensions`. Outputs of notebooks link to labels, since they cannot know
where the book puts things: `#rows-fig-visits` becomes the file with a figure's rows, `#singh-t1-01` the row's page,
`#chapter-trade--fig-partners` a figure of that chapter. The role `{ev}` writes a link to a row in prose, `{numref}` one
to a figure or table of the chapter.
"""

import base64
import posixpath
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst.states import Inliner
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging

from pakrus import markup
from pakrus.markup import row_link
from pakrus.pages import cards, code, crate, described, generated, heads, outputs, shown, weight
from pakrus.pages.cards import Card
from pakrus.pages.citation import read as citation
from pakrus.pages.outputs import Shown

LABEL = re.compile(r'(<a class="(?:rows|evidence|evidence words|chapter)" href=")#([^"]+)"')
WORDS = re.compile(r"(.+?)\s*<([^<>]+)>", re.DOTALL)
"""Words of a role, with the id of the row that they rest on."""
ROWS_FOLDER = "_rows"
CHAPTERS = "book/chapters"
LIST = f"{generated.FOLDER}/figures"
"""The page that lists all figures and tables."""
FILES = {"rows-": "csv", "table-of-": "html", "picture-of-": "svg"}
"""What lies beside the pages for an output: how its label begins, and how its file ends."""
DIAGRAMS = "book/_static/diagrams.css"
"""How diagrams look."""
FONTS = {400: "book/_static/fonts/sans-400.woff2", 700: "book/_static/fonts/sans-700.woff2"}
"""The fonts of figures by their weight."""

Found = tuple[list[nodes.Node], list[nodes.system_message]]

logger = logging.getLogger(__name__)


class Links:
    """Where each label of the book leads: what was generated from the data, and what the chapters show.

    Each chapter is parsed once, however many links lead to it.
    """

    def __init__(self) -> None:
        self.evidence = generated.Generated({}, {}, {})
        self.chapters: dict[str, dict[str, Shown]] = {}
        self.numbers: dict[tuple[str, str], str] = {}
        self.drawings: dict[str, tuple[str, Shown]] = {}
        self.cards: dict[str, Card] = {}
        self.book = ""

    def generate(self, app: Sphinx, config: Config) -> None:
        """Write the generated pages before Sphinx looks for its sources, and read the chapters."""
        root = Path(app.srcdir)
        self.chapters = {
            f"{CHAPTERS}/{chapter.stem}": outputs.read(chapter)
            for chapter in sorted(Path(app.srcdir, CHAPTERS).glob("*.ipynb"))
        }
        self.numbers = outputs.numbers(self.chapters, outputs.contents(root))
        self.drawings = {s.image: (page, s) for page, every in self.chapters.items() for s in every.values() if s.image}
        self.evidence = generated.write(root, {LIST: outputs.listing(self.chapters, self.numbers)})
        work = citation(root)
        self.book = f"{work.title.partition(':')[0]}, version {work.version}"
        self.cards = self.evidence.cards | {
            f"{posixpath.basename(page)}.html#{name}": Card(number, self.chapters[page][name].caption)
            for (page, name), number in self.numbers.items()
        }

    def resolve(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        """Give a page's outputs their form and its labels their addresses; a label that leads nowhere is a warning, so
        the build fails."""
        if docname in self.chapters:
            code.fold(doctree)
        for figure in list(doctree.findall(nodes.figure)):
            self._draw(figure, docname, Path(app.srcdir))
        here = posixpath.dirname(app.builder.get_target_uri(docname)) or "."
        title = next(iter(doctree.findall(nodes.title)), nodes.title()).astext()
        places = {
            name: shown.Place(title, number, self.book)
            for (page, name), number in self.numbers.items()
            if page == docname
        }

        def address(match: re.Match[str]) -> str:
            target = self.target(app, docname, match[2])
            if not target:
                logger.warning(
                    "%s: the link #%s leads to no row of the data and no output of a chapter", docname, match[2]
                )
                return match[0]
            return f'{match[1]}{posixpath.relpath(target, here)}"'

        for node in doctree.findall(nodes.raw):
            if node.get("format") == "html":
                written = shown.finished(node.astext(), self.chapters.get(docname, {}), places)
                replaced = LABEL.sub(address, written)
                node.rawsource, node.children = replaced, [nodes.Text(replaced)]

    def _draw(self, figure: nodes.figure, docname: str, root: Path) -> None:
        """Put a chapter's drawing into the page itself, in place of the image that Sphinx would link to."""
        image = next(iter(figure.findall(nodes.image)), None)
        file = root / image["uri"] if image is not None else None
        drawing = file.read_text(encoding="utf-8") if file and file.suffix == ".svg" and file.is_file() else ""
        if drawing not in self.drawings:
            return
        page, of = self.drawings[drawing]
        if page == docname:
            written = shown.drawing(of, of.name)
        else:
            caption = next(iter(figure.findall(nodes.caption))).astext()
            number = self.numbers[page, of.name]
            link = markup.chapter_link(posixpath.basename(page), of.name, f"{number}, with its rows")
            written = shown.borrowed(
                of, f"{posixpath.basename(page)}-{of.name}", caption, link, f"{self.book} · {number}"
            )
        figure.replace_self(nodes.raw("", written, format="html"))

    def target(self, app: Sphinx, docname: str, label: str) -> str:
        """The address that a label stands for, from the top of the book; empty where there is none."""
        for beginning, ending in FILES.items():
            name = label.removeprefix(beginning)
            if name != label and name in self.chapters.get(docname, {}):
                return _file(docname, name, ending)
        if label in self.evidence.addresses:
            return f"{app.builder.get_target_uri(self.evidence.addresses[label])}#{label}"
        chapter, _, output = label.removeprefix("chapter-").partition("--")
        page = f"{CHAPTERS}/{chapter}"
        if output in self.chapters.get(page, {}):
            return f"{app.builder.get_target_uri(page)}#{output}"
        return ""

    def numref(
        self,
        name: str,
        rawtext: str,
        text: str,
        lineno: int,
        inliner: Inliner,
        options: dict[str, Any] | None = None,
        content: Sequence[str] | None = None,
    ) -> Found:
        """The role `{numref}`: what a figure or table is called, as a link to it; the chapter's own comes first."""
        here = inliner.document.settings.env.docname
        page = here if (here, text) in self.numbers else next((p for p, name in self.numbers if name == text), "")
        if not page:
            found = f"numref: found {text}; allowed: the name of a figure or table of a chapter"
            return [nodes.problematic(rawtext, rawtext)], [inliner.reporter.error(found, line=lineno)]
        link = markup.chapter_link(posixpath.basename(page), text, self.numbers[page, text])
        return [nodes.raw("", link, format="html")], []

    def add_cards(self, app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
        """Have a page carry the cards of all rows and outputs that its links lead to."""
        if "body" in context:
            context["body"] += cards.script(context["body"], self.cards)

    def write_files(self, app: Sphinx, exception: Exception | None) -> None:
        """Lay beside the pages what can be taken away of every output: its rows, a page of them, its picture."""
        if exception or app.builder.format != "html":
            return
        style = _style(Path(app.srcdir))
        for docname in sorted(app.env.found_docs & set(self.chapters)):
            title = app.env.titles[docname].astext()
            folder = Path(app.outdir, _file(docname, "x", "csv")).parent
            folder.mkdir(parents=True, exist_ok=True)
            up = posixpath.relpath(".", posixpath.dirname(_file(docname, "x", "csv")))
            for name, output in self.chapters[docname].items():
                number = self.numbers.get((docname, name), "")
                place = shown.Place(title, number, self.book)
                files = {"csv": output.rows}
                if output.kind != outputs.TABLE:
                    back = f"{up}/{app.builder.get_target_uri(docname)}#{name}"
                    files["html"] = shown.rows_page(output, place, back, f"{up}/_static/book.css")
                    files["svg"] = shown.picture(shown.sourced(output.drawn, place.source), style)
                for ending, text in files.items():
                    (folder / f"{name}.{ending}").write_text(text, encoding="utf-8")


def _file(docname: str, name: str, ending: str) -> str:
    return f"{ROWS_FOLDER}/{posixpath.basename(docname)}/{name}.{ending}"


def _style(root: Path) -> str:
    """What a drawing needs to look the same alone: its fonts, and the style of diagrams."""
    faces = "".join(
        f'@font-face{{font-family:"Pakrus Sans";font-weight:{weight};src:url(data:font/woff2;base64,'
        f"{base64.b64encode((root / file).read_bytes()).decode()})}}"
        for weight, file in FONTS.items()
    )
    return faces + shown.alone((root / DIAGRAMS).read_text(encoding="utf-8"))


def evidence(
    name: str,
    rawtext: str,
    text: str,
    lineno: int,
    inliner: Inliner,
    options: dict[str, Any] | None = None,
    content: Sequence[str] | None = None,
) -> Found:
    """The role `{ev}`: a link to a row, on its id, or on words of the prose that rest on it: `45 per cent <id>`."""
    own = WORDS.fullmatch(text)
    return [nodes.raw("", row_link(own[2], own[1]) if own else row_link(text), format="html")], []


def setup(app: Sphinx) -> dict[str, Any]:
    links = Links()
    app.setup_extension("pakrus.pages.search_page")
    app.add_role("ev", evidence)
    app.add_role_to_domain("std", "numref", links.numref, override=True)
    app.connect("config-inited", links.generate, priority=100)
    app.connect("config-inited", crate.write)
    app.connect("doctree-resolved", links.resolve)
    app.connect("html-page-context", heads.finish_head, priority=900)
    app.connect("html-page-context", links.add_cards)
    described.connect(app)
    app.connect("build-finished", links.write_files)
    app.connect("build-finished", heads.mend)
    app.connect("build-finished", weight.lighten, priority=900)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
