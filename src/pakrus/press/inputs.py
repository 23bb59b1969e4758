"""What a chapter is made from: its template, the code that it imports, the data that it read, parameters, the lock.

Contents decide, by hash; what a chapter read is what the loader noted down during its last run.
"""

import ast
import json
from collections.abc import Mapping
from pathlib import Path

from pakrus import imports, parameters
from pakrus.errors import Refused
from pakrus.runs import Run

BOOK = "book:"
"""How a line begins that notes a chapter whose parameters in the book were asked for."""


def made_by(root: Path, run: Run) -> set[str]:
    """What running a chapter itself writes, as names within the project."""
    return {str(path.relative_to(root)) for path in (run.output, run.cover_file, record_of(root, run))}


def record_of(root: Path, run: Run) -> Path:
    """The file in which the loader notes what a chapter reads."""
    return root / "_build" / "reads" / f"{run.name}.txt"


def of_chapter(root: Path, run: Run) -> dict[str, str]:
    """All that a chapter is made from, and the chapter itself, by hash: the same as before, it is not stale."""
    read = record_of(root, run)
    noted = read.read_text(encoding="utf-8").split() if read.exists() else []
    data = [root / "data" / name for name in noted if not name.startswith(BOOK)]
    chapters = [name.removeprefix(BOOK) for name in noted if name.startswith(BOOK)]
    made = [run.output, run.cover_file] if run.cover else [run.output]
    files = [run.template, read, root / "requirements.lock", *made, *code_of(root, run), *data]
    book = {f"parameters of {name}": json.dumps(parameters.book(name, root), sort_keys=True) for name in chapters}
    return imports.digests(root, files) | book | {"parameters": json.dumps([run.parameters, run.cover], sort_keys=True)}


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
