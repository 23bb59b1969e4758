"""What a chapter is made from: its template, the code that it imports, the data that it read, parameters, the lock.

Contents decide, by hash; what a chapter read is what the loader noted down during its last run.
"""

import ast
import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from pakrus.errors import Refused
from pakrus.runs import Run

PACKAGE = "pakrus"


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes; empty where there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""


def digests(root: Path, paths: Iterable[Path]) -> dict[str, str]:
    """Path within the project, to SHA-256, sorted."""
    return {str(path.relative_to(root)): digest(path) for path in sorted(set(paths))}


def made_by(root: Path, run: Run) -> set[str]:
    """What running a chapter itself writes, as names within the project."""
    return {str(path.relative_to(root)) for path in (run.output, run.cover_file, record_of(root, run))}


def record_of(root: Path, run: Run) -> Path:
    """The file in which the loader notes what a chapter reads."""
    return root / "_build" / "reads" / f"{run.name}.txt"


def of_chapter(root: Path, run: Run) -> dict[str, str]:
    """All that a chapter is made from, and the chapter itself, by hash: the same as before, it is not stale."""
    source = root / "src"
    code = imported(source, notebook_code(run.template)) | imported(source, f"import {PACKAGE}.press.execute")
    read = record_of(root, run)
    data = [root / "data" / name for name in read.read_text(encoding="utf-8").split()] if read.exists() else []
    made = [run.output, run.cover_file] if run.cover else [run.output]
    files = [run.template, read, root / "requirements.lock", *made, *code, *data]
    return digests(root, files) | {"parameters": json.dumps([run.parameters, run.cover], sort_keys=True)}


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


def imported(source: Path, code: str) -> set[Path]:
    """The files of this package that a piece of code imports, directly or through one another."""
    found: set[Path] = set()
    waiting = [code]
    while waiting:
        for module in _imports(waiting.pop()):
            for file in _files(source, module):
                if file not in found:
                    found.add(file)
                    waiting.append(file.read_text(encoding="utf-8"))
    return found


def _imports(code: str) -> set[str]:
    modules: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return {module for module in modules if module.split(".")[0] == PACKAGE}


def _files(source: Path, module: str) -> list[Path]:
    """The file of a module and the `__init__` files of the packages around it; other names give the latter alone."""
    parts = module.split(".")
    files = [source.joinpath(*parts[:n], "__init__.py") for n in range(1, len(parts) + 1)]
    files.append(source.joinpath(*parts[:-1], f"{parts[-1]}.py"))
    return [file for file in files if file.is_file()]


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """The names whose content is not what it was."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
