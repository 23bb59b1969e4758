"""The book's own search in place of Sphinx's, whose index runs neighbouring cells together and knows no numbers.

`pakrus.pages.search` says what can be found, `book/_static/ranking.js` what comes first; the page is
`book/_templates/search.html`, and its script `search.js`. Other pages load only `marks.js`, which marks the words that
a result leads to.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from pakrus.evidence import canonical, package
from pakrus.pages import search

PAGE = "search"
UNUSED = ("searchtools.js", "language_data.js", "sphinx_highlight.js")
"""Scripts of Sphinx's search, which no page loads."""
OWN = ("vendor/minisearch.js", "places.js", "ranking.js", "search.js")
"""Scripts that only the page of the search loads, each using those before it."""


def leave_sphinx_search(app: Sphinx) -> None:
    """Have Sphinx make neither its index nor its page."""
    if app.builder.name == "html":
        app.builder.search = False  # type: ignore[attr-defined]


def page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    if app.builder.name == "html":
        yield PAGE, {"title": "Search", "metatags": ""}, "search.html"


def scripts_of(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Give the page of the search its scripts, and leave out of every page Sphinx's own, which would mark words in its
    menus too."""
    if pagename == PAGE:
        app.add_css_file("search.css")
        for script in OWN:
            app.add_js_file(script, loading_method="defer")
    context["script_files"] = [script for script in context["script_files"] if "sphinx_highlight" not in str(script)]


def write_places(app: Sphinx, exception: Exception | None) -> None:
    """Write the script with all places of the pages that were built, and take away what is not used."""
    if exception or app.builder.name != "html":
        return
    folder = Path(app.outdir)
    built = (app.builder.get_target_uri(docname) for docname in sorted(app.env.found_docs))
    pages = {address: (folder / address).read_text(encoding="utf-8") for address in built}
    papers = search.names(canonical.read_rows(package.tables(Path(app.srcdir) / "data")["papers"]))
    (folder / "_static" / "places.js").write_text(search.script(pages, papers), encoding="utf-8")
    for name in UNUSED:
        (folder / "_static" / name).unlink(missing_ok=True)


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_js_file("marks.js", loading_method="defer")
    app.connect("builder-inited", leave_sphinx_search)
    app.connect("html-collect-pages", page)
    app.connect("html-page-context", scripts_of, priority=900)
    app.connect("build-finished", write_places)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
