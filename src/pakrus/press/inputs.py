"""What a chapter, or a shared result, is made from: template, code imported, data read, parameters, the lock.

Contents decide, by hash; what a chapter read is what the loader noted down during its last run.
"""

import ast
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pakrus import imports, parameters
from pakrus.errors import Refused
from pakrus.press.book import Book, module_of
from pakrus.runs import Run

BOOK = "book:"
"""How a line begins that notes a chapter whose parameters in the book were asked for."""
KEPT = "kept:"
"""How a line begins that notes the file in which a result is kept."""


def outputs_of(root: Path, run: Run) -> set[str]:
    """What running a chapter itself writes, as names within the project."""
    return {str(path.relative_to(root)) for path in (run.output, run.cover_file, record_of(root, run.name))}


def kept_by(root: Path, name: str) -> set[str]:
    """What computing a result itself writes, as `of_result` names it."""
    return {str(record_of(root, f"result:{name}").relative_to(root)), KEPT}


def record_of(root: Path, task: str) -> Path:
    """The file in which is noted what a chapter, or a result, reads."""
    return root / "_build" / "reads" / f"{task.replace(':', '-')}.txt"


def of_chapter(root: Path, run: Run) -> dict[str, str]:
    """All that a chapter is made from, and the chapter itself, by hash: the same as before, it is not stale."""
    outputs = [run.output, run.cover_file] if run.cover else [run.output]
    noted = _noted(root, run.name)
    files = [run.template, *outputs, *code_of(root, run), *noted.files]
    return (
        imports.digests(root, files)
        | noted.parameters
        | {"parameters": json.dumps([run.parameters, run.cover], sort_keys=True)}
    )


def of_result(root: Path, name: str, book: Book) -> dict[str, str]:
    """All that a shared result is made from, and the file in which it is kept, by hash."""
    noted = _noted(root, f"result:{name}")
    code = imports.reached(root / "src", f"import {module_of(book.keep)}, {book.results[name]}")
    kept = "".join(imports.digest(path) for path in noted.kept)
    return imports.digests(root, [*code, *noted.files]) | noted.parameters | {KEPT: kept}


def results_of(root: Path, run: Run, book: Book) -> list[str]:
    """The names of the results that a chapter may read: it imports their modules."""
    used = code_of(root, run)
    source = root / "src"
    return [
        name for name, module in book.results.items() if source.joinpath(*module.split(".")).with_suffix(".py") in used
    ]


@dataclass(frozen=True)
class _Noted:
    """What was noted when a task last ran: files read, parameters of other chapters asked for, files kept."""

    files: list[Path]
    parameters: dict[str, str]
    kept: list[Path]


def _noted(root: Path, task: str) -> _Noted:
    record = record_of(root, task)
    lines = record.read_text(encoding="utf-8").split() if record.exists() else []
    chapters = [line.removeprefix(BOOK) for line in lines if line.startswith(BOOK)]
    kept = [root / line.removeprefix(KEPT) for line in lines if line.startswith(KEPT)]
    data = [root / "data" / line for line in lines if not line.startswith((BOOK, KEPT))]
    return _Noted(
        [record, root / "requirements.lock", *data],
        {f"parameters of {name}": json.dumps(parameters.book(name, root), sort_keys=True) for name in chapters},
        kept,
    )


def code_of(root: Path, run: Run) -> set[Path]:
    """The files of the package that a chapter uses, and those that run it."""
    source = root / "src"
    return imports.reached(source, notebook_code(run.template)) | imports.reached(
        source, f"import {imports.PACKAGE}.press.execute"
    )


def notebook_code(path: Path) -> str:
    """The sources of a notebook's code cells; raises Refused where it is no notebook, or not in plain Python."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        code = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "code")
        ast.parse(code)
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(f"{path.name}: is no notebook: {' '.join(str(error).split())}") from None
    except SyntaxError as error:
        raise Refused(f"{path.name}: a cell is not plain Python: {error.msg}: {(error.text or '').strip()}") from None
    return code


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """The names whose content is not what it was."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
