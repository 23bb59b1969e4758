"""What this book adds to Jupyter Book: pages generated from the data, and links from any number to its rows.

Named in `_config.yml` under `sphinx: extra_extensions`. Outputs of notebooks link to labels, since they cannot know
where the book puts things: `#rows-fig-visits` becomes the file with a figure's rows, `#singh-t1-01` the row's page,
`#chapter-trade--fig-partners` a figure of that chapter. The role `{ev}` writes a link to a row in prose.
"""

import html
import os
import posixpath
import re
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst.states import Inliner
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging

from pakrus.markup import row_link
from pakrus.pages import generated, outputs

LABEL = re.compile(r'(<a class="(?:rows|evidence|chapter)" href=")#([^"]+)"')
TABLE = '<div class="shown-table"'
ROWS_FOLDER = "_rows"
CHAPTERS = "book/chapters"
LONGEST = 200
"""Letters of a page's description, of which a list of finds shows about so many."""

FIELD = "search-button-field search-button__button pst-js-only"
NAMES = (
    ('<summary><span class="toctree-toggle"', '<summary aria-label="Pages below"><span class="toctree-toggle"'),
    ('<summary aria-label="Toggle hidden content">', "<summary>"),
    (f'{FIELD}" title="Search" aria-label="Search"', f'{FIELD}"'),
    ('role="list" class="citation-list"', 'class="citation-list"'),
    ('data-mode="light" title="Light"', 'data-mode="light"'),
    ('data-mode="dark"  title="Dark"', 'data-mode="dark"'),
    ('data-mode="auto"  title="System Settings"', 'data-mode="auto"'),
)
"""What the theme writes, and what is written in its place; the search's button says what it is by its own words."""

logger = logging.getLogger(__name__)


class Links:
    """Where each label of the book leads: what was generated from the data, and what the chapters show.

    Each chapter is parsed once, however many links lead to it.
    """

    def __init__(self) -> None:
        self.evidence = generated.Generated({}, {}, {})
        self.chapters: dict[str, outputs.Outputs] = {}

    def generate(self, app: Sphinx, config: Config) -> None:
        """Write the generated pages before Sphinx looks for its sources, and read the chapters."""
        self.evidence = generated.write(Path(app.srcdir))
        self.chapters = {
            f"{CHAPTERS}/{chapter.stem}": outputs.read(chapter)
            for chapter in sorted(Path(app.srcdir, CHAPTERS).glob("*.ipynb"))
        }

    def describe_drawings(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        """Give a chapter's figure the alt text that the chapter computed, on whatever page it is shown."""
        for image in doctree.findall(nodes.image):
            file = Path(app.srcdir, image["uri"])
            if file.suffix == ".svg" and file.is_file():
                drawing = file.read_text(encoding="utf-8")
                alts = (chapter.alts[drawing] for chapter in self.chapters.values() if drawing in chapter.alts)
                image["alt"] = next(alts, image.get("alt", ""))

    def resolve(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        """Turn the labels in a page's raw HTML into addresses; one that leads nowhere is a warning, so the build
        fails."""
        here = posixpath.dirname(app.builder.get_target_uri(docname)) or "."

        def address(match: re.Match[str]) -> str:
            label = match[2]
            target = self.target(app, docname, label)
            if not target:
                logger.warning(
                    "%s: the link #%s leads to no row of the data and no output of a chapter", docname, label
                )
                return match[0]
            preview = html.escape(self.evidence.previews.get(label, ""))
            # A table cuts off what leaves it, so there the browser shows the preview.
            kind = "title" if TABLE in match.string else "data-preview"
            return f'{match[1]}{posixpath.relpath(target, here)}"' + (f' {kind}="{preview}"' if preview else "")

        for node in doctree.findall(nodes.raw):
            if node.get("format") == "html" and LABEL.search(node.astext()):
                replaced = LABEL.sub(address, node.astext())
                node.rawsource, node.children = replaced, [nodes.Text(replaced)]

    def target(self, app: Sphinx, docname: str, label: str) -> str:
        """The address that a label stands for, from the top of the book; empty where there is none."""
        name = label.removeprefix("rows-")
        if name != label and docname in self.chapters and name in self.chapters[docname].rows:
            return _rows_file(docname, name)
        if label in self.evidence.addresses:
            return f"{app.builder.get_target_uri(self.evidence.addresses[label])}#{label}"
        chapter, _, output = label.removeprefix("chapter-").partition("--")
        page = f"{CHAPTERS}/{chapter}"
        if page in self.chapters and output in self.chapters[page].rows:
            return f"{app.builder.get_target_uri(page)}#{output}"
        return ""

    def write_rows(self, app: Sphinx, exception: Exception | None) -> None:
        """Lay the rows of every figure and table beside the pages."""
        if exception or app.builder.format != "html":
            return
        for docname in sorted(app.env.found_docs & set(self.chapters)):
            for name, text in self.chapters[docname].rows.items():
                file = Path(app.outdir) / _rows_file(docname, name)
                os.makedirs(file.parent, exist_ok=True)
                file.write_text(text, encoding="utf-8")


def finish_head(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Say in a page's head what it is about, in the first sentences of its text or, without any, by its title, and
    leave out the scripts of a launch button that no page has; Jupyter Book puts them there twice, and the second stops
    with an error."""
    context["script_files"] = [script for script in context["script_files"] if "thebe" not in str(script).lower()]
    if "metatags" not in context:  # the page that only leads on to the first one
        return
    title = re.sub("<[^>]+>", "", context["title"])
    about = description(doctree) or f"{title}, a page of {context['docstitle']}"
    context["metatags"] += f'<meta name="description" content="{html.escape(html.unescape(about))}" />\n'


def mend_names(app: Sphinx, exception: Exception | None) -> None:
    """Give what the theme leaves without a name, or with another than it shows, its name, in every page written."""
    if exception or app.builder.format != "html":
        return
    for file in sorted(Path(app.outdir).rglob("*.html")):
        written = file.read_text(encoding="utf-8")
        if (mended := with_names(written)) != written:
            file.write_text(mended, encoding="utf-8")


def with_names(page: str) -> str:
    """A page in which a screen reader is told what is seen: the sidebar's folds, the toggles of code, the search."""
    for theme, mended in NAMES:
        page = page.replace(theme, mended)
    return page


def description(doctree: nodes.document | None) -> str:
    """The first sentences of a page, as many as fit in `LONGEST` letters, or as much of the first one as does."""
    paragraph = next(iter(doctree.findall(nodes.paragraph)), None) if doctree else None
    words = " ".join(paragraph.astext().split()) if paragraph else ""
    if len(words) <= LONGEST:
        return words
    whole = words[:LONGEST].rfind(". ")
    return words[: whole + 1] if whole > 0 else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"


def _rows_file(docname: str, name: str) -> str:
    return f"{ROWS_FOLDER}/{posixpath.basename(docname)}/{name}.csv"


def evidence(
    name: str,
    rawtext: str,
    text: str,
    lineno: int,
    inliner: Inliner,
    options: dict[str, Any] | None = None,
    content: list[str] | None = None,
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """The role `{ev}`: the id of a row, as a link to it."""
    return [nodes.raw("", row_link(text), format="html")], []


def setup(app: Sphinx) -> dict[str, Any]:
    links = Links()
    app.setup_extension("pakrus.pages.search_page")
    app.add_role("ev", evidence)
    app.connect("config-inited", links.generate, priority=100)
    app.connect("doctree-resolved", links.resolve)
    app.connect("doctree-resolved", links.describe_drawings)
    app.connect("html-page-context", finish_head, priority=900)
    app.connect("build-finished", links.write_rows)
    app.connect("build-finished", mend_names)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
