"""Records of what papers argue, and of what they cite for it."""

from pakrus.evidence.rules.base import Row
from pakrus.markup import row_link
from pakrus.pages.record import Evidence, Record, listed, text

LINKS = (
    ("supports", "Supports", "Supported by"),
    ("attacks", "Attacks", "Attacked by"),
    ("qualifies", "Qualifies", "Qualified by"),
    ("restates", "Restates", "Restated by"),
)


def argument(evidence: Evidence, row: Row) -> Record:
    argument_id = row["argument_id"]
    related = []
    for relation, forth, back in LINKS:
        for name, mine, other in ((forth, "source_id", "target_id"), (back, "target_id", "source_id")):
            links = [r for r in evidence.by("argument_links", mine, argument_id) if r["relation"] == relation]
            related.append((name, listed(evidence.argument(r[other]) for r in links)))
    grounds = evidence.by("argument_grounds", "argument_id", argument_id)
    return Record(
        argument_id,
        "Argument",
        row["statement"],
        [
            ("Place", evidence.place(row)),
            ("Role", text(f"{row['role']}, on {row['topic']}{', reported' if row['voice'] == 'reported' else ''}")),
            ("Rests on", listed(evidence.ground(r["ground_id"]) for r in grounds)),
            ("What is missing", text(row["ground_note"])),
            *related,
            ("Position", evidence.positions("argument_id", argument_id)),
            ("Cited for it", evidence.cited(argument_id)),
            ("Found", evidence.findings(argument_id)),
        ],
    )


def citation(evidence: Evidence, row: Row) -> Record:
    reference = evidence.references.get(row["ref_id"])
    work = (
        f"{reference['authors'] or reference['container']}: {reference['title']}"
        if reference
        else "nothing in the list"
    )
    printed = f"Note {row['as_printed']}" if row["as_printed"].isdigit() else row["as_printed"]
    return Record(
        row["citation_id"],
        "Citation",
        f"{printed}, for {work}",
        [
            ("Place", evidence.place(row)),
            ("Leads to", row_link(row["ref_id"]) if row["ref_id"] else ""),
            ("Fit", text(row["match"].replace("_", " "))),
            ("Page", text(row["locator_page"])),
            ("Words of", text(row["via"])),
            (
                "Cited for",
                listed(row_link(r["row_id"]) for r in evidence.by("row_citations", "citation_id", row["citation_id"])),
            ),
            ("Used by", evidence.grounded(row["citation_id"])),
            ("Found", evidence.findings(row["citation_id"])),
        ],
    )


def reference(evidence: Evidence, row: Row) -> Record:
    published = ", ".join(
        filter(
            None,
            (
                row["container"],
                row["volume"] and f"volume {row['volume']}",
                row["issue"] and f"issue {row['issue']}",
                row["pages"] and f"pages {row['pages']}",
            ),
        )
    )
    url = row["url"]
    link = (
        f'<a class="reference external" href="{text(url)}">{text(url)}</a>'
        if url.startswith("http") and " " not in url
        else text(url)
    )
    first = row["same_work_as"]
    return Record(
        row["ref_id"],
        "Reference",
        ": ".join(filter(None, (row["authors"], row["title"]))) + f" ({row['date'] or 'no date'})",
        [
            ("Place", evidence.place(row)),
            ("Number", text(row["number"])),
            ("Published in", text(published)),
            ("Kind", text(row["kind"].replace("_", " "))),
            ("Address", link),
            ("DOI", text(row["doi"])),
            ("Accessed", text(row["accessed"])),
            ("Same work as", row_link(first) if first else ""),
            (
                "Repeated as",
                listed(row_link(r["ref_id"]) for r in evidence.by("references", "same_work_as", row["ref_id"])),
            ),
            ("Note", text(row["note"])),
            (
                "Cited at",
                listed(
                    f"{row_link(r['citation_id'])}, {evidence.place(r)}"
                    for r in evidence.by("citations", "ref_id", row["ref_id"])
                ),
            ),
            ("Found", evidence.findings(row["ref_id"])),
        ],
    )
