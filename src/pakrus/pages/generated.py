"""Pages generated from the data package: for each table its codebook, rows and download; for rows, their records; and
the rules of the audit with what they find.

Every row that has an id can be addressed by that id: on the page of its record, or of its table where it has none.
"""

import html
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pakrus import markup
from pakrus.audit import registry
from pakrus.evidence import canonical, package
from pakrus.evidence.package import Table
from pakrus.evidence.tables import load
from pakrus.markup import LONG, row_link
from pakrus.pages import cards, records, rules
from pakrus.pages.cards import Card
from pakrus.pages.record import Record

FOLDER = "book/generated"
RULES = f"{FOLDER}/rules"
"""The page of the audit's rules."""

SHOWN = 1500
"""Rows; a table with more of them and without ids is not shown in full."""


def address(table: str) -> str:
    """The page of a table, as Sphinx names it."""
    return f"{FOLDER}/table-{table.replace('_', '-')}"


def record_address(page: str) -> str:
    """The page of records, as Sphinx names it."""
    return f"{FOLDER}/evidence-{page}"


@dataclass(frozen=True)
class Generated:
    """What is generated: the pages' text by file, where each id stands, and the card that says what an id is."""

    pages: dict[str, str]
    addresses: dict[str, str]
    cards: dict[str, Card]


def generate(folder: Path) -> Generated:
    """All generated pages of the data in a folder: file names as Sphinx names them, without an ending."""
    tables = package.tables(folder)
    rows = {name: canonical.read_rows(table) for name, table in tables.items()}
    findings = registry.findings({name: load(name, folder) for name in registry.taken()})
    record_pages = records.pages(tables, rows, findings)
    pages = {f"{FOLDER}/data": _overview(tables, rows), f"{FOLDER}/evidence": _contents(record_pages)}
    pages[RULES] = rules.page(registry.RULES, findings, {name: address(name) for name in tables})
    pages |= {address(name): _page(table, rows[name], tables) for name, table in tables.items()}
    pages |= {record_address(name): _record_page(heading, entries) for name, (heading, entries) in record_pages.items()}
    addresses = {rule.rule_id: RULES for rule in registry.RULES}
    said = {r.rule_id: Card("Rule of the audit", r.flags, (("Limits", r.limits),)) for r in registry.RULES}
    for name, table in tables.items():
        if table.id_column:
            addresses |= {row[table.id_column]: address(name) for row in rows[name]}
            said |= {row[table.id_column]: cards.of_row(table, row) for row in rows[name]}
    for name, (_, entries) in record_pages.items():
        for record in entries:
            addresses |= {row_id: record_address(name) for row_id in (record.row_id, *record.within)}
            said |= {row_id: cards.of_record(record) for row_id in (record.row_id, *record.within)}
    return Generated(pages, addresses, said)


def write(root: Path, more: dict[str, str]) -> Generated:
    """Write all pages below `book/generated`, and `more` by their names; what is unchanged is left as it is, what is
    not generated goes."""
    generated = generate(root / "data")
    files = {root / f"{page}.md": text for page, text in (generated.pages | more).items()}
    for path, text in files.items():
        _write(path, text)
    for stale in set((root / FOLDER).glob("*.md")) - set(files):
        stale.unlink()
    return generated


def _write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _contents(record_pages: dict[str, tuple[str, list[Record]]]) -> str:
    lines = [
        f"| [{heading}](/{record_address(name)}.md) | {len(entries)} |"
        for name, (heading, entries) in record_pages.items()
    ]
    return (
        """# The evidence, row by row

Every claim, event, argument, citation, reference and printed row has a record: what it says, where it stands in its
paper, what rests on it, and what the [rules of the audit](/book/generated/rules.md) found about it. The name of a row,
wherever it stands in the book, leads to its record. Mentions stand in the record of their event, items of a printed row
in that of their row.

| Page | Records |
|---|---|
"""
        + "\n".join(lines)
        + "\n"
    )


def _record_page(heading: str, entries: list[Record]) -> str:
    body = "\n".join(record.html for record in entries)
    return f"# {heading}\n\n```{{raw}} html\n{body}\n```\n"


def _overview(tables: dict[str, Table], rows: dict[str, list[dict[str, str]]]) -> str:
    total = sum(map(len, rows.values()))
    lines = [
        f"| [{t.title}](/{address(name)}.md) | `{name}` | {len(rows[name])} | {t.description} |"
        for name, t in tables.items()
    ]
    return (
        f"""# The data

All that the book says rests on these {len(tables)} tables, {total:,} rows in all. Each row names its place in a paper
where it has one: the paper, the number of the paragraph, and an anchor, a few words that can be searched for there.
The papers themselves are not part of the project.

The tables are a Data Package: {{download}}`datapackage.json </data/datapackage.json>` describes every column and is
what the machine checks the files against.

The rows may be used under CC BY 4.0. Facts, the record since 2022 and the offices tell in this project's words what
public pages say, with each page's address; no table of a source is copied. Shares and ranks in deliveries of arms are
computed from information of the SIPRI Arms Transfers Database. Under which terms the panel's sources stand is in
[their table](/{address("panel_sources")}.md).

| Table | File | Rows | What it holds |
|---|---|---|---|
"""
        + "\n".join(lines)
        + "\n"
    )


def _page(table: Table, rows: list[dict[str, str]], tables: dict[str, Table]) -> str:
    codebook = "\n".join(
        f"| `{f['name']}` | {f['description']} | {f['type']}{', ' + f['unit'] if 'unit' in f else ''} | "
        f"{_allowed(f, _targets(table))} |"
        for f in table.fields
    )
    key = " and ".join(f"`{column}`" for column in table.key)
    return f"""# {table.title}

{table.description} {len(rows)} rows, {len(table.columns)} columns; a row's key is {key}.
Download: {{download}}`{table.file} </data/{table.file}>` (CSV, {table.licence}).

## Columns

| Column | Meaning | Type | Allowed |
|---|---|---|---|
{codebook}

## Rows

{_listing(table, rows, tables)}
"""


def _listing(table: Table, rows: list[dict[str, str]], tables: dict[str, Table]) -> str:
    """All rows; of a long table without addresses only the word that it is to be downloaded."""
    if len(rows) > SHOWN and not table.id_column:
        return f"The {len(rows):,} rows are too many for a page: take them from the download."
    return f"```{{raw}} html\n{_rows(table, rows, tables)}\n```"


def _targets(table: Table) -> dict[str, list[str]]:
    """The columns whose values are ids of other rows, with the tables they may point to."""
    targets = {f["name"]: f["rowOf"] for f in table.fields_with("rowOf")}
    for key in table.resource["schema"]["foreignKeys"]:
        targets |= {column: [key["reference"]["resource"] or table.name] for column in key["fields"]}
    return targets


def _allowed(field: dict[str, Any], targets: dict[str, list[str]]) -> str:
    constraints = field.get("constraints", {})
    parts = ["required"] if constraints.get("required") else []
    if "enum" in constraints:
        parts.append(", ".join(f"`{value}`" for value in constraints["enum"]))
    if "minimum" in constraints:
        parts.append(
            f"from {constraints['minimum']}" + (f" to {constraints['maximum']}" if "maximum" in constraints else "")
        )
    if field["name"] in targets:
        parts.append("a row of " + ", ".join(f"`{name}`" for name in targets[field["name"]]))
    return "; ".join(parts)


def _rows(table: Table, rows: list[dict[str, str]], tables: dict[str, Table]) -> str:
    linked = {column for column, names in _targets(table).items() if all(tables[name].id_column for name in names)}
    heads = "".join(f'<th scope="col">{html.escape(f["title"])}</th>' for f in table.fields)
    dates = {field["name"] for field in table.fields_with("edtf")}
    lines = []
    for row in rows:
        at = f' id="{row[table.id_column]}"' if table.id_column else ""
        first, *others = (_cell(column, row[column], column in linked) for column in table.columns)
        looks = [
            ' class="date"' if column in dates else ' class="long"' if len(row[column]) > LONG else ""
            for column in table.columns[1:]
        ]
        cells = "".join(f"<td{look}>{cell}</td>" for cell, look in zip(others, looks, strict=True))
        lines.append(f'<tr{at}><th scope="row">{first}</th>{cells}</tr>')
    return markup.table(table.title, heads, lines)


def _cell(column: str, value: str, linked: bool) -> str:
    text = html.escape(value)
    if linked and value:
        text = row_link(value)
    elif column == "url" and value.startswith(("http://", "https://")) and " " not in value:
        text = f'<a class="reference external" href="{text}">{text}</a>'
    return text
