"""Each rule finds the faults seeded for it, and passes their twins; no other rule finds anything there."""

import pandas as pd
import pytest
from audited import DEGREE, Change, add, drop, put, world

from pakrus.audit import registry
from pakrus.audit.base import SEVERITIES, TARGETS
from pakrus.evidence import package

SHORT, ENOUGH = 3 * DEGREE - 1, 3 * DEGREE + 1
"""Kilometres, for a line over three degrees of the equator."""
OTHER_COST = {"as_stated": "$3 billion", "value": 3e9}
ALIKE = "Minutes of a meeting in the capitals"

# rule, what is spoiled, the rows it must name
FAULTS: list[tuple[str, list[Change], list[str]]] = [
    ("no-visit", [put("table1_state_visits", "one-t1-2", is_visit=False)], ["one-t1-2"]),
    (
        "other-parties",
        [put("table3_items", "one-t3-1-2", status="not_a_russian_deal", supplier="pak", recipient="ukr")],
        ["one-t3-1"],
    ),
    ("no-deal-yet", [put("table3_items", "one-t3-1-1", status="under_discussion")], ["one-t3-1"]),
    ("only-expected", [put("table4_exercises", "one-t4-3", status="expected")], ["one-t4-3"]),
    (
        "not-of-the-two-alone",
        [
            drop("event_actors", event_id="drill3", entity_id="rus"),
            add("event_actors", event_id="drill3", entity_id="rus", role="host"),
        ],
        ["one-t4-3"],
    ),
    (
        "outside-the-period",
        [put("table1_state_visits", "one-t1-1", year=2009), drop("event_mentions", mention_id="two-m1")],
        ["one-t1-1"],
    ),
    ("outside-the-period", [put("table3_arms_deals", "one-t3-1", year=2021)], ["one-t3-1"]),
    ("contradicted", [put("table_checks", "one-t4-1", verdict="contradicts")], ["one-t4-1"]),
    ("contradicted", [put("event_mentions", "two-m1", told_as="not_done")], ["one-t1-1"]),
    ("in-part", [put("table_checks", "one-t4-1", verdict="partly")], ["one-t4-1"]),
    (
        "disputed",
        [add("table_checks", row_id="one-t4-1", evidence_id="f-exports", verdict="contradicts", reason="Not so.")],
        ["one-t4-1"],
    ),
    ("in-part", [put("event_mentions", "two-m1", date_stated="2012")], ["one-t1-1"]),
    ("visit-not-listed", [put("event_mentions", "one-m1", paper_id="two")], ["v3"]),
    ("two-values", [put("claims", "two-c9", **OTHER_COST)], ["two-c8", "two-c9"]),
    (
        "two-values",
        [put("claims", "two-c9", **OTHER_COST, **{"from": pd.NA, "to": pd.NA})],
        ["two-c8", "two-c9"],
    ),
    (
        "told-in-two-ways",
        [add("event_mentions", mention_id="one-m2", event_id="v3", paper_id="one", para=9, told_as="planned")],
        ["one-m1", "one-m2"],
    ),
    ("begun-and-due-at-once", [put("event_mentions", "two-m3", date_stated="2012-12")], ["two-m2", "two-m3"]),
    ("against-itself", [add("argument_links", source_id="one-a3", target_id="one-a2", relation="attacks")], ["one-a2"]),
    (
        "qualified-thesis",
        [add("argument_links", source_id="one-a3", target_id="one-a1", relation="qualifies")],
        ["one-a1"],
    ),
    (
        "directions-exchanged",
        [put("facts", "f-exports", measure="imports"), put("facts", "f-imports", measure="exports")],
        ["two-c1", "two-c2"],
    ),
    ("not-the-checked-value", [put("facts", "f-last", value=700e6), drop("claims", claim_id="two-c4")], ["two-c3"]),
    ("growth-that-does-not-fit", [put("claims", "two-c4", as_stated="50%", value=50)], ["two-c4"]),
    ("parts-that-do-not-add-up", [put("facts", "f-total", value=300e6)], ["two-c1", "two-c2"]),
    ("shares-of-different-wholes", [put("claims", "two-c6", as_stated="3.00%", value=3)], ["two-c5", "two-c6"]),
    ("route-too-short", [put("claims", "two-c7", value=SHORT)], ["two-c7"]),
    ("shared-work", [put("references", "one-r1", title=ALIKE, year=2016)], ["one-r1", "two-r1"]),
    (
        "shared-work",
        [
            put("references", "one-r1", url="https://www.x.org/a/"),
            put("references", "two-r1", url="http://x.org/a#top"),
        ],
        ["one-r1", "two-r1"],
    ),
    ("cites-another-paper", [put("references", "two-r1", title="[PDF] Two lands become FRIENDS.")], ["two-r1"]),
]

# like a fault, and none
TWINS: list[tuple[str, list[Change]]] = [
    ("no-visit", [put("table1_state_visits", "one-t1-2", visitor=pd.NA, office=pd.NA)]),
    ("other-parties", [put("table3_items", "one-t3-1-2", status="expected")]),
    ("no-deal-yet", [put("table3_items", "one-t3-1-1", status="delivered")]),
    ("only-expected", [put("events", "drill3", status="planned")]),
    ("not-of-the-two-alone", [add("event_actors", event_id="drill3", entity_id="ukr", role="participant")]),
    ("outside-the-period", [put("table3_arms_deals", "one-t3-1", year=2010)]),
    ("contradicted", [put("table_checks", "one-t4-1", verdict="not_found")]),
    ("contradicted", [put("event_mentions", "two-m1", told_as="not_done", paper_id="one")]),
    ("in-part", [put("event_mentions", "two-m1", date_stated="2005", date_relation="since")]),
    (
        "disputed",
        [add("table_checks", row_id="one-t4-1", evidence_id="f-exports", verdict="partly", reason="By half.")],
    ),
    ("visit-not-listed", [put("event_mentions", "one-m1", paper_id="two"), put("events", "v3", date="2021")]),
    ("visit-not-listed", [put("event_mentions", "one-m1", paper_id="two", told_as="planned")]),
    (
        "two-values",
        [put("claims", "two-c9", **OTHER_COST, **{"from": "2013", "to": "2013"})],
    ),
    ("two-values", [put("claims", "two-c9", **OTHER_COST, para=8)]),
    ("two-values", [put("claims", "two-c9", **OTHER_COST, paper_id="one")]),
    (
        "told-in-two-ways",
        [add("event_mentions", mention_id="two-m4", event_id="v3", paper_id="two", para=9, told_as="planned")],
    ),
    ("begun-and-due-at-once", [put("event_mentions", "two-m3", date_stated="2012/2015")]),
    ("against-itself", [add("argument_links", source_id="one-a1", target_id="one-a3", relation="attacks")]),
    ("qualified-thesis", [add("argument_links", source_id="two-a1", target_id="one-a1", relation="qualifies")]),
    (
        "directions-exchanged",
        [put("facts", fact, value=260e6) for fact in ("f-exports", "f-imports")]
        + [put("claims", claim, as_stated="$300 million", value=300e6) for claim in ("two-c1", "two-c2")]
        + [put("facts", "f-total", value=600e6), put("claims", "two-c6", as_stated="1.00%", value=1)],
    ),
    ("not-the-checked-value", [put("facts", "f-last", value=804e6)]),
    ("growth-that-does-not-fit", [put("claims", "two-c4", as_stated="95%", value=95)]),
    ("growth-that-does-not-fit", [put("claims", "two-c4", as_stated="50%", value=50, **{"from": "2010"})]),
    ("parts-that-do-not-add-up", [put("facts", "f-total", value=300e6, **{"from": "2013", "to": "2013"})]),
    ("shares-of-different-wholes", [put("claims", "two-c6", as_stated="3.00%", value=3, share_of="imports")]),
    ("route-too-short", [put("claims", "two-c7", value=ENOUGH)]),
    ("route-too-short", [put("claims", "two-c7", value=SHORT, paper_id="one")]),
    ("shared-work", [put("references", "one-r1", title=ALIKE, year=2015)]),
    ("shared-work", [put("references", "one-r1", title=ALIKE, year=2016, paper_id="two")]),
    ("cites-another-paper", [put("references", "two-r1", title="Two lands become enemies")]),
    ("cites-another-paper", [put("references", "one-r1", title="Two lands become friends")]),
]

TITLE = "Not what the title of its table says: "
OTHER_VALUE = "project-cost: The Pipe: another place gives another value."
SAME_YEAR = "The Plan, 2012: begun and due in the same year."
EXCHANGED = "Agrees with the checked value of the other direction of trade, and with none of its own."
ADDS_UP = "Adds up with its counterpart to no known total of the period."
OTHER_WHOLE = "With its value it implies another whole than the other share."
# what each rule says of the rows of its first fault, and the rows that this rests on
SAYS: dict[str, list[tuple[str, str]]] = {
    "no-visit": [(f"{TITLE}names a person and no state that was visited.", "")],
    "other-parties": [(f"{TITLE}Pakistan to Ukraine.", "one-t3-1-2")],
    "no-deal-yet": [
        (f"{TITLE}nothing agreed or delivered, only announced, under discussion.", "one-t3-1-1 one-t3-1-2")
    ],
    "only-expected": [(f"{TITLE}told as expected and not as held.", "")],
    "not-of-the-two-alone": [
        (f"{TITLE}a wider exercise of one of the two, in which the other took part.", "drill3")
    ],
    "outside-the-period": [(f"{TITLE}of 2009; the title says 2010 to 2020.", "")],
    "contradicted": [("Contradicted. Checked fact: So it was.", "f-drill")],
    "in-part": [("In part. Checked fact: So it was.", "f-drill")],
    "disputed": [("Disputed. Checked fact: Not so.", "f-exports")],
    "visit-not-listed": [("Told by two, and missing from the visits that one lists.", "one-m1")],
    "two-values": [(OTHER_VALUE, "two-c9"), (OTHER_VALUE, "two-c8")],
    "told-in-two-ways": [
        ("Visit 3: told as happened here, and otherwise in another place.", "one-m2"),
        ("Visit 3: told as planned here, and otherwise in another place.", "one-m1"),
    ],
    "begun-and-due-at-once": [(SAME_YEAR, "two-m3"), (SAME_YEAR, "two-m2")],
    "against-itself": [("An argument of its own paper attacks it.", "one-a3")],
    "qualified-thesis": [("Its own paper qualifies it.", "one-a3")],
    "directions-exchanged": [(EXCHANGED, "f-exports f-imports"), (EXCHANGED, "f-exports f-imports")],
    "not-the-checked-value": [("Differs from what was checked for its period.", "f-last")],
    "growth-that-does-not-fit": [
        ("Leads from no known total of its first year to one of its last.", "f-first f-last two-c3")
    ],
    "parts-that-do-not-add-up": [(ADDS_UP, "f-total two-c2"), (ADDS_UP, "f-total two-c1")],
    "shares-of-different-wholes": [(OTHER_WHOLE, "two-c1 two-c2 two-c6"), (OTHER_WHOLE, "two-c1 two-c2 two-c5")],
    "route-too-short": [
        ("The shortest line through its ends is 334 km, and 333 are stated.", "two-end-1 two-end-2")
    ],
    "shared-work": [("Another paper lists the same work.", "two-r1"), ("Another paper lists the same work.", "one-r1")],
    "cites-another-paper": [("Names another of the papers, one.", "one")],
}  # fmt: skip


def found(changes):
    """What is found by the rules that take a table which the changes touch: of the others nothing can change."""
    well = world()
    tables = well
    for change in changes:
        tables = change(tables)
    touched = {name for name in tables if tables[name] is not well[name]}
    frame = registry.findings(tables, [rule for rule in registry.RULES if touched & set(rule.takes)])
    return frame


def findings(changes):
    """The rules that find something, and the rows that they name."""
    frame = found(changes)
    return list(zip(frame["rule"], frame["row_id"], strict=True))


def test_where_all_is_well_nothing_is_found():
    assert registry.findings(world()).empty


@pytest.mark.parametrize(("rule", "changes", "rows"), FAULTS, ids=[rule for rule, _, _ in FAULTS])
def test_a_rule_names_the_seeded_rows_and_no_other_rule_names_any(rule, changes, rows):
    assert findings(changes) == [(rule, row) for row in rows]


@pytest.mark.parametrize(("rule", "changes"), TWINS, ids=[rule for rule, _ in TWINS])
def test_a_twin_without_fault_is_passed(rule, changes):
    assert findings(changes) == []


@pytest.mark.parametrize(("rule", "says"), SAYS.items(), ids=list(SAYS))
def test_a_rule_says_what_is_wrong_and_names_what_that_rests_on(rule, says):
    changes = next(changes for name, changes, _ in FAULTS if name == rule)
    frame = found(changes)
    assert list(zip(frame["finding"], frame["evidence"], strict=True)) == says


def test_facts_of_other_periods_are_no_evidence_of_an_exchange():
    changes = next(changes for name, changes, _ in FAULTS if name == "directions-exchanged")
    for first, last in (("2012", "2013"), ("2011", "2012"), ("2013", "2013")):
        other = {"measure": "exports", "value": 1e6, "from": first, "to": last}
        changes = [*changes, add("facts", fact_id=f"f-{first}-{last}", **other)]
    frame = found(changes)
    assert set(frame["evidence"]) == {"f-exports f-imports"}


def test_every_rule_has_a_fault_and_a_twin():
    rules = {rule.rule_id for rule in registry.RULES}
    assert {rule for rule, _, _ in FAULTS} == rules == set(SAYS) and {rule for rule, _ in TWINS} == rules


@pytest.mark.parametrize("rule", registry.RULES, ids=lambda rule: rule.rule_id)
def test_a_rule_says_all_of_itself(rule):
    assert rule.severity in SEVERITIES and rule.hits in TARGETS
    for words in (rule.flags, rule.source, rule.limits):
        assert len(words.split()) >= 6 and words.endswith((".", ")"))
    assert rule.takes and set(rule.takes) <= set(package.tables())


def test_no_two_rules_have_one_name():
    assert len({rule.rule_id for rule in registry.RULES}) == len(registry.RULES)


def test_the_order_of_rows_does_not_matter():
    tables = world()
    several = [
        *(put("table1_state_visits", row, is_visit=False) for row in ("one-t1-1", "one-t1-2")),
        *(add("argument_links", source_id=a, target_id="one-a1", relation="qualifies") for a in ("one-a2", "one-a3")),
    ]
    seeded = [change for rule, changes, _ in FAULTS if rule != "directions-exchanged" for change in changes[:1]]
    for change in seeded + several:
        tables = change(tables)
    straight = registry.findings(tables)
    assert straight["rule"].nunique() > 12
    visits = straight[straight["rule"] == "no-visit"]
    assert list(visits["row_id"]) == ["one-t1-1", "one-t1-2"]
    assert straight.loc[straight["rule"] == "qualified-thesis", "evidence"].tolist() == ["one-a2 one-a3"]
    turned = registry.findings({name: table[::-1] for name, table in tables.items()})
    pd.testing.assert_frame_equal(straight, turned)
