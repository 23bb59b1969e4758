"""What all rules find together: of the data as they are, and by paper."""

import pandas as pd
import pytest
from audited import add, put, world

from pakrus.audit import registry, table_scope
from pakrus.audit.base import Finding, rule
from pakrus.evidence import package
from pakrus.evidence.tables import load
from pakrus.project import ROOT


@pytest.fixture(scope="module")
def tables():
    return {name: load(name) for name in registry.taken()}


@pytest.fixture(scope="module")
def findings(tables):
    return registry.findings(tables)


def test_findings_name_rows_that_exist(findings):
    ids = {row for table in package.tables().values() if table.id_column for row in load(table.name)[table.id_column]}
    assert not set(findings["row_id"]) - ids
    assert not {row for evidence in findings["evidence"] for row in evidence.split()} - ids
    assert all(row.row_id not in row.evidence.split() for row in findings.itertuples())


def test_the_rules_that_chapters_show_find_what_the_chapters_show(findings):
    number = registry.counts(findings)
    assert list(number) == [rule.rule_id for rule in registry.RULES] and sum(number.values()) == len(findings)
    first = findings[findings["rule"] == "no-visit"].iloc[0]
    assert first["row_id"] == "singh-t1-04"
    assert first["finding"] == "Not what the title of its table says: names a person and no state that was visited."


def test_a_rule_is_handed_only_the_tables_that_it_takes():
    no_visit = table_scope.no_visit
    assert registry.taken([no_visit]) == ["table1_state_visits"]
    spoiled = put("table1_state_visits", "one-t1-1", is_visit=False)(world())
    frame = registry.findings({"table1_state_visits": spoiled["table1_state_visits"]}, [no_visit])
    assert frame[["row_id", "rule", "severity", "hits", "evidence"]].to_numpy().tolist() == [
        ["one-t1-1", "no-visit", "weakness", "step", ""]
    ]
    with pytest.raises(KeyError, match="table1_state_visits"):
        registry.findings({}, [no_visit])


def test_a_rule_that_reads_more_than_it_says_fails():
    @rule(severity="note", hits="step", takes=("papers",), source="None.", limits="None.")
    def reads_more(tables):
        """Any entity."""
        yield from (Finding(entity, "It is there.") for entity in tables["entities"]["entity_id"])

    assert (reads_more.rule_id, reads_more.name, reads_more.flags) == ("reads-more", "reads more", "Any entity.")
    with pytest.raises(KeyError, match="entities"):
        registry.findings(world(), [reads_more])


def test_findings_of_a_paper_are_those_of_rows_that_stand_in_it():
    change = put("table3_items", "one-t3-1-1", status="under_discussion")
    tables = put("claims", "two-c7", value=1)(change(world()))
    tables = add("table_checks", row_id="one-t3-1-2", evidence_id="f-drill", verdict="contradicts", reason="No.")(
        tables
    )
    tables = put("event_mentions", "one-m1", paper_id="two")(tables)
    findings = registry.findings(tables)
    assert set(findings["row_id"]) == {"one-t3-1", "one-t3-1-2", "two-c7", "v3"}
    assert list(registry.of_paper(findings, tables, "one")["row_id"]) == ["one-t3-1", "one-t3-1-2"]
    assert list(registry.of_paper(findings, tables, "two")["row_id"]) == ["two-c7"]


def test_no_findings_are_a_frame_with_the_same_columns():
    rules = table_scope.RULES
    frame = registry.findings(world(), rules)
    assert frame.empty and list(frame.columns) == registry.COLUMNS
    spoiled = put("table1_state_visits", "one-t1-1", is_visit=False)(world())
    pd.testing.assert_series_equal(frame.dtypes, registry.findings(spoiled, rules).dtypes)


def test_no_rule_loads_data_by_itself():
    for file in (ROOT / "src" / "pakrus" / "audit").glob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert "evidence.tables" not in text and "pakrus.project" not in text, file.name


def test_findings_come_by_row_rule_and_sentence_each_once_numbered_from_the_first():
    @rule(severity="note", hits="step", takes=("papers",), source="None.", limits="None.")
    def seen_twice(tables):
        """Any paper."""
        yield Finding("b", "Second.", ("y", "x", "y"))
        yield Finding("b", "First.")
        yield Finding("b", "First.")
        yield Finding("a", "Second.")

    frame = registry.findings(world(), [seen_twice])
    assert frame[["row_id", "finding", "evidence"]].to_numpy().tolist() == [
        ["a", "Second.", ""], ["b", "First.", ""], ["b", "Second.", "x y"]
    ]  # fmt: skip
    assert list(frame.index) == [0, 1, 2] and registry.counts(frame, [seen_twice]) == {"seen-twice": 3}
    of_none = registry.of_paper(frame, world(), "one")
    assert of_none.empty and list(of_none.columns) == registry.COLUMNS
