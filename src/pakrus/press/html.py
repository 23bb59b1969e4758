"""The book as HTML: built in a folder of its own, checked, and only then put where readers find it."""

import os
import re
import shutil
import subprocess
import sysconfig
from html.parser import HTMLParser
from pathlib import Path

from pakrus.errors import Refused

WORDS_OF_A_PAGE = 20
"""A page with fewer words in its article came out empty."""

FETCHING = {
    "script": ("src",),
    "img": ("src",),
    "iframe": ("src",),
    "frame": ("src",),
    "source": ("src",),
    "track": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "embed": ("src",),
    "input": ("src",),
    "object": ("data",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
}
"""Elements that make a browser fetch something, and where their addresses stand; `link` is told by its `rel`."""

FETCHING_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "modulepreload",
    "preconnect",
    "dns-prefetch",
    "manifest",
}
OUTSIDE = re.compile(r"^\s*(?:https?:)?//", re.IGNORECASE)
CSS_OUTSIDE = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])\s*((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)


def build(root: Path, target: Path) -> None:
    """Build the book of `root` and put it at `target`, whole or not at all.

    Raises Refused with the first warning where there is one, for an empty page, for a page that would fetch from an
    outside host. What stood at `target` before then stands there still.
    """
    work = target.with_name(f".{target.name}-new")
    shutil.rmtree(work, ignore_errors=True)
    try:
        work.mkdir(parents=True)
    except OSError as error:
        raise Refused(f"{target}: cannot be written: {error.strerror}") from None
    try:
        built = work / "_build" / "html"
        if faults := complaints(root, work) or check(built):
            raise Refused(faults[0])
        _publish(built, target)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def complaints(root: Path, work: Path) -> list[str]:
    """Have Jupyter Book build the pages of `root` below `work`; what it complains of, a line each, warnings too."""
    program = Path(sysconfig.get_path("scripts")) / "jupyter-book"
    command: list[str | Path] = [program, "build", root, "--path-output", work, "-W", "--keep-going", "-q"]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"NO_COLOR": "1"})
    output = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)
    lines = [line for line in output.splitlines() if re.search(r"\b(WARNING|ERROR|CRITICAL)\b|Error: \S|error:", line)]
    if not lines and (done.returncode or not (work / "_build" / "html").is_dir()):
        lines = [f"it ended with status {done.returncode}"]
    return [f"jupyter-book: {line.replace(f'{root}/', '').strip()}" for line in lines]


def _publish(built: Path, target: Path) -> None:
    old = target.with_name(f".{target.name}-old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        os.replace(target, old)
    os.replace(built, target)
    shutil.rmtree(old, ignore_errors=True)


def check(folder: Path) -> list[str]:
    """What is wrong with built pages, a line each: empty articles, addresses of outside hosts that would be fetched."""
    faults = []
    for page in sorted(folder.rglob("*.html")):
        place = page.relative_to(folder)
        reader = _Page()
        reader.feed(page.read_text(encoding="utf-8"))
        if reader.has_article and reader.words < WORDS_OF_A_PAGE:
            faults.append(f"{place}: came out empty ({reader.words} words)")
        faults += [f"{place}: fetches from an outside host: {address}" for address in reader.outside]
    for sheet in sorted(folder.rglob("*.css")):
        text = sheet.read_text(encoding="utf-8", errors="replace")
        faults += [f"{sheet.relative_to(folder)}: fetches from an outside host: {m}" for m in CSS_OUTSIDE.findall(text)]
    return faults


class _Page(HTMLParser):
    """Counts the words of a page's article and collects the outside addresses that its elements fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.outside: list[str] = []
        self.words, self.has_article, self._depth, self._within = 0, False, 0, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._within = tag
        if tag == "article" and "bd-article" in given.get("class", ""):
            self.has_article, self._depth = True, 1
        elif tag == "article" and self._depth:
            self._depth += 1
        fetched = [given[name] for name in FETCHING.get(tag, ()) if name in given]
        if tag == "link" and set(given.get("rel", "").lower().split()) & FETCHING_LINKS:
            fetched.append(given.get("href", ""))
        fetched += [part.split()[0] for part in given.get("srcset", "").split(",") if part.strip()]
        self.outside += [address for address in fetched if OUTSIDE.match(address)]
        self.outside += CSS_OUTSIDE.findall(given.get("style", ""))

    def handle_endtag(self, tag: str) -> None:
        self._within = ""
        if tag == "article" and self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._within == "style":
            self.outside += CSS_OUTSIDE.findall(data)
        elif self._depth and self._within != "script":
            self.words += len(data.split())
