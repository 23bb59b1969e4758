"""The link to a row, as outputs and pages write it. Its address is the row's id, which the book turns into a place."""

import html


def row_link(row_id: str) -> str:
    """A link to a row by its id."""
    return f'<a class="evidence" href="#{row_id}">{html.escape(row_id)}</a>'
