"""Records of what papers tell: quantities and events."""

from collections import defaultdict
from collections.abc import Iterator

from pakrus.evidence.rules.base import Row
from pakrus.markup import row_link
from pakrus.pages.record import Evidence, Record, listed, text

IN_UNIT = {"count": "{}", "multiple": "{} times", "rank": "rank {}", "percent": "{} per cent"}
"""How a value is told in a unit that is no name to put behind it."""


def claim(evidence: Evidence, row: Row) -> Record:
    measure = evidence.measures[row["measure"]]
    who = evidence.names[row["subject"]] + (f", with {evidence.names[row['partner']]}" if row["partner"] else "")
    value = " to ".join(grouped(row[column]) for column in ("value", "value_high") if row[column])
    bound = "" if row["bound"] == "exact" else f"{row['bound'].replace('_', ' ')} "
    period = " to ".join(dict.fromkeys(filter(None, (row["from"], row["to"]))))
    return Record(
        row["claim_id"],
        "Claim",
        f"{measure['label']}, {who}: {row['as_stated']}" + (f", {period}" if period else ""),
        [
            ("Place", evidence.place(row)),
            ("Value", text(bound + IN_UNIT.get(measure["unit"], f"{{}} {measure['unit']}").format(value))),
            ("Share of", row_link(row["share_of"]) if row["share_of"] else ""),
            ("Given as", text(row["modality"])),
            ("Period as printed", text(row["period_as_stated"])),
            ("Note", text(row["note"])),
            ("Cited for it", evidence.cited(row["claim_id"])),
            ("Used by", evidence.grounded(row["claim_id"])),
            ("Position", evidence.positions("claim_id", row["claim_id"])),
            ("Found", evidence.findings(row["claim_id"])),
        ],
    )


def grouped(number: str) -> str:
    """A number with its thousands apart, from ten thousand on: shorter ones may be years."""
    whole, point, rest = number.partition(".")
    return f"{int(whole):,}{point}{rest}" if whole.isdigit() and len(whole) > 4 else number


def event(evidence: Evidence, row: Row) -> Record:
    event_id = row["event_id"]
    date = " to ".join(filter(None, (row["date"], row["end_date"]))) or "no date"
    mentions = tuple(m["mention_id"] for m in evidence.by("event_mentions", "event_id", event_id))
    printed = [row for table in evidence.printed for row in evidence.by(table, "event_id", event_id)]
    return Record(
        event_id,
        "Event",
        f"{row['title']} ({date})",
        [
            ("Date", text(date) + (f", by {row['date_basis']}" if row["date_basis"] else "")),
            ("In time", text(row["time"])),
            ("Checked facts", listed(row_link(r["fact_id"]) for r in evidence.by("facts", "event_id", event_id))),
            ("Kind", text(f"{row['kind'].replace('_', ' ')}, {row['domain']}, {row['status'].replace('_', ' ')}")),
            ("Part of", row_link(row["part_of"]) if row["part_of"] else ""),
            ("Has as parts", listed(row_link(r["event_id"]) for r in evidence.by("events", "part_of", event_id))),
            ("Note", text(row["note"])),
            ("Told at", listed(_mention(evidence, m) for m in evidence.by("event_mentions", "event_id", event_id))),
            ("Printed in", listed(row_link(r["row_id"]) for r in printed)),
            ("Who", listed(_actors(evidence, event_id))),
            (
                "Acts",
                listed(
                    f"{evidence.names[r['source']]} towards {evidence.names[r['target']]}: "
                    f"{text(evidence.acts[r['cameo']]['label'])} ({row_link(r['cameo'])}, "
                    f"{evidence.acts[r['cameo']]['goldstein']})"
                    for r in evidence.by("event_codes", "event_id", event_id)
                ),
            ),
            (
                "Effects",
                listed(
                    f"{r['dyad']} {'+' if r['direction'] == '1' else ''}{r['direction']}, "
                    f"{r['basis'].replace('_', ' ')}{': ' + text(r['reason']) if r['reason'] else ''}"
                    for r in evidence.by("event_effects", "event_id", event_id)
                ),
            ),
            ("Step of", listed(_step(evidence, r) for r in _steps(evidence, event_id))),
            ("Checked facts", listed(_fact(r) for r in evidence.by("facts", "event_id", event_id))),
            ("Used by", evidence.grounded(event_id)),
            ("Found", evidence.findings(event_id, *mentions)),
        ],
        within=mentions,
    )


def _mention(evidence: Evidence, row: Row) -> str:
    date = f", dated {text(row['date_stated'])} ({row['date_basis']})" if row["date_stated"] else ""
    told_as = "" if row["told_as"] == "happened" else f", told as {row['told_as'].replace('_', ' ')}"
    cited = evidence.cited(row["mention_id"])
    return f'<span id="{row["mention_id"]}">{row["mention_id"]}</span>: {evidence.place(row)}{date}{told_as}' + (
        f"; cited for it: {cited}" if cited else ""
    )


def _steps(evidence: Evidence, event_id: str) -> Iterator[Row]:
    """The steps of projects and deals that an event tells, or a single mention of it."""
    for row_id in (event_id, *(m["mention_id"] for m in evidence.by("event_mentions", "event_id", event_id))):
        yield from evidence.by("milestones", "row_id", row_id)


def _step(evidence: Evidence, row: Row) -> str:
    title = evidence.by("undertakings", "undertaking_id", row["undertaking_id"])[0]["title"]
    cause = f", by {row['cause'].replace('_', ' ')}" if row["cause"] else ""
    return f"{row_link(row['undertaking_id'])}: {text(title)} ({row['stage'].replace('_', ' ')}{cause})"


def _actors(evidence: Evidence, event_id: str) -> Iterator[str]:
    roles: dict[str, list[str]] = defaultdict(list)
    for row in evidence.by("event_actors", "event_id", event_id):
        roles[row["role"]].append(evidence.names[row["entity_id"]])
    for role, names in roles.items():
        yield f"{role}: {text(', '.join(names))}"


def _fact(row: Row) -> str:
    source = text(row["source"])
    if row["source_url"]:
        source = f'<a class="reference external" href="{text(row["source_url"])}">{source}</a>'
    return f"{row_link(row['fact_id'])}: {text(row['statement'])} ({source})"
