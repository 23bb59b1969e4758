"""Rules on events: their names, dates and mentions, who acts on whom, and which pairs of states they move."""

from collections import defaultdict
from collections.abc import Iterator

from pakrus.evidence import edtf
from pakrus.evidence.dyads import dyad
from pakrus.evidence.edtf import Edtf
from pakrus.evidence.faults import Fault
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at


def names(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """An event's id ends in its first year (a decade's in 1970), or in `undated` where it has none."""
    for row in rows["events"]:
        wanted = edtf.year(row["date"]) or "undated"
        if row["event_id"].rsplit("-", 1)[-1] != wanted:
            yield fault_at(tables["events"], row, "event_id", repr(row["event_id"]), f"an id that ends in -{wanted}")


def mentions_and_actors(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """An event is told by a mention and has somebody or something in it."""
    for column, name in (("mention", "event_mentions"), ("actor", "event_actors")):
        seen = {row["event_id"] for row in rows[name]}
        for row in rows["events"]:
            if row["event_id"] not in seen:
                yield fault_at(tables["events"], row, "event_id", f"no {column}", f"one at least in {name}")


LONGEST = 730
"""Days between the two ends of a happening, at most; what lasts longer is a period."""
UNDONE = ("01", "02", "03", "04")
"""The roots of CAMEO for what is said, asked, intended or talked over."""
BOUNDS = ("before", "after")
"""How a printed date may stand to an event without dating it."""


def in_time(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A happening does not last for years; what has no date says why in its note."""
    table = tables["events"]
    for row in rows["events"]:
        first, last = Edtf.read(row["date"]), Edtf.read(row["end_date"])
        if row["time"] == "happening" and first and last and (last.first - first.last).days > LONGEST:
            yield fault_at(
                table, row, "time", f"a happening from {first} to {last}", "a period, where it lasts over two years"
            )
        if not first and "No date: " not in row["note"]:
            yield fault_at(table, row, "note", repr(row["note"]), "`No date: ` and the reason, since it has none")


def best_dates(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """The best date rests on a mention that gives it, on a fact that gives it, or on a reason in the note. A date
    before or after which something was is none of its own."""
    stated: dict[str, set[str]] = defaultdict(set)
    for row in rows["event_mentions"]:
        if row["date_relation"] not in BOUNDS:
            stated[row["event_id"]].add(row["date_stated"])
    facts = {row["fact_id"]: row for row in rows["facts"]}
    for row in rows["events"]:
        table, fact = tables["events"], facts.get(row["fact_id"])
        given = stated[row["event_id"]]
        if bool(row["date"]) != bool(row["date_basis"]):
            yield fault_at(table, row, "date_basis", repr(row["date_basis"]), "given where there is a date, only there")
        if row["date_basis"] == "mention" and row["date"] not in given:
            dates = ", ".join(sorted(filter(None, given))) or "none"
            yield fault_at(table, row, "date", repr(row["date"]), f"a date of one of its mentions ({dates})")
        if (row["date_basis"] == "fact") != bool(fact):
            yield fault_at(table, row, "fact_id", repr(row["fact_id"]), "a fact where date_basis is fact, only there")
        if fact and (fact["event_id"], fact["from"]) != (row["event_id"], row["date"]):
            found = f"{row['date']!r}, and {fact['fact_id']} is on {fact['event_id']} from {fact['from']}"
            yield fault_at(table, row, "date", found, "the first date of a fact on this event")
        if row["date_basis"] == "inferred" and not row["note"]:
            yield fault_at(table, row, "note", "nothing", "the reason for a date that is inferred")


def status(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """What every mention tells as happened is neither planned nor left undone."""
    tellings: dict[str, set[str]] = defaultdict(set)
    for row in rows["event_mentions"]:
        tellings[row["event_id"]].add(row["told_as"])
    for row in rows["events"]:
        if tellings[row["event_id"]] == {"happened"} and row["status"] in ("planned", "not_done", "cancelled"):
            expected = "happened or ongoing, as every mention tells it, or unconfirmed"
            yield fault_at(tables["events"], row, "status", row["status"], expected)


def one_place_one_date(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """Words that tell two events give both the same date, told in the same way."""
    first: dict[tuple[str, ...], dict[str, str]] = {}
    coded = ("date_stated", "date_relation", "date_basis")
    for row in rows["event_mentions"]:
        other = first.setdefault((row["paper_id"], row["para"], row["anchor"]), row)
        if other["date_basis"] != "printed" != row["date_basis"] and any(other[name] != row[name] for name in coded):
            found = f"{row['date_stated'] or 'no date'}, {row['date_basis']}"
            allowed = f"{other['date_stated'] or 'no date'}, {other['date_basis']}, as {other['mention_id']} has it"
            yield fault_at(tables["event_mentions"], row, "date_stated", found, allowed)


def mention_dates(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A mention's basis says how it gives its date: printed, relative or by context, or not at all."""
    for row in rows["event_mentions"]:
        table = tables["event_mentions"]
        if (row["date_basis"] == "printed") != bool(row["date_as_stated"]):
            yield fault_at(table, row, "date_basis", row["date_basis"], "printed where a date is printed, only there")
        if (row["date_basis"] == "none") == bool(row["date_stated"]):
            yield fault_at(table, row, "date_basis", row["date_basis"], "none where date_stated is empty, only there")
        if bool(row["date_stated"]) != bool(row["date_relation"]):
            yield fault_at(
                table, row, "date_relation", repr(row["date_relation"]), "given where date_stated is, only there"
            )


def parts(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """An event is part of another, and never of itself through others."""
    larger = {row["event_id"]: row["part_of"] for row in rows["events"]}
    for row in rows["events"]:
        seen, event = [row["event_id"]], row["part_of"]
        while event and event not in seen:
            seen.append(event)
            event = larger[event]
        if event:
            yield fault_at(tables["events"], row, "part_of", " > ".join([*seen, event]), "no circle")


def printed_rows(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A printed row that is one event has that event's year, unless another date is the better one (see its note)."""
    events = {row["event_id"]: row for row in rows["events"]}
    for table in tables.values():
        if "event_id" not in table.columns or "year_as_printed" not in table.columns:
            continue
        for row in rows[table.name]:
            event = events.get(row["event_id"])
            if event and not event["note"] and row["year"] != edtf.year(event["date"]):
                yield fault_at(
                    table,
                    row,
                    "year",
                    repr(row["year"]),
                    f"the year of its event {row['event_id']}, {edtf.year(event['date'])}",
                )


def codes(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """One state does something to another; what is only planned is talked of or intended, and not done."""
    planned = {row["event_id"] for row in rows["events"] if row["status"] == "planned"}
    states = {row["entity_id"] for row in rows["entities"] if row["kind"] == "state"}
    for row in rows["event_codes"]:
        for column in ("source", "target"):
            if row[column] not in states:
                yield fault_at(tables["event_codes"], row, column, repr(row[column]), "a state")
        if row["source"] == row["target"]:
            yield fault_at(tables["event_codes"], row, "target", repr(row["target"]), "another state than source")
        if row["event_id"] in planned and not row["cameo"].startswith(UNDONE):
            expected = f"a code of {', '.join(UNDONE)}, since the event is planned"
            yield fault_at(tables["event_codes"], row, "cameo", row["cameo"], expected)


def effects(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A direct effect is on a pair that acts, with the sign of the act's score; any other has a reason.

    Every pair that acts, and is one of the pairs coded, has its effect.
    """
    counts_as = {row["entity_id"]: row["counts_as"] for row in rows["entities"] if row["counts_as"]}
    score = {row["cameo"]: float(row["goldstein"]) for row in rows["cameo"]}
    signs: dict[tuple[str, str], set[int]] = defaultdict(set)
    for row in rows["event_codes"]:
        value = score[row["cameo"]]
        signs[row["event_id"], dyad(row["source"], row["target"], counts_as)].add((value > 0) - (value < 0))
    table = tables["event_effects"]
    pairs = {row["dyad"] for row in rows["dyads"]}
    coded = set()
    for row in rows["event_effects"]:
        key = (row["event_id"], row["dyad"])
        coded.add(key)
        basis = "direct" if key in signs else "third_party"
        if row["basis"] != basis:
            yield fault_at(table, row, "basis", row["basis"], f"{basis}, by the event's codes")
        elif basis == "third_party" and not row["reason"]:
            yield fault_at(table, row, "reason", "nothing", "what the paper says, for a third party's effect")
        elif basis == "direct" and signs[key] != {int(row["direction"])} and not row["reason"]:
            allowed = " and ".join(map(str, sorted(signs[key])))
            yield fault_at(
                table, row, "direction", row["direction"], f"{allowed}, the sign of its codes' scores, or a reason"
            )
    for event, pair in sorted(set(signs) - coded):
        if pair in pairs:
            yield Fault(f"data/{table.file}", f"{event}/{pair}", "dyad", "no row", "an effect on a pair that acts")


HELD_AT = ("talks", "visit", "exercise", "vote")
"""Kinds of events that are held somewhere: a body of others than those who act is where, not what they are about."""


def venues(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A body with a member that has no part is no object of talks, a visit, a drill or a vote: it is their venue."""
    members: dict[str, set[str]] = defaultdict(set)
    for row in rows["entity_relations"]:
        if row["relation"] == "member" and row["told_as"] == "is":
            members[row["object"]].add(row["subject"])
    parts: dict[str, set[str]] = defaultdict(set)
    for row in rows["event_actors"]:
        parts[row["event_id"]].add(row["entity_id"])
    held = {row["event_id"] for row in rows["events"] if row["kind"] in HELD_AT}
    for row in rows["event_actors"]:
        others = members[row["entity_id"]] - parts[row["event_id"]]
        if row["role"] == "object" and row["event_id"] in held and others:
            found = f"object, a body of {', '.join(sorted(others))} too"
            yield fault_at(tables["event_actors"], row, "role", found, "venue, for what is held there")


RULES: tuple[Rule, ...] = (
    names,
    mentions_and_actors,
    in_time,
    status,
    one_place_one_date,
    best_dates,
    mention_dates,
    parts,
    printed_rows,
    venues,
    codes,
    effects,
)
