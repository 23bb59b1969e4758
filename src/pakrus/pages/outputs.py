"""What an executed chapter offers beside its text: the rows behind its outputs, and what its figures show."""

import json
from collections.abc import Iterator
from pathlib import Path


def rows(chapter: Path) -> dict[str, str]:
    """The rows that a chapter's figures and tables offer: name of the output, to the text of the CSV file."""
    return {shown["name"]: text for shown, text in _outputs(chapter, "text/csv")}


def alts(chapter: Path) -> dict[str, str]:
    """A chapter's figures: the text of the SVG, to the alt text that says what it shows."""
    return {text: shown["alt"] for shown, text in _outputs(chapter, "image/svg+xml")}


def _outputs(chapter: Path, kind: str) -> Iterator[tuple[dict[str, str], str]]:
    for cell in json.loads(chapter.read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", []):
            if kind in output.get("data", {}):
                yield output["metadata"]["pakrus"], "".join(output["data"][kind])
