"""What pages load, made light: scripts and styles that a page has no use for are left out, and of the theme's styles
the rules that no page uses.

A rule is kept where all classes and ids of one of its selectors stand in some page, or in a script, which may set them.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tinycss2
from sphinx.application import Sphinx

THEME = ("styles/pydata-sphinx-theme.css", "styles/sphinx-book-theme.css", "mystnb.*.css")
"""Styles of which rules are left out, below `_static`."""
SETTING = ("scripts/bootstrap.js", "scripts/pydata-sphinx-theme.js", "scripts/sphinx-book-theme.js", "copybutton.js")
"""Scripts that give elements classes of the theme."""
NEEDED = {
    "fontawesome.js": None,  # icons come from the font
    "design-tabs.js": 'class="sd-tab',
    "sphinx-design.min.css": 'class="sd-',
    "sphinx-thebe.css": None,
    "togglebutton.js": "tag_hide",
    "togglebutton.css": "tag_hide",
    "pygments.css": 'class="highlight',
    "clipboard.min.js": 'class="highlight',
    "copybutton.js": 'class="highlight',
    "copybutton.css": 'class="highlight',
    "copybutton_funcs.js": 'class="highlight',
    "curve.js": 'class="explorer',
    "mathjax/": 'class="math',
}
"""What a page loads, and what stands in a page that has a use for it; None where none has."""
LOADED = re.compile(r'[ \t]*<(?:script|link)\b[^>]*(?:src|href)="([^"]*)"[^>]*>(?:</script>)?\n?')
CLASSES, IDS = re.compile(r'class="([^"]*)"'), re.compile(r'(?<![-\w])id="([^"]*)"')
NAMED = re.compile(r"[.#]((?:[\w-]|\\.)+)")
EXCEPTED = re.compile(r":(?:not|is|where|has)\([^()]*\)")
NESTED = ("media", "supports", "container", "layer")
"""Rules that hold others."""


def lighten(app: Sphinx, exception: Exception | None) -> None:
    """Make all pages that were written, and the theme's styles, light."""
    if exception or app.builder.format != "html":
        return
    used: set[str] = set()
    for file in sorted(Path(app.outdir).rglob("*.html")):
        written = file.read_text(encoding="utf-8")
        if (lighter := page(written)) != written:
            file.write_text(lighter, encoding="utf-8")
        used |= names(lighter)
    static = Path(app.outdir, "_static")
    for pattern in SETTING:
        for script in static.glob(pattern):
            used |= set(re.findall(r"[\w-]+", script.read_text(encoding="utf-8")))
    for pattern in THEME:
        for sheet in static.glob(pattern):
            sheet.write_text(pruned(sheet.read_text(encoding="utf-8"), used), encoding="utf-8")


def page(written: str) -> str:
    """A page that loads only what it has a use for."""

    def kept(match: re.Match[str]) -> str:
        for name, sign in NEEDED.items():
            if name in match[1] and (sign is None or sign not in written):
                return ""
        return match[0]

    return LOADED.sub(kept, written)


def names(written: str) -> set[str]:
    """All classes and ids of a page."""
    return {name for value in CLASSES.findall(written) for name in value.split()} | set(IDS.findall(written))


def pruned(sheet: str, used: set[str]) -> str:
    """A style sheet without the rules that need a class or id that is not `used`."""
    return "".join(_kept(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), used))


def _kept(rules: Iterable[Any], used: set[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = tinycss2.serialize(rule.prelude)
            if any(_may_match(selector, used) for selector in _apart(selectors)):
                yield f"{selectors.strip()}{{{_tight(tinycss2.serialize(rule.content))}}}\n"
        elif rule.type == "at-rule" and rule.lower_at_keyword in NESTED and rule.content is not None:
            inner = "".join(
                _kept(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), used)
            )
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{\n{inner}}}\n"
        elif rule.type == "at-rule":
            yield f"{rule.serialize()}\n"


def _apart(selectors: str) -> list[str]:
    """The selectors of a list; commas within brackets part none."""
    return re.split(r",(?![^(\[]*[)\]])", selectors)


def _may_match(selector: str, used: set[str]) -> bool:
    return all(name.replace("\\", "") in used for name in NAMED.findall(EXCEPTED.sub("", selector)))


def _tight(declarations: str) -> str:
    return " ".join(declarations.split())
