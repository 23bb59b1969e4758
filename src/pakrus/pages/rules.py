"""The page of the audit's rules: what each takes, what it flags, why, where it errs, and what it found."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from pakrus.audit import registry
from pakrus.audit.base import SEVERITIES, TARGETS, Rule

HEAD = """# The rules of the audit

A rule reads the tables and names rows; it reads no paper, and judges no motive. What it finds about a row stands in the
row's record. No rule is free of false alarms: under each stands what one looks like.

"""


def page(rules: Iterable[Rule], findings: pd.DataFrame, addresses: dict[str, str]) -> str:
    """The page as MyST; `findings` as `audit.registry.findings`, `addresses` the pages of tables by their names.

    A rule's id is the address of its section, since that is what Sphinx makes of its heading.
    """
    rules = list(rules)
    number = registry.counts(findings, rules)
    lines = [f"| {{ev}}`{r.rule_id}` | {r.severity} | {r.hits} | {number[r.rule_id]} |" for r in rules]
    return (
        HEAD
        + f"{len(rules)} rules, {len(findings)} findings. How serious a finding is: {_words(SEVERITIES)}. "
        + f"What it hits: {_words(TARGETS)}.\n\n| Rule | Severity | Hits | Findings |\n|---|---|---|---|\n"
        + "\n".join(lines)
        + "\n"
        + "".join(_section(rule, findings[findings["rule"] == rule.rule_id], addresses) for rule in rules)
    )


def _section(rule: Rule, findings: pd.DataFrame, addresses: dict[str, str]) -> str:
    takes = ", ".join(f"[`{name}`](/{addresses[name]}.md)" for name in rule.takes)
    rows = ", ".join(f"{{ev}}`{row_id}`" for row_id in findings["row_id"].unique())
    return (
        f"\n## {rule.name.capitalize()}\n\n- **Flags:** {rule.flags}\n- **Takes:** {takes}\n- **Why:** {rule.source}\n"
        f"- **Limits:** {rule.limits}\n- **Found:** {len(findings)}{f': {rows}' if rows else ''}\n"
    )


def _words(meanings: Mapping[Any, str]) -> str:
    return "; ".join(f"*{word}*, {meaning}" for word, meaning in meanings.items())
