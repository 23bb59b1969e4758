"""Rules on what became of predictions and recommendations: each has a verdict, and the rows that carry it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from pakrus.evidence.edtf import Edtf
from pakrus.evidence.faults import Fault
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at

AHEAD = ("prediction", "recommendation")
"""The roles of arguments that speak of what is to come."""
CARRIED_BY = {
    "borne_out": ({"borne_out"},),
    "partly": ({"partly"}, {"borne_out", "contradicted"}),
    "not_borne_out": ({"contradicted"},),
}
"""A verdict that rows show, and the outcomes that carry it: one of the sets, whole."""
CARRIED_BY_NONE = ("not_found", "uncheckable")


def fates(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """Every prediction and recommendation has one verdict, and rows that carry it; none where nothing was found."""
    table = tables["forecast_checks"]
    ahead = {row["argument_id"] for row in rows["arguments"] if row["role"] in AHEAD}
    shown: dict[str, set[str]] = defaultdict(set)
    for row in rows["outcomes"]:
        shown[row["argument_id"]].add(row["outcome"])
    judged: set[str] = set()
    for row in rows["forecast_checks"]:
        argument, verdict = row["argument_id"], row["verdict"]
        if argument not in ahead or argument in judged or row["fate_id"] != f"fate-{argument}":
            yield fault_at(
                table, row, "argument_id", repr(argument), "a prediction or recommendation, once, as in the id"
            )
        judged.add(argument)
        found = ", ".join(sorted(shown[argument])) or "no row"
        if verdict in CARRIED_BY and not any(needed <= shown[argument] for needed in CARRIED_BY[verdict]):
            needed = ", or ".join(" and ".join(sorted(each)) for each in CARRIED_BY[verdict])
            yield fault_at(table, row, "verdict", f"{verdict}, with {found} in outcomes", f"rows that are {needed}")
        if verdict in CARRIED_BY_NONE and shown[argument]:
            yield fault_at(table, row, "verdict", f"{verdict}, with {found} in outcomes", "no row in outcomes")
    for row in rows["arguments"]:
        if row["argument_id"] in ahead - judged:
            yield fault_at(
                tables["arguments"], row, "role", f"{row['role']} without a verdict", "one in forecast_checks"
            )


def outcomes(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """What bears on a prediction or recommendation is told by another paper than its own, or by none, and is of a later
    time than its paper can have known."""
    known = {row["paper_id"]: row["known_to"] for row in rows["papers"]}
    ends = _last_dates(tables, rows)
    tellers: dict[str, set[str]] = defaultdict(set)
    for row in rows["event_mentions"]:
        tellers[row["event_id"]].add(row["paper_id"])
    tellers |= {row["claim_id"]: {row["paper_id"]} for row in rows["claims"]}
    arguments = {row["argument_id"]: row for row in rows["arguments"]}
    for row in rows["outcomes"]:
        argument = arguments[row["argument_id"]]
        if argument["role"] not in AHEAD:
            yield fault_at(tables["outcomes"], row, "argument_id", argument["role"], "a prediction or a recommendation")
        papers = tellers.get(row["evidence_id"], set())
        if papers and papers <= {argument["paper_id"]}:
            found = f"{row['evidence_id']!r}, told by {argument['paper_id']} alone"
            yield fault_at(tables["outcomes"], row, "evidence_id", found, "what another paper tells, or a fact")
        last, end = known[argument["paper_id"]], ends[row["evidence_id"]]
        if not end or end.last <= date.fromisoformat(last):
            found = f"{row['evidence_id']!r}, {f'of {end}' if end else 'without a date'}"
            allowed = f"what is later than {last}, to which {argument['paper_id']} knew"
            yield fault_at(tables["outcomes"], row, "evidence_id", found, allowed)


def _last_dates(tables: Tables, rows: Rows) -> dict[str, Edtf | None]:
    """The last date of each row that can bear on a forecast, as its date or period has it; None where neither does."""
    ends = (
        ("events", "end_date", "date"),
        ("claims", "to", "from"),
        ("facts", "to", "from"),
        ("record", "end_date", "date"),
    )
    return {
        row[tables[name].key[0]]: Edtf.read(row[end] or row[start]) for name, end, start in ends for row in rows[name]
    }


RULES: tuple[Rule, ...] = (fates, outcomes)
