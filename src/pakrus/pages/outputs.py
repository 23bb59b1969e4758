"""What an executed chapter offers beside its text: the rows behind its outputs, and what its figures show."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Outputs:
    """A chapter's named outputs: `rows` gives the text of a CSV file by the output's name, `alts` the words that say
    what a figure shows by the text of its SVG."""

    rows: dict[str, str]
    alts: dict[str, str]


def read(chapter: Path) -> Outputs:
    """The outputs of an executed chapter; one that is not of this book's making, and so has no name, offers nothing."""
    outputs = Outputs({}, {})
    for cell in json.loads(chapter.read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", []):
            shown, data = output.get("metadata", {}).get("pakrus", {}), output.get("data", {})
            if "name" in shown and "text/csv" in data:
                outputs.rows[shown["name"]] = "".join(data["text/csv"])
            if "alt" in shown and "image/svg+xml" in data:
                outputs.alts["".join(data["image/svg+xml"])] = shown["alt"]
    return outputs
