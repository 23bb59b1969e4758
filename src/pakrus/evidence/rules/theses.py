"""Rules on what is read out of the papers' theses: pairs of states, periods, propositions."""

from collections import defaultdict
from collections.abc import Iterator

from pakrus.evidence.dyads import dyad
from pakrus.evidence.faults import Fault
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at


def pairs(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A pair is named by its two states, which are states."""
    states = {row["entity_id"] for row in rows["entities"] if row["kind"] == "state"}
    for row in rows["dyads"]:
        for column in ("one", "other"):
            if row[column] not in states:
                yield fault_at(tables["dyads"], row, column, repr(row[column]), "a state")
        named = dyad(row["one"], row["other"])
        if row["dyad"] != named:
            yield fault_at(tables["dyads"], row, "dyad", repr(row["dyad"]), f"{named}, by its two states")


def counted_as(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """Only a state counts as another, and that one is a state which counts as itself."""
    states = {row["entity_id"]: row["counts_as"] for row in rows["entities"] if row["kind"] == "state"}
    for row in rows["entities"]:
        if not row["counts_as"]:
            continue
        if row["entity_id"] not in states:
            yield fault_at(tables["entities"], row, "counts_as", repr(row["counts_as"]), "empty for what is no state")
        elif states.get(row["counts_as"], "none") or row["counts_as"] == row["entity_id"]:
            allowed = "another state, which counts as itself"
            yield fault_at(tables["entities"], row, "counts_as", repr(row["counts_as"]), allowed)


def periods(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """The periods of a paper follow one another: each ends before the next begins, and no year is left out."""
    of_paper: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows["periods"]:
        of_paper[row["paper_id"]].append(row)
    for stretches in of_paper.values():
        stretches.sort(key=lambda row: row["year"])
        for row, following in zip(stretches, [*stretches[1:], None], strict=True):
            last = int(following["year"]) - 1 if following else None
            if row["last_year"] < row["year"]:
                yield fault_at(tables["periods"], row, "last_year", row["last_year"], f"{row['year']} or later")
            elif last and int(row["last_year"]) != last:
                allowed = f"{last}, the year before the next period"
                yield fault_at(tables["periods"], row, "last_year", row["last_year"], allowed)


def propositions(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A proposition has the cause, the direction and the years that its form asks for, and no more; an argument
    states it once."""
    table = tables["propositions"]
    dated = {row["proposition_id"] for row in rows["proposition_years"]}
    for row in rows["propositions"]:
        shifts = row["form"] == "shifts"
        for column in ("cause_dyad", "cause_sign"):
            if bool(row[column]) == shifts:
                given = f"a pair or direction, since its form is {row['form']}"
                yield fault_at(table, row, column, repr(row[column]), "empty where a level shifts" if shifts else given)
        if (row["proposition_id"] in dated) != shifts:
            found = "years" if row["proposition_id"] in dated else "no year"
            yield fault_at(table, row, "proposition_id", found, "rows in proposition_years where a level shifts")
        if row["cause_dyad"] == row["effect_dyad"]:
            yield fault_at(table, row, "cause_dyad", repr(row["cause_dyad"]), "another pair than the effect")
    taken_from = {(row["proposition_id"], row["argument_id"]) for row in rows["propositions"]}
    for row in rows["proposition_statements"]:
        if (row["proposition_id"], row["argument_id"]) in taken_from:
            expected = "another argument than the one it was taken from"
            yield fault_at(tables["proposition_statements"], row, "argument_id", repr(row["argument_id"]), expected)


RULES: tuple[Rule, ...] = (pairs, counted_as, periods, propositions)
