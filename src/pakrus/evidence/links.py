"""The links that outputs and pages write. Their addresses are labels, which the book turns into places."""

import html


def row_link(row_id: str) -> str:
    """A link to a row by its id."""
    return f'<a class="evidence" href="#{row_id}">{html.escape(row_id)}</a>'


def chapter_link(chapter: str, output: str, words: str) -> str:
    """A link to a named figure or table of a chapter."""
    return f'<a class="chapter" href="#chapter-{chapter}--{output}">{html.escape(words)}</a>'
