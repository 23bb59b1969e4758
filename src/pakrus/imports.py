"""Which files of this package a piece of code uses, read from its imports, and their contents by hash."""

import ast
import hashlib
from collections.abc import Iterable
from pathlib import Path

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


def reached(source: Path, code: str) -> set[Path]:
    """The files of this package that a piece of code imports, directly or through one another."""
    files: set[Path] = set()
    waiting = [code]
    while waiting:
        for module in _imports(waiting.pop()):
            for file in _files(source, module):
                if file not in files:
                    files.add(file)
                    waiting.append(file.read_text(encoding="utf-8"))
    return files


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
