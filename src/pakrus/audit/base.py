"""What every rule of the audit is made of: a finding about a row, and a rule that says of itself how it judges."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

Tables = Mapping[str, pd.DataFrame]
"""Table name to its frame, typed by the schema."""
Severity = Literal["error", "conflict", "weakness", "note"]
Target = Literal["datum", "step", "conclusion"]

SEVERITIES: dict[Severity, str] = {
    "error": "the row cannot be right, by arithmetic, by geography, or by what its own paper states",
    "conflict": "something else says otherwise, and which of the two is right is open",
    "weakness": "the row does not carry what is put on it",
    "note": "no fault; a reader should know it",
}
"""How serious a finding is, most serious first."""
TARGETS: dict[Target, str] = {
    "datum": "the row itself",
    "step": "whether the row bears on what it is used for",
    "conclusion": "what is concluded, by something that stands against it",
}
"""What a finding hits."""


@dataclass(frozen=True)
class Finding:
    """What a rule says of one row: a sentence, and the ids of the other rows that the sentence rests on."""

    row_id: str
    words: str
    evidence: tuple[str, ...] = ()
    rule: str = ""
    """The rule's id; the rule itself fills it in."""


@dataclass(frozen=True)
class Rule:
    """A rule: what it is called, how serious and of what kind its findings are, and all that a reader needs to doubt
    it."""

    rule_id: str
    severity: Severity
    hits: Target
    takes: tuple[str, ...]
    """The tables that it reads; it is handed no others."""
    flags: str
    """Which rows it names."""
    source: str
    """Why such a row deserves a finding: a source of the method, or the reason."""
    limits: str
    """What a false alarm looks like, and what the rule cannot see."""
    judge: Callable[[Tables], Iterator[Finding]]

    @property
    def name(self) -> str:
        """The rule's name for people."""
        return self.rule_id.replace("-", " ")

    def findings(self, tables: Tables) -> Iterator[Finding]:
        """What the rule finds; raises KeyError where a table is missing that it takes."""
        for finding in self.judge({name: tables[name] for name in self.takes}):
            yield replace(finding, rule=self.rule_id)


def rule(
    severity: Severity, hits: Target, takes: tuple[str, ...], source: str, limits: str
) -> Callable[[Callable[[Tables], Iterator[Finding]]], Rule]:
    """Make a rule of a function: its name gives the rule's id, its docstring says what the rule flags."""

    def of(judge: Callable[[Tables], Iterator[Finding]]) -> Rule:
        flags = " ".join((inspect.getdoc(judge) or "").split())
        return Rule(judge.__name__.replace("_", "-"), severity, hits, takes, flags, source, limits, judge)

    return of
