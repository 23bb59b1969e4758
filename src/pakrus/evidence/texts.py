"""The papers' texts: read, checked to be the version coded, normalised and searched.

The texts are not part of the project; whoever has them gives their folder.
"""

import hashlib
import re
from functools import cache
from pathlib import Path

from pakrus.errors import Refused

MARKER = re.compile(r"<sup>\s*(\d+)\s*</sup>|([¹²³⁰⁴-⁹]+)")
TAG = re.compile(r"</?(?:sup|sub|b|i|u|em|strong|span|a)\b[^>]*>", re.IGNORECASE)
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!$%&~|])")
STRAIGHT = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "‐": "-", "\u00a0": " "}
)
SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@cache  # every rule asks for the same anchors and paragraphs
def norm(text: str, markers: bool = False) -> str:
    """A text as anchors see it.

    Footnote markers are dropped (with `markers`, kept as `⟦12⟧`); other tags, `*` and `_` emphasis unwrapped; `<br>` a
    space; backslash escapes undone; quotes and dashes straightened; white space folded; `|` kept.
    """

    def marker(match: re.Match[str]) -> str:
        number = (match[1] or match[2]).translate(SUPERSCRIPT)
        return f"⟦{number}⟧" if markers else ""

    text = MARKER.sub(marker, text)
    text = TAG.sub("", BREAK.sub(" ", text))
    text = re.sub(r"(?<!\\)\*+", "", text)
    text = re.sub(r"(?<![\\\w])_+(?=\w)|(?<=\w)(?<!\\)_+(?!\w)", "", text)
    text = ESCAPE.sub(r"\1", text).translate(STRAIGHT)
    return " ".join(text.split())


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text: runs of non-blank lines. Paragraph n of the coding is item n - 1."""
    return [block.strip("\n") for block in re.split(r"\n[^\S\n]*\n", text) if block.strip()]


def span(printed: str) -> re.Pattern[str]:
    """A pattern for a printed span that does not begin or end inside a longer word or number.

    A digit is also not taken out of a number with separators (`500` of `1,500`), nor off a hyphen (`2016` of `X-2016`).
    """
    return re.compile(rf"(?<![\w-])(?<!\d[.,]){re.escape(printed)}(?!\w)(?![.,]\d)")


def occurrences(needle: str, text: str) -> int:
    """How often a span stands in a text."""
    return len(span(needle).findall(text))


def read_papers(folder: Path, coded: dict[str, str]) -> dict[str, list[str]]:
    """The paragraphs of each paper whose text lies in a folder.

    `coded` gives each paper's SHA-256; files are told by it, whatever their name. Raises Refused where the folder is
    none, or no file in it is the version that was coded.
    """
    if not folder.is_dir():
        raise Refused(f"papers: {folder} is no folder; give the one with the papers' texts")
    by_hash = {hashlib.sha256(p.read_bytes()).hexdigest(): p for p in sorted(folder.glob("*.txt"))}
    texts = {}
    for paper, digest in coded.items():
        if digest not in by_hash:
            raise Refused(
                f"papers: no file in {folder} is the version of {paper} that was coded (papers.csv gives its "
                f"SHA-256, {digest[:12]}...; {len(by_hash)} other texts were found)"
            )
        texts[paper] = paragraphs(by_hash[digest].read_text(encoding="utf-8"))
    return texts
