"""Rules on arguments and positions: a graph that leads to what a paper concludes, grounded in its rows."""

from collections import defaultdict
from collections.abc import Iterator

from pakrus.evidence.faults import Fault
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at

ENDS = ("thesis", "conclusion")
PREMISES = ("premise", "driver", "challenge")
"""The roles that have to reach a thesis or a conclusion, and to rest on rows or say what is missing."""
GROUNDED_SHARE = 0.9
"""At least so many of the arguments with the role of premise rest on rows."""


def links(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """A link joins two arguments of one paper; what restates another is itself a thesis or conclusion, as that is."""
    table = tables["argument_links"]
    arguments = {row["argument_id"]: row for row in rows["arguments"]}
    for row in rows["argument_links"]:
        source, target = arguments[row["source_id"]], arguments[row["target_id"]]
        if source["paper_id"] != target["paper_id"]:
            yield fault_at(table, row, "target_id", repr(row["target_id"]), f"an argument of {source['paper_id']}")
        if row["source_id"] == row["target_id"]:
            yield fault_at(table, row, "target_id", repr(row["target_id"]), "another argument")


def circles(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """Support does not go round in a circle."""
    supported: dict[str, list[str]] = defaultdict(list)
    for row in rows["argument_links"]:
        if row["relation"] == "supports":
            supported[row["source_id"]].append(row["target_id"])
    done: set[str] = set()
    for start in sorted(supported):
        path: list[str] = []
        circle = _circle(start, supported, path, done)
        if circle:
            yield Fault(
                f"data/{tables['argument_links'].file}",
                f"{circle[0]}/{circle[1]}",
                "relation",
                f"supports in a circle, {' > '.join(circle)}",
                "support that ends in a thesis or conclusion",
            )
            return


def _circle(argument: str, supported: dict[str, list[str]], path: list[str], done: set[str]) -> list[str]:
    if argument in path:
        return [*path[path.index(argument) :], argument]
    if argument in done:
        return []
    path.append(argument)
    for target in supported[argument]:
        if circle := _circle(target, supported, path, done):
            return circle
    path.pop()
    done.add(argument)
    return []


def ends(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """Every premise, driver and challenge leads, over what it bears on, to a thesis or a conclusion."""
    bears_on: dict[str, list[str]] = defaultdict(list)
    for row in rows["argument_links"]:
        bears_on[row["source_id"]].append(row["target_id"])
    role = {row["argument_id"]: row["role"] for row in rows["arguments"]}
    for row in rows["arguments"]:
        if row["role"] not in PREMISES:
            continue
        seen, ahead = set(), [row["argument_id"]]
        while ahead and role[ahead[-1]] not in ENDS:
            argument = ahead.pop()
            if argument not in seen:
                seen.add(argument)
                ahead += bears_on[argument]
        if not ahead:
            yield fault_at(tables["arguments"], row, "role", row["role"], "one that leads to a thesis or a conclusion")


def grounds(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """An argument rests on rows of its own paper, or says what is missing; nine in ten premises rest on rows."""
    of_paper: dict[str, set[str]] = defaultdict(set)
    for name, table in tables.items():
        if table.has_locator and table.id_column:
            for row in rows[name]:
                of_paper[row["paper_id"]].add(row["event_id"] if name == "event_mentions" else row[table.id_column])
    deals = {row["row_id"]: row["paper_id"] for row in rows["table3_arms_deals"]}
    for row in rows["table3_items"]:
        of_paper[deals[row["row_id"]]].add(row["item_id"])
    arguments = {row["argument_id"]: row for row in rows["arguments"]}
    grounded = set()
    for row in rows["argument_grounds"]:
        paper = arguments[row["argument_id"]]["paper_id"]
        grounded.add(row["argument_id"])
        if row["ground_id"] not in of_paper[paper]:
            yield fault_at(
                tables["argument_grounds"],
                row,
                "ground_id",
                repr(row["ground_id"]),
                f"a row of {paper}, or an event it tells",
            )
    for row in rows["arguments"]:
        if row["role"] in PREMISES and row["argument_id"] not in grounded and not row["ground_note"]:
            yield fault_at(
                tables["arguments"], row, "ground_note", "nothing", "what is missing, since nothing grounds it"
            )
    premises = [row["argument_id"] for row in rows["arguments"] if row["role"] == "premise"]
    share = len(grounded.intersection(premises)) / len(premises) if premises else 1.0
    if share < GROUNDED_SHARE:
        found, allowed = f"{share:.0%} of premises on rows", f"at least {GROUNDED_SHARE:.0%}"
        yield Fault(f"data/{tables['argument_grounds'].file}", "-", "argument_id", found, allowed)


def positions(tables: Tables, rows: Rows) -> Iterator[Fault]:
    """Every paper has a position on every question: silent without a place, or at a place in an argument or claim."""
    table = tables["positions"]
    paper_of = {row["argument_id"]: row["paper_id"] for row in rows["arguments"]}
    paper_of |= {row["claim_id"]: row["paper_id"] for row in rows["claims"]}
    held = {(row["question_id"], row["paper_id"]) for row in rows["positions"]}
    for question in rows["questions"]:
        for paper in rows["papers"]:
            if (question["question_id"], paper["paper_id"]) not in held:
                yield Fault(
                    f"data/{table.file}",
                    f"{question['question_id']}/{paper['paper_id']}",
                    "position",
                    "no row",
                    "a position, or silent",
                )
    for row in rows["positions"]:
        silent = row["position"] == "silent"
        for column in ("para", "anchor"):
            if bool(row[column]) == silent:
                yield fault_at(table, row, column, repr(row[column]), "empty where the paper is silent, and only there")
        taken = [row[column] for column in ("argument_id", "claim_id") if row[column]]
        if bool(taken) == silent:
            yield fault_at(table, row, "argument_id", repr(" ".join(taken)), "an argument or claim, unless silent")
        for taker in taken:
            if paper_of[taker] != row["paper_id"]:
                yield fault_at(table, row, "argument_id", repr(taker), f"an argument or claim of {row['paper_id']}")


RULES: tuple[Rule, ...] = (links, circles, ends, grounds, positions)
