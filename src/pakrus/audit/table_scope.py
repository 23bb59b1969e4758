"""Rows that are not what the title of their printed table says: visits, arms deals and exercises of two states, within
the years that the paper covers.

The rules read the rows as coded and judge no motive. Table 2 names no period and no kind of event; none applies to it.
"""

from collections.abc import Iterator

import pandas as pd

from pakrus.analysis.defence.checked_rows import parties
from pakrus.audit.base import Finding, Rule, Tables, rule

NUMBERS = {"table1_state_visits": 1, "table3_arms_deals": 3, "table4_exercises": 4}
"""The tables that the rules hold to their titles, with the number that each bears."""
DONE = {"agreed", "delivered"}
SAID = "Not what the title of its table says: "
TITLE = "A table is read as a list of what its title names; a row that is something else adds to no count of it."


def _finding(row_id: str, what: str, evidence: tuple[str, ...] = ()) -> Finding:
    return Finding(row_id, f"{SAID}{what}.", evidence)


@rule(
    severity="weakness",
    hits="step",
    takes=("table1_state_visits",),
    source=TITLE,
    limits="Goes by the coded mark. A visit that the table prints without saying where it went is named too.",
)
def no_visit(tables: Tables) -> Iterator[Finding]:
    """A row of a table of visits that names a person and no state that was visited."""
    table = tables["table1_state_visits"]
    for row_id in table.loc[~table["is_visit"], "row_id"]:
        yield _finding(row_id, "names a person and no state that was visited")


@rule(
    severity="weakness",
    hits="step",
    takes=("table3_items", "entities"),
    source=TITLE,
    limits="Goes by the coded parties of the items. A deal of others that the paper tells for its bearing on the two "
    "states is named too.",
)
def other_parties(tables: Tables) -> Iterator[Finding]:
    """A row of a table of arms deals with an item of which supplier or recipient is another state."""
    names = tables["entities"].set_index("entity_id")["name"]
    items = tables["table3_items"].sort_values("item_id")
    for row_id, others in items[items["status"] == "not_a_russian_deal"].groupby("row_id"):
        first = others.iloc[0]
        what = f"{names[first['supplier']]} to {names[first['recipient']]}"
        yield _finding(str(row_id), what, tuple(others["item_id"]))


@rule(
    severity="weakness",
    hits="step",
    takes=("table3_items",),
    source=TITLE,
    limits="Goes by the stage that the row itself gives. A deal that was made later is named too.",
)
def no_deal_yet(tables: Tables) -> Iterator[Finding]:
    """A row of a table of arms deals in which no item is told as agreed or delivered."""
    for row_id, items in tables["table3_items"].groupby("row_id"):
        stages = set(items["status"])
        if not stages & (DONE | {"not_a_russian_deal"}):
            said = ", ".join(sorted(stage.replace("_", " ") for stage in stages))
            yield _finding(str(row_id), f"nothing agreed or delivered, only {said}", tuple(items["item_id"]))


@rule(
    severity="weakness",
    hits="step",
    takes=("table4_exercises",),
    source=TITLE,
    limits="Goes by what the row says. An exercise that was held later is named too.",
)
def only_expected(tables: Tables) -> Iterator[Finding]:
    """A row of a table of exercises that tells its exercise as expected."""
    table = tables["table4_exercises"]
    for row_id in table.loc[table["status"] == "expected", "row_id"]:
        yield _finding(row_id, "told as expected and not as held")


@rule(
    severity="weakness",
    hits="step",
    takes=("table4_exercises", "event_actors"),
    source=TITLE,
    limits="The two states are those that take part in more than half of the table's exercises; a table most of whose "
    "rows are of others would be read wrongly.",
)
def not_of_the_two_alone(tables: Tables) -> Iterator[Finding]:
    """A row of a table of exercises in which the states that the table is about do not take part on one footing."""
    actors = tables["event_actors"]
    of_role = actors[actors["role"] == "participant"]
    for _, table in tables["table4_exercises"].groupby("paper_id"):
        participants = of_role[of_role["event_id"].isin(table["event_id"])]
        both = parties(participants.rename(columns={"event_id": "row_id"}))
        parts = participants.groupby("event_id")["entity_id"].agg(set).to_dict()
        for row in table.itertuples():
            if not both <= parts.get(row.event_id, set()):
                what = "a wider exercise of one of the two, in which the other took part"
                yield _finding(row.row_id, what, (row.event_id,))


@rule(
    severity="weakness",
    hits="step",
    takes=(*NUMBERS, "papers"),
    source="The titles name the years that the paper covers.",
    limits="Takes the years of a title to be those coded for the paper as a whole.",
)
def outside_the_period(tables: Tables) -> Iterator[Finding]:
    """A row of a table of visits, arms deals or exercises of a year that the table's title does not name."""
    papers = tables["papers"].set_index("paper_id")
    for name in NUMBERS:
        for paper, table in tables[name].groupby("paper_id"):
            first, last = int(papers.at[paper, "covers_from"]), int(papers.at[paper, "covers_to"])
            for row in table[~table["year"].between(first, last)].itertuples():
                yield _finding(row.row_id, f"of {row.year}; the title says {first} to {last}")


RULES: tuple[Rule, ...] = (
    no_visit,
    other_parties,
    no_deal_yet,
    only_expected,
    not_of_the_two_alone,
    outside_the_period,
)


def listed(findings: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """The findings of these rules with what is printed of their rows: `row_id`, `table` (its number), `year`, `rule`
    (its name), `finding` (what the row is instead), `own_label` (the label by which the row itself says so, missing
    where it bears none). By table, row and rule; `findings` as `registry.findings`."""
    rows = pd.concat([tables[name][["row_id", "year"]].assign(table=n) for name, n in NUMBERS.items()])
    names = {rule.rule_id: rule.name for rule in RULES}
    frame = findings[findings["rule"].isin(names)].merge(rows, on="row_id")
    frame["rule"] = frame["rule"].map(names)
    frame["finding"] = frame["finding"].str.removeprefix(SAID).str.removesuffix(".")
    frame["own_label"] = frame["row_id"].map(_own_labels(tables["table3_arms_deals"], tables["table4_exercises"]))
    columns = ["row_id", "table", "year", "rule", "finding", "own_label"]
    return frame.sort_values(["table", "row_id", "rule"])[columns].reset_index(drop=True)


def _own_labels(table3: pd.DataFrame, table4: pd.DataFrame) -> dict[str, str]:
    """The label that a row bears: in Table 3 what stands in brackets behind the year, in Table 4 `Expected`."""
    printed = table3.set_index("row_id")["year_as_printed"].str.extract(r"\((.+)\)")[0].dropna()
    return dict(printed.items()) | dict.fromkeys(table4.loc[table4["status"] == "expected", "row_id"], "Expected")
