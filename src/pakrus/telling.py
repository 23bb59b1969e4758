"""Sentences that are bound to what makes them true: one call of `tell` gives a chapter all that its prose depends on.

Numbers, and words that depend on data, are pasted by name, {glue:text}`name`; tested functions compute them. What is
typed and claims something, a sentence, a point of a list or a heading, has a guard at its end,
{glue:text}`holds-name`, and the name is bound to a `Claim`. In the book's own run a false claim stops the build. In a
reader's run with other parameters the guard says behind the sentence that it does not hold, and a list of such
sentences is shown. All of it is plain glue, so it needs nothing but myst-nb on the page and papermill in the run.

The module stands on the ground floor: it knows a notebook's source and whether a run is the book's, and no subject.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pakrus.errors import Refused
from pakrus.parameters import CheckedRun
from pakrus.project import ROOT

GLUED = re.compile(r"\{glue:text\}`([^`:]+)(?::[^`]*)?`")
ROLE = re.compile(r"\{[a-z:]+\}`([^`]*)`")
MISSING = "–"
"""What stands for a number that is missing."""
HOLDS = "holds-"
"""How the name of a guard begins."""
SENTENCE_END = re.compile(
    rf"(?<=[.?!])[*)”\"]*(?:\{{glue:text\}}`{HOLDS}[^`]*`)*(?=\s+[A-Z*{{“(\[])"  # a guard belongs to what it follows
    r"|(?=\n\s*(?:\n|[-*#|>]|\d+\. ))"  # a paragraph, a heading, a point, a row
)


@dataclass(frozen=True)
class Claim:
    """Whether what is typed holds, and what is said instead where it does not (a clause, without a full stop)."""

    holds: bool
    otherwise: str = ""

    @property
    def mark(self) -> str:
        """What the guard says on the page: nothing where the claim holds."""
        if self.holds:
            return ""
        return f" [This does not hold for the parameters of this run{': ' if self.otherwise else ''}{self.otherwise}.]"


def listed(items: Sequence[str]) -> str:
    """Words in a sentence: `a`, `a and b`, `a, b and c`; `none` where there are none."""
    if not items:
        return "none"
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def number(value: float, digits: int = 2) -> str:
    """A number to read, with a true minus sign; a dash where it is missing (not a number)."""
    return MISSING if value != value else f"{value:.{digits}f}".replace("-", "−")


def signed(value: float, digits: int = 1) -> str:
    """A change to read, with its sign."""
    return f"{value:+.{digits}f}".replace("-", "−")


def probability(value: float) -> str:
    """A p to read: three decimals, and `below 0.001` under that; a dash where it is missing (not a number)."""
    return MISSING if value != value else "below 0.001" if value < 0.001 else f"{value:.3f}"


def tagged(template: Path, tag: str) -> set[str]:
    """The ids of a notebook file's cells that have a tag."""
    cells = json.loads(template.read_text(encoding="utf-8"))["cells"]
    return {cell["id"] for cell in cells if tag in cell["metadata"].get("tags", [])}


def prose(template: Path) -> Iterator[tuple[str, str]]:
    """The Markdown cells of a notebook file: id and source."""
    for number, cell in enumerate(json.loads(template.read_text(encoding="utf-8"))["cells"], 1):
        if cell["cell_type"] == "markdown":
            yield cell.get("id", str(number)), "".join(cell["source"])


def sentences(markdown: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a Markdown text begins and ends; a heading and a point of a list are sentences too."""
    start = 0
    for end in [*(match.end() for match in SENTENCE_END.finditer(markdown)), len(markdown)]:
        if text := markdown[start:end].lstrip():
            yield end - len(text), end
        start = end


def guards(markdown: str) -> Iterator[tuple[str, str]]:
    """Each guard's name, without `holds-`, with the sentence that it stands in."""
    for start, end in sentences(markdown):
        sentence = markdown[start:end]
        for match in GLUED.finditer(sentence):
            if match[1].startswith(HOLDS):
                yield match[1].removeprefix(HOLDS), sentence


class Unheld:
    """Shows the sentences that do not hold in a reader's run."""

    def __init__(self, sentences: list[str]):
        self.sentences = sentences

    def __repr__(self) -> str:
        return "\n".join(["These sentences of the text do not hold for the parameters of this run:", *self.sentences])

    def _repr_html_(self) -> str:
        head, *lines = repr(self).split("\n")
        points = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
        return f'<div class="run-banner" role="note"><strong>{head}</strong><ul>{points}</ul></div>'


def tell(run: CheckedRun, numbers: Mapping[str, str], claims: Mapping[str, Claim] | None = None) -> Unheld | None:
    """Paste `numbers` and `claims` into the prose of the running notebook; `run` is what `check_run` gave. As the last
    line of a cell it shows the sentences that do not hold in a reader's run, where there are any.

    Raises Refused, naming notebook, cell and name, for a name that the prose uses and nothing gives, for one that is
    given and not used, and in the book's own run for a claim that does not hold.
    """
    from myst_nb import glue

    claims = claims or {}
    values = dict(numbers) | {f"{HOLDS}{name}": claim.mark for name, claim in claims.items()}
    cells = list(prose(ROOT / run.template))
    used = {match[1]: cell for cell, text in cells for match in GLUED.finditer(text)}
    for name, cell in used.items():
        if name not in values:
            raise Refused(f"{run.template}: cell {cell}: {name}: is used and has no value")
    if unused := sorted(set(values) - set(used)):
        raise Refused(f"{run.template}: {unused[0]}: has a value and no sentence uses it")
    false = []
    for cell, text in cells:
        for name, sentence in guards(text):
            if not claims[name].holds:
                said = ROLE.sub(r"\1", GLUED.sub(lambda match: "" if HOLDS in match[1] else values[match[1]], sentence))
                if run.of_book:
                    raise Refused(f"{run.template}: cell {cell}: claim {name} does not hold: {' '.join(said.split())}")
                false.append(f"{' '.join(said.split())}{claims[name].mark}")
    for name, value in values.items():
        glue(name, value, display=False)
    return Unheld(false) if false else None
