"""The rules that rows obey beyond the schema, and that need no paper's text, by what they are about."""

from pakrus.evidence.rules import (
    arguments,
    checks,
    events,
    forecasts,
    keys,
    networks,
    printed,
    record,
    sources,
    theses,
    undertakings,
)
from pakrus.evidence.rules.base import Rows, Rule, Tables, fault_at

__all__ = ["RULES", "Rows", "Rule", "Tables", "fault_at"]

RULES: tuple[Rule, ...] = (
    *keys.RULES,
    *printed.RULES,
    *events.RULES,
    *sources.RULES,
    *arguments.RULES,
    *forecasts.RULES,
    *checks.RULES,
    *undertakings.RULES,
    *theses.RULES,
    *networks.RULES,
    *record.RULES,
)
