"""Every closed vocabulary in the code is that of the schema: a new word is refused until the code has its place."""

import json
from collections.abc import Iterable

import pandas as pd
import pytest

from pakrus.analysis.agreement import answers
from pakrus.analysis.arguments import fates, graph
from pakrus.analysis.defence import arms_deals, checked_rows, institutions, tables
from pakrus.analysis.energy import register, sentences, study
from pakrus.analysis.events import roles, series, timeline, undertakings
from pakrus.analysis.record import deeds
from pakrus.analysis.record import study as since
from pakrus.analysis.relations import networks
from pakrus.analysis.thesis import claims
from pakrus.analysis.trade import partners, values
from pakrus.evidence import coverage
from pakrus.evidence.rules import arguments as argument_rules
from pakrus.evidence.rules import forecasts as forecast_rules
from pakrus.evidence.rules import undertakings as undertaking_rules
from pakrus.evidence.vocabularies import placed
from pakrus.figures.agreement import answers as draw_answers
from pakrus.figures.agreement import positions as draw_positions
from pakrus.figures.arguments import fates as draw_fates
from pakrus.figures.arguments import maps
from pakrus.figures.defence import arms_deals as draw_deals
from pakrus.figures.defence import exercise_series as draw_exercises
from pakrus.figures.events import milestones, statuses
from pakrus.figures.record import deeds as draw_deeds_since
from pakrus.figures.relations import networks as draw_networks
from pakrus.panel import among, placebo
from pakrus.project import ROOT

FOLLOWED_APART = {"restates"}
"""Links that a map draws as one box and not as a line."""
NO_NODES = {"weapon", "exercise_series", "person", "commodity"}
"""Kinds of entities that stand in no relation; the network refuses them."""
NO_STEP = {"policy_change", "not_a_russian_deal"}
"""Statuses of printed items that are no step of a deal."""
SAME = {
    "positions.position": [
        (*answers.SCALE, "silent"),
        draw_answers.FILLS,
        draw_positions.LOOKS,
    ],
    "arguments.role": [graph.ROLES, (*argument_rules.ENDS, *argument_rules.PREMISES, "prediction", "recommendation")],
    "argument_links.relation": [{*maps.STEPS, *FOLLOWED_APART}],
    "outcomes.outcome": [{outcome for sets in forecast_rules.CARRIED_BY.values() for each in sets for outcome in each}],
    "expectations.answer": [since.ANSWERS],
    "record.substance": [deeds.SUBSTANCES, draw_deeds_since.SHADES, draw_deeds_since.WORDS],
    "forecast_checks.verdict": [
        fates.VERDICTS,
        draw_fates.COLOURS,
        {*forecast_rules.CARRIED_BY, "open", *forecast_rules.CARRIED_BY_NONE},
    ],
    "table_checks.verdict": [checked_rows.SPEAKS],
    "table3_items.status": [tables.STATUSES, {*undertaking_rules.OF_STATUS, *NO_STEP}],
    "table4_exercises.status": [set(draw_exercises.MARKS) - {"none held"}],
    "milestones.stage": [
        (*undertakings.FORWARD, *undertakings.SETBACKS),
        (*study.RESTING, *study.BEGUN, *undertaking_rules.SETBACKS),
        milestones.MARKS,
        {*(set(statuses.LOOKS) - {"none"}), *statuses.SETBACKS},
        {stage for stages in draw_deals.COLUMNS.values() for stage in stages},
        arms_deals.STAGES,
    ],
    "milestones.cause": [register.CAUSES],
    "events.domain": [timeline.DOMAINS],
    "event_actors.role": [(*roles.ACTING, *roles.ACTED_ON, *roles.NO_PART)],
    "entity_relations.told_as": [networks.FIRMEST],
    "entity_relations.relation": [draw_networks.WORDS],
    "entities.kind": [{*networks.NODES, *NO_NODES}],
    "propositions.form": [claims.FORMS],
    "trade_bases.whose": [values.WHOSE],
    "trade_goods.told_as": [partners.FIRMNESS],
    "placebo.statistic": [[*placebo.statistics(), *among.statistics()]],
    "state_tests.statistic": [
        {name for name in among.statistics() if not name.endswith((among.IN_TIME, among.LEFT_OUT, among.ERROR))}
    ],
    "claims.bound": [{*values.BOUND_WORDS, "exact", "about"}],
    "facts.bound": [{*values.BOUND_WORDS, "exact", "about"}],
}
"""Vocabularies that hold every word of a column, once."""
WITHIN = {
    "events.kind": [institutions.STEPS],
    "events.status": [series.UNREALISED],
    "undertakings.kind": [sentences.BUILT],
    "paragraphs.kind": [coverage.EVIDENCE],
    "arguments.topic": [graph.NAMES],
    "entity_relations.relation": [draw_networks.OF_A_WHOLE],
    "entity_relations.told_as": [networks.STANDING],
    "milestones.stage": [draw_deals.PREFIX],
}
"""Vocabularies that choose some words of a column: each of theirs is one of the schema's."""


def schema(column, described=None):
    """The words that the schema enumerates for a column, given as `table.column`."""
    described = described or json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    table, name = column.split(".")
    fields = next(resource["schema"]["fields"] for resource in described["resources"] if resource["name"] == table)
    return next(field["constraints"] for field in fields if field["name"] == name).get("enum", [])


def apart(column: str, words: Iterable[object], described=None) -> set[object]:
    """The words that only one of the two has."""
    listed = list(words)
    assert len(listed) == len(set(listed)), f"{column}: a word stands twice"
    return set(listed) ^ set(schema(column, described))


@pytest.mark.parametrize("column", SAME)
def test_each_vocabulary_in_code_is_that_of_its_column(column):
    assert [apart(column, words) for words in SAME[column]] == [set()] * len(SAME[column])


@pytest.mark.parametrize("column", WITHIN)
def test_each_choice_of_words_is_of_its_column(column):
    assert [set(words) - set(schema(column)) for words in WITHIN[column]] == [set()] * len(WITHIN[column])


@pytest.mark.parametrize("column", ["event_actors.role", "milestones.stage", "entities.kind"])
def test_a_new_word_of_the_schema_is_named(column):
    described = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    schema(column, described).append("brand_new")
    assert all(apart(column, words, described) == {"brand_new"} for words in SAME[column])


def test_a_word_without_a_place_raises_where_rows_are_counted():
    column = pd.Series(["held", "lost", pd.NA], name="status")
    assert placed(column, ["held", "lost"]) is column
    with pytest.raises(ValueError, match="status 'lost' has no place; there are held"):
        placed(column, ["held"])
    with pytest.raises(ValueError, match="status 'lost' has no place"):
        tables.status_counts(pd.DataFrame({"status": ["lost"]}))


def test_what_is_no_node_is_refused_by_the_network():
    relations = pd.DataFrame([("l1", "man", "land", "member", "is")],
                             columns=["relation_id", "subject", "object", "relation", "told_as"])  # fmt: skip
    entities = pd.DataFrame({"entity_id": ["man", "land"], "name": ["Man", "Land"], "kind": ["person", "state"]})
    with pytest.raises(ValueError, match="man is a person; a node is one of state"):
        networks.graph(relations, entities)
