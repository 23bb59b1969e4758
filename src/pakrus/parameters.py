"""A notebook's parameters: declared once, in its parameters cell, and checked before a kernel starts.

A declaration is one line of papermill's own syntax, its comment the help, what is allowed last, in brackets:

    start_year: int = 2010  # first year shown [1947, 2025]
    end_year: int = 2024  # last year shown [start_year, 2025]
    scale: str = "sign"  # how events are scored {goldstein, sign}

    papers: list = ["all"]  # whose events count {all, papers.paper_id}

A bound of a range may be an earlier parameter. Of a list, each member is held to the choices. A choice that is named
`table.column` stands for all that the column of the data's table holds: a paper that is added there may be chosen.

The declarations are read from the notebook's source, by the standard library: papermill, which runs the notebook, is
not needed to know what it may be given.
"""

import ast
import csv
import html
import io
import json
import re
import tokenize
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pakrus import runs
from pakrus.errors import Refused
from pakrus.project import ROOT, data_dir, note

TYPES = {"int": int, "float": float, "bool": bool, "str": str, "list": list}
TRUTH = {"true": True, "false": False}
TAG = "parameters"
INJECTED = "# Parameters\n"
"""How the cell begins that papermill puts after the parameters cell."""
PATHS = ("PAPERMILL_INPUT_PATH", "PAPERMILL_OUTPUT_PATH")
"""What papermill sets besides where it is called with --inject-paths."""
COLUMN = re.compile(r"([a-z]\w*)\.([a-z]\w*)")
"""A choice that stands for the values of a column: table and column."""
DECLARATION = f"`name: type = default  # help` on one line, of type {', '.join(TYPES)}"


@dataclass(frozen=True)
class Parameter:
    """One declared parameter; `low` and `high` are numbers or names of parameters, None where there is no range."""

    name: str
    type: str
    default: Any
    help: str
    low: float | str | None = None
    high: float | str | None = None
    choices: tuple[str, ...] = ()

    @property
    def allowed(self) -> str:
        """What the parameter may be, in words."""
        if self.low is not None:
            return f"{self.type} in [{self.low}, {self.high}]"
        if self.choices:
            return f"{'list of' if self.type == 'list' else self.type} {{{', '.join(self.choices)}}}"
        return "bool, true or false" if self.type == "bool" else self.type


def declared(source: str, place: str) -> dict[str, Parameter]:
    """The parameters that a parameters cell declares, in order.

    Raises Refused, naming `place`, for a line without type, default or help, an unknown type, choices by a column that
    the data do not have, a default that its own declaration does not allow.
    """
    parameters: dict[str, Parameter] = {}
    try:
        lines = ast.parse(source).body
        helps = {token.start[0]: token.string for token in _comments(source)}
    except (SyntaxError, tokenize.TokenError) as error:
        raise Refused(f"{place}: the parameters cell is not plain Python: {error.args[0]}") from None
    for line in lines:
        written = ast.get_source_segment(source, line) or ""
        help_ = helps.get(line.end_lineno or 0, "").lstrip("#").strip()
        alone = sum(other.lineno == line.lineno for other in lines) == 1
        if not isinstance(line, ast.AnnAssign) or not isinstance(line.target, ast.Name) or not alone:
            raise Refused(f"{place}: parameters cell, line {line.lineno}: found {written!r}; allowed: {DECLARATION}")
        name, kind = line.target.id, ast.unparse(line.annotation)
        if kind not in TYPES or line.value is None or not help_:
            raise Refused(f"{place}: parameter {name}: found {written!r}; allowed: {DECLARATION}")
        if name in parameters:
            raise Refused(f"{place}: parameter {name}: is declared twice; allowed: once")
        try:
            default = ast.literal_eval(line.value)
        except (ValueError, TypeError):
            written = ast.unparse(line.value)
            raise Refused(f"{place}: parameter {name}: default {written}; allowed: a plain value") from None
        words, low, high, choices = _allowed(help_, parameters, f"{place}: parameter {name}")
        parameters[name] = Parameter(name, kind, default, words, low, high, choices)
    check(parameters, {name: p.default for name, p in parameters.items()}, place)
    return parameters


def _comments(source: str) -> list[tokenize.TokenInfo]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return [token for token in tokens if token.type == tokenize.COMMENT]


def _allowed(
    text: str, earlier: Mapping[str, Parameter], place: str
) -> tuple[str, float | str | None, float | str | None, tuple[str, ...]]:
    """What a line of help says a parameter may be: the help without it, the bounds, the choices."""
    if m := re.fullmatch(r"(.*?)\s*\[([^\],]+),\s*([^\],]+)\]", text):
        return m[1], _bound(m[2].strip(), earlier, place), _bound(m[3].strip(), earlier, place), ()
    if m := re.fullmatch(r"(.*?)\s*\{([^}]+)\}", text):
        return m[1], None, None, tuple(c for word in m[2].split(",") for c in _choices(word.strip(), place))
    return text, None, None, ()


def _choices(word: str, place: str) -> list[str]:
    """What a word among the choices allows: itself, or all values of the column that it names, in their order. The
    column's table is noted down as read."""
    named = COLUMN.fullmatch(word)
    if not named:
        return [word]
    table, column = named.groups()
    try:
        with (data_dir() / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            values = [row[column] for row in csv.DictReader(file)]
    except (OSError, ValueError, KeyError, csv.Error):
        raise Refused(f"{place}: choices {word!r}; allowed: words, or a column of a table in data/") from None
    note(f"{table}.csv")
    return list(dict.fromkeys(value for value in values if value))


def _bound(word: str, earlier: Mapping[str, Parameter], place: str) -> float | str:
    numbers = [name for name, p in earlier.items() if p.type in ("int", "float")]
    if word in numbers:
        return word
    for number in (int, float):
        try:
            return number(word)
        except ValueError:
            continue
    allowed = " or ".join(["a number", *(f"an earlier parameter ({', '.join(numbers)})" for _ in numbers[:1])])
    raise Refused(f"{place}: bound {word!r}; allowed: {allowed}")


def check(parameters: Mapping[str, Parameter], values: Mapping[str, Any], place: str) -> None:
    """Hold values to their declarations, and the defaults of the others to the bounds that these set.

    Raises Refused for one that is unknown, of another type, or not allowed.
    """
    for name in values:
        if name not in parameters:
            known = ", ".join(parameters) or "none"
            raise Refused(f"{place}: parameter {name}: there is no such parameter; allowed: {known}")
    run = {name: p.default for name, p in parameters.items()} | dict(values)
    for name, p in parameters.items():
        if not isinstance(run[name], TYPES[p.type]) or (isinstance(run[name], bool) and p.type != "bool"):
            raise Refused(f"{place}: parameter {name}: found {run[name]!r}; allowed: {p.allowed}")
    for name, p in parameters.items():
        low, high = (run[bound] if isinstance(bound, str) else bound for bound in (p.low, p.high))
        members = run[name] if p.type == "list" else [run[name]]
        within = low is None or low <= run[name] <= high
        if not within or (p.choices and any(member not in p.choices for member in members)):
            here = "" if (low, high) == (p.low, p.high) else f", here [{low}, {high}]"
            raise Refused(f"{place}: parameter {name}: found {run[name]!r}; allowed: {p.allowed}{here}")


def read(template: Path, place: str) -> dict[str, Parameter]:
    """The parameters of a notebook file; raises Refused where it is none, or has no cell tagged `parameters`."""
    try:
        cells = json.loads(template.read_text(encoding="utf-8"))["cells"]
        tagged = [cell for cell in cells if TAG in (cell["metadata"].get("tags") or [])]
        sources = ["".join(cell["source"]) for cell in tagged]
    except FileNotFoundError:
        raise Refused(f"{place}: there is no such notebook") from None
    except (ValueError, OSError) as error:
        raise Refused(f"{place}: is no notebook: {str(error).splitlines()[0]}") from None
    except (KeyError, TypeError, AttributeError):
        raise Refused(f"{place}: is no notebook: its cells cannot be read") from None
    if not sources:
        raise Refused(f"{place}: has no cell tagged {TAG!r}")
    return declared(sources[0], place)


def from_words(parameters: Mapping[str, Parameter], words: Iterable[str], place: str) -> dict[str, Any]:
    """The values that `name=value` words give, in their declared types and checked."""
    values: dict[str, Any] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not value:
            allowed = parameters[name].allowed if name in parameters else "name=value"
            raise Refused(f"{place}: parameter {name}: has no value; allowed: {allowed}")
        if name in values:
            raise Refused(f"{place}: parameter {name}: is given twice; allowed: once")
        values[name] = _typed(parameters[name].type, value) if name in parameters else value
    check(parameters, values, place)
    return values


def _typed(kind: str, word: str) -> Any:
    """The word as a value of a type; the word itself, which the check then refuses, where it is none."""
    if kind == "bool":
        return TRUTH.get(word.lower(), word)
    if kind == "list":
        return [member.strip() for member in word.split(",")]
    try:
        return TYPES[kind](word)
    except ValueError:
        return word


def book(chapter: str, root: Path = ROOT) -> dict[str, Any]:
    """The values of a chapter's parameters in the book, by name: declared in its template, or given in `book/runs.yml`.

    Noted down as read. Raises Refused for a chapter that is not there.
    """
    for run in runs.read(root):
        if run.name == chapter:
            note(f"book:{chapter}")
            declared_there = read(run.template, str(run.template.relative_to(root)))
            return {name: p.default for name, p in declared_there.items()} | run.parameters
    raise Refused(f"book/runs.yml: chapter {chapter!r}: there is no such chapter")


@dataclass(frozen=True)
class CheckedRun:
    """A running notebook with checked parameters: where it is `template` (within the project) and what differs from the
    book, parameter by parameter (the value, the book's). As the last line of a cell it shows that, where anything does.
    """

    template: str
    changed: Mapping[str, tuple[Any, Any]]

    @property
    def of_book(self) -> bool:
        """Whether the parameters are those of a chapter of the book."""
        return not self.changed

    def __repr__(self) -> str:
        if self.of_book:
            return "This run is the book's."
        pairs = self.changed.items()
        differs = "; ".join(f"{name} is {value!r} (in the book {default!r})" for name, (value, default) in pairs)
        return f"This run differs from the book: {differs}."

    def _ipython_display_(self) -> None:
        """Show nothing in the book's own run; IPython takes what is raised otherwise as leave to show the HTML."""
        if not self.of_book:
            raise NotImplementedError

    def _repr_html_(self) -> str:
        return f'<p class="run-banner" role="note"><strong>{html.escape(repr(self))}</strong></p>'


def _injected(namespace: Mapping[str, Any]) -> list[str]:
    """The names that papermill set, but for those of its paths: it writes a cell of its own, which begins with a
    comment that is always the same, and IPython keeps the source of each cell that ran in `In`."""
    cells = [ast.parse(source) for source in namespace.get("In", []) if source.startswith(INJECTED)]
    names = [target.id for cell in cells for node in ast.walk(cell) if isinstance(node, ast.Assign)
             for target in node.targets if isinstance(target, ast.Name)]  # fmt: skip
    return [name for name in names if name not in PATHS]


def check_run(template: str, namespace: Mapping[str, Any]) -> CheckedRun:
    """Check a running notebook's parameters, in the cell after they are set: `check_run("notebooks/...", globals())`.

    A plain papermill run comes past no other check. `template` is the notebook's path within the project, where its
    parameters are declared. What it returns says in the notebook where the values are not those of a chapter.
    """
    parameters = read(ROOT / template, template)
    values = {name: namespace[name] for name in parameters}
    check(parameters, values | {name: namespace.get(name) for name in _injected(namespace)}, template)
    defaults = {name: p.default for name, p in parameters.items()}
    chapters = [defaults | run.parameters for run in runs.read(ROOT) if run.template == ROOT / template] or [defaults]
    differences = [
        {name: (values[name], book[name]) for name in parameters if values[name] != book[name]} for book in chapters
    ]
    return CheckedRun(template, min(differences, key=len))
