"""The evidence checked as a whole: form, schema, rules, and the papers' texts where they are at hand."""

from pathlib import Path

from pakrus.errors import Refused
from pakrus.evidence import canonical, locators, package, rules, schema, texts
from pakrus.evidence.faults import Fault
from pakrus.project import data_dir


def verify(folder: Path | None = None, papers: Path | None = None) -> list[Fault | str]:
    """Every fault of a data folder, in the order of its tables; an empty list where there is none.

    `papers` is the folder with the papers' texts; without it the locators are not checked. A file that cannot be read
    as a table comes back as the line that says why, and nothing is checked that would need it.
    """
    folder = folder or data_dir()
    tables = package.tables(folder)
    unreadable: list[Fault | str] = []
    rows: rules.Rows = {}
    for table in tables.values():
        try:
            rows[table.name] = canonical.read_rows(table)
        except Refused as refusal:
            unreadable.append(str(refusal))
    stray = sorted(p.name for p in folder.glob("*.csv") if p not in {t.path for t in tables.values()})
    unreadable += [f"data/{name}: a file that datapackage.json does not describe" for name in stray]
    if unreadable:
        return unreadable
    faults: list[Fault | str] = []
    for table in tables.values():
        if difference := canonical.first_difference(table, rows[table.name]):
            faults.append(difference)
    faults += schema.faults(folder)
    if faults:
        return faults  # the rules lean on keys and types that hold
    for rule in rules.RULES:
        faults += rule(tables, rows)
    if papers:
        coded = {row["paper_id"]: row["text_sha256"] for row in rows["papers"]}
        paragraphs = texts.read_papers(papers, coded)
        for check in locators.RULES:
            faults += check(tables, rows, paragraphs)
    return faults


def refuse(folder: Path) -> None:
    """Raise Refused with the first fault of a data folder, where there is one."""
    faults = verify(folder)
    if faults:
        more = f" ({len(faults) - 1} more: pakrus verify)" if len(faults) > 1 else ""
        raise Refused(f"{faults[0]}{more}")
