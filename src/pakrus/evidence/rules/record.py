"""Rules on the record since 2022: who acts in a row, and which pairs of states it moves."""

from collections import defaultdict
from collections.abc import Iterator

from pakrus.evidence.dyads import dyad
from pakrus.evidence.faults import Fault
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at


def actors(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A row has a state that acts; what acts is a state."""
    states = {row["entity_id"] for row in rows["entities"] if row["kind"] == "state"}
    acting = {row["record_id"] for row in rows["record_actors"]}
    for row in rows["record"]:
        if row["record_id"] not in acting:
            yield fault_at(tables["record"], row, "record_id", "no actor", "one at least in record_actors")
    for row in rows["record_actors"]:
        if row["entity_id"] not in states:
            yield fault_at(tables["record_actors"], row, "entity_id", repr(row["entity_id"]), "a state")


def effects(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A direct effect is on a pair of which both act; another has a reason."""
    acting: dict[str, set[str]] = defaultdict(set)
    counts_as = {row["entity_id"]: row["counts_as"] for row in rows["entities"] if row["counts_as"]}
    for row in rows["record_actors"]:
        acting[row["record_id"]].add(row["entity_id"])
    for row in rows["record_effects"]:
        states = acting[row["record_id"]]
        both = any(dyad(one, two, counts_as) == row["dyad"] for one in states for two in states if one < two)
        if row["basis"] == "direct" and not both:
            yield fault_at(tables["record_effects"], row, "basis", "direct", "third_party, since not both of them act")
        elif row["basis"] == "third_party" and not row["reason"]:
            yield fault_at(tables["record_effects"], row, "reason", "nothing", "what the row says of a third party")


RULES: tuple[Rule, ...] = (actors, effects)
