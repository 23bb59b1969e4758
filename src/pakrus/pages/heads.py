"""What the theme writes around every page, mended: what a page is about, and names that a screen reader is told."""

import html
import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

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
    context["about"] = html.unescape(about)
    context["metatags"] += f'<meta name="description" content="{html.escape(context["about"])}" />\n'


def mend(app: Sphinx, exception: Exception | None) -> None:
    """Mend the names in every page written."""
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
