"""Rules on projects and deals, on promises, and on whose statistics a value of trade is."""

from collections import defaultdict
from collections.abc import Iterator

from pakrus.evidence import edtf
from pakrus.evidence.faults import Fault
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at

SETBACKS = ("held_up", "dropped")
OF_STATUS = {
    "delivered": "delivered",
    "agreed": "agreed",
    "under_discussion": "discussed",
    "announced": "announced",
    "expected": "due",
}
"""The status of an item of Table 3, and the stage that it is."""
TALKED, SIGNED, DONE = ("01", "02", "03", "04"), ("03", "057"), ("06", "07")
CODED = {
    "discussed": TALKED,
    "announced": TALKED,
    "due": TALKED,
    "agreed": SIGNED,
    "under_way": DONE,
    "delivered": DONE,
}
"""The stage that an event is for an undertaking, and how the codes begin of what one state does in it."""
TRADE = ("trade-total", "exports", "imports")
"""Measures whose values have a row in trade_bases, whoever trades."""


def steps(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """An undertaking has a step; a setback, and only a setback, has a cause; an item's stage is that of its status."""
    table = tables["milestones"]
    have = {row["undertaking_id"] for row in rows["milestones"]}
    for row in rows["undertakings"]:
        if row["undertaking_id"] not in have:
            yield fault_at(tables["undertakings"], row, "undertaking_id", "no step", "one at least in milestones")
    status = {row["item_id"]: row["status"] for row in rows["table3_items"]}
    for row in rows["milestones"]:
        if bool(row["cause"]) != (row["stage"] in SETBACKS):
            yield fault_at(table, row, "cause", repr(row["cause"]), f"given where the stage is {' or '.join(SETBACKS)}")
        wanted = OF_STATUS.get(status.get(row["row_id"], ""), row["stage"])
        if row["stage"] != wanted:
            yield fault_at(table, row, "stage", row["stage"], f"{wanted}, since the item is {status[row['row_id']]}")


def one_reading(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """An act is as far along as an undertaking's step as it is in the event's codes: what is coded as done is no talk,
    and what is coded as intended is not delivered. What was left undone is coded as what it would have been."""
    undone = {row["event_id"] for row in rows["events"] if row["status"] == "not_done"}
    codes = defaultdict(set)
    for row in rows["event_codes"]:
        codes[row["event_id"]].add(row["cameo"])
    for row in rows["milestones"]:
        allowed, found = CODED.get(row["stage"]), codes[row["row_id"]]
        if not allowed or row["row_id"] in undone:
            continue
        if other := sorted(code for code in found if not code.startswith(allowed)):
            fits = ", ".join(stage for stage, begun in CODED.items() if other[0].startswith(begun)) or "none"
            expected = f"a stage of an event coded {other[0]}: {fits}"
            yield fault_at(tables["milestones"], row, "stage", row["stage"], expected)


def promises(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """Every mention of a date by which an undertaking is due has its promise, made no later than the end of that year.

    A date due is told by a mention of an event that is a step `due`, or of the row of Table 3 that such an item is in.
    """
    table = tables["promises"]
    row_of_item = {row["item_id"]: row["row_id"] for row in rows["table3_items"]}
    event_of_row = {row["row_id"]: row["event_id"] for row in rows["table3_arms_deals"]}
    due: dict[str, str] = {}
    for row in rows["milestones"]:
        if row["stage"] == "due":
            event = event_of_row.get(row_of_item.get(row["row_id"], ""), row["row_id"])
            due[event] = row["undertaking_id"]
    mentions = {row["mention_id"]: row for row in rows["event_mentions"]}
    promised = {row["mention_id"] for row in rows["promises"]}
    for row in rows["event_mentions"]:
        if row["event_id"] in due and row["date_stated"] and row["mention_id"] not in promised:
            yield fault_at(
                tables["event_mentions"], row, "mention_id", "a date due without a promise", "a row in promises"
            )
    dates = {row["event_id"]: row["date"] for row in rows["events"]}
    dates |= {row["ref_id"]: row["date"] or row["year"] for row in rows["references"]}
    dates |= {row["paper_id"]: row["date"] or row["year"] for row in rows["papers"]}
    for row in rows["promises"]:
        mention, day = mentions[row["mention_id"]], dates.get(row["evidence_id"], "")
        if due.get(mention["event_id"]) != row["undertaking_id"]:
            found, allowed = mention["event_id"], "a mention of what is due of this undertaking"
            yield fault_at(table, row, "mention_id", found, allowed)
        due_year = edtf.year(mention["date_stated"])
        if not day or edtf.year(day) > due_year:
            allowed = f"a row dated {due_year} or before"
            yield fault_at(table, row, "evidence_id", f"{row['evidence_id']!r}, dated {day or 'nowhere'}", allowed)


def amounts(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A number belongs to one undertaking."""
    seen: dict[str, list[str]] = defaultdict(list)
    for row in rows["undertaking_amounts"]:
        seen[row["row_id"]].append(row["undertaking_id"])
        if len(seen[row["row_id"]]) > 1:
            found = f"{row['row_id']} on {' and '.join(seen[row['row_id']])}"
            yield fault_at(tables["undertaking_amounts"], row, "row_id", found, "each number once")


def bases(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """Every value of trade, of a claim or a fact, has one row that says whose figures it is."""
    have: dict[str, int] = defaultdict(int)
    for row in rows["trade_bases"]:
        have[row["row_id"]] += 1
        if have[row["row_id"]] > 1:
            yield fault_at(tables["trade_bases"], row, "row_id", "a second row", "one for each value")
    for name, key in (("claims", "claim_id"), ("facts", "fact_id")):
        for row in rows[name]:
            if row["measure"] in TRADE and row[key] not in have:
                yield fault_at(tables[name], row, key, "a value of trade without a basis", "a row in trade_bases")


RULES: tuple[Rule, ...] = (steps, one_reading, promises, amounts, bases)
