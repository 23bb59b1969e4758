"""All rules of the audit, and what they find."""

from collections.abc import Iterable

import pandas as pd

from pakrus.audit import printed_rows, routes, sources, table_scope, tensions, trade
from pakrus.audit.base import Rule, Tables

RULES: tuple[Rule, ...] = (
    *table_scope.RULES,
    *printed_rows.RULES,
    *tensions.RULES,
    *trade.RULES,
    *routes.RULES,
    *sources.RULES,
)
COLUMNS = ["row_id", "rule", "severity", "hits", "finding", "evidence"]


def taken(rules: Iterable[Rule] = RULES) -> list[str]:
    """The tables that the rules take, by name."""
    return sorted({name for rule in rules for name in rule.takes})


def findings(tables: Tables, rules: Iterable[Rule] = RULES) -> pd.DataFrame:
    """What the rules find in tables: `row_id`, `rule` (its id), `severity`, `hits`, `finding` (a sentence), `evidence`
    (the ids of the other rows that it rests on, joined by a space); by row, rule and sentence, each once.

    The order of the tables' rows does not matter. Raises KeyError where a table is missing that a rule takes.
    """
    rows = [
        (finding.row_id, finding.rule, rule.severity, rule.hits, finding.words, " ".join(sorted(set(finding.evidence))))
        for rule in rules
        for finding in rule.findings(tables)
    ]
    frame = pd.DataFrame(rows, columns=COLUMNS, dtype="string").drop_duplicates()
    return frame.sort_values(["row_id", "rule", "finding", "evidence"]).reset_index(drop=True)


def of_paper(findings: pd.DataFrame, tables: Tables, paper_id: str) -> pd.DataFrame:
    """The findings about rows that stand in one paper, as `findings` gives them; `tables` are those that were judged.

    An item of a printed row stands where its row stands; a row without a place, such as an event, is of no paper.
    """
    rows: set[str] = set()
    for table in tables.values():
        if {"paper_id", "anchor"} <= set(table.columns):
            rows |= set(table.loc[table["paper_id"] == paper_id, table.columns[0]])
    if "table3_items" in tables:
        items = tables["table3_items"]
        rows |= set(items.loc[items["row_id"].isin(rows), "item_id"])
    return findings[findings["row_id"].isin(rows)].reset_index(drop=True)


def counts(findings: pd.DataFrame, rules: Iterable[Rule] = RULES) -> dict[str, int]:
    """How many findings each rule has, by its id, none included."""
    number = findings["rule"].value_counts()
    return {rule.rule_id: int(number.get(rule.rule_id, 0)) for rule in rules}
