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

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging

from pakrus.markup import row_link
from pakrus.pages import generated, outputs

LABEL = re.compile(r'(<a class="(?:rows|evidence|chapter)" href=")#([a-z0-9_-]+)"')
TABLE = '<div class="shown-table"'
ROWS_FOLDER = "_rows"
CHAPTERS = "book/chapters"

logger = logging.getLogger(__name__)


def generate(app: Sphinx, config) -> None:
    """Write the generated pages before Sphinx looks for its sources."""
    app.evidence = generated.write(Path(app.srcdir))
    app.drawing_alts = {}
    for chapter in sorted(Path(app.srcdir, "book", "chapters").glob("*.ipynb")):
        app.drawing_alts |= outputs.alts(chapter)


def describe_drawings(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Give a chapter's figure the alt text that the chapter computed, on whatever page it is shown."""
    for image in doctree.findall(nodes.image):
        file = Path(app.srcdir, image["uri"])
        if file.suffix == ".svg" and file.is_file():
            image["alt"] = app.drawing_alts.get(file.read_text(encoding="utf-8"), image.get("alt", ""))


def resolve_links(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Turn the labels in a page's raw HTML into addresses; one that leads nowhere is a warning, so the build fails."""
    here = posixpath.dirname(app.builder.get_target_uri(docname)) or "."
    chapter = Path(app.srcdir) / f"{docname}.ipynb"
    rows = outputs.rows(chapter) if chapter.exists() else {}

    def address(match: re.Match) -> str:
        label = match[2]
        if label.startswith("rows-") and label[5:] in rows:
            target = _rows_file(docname, label[5:])
        elif label in app.evidence.addresses:
            target = f"{app.builder.get_target_uri(app.evidence.addresses[label])}#{label}"
        elif output := _output_of(app, label):
            target = f"{app.builder.get_target_uri(f'{CHAPTERS}/{output[0]}')}#{output[1]}"
        else:
            logger.warning("%s: the link #%s leads to no row of the data and no output of a chapter", docname, label)
            return match[0]
        preview = html.escape(app.evidence.previews.get(label, ""))
        # A table cuts off what leaves it, so there the browser shows the preview.
        kind = "title" if TABLE in match.string else "data-preview"
        return f'{match[1]}{posixpath.relpath(target, here)}"' + (f' {kind}="{preview}"' if preview else "")

    for node in doctree.findall(nodes.raw):
        if node.get("format") == "html" and LABEL.search(node.astext()):
            replaced = LABEL.sub(address, node.astext())
            node.rawsource, node.children = replaced, [nodes.Text(replaced)]


def _output_of(app: Sphinx, label: str) -> tuple[str, str] | None:
    """The chapter and the output that `chapter-NAME--OUTPUT` names, if there are such."""
    chapter, found, output = label.removeprefix("chapter-").partition("--")
    file = Path(app.srcdir, CHAPTERS, f"{chapter}.ipynb")
    return (chapter, output) if found and file.is_file() and output in outputs.rows(file) else None


def write_rows(app: Sphinx, exception: Exception | None) -> None:
    """Lay the rows of every figure and table beside the pages."""
    if exception or app.builder.format != "html":
        return
    for docname in sorted(app.env.found_docs):
        chapter = Path(app.srcdir) / f"{docname}.ipynb"
        if not chapter.exists():
            continue
        for name, text in outputs.rows(chapter).items():
            file = Path(app.outdir) / _rows_file(docname, name)
            os.makedirs(file.parent, exist_ok=True)
            file.write_text(text, encoding="utf-8")


def _rows_file(docname: str, name: str) -> str:
    return f"{ROWS_FOLDER}/{posixpath.basename(docname)}/{name}.csv"


def evidence(name, rawtext, text, lineno, inliner, options=None, content=None) -> tuple[list, list]:
    """The role `{ev}`: the id of a row, as a link to it."""
    return [nodes.raw("", row_link(text), format="html")], []


def setup(app: Sphinx) -> dict:
    app.add_role("ev", evidence)
    app.connect("config-inited", generate, priority=100)
    app.connect("doctree-resolved", resolve_links)
    app.connect("doctree-resolved", describe_drawings)
    app.connect("build-finished", write_rows)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
