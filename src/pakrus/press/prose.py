"""Words in prose that claim something: bound to a computation, set aside with a reason, or unbound.

Read are all Markdown cells of the notebooks and the book's pages. A rule names a kind of word: digits, number words,
comparatives, quantifiers, trends, verdicts. A place is *bound* where a guard stands in its sentence (see
`pakrus.telling`); what is pasted by glue is no typed word at all. It is *set aside* where a rule of the scanner, or a
reviewed row of `book/prose.yml`, says why it may be typed. The rest is *unbound*. Digits are pasted or part of a date
or a name: no guard and no reviewed row lets a number be typed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from pakrus.errors import Refused
from pakrus.telling import guards, prose, sentences, tagged

REVIEWED = "book/prose.yml"
BOUND, ASIDE, UNBOUND = "bound", "set aside", "unbound"
STATES = (BOUND, ASIDE, UNBOUND)

TAKEN_OUT = (
    re.compile(r"^(```+|:::+).*?^\1\s*$", re.MULTILINE | re.DOTALL),  # code, and directives
    re.compile(r"\{[a-z:-]+\}`[^`]*`"),  # roles: computed numbers, rows, citations
    re.compile(r"`[^`]*`"),
    re.compile(r"\]\([^)]*\)|<https?://[^>]*>|https?://\S+"),
    re.compile(r"^\|.*\|\s*$", re.MULTILINE),
)
"""What is no prose."""
CITES = re.compile(r"\{ev\}`")
OWN_WORDS = re.compile(r"(\{ev\}`)([^`<]+)(<[^`>]+>`)")
"""Words of the prose that are a link to a row: they claim as others do."""
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
NUMBER = r"(?<![\w.])\d[\d,.]*\d|(?<![\w.])\d"
COUNTED = "two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand twice thrice both"
ORDINAL = "first second third fourth fifth sixth seventh eighth ninth tenth last"
MEASURED = "half halves quarter dozen double single sole pair"
MORE = "more most less least fewer fewest better best worse worst further furthest farther"
STEMS = (
    "high low larg great small long short earl(?:i) lat old new strong weak wide narrow near far clos cheap fast slow"
)
EVERY = "all none no nothing nobody never only every each always any alone several many few neither nor"
TRENDS = (
    "rose rises risen fell falls fallen grew grows grown increased decreased declined doubled tripled halved dropped "
    "widened narrowed turned"
)
VERDICTS = (
    "supports supported contradict contradicts contradicted confirms confirmed refutes refuted proves proved proven "
    "disproves shows shown agrees disagree disagrees fits wrong right"
)


def _words(words: str) -> str:
    return rf"\b(?:{'|'.join(words.split())})\b"


RULES = {
    "digits": re.compile(NUMBER),
    "number words": re.compile(_words(f"{COUNTED} {ORDINAL} {MEASURED}"), re.IGNORECASE),
    "comparatives": re.compile(rf"{_words(MORE)}|\b(?:{'|'.join(STEMS.split())})e?(?:r|st)\b", re.IGNORECASE),
    "quantifiers": re.compile(_words(EVERY), re.IGNORECASE),
    "trends": re.compile(_words(TRENDS), re.IGNORECASE),
    "verdicts": re.compile(_words(VERDICTS), re.IGNORECASE),
}
"""What kind of word claims something, and how it is found."""

NAMES = {
    "a date": re.compile(
        rf"\b\d{{1,2}} {MONTH}\b|\b{MONTH} \d{{1,2}}\b(?!,? \d{{3}}\b)|\b(?:1[89]|20)\d\d(?:s|-\d\d(?:\d\d)?)?\b(?!%)"
    ),
    "the number of a table, figure or section": re.compile(
        r"\b(?:[Tt]ables?|[Ff]igures?|[Ss]ections?|[Pp]aragraphs?|[Cc]hapters?|[Pp]arts?|[Nn]otes?|[Vv]ersion)"
        r" \d+(?:\.\d+)*(?:(?:, | and | to | or )\d+(?:\.\d+)*)*"
    ),
    "part of a name": re.compile(
        r"\b(?:Mi-?|Su-|S-|T-|RD-|JF-|U-|AK-|MI-)\d+\w*|9/11|\b(?:ISO|SHA)[ -]\d+(?:-\d+)?|\bCC BY \d\.\d|\bCOVID-19"
        r"|\b(?:Cold|First|Second) World War\b|\bright-of-way\b"
    ),
    "a number of a heading": re.compile(r"^#+ .*?\d.*$", re.MULTILINE),
    "a turn of phrase": re.compile(
        r"\b(?:chance alone|no longer|at first|at last|at least|at most|not only|other than|rather than|"
        r"more or less|all the same|after all|first of all|once more|right now|no doubt|in all|any more|"
        r"each other|one another|both of|the latter|later on|sooner or later|as long as|no matter|at once|"
        r"at all|as far as|so far|of late|turned to)\b"
    ),
}
"""What may be typed though it looks like a claim: the reason, and how it is found."""
NUMBERS_ONLY = {"a number of a heading"}
"""Reasons that set aside digits alone."""
TOLD = "what the row says to which the sentence leads"
APART = {"method": "says how it is done, or what it cannot show", "history": "says what was done or claimed before"}
"""Tags of Markdown cells whose words rest on no data of the run, and why; no digit is let through by them."""


@dataclass(frozen=True)
class Place:
    """A word that claims something: where, by which rule it was found, its state, and the reason where it is set
    aside."""

    chapter: str
    place: str
    rule: str
    word: str
    context: str
    state: str
    reason: str = ""

    def __str__(self) -> str:
        why = f" ({self.reason})" if self.reason else ""
        return f"{self.place}: {self.rule}: {self.word!r} is {self.state}{why}, in '{self.context}'"


@dataclass(frozen=True)
class Reviewed:
    """A row of the reviewed list: words that stand in one sentence of a chapter, and why it may be typed."""

    chapter: str
    words: str
    reason: str


def reviewed(root: Path) -> list[Reviewed]:
    """The rows of `book/prose.yml`, a map of chapters to reasons to words; raises Refused where it is none."""
    path = root / REVIEWED
    try:
        chapters = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
        return [
            Reviewed(str(chapter), str(words), str(reason))
            for chapter, reasons in (chapters or {}).items()
            for reason, rows in reasons.items()
            for words in rows
        ]
    except (yaml.YAMLError, AttributeError, TypeError) as error:
        raise Refused(
            f"{REVIEWED}: is no map of chapters to reasons to words: {' '.join(str(error).split())}"
        ) from None


def scan(markdown: str, chapter: str, place: str, rows: Iterable[Reviewed] = (), apart: str = "") -> Iterator[Place]:
    """The words in a Markdown text that claim something, sentence by sentence; `rows` are the chapter's, `apart` the
    reason for which all of the text may be typed, but for digits."""
    blanked, reasons = _blanked(markdown)
    guarded = {sentence for _, sentence in guards(markdown)}
    for start, end in sentences(markdown):
        sentence = markdown[start:end]
        row = next((row for row in rows if row.words in sentence), None)
        line = markdown.count("\n", 0, start) + 1
        for rule, pattern in RULES.items():
            for match in pattern.finditer(blanked, start, end):
                reason, may = _reason(match.span(), rule, reasons), rule != "digits"
                reason = (
                    reason
                    or (may and ((row and row.reason) or apart))
                    or (may and CITES.search(sentence) and TOLD)
                    or ""
                )
                state = BOUND if may and sentence in guarded else ASIDE if reason else UNBOUND
                context = " ".join(blanked[max(match.start() - 40, start) : min(match.end() + 30, end)].split())
                yield Place(chapter, f"{place}: line {line}", rule, match[0], context, state,
                            reason if state == ASIDE else "")  # fmt: skip


def of_project(root: Path) -> list[Place]:
    """The places of all the book's pages and notebooks. Raises Refused for a reviewed row that no sentence has."""
    rows = reviewed(root)
    texts = [(page.stem, str(page.relative_to(root)), page.read_text(encoding="utf-8"), "")
             for page in sorted((root / "book").glob("*.md"))]  # fmt: skip
    for path in sorted((root / "notebooks").rglob("*.ipynb")):
        apart = {cell: reason for tag, reason in APART.items() for cell in tagged(path, tag)}
        place = str(path.relative_to(root))
        texts += [(path.stem, f"{place}: cell {cell}", text, apart.get(cell, "")) for cell, text in prose(path)]
    for row in rows:
        if not any(chapter == row.chapter and row.words in text for chapter, _, text, _ in texts):
            raise Refused(f"{REVIEWED}: {row.chapter}: no sentence has {row.words!r}")
    return [
        hit
        for chapter, place, text, apart in texts
        for hit in scan(text, chapter, place, [row for row in rows if row.chapter == chapter], apart)
    ]


def counts(places: Iterable[Place]) -> dict[str, dict[str, int]]:
    """How many places of each state a chapter has."""
    table: dict[str, dict[str, int]] = {}
    for place in places:
        table.setdefault(place.chapter, dict.fromkeys(STATES, 0))[place.state] += 1
    return table


def _blanked(markdown: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text with all that is no prose blanked out, and where a rule of the scanner allows typed words."""
    markdown = OWN_WORDS.sub(lambda match: " " * len(match[1]) + match[2] + " " * len(match[3]), markdown)
    for pattern in TAKEN_OUT:
        markdown = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), markdown)
    return markdown, [(*match.span(), reason) for reason, rule in NAMES.items() for match in rule.finditer(markdown)]


def _reason(span: tuple[int, int], rule: str, reasons: list[tuple[int, int, str]]) -> str:
    for start, end, reason in reasons:
        if start <= span[0] and span[1] <= end and (rule == "digits" or reason not in NUMBERS_ONLY):
            return reason
    return ""
