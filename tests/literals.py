"""Reads the sources for literals that name what is data: ids, shown names and years."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from pakrus.evidence import canonical, package

WORDS_OF_THE_SCHEMA = {"measures", "cameo", "reliability"}
"""Tables whose keys are words that the code may use: closed vocabularies, and names of tables and columns."""
NAMED = {
    ("entities", "name"),
    ("dyads", "name"),
    ("propositions", "code"),
    ("periods", "label"),
    ("expectations", "code"),
}
"""Columns of shown names."""
YEARS = {("proposition_years", "year"), ("periods", "year")}
"""Columns of years that papers claim."""


def of_data(folder: Path) -> tuple[set[str], set[int]]:
    """The ids and shown names of all rows, without the words of the schema; and the years that papers claim."""
    tables = package.tables(folder)
    names, years, schema = set(), set(), set(tables)
    for table in tables.values():
        rows = canonical.read_rows(table)
        public = table.file.startswith("independent/")
        for field in table.fields:
            column = field["name"]
            schema |= {column, *(() if public else map(str, field.get("constraints", {}).get("enum", ())))}
            years |= {int(row[column]) for row in rows if (table.name, column) in YEARS}
            key = column in table.key and field["type"] == "string" and not public
            if (key and table.name not in WORDS_OF_THE_SCHEMA) or (table.name, column) in NAMED:
                names |= {row[column] for row in rows if not row[column].isdigit()}
    names |= {row["entity_id"].upper() for row in canonical.read_rows(tables["entities"]) if row["kind"] == "state"}
    authors = {row["author"].split()[-1] for row in canonical.read_rows(tables["papers"]) if row["author"]}
    return (names | authors) - schema - {""}, years


def of_source(text: str) -> Iterator[tuple[int, str | int]]:
    """The strings that are no docstrings (parts of f-strings too) and the integers of a module, with their lines."""
    tree = ast.parse(text)
    described = {
        id(line.value)
        for node in ast.walk(tree)
        if isinstance(body := getattr(node, "body", None), list)
        for line in body
        if isinstance(line, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) in (str, int) and id(node) not in described:
            yield node.lineno, node.value


def matches(text: str, names: set[str], years: set[int]) -> set[tuple[int, str]]:
    """The names and years in a module: line, and name or year; those within a longer text too, but for ids of one
    lower-case word, which may be words of a sentence."""
    within = {name for name in names if not re.fullmatch(r"[a-z]+", name)} | set(map(str, years))
    longest = "|".join(map(re.escape, sorted(within, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w-])(?:{longest})(?![\w-])")
    hits = set()
    for line, value in of_source(text):
        if isinstance(value, int):
            hits |= {(line, str(value))} if value in years else set()
        else:
            hits |= {(line, value)} if value in names else {(line, name) for name in pattern.findall(value)}
    return hits
