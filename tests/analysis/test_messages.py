"""What the analysis says when it cannot go on, in terms of the subject: it does not know the notebooks' parameters."""

import ast
from collections.abc import Iterator
from pathlib import Path

from pakrus import parameters
from pakrus.project import ROOT

NAMES = {
    name
    for template in sorted(Path(ROOT, "notebooks").rglob("*.ipynb"))
    for name in parameters.read(template, template.name)
    if "_" in name
}


WITH_STUDIES = ("independent", "thesis")
"""Shelves whose messages are rewritten with their studies."""


def messages(source: str) -> Iterator[str]:
    """The words of all errors that some code raises, without what is put into them."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Raise):
            yield " ".join(n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def named(source: str) -> set[str]:
    return {name for message in messages(source) for name in NAMES if name in message}


def test_a_parameter_in_a_message_is_seen_and_a_value_is_not():
    assert {"start_year", "end_year", "min_tellers"} <= NAMES
    assert named('raise ValueError(f"no event of {year}; widen start_year")') == {"start_year"}
    assert named('raise ValueError(f"no event from {start_year} on")') == set()


def test_no_error_of_the_analysis_names_a_parameter():
    every = sorted(Path(ROOT, "src", "pakrus", "analysis").rglob("*.py"))
    files = [file for file in every if file.parent.name not in WITH_STUDIES]
    by_file = {str(file.relative_to(ROOT)): named(file.read_text(encoding="utf-8")) for file in files}
    assert files and not {file: names for file, names in by_file.items() if names}
